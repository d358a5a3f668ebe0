/* Keep only the lines of a list whose title holds what was typed. Without this script the whole list stands there. */
(function () {
  "use strict";
  var form = document.querySelector("[data-filter]");
  if (!form || !("normalize" in String.prototype)) return;
  var box = form.querySelector("input");
  var said = form.querySelector("[role=status]");
  var groups = Array.prototype.slice.call(document.querySelectorAll("#" + form.getAttribute("data-filter") + " [data-group]"));
  var entries = groups.map(function (group) {
    return {
      group: group,
      count: group.querySelector("[data-count]"),
      rows: Array.prototype.slice.call(group.querySelectorAll("li")).map(function (row) {
        return { row: row, text: plain(row.querySelector("a").textContent) };
      })
    };
  });

  function plain(text) {
    return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  }

  function show() {
    var query = plain(box.value);
    var count = 0;
    entries.forEach(function (entry) {
      var left = 0;
      entry.rows.forEach(function (one) {
        var fits = one.text.indexOf(query) >= 0;
        one.row.hidden = !fits;
        if (fits) left += 1;
      });
      entry.group.hidden = left === 0;
      entry.count.textContent = left + " 条";
      count += left;
    });
    if (!query) said.textContent = "";
    else said.textContent = count ? "找到 " + count + " 条" : "标题里没有这几个字，换个词试试。";
  }

  box.addEventListener("input", show);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  // Going back, a browser writes the word into the box again after this script has run.
  window.addEventListener("pageshow", show);
  form.hidden = false;
})();
