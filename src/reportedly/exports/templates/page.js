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

  // A footnote is the passage's own half, then the half that its report's footnotes have in common.
  function footnote(button) {
    var note = button.dataset.note && document.getElementById(button.dataset.note) || button.closest("li");
    var cite = note.closest(".text").querySelector(".cite");
    return note.querySelector(".fn").textContent + "; " + cite.textContent;
  }

  function byHand(text) {
    var box = document.getElementById("told");
    box.textContent = text;
    select(box);
    return document.execCommand("copy");
  }

  document.querySelectorAll(".n, .notes li").forEach(function (place) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    if (place.className === "n") button.dataset.note = place.hash.slice(1);
    button.setAttribute("aria-label", "Copy foot" + (place.className === "n" ? place.textContent : "note " + place.value));
    place.className === "n" ? place.after(" ", button) : place.append(" ", button);
  });

  document.addEventListener("click", function (event) {
    var button = event.target.closest(".copy");
    if (!button) return;
    var text = footnote(button);
    function done() {
      told("Footnote copied");
      button.textContent = "Copied";
      setTimeout(function () { button.textContent = "Copy"; }, 1500);
    }
    function other() {
      if (byHand(text)) done(); else told("The footnote could not be copied; open its note to select it.");
    }
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, other); else other();
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
    opened = Array.prototype.slice.call(document.querySelectorAll("details:not([open])"));
    opened.forEach(function (details) { details.open = true; });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (details) { details.open = false; });
  });
})();
