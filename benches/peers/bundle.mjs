// Bundles of the peers as their manuals recommend them: only what is used, minified.
//
//   node bundle.mjs --modules=FOLDER    makes FOLDER/lib/ of FOLDER/node_modules/
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { option } from './options.mjs';

const VIS = `
  export { Timeline } from 'vis-timeline/esnext';
  export { DataSet } from 'vis-data/esnext';`;
const ECHARTS = `
  import * as echarts from 'echarts/core';
  import { ScatterChart } from 'echarts/charts';
  import { AriaComponent, DataZoomComponent, GridComponent, TooltipComponent } from 'echarts/components';
  import { CanvasRenderer } from 'echarts/renderers';
  echarts.use([ScatterChart, AriaComponent, DataZoomComponent, GridComponent, TooltipComponent, CanvasRenderer]);
  export const init = echarts.init;`;

const folder = path.resolve(option('modules')), modules = path.join(folder, 'node_modules'), lib = path.join(folder, 'lib');
const { buildSync } = createRequire(`${modules}/`)('esbuild');

for (const [globalName, contents] of Object.entries({ vis: VIS, echarts: ECHARTS })) {
  buildSync({
    stdin: { contents, resolveDir: folder }, bundle: true, minify: true, format: 'iife', globalName,
    target: 'chrome110', legalComments: 'none', logLevel: 'error', outfile: path.join(lib, `${globalName}.js`),
  });
}
fs.copyFileSync(`${modules}/vis-timeline/styles/vis-timeline-graph2d.min.css`, `${lib}/vis.css`);
for (const part of ['js', 'css']) {
  const from = `${modules}/@knight-lab/timelinejs/dist/${part}`;
  fs.cpSync(from, `${lib}/timelinejs/${part}`, { recursive: true, filter: file => !file.endsWith('.map') });
}
