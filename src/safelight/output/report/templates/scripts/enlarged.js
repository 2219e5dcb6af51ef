/* The enlarged view: the same small picture, larger, with everything that is known of the photo. */
{
  const details = JSON.parse(document.getElementById("details").textContent);
  const dialog = document.querySelector(".enlarged");
  const picture = dialog.querySelector("img");
  let here = null;

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

  const show = (button) => {
    const detail = details[button.dataset.open];
    here = button;
    picture.src = button.querySelector("img").src;
    picture.alt = detail.name;
    badge(detail);
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
    const open = [...home.querySelectorAll("[data-open]")].filter((button) => !button.closest("[hidden]"));
    const next = open[open.indexOf(here) + step];
    if (next) show(next);
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-open]");
    if (button) show(button);
    else if (event.target.closest("[data-close]") || event.target === dialog) dialog.close();
    else if (event.target.dataset.leaf) leaf(Number(event.target.dataset.leaf));
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") leaf(-1);
    if (event.key === "ArrowRight") leaf(1);
  });
  dialog.addEventListener("close", () => {
    here.scrollIntoView({ block: "nearest" });
    here.focus();
  });
}
