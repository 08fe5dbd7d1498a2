// Runs once, in the row of actors: choosing one narrows the timeline to it, choosing it once more lets it go.
element.addEventListener("click", (event) => {
  const button = event.target.closest("[data-actor]");
  if (!button) return;
  trigger("select", { actor: button.getAttribute("aria-pressed") === "true" ? "" : button.dataset.actor });
});
