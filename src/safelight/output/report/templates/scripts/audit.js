/* The audit: how often the photographer would have decided otherwise. Kept on the page alone. */
{
  const doubts = [...document.querySelectorAll("[data-doubt]")];
  const said = document.querySelector(".agreement");

  const count = () => {
    const kept = doubts.filter((button) => button.getAttribute("aria-pressed") === "true");
    const share = Math.round((100 * kept.length) / doubts.length);
    said.textContent = kept.length
      ? `You would have kept ${kept.length} of ${doubts.length} (${share} %): ${kept.map((b) => b.dataset.doubt).join(", ")}.`
      : "";
  };

  for (const button of doubts) {
    button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
      count();
    });
  }
}
