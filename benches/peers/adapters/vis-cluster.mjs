// vis-timeline with its clusters, which it needs where there are many events.
import vis from './vis.mjs';

export default { ...vis, most: 20000, url: n => `/pages/vis/?n=${n}&cluster` };
