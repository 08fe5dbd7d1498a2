// Runs once, in the reading pane's component: `element` is the pane, `trigger` tells the server, `watch` sees it answer.
const LINK = 'a[href^="#source:"]';
let origin = null;
let shown = "";
let rows = 0;
// The question of an address ?q=… is asked once the page stands.
let linked = new URLSearchParams(location.search).get("q");

const open = (fragment) => trigger("select", { source: fragment });

// Gradio names each message by its whole HTML, and its log in English.
const name = (log, pane) => {
  log.querySelectorAll("[data-testid][aria-label]").forEach((part) => part.removeAttribute("aria-label"));
  log.ariaLabel = pane.dataset.log;
  document.querySelectorAll("#conversation .examples[role]").forEach((list) => list.removeAttribute("role"));
};

const markLinks = (pane) =>
  document.querySelectorAll(LINK).forEach((link) => {
    const current = link.getAttribute("href") === pane.dataset.source;
    current ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
  });

// A new question, and its answer once it stands, bring the question to the top: an answer is read from its beginning.
const follow = (log) => {
  const count = log.querySelectorAll(".asked, .reply:not(.waiting)").length;
  const asked = [...log.querySelectorAll(".user-row")].pop();
  if (count > rows && asked) log.scrollTop += asked.getBoundingClientRect().top - log.getBoundingClientRect().top;
  rows = count;
};

// A bar or a mark of a plot opens its passage; "back" leads to the same passage in the lists below, which say it all.
const plots = () =>
  document.querySelectorAll("#tab-timeline .js-plotly-plot").forEach((plot) => {
    if (plot.opens || !plot.on) return;
    plot.opens = true;
    plot.setAttribute("role", "group");
    plot.ariaLabel = plot.layout.meta || "";
    plot.on("plotly_click", (event) => {
      const fragment = event.points[0] && event.points[0].customdata;
      if (!fragment) return;
      origin = [...document.querySelectorAll("#tab-timeline a.cite")].find((link) => link.getAttribute("href") === fragment);
      shown = "";
      history.replaceState(null, "", fragment);
      open(fragment);
    });
  });

// From the question, one step back leads over all buttons to what the last reply cites; seen only when it has the focus.
const skip = document.createElement("button");
skip.type = "button";
skip.className = "skip";
skip.addEventListener("click", () => {
  const reply = [...document.querySelectorAll("#conversation .reply")].pop();
  reply?.querySelector("a.cite, a.source, button.act")?.focus();
});

const offer = (pane) => {
  const ask = document.querySelector("#ask");
  if (ask && skip.parentElement !== ask) ask.prepend(skip);
  if (skip.textContent !== pane.dataset.skip) skip.textContent = pane.dataset.skip;
  skip.hidden = !document.querySelector("#conversation .reply :is(a.cite, a.source, button.act)");
};

const tend = () => {
  const pane = element.querySelector(".pane");
  const log = document.querySelector('#conversation [role="log"]');
  if (!pane || !log) return;
  name(log, pane);
  markLinks(pane);
  plots();
  follow(log);
  offer(pane);
  refocus();
  if (linked && document.querySelector(".masthead h1")) {
    trigger("submit", { question: linked });
    linked = null;
  }
};
// See streams.js: any event will do.
window.addEventListener("stream-ended", () => trigger("tick"));
new MutationObserver(tend).observe(document.body, { childList: true, subtree: true });

// --- what is drawn anew takes the focus with it: it goes to what stands in its place, else to where one goes on

let focused = null;
let successor = () => null;

const successorOf = (target) => {
  const reply = target.closest(".reply");
  const row = target.closest("[data-id]");
  const act = [...target.classList].find((name) => /^(act|keep)-/.test(name));
  if (reply && act) {
    const turn = turnOf(reply);
    return () => [...document.querySelectorAll("#conversation .reply")].slice(turn)[0]?.querySelector(`.acts .${act}`);
  }
  if (row && act) return () => document.querySelector(`[data-id="${CSS.escape(row.dataset.id)}"] .${act}, .shelf button`);
  if (target.dataset.sort) return () => document.querySelector(`[data-sort="${target.dataset.sort}"]`);
  if (target.closest("#sure")) return () => document.querySelector("#remove");
  return () => null;
};

const seen = (part) => part && part.isConnected && part.getClientRects().length > 0;

const refocus = () => {
  if (!focused || seen(focused) || document.activeElement !== document.body) return;
  focused = null;
  const box = document.querySelector("#ask textarea");
  // On a telephone the box would bring up the keyboard over the answer.
  const next = seen(box) && !matchMedia("(pointer: coarse)").matches ? box : document.querySelector('[role="tab"][aria-selected="true"]');
  const found = successor();
  (seen(found) ? found : next)?.focus({ preventScroll: true });
};

document.addEventListener("pointerdown", () => (focused = null), true);
document.addEventListener("focusin", (event) => {
  focused = event.target;
  successor = successorOf(event.target);
});

// --- filters, conversations and exports share one place: one of them is open at a time

document.addEventListener("click", (event) => {
  const head = event.isTrusted && event.target.closest("#tools .label-wrap");
  if (!head) return;
  document.querySelectorAll("#tools .label-wrap.open").forEach((other) => other !== head && other.click());
});

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
  // Whoever corrects the article stays at the form.
  if (document.activeElement.closest("#correct")) return;
  if (heading && origin) heading.focus({ preventScroll: true });
  (mark || pane).scrollIntoView({ block: "center" });
};

// --- the card of a number or a figure: shown by hovering or by the keyboard, closed by Escape

const card = document.createElement("div");
card.id = "card";
card.setAttribute("role", "tooltip");
card.hidden = true;
document.body.append(card);
let carded = null;
let closing = 0;

const hideCard = () => {
  carded && carded.removeAttribute("aria-describedby");
  carded = null;
  card.hidden = true;
};

const showCard = (link) => {
  const content = link.parentElement.querySelector(`:scope > .card`) && link.nextElementSibling;
  if (!content || !content.classList.contains("card")) return;
  clearTimeout(closing);
  if (carded === link) return;
  hideCard();
  carded = link;
  card.replaceChildren(...[...content.cloneNode(true).childNodes]);
  card.lang = (link.closest("[lang]") || document.documentElement).lang;
  card.hidden = false;
  link.setAttribute("aria-describedby", "card");
  const at = link.getBoundingClientRect();
  const left = Math.max(8, Math.min(at.left - 12, window.innerWidth - card.offsetWidth - 8));
  const above = at.bottom + card.offsetHeight + 12 > window.innerHeight && at.top > card.offsetHeight + 12;
  card.style.left = `${left}px`;
  card.style.top = `${above ? at.top - card.offsetHeight - 6 : at.bottom + 6}px`;
};

const cardOf = (target) => target.closest && target.closest("a.cite, a.fig");
document.addEventListener("mouseover", (event) => {
  const link = cardOf(event.target);
  if (link) showCard(link);
});
document.addEventListener("mouseout", (event) => {
  if (!cardOf(event.target)) return;
  clearTimeout(closing);
  closing = setTimeout(hideCard, 160);
});
document.addEventListener("focusin", (event) => {
  const link = cardOf(event.target);
  if (!link) hideCard();
  else if (link.matches(":focus-visible")) showCard(link);
});
document.addEventListener("keydown", (event) => event.key === "Escape" && hideCard());
document.addEventListener("scroll", hideCard, true);

// --- what can be done about a reply

const saidCopied = (reply) => {
  const place = reply.querySelector(".act-said");
  place.textContent = place.title;
  setTimeout(() => (place.textContent = ""), 3000);
};

// Words as they are read, without the cards, each citation's number in brackets.
const wordsOf = (part) => {
  const clone = part.cloneNode(true);
  clone.querySelectorAll(".card, .spoken, .said-tag").forEach((one) => one.remove());
  clone.querySelectorAll("a.cite").forEach((one) => one.replaceWith(` [${one.textContent}]`));
  return clone.textContent.replace(/\s+/g, " ").trim();
};

const questionOf = (reply) => document.querySelectorAll("#conversation .asked")[turnOf(reply)].innerText;

const citedText = (reply) => {
  const lines = [...reply.querySelectorAll(":scope > p:not([class]), :scope > .callout-title, .dated li")].map(wordsOf);
  const sources = [...reply.querySelectorAll(".sources li")].map((source) => {
    const link = source.querySelector("a");
    const number = source.querySelector(".number").textContent;
    const card = [...reply.querySelectorAll("a.cite")].find((cite) => cite.getAttribute("href") === link.getAttribute("href"));
    const quote = card ? card.nextElementSibling.querySelector(".card-quote") : source.querySelector(".quoted");
    const about = `${source.querySelector(".source-title").textContent} · ${wordsOf(source.querySelector(".about"))}`;
    return `[${number}] ${about}\n    ${quote ? quote.textContent : ""}`;
  });
  return [questionOf(reply), "", ...lines, "", ...sources].join("\n");
};

const copy = async (words) => {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    const box = document.createElement("textarea");
    box.value = words;
    document.body.append(box);
    box.select();
    document.execCommand("copy");
    box.remove();
  }
};

// Replies stand in the order of the turns they belong to.
const turnOf = (reply) => [...document.querySelectorAll("#conversation .reply")].indexOf(reply);

const acts = {
  copy: (reply) => copy(citedText(reply)).then(() => saidCopied(reply)),
  link: (reply) => {
    const address = `${location.origin}${location.pathname}?q=${encodeURIComponent(questionOf(reply))}`;
    copy(address).then(() => saidCopied(reply));
  },
  retry: (reply) => trigger("retry", { turn: turnOf(reply) }),
  edit: (reply) => {
    trigger("edit", { turn: turnOf(reply) });
    document.querySelector("#ask textarea").focus();
  },
  good: (reply, button) => {
    button.setAttribute("aria-pressed", "true");
    trigger("like", { turn: turnOf(reply), good: true });
  },
  bad: (reply, button) => {
    const why = reply.querySelector(".why");
    const open = why.classList.toggle("open");
    button.setAttribute("aria-expanded", String(open));
    if (open) why.querySelector("button").focus();
  },
  why: (reply, button) => {
    const reason = [...button.classList].find((name) => name.startsWith("why-")).slice(4);
    const words = reply.querySelector(".why-words").value;
    reply.querySelector(".why").classList.remove("open");
    trigger("like", { turn: turnOf(reply), good: false, why: reason, words });
  },
};

document.addEventListener("click", (event) => {
  const button = event.target.closest("button.act, button.suggestion");
  if (!button) return;
  if (button.classList.contains("suggestion")) return trigger("submit", { question: button.textContent });
  const act = [...button.classList].find((name) => name.startsWith("act-")).slice(4);
  acts[act](button.closest(".reply"), button);
});

// --- the language that was chosen stays chosen

document.addEventListener("input", (event) => {
  if (event.target.closest("#language")) localStorage.setItem("press-language", event.target.value);
});

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
