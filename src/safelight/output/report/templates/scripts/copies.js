/* Before and after where both have no room side by side: hold the button, or press it, to see the one before. */
{
  for (const button of document.querySelectorAll(".flip")) {
    const twin = button.parentElement.querySelector(".twin");
    let since = 0;

    const turn = (before) => {
      twin.classList.toggle("flipped", before);
      button.setAttribute("aria-pressed", String(before));
      button.textContent = before ? "Before; press for after" : "Hold to see before";
    };
    const isBefore = () => twin.classList.contains("flipped");

    button.addEventListener("pointerdown", () => {
      since = isBefore() ? 0 : Date.now();
      turn(!isBefore());
    });
    /* Held for long, it goes back when let go; a short press stays. */
    const release = () => {
      if (since && Date.now() - since > 300) turn(false);
      since = 0;
    };
    button.addEventListener("pointerup", release);
    button.addEventListener("pointercancel", release);
    button.addEventListener("pointerleave", release);
    button.addEventListener("contextmenu", (event) => event.preventDefault());
    button.addEventListener("click", (event) => {
      if (event.detail === 0) turn(!isBefore()); /* by keyboard: no pointer came before it */
    });
  }
}
