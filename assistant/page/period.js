// Runs once, in the slider of the period: its two ends follow each other, and are written into a hidden field at once,
// which goes with the next question.
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
  const months = box.dataset.months.split("|");
  const chosen = document.querySelector("#period-ends :is(textarea, input)");
  chosen.value = `${months[since.value]}/${months[until.value]}`;
  chosen.dispatchEvent(new Event("input", { bubbles: true }));
});
