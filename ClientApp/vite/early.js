// The page's first script. Even the oldest browsers must be able to run it, so it is ECMAScript 3.
// The build fills in FILES and TOO_OLD (see earlyScript.ts).
(function (files, tooOld) {
  if (![].at) {
    document.onreadystatechange = function () {
      var page = document.getElementById("page");
      if (!page) return;
      var text = document.createElement("p");
      text.className = "opening";
      var language = String(navigator.language || navigator.userLanguage).slice(0, 2);
      text.appendChild(document.createTextNode(tooOld[language] || tooOld.en));
      // Without #page, the page's main script stops before it renders.
      page.parentNode.replaceChild(text, page);
    };
    return;
  }
  self.earlyFetches = {};
  var i;
  for (i = 0; i < files.length; i++) start(files[i]);
  function start(url) {
    // The low priority lets the page's scripts load first, so the sheet is ready sooner.
    self.earlyFetches[url] = fetch(url, { priority: "low" });
    // Prevent an unhandled rejection. The code that uses the response reports the error.
    self.earlyFetches[url].then(null, function () {});
  }
})(FILES, TOO_OLD);
