/* What can be laid over the enlarged picture: boxes of finds, outlines, the frame of a crop, or the edited copy. */
const laid = (() => {
  const canvas = document.querySelector(".canvas");
  const photo = canvas.querySelector(".photo");
  const veil = canvas.querySelector("img.veil");
  const cut = canvas.querySelector(".cut");
  const spots = canvas.querySelector(".spots");
  const which = document.querySelector(".which");
  const buttons = [...document.querySelectorAll("[data-lay]")];
  const keys = { e: "edited", c: "cut", f: "spots", m: "veil" };
  const on = new Set(["cut"]);
  let here = null;

  const put = (element, [left, top, width, height]) => {
    Object.assign(element.style, { left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` });
  };

  const spot = (one) => {
    const box = document.createElement("div");
    const tag = document.createElement("span");
    const source = document.createElement("small");
    box.className = ["spot", one.doubtful && "doubtful", one.alarm && "alarm"].filter(Boolean).join(" ");
    put(box, one.place);
    if (one.place[1] < 9) box.classList.add("high");
    if (one.place[0] > 60) box.classList.add("right");
    tag.textContent = one.label;
    source.textContent = one.source;
    tag.append(source);
    box.append(tag);
    return box;
  };

  const has = (what) => Boolean(what === "edited" ? here.after : here.detail[what]);
  const seen = (what) => on.has(what) && has(what) && (what === "edited" || !seen("edited"));

  const words = () => {
    if (seen("edited")) return "After";
    if (!seen("cut")) return here.after ? "Before" : "";
    const { words: said, made } = here.detail.cut;
    return made ? `Before; the copy is ${said}` : `Proposed, not made: ${said}`;
  };

  const draw = () => {
    const edited = seen("edited");
    photo.src = edited ? here.after.src : here.before.src;
    photo.alt = edited ? `${here.detail.name}, edited copy` : here.detail.name;
    for (const [layer, what] of [[veil, "veil"], [cut, "cut"], [spots, "spots"]]) layer.hidden = !seen(what);
    for (const button of buttons) {
      const what = button.dataset.lay;
      button.hidden = !has(what);
      button.disabled = what !== "edited" && edited;
      button.setAttribute("aria-pressed", String(on.has(what)));
    }
    which.textContent = words();
  };

  const toggle = (what) => {
    if (!has(what) || (what !== "edited" && seen("edited"))) return;
    if (!on.delete(what)) on.add(what);
    draw();
  };

  /* The frame of a crop lies on the turned picture: turned back, it lies on this one. */
  const frame = ({ place, angle, made }) => {
    cut.classList.toggle("proposed", !made);
    cut.firstElementChild.style.transform = `rotate(${-angle}deg)`;
    put(cut.querySelector("i"), place);
  };

  photo.addEventListener("load", () => {
    canvas.style.setProperty("--ratio", String(photo.naturalWidth / photo.naturalHeight));
  });
  for (const button of buttons) button.addEventListener("click", () => toggle(button.dataset.lay));

  return {
    /* `after`: begin with the edited copy. Left as it was where nothing is said. */
    show(detail, before, copy, after) {
      here = { detail, before, after: copy };
      if (after !== undefined) on[after ? "add" : "delete"]("edited");
      if (detail.veil) veil.src = detail.veil;
      else veil.removeAttribute("src");
      if (detail.cut) frame(detail.cut);
      spots.classList.toggle("many", (detail.spots || []).length > 8);
      spots.replaceChildren(...(detail.spots || []).map(spot));
      draw();
    },
    key(event) {
      const what = keys[event.key.toLowerCase()];
      if (what && !event.ctrlKey && !event.metaKey && !event.altKey) toggle(what);
    },
  };
})();
