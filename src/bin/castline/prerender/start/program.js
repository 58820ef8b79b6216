// Starts the program. It is asked for and compiled once the page is on the screen, and wakes at the first sign of the
// reader: until then the page is complete without it, and taking it over would keep a slow phone busy just as its
// reader begins to read. Where the address or the window asks for another page than the built one, it wakes at once.
{
  const { opening, letters, reader } = window;
  if (!opening) {
    await letters;
    await painted();
  }
  const load = LOAD;
  const program = load();
  program.catch(() => 0).then(() => dispatchEvent(new Event("program")));
  try {
    const init = INIT;
    if (!opening && !asksForMore()) {
      const watch = new AbortController();
      await Promise.race([reader.stirs, grows(watch.signal)]);
      watch.abort();
    }
    await init({ module_or_path: await program.catch(load) });
  } catch (why) {
    reader.leave();
    throw why;
  }

  // When the picture is on the screen, which the browser tells: a frame that was only begun is held up by what comes
  // while it is drawn. It may not be told at all, say in a tab in the background; then after a while.
  function painted() {
    return new Promise((done) => {
      setTimeout(done, 1500);
      const seen = (list) => list.getEntriesByName("first-contentful-paint").length && done();
      new PerformanceObserver(seen).observe({ type: "paint", buffered: true });
    });
  }

  // Whether something is to be shown that was not built: a place that the address names, or a timeline that is wider
  // or narrower than the built one. A hidden one has no width.
  function asksForMore() {
    const picture = document.querySelector(".timeline-picture");
    const width = Math.round(picture?.getBoundingClientRect().width ?? 0);
    return location.hash || location.search || (width && width !== picture.viewBox.baseVal.width);
  }

  // When the window becomes another than the built page is for.
  function grows(signal) {
    return new Promise((done) => addEventListener("resize", () => asksForMore() && done(), { signal }));
  }
}
