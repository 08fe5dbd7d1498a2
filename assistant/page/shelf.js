// Runs once, in the list of conversations: one is opened, given another name, or deleted when it is chosen twice.
const rowOf = (target) => target.closest("[data-id]");

const rename = (row) => {
  const opens = row.querySelector(".keep-open");
  const box = document.createElement("input");
  box.type = "text";
  box.className = "keep-title";
  box.maxLength = 120;
  box.value = opens.textContent;
  box.setAttribute("aria-label", row.querySelector(".keep-rename").getAttribute("aria-label"));
  opens.hidden = true;
  opens.after(box);
  box.select();
  let left = false;
  const leave = (focus) => {
    // Taking the box away is a blur of its own.
    if (left) return;
    left = true;
    box.remove();
    opens.hidden = false;
    focus && row.querySelector(".keep-rename").focus();
  };
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") leave(true);
    if (event.key !== "Enter") return;
    event.preventDefault();
    const title = box.value.trim();
    leave(true);
    if (title) trigger("edit", { id: row.dataset.id, title });
  });
  box.addEventListener("blur", () => leave(false));
};

const remove = (row, button) => {
  if (button.dataset.asked) return trigger("delete", { id: row.dataset.id });
  button.dataset.asked = "1";
  button.removeAttribute("aria-label");
  button.textContent = button.dataset.sure;
};

element.addEventListener("click", (event) => {
  const button = event.target.closest("button.keep");
  if (!button) return;
  const row = rowOf(button);
  if (button.classList.contains("keep-open")) trigger("select", { id: row.dataset.id });
  else if (button.classList.contains("keep-rename")) rename(row);
  else remove(row, button);
});
