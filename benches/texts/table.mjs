// The figures of a run as tables, and against what we ask of ourselves.

import { quantile } from '../peers/measure.mjs';

/** Not a number where nothing was measured, so that nothing follows from it. */
const part = (list, at) => quantile(list, at) ?? NaN;
const median = list => part(list, 0.5);

/** Medians for each text and engine as Markdown, what was asked of ours and whether it is met, and the machine. */
export function summary(run) {
  const texts = [...new Set(run.samples.map(sample => sample.text))];
  const blocks = texts.map(text => new Figures(run, text));
  return [
    '| text | engine | loaded, ms | first 1,000 words, ms | by article, ms/MB (least) | compromise ÷ it | wink-nlp ÷ it '
      + '| as one text, ms/MB | found |',
    '| --- | --- | --: | --: | --: | --: | --: | --: | --- |',
    ...blocks.flatMap(figures => figures.engines()),
    '', '| text | words | the worker’s first text, ms | later, ms | later, ns/byte |', '| --- | --: | --: | --: | --: |',
    ...blocks.flatMap(figures => figures.lengths()),
    '', ...blocks.flatMap(figures => figures.verdicts()), '', machine(run),
  ].join('\n');
}

/** What was measured on one text. */
class Figures {
  constructor(run, text) {
    this.text = text;
    this.samples = run.samples.filter(sample => sample.text === text);
  }

  of(engine, task) {
    return this.samples.filter(sample => sample.engine === engine && sample.task === task);
  }

  /** Of the megabyte in one of its two ways: the median, or another part of the repetitions. */
  perMegabyte(engine, task, at = 0.5) {
    return part(this.of(engine, task).map(({ rounds, bytes }) => rounds?.at(-1) / bytes.at(-1) * 1e6), at);
  }

  first(engine) {
    return median(['articles', 'whole'].flatMap(task => this.of(engine, task).map(({ rounds }) => rounds?.[0])));
  }

  /** Of so many words: as the first text of our worker, and later, in ms; and then in ns a byte. */
  length(words) {
    const samples = this.of('Castline', words);
    const [first, later] = [0, -1].map(at => median(samples.map(({ rounds }) => rounds?.at(at))));
    return { first, later, byte: later / samples[0]?.bytes[0] * 1e6 };
  }

  /** How many times as long another engine takes, article by article. */
  against(engine, peer) {
    return this.perMegabyte(peer, 'articles') / this.perMegabyte(engine, 'articles');
  }

  engines() {
    return [...new Set(this.samples.map(({ engine }) => engine))].map(engine => {
      const samples = ['articles', 'whole'].flatMap(task => this.of(engine, task));
      const failed = this.of(engine, 'whole').find(sample => sample.failed)?.failed;
      const found = this.of(engine, 'articles').find(sample => !sample.failed)?.found ?? {};
      const cells = [
        round(median(samples.map(({ loaded }) => loaded))), round(this.first(engine)),
        `${round(this.perMegabyte(engine, 'articles'))} (${round(this.perMegabyte(engine, 'articles', 0))})`,
        ratio(this.against(engine, 'compromise + dates')), ratio(this.against(engine, 'wink-nlp')),
        failed ?? round(this.perMegabyte(engine, 'whole')),
        Object.entries(found).map(([part, count]) => `${round(count)} ${part}`).join(', '),
      ];
      return `| ${this.text} | ${engine} | ${cells.join(' | ')} |`;
    });
  }

  lengths() {
    const lengths = [...new Set(this.samples.map(({ task }) => task))].filter(Number.isFinite).sort((a, b) => a - b);
    return lengths.map(words => `| ${this.text} | ${round(words)} | ${Object.values(this.length(words)).map(round).join(' | ')} |`);
  }

  verdicts() {
    const lines = [], within = (a, b, most) => (most ? a <= b : a >= b);
    const ask = (what, value, bound, isMost) => {
      if (!Number.isFinite(value)) return;
      const words = `${what}: ${round(value)} (at ${isMost ? 'most' : 'least'} ${bound})`;
      lines.push(`- ${within(value, bound, isMost) ? 'met' : 'NOT MET'}: ${this.text}: ${words}`);
    };
    ask('times as fast as compromise with dates', this.against('Castline', 'compromise + dates'), 20, false);
    ask('times as fast as wink-nlp, an aim', this.against('Castline', 'wink-nlp'), 1, false);
    ask('first draft of 1,000 words, ms', this.length(1000).first, 400, true);
    ask('200,000 words, ms', this.length(200000).first, 1500, true);
    ask('a byte of 200,000 words, times one of 100,000', this.length(200000).byte / this.length(100000).byte, 1.2, true);
    return lines;
  }
}

const round = value => {
  if (!Number.isFinite(value)) return '–';
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });
};
const ratio = value => (Number.isFinite(value) ? `${round(value)}×` : '–');

function machine(run) {
  const loads = run.samples.map(({ load }) => load), chromium = run.samples.find(({ browser }) => browser)?.browser;
  return `${run.when.slice(0, 10)}, ${run.repetitions} repetitions, medians; ${run.cores} cores (${run.processor}), Chromium ${chromium}; `
    + `load ${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}.`;
}
