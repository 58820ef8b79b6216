// A static server on 127.0.0.1, as a good host would be: everything is compressed beforehand, and may be kept.
// Cross-origin isolation makes the browser's clock precise.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json',
  '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2',
};
const INCOMPRESSIBLE = new Set(['.png', '.woff2', '.ico', '.woff', '.jpg']);
const HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin', 'Cache-Control': 'public, max-age=31536000', 'Vary': 'Accept-Encoding',
};

/**
 * Serves folders: `mounts` maps the start of a path to a folder, the longest that fits wins. What was compressed
 * is kept in the folder `kept`. Gives the address, the answers so far, and how to get a path ready beforehand.
 */
export async function serve(mounts, kept) {
  fs.mkdirSync(kept, { recursive: true });
  const prefixes = Object.keys(mounts).sort((a, b) => b.length - a.length);
  const loaded = new Map(), answers = [];
  const load = url => {
    const prefix = prefixes.find(prefix => url.startsWith(prefix));
    let file = prefix && path.join(mounts[prefix], path.normalize(`/${url.slice(prefix.length)}`));
    if (url.endsWith('/')) file = path.join(file, 'index.html');
    const stat = fs.statSync(file), key = `${file} ${stat.mtimeMs} ${stat.size}`;
    if (!loaded.has(key)) loaded.set(key, { type: TYPES[path.extname(file)] ?? 'application/octet-stream', ...compressed(file, key, kept) });
    return loaded.get(key);
  };
  const server = http.createServer((request, response) => {
    const url = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    if (url === '/blank') {
      response.writeHead(200, { ...HEADERS, 'Content-Type': TYPES['.html'] });
      return response.end('<!doctype html><title>blank</title>');
    }
    if (url === '/favicon.ico') return response.writeHead(204).end();
    let file;
    try {
      file = load(url);
    } catch {
      answers.push({ url, isMissing: true });
      return response.writeHead(404).end();
    }
    answers.push({ url, bytes: file.plain.length, brotli: (file.brotli ?? file.plain).length });
    const body = file.brotli ?? file.plain, encoding = file.brotli && { 'Content-Encoding': 'br' };
    response.writeHead(200, { ...HEADERS, 'Content-Type': file.type, 'Content-Length': body.length, ...encoding });
    response.end(body);
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return { base: `http://127.0.0.1:${server.address().port}`, answers, load };
}

/** A file's bytes, and those of its brotli form, which is made once: at its best, or large ones in seconds. */
function compressed(file, key, kept) {
  const plain = fs.readFileSync(file);
  if (INCOMPRESSIBLE.has(path.extname(file)) || plain.length < 200) return { plain };
  const place = path.join(kept, createHash('sha1').update(key).digest('hex'));
  if (!fs.existsSync(place)) {
    const isLarge = plain.length > 4e6, { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN } = zlib.constants;
    const params = { [BROTLI_PARAM_QUALITY]: isLarge ? 9 : 11, [BROTLI_PARAM_LGWIN]: isLarge ? 24 : 22 };
    fs.writeFileSync(place, zlib.brotliCompressSync(plain, { params }));
  }
  return { plain, brotli: fs.readFileSync(place) };
}
