/* Paper is not scrolled: every picture is wanted at once. */
addEventListener("beforeprint", () => {
  for (const image of document.querySelectorAll("img[loading=lazy]")) image.loading = "eager";
});
