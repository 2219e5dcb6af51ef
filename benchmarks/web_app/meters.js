// Brought into a page before its own scripts: measures what a person sees, in milliseconds of `performance.now()`.
(() => {
  // Frames are drawn after their callbacks: a message that is posted there comes when that is done.
  const drawn = (then) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => then(performance.now());
    requestAnimationFrame(() => channel.port2.postMessage(0));
  };

  const isThere = (selector) => {
    const found = [...document.querySelectorAll(selector)];
    return found.length > 0 && found.every((one) => one.tagName !== "IMG" || (one.complete && one.naturalWidth > 0));
  };

  const meters = {
    // When everything that these select was first on screen; pictures when all of them were whole.
    shown: (selectors) =>
      new Promise((done) => {
        const look = () => (selectors.every(isThere) ? drawn(done) : requestAnimationFrame(look));
        look();
      }),

    // Gaps between frames until they are asked for.
    frames: () => {
      const gaps = [];
      let [last, over] = [null, false];
      const tick = (now) => {
        if (last !== null) gaps.push(now - last);
        last = now;
        if (!over) requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
      return () => {
        over = true;
        return gaps;
      };
    },

    // After a scroll: from its last movement until every cell of the grid has its picture; null before that.
    landing: () => {
      let [moved, landed] = [performance.now(), null];
      const move = () => {
        [moved, landed] = [performance.now(), null];
      };
      window.addEventListener("scroll", move, { capture: true, passive: true });
      const look = () => {
        const whole = performance.now() - moved > 100 && !document.querySelector("[role=gridcell]:not(:has(img))");
        if (landed === null && whole && isThere("[role=gridcell] img")) landed = performance.now();
        requestAnimationFrame(look);
      };
      look();
      return () => landed && landed - moved;
    },

    // From a key to the frame in which what it changed is drawn.
    afterKey: (element) =>
      new Promise((done, fail) => {
        let pressed = null;
        setTimeout(() => fail(new Error("the key changed nothing that is seen")), 10_000);
        const press = (event) => {
          pressed = event.timeStamp;
        };
        window.addEventListener("keydown", press, { capture: true, once: true });
        const watch = new MutationObserver(() => {
          if (pressed === null) return;
          watch.disconnect();
          drawn((now) => done(now - pressed));
        });
        watch.observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
      }),

    firstPaint: () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,

    // Bytes as they came over the wire.
    transferred: () =>
      [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].reduce(
        (sum, one) => sum + one.transferSize,
        0,
      ),
  };
  window.meters = meters;
})();
