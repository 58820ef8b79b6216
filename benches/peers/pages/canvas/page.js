// Typed arrays, a binary search for what is in view, one mark at most for each column and row, labels where there is
// room, and a histogram where there are too many.
'use strict';

load('plain').then(({ actors, events }) => {
  const names = Object.fromEntries(actors.map(actor => [actor.id, actor.name]));
  const starts = Float64Array.from(events, event => Date.parse(event.date));
  const ends = Float64Array.from(events, event => (event.end ? Date.parse(event.end) : 0));
  const frame = document.getElementById('frame'), canvas = document.getElementById('c');
  const width = canvas.width = frame.clientWidth, height = canvas.height = frame.clientHeight;
  const context = canvas.getContext('2d', { alpha: false });
  const ROW = 18, rows = Math.floor((height - 40) / ROW);
  const reach = new Float64Array(rows), hit = new Int32Array(width * rows);
  const margin = (starts.at(-1) - starts[0]) * 0.02;
  let from = starts[0] - margin, to = starts.at(-1) + margin, picked = -1, isDue = false, isDense = false;

  const firstFrom = time => {
    let low = 0, high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] < time) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const column = time => (time - from) * width / (to - from) | 0;

  function draw() {
    isDue = false;
    const first = firstFrom(from), last = firstFrom(to);
    isDense = last - first > 4000;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.font = '12px system-ui';
    context.textBaseline = 'middle';
    hit.fill(-1);
    drawAxis();
    (isDense ? drawColumns : drawRows)(first, last);
  }

  function drawAxis() {
    context.fillStyle = '#555';
    for (let tick = 0; tick < 9; tick++) {
      const time = from + tick * (to - from) / 8;
      context.fillRect(column(time), height - 30, 1, 8);
      context.fillText(new Date(time).toISOString().slice(0, 10), column(time) + 3, height - 12);
    }
  }

  function drawColumns(first, last) {
    const counts = new Uint16Array(width);
    for (let at = first; at < last; at++) {
      const x = column(starts[at]);
      counts[x]++;
      if (hit[x] < 0) hit[x] = at;
    }
    context.fillStyle = '#2456a6';
    counts.forEach((count, x) => {
      const tall = Math.min(height - 40, Math.sqrt(count) * 14);
      context.fillRect(x, height - 34 - tall, 1, tall);
    });
  }

  function drawRows(first, last) {
    reach.fill(-Infinity);
    for (let at = first; at < last; at++) {
      const x = column(starts[at]), free = reach.findIndex(end => end < x), row = free < 0 ? at % rows : free;
      if (free >= 0) {
        reach[row] = x + 12 + events[at].title.length * 6.2;
        context.fillStyle = '#111';
        context.fillText(events[at].title, x + 10, row * ROW + ROW / 2);
      }
      if (x < 0 || x >= width || hit[row * width + x] >= 0) continue;
      hit[row * width + x] = at;
      context.fillStyle = at === picked ? '#c30' : '#2456a6';
      context.fillRect(x, row * ROW + 4, ends[at] ? Math.max(6, column(ends[at]) - x) : 6, ROW - 8);
    }
  }

  const drawSoon = () => {
    if (!isDue) requestAnimationFrame(draw);
    isDue = true;
  };
  const pick = at => {
    const event = events[picked = at];
    show(event.id, event.title, `${event.date} — ${event.text}`, event.actors.map(actor => names[actor]).join(', '));
    drawSoon();
  };

  let drag = null;
  canvas.addEventListener('pointerdown', event => {
    drag = { x: event.clientX, from, to, isMoved: false };
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener('pointermove', event => {
    if (!drag) return;
    const by = (event.clientX - drag.x) * (drag.to - drag.from) / width;
    drag.isMoved ||= Math.abs(event.clientX - drag.x) > 3;
    [from, to] = [drag.from - by, drag.to - by];
    drawSoon();
  });
  canvas.addEventListener('pointerup', event => {
    const { isMoved } = drag ?? { isMoved: true }, box = canvas.getBoundingClientRect();
    drag = null;
    if (isMoved) return;
    const x = event.clientX - box.left | 0, row = isDense ? 0 : (event.clientY - box.top) / ROW | 0;
    const near = [0, 1, 2, 3, 4, 5, 6].map(dx => hit[row * width + x - dx]).find(at => at >= 0);
    if (near !== undefined) pick(near);
  });
  canvas.addEventListener('wheel', event => {
    event.preventDefault();
    const factor = event.deltaY < 0 ? 1 / 1.2 : 1.2, middle = from + event.offsetX / width * (to - from);
    [from, to] = [middle - (middle - from) * factor, middle + (to - middle) * factor];
    drawSoon();
  }, { passive: false });

  window.view = () => `${from}:${to}`;
  window.pick = () => {
    const box = canvas.getBoundingClientRect();
    let best = { distance: Infinity };
    hit.forEach((at, place) => {
      const x = place % width, row = place / width | 0, distance = Math.abs(x - width / 2);
      if (at < 0 || distance >= best.distance) return;
      best = { distance, x: box.left + x + 0.5, y: box.top + row * ROW + ROW / 2, id: events[at].id };
    });
    return best;
  };
  draw();
  window.drawn = true;
});
