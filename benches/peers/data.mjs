// The data of the comparison: the same events for every page, each in the form that it reads.
//
//   node data.mjs --made=FOLDER [--n=20,2000,100000]    writes FOLDER/data/FORM-N.json
//
// The same N gives the same bytes. Events come in bursts, as news does: sharp onset, slow decay, and a
// background; 12 % have an end, 40 % only a day; the cast is met as often as names in a newspaper are.
import fs from 'node:fs';
import path from 'node:path';
import { option, numbers } from './options.mjs';
import { makeCast, random, sentence, title } from './words.mjs';

const DAY = 864e5;
/** How many years N events cover. */
const YEARS = { 20: 0.5, 200: 2, 2000: 6, 20000: 20, 100000: 60 };
const SIDES = ['Northgate', 'Halden', 'Meridian', 'Orion'];

/** The forms by the name of their files. */
const FORMS = { castline: toStory, plain: generated => generated, timelinejs: toTimelineJs, vis: toVis };

/** Where a form of N events is. */
export const dataFile = (form, n) => `${form}-${n}.${form === 'castline' ? 'story.json' : 'json'}`;

/** Writes what is not there yet. */
export function makeData(folder, sizes) {
  fs.mkdirSync(folder, { recursive: true });
  for (const n of sizes) {
    const files = Object.keys(FORMS).map(form => path.join(folder, dataFile(form, n)));
    if (files.every(file => fs.existsSync(file))) continue;
    const generated = generate(n);
    Object.values(FORMS).forEach((form, at) => fs.writeFileSync(files[at], JSON.stringify(form(generated))));
    console.log(`made ${n} events of ${generated.actors.length} actors`);
  }
}

function generate(n) {
  const r = random(7919 + n), actors = makeCast(r, Math.min(900, Math.round(6 + 2.5 * Math.sqrt(n))));
  const years = YEARS[n] ?? Math.max(0.5, Math.cbrt(n));
  const last = Date.UTC(2016, 11, 31), first = last - years * 365.25 * DAY;
  const drawn = drawEvents(r, n, first, last, actors.length).sort((a, b) => a.date - b.date);
  const events = drawn.map((event, at) => {
    const who = actors[event.who[0]].name, whom = actors[event.who[1] ?? r.zipf(actors.length)].name;
    const sentences = 1 + (r() < 0.6) + (r() < 0.25);
    const text = Array.from({ length: sentences }, (_, number) =>
      sentence(r, number ? actors[r.pick(event.who)].name : who, whom, event.date));
    return {
      id: `e${at}`, date: iso(event.date, event.isDay), ...(event.end && { end: iso(event.end, true) }),
      title: title(r, who, whom), text: text.join(' '), actors: event.who.map(actor => `a${actor}`),
    };
  });
  return { actors, events };
}

function drawEvents(r, n, first, last, cast) {
  const bursts = Array.from({ length: Math.max(2, Math.round(n / 25)) }, () => ({
    start: first + r() * (last - first), weight: (1 - r()) ** -0.8,
    decay: Math.exp(Math.log(0.3) + r() * Math.log(60)) * DAY, who: [r.zipf(cast), r.zipf(cast), r.zipf(cast)],
  }));
  let total = 0;
  for (const burst of bursts) burst.upTo = total += burst.weight;
  return Array.from({ length: n }, () => {
    let time = first + r() * (last - first), burst = null;
    if (r() >= 0.15) {
      burst = burstAt(bursts, r() * total);
      time = burst.start + r.exponential(burst.decay);
      if (time > last) time = last - r() * DAY;
    }
    const isDay = r() < 0.4, date = new Date(time);
    if (isDay) date.setUTCHours(0, 0, 0, 0);
    else date.setUTCHours(7 + r.int(15), r.int(12) * 5, 0, 0);
    const who = new Set(), parts = 1 + (r() < 0.55) + (r() < 0.25) + (r() < 0.1);
    while (who.size < parts) who.add(burst && r() < 0.6 ? burst.who[r.int(3)] : r.zipf(cast));
    const days = Math.max(1, Math.exp(r.gauss() * 1.2 + 1.2));
    return { date, isDay, who: [...who], end: r() < 0.12 ? new Date(+date + days * DAY) : null };
  });
}

/** The burst whose share of the total weight `weight` falls into. */
function burstAt(bursts, weight) {
  let low = 0, high = bursts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bursts[middle].upTo < weight) low = middle + 1;
    else high = middle;
  }
  return bursts[low];
}

const iso = (date, isDay) => isDay ? date.toISOString().slice(0, 10) : `${date.toISOString().slice(0, 16)}Z`;
const namesOf = generated => Object.fromEntries(generated.actors.map(actor => [actor.id, actor.name]));

/** A story file. Its text is what the first events say, and then the names of the cast, twenty to a paragraph. */
function toStory({ actors, events }) {
  const names = Array.from({ length: Math.ceil(actors.length / 20) }, (_, row) =>
    `Also in the news: ${actors.slice(row * 20, row * 20 + 20).map(actor => actor.name).join(', ')}.`);
  return {
    format: 'castline/1', title: `${events.length.toLocaleString('en')} events`, language: 'en',
    standfirst: `Made by a program: ${actors.length} persons and bodies, from ${events[0].date.slice(0, 10)} on.`,
    text: [...events.slice(0, 12).map(event => event.text), ...names],
    sides: SIDES.map(name => ({ id: name.toLowerCase(), name })),
    actors: actors.map((actor, at) => ({ ...actor, side: SIDES[at % SIDES.length].toLowerCase() })),
    events: events.map(event => ({
      id: event.id, title: event.title, summary: event.text,
      when: { edtf: event.end ? `${event.date}/${event.end}` : event.date },
      participants: event.actors.map(actor => ({ actor })),
    })),
  };
}

function toTimelineJs(generated) {
  const names = namesOf(generated);
  const date = text => {
    const at = new Date(text), day = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
    return text.length > 10 ? { ...day, hour: at.getUTCHours(), minute: at.getUTCMinutes() } : day;
  };
  return {
    events: generated.events.map(event => ({
      unique_id: event.id, start_date: date(event.date), ...(event.end && { end_date: date(event.end) }),
      text: {
        headline: event.title,
        text: `<p>${event.text}</p><p class="cast">${event.actors.map(actor => names[actor]).join(', ')}</p>`,
      },
    })),
  };
}

function toVis(generated) {
  const names = namesOf(generated);
  return generated.events.map(event => ({
    id: event.id, content: event.title, start: event.date,
    ...(event.end ? { end: event.end, type: 'range' } : { type: 'point' }),
    text: event.text, actors: event.actors.map(actor => names[actor]).join(', '),
  }));
}

if (process.argv[1] === import.meta.filename) {
  makeData(path.join(path.resolve(option('made')), 'data'), numbers('n', '20,2000,100000'));
}
