// Who is measured, and the script that each one's worker begins with.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The peers: their name, and their file in `engines/`. */
const PEERS = { 'compromise + dates': 'compromise', 'wink-nlp': 'wink' };

/** What is known not to end within minutes: compromise's time grows faster than a text. */
export const isEndless = (engine, task) => engine === 'compromise + dates' && task === 'whole';

/** Bundles the peers into a folder. What is as it was is left alone, so that it is not compressed anew. */
export function bundle(modules, lib) {
  const { buildSync } = createRequire(`${modules}/node_modules/`)('esbuild');
  fs.mkdirSync(lib, { recursive: true });
  for (const file of Object.values(PEERS)) {
    const [{ contents }] = buildSync({
      entryPoints: [path.join(import.meta.dirname, 'engines', `${file}.js`)], nodePaths: [path.join(modules, 'node_modules')],
      bundle: true, minify: true, format: 'iife', target: 'chrome110', legalComments: 'none', logLevel: 'error', write: false,
    }).outputFiles;
    const place = path.join(lib, `${file}.js`);
    if (!fs.existsSync(place) || !fs.readFileSync(place).equals(contents)) fs.writeFileSync(place, contents);
  }
}

/** The addresses of all workers by their names: the peers', and ours, which our page names. */
export function workers(dist) {
  const [, ours] = fs.readFileSync(path.join(dist, 'index.html'), 'utf8').match(/<meta name="analyst" content="([^"]+)">/) ?? [];
  if (!ours) throw new Error(`${dist} has no analyst: build it with \`cargo xtask build\``);
  const peers = Object.entries(PEERS).map(([name, file]) => [name, `/lib/${file}.js`]);
  return new Map([['Castline', path.posix.join('/castline/', ours)], ...peers]);
}
