// vis-timeline, as its first example uses it.
export default {
  form: 'vis',
  most: 2000,
  url: n => `/pages/vis/?n=${n}`,
  ready: () => window.drawn && document.querySelector('.vis-foreground .vis-item'),
  view: () => {
    const { start, end } = window.timeline.getWindow();
    return `${+start}:${+end}`;
  },
  area: () => {
    const r = document.querySelector('.vis-center').getBoundingClientRect();
    return { x: r.left, y: r.top + r.height / 2, w: r.width };
  },
  zoom: { kind: 'wheel', dy: -120 },
  pick: () => {
    const area = document.querySelector('.vis-center').getBoundingClientRect();
    const middle = area.left + area.width / 2;
    const boxes = [...document.querySelectorAll('.vis-foreground .vis-item:not(.vis-cluster)')]
      .map(element => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.left > area.left && box.left < area.right - 30 && box.top > area.top && box.bottom < area.bottom)
      .sort((a, b) => Math.abs(a.box.left - middle) - Math.abs(b.box.left - middle));
    for (const { element, box } of boxes.slice(0, 300)) {
      for (const dx of [8, 24]) {
        const x = box.left + dx, y = box.top + box.height / 2, target = document.elementFromPoint(x, y);
        if (!target || !element.contains(target)) continue;
        const item = window.timeline.itemSet.itemFromTarget({ target });
        if (item && !item.isCluster) return { x, y, id: item.id };
      }
    }
    return null;
  },
  detail: id => document.getElementById('detail').dataset.id === id,
};
