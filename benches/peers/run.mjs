// Castline beside other timelines, with the same events, in one run.
//
//   node run.mjs --modules=FOLDER --made=FOLDER --dist=FOLDER --chromium=FILE
//                [--pages=castline,canvas,…] [--n=20,2000,100000] [--reps=3] [--limit=60] [--all]
//
// `modules` holds node_modules/ and lib/ (`bundle.mjs`); `made` gets the data, what the server compressed, and
// `run.json` with all that was measured; `dist` is our release page. Each page, size and repetition gets a browser of
// its own; a repetition takes all of them in a shuffled order, so that all meet the same noise of the machine.
// A page sits out sizes that it is known not to manage in a minute, unless `--all` is given.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { dataFile, makeData } from './data.mjs';
import { measure } from './measure.mjs';
import { numbers, option } from './options.mjs';
import { serve } from './server.mjs';
import { summary } from './table.mjs';
import { random } from './words.mjs';

const [modules, made, dist] = ['modules', 'made', 'dist'].map(name => path.resolve(option(name)));
const names = option('pages', 'castline,canvas,echarts,vis,timelinejs').split(',');
const sizes = numbers('n', '20,2000,100000'), repetitions = +option('reps', 3), limit = option('limit', 60) * 1000;

makeData(path.join(made, 'data'), sizes);
const here = import.meta.dirname, data = path.join(made, 'data');
const mounts = {
  '/pages/': path.join(here, 'pages'), '/lib/': path.join(modules, 'lib'), '/data/': data,
  '/castline/': dist, '/castline/data/': data,
};
const server = await serve(mounts, path.join(made, 'compressed'));
const adapters = new Map();
for (const name of names) adapters.set(name, (await import(`./adapters/${name}.mjs`)).default);

const jobs = [];
for (const [name, adapter] of adapters) {
  for (const n of sizes.filter(n => option('all', false) || n <= (adapter.most ?? Infinity))) {
    jobs.push({ name, n });
    server.load(`/data/${dataFile(adapter.form, n)}`);
  }
}
// What a page loads is compressed before its time is taken.
for (const { name } of jobs.filter(job => job.n === sizes[0])) await measure(adapters.get(name), sizes[0], server, limit);

const run = { when: new Date().toISOString(), processor: os.cpus()[0].model, cores: os.cpus().length, repetitions, samples: [] };
const shuffle = random(99), tooSlow = new Set();
for (let repetition = 0; repetition < repetitions; repetition++) {
  const order = jobs.map(job => [shuffle(), job]).sort((a, b) => a[0] - b[0]).map(([, job]) => job);
  for (const { name, n } of order.filter(({ name, n }) => !tooSlow.has(`${name} ${n}`))) {
    const sample = { page: name, n, ...await measure(adapters.get(name), n, server, limit) };
    run.samples.push(sample);
    if (sample.ready === undefined) tooSlow.add(`${name} ${n}`);
    const notes = [sample.failed, ...sample.errors ?? [], ...sample.outside ?? []].filter(Boolean);
    console.log(`${repetition + 1}/${repetitions} ${name} ${n}: ready ${sample.ready?.toFixed(0)} ms ${notes.join('; ')}`);
  }
}
fs.writeFileSync(path.join(made, 'run.json'), JSON.stringify(run, null, 1));
console.log(`\n${summary(run)}`);
process.exit(0);
