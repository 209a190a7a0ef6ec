// Starts the app. A file of its own, because the page's Content-Security-Policy allows no inline script.

// For the stylesheet and the tests: "starting", "running" or "failed".
const state = (name) => { document.documentElement.dataset.app = name; };

function failed(error) {
  state("failed");
  document.getElementById("start-failed").hidden = false;
  console.error(error);
}

// A trap in wasm leaves the page half alive: say so instead of showing an answer that no longer follows.
addEventListener("error", (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) failed(event.error);
});

// A case in the fragment, which no browser sends to a server. It is health data: it leaves the address once it is read.
const CASE = "#case=";
globalThis.takeCase = () => {
  if (!location.hash.startsWith(CASE)) return undefined;
  const text = location.hash.slice(CASE.length);
  history.replaceState(null, "", location.pathname + location.search);
  return text;
};

// A page of the book is behind "#about", "#rules" or "#rule-<id>": the app is told which, at once and with each change. Who
// opened it has the focus again when it is closed. The place of a source in an open rule begins in the same way and is no page.
const BOOK = /^#(about|rules|rule-.+)$/;
globalThis.onBook = (tell) => {
  let open = "", opener;
  // The app draws in its own time.
  const focus = (find, page) => {
    const element = find();
    if (page !== open) return;
    element && !element.closest("[hidden]") ? element.focus() : setTimeout(focus, 20, find, page);
  };
  const look = () => {
    const now = BOOK.exec(location.hash)?.[1] ?? "";
    if (now === open || (open && document.getElementById(now))) return;
    const focused = document.activeElement;
    if (!open) opener = focused === document.body ? document.querySelector(".to-book") : focused;
    open = now;
    tell(now);
    if (now) focus(() => document.getElementById("book-title"), now);
    else if (!location.hash) focus(() => opener, now);
  };
  globalThis.closeBook = () => {
    history.pushState(null, "", location.pathname + location.search);
    look();
  };
  addEventListener("hashchange", look);
  look();
};

// For a portal or a bookmark: ?lang=de.
globalThis.wantedLanguage = () => new URLSearchParams(location.search).get("lang") ?? undefined;
// A day as the page's language writes it; days have no time of the day and no zone.
globalThis.localDate = (day) => {
  const { lang } = document.documentElement;
  const tag = lang === "en" || lang.includes("-") ? "en-GB" : lang;
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeZone: "UTC" }).format(date);
};

// What comes after the page is asked for by src/app once the page is drawn, and again if it failed. `done` gets nothing then.
const give = (promise, done) => promise.catch(() => undefined).then(done).catch(failed);

// The wording: the browser checks it against its hash.
globalThis.loadWords = (file, integrity, done) =>
  give(fetch(file, { integrity }).then((response) => response.text()), done);

// The whole engine with the plan of treatment, a module of its own: script, wasm, its hash and its styles are named in index.html, so that page
// and plan are of one build. The browser remembers a script, failed or not; under another address it starts afresh.
const [script, wasm, integrity, embed, style] = document.querySelector("meta[name=plan-module]").content.split(" ");
const styled = () => new Promise((done, failed) => {
  const link = document.createElement("link");
  // With crossorigin, because a sandboxed frame has another origin than its own files.
  Object.assign(link, { rel: "stylesheet", href: style, crossOrigin: "", onload: done, onerror: failed });
  document.head.append(link);
});
async function plan(attempt) {
  const [module] = await Promise.all([import(`./${script}${attempt > 1 ? `?${attempt}` : ""}`), styled()]);
  await module.default({ module_or_path: fetch(wasm, { integrity }) });
  return module;
}
globalThis.loadPlan = (attempt, done) => give(plan(attempt), done);

state("starting");
try {
  // In a frame of the page that `?host=` names: static/embed/ talks to it.
  if (parent !== self && /[?&]host=/.test(location.search)) await import(`./${embed}`);
  // Trunk writes the hashed names into these two links, which also load the files early.
  const { default: init } = await import(document.getElementById("app-js").href);
  await init({ module_or_path: document.getElementById("app-wasm").href });
  state("running");
} catch (error) {
  failed(error);
}
