// One page, once, in a browser of its own: loaded, clicked, zoomed, dragged.
import { createRequire } from 'node:module';
import os from 'node:os';
import { option } from './options.mjs';
import { probe } from './probe.mjs';

const { chromium } = createRequire(`${option('modules')}/node_modules/`)('playwright-core');
const ARGUMENTS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
const POINTER = ['mouseup', 'pointerup'];
/** How long a browser is left to itself, in ms: in the second after its start, Chromium 156 loads hundreds of files of its own interface. */
const STARTED = 2000;
const sleep = time => new Promise(done => setTimeout(done, time));

/** The value at a part of a list, 0 to 1, by size. */
export const quantile = (list, part) => {
  const sorted = list.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted.length ? sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] : null;
};

/**
 * What a page does with `n` events; `failed` says what took longer than `limit` ms or went wrong. Times in ms: `ready`
 * from the start of the navigation to the painted timeline; `detail` from the release of the button to the painted text;
 * `zoomFirst` from a wheel step to the first painted change; `…P95` of the frames.
 */
export async function measure(adapter, n, server, limit) {
  const result = { load: os.loadavg()[0] };
  const within = (promise, what, time = limit) => {
    let timer;
    const late = new Promise((_, fail) => { timer = setTimeout(() => fail(new Error(`${what} > ${time / 1000} s`)), time); });
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
  };
  const process = await chromium.launchServer({ executablePath: option('chromium'), args: ARGUMENTS, timeout: limit });
  const take = async () => {
    const browser = await chromium.connect(process.wsEndpoint());
    result.browser = browser.version();
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    page.setDefaultTimeout(limit);
    await load(page, adapter, n, server, within, result);
    await select(page, adapter, within, result);
    await zoom(page, adapter, within, result);
    await pan(page, adapter, within, result);
  };
  try {
    await within(take(), 'all of it', 4 * limit);
  } catch (error) {
    result.failed = String(error.message).split('\n')[0];
  }
  await within(process.kill(), 'kill', 5000).catch(() => process.process().kill('SIGKILL'));
  return result;
}

async function load(page, adapter, n, server, within, result) {
  const client = await page.context().newCDPSession(page);
  const errors = result.errors = [], outside = result.outside = [];
  page.on('pageerror', error => errors.push(error.message));
  page.on('request', request => { if (!request.url().startsWith(server.base)) outside.push(request.url()); });
  let hear;
  const ready = new Promise(resolve => { hear = resolve; });
  await page.exposeBinding('probeReady', (_, time) => hear(time));
  await page.addInitScript(`(${probe})(${JSON.stringify(String(adapter.ready))})`);
  await page.goto(`${server.base}/blank`);
  await sleep(STARTED);
  result.calibration = Math.min(...await page.evaluate(() => [1, 2, 3].map(() => probe.calibrate())));
  await adapter.setup?.(page, n);
  server.answers.length = 0;
  await within(page.goto(server.base + adapter.url(n), { waitUntil: 'commit' }), 'commit');
  result.ready = await within(ready, 'ready');
  await within(page.evaluate(untilQuiet), 'quiet');
  Object.assign(result, await page.evaluate(() => ({
    contentful: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
    largest: probe.largest ?? null,
    longest: Math.max(0, ...probe.longTasks.map(task => task[1])),
    elements: document.getElementsByTagName('*').length,
  })));
  if (adapter.elements) result.timelineElements = await page.evaluate(`(${adapter.elements})()`);
  result.answers = [...server.answers];
  await client.send('HeapProfiler.collectGarbage');
  result.heap = (await client.send('Runtime.getHeapUsage')).usedSize / 2 ** 20;
  if (adapter.memory) result.memory = (await page.evaluate(`(${adapter.memory})()`)) / 2 ** 20;
}

/** In the page: waits for a second without a long task. */
async function untilQuiet() {
  const start = performance.now();
  for (;;) {
    await new Promise(done => setTimeout(done, 100));
    const [begun, length] = probe.longTasks.at(-1) ?? [0, 0], now = performance.now();
    if (now - Math.max(probe.readyAt, begun + length) > 1000 || now - start > 20000) return;
  }
}

/** A click on an event near the middle. Before zooming, so that all pages show the same. */
async function select(page, adapter, within, result) {
  const target = await within(page.evaluate(`(${adapter.pick})()`), 'pick');
  if (!target) return;
  await page.mouse.move(target.x, target.y);
  await sleep(100);
  const words = [POINTER, String(adapter.detail), target.id].map(word => JSON.stringify(word));
  await page.evaluate(`window.watched = probe.watchDetail(${words}); 0`);
  await within(page.mouse.click(target.x, target.y), 'click');
  result.detail = await within(page.evaluate('window.watched'), 'detail');
  await sleep(300);
}

/** Three steps in. */
async function zoom(page, adapter, within, result) {
  const area = await page.evaluate(`(${adapter.area})()`), first = [], frames = [];
  const isWheel = adapter.zoom.kind === 'wheel';
  for (let step = 0; step < 3; step++) {
    const words = [isWheel ? ['wheel'] : POINTER, String(adapter.view)].map(word => JSON.stringify(word));
    await page.evaluate(`window.watched = probe.watchView(${words}); 0`);
    if (isWheel) {
      await page.mouse.move(area.x + area.w / 2, area.y);
      await within(page.mouse.wheel(0, adapter.zoom.dy), 'wheel');
    } else {
      const box = await page.locator(adapter.zoom.selector).boundingBox();
      await within(page.mouse.click(box.x + box.width / 2, box.y + box.height / 2), 'zoom click');
    }
    const seen = await within(page.evaluate('window.watched'), 'zoom');
    first.push(seen.first);
    frames.push(...seen.frames);
  }
  Object.assign(result, { zoomFirst: quantile(first, 0.5), zoomP95: quantile(frames, 0.95) });
}

/** Two seconds of dragging to and fro, as fast as the page takes the moves. */
async function pan(page, adapter, within, result) {
  if (adapter.beforePan) {
    await page.evaluate(`(${adapter.beforePan})()`);
    await sleep(300);
  }
  const area = await page.evaluate(`(${adapter.area})()`), middle = area.middle ?? area.x + area.w / 2;
  await page.mouse.move(middle, area.y);
  await page.mouse.down();
  await page.evaluate(`probe.record(${JSON.stringify(String(adapter.view))}); 0`);
  const start = Date.now();
  await within((async () => {
    for (let move = 0; Date.now() - start < 2000; move++) {
      const turn = Math.sin((Date.now() - start) / 1000 * Math.PI);
      await page.mouse.move(middle + turn * area.w * 0.35, area.y + (move % 2));
    }
  })(), 'pan');
  const { frames, changes, time } = await within(page.evaluate('probe.stop()'), 'pan');
  await page.mouse.up();
  Object.assign(result, {
    panP95: quantile(frames, 0.95), panLongest: Math.max(...frames), panRate: frames.length / time * 1000,
    panChanges: changes / time * 1000,
  });
}
