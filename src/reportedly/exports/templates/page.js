// Only conveniences: everything on the page is there without it.
(function () {
  var root = document.documentElement;
  root.classList.add("js");

  function told(words) {
    document.getElementById("told").textContent = words;
  }

  function select(node) {
    var range = document.createRange();
    range.selectNodeContents(node);
    var selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  function byHand(note) {
    note.open = true;
    select(note.querySelector(".fn-text"));
    var done = document.execCommand("copy");
    told(done ? "Footnote copied" : "Footnote selected; copy it with your keyboard");
    return done;
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest(".copy");
    if (!button) return;
    var note = button.previousElementSibling;
    var text = note.querySelector(".fn-text").textContent;
    function done() {
      told("Footnote copied");
      button.textContent = "Copied";
      setTimeout(function () { button.textContent = "Copy"; }, 1500);
    }
    if (navigator.clipboard) {
      navigator.clipboard.writeText(text).then(done, function () { if (byHand(note)) done(); });
    } else if (byHand(note)) {
      done();
    }
  });

  function reveal() {
    var id = decodeURIComponent(location.hash.slice(1));
    var target = id && document.getElementById(id);
    if (!target) return;
    for (var up = target.parentElement; up; up = up.parentElement) {
      if (up.tagName === "DETAILS") up.open = true;
    }
    target.scrollIntoView();
  }
  window.addEventListener("hashchange", reveal);
  reveal();

  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = Array.prototype.slice.call(document.querySelectorAll("details:not([open]):not(.fn)"));
    opened.forEach(function (details) { details.open = true; });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (details) { details.open = false; });
  });
})();
