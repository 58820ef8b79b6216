// TimelineJS3, as its page "Instantiate a timeline" has it.
export default {
  form: 'timelinejs',
  most: 2000,
  url: n => `/pages/timelinejs/?n=${n}`,
  ready: () => window.timeline?.ready && document.getElementsByClassName('tl-timemarker').length > 0,
  view: () => {
    const marks = document.getElementsByClassName('tl-timemarker');
    return [marks.length - 1, marks.length >> 1].map(at => marks[at].getBoundingClientRect().left).join();
  },
  // A strip of bare background, where a drag can begin.
  area: () => {
    const r = document.querySelector('.tl-timenav').getBoundingClientRect();
    for (let y = r.top + 2; y < r.bottom - 2; y += 3) {
      for (let x = r.left + r.width * 0.3; x < r.left + r.width * 0.7; x += 7) {
        const bare = document.elementFromPoint(x, y)?.classList.contains('tl-timenav-slider-background');
        if (bare) return { x: r.left, y, w: r.width, middle: x };
      }
    }
    return { x: r.left, y: r.bottom - 30, w: r.width };
  },
  zoom: { kind: 'click', selector: '.tl-menubar-button:has(.tl-icon-zoom-in)' },
  pick: () => {
    const marks = [...document.querySelectorAll('.tl-timemarker:not(.tl-timemarker-active)')]
      .map(mark => ({ mark, box: mark.querySelector('.tl-timemarker-content-container').getBoundingClientRect() }))
      .filter(({ box }) => box.left > 0 && box.left < innerWidth && box.top > 0 && box.top < innerHeight)
      .sort((a, b) => Math.abs(a.box.left - innerWidth / 2) - Math.abs(b.box.left - innerWidth / 2));
    for (const { mark, box } of marks.slice(0, 400)) {
      for (const [dx, dy] of [[6, 6], [20, 10], [50, 12], [3, 3]]) {
        const x = box.left + dx, y = box.top + dy, target = document.elementFromPoint(x, y);
        if (target && mark.contains(target)) return { x, y, id: mark.id.replace(/-marker$/, '') };
      }
    }
    return null;
  },
  // Its slides fly in: the text is there when it is inside the window and has stopped.
  detail: id => {
    const box = document.getElementById(id)?.querySelector('.tl-text')?.getBoundingClientRect();
    if (!box) return false;
    const before = window.leftBefore;
    window.leftBefore = box.left;
    return box.left >= 0 && box.right <= innerWidth + 1 && box.width > 0 && Math.abs(box.left - before) < 0.5;
  },
};
