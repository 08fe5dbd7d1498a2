"use strict";
// Filters the failures by what the four fields say; buttons elsewhere on the page fill the fields.
const fields = [...document.querySelectorAll(".filters [name]")];
const failures = [...document.querySelectorAll("details.failure")];
const told = document.querySelector(".filters output");

function matches(failure) {
  return fields.every(({ name, value }) =>
    !value || (name === "words" ? failure.textContent.toLowerCase().includes(value.toLowerCase()) : failure.dataset[name] === value));
}

function show() {
  for (const failure of failures) failure.hidden = !matches(failure);
  told.textContent = `${failures.filter((failure) => !failure.hidden).length} of ${failures.length} shown`;
}

function pick(button) {
  for (const field of fields) field.value = button.dataset[field.name] ?? "";
  show();
  document.getElementById("failures").scrollIntoView();
}

if (told) {
  for (const field of fields) field.addEventListener("input", show);
  for (const button of document.querySelectorAll("button.pick")) button.addEventListener("click", () => pick(button));
  show();
}
