// One worker, once, in a browser of its own: loaded, and given texts.
import { createRequire } from 'node:module';
import os from 'node:os';
import { option } from '../peers/options.mjs';

const { chromium } = createRequire(`${option('modules')}/node_modules/`)('playwright-core');
const ARGUMENTS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/**
 * How long a worker takes for each of several rounds of texts, one round after the other. Times in ms: `loaded` from the
 * start of the worker to its hello; `rounds` from the first text of a round sent to its last answer. `found` is what the
 * answers to the last round hold, counted; `failed` says what went wrong or took longer than `limit` ms.
 */
export async function measure(worker, rounds, server, limit) {
  const result = { load: os.loadavg()[0], bytes: rounds.map(texts => Buffer.byteLength(texts.join(''))) };
  const process = await chromium.launchServer({ executablePath: option('chromium'), args: ARGUMENTS, timeout: limit });
  try {
    const browser = await chromium.connect(process.wsEndpoint());
    result.browser = browser.version();
    const page = await browser.newPage();
    await page.goto(`${server.base}/blank`);
    Object.assign(result, await page.evaluate(run, { worker, rounds, limit }));
  } catch (error) {
    result.failed = String(error.message).split('\n')[0].replace('page.evaluate: Error: ', '');
  }
  await process.kill();
  return result;
}

/** In the page. The answers are read when the clock has stopped. */
async function run({ worker, rounds, limit }) {
  const encoder = new TextEncoder(), encoded = rounds.map(texts => texts.map(text => encoder.encode(text)));
  const result = { rounds: [], found: {} };
  const started = performance.now(), analyst = new Worker(worker);
  /** Waits for so many answers of a kind. */
  const hear = (kind, count) => new Promise((resolve, reject) => {
    const answers = [];
    setTimeout(() => reject(new Error(`more than ${limit / 1000} s`)), limit);
    analyst.onerror = event => reject(new Error(event.message));
    analyst.onmessage = ({ data }) => {
      if (data[1] === 'refused') reject(new Error(data[2]));
      if (data[1] === kind && answers.push(data[2]) === count) resolve(answers);
    };
  });
  await hear('hello', 1);
  result.loaded = performance.now() - started;
  let answers = [];
  for (const texts of encoded) {
    const sent = performance.now(), stories = hear('story', texts.length);
    texts.forEach((text, at) => analyst.postMessage([at + 1, 'draft', text, 'article.txt', undefined, undefined, '2024-03-14']));
    answers = await stories;
    result.rounds.push(performance.now() - sent);
  }
  for (const answer of answers) {
    for (const [part, value] of Object.entries(JSON.parse(new TextDecoder().decode(answer)))) {
      const count = Array.isArray(value) ? value.length : value;
      if (Number.isFinite(count)) result.found[part] = (result.found[part] ?? 0) + count;
    }
  }
  return result;
}
