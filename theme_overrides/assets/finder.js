/* Find a village by part of its name, pinyin or initials. The lists are loaded when the reader first turns to the box. */
(function () {
  "use strict";
  var form = document.querySelector("[data-finder]");
  if (!form || !("normalize" in String.prototype)) return;
  var box = form.querySelector("input");
  var said = form.querySelector("[role=status]");
  var list = form.querySelector("ul");
  var root = form.getAttribute("data-root");
  var files = form.getAttribute("data-files").split(" ").filter(Boolean);
  var villages = [];
  var waiting = -1;
  var MOST = 20;

  window.sunshine = window.sunshine || {};
  window.sunshine.villages = function (region, rows) {
    rows.forEach(function (row) {
      villages.push({
        name: row[0], town: row[1], path: row[2], pinyin: row[3], initials: row[4],
        text: plain([row[0], row[1] + row[0]].concat(row[5]).join(" "))
      });
    });
  };

  function plain(text) {
    return text.normalize("NFKC").toLowerCase().replace(/['’`·\s]+/g, function (gap) { return /\s/.test(gap) ? " " : ""; });
  }

  function load() {
    if (waiting >= 0) return;
    waiting = files.length;
    files.forEach(function (file) {
      var script = document.createElement("script");
      script.src = root + file;
      script.onload = script.onerror = function (event) {
        waiting -= 1;
        if (event.type === "error") said.textContent = "村名单没有取到，请在下面的名单里找。";
        else show();
      };
      document.body.appendChild(script);
    });
  }

  function rank(village, query) {
    var at = village.text.indexOf(query);
    if (at === 0) return 0;
    if (at > 0) return 1;
    var bare = query.replace(/ /g, "");
    if (!/^[a-z]+$/.test(bare)) return -1;
    if (village.pinyin.indexOf(bare) === 0 || village.initials.indexOf(bare) === 0) return 2;
    return village.pinyin.indexOf(bare) > 0 ? 3 : -1;
  }

  function matches(query) {
    return villages
      .map(function (village) { return { village: village, rank: rank(village, query) }; })
      .filter(function (found) { return found.rank >= 0; })
      .sort(function (a, b) { return a.rank - b.rank || (a.village.path < b.village.path ? -1 : 1); })
      .map(function (found) { return found.village; });
  }

  function item(village) {
    var link = document.createElement("a");
    link.href = root + village.path + "/";
    link.textContent = village.name;
    if (village.town) {
      var town = document.createElement("span");
      town.className = "soft";
      town.textContent = village.town;
      link.appendChild(town);
    }
    var entry = document.createElement("li");
    entry.appendChild(link);
    return entry;
  }

  function show() {
    var query = plain(box.value).trim();
    list.textContent = "";
    if (!query || waiting > 0) {
      said.textContent = query ? "正在取村名单……" : "";
      return;
    }
    var found = matches(query);
    found.slice(0, MOST).forEach(function (village) { list.appendChild(item(village)); });
    if (!found.length) said.textContent = "没有找到，换个字试试，或在下面的名单里找。";
    else if (found.length > MOST) said.textContent = "找到 " + found.length + " 个村，先列出 " + MOST + " 个，再多写一个字。";
    else said.textContent = "找到 " + found.length + " 个村";
  }

  box.addEventListener("focus", load);
  box.addEventListener("input", function () { load(); show(); });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var first = list.querySelector("a");
    if (first) window.location.href = first.href;
  });
  form.hidden = false;
  if (box.value) { load(); show(); }
})();
