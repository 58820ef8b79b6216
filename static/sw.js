// Keeps the page for when there is no network. The build fills in the list below.
//
// A version of the page is all its files together. A worker holds one version, whole and checked, and answers
// from it alone, so that old and new files are never mixed: a newer version is fetched aside, and takes over
// only when no page of the old one is open any more.

// What each file of this version holds: its SHA-256.
const FILES = {/* files */};
const VERSION = "/* version */";

// Caches are shared by all pages of a host, so their names say which page they belong to.
const OURS = `castline ${registration.scope} `;
const CACHE = OURS + VERSION;
// What was fetched besides, say other stories: the last answer is kept for when there is no network.
const BESIDES = OURS + "besides";
const BESIDES_MOST = 30;

// A file is kept under an address that names its content, so that the next version can take it over.
const keyOf = (name) => new URL(`${name}?sha256=${FILES[name]}`, registration.scope).href;

addEventListener("install", (event) => event.waitUntil(fill()));
addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(`${location.origin}/`)) return;
  const name = nameOf(request.url);
  if (Object.hasOwn(FILES, name)) event.respondWith(own(request, name));
  else if (request.mode !== "navigate") event.respondWith(besides(event));
});

// The file that an address below the page's folder means; the folder itself is the page.
function nameOf(address) {
  const url = new URL(address);
  const folder = new URL(registration.scope).pathname;
  if (!url.pathname.startsWith(folder)) return "";
  return decode(url.pathname.slice(folder.length)) || "index.html";
}

function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function fill() {
  const cache = await caches.open(CACHE);
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS));
  const older = await Promise.all(names.map((name) => caches.open(name)));
  await Promise.all(Object.keys(FILES).map(async (name) => {
    const key = keyOf(name);
    for (const known of older) {
      const answer = await known.match(key);
      if (answer) return cache.put(key, answer);
    }
    return cache.put(key, await fetched(name));
  }));
}

// The file of this version, from what the page's visit has just brought or, where that is older, from the network.
async function fetched(name) {
  for (const cache of ["default", "reload"]) {
    const answer = await fetch(new URL(name, registration.scope), { cache });
    const content = await answer.arrayBuffer();
    if (!answer.ok || (await digest(content)) !== FILES[name]) continue;
    // A new answer, because one that was redirected may not be given for a page, and the content is unpacked.
    const headers = new Headers(answer.headers);
    headers.delete("content-encoding");
    headers.delete("content-length");
    return new Response(content, { headers });
  }
  throw new Error(`${name} is not of this version; the next visit tries again`);
}

async function digest(content) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function forgetOthers() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(OURS) && name !== CACHE && name !== BESIDES);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function own(request, name) {
  const cache = await caches.open(CACHE);
  return (await cache.match(keyOf(name))) ?? fetch(request);
}

// The page need not wait until an answer, which may be large, is kept.
async function besides(event) {
  const { request } = event;
  const cache = await caches.open(BESIDES);
  try {
    const answer = await fetch(request);
    if (answer.ok && answer.type === "basic") event.waitUntil(keep(cache, request, answer.clone()));
    return answer;
  } catch (error) {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw error;
  }
}

// Keeps the answer, and of all the newest few. A full disk is no reason not to answer.
async function keep(cache, request, answer) {
  try {
    await cache.delete(request);
    await cache.put(request, answer);
    const keys = await cache.keys();
    await Promise.all(keys.slice(0, -BESIDES_MOST).map((key) => cache.delete(key)));
  } catch {
    // Not kept.
  }
}
