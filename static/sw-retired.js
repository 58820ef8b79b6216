// Stands in a page under development, which keeps nothing: clears away the worker of a finished page that was
// served at the same address before, and loads the page anew.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(retire()));

async function retire() {
  const ours = (await caches.keys()).filter((name) => name.startsWith(`castline ${registration.scope} `));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await registration.unregister();
  for (const page of await clients.matchAll()) page.navigate(page.url);
}
