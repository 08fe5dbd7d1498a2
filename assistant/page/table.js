// Runs once, in the table of articles: a column's head tells the server to sort by it.
element.addEventListener("click", (event) => {
  const head = event.target.closest("[data-sort]");
  if (head) trigger("select", { column: head.dataset.sort });
});
