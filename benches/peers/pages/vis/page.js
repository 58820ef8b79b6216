'use strict';

load('vis').then(items => {
  const data = new vis.DataSet(items), cluster = { maxItems: 2, titleTemplate: '{count} events', showStipes: false };
  const timeline = window.timeline = new vis.Timeline(document.getElementById('c'), data, {
    height: '100%', verticalScroll: true, zoomable: true, moveable: true, stack: true, selectable: true, showCurrentTime: false,
    orientation: 'top', margin: { item: { horizontal: 4, vertical: 3 } },
    onInitialDrawComplete() { window.drawn = true; },
    ...(new URLSearchParams(location.search).has('cluster') && { cluster }),
  });
  timeline.on('select', picked => {
    const event = data.get(picked.items[0]);
    if (event) show(event.id, event.content, `${event.start} — ${event.text}`, event.actors);
  });
});
