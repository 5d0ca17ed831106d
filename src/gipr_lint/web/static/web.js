"use strict";
(function () {
  const AT_ONCE = 4;
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const byId = (id) => document.getElementById(id);
  const page = document.body.dataset;
  const words = (key) => page["say" + key[0].toUpperCase() + key.slice(1)];
  const form = byId("choose");
  const input = byId("file");
  const waiting = [];
  let number = 0;
  let running = 0;
  let done = 0;
  let total = 0;

  function tell(text) {
    byId("status").textContent = text;
  }

  function complain(name, why) {
    const line = document.createElement("li");
    const title = document.createElement("b");
    title.textContent = name;
    line.append(title, " ", why);
    byId("problems").append(line);
  }

  async function ask(address, options) {
    let answer;
    try {
      answer = await fetch(address, Object.assign({ credentials: "same-origin", cache: "no-store" }, options));
    } catch (problem) {
      throw new Error(words("offline"));
    }
    if (answer.ok) return answer;
    const isJson = (answer.headers.get("content-type") || "").startsWith("application/json");
    throw new Error(isJson ? (await answer.json()).error : words(answer.status === 403 ? "stale" : "offline"));
  }

  function post(address, body) {
    return ask(`${address}?lang=${page.lang}`, { method: "POST", body, headers: { "X-Gipr-Lint-Token": page.token } });
  }

  async function check(draft) {
    const body = new FormData(form);
    body.delete("file");
    body.set("number", String(draft.number));
    body.append("file", draft.file, draft.name);
    draw(await (await post("check", body)).json(), draft);
  }

  function draw(result, draft) {
    const drawn = new DOMParser().parseFromString(result.html, "text/html").querySelector("article");
    draft.place.replaceWith(drawn);
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
        });
    }
  }

  function progress() {
    const bar = byId("progress");
    bar.max = total;
    bar.value = done;
    bar.hidden = done === total;
    const count = words("progress").replace("{done}", done).replace("{total}", total);
    tell(done === total ? `${words("ready")} ${total > 1 ? count : ""}` : `${words("checking")} ${count}`);
    if (done === total) done = total = 0;
  }

  function take(files) {
    byId("problems").textContent = "";
    for (const file of files) {
      const name = file.webkitRelativePath || file.name;
      if (file.size > Number(page.most)) {
        complain(name, words("large"));
        continue;
      }
      const place = document.createElement("p");
      place.className = "pending";
      place.textContent = `${name} … ${words("waiting")}`;
      byId("results").append(place);
      number += 1;
      total += 1;
      waiting.push({ file, name, place, number });
    }
    if (total) progress();
    next();
  }

  function numbers(article) {
    return all("[data-accept]", article).filter((box) => !box.checked).map((box) => box.dataset.number);
  }

  async function save(link) {
    const article = link.closest(".document");
    link.setAttribute("aria-busy", "true");
    try {
      const answer = await ask(`${link.getAttribute("href")}?without=${numbers(article).join(",")}`);
      const named = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get("content-disposition") || "");
      const address = URL.createObjectURL(await answer.blob());
      const saved = document.createElement("a");
      saved.href = address;
      saved.download = named ? decodeURIComponent(named[1]) : "";
      saved.click();
      setTimeout(() => URL.revokeObjectURL(address), 60000);
      tell(`${words("saved")} ${saved.download}`);
    } catch (problem) {
      tell(problem.message);
    }
    link.removeAttribute("aria-busy");
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-download]");
    const button = event.target.closest("[data-accept-all]");
    if (link) {
      event.preventDefault();
      save(link);
    } else if (button) {
      const wanted = button.dataset.acceptAll;
      all("[data-accept]", button.closest(".document")).forEach((box) => {
        box.checked = wanted === "all" || box.dataset.safety === wanted;
      });
    }
  });

  input.addEventListener("change", () => {
    take(Array.from(input.files));
    input.value = "";
  });
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
    take(Array.from(event.dataTransfer.files));
  });
})();
