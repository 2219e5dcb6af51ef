"use strict";
/* Filters by verdict, search by file name, and the keys for both. */
{
  const chips = [...document.querySelectorAll("[data-filter]")];
  const frames = [...document.querySelectorAll("#photos .frame")];
  const blocks = [...document.querySelectorAll("#photos .block")];
  const parts = [...document.querySelectorAll("#photos .part")];
  const search = document.querySelector(".search input");
  const shown = document.querySelector(".shown");
  const nothing = document.querySelector(".nothing");
  let waiting = 0;

  const empty = (part) => !part.querySelector(".frame:not([hidden])");

  const apply = () => {
    const wanted = new Set(chips.filter((c) => c.getAttribute("aria-pressed") === "true").map((c) => c.dataset.filter));
    const text = search.value.trim().toLowerCase();
    const names = new Set();
    for (const frame of frames) {
      frame.hidden = !(wanted.has(frame.dataset.verdict) && frame.dataset.name.includes(text));
      if (!frame.hidden) names.add(frame.dataset.name);
    }
    for (const part of [...blocks, ...parts]) part.hidden = empty(part);
    nothing.hidden = names.size > 0;
    const all = wanted.size === chips.length && !text;
    shown.textContent = all ? "" : `${names.size.toLocaleString("en")} shown`;
  };

  const toggle = (chip) => {
    chip.setAttribute("aria-pressed", String(chip.getAttribute("aria-pressed") !== "true"));
    apply();
  };

  /* With a modifier (or a double click), a chip shows its verdict alone. */
  const only = (chip) => {
    for (const other of chips) other.setAttribute("aria-pressed", String(other === chip));
    apply();
  };

  const reset = () => {
    search.value = "";
    for (const chip of chips) chip.setAttribute("aria-pressed", "true");
    apply();
  };

  const leap = (step) => {
    const open = blocks.filter((block) => !block.hidden);
    const here = open.findIndex((block) => block.getBoundingClientRect().top > 120);
    const next = here < 0 ? open.length : here;
    const target = step > 0 ? open[next] : open[Math.max(0, next - 2)];
    if (target) target.scrollIntoView({ block: "start" });
  };

  for (const chip of chips) {
    chip.addEventListener("click", (event) => (event.altKey || event.shiftKey ? only(chip) : toggle(chip)));
    chip.addEventListener("dblclick", () => only(chip));
  }
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  });
  document.querySelector("[data-reset]").addEventListener("click", reset);
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input, textarea");
    if (typing && event.key === "Escape") reset();
    if (typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    const chip = chips[Number(event.key) - 1];
    if (chip) toggle(chip);
    else if (event.key === "n") leap(1);
    else if (event.key === "b") leap(-1);
    else if (event.key === "/") {
      event.preventDefault();
      search.focus();
    }
  });
  document.documentElement.classList.add("live");
}
