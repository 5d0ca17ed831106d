"use strict";
(function () {
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const entries = () => all("li[data-rule]");
  const places = (id) => all(`[data-finding~="${id}"]`);
  const isWide = () => window.matchMedia("(min-width: 64.01rem)").matches;
  const TYPED = "input:not([type=checkbox]):not([type=file]), select, textarea";
  let current = null;

  function clear() {
    all(".on, .other").forEach((element) => element.classList.remove("on", "other"));
    current = null;
  }

  function select(entry) {
    clear();
    current = entry;
    entry.classList.add("on");
    places(entry.id).forEach((place) => place.classList.add("on"));
    all(".others a", entry).forEach((link) => {
      const place = document.getElementById(link.hash.slice(1));
      if (place) place.classList.add("other");
    });
  }

  function show(element) {
    const around = element.closest("details.suppressed");
    if (around) around.open = true;
    element.scrollIntoView({ block: "center", behavior: "auto" });
  }

  function goToPlace(entry) {
    select(entry);
    const place = places(entry.id)[0] || entry.closest(".document");
    if (place) show(place);
    if (isWide()) entry.scrollIntoView({ block: "nearest" });
  }

  function goToEntry(entry) {
    show(entry);
    select(entry);
    entry.querySelector(".go").focus({ preventScroll: true });
  }

  function step(by) {
    const open = entries().filter((entry) => !entry.hidden && entry.getClientRects().length);
    if (!open.length) return;
    const at = open.indexOf(current);
    const next = at < 0 ? (by > 0 ? 0 : open.length - 1) : (at + by + open.length) % open.length;
    open[next].querySelector(".go").focus({ preventScroll: true });
    goToPlace(open[next]);
  }

  document.addEventListener("click", (event) => {
    const target = event.target;
    if (target.closest("summary, label, button, .others a, .filters")) return;
    const ref = target.closest(".ref");
    const place = target.closest("[data-finding]");
    const entry = target.closest("li[data-rule]");
    if (ref || place) {
      const id = ref ? ref.hash.slice(1) : place.dataset.finding.split(" ").find((one) => !document.getElementById(one).hidden);
      if (!id) return;
      event.preventDefault();
      goToEntry(document.getElementById(id));
    } else if (entry && !String(window.getSelection())) {
      event.preventDefault();
      goToPlace(entry);
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest(TYPED)) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "Escape") clear();
  });

  const bar = new ResizeObserver(([{ target }]) => {
    document.documentElement.style.setProperty("--bar", `${target.offsetHeight}px`);
  });

  function filter() {
    const form = document.querySelector(".filters");
    if (!form) return;
    if (form.hidden) bar.observe(form);
    form.hidden = false;
    const without = (name) => all(`input[name=${name}]`, form).filter((box) => !box.checked).map((box) => box.value);
    const severities = without("severity");
    const categories = without("category");
    entries().forEach((entry) => {
      const isOut = severities.includes(entry.dataset.severity) || categories.includes(entry.dataset.category);
      entry.hidden = isOut && !("suppressed" in entry.dataset);
    });
    const isHidden = (id) => document.getElementById(id).hidden;
    all("[data-finding]").forEach((place) => place.classList.toggle("off", place.dataset.finding.split(" ").every(isHidden)));
    all(".ref").forEach((ref) => ref.classList.toggle("off", isHidden(ref.hash.slice(1))));
    all(".findings").forEach((list) => {
      const nothing = list.querySelector(".nothing");
      if (nothing) nothing.hidden = all(":scope > ol > li", list).some((entry) => !entry.hidden);
    });
    if (current && current.hidden) clear();
  }

  // A table that is wider than its place says so, and can be moved by the keyboard.

  function measure(scrolls) {
    const lefts = scrolls.map((scroll) => [scroll, scroll.scrollWidth - scroll.clientWidth, scroll.scrollLeft]);
    lefts.forEach(([scroll, left, at]) => {
      const table = scroll.parentElement;
      const isCut = left > 1;
      table.firstElementChild.hidden = !isCut;
      table.classList.toggle("more-left", isCut && at > 1);
      table.classList.toggle("more-right", isCut && at < left - 1);
      if (isCut) scroll.tabIndex = 0;
      else scroll.removeAttribute("tabindex");
    });
  }

  function drawn() {
    filter();
    measure(all(".scroll"));
  }

  document.addEventListener("change", (event) => event.target.closest(".filters") && filter());
  document.addEventListener("scroll", (event) => event.target.matches && event.target.matches(".scroll") && measure([event.target]), true);
  window.addEventListener("resize", () => measure(all(".scroll")));
  document.addEventListener("submit", (event) => event.target.closest(".filters") && event.preventDefault());
  document.addEventListener("gipr-lint:drawn", drawn);
  window.addEventListener("beforeprint", () => all("details.why").forEach((details) => (details.open = true)));
  drawn();
})();
