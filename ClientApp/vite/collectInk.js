// Collects strokes drawn on the initial sheet until the page's main script takes over (see
// src/strokes/earlyInk.ts). Also adds a class to the document if the page opens at a URL without
// that sheet. This file is part of the page's first script, so it must also be ECMAScript 3.
(function () {
  if (![].at) return;
  var ink = { waiting: [], sink: null };
  var pointer = null;
  var box;
  function tell(act, event) {
    var points = [];
    if (event) {
      points[0] = {
        x: (event.clientX - box.left) / box.width,
        y: (event.clientY - box.top) / box.height
      };
    }
    if (ink.sink) ink.sink(act, points);
    else ink.waiting.push([act, points]);
  }
  function down(event) {
    if (pointer !== null || event.button || event.target.id !== "first-sheet") return;
    pointer = event.pointerId;
    box = event.target.getBoundingClientRect();
    tell("begin", event);
  }
  function move(event) {
    if (event.pointerId === pointer) tell("extend", event);
  }
  function lift(event) {
    if (event.pointerId !== pointer) return;
    pointer = null;
    tell("lift");
  }
  addEventListener("pointerdown", down);
  addEventListener("pointermove", move);
  addEventListener("pointerup", lift);
  addEventListener("pointercancel", lift);
  self.earlyInk = ink;
  var src = document.currentScript.src;
  if (src && new URL("..", src).pathname !== location.pathname) {
    document.documentElement.className = "elsewhere";
  }
})();
