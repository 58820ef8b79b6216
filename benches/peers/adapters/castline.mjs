// Our own release page, with the story file that its address names.
export default {
  form: 'castline',
  url: n => `/castline/?story=data/castline-${n}.story.json`,
  // The page starts with a built-in story, so it is asked for the number of events, too.
  setup: (page, n) => page.addInitScript(`
    window.expected = ${n};
    addEventListener('TrunkApplicationStarted', event => { window.memory = event.detail.wasm.memory; });`),
  ready: () => document.querySelector(`section.timeline[data-events="${window.expected}"] .timeline-layer [role="button"]`),
  view: () => {
    const { from, to } = document.querySelector('section.timeline').dataset;
    return `${from}:${to}:${document.querySelector('.timeline-layer').getAttribute('transform')}`;
  },
  area: () => {
    const r = document.querySelector('.timeline-picture').getBoundingClientRect();
    return { x: r.left, y: r.top + r.height / 2, w: r.width };
  },
  // By its button: after a click on an event the wheel scrolls the page on.
  zoom: { kind: 'click', selector: '.timeline-buttons [aria-label="Zoom in"]' },
  pick: () => {
    const area = document.querySelector('.timeline-picture').getBoundingClientRect(), middle = area.left + area.width / 2;
    const dots = [...document.querySelectorAll('.timeline-mark[data-event] .timeline-dot')]
      .map(dot => ({ mark: dot.closest('[data-event]'), box: dot.getBoundingClientRect() }))
      .map(({ mark, box }) => ({ mark, x: box.left + box.width / 2, y: box.top + box.height / 2 }))
      .filter(({ x }) => x > area.left && x < area.right)
      .sort((a, b) => Math.abs(a.x - middle) - Math.abs(b.x - middle));
    const free = dots.find(({ mark, x, y }) => mark.contains(document.elementFromPoint(x, y)));
    return free && { x: free.x, y: free.y, id: free.mark.getAttribute('aria-label') };
  },
  // A mark is called by its title and more.
  detail: id => {
    const title = document.querySelector('.detail-title'), box = title.getBoundingClientRect();
    return id.startsWith(`${title.textContent}, `) && box.top >= 0 && box.bottom <= innerHeight;
  },
  elements: () => document.querySelectorAll('section.timeline *').length,
  memory: () => window.memory?.buffer.byteLength ?? 0,
};
