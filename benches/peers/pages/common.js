// What the pages share: how many events, and the text of a picked one.
'use strict';

const count = new URLSearchParams(location.search).get('n') ?? 20;
const load = form => fetch(`/data/${form}-${count}.json`).then(answer => answer.json());

/** Shows an event below the picture: title, date and text, who. */
function show(id, ...texts) {
  const detail = document.getElementById('detail');
  const elements = texts.map((text, at) => Object.assign(document.createElement(at ? 'p' : 'h2'), { textContent: text }));
  detail.dataset.id = id;
  detail.replaceChildren(...elements);
}
