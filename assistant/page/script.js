// Runs once, in the reading pane's component: `element` is the pane, `trigger` tells the server, `watch` sees it answer.
const LINK = 'a[href^="#source:"]';
let origin = null;
let shown = "";
let rows = 0;

const open = (fragment) => trigger("select", { source: fragment });

// Gradio names each message by its whole HTML, and its log in English.
const name = (log, pane) => {
  log.querySelectorAll("[data-testid][aria-label]").forEach((part) => part.removeAttribute("aria-label"));
  log.ariaLabel = pane.dataset.log;
};

const markLinks = (pane) =>
  document.querySelectorAll(LINK).forEach((link) => {
    const current = link.getAttribute("href") === pane.dataset.source;
    current ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
  });

// A new message brings the last question to the top, so that its answer is read from its beginning.
const follow = (log) => {
  const count = log.querySelectorAll(".message-row").length;
  const asked = [...log.querySelectorAll(".user-row")].pop();
  if (count > rows && asked) log.scrollTop += asked.getBoundingClientRect().top - log.getBoundingClientRect().top;
  rows = count;
};

const tend = () => {
  const pane = element.querySelector(".pane");
  const log = document.querySelector('#conversation [role="log"]');
  if (!pane || !log) return;
  name(log, pane);
  markLinks(pane);
  follow(log);
};
new MutationObserver(tend).observe(document.body, { childList: true, subtree: true });

const settle = () => {
  const pane = element.querySelector(".pane");
  if (!pane) return;
  document.documentElement.lang = pane.lang;
  document.title = pane.dataset.title;
  tend();
  const source = pane.dataset.source;
  if (source === shown) return;
  shown = source;
  const mark = pane.querySelector("mark");
  const heading = pane.querySelector("h2");
  if (heading && origin) heading.focus({ preventScroll: true });
  (mark || pane).scrollIntoView({ block: "center" });
};

document.addEventListener("click", (event) => {
  const link = event.target.closest(`${LINK}, a[href="#back"]`);
  if (!link) return;
  event.preventDefault();
  if (link.getAttribute("href") === "#back") {
    const target = origin && origin.isConnected ? origin : document.querySelector("#ask textarea");
    if (target) {
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block: "center" });
    }
    return;
  }
  const fragment = link.getAttribute("href");
  const pane = element.querySelector(".pane");
  origin = link;
  shown = "";
  history.replaceState(null, "", fragment);
  pane && pane.dataset.source === fragment ? settle() : open(fragment);
});

watch("value", settle);
settle();
if (location.hash.startsWith("#source:")) open(location.hash);
