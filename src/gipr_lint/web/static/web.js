"use strict";
(function () {
  const AT_ONCE = 4;
  const OPEN = 6;
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const byId = (id) => document.getElementById(id);
  const page = document.body.dataset;
  const say = (key) => page["say" + key[0].toUpperCase() + key.slice(1)];
  const parsed = (html, selector) => new DOMParser().parseFromString(html, "text/html").querySelector(selector);
  const form = byId("choose");
  const waiting = [];
  const closed = new Map();
  const checked = new Map();
  let skipped = [];
  let number = 0;
  let running = 0;
  let done = 0;
  let total = 0;

  // What is said stands beside what it is about: in the draft or form of an element, else above the results.
  function tell(text, about) {
    const place = about && about.closest(".document, #new");
    ((place && place.querySelector(".said")) || byId("status")).textContent = text;
  }

  function complain(name, why) {
    const line = document.createElement("li");
    const title = document.createElement("b");
    title.textContent = name;
    line.append(title, " ", why);
    byId("problems").append(line);
    byId("problems").scrollIntoView({ block: "nearest" });
  }

  // Asking the server

  async function ask(address, options) {
    let answer;
    try {
      answer = await fetch(address, Object.assign({ credentials: "same-origin", cache: "no-store" }, options));
    } catch (problem) {
      throw new Error(say("offline"));
    }
    if (answer.ok) return answer;
    const isJson = (answer.headers.get("content-type") || "").startsWith("application/json");
    throw new Error(isJson ? (await answer.json()).error : say(answer.status === 403 ? "stale" : "offline"));
  }

  function post(address, body) {
    return ask(`${address}?lang=${page.lang}`, { method: "POST", body, headers: { "X-Gipr-Lint-Token": page.token } });
  }

  async function save(answer, about) {
    const named = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get("content-disposition") || "");
    const said = decodeURIComponent(answer.headers.get("x-gipr-lint-said") || "");
    const address = URL.createObjectURL(await answer.blob());
    const link = document.createElement("a");
    link.href = address;
    link.download = named ? decodeURIComponent(named[1]) : "";
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
    tell(`${say("saved")}${link.download}\n${said}`, about);
  }

  async function busy(element, work) {
    element.setAttribute("aria-busy", "true");
    try {
      await work();
    } catch (problem) {
      tell(problem.message, element);
    }
    element.removeAttribute("aria-busy");
  }

  // Checking drafts

  async function check(draft) {
    const body = new FormData(form);
    ["file", "published"].concat(draft.beside || draft.against ? "previous" : []).forEach((name) => body.delete(name));
    body.set("number", String(draft.number));
    body.append("file", draft.file, draft.name);
    if (draft.beside) body.append("beside", draft.beside);
    if (draft.against) body.append("against", draft.against);
    const result = await (await post("check", body)).json();
    const article = parsed(result.html, "article");
    const before = checked.get(draft.number);
    if (before) post(`forget/${before.name}`);
    draft.hasPrevious = body.has("previous") && body.get("previous").size > 0;
    checked.set(draft.number, Object.assign(result, { draft }));
    if (draft.isOneOfMany && (!result.summary.found.length || all(".sides").length >= OPEN)) close(article);
    draft.place.replaceWith(article);
    draft.place = article;
    if (!draft.against) renew(checked.get(draft.number));
    if (draft.published && checked.has(draft.number)) compare(draft.published, result.name, article);
    tellOfPrevious();
    document.dispatchEvent(new Event("gipr-lint:drawn"));
  }

  // What was published is checked by itself, against a draft that the server has.
  function compare(file, against, article) {
    const place = pending(file.name);
    article.after(place);
    enqueue({ file, name: file.name, place, against, isAlone: true });
  }

  // A draft that is dropped again takes the place of what was dropped under its name; one of another unit or year is
  // another draft.
  function renew(own) {
    const isOther = (one, key) => one.summary[key] && own.summary[key] && one.summary[key] !== own.summary[key];
    const isNamesake = ({ draft }) => draft !== own.draft && !draft.against && draft.name === own.draft.name;
    for (const one of Array.from(checked.values()).filter(isNamesake)) {
      const [older, newer] = one.draft.number < own.draft.number ? [one, own] : [own, one];
      if (isOther(one, "agency") || isOther(one, "year")) {
        tell(say("another"), newer.draft.place);
        continue;
      }
      older.draft.place.before(newer.draft.place);
      forget(older);
      tell(say("renewed"), newer.draft.place);
    }
  }

  // Without a draft there is nothing that was held against it, nor a report of the year before for others.
  function forget(result) {
    checked.delete(result.draft.number);
    closed.delete(result.draft.place.id);
    result.draft.place.remove();
    post(`forget/${result.name}`);
    for (const one of Array.from(checked.values())) {
      if (one.draft.against === result.name) forget(one);
      if (one.draft.beside === result.name) one.draft.beside = undefined;
    }
  }

  // Whether last year's report could be used stands where it was chosen.
  function tellOfPrevious() {
    const place = byId("previous-said");
    const held = Array.from(checked.values()).filter(({ draft }) => draft.hasPrevious && !draft.against && !draft.beside);
    const lines = held.map((one) => [one.without ? "wrong" : "", one.without || say("used"), one.draft.name]);
    place.textContent = "";
    lines.forEach(([kind, text, name]) => {
      const line = document.createElement("span");
      line.className = kind;
      line.textContent = lines.length > 1 ? `${name}: ${text}` : text;
      place.append(line);
    });
  }

  function pending(name) {
    const place = document.createElement("p");
    place.className = "pending";
    place.textContent = `${name} … ${say("waiting")}`;
    return place;
  }

  function enqueue(draft) {
    number += 1;
    total += 1;
    waiting.push(Object.assign({ number }, draft));
  }

  function close(article) {
    const sides = article.querySelector(".sides");
    closed.set(article.id, sides.outerHTML);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.dataset.open = article.id;
    button.textContent = say("open");
    button.setAttribute("aria-label", `${say("open")} ${article.dataset.document}`);
    sides.replaceWith(button);
  }

  function open(article) {
    const button = article.querySelector("[data-open]");
    if (!button) return;
    button.replaceWith(parsed(closed.get(article.id), ".sides"));
    closed.delete(article.id);
    document.dispatchEvent(new Event("gipr-lint:drawn"));
  }

  function next() {
    while (running < AT_ONCE && waiting.length) {
      const draft = waiting.shift();
      running += 1;
      check(draft)
        .catch((problem) => {
          draft.place.remove();
          complain(draft.name, problem.message);
        })
        .then(() => {
          running -= 1;
          done += 1;
          progress();
          next();
          if (!running && !waiting.length && !pair()) overview();
        });
    }
  }

  function progress() {
    const bar = byId("progress");
    const count = say("progress").replace("{done}", done).replace("{total}", total);
    bar.max = total;
    bar.value = done;
    bar.hidden = done === total;
    tell(done < total ? `${say("checking")} ${count}` : total > 1 ? `${say("ready")} ${count}` : say("ready"));
    if (done === total) done = total = 0;
  }

  // Of two years of a unit the later one is checked once more, beside the earlier one.
  function pair() {
    const results = Array.from(checked.values());
    const isBefore = (one, other) => one.agency && one.agency === other.agency && one.year && one.year + 1 === other.year;
    for (const later of results) {
      const earlier = results.find((one) => isBefore(one.summary, later.summary));
      if (!earlier || later.draft.beside || later.draft.isAlone) continue;
      later.draft.beside = earlier.name;
      total += 1;
      waiting.push(later.draft);
    }
    if (waiting.length) next();
    return waiting.length + running > 0;
  }

  async function overview() {
    const inOrder = Array.from(checked.values()).sort((one, other) => one.draft.number - other.draft.number);
    const summaries = inOrder.map((one) => one.summary);
    if (!summaries.length) return;
    try {
      const answer = await post("overview", JSON.stringify({ documents: summaries, skipped, lang: page.lang }));
      const drawn = parsed((await answer.json()).html, "div");
      byId("overview").replaceChildren(...drawn.children);
      document.dispatchEvent(new Event("gipr-lint:drawn"));
    } catch (problem) {
      complain("", problem.message);
    }
  }

  function take(found) {
    const known = page.suffixes.split(" ");
    const isKnown = (name) => known.some((suffix) => name.toLowerCase().endsWith(suffix));
    const isLock = (name) => /(^|\/)(~\$|\.)/.test(name);
    const chosen = found.filter((one) => one.isNamed || (isKnown(one.name) && !isLock(one.name)));
    byId("problems").textContent = "";
    skipped = skipped.concat(found.filter((one) => !chosen.includes(one) && !isLock(one.name)).map((one) => one.name));
    const published = form.elements.published.files[0];
    const hasPrevious = form.elements.previous.files.length > 0;
    for (const { file, name } of chosen) {
      if (file.size > Number(page.most)) {
        complain(name, say("large"));
        continue;
      }
      const place = pending(name);
      byId("documents").append(place);
      enqueue({ file, name, place, published, isOneOfMany: chosen.length > 1, isAlone: hasPrevious });
    }
    byId("results").hidden = !total && !checked.size;
    if (total) progress();
    else if (!chosen.length) tell(say("nothing"));
    byId("status").scrollIntoView({ block: "nearest" });
    next();
  }

  // Whatever is chosen anew for all drafts has them checked once more; what was published is held against them anew.
  function again() {
    const published = form.elements.published.files[0];
    const hasPrevious = form.elements.previous.files.length > 0;
    Array.from(checked.values()).forEach((one) => one.draft.against && forget(one));
    for (const { draft } of checked.values()) {
      Object.assign(draft, { published, isAlone: hasPrevious, beside: undefined });
      total += 1;
      waiting.push(draft);
    }
    if (total) progress();
    next();
  }

  // What is chosen: files, a folder, what is dropped

  function chosenIn(input) {
    const files = Array.from(input.files);
    input.value = "";
    return files.map((file) => ({
      file,
      name: file.webkitRelativePath || file.name,
      isNamed: !file.webkitRelativePath,
    }));
  }

  async function within(entry, isNamed) {
    if (entry.isFile) {
      const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
      return [{ file, name: entry.fullPath.replace(/^\//, ""), isNamed }];
    }
    const reader = entry.createReader();
    const found = [];
    for (;;) {
      const entries = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (!entries.length) return found;
      for (const one of entries) found.push(...(await within(one, false)));
    }
  }

  async function dropped(transfer) {
    const items = Array.from(transfer.items).filter((item) => item.kind === "file");
    const entries = items.map((item) => item.webkitGetAsEntry && item.webkitGetAsEntry());
    const files = Array.from(transfer.files);
    if (entries.some((entry) => !entry)) return files.map((file) => ({ file, name: file.name, isNamed: true }));
    const found = [];
    for (const entry of entries) found.push(...(await within(entry, true)));
    return found.sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  all("#file, #folder").forEach((input) => input.addEventListener("change", () => take(chosenIn(input))));
  form.addEventListener("change", (event) => !event.target.matches("#file, #folder") && again());
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    form.classList.add("over");
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) form.classList.remove("over");
  });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("over");
    dropped(event.dataTransfer).then(take, () => tell(say("nothing")));
  });

  // What is accepted, and what the text is then

  function draw(box) {
    const id = box.dataset.accept;
    const isOn = (one) => document.querySelector(`[data-accept="${one}"]`).checked;
    all(`[data-put="${id}"]`).forEach((put) => {
      put.hidden = !box.checked;
      if (put.parentElement.matches(".added")) put.parentElement.hidden = !box.checked;
    });
    all(`[data-gone~="${id}"]`).forEach((gone) => {
      const isGone = gone.dataset.gone.split(" ").some(isOn);
      gone.classList.toggle("was", isGone);
      if (isGone) gone.setAttribute("role", "deletion");
      else gone.removeAttribute("role");
    });
  }

  function accept(article, wanted) {
    const boxes = all("[data-accept]", article);
    boxes.forEach((box) => (box.checked = wanted === "all" || box.dataset.safety === wanted));
    boxes.forEach(draw);
    count(article);
  }

  function count(article) {
    const boxes = all("[data-accept]", article);
    const on = boxes.filter((box) => box.checked).length;
    article.querySelector(".accepted").textContent = say("accepted").replace("{count}", on).replace("{total}", boxes.length);
  }

  function takeAway(link) {
    const boxes = all("[data-accept]", link.closest(".document")).filter((box) => !box.checked);
    const without = boxes.map((box) => box.dataset.number).join(",");
    return busy(link, async () => save(await ask(`${link.getAttribute("href")}?without=${without}`), link));
  }

  async function clear() {
    const forgotten = Array.from(checked.values(), (one) => one.name);
    skipped = [];
    checked.clear();
    closed.clear();
    ["overview", "documents", "problems", "previous-said"].forEach((id) => (byId(id).textContent = ""));
    byId("results").hidden = true;
    await Promise.all(forgotten.map((name) => post(`forget/${name}`)));
    tell(say("cleared"));
    byId("file").focus();
  }

  document.addEventListener("change", (event) => {
    if (!event.target.matches("[data-accept]")) return;
    draw(event.target);
    count(event.target.closest(".document"));
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-download]");
    const unit = event.target.closest(".units a, .unread a");
    const button = event.target.closest("button");
    if (link) {
      event.preventDefault();
      takeAway(link);
    } else if (unit) {
      open(byId(unit.hash.slice(1)));
    } else if (button && button.dataset.acceptAll) {
      accept(button.closest(".document"), button.dataset.acceptAll);
    } else if (button && button.dataset.open) {
      const article = button.closest(".document");
      open(article);
      article.querySelector(".go, .paper, .findings").focus({ preventScroll: true });
    } else if (button && button.id === "clear" && !running) {
      busy(button, clear);
    }
  });
  byId("new").addEventListener("submit", (event) => {
    event.preventDefault();
    busy(byId("new"), async () => save(await post("new", new FormData(byId("new"))), byId("new")));
  });
})();
