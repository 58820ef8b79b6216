// Hears the reader before the program does. The first sign of him wakes the program; what he did that only the
// program can answer is kept, and done again once it listens, so that no click is lost. It stands in the head, ahead
// of everything that can be clicked.
{
  const root = document.documentElement;
  const kept = [];

  // A link needs no program. All else would be done twice, by the browser and again by us: a box ticked and unticked.
  const keep = (event) => {
    if (event.type === "click") {
      if (event.target.closest("a[href]")) return;
      event.preventDefault();
    }
    // The program may hear the page already while it still makes the rest of it.
    event.stopPropagation();
    kept.push(event);
  };
  // A file that is dropped too early must not take the page's place.
  const refuse = (event) => event.preventDefault();

  const listeners = [
    ...["click", "keydown", "input", "change"].map((kind) => [kind, keep]),
    ...["dragover", "drop"].map((kind) => [kind, refuse]),
  ];
  const leave = () => listeners.forEach(([kind, hear]) => removeEventListener(kind, hear, true));
  listeners.forEach(([kind, hear]) => addEventListener(kind, hear, true));

  new MutationObserver((_, observer) => {
    observer.disconnect();
    leave();
    for (const event of kept) {
      if (event.target.isConnected) event.target.dispatchEvent(new event.constructor(event.type, event));
    }
  }).observe(root, { attributeFilter: ["data-ready"] });

  const signs = "pointermove pointerdown touchstart wheel scroll keydown focusin click input change dragenter hashchange";
  const stirs = new Promise((done) => {
    for (const sign of signs.split(" ")) addEventListener(sign, done, { capture: true, once: true, passive: true });
  });
  window.reader = { stirs, leave };

  // The theme that was chosen at an earlier visit, as src/web/storage.rs keeps it: the first paint is in it.
  try {
    const theme = localStorage.getItem("castline-theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch {
    // A browser that keeps nothing, as in a private window, is fine.
  }
}
