// Runs once, in the slider of the period: its two ends follow each other, and tell the server where they were let go.
const ends = () => {
  const box = element.querySelector(".period");
  const [since, until] = box ? box.querySelectorAll("input") : [];
  return { box, since, until };
};

element.addEventListener("input", (event) => {
  const { box, since, until } = ends();
  if (!box) return;
  if (Number(since.value) > Number(until.value)) {
    if (event.target === since) until.value = since.value;
    else since.value = until.value;
  }
  const shown = box.dataset.shown.split("|");
  [since, until].forEach((end) => end.setAttribute("aria-valuetext", shown[end.value]));
  box.querySelector("output").textContent = `${shown[since.value]} – ${shown[until.value]}`;
});

element.addEventListener("change", () => {
  const { box, since, until } = ends();
  if (!box) return;
  const months = box.dataset.months.split("|");
  trigger("release", { since: months[since.value], until: months[until.value] });
});
