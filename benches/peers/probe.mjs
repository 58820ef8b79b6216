// What runs in the measured page, before anything else. It is sent as text, so it stands on its own.

/** Puts `window.probe` into a page; `isReady` is the text of the adapter's `ready`. */
export function probe(isReady) {
  const compile = source => (0, eval)(`(${source})`);
  const probe = window.probe = { longTasks: [] };
  const observe = (type, hear) => new PerformanceObserver(list => list.getEntries().forEach(hear)).observe({ type, buffered: true });
  observe('longtask', task => probe.longTasks.push([task.startTime, task.duration]));
  observe('largest-contentful-paint', entry => { probe.largest = entry.startTime; });

  /** Calls `then` with the time when the frame that is being made has been painted. */
  const painted = then => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => then(performance.now());
    channel.port2.postMessage(0);
  });
  const attempt = (ask, otherwise) => { try { return ask(); } catch { return otherwise; } };

  const ready = compile(isReady);
  const poll = () => {
    if (!attempt(ready, false)) return requestAnimationFrame(poll);
    painted(time => { probe.readyAt = time; window.probeReady(time); });
  };
  requestAnimationFrame(poll);

  /** Hears the first input of these types, until it is told to stop. */
  const onFirst = (types, hear) => {
    let heard = false;
    const listener = event => { if (!heard) { heard = true; hear(event.timeStamp); } };
    types.forEach(type => addEventListener(type, listener, { capture: true, passive: true }));
    return () => types.forEach(type => removeEventListener(type, listener, { capture: true }));
  };

  /** From the next input on: when `view` first shows a change on the screen, and how long the frames take until it rests. */
  probe.watchView = (types, viewSource) => new Promise(resolve => {
    const view = compile(viewSource), REST = 10, LIMIT = 30000, frames = [];
    let seen = String(view()), same = 0, first = null;
    const stop = onFirst(types, start => {
      let before = 0;
      const tick = () => {
        const now = performance.now(), value = attempt(() => String(view()), seen);
        if (before) frames.push(now - before);
        before = now;
        if (value !== seen) {
          seen = value;
          same = 0;
          painted(time => { first ??= time - start; });
        } else if (first !== null) same++;
        if (same < REST && now - start < LIMIT) return requestAnimationFrame(tick);
        stop();
        setTimeout(() => resolve({ first, frames }), 30);
      };
      requestAnimationFrame(tick);
    });
  });

  /** From the next input on: when `isShown(id)` is true and painted; null when that takes half a minute. */
  probe.watchDetail = (types, shownSource, id) => new Promise(resolve => {
    const isShown = compile(shownSource);
    const stop = onFirst(types, start => {
      const tick = () => {
        if (attempt(() => isShown(id), false)) return painted(time => { stop(); resolve(time - start); });
        if (performance.now() - start > 30000) { stop(); return resolve(null); }
        requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
    });
  });

  /** The times of the frames from now until `probe.stop()`, and how many of them showed another view. */
  probe.record = viewSource => {
    const view = compile(viewSource), frames = [], start = performance.now();
    let isOn = true, before = 0, seen = String(view()), changes = 0;
    const tick = () => {
      const now = performance.now(), value = attempt(() => String(view()), seen);
      if (before) frames.push(now - before);
      before = now;
      if (value !== seen) { seen = value; changes++; }
      if (isOn) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    probe.stop = () => { isOn = false; return { frames, changes, time: performance.now() - start }; };
  };

  /** How long a fixed piece of work takes in ms: what else the machine is doing. */
  probe.calibrate = () => {
    const start = performance.now();
    let state = 1;
    for (let turn = 0; turn < 2e7; turn++) state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return performance.now() - start + (state === 42 ? 1 : 0);
  };
}
