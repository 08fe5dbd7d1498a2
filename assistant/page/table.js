// Runs once, in the table of articles: a column's head tells the server to sort by it; a row's buttons lead to the form
// that corrects its article, or remove it when they are chosen twice. The open article leads to the form too.
const correct = (tries = 40) => {
  const head = document.querySelector("#correct .label-wrap");
  const box = document.querySelector("#correct-date :is(textarea, input)");
  if (box && box.getClientRects().length) {
    box.scrollIntoView({ block: "center" });
    return box.select();
  }
  if (head && head.getClientRects().length && !head.classList.contains("open")) head.click();
  if (tries) setTimeout(correct, 50, tries - 1);
};

const remove = (button, source) => {
  if (button.dataset.asked) return trigger("delete", { source });
  button.dataset.asked = "1";
  button.removeAttribute("aria-label");
  button.textContent = button.dataset.sure;
};

element.addEventListener("click", (event) => {
  const head = event.target.closest("[data-sort]");
  if (head) return trigger("select", { column: head.dataset.sort });
  const button = event.target.closest(".row-act");
  if (!button) return;
  const source = button.closest("tr").querySelector("a.source").getAttribute("href");
  if (button.classList.contains("row-remove")) return remove(button, source);
  trigger("edit", { source });
  correct();
});

document.addEventListener("click", (event) => {
  if (!event.target.closest(".pane-correct")) return;
  document.querySelector('[role="tab"][aria-controls="tab-articles"]').click();
  correct();
});
