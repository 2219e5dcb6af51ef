/* The enlarged view: the same small picture, larger, with everything that is known of the photo. */
{
  const details = JSON.parse(document.getElementById("details").textContent);
  const dialog = document.querySelector(".enlarged");
  const pictures = new Map();
  let here = null;

  for (const button of document.querySelectorAll("[data-open]")) {
    const found = pictures.get(button.dataset.open) || {};
    found[button.dataset.side || "before"] ||= button.querySelector("img");
    pictures.set(button.dataset.open, found);
  }

  const element = (tag, text) => {
    const made = document.createElement(tag);
    made.textContent = text;
    return made;
  };

  const badge = (detail) => {
    const made = dialog.querySelector("#enlarged-verdict");
    made.className = `verdict is-${detail.verdict}`;
    const sign = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    sign.setAttribute("class", "sign");
    sign.setAttribute("aria-hidden", "true");
    use.setAttribute("href", `#sign-${detail.verdict}`);
    sign.append(use);
    made.replaceChildren(sign, ` ${detail.word}${detail.mark ? ` · ${detail.mark}` : ""}`);
  };

  const change = (one) => {
    const made = document.createElement("li");
    const what = element("p", "");
    const by = element("span", one.badge);
    what.className = "what";
    by.className = `by by-${one.source}`;
    what.append(element("span", one.words), " ", by);
    made.append(what);
    if (one.reason) {
      made.append(element("p", one.reason));
      made.lastChild.className = "why";
    }
    return made;
  };

  const show = (button, after) => {
    const detail = details[button.dataset.open];
    const { before, after: copy } = pictures.get(button.dataset.open);
    here = button;
    laid.show(detail, before || copy, copy, after);
    badge(detail);
    dialog.querySelector(".changes").replaceChildren(...(detail.changes || []).map(change));
    dialog.querySelector("h2").textContent = detail.name;
    const said = detail.cure ? [...detail.said, detail.cure] : detail.said;
    dialog.querySelector(".said").replaceChildren(...said.map((text) => element("li", text)));
    const facts = detail.facts.flatMap(([name, value]) => [element("dt", name), element("dd", value)]);
    dialog.querySelector(".facts").replaceChildren(...facts);
    const faces = [...document.querySelectorAll(`#photos [data-faces="${button.dataset.open}"] img`)];
    const close = dialog.querySelector(".close");
    close.replaceChildren(...faces.map((face) => face.cloneNode()));
    close.hidden = faces.length === 0;
    if (!dialog.open) dialog.showModal();
  };

  /* Leafing stays in the part of the page where it began, and passes by what a filter hides. */
  const leaf = (step) => {
    const home = here.closest(".part") || here.closest("section");
    const open = [...home.querySelectorAll("[data-open]")].filter((one) => !one.closest("[hidden], details:not([open])"));
    const each = new Map(open.reverse().map((one) => [one.dataset.open, one])); /* the first of before and after */
    const order = [...each.keys()].reverse();
    const next = each.get(order[order.indexOf(here.dataset.open) + step]);
    if (next) show(next);
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-open]");
    if (button) show(button, button.dataset.side === "after");
    else if (event.target.closest("[data-close]") || event.target === dialog) dialog.close();
    else if (event.target.dataset.leaf) leaf(Number(event.target.dataset.leaf));
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") leaf(-1);
    if (event.key === "ArrowRight") leaf(1);
    laid.key(event);
  });
  dialog.addEventListener("close", () => {
    here.scrollIntoView({ block: "nearest" });
    here.focus();
  });
}
