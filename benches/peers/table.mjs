// The figures of a run as tables, and against what we ask of ourselves.
import { quantile } from './measure.mjs';

const COLUMNS = [
  ['ready, ms', sample => sample.ready],
  ['pan, frames/s', sample => sample.panRate],
  ['pan p95, ms', sample => sample.panP95],
  ['views/s', sample => sample.panChanges],
  ['zoom p95, ms', sample => sample.zoomP95],
  ['zoom, ms', sample => sample.zoomFirst],
  ['detail, ms', sample => sample.detail],
  ['elements', sample => sample.elements],
  ['heap, MB', sample => sample.heap + (sample.memory ?? 0)],
];

/** Medians for each page and size as Markdown, what was asked of our page and whether it is met, and the machine. */
export function summary(run) {
  const pages = [...new Set(run.samples.map(sample => sample.page))];
  const sizes = [...new Set(run.samples.map(sample => sample.n))].sort((a, b) => a - b);
  const median = (page, n, of) => quantile(samples(page, n).map(of), 0.5);
  const samples = (page, n) => run.samples.filter(sample => sample.page === page && sample.n === n);
  const lines = [
    `| events | page | ${COLUMNS.map(([title]) => title).join(' | ')} |`,
    `| --: | --- | ${COLUMNS.map(() => '--:').join(' | ')} |`,
  ];
  for (const n of sizes) {
    for (const page of pages.filter(page => samples(page, n).length)) {
      const cells = COLUMNS.map(([, of]) => median(page, n, of)?.toFixed(0) ?? '–');
      if (cells[0] === '–') cells[0] = samples(page, n)[0].failed;
      lines.push(`| ${n.toLocaleString('en')} | ${page} | ${cells.join(' | ')} |`);
    }
  }
  lines.push('', ...verdicts(sizes, median), '', machine(run));
  return lines.join('\n');
}

function verdicts(sizes, median) {
  const lines = [];
  const ask = (what, value, most) => {
    if (value == null || most == null) return;
    lines.push(`- ${value <= most ? 'met' : 'NOT MET'}: ${what}: ${value.toFixed(value < 10 ? 2 : 0)} (at most ${most})`);
  };
  const against = (n, peer) => {
    const [ours, theirs] = ['castline', peer].map(page => median(page, n, sample => sample.ready));
    if (ours && theirs) ask(`${n} events: ready, times ${peer}`, ours / theirs, 1);
  };
  for (const n of sizes) {
    if (n >= 100000) against(n, 'echarts');
    if (n <= 20) ['vis', 'timelinejs'].forEach(peer => against(n, peer));
    const ours = of => median('castline', n, of);
    ask(`${n} events: pan, 95th percentile of the frames, ms`, ours(sample => sample.panP95), 20);
    ask(`${n} events: zoom, 95th percentile of the frames, ms`, ours(sample => sample.zoomP95), 20);
    ask(`${n} events: click to painted detail, ms`, ours(sample => sample.detail), 50);
    ask(`${n} events: elements in the timeline`, ours(sample => sample.timelineElements), 1499);
  }
  return lines;
}

function machine(run) {
  const of = field => quantile(run.samples.map(sample => sample[field]), 0.5)?.toFixed(1);
  const chromium = run.samples.find(sample => sample.browser)?.browser;
  return `${run.when.slice(0, 10)}, ${run.repetitions} repetitions, medians; ${run.cores} cores (${run.processor}), Chromium ${chromium}; `
    + `load ${of('load')}, calibration ${of('calibration')} ms.`;
}
