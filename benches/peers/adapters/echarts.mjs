// Apache ECharts: a scatter chart with its data zoom.
export default {
  form: 'plain',
  url: n => `/pages/echarts/?n=${n}`,
  ready: () => window.drawn,
  view: () => window.chart.getModel().getComponent('dataZoom', 0).getPercentRange().join(),
  area: () => {
    const r = document.getElementById('c').getBoundingClientRect();
    return { x: r.left, y: r.top + r.height / 2, w: r.width };
  },
  zoom: { kind: 'wheel', dy: -120 },
  // Its steps are of 1.1, which leaves no room to pan: take the window that three steps of 1.2 give.
  beforePan: () => window.chart.dispatchAction({ type: 'dataZoom', dataZoomIndex: 0, start: 21, end: 79 }),
  pick: () => {
    const r = document.getElementById('c').getBoundingClientRect(), { chart, events } = window;
    const [from, to] = chart.getModel().getComponent('xAxis', 0).axis.scale.getExtent();
    const next = events.findIndex(event => Date.parse(event.date) >= (from + to) / 2);
    let best = { distance: Infinity };
    for (let at = Math.max(0, next - 50); at < Math.min(events.length, next + 50); at++) {
      const [x, y] = chart.convertToPixel({ seriesIndex: 0 }, [Date.parse(events[at].date), at * 7 % 24]);
      const distance = Math.abs(x - r.width / 2);
      if (distance < best.distance) best = { distance, x: r.left + x, y: r.top + y, id: '*' };
    }
    return best;
  },
  // Where many lie on each other, any of them may be hit.
  detail: () => !!document.getElementById('detail').dataset.id,
};
