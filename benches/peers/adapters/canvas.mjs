// A hand-written canvas: not a product, but the least that one can do.
export default {
  form: 'plain',
  url: n => `/pages/canvas/?n=${n}`,
  ready: () => window.drawn,
  view: () => window.view(),
  area: () => {
    const r = document.getElementById('c').getBoundingClientRect();
    return { x: r.left, y: r.top + r.height / 2, w: r.width };
  },
  zoom: { kind: 'wheel', dy: -120 },
  pick: () => window.pick(),
  detail: id => document.getElementById('detail').dataset.id === id,
};
