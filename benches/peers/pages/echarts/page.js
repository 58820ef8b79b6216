'use strict';

load('plain').then(({ actors, events }) => {
  const LANES = 24, many = events.length >= 2000, names = Object.fromEntries(actors.map(actor => [actor.id, actor.name]));
  const chart = echarts.init(document.getElementById('c'), null, { renderer: 'canvas' });
  Object.assign(window, { chart, events });
  chart.on('finished', () => { window.drawn = true; });
  chart.on('click', picked => {
    const event = events[Array.isArray(picked.value) ? picked.value[2] : picked.dataIndex];
    show(event.id, event.title, `${event.date} — ${event.text}`, event.actors.map(actor => names[actor]).join(', '));
  });
  const labels = { label: { show: true, position: 'right', formatter: point => events[point.value[2]].title }, labelLayout: { hideOverlap: true } };
  chart.setOption({
    animation: false, aria: { enabled: true }, grid: { left: 20, right: 20, top: 10, bottom: 30 },
    xAxis: { type: 'time' }, yAxis: { type: 'value', show: false, min: -1, max: LANES },
    dataZoom: [{ type: 'inside', filterMode: 'none', throttle: 0 }],
    series: [{
      type: 'scatter', data: events.map((event, at) => [Date.parse(event.date), at * 7 % LANES, at]),
      dimensions: ['time', 'lane', 'at'], encode: { x: 'time', y: 'lane' },
      symbolSize: many ? 3 : 8, large: many, largeThreshold: 2000, progressive: 0, ...(many ? {} : labels),
    }],
  });
});
