// The texts that are read: generated news, where no two articles have the same cast, and the articles that our tests draft.
import fs from 'node:fs';
import path from 'node:path';
import { makeCast, random, sentence, title } from '../peers/words.mjs';

/** The articles of a text, without end, by its name. */
export const NEWS = { generated, repeated };

/** Whole articles, a million bytes of them or little more. */
export function megabyte(articles) {
  const taken = [];
  let left = 1e6;
  for (const article of articles) {
    taken.push(article);
    left -= Buffer.byteLength(article);
    if (left <= 0) return taken;
  }
}

/** So many words, as one text. */
export function words(articles, count) {
  const taken = [];
  for (const article of articles) {
    for (const word of `${article}\n\n`.match(/\S+\s*/g)) taken.push(word);
    if (taken.length >= count) return taken.slice(0, count).join('');
  }
}

/** Articles of about 600 words, a dozen names each, a day after the other. */
function* generated() {
  const r = random(7), day = new Date(Date.UTC(2022, 0, 3));
  for (;;) {
    const cast = makeCast(r, 12).map(({ name }) => name), some = () => cast[r.zipf(cast.length)];
    const paragraphs = [title(r, some(), some())];
    for (let length = 0; length < 4000; length += paragraphs.at(-1).length) {
      paragraphs.push(Array.from({ length: 1 + r.int(4) }, () => sentence(r, some(), some(), day)).join(' '));
    }
    yield paragraphs.join('\n\n');
    day.setUTCDate(day.getUTCDate() + 1);
  }
}

/** The six articles of `tests/native/drafts/`, as `cargo bench --bench analyse` reads them, over and over. */
function* repeated() {
  const folder = path.join(import.meta.dirname, '../../tests/native/drafts');
  const files = fs.readdirSync(folder).filter(file => file.endsWith('.txt')).sort();
  const articles = files.map(file => fs.readFileSync(path.join(folder, file), 'utf8'));
  for (;;) yield* articles;
}
