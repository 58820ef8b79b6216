// Castline's analyst beside other text libraries, on the same news, in one run.
//
//   node run.mjs --modules=FOLDER --made=FOLDER --dist=FOLDER --chromium=FILE
//                [--engines=Castline,wink-nlp,…] [--texts=generated,repeated] [--reps=3] [--limit=60] [--all]
//
// `modules` holds node_modules/; `made` gets the bundles, what the server compressed, and `run.json` with all that was
// measured; `dist` is our release page. Every measurement has a browser and a worker of its own; a repetition takes all
// of them in a shuffled order, so that all meet the same noise of the machine. Each engine reads a thousand words, which
// is its first draft, then 5,000 words six times, so that the browser compiles what is worth it, and then a megabyte: in
// one way article by article, all sent at once, in the other as one text. What takes longer than the limit is not tried
// again, and what is known to take minutes only with `--all`. Ours also drafts texts of several lengths: each is the first
// text of its worker, and comes again when the browser has compiled what is worth it.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { option } from '../peers/options.mjs';
import { serve } from '../peers/server.mjs';
import { random } from '../peers/words.mjs';
import { bundle, isEndless, workers } from './engines.mjs';
import { measure } from './measure.mjs';
import { NEWS, megabyte, words } from './news.mjs';
import { summary } from './table.mjs';

const LENGTHS = [1000, 10000, 100000, 200000];

const [modules, made, dist] = ['modules', 'made', 'dist'].map(name => path.resolve(option(name)));
const known = workers(dist), engines = option('engines', [...known.keys()].join()).split(',');
const texts = option('texts', Object.keys(NEWS).join()).split(',');
const repetitions = +option('reps', 3), limit = option('limit', 60) * 1000;

const lib = path.join(made, 'lib');
bundle(modules, lib);
const server = await serve({ '/lib/': lib, '/castline/': dist }, path.join(made, 'compressed'));

const jobs = [];
for (const text of texts) {
  const first = [words(NEWS[text](), 1000)], warm = Array(6).fill(words(NEWS[text](), 5000)), articles = megabyte(NEWS[text]());
  for (const engine of engines) {
    jobs.push({ engine, text, task: 'articles', rounds: [first, warm, articles] });
    if (isEndless(engine, 'whole') && !option('all', false)) continue;
    jobs.push({ engine, text, task: 'whole', rounds: [first, warm, [articles.join('\n\n')]] });
  }
  if (!engines.includes('Castline')) continue;
  for (const count of LENGTHS) {
    const draft = [words(NEWS[text](), count)];
    jobs.push({ engine: 'Castline', text, task: count, rounds: [draft, warm, draft] });
  }
}
// What a worker loads is compressed before its time is taken.
for (const engine of engines) await measure(known.get(engine), [['It rained on Monday.']], server, limit);

const run = { when: new Date().toISOString(), processor: os.cpus()[0].model, cores: os.cpus().length, repetitions, samples: [] };
const shuffle = random(99), tooSlow = new Set();
for (let repetition = 0; repetition < repetitions; repetition++) {
  for (const [, job] of jobs.map(job => [shuffle(), job]).sort((a, b) => a[0] - b[0])) {
    const { engine, text, task, rounds } = job;
    if (tooSlow.has(job)) continue;
    const sample = { engine, text, task, ...await measure(known.get(engine), rounds, server, limit) };
    run.samples.push(sample);
    if (sample.failed) tooSlow.add(job);
    const times = (sample.rounds ?? []).map(time => time.toFixed(0)).join(' + ');
    console.log(`${repetition + 1}/${repetitions} ${engine}, ${text}, ${task}: ${sample.failed ?? `${times} ms`}`);
  }
}
fs.writeFileSync(path.join(made, 'run.json'), JSON.stringify(run, null, 1));
console.log(`\n${summary(run)}`);
process.exit(0);
