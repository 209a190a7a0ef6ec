// The inner side of an embed. boot.js loads it only in a frame whose address names the page around it (`?host=`, an exact
// origin), before the app starts. docs/embedding.md has the protocol, docs/threat-model.md what it keeps out.
// `cargo xtask build` makes one file of this folder.
import { again, dress, undress } from "./dress.js";
import { issue, raised } from "./issue.js";
import { pieces, texts, tooMuch } from "./told.js";

const PROTOCOL = "stratall/1";
// A pause in typing after which an assessment is told.
const SETTLED_MS = 150;
// Longer than any list of units.
const MOST_OF_ADDRESS = 1_000;
// The page's own settings, as src/app/settings.rs reads them.
const SETTINGS = "stratall.settings";
const LANGUAGES = ["en", "de", "es", "fr"];
const CHOICES = { theme: ["light", "dark", "system"], reader: ["clinician", "patient"] };

const asked = new URLSearchParams(location.search);
const host = asked.get("host");
const refusal = (...issues) => ({ status: "error", issues });
const find = (selector) => document.querySelector(selector);

// ---- whom to talk to ----

/** Why this page talks to nobody, if it does not. */
function fault() {
  let origin;
  try { ({ origin } = new URL(host)); } catch { /* said below */ }
  if (origin !== host || origin === "null") return `\`host=${host}\` is no origin: write it as https://portal.example, without a path`;
  // Not every browser tells it, and some say "null" where no referrer is sent. What really keeps others out is the
  // browser, which delivers a message only to the origin it is meant for.
  const around = location.ancestorOrigins?.[0] ?? "null";
  if (around !== "null" && around !== host) return `this frame is in a page of \`${around}\`, not of \`${host}\`: nothing is told to either`;
  return undefined;
}

const handle = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
let sent = 0;
const id = () => `${handle}.${sent += 1}`;
const envelope = (messageType, payload) => ({ messagingHandle: handle, messageId: id(), messageType, payload });

// One end of a channel; the other is with the host. `shaken` once the host has said that it is there and speaks as we do.
let port, shaken;
// What could not be told yet.
const faults = [];

/** Hands the host the other end. A sandboxed frame has no origin to be addressed by, so the host never has to. */
function offer() {
  port?.close();
  shaken = undefined;
  const { port1, port2 } = new MessageChannel();
  port = port1;
  port1.onmessage = ({ data }) => hear(data, port1);
  // The key tells a host that cannot compare origins that this is the page it asked for.
  parent.postMessage(envelope("stratall.ready", { protocol: PROTOCOL, key: asked.get("key") ?? undefined }), host, [port2]);
}

function tell(messageType, payload) {
  if (shaken) port.postMessage(envelope(messageType, payload));
}

function complain(...issues) {
  if (shaken) tell("stratall.error", { issues });
  else faults.push(...issues);
}

const ANSWERS = new Map([["status.handshake", shake], ["stratall.set", set], ["stratall.assessment", current]]);

async function hear(request, from) {
  const { messagingHandle, messageId, messageType, payload } = Object(request);
  // On the way to another language nothing is taken any more: what has no answer is to be sent again.
  if (messagingHandle !== handle || typeof messageId !== "string" || leaving) return;
  const answer = ANSWERS.get(messageType);
  let said;
  if (typeof messageType !== "string") said = refusal(issue("unknown-message", "the type of the message is no text", `use one of: ${[...ANSWERS.keys()].join(", ")}`));
  else if (!answer) said = refusal(issue("unknown-message", `\`${messageType}\` is no message of ${PROTOCOL}`, `use one of: ${[...ANSWERS.keys()].join(", ")}`));
  else if (!shaken && answer !== shake) said = refusal(issue("no-handshake", `\`${messageType}\` came before the handshake`, "send status.handshake first"));
  else said = await Promise.resolve(Object(payload)).then(answer).catch((error) => refusal(error.issue ?? issue("failed", `\`${messageType}\` failed: ${error.message}`, "report it with the message that was sent")));
  from.postMessage({ messageId: id(), responseToMessageId: messageId, additionalResponsesExpected: false, payload: said });
}

function shake({ protocol, resize, done }) {
  if (protocol !== PROTOCOL) return refusal(issue("unknown-protocol", `the host speaks \`${protocol}\`, this page ${PROTOCOL}`, "take the script of the same StratALL"));
  shaken = { done: done === true };
  if (faults.length > 0) tell("stratall.error", { issues: faults.splice(0) });
  if (resize === true) follow();
  introduce();
  // A case that was here before the host was.
  told = undefined;
  if (entries.length > 0) changed(entries);
  return { status: "success", protocol: PROTOCOL };
}

// ---- the engine: the second module, listened to ----

let engine, module, worded = false;
let entries = [], told, pause;
const waiting = [];

const broken = ({ app, plan } = document.documentElement.dataset) => app === "failed" || plan === "failed";
const notLoaded = issue("not-loaded", "a part of StratALL could not be loaded or has stopped", "look at the network; the page offers to load it again");

function whenHere() {
  if (engine) return Promise.resolve(engine);
  if (broken()) return Promise.reject(raised(notLoaded));
  return new Promise((done, fail) => { waiting.push({ done, fail }); });
}

/** It can be asked once it runs, has its texts, and the page listens for a case behind the `#`. */
function settle() {
  if (!module || !worded || document.documentElement.dataset.plan !== "here") return;
  engine = module;
  for (const { done } of waiting.splice(0)) done(engine);
  introduce();
  const pairs = units();
  if (pairs.length > 0) {
    const { issues } = JSON.parse(engine.units(pairs));
    if (issues.length > 0) complain(...issues);
  }
}

function stopped() {
  engine = undefined;
  for (const { fail } of waiting.splice(0)) fail(raised(notLoaded));
  complain(notLoaded);
}

const load = globalThis.loadPlan;
globalThis.loadPlan = (attempt, done) => load(attempt, (loaded) => {
  module = loaded;
  done(loaded && {
    ...loaded,
    words(file) {
      const ours = loaded.words(file);
      worded = ours;
      queueMicrotask(settle);
      return ours;
    },
    // The page asks for this at each change of the entries, and for nothing where there is none.
    drawn(now) {
      changed(now);
      return loaded.drawn(now);
    },
  });
});

function changed(now) {
  entries = [...now];
  clearTimeout(pause);
  pause = setTimeout(announce, SETTLED_MS);
}

/** Path, text and unit of each entry as typed, and the assessment by the JSON contract. */
function result() {
  const triples = [];
  for (let n = 0; n < entries.length; n += 3) triples.push(entries.slice(n, n + 3));
  return { status: "success", entries: triples, assessment: JSON.parse(engine.assessment(entries)) };
}

function announce() {
  if (!shaken || !engine) return;
  const text = JSON.stringify(entries);
  if (text === told) return;
  told = text;
  tell("stratall.assessment", result());
}

async function current() {
  await whenHere();
  return result();
}

// ---- what the host sets ----

async function set(wanted) {
  const issues = [];
  if (wanted.style !== undefined) issues.push(...dress(Object(wanted.style)));
  for (const name of Object.keys(CHOICES)) if (wanted[name] !== undefined) issues.push(...choose(name, wanted[name]));
  if (wanted.intake !== undefined || wanted.entries !== undefined) issues.push(...await enter(wanted));
  issues.push(...begin(wanted));
  return { status: issues.some(({ severity }) => severity === "error") ? "error" : "success", issues };
}

/** Presses the page's own switch, so that page and host agree on what is chosen. */
function choose(name, value) {
  if (!CHOICES[name].includes(value)) return [issue(`unknown-${name}`, `\`${value}\` is no ${name}`, `use one of: ${CHOICES[name].join(", ")}`, name)];
  const press = () => {
    const input = find(`input[name="${name}"][value="${value}"]`);
    if (!input) {
      if (document.documentElement.dataset.app !== "failed") setTimeout(press, 20);
      return;
    }
    if (input.checked) return;
    // The page brings the answer into view for whoever pressed; the host's reader is somewhere else.
    const { scrollIntoView } = Element.prototype;
    Element.prototype.scrollIntoView = () => {};
    input.click();
    setTimeout(() => { Element.prototype.scrollIntoView = scrollIntoView; }, 50);
  };
  press();
  return [];
}

/** Enters a case as a link would: the page takes it from behind the `#`, and "undo" brings back what it replaced. */
async function enter(wanted) {
  await whenHere();
  const read = JSON.parse(wanted.intake === undefined ? engine.entered(texts(wanted.entries)) : engine.intake(pieces(wanted.intake)));
  if (read.issues.some(({ code }) => code === "not-an-object" || code === "entries-cut")) return read.issues;
  entries = read.entries;
  history.replaceState(null, "", `${location.pathname}${location.search}#case=${engine.link(entries)}`);
  dispatchEvent(new HashChangeEvent("hashchange"));
  changed(entries);
  return [...read.issues, ...result().assessment.issues];
}

/** `de-AT` is de; nothing for a language that the page does not speak. */
const spoken = (tag) => LANGUAGES.find((one) => one === `${tag}`.toLowerCase().split("-")[0]);
const unspoken = (tag) => issue("unknown-lang", `\`${tag}\` is no language of StratALL and was not used`, `use one of: ${LANGUAGES.join(", ")}`, "lang");

// The address the page has, or is about to have.
const address = new URLSearchParams(asked);
let leaving = false;
const isNew = () => `${address}` !== `${asked}`;

/** Language and units belong to the start of the page: another one begins anew, with the same entries. */
function begin(wanted) {
  const issues = [];
  for (const name of ["lang", "units"]) {
    const value = wanted[name] ?? "";
    if (wanted[name] === undefined) continue;
    if (value === "") address.delete(name);
    else if (name === "lang" && !spoken(value)) issues.push(unspoken(value));
    else if (`${value}`.length > MOST_OF_ADDRESS) issues.push(tooMuch().issue);
    else address.set(name, value);
  }
  if (isNew()) setTimeout(leave);
  return issues;
}

function leave() {
  if (leaving || !isNew()) return;
  leaving = true;
  // The host has heard the last key pressed here before another page takes its place.
  clearTimeout(pause);
  announce();
  const held = engine && entries.length > 0 ? `#case=${engine.link(entries)}` : location.hash;
  location.replace(`${location.pathname}?${address}${held}`);
}

/** `units=wbc=/uL creatinine=umol/L`, as pairs of path and unit. */
function units() {
  const wanted = (asked.get("units") ?? "").split(/[\s,]+/).filter(Boolean);
  return wanted.flatMap((pair) => [pair.split("=", 1)[0], pair.slice(pair.indexOf("=") + 1)]);
}

/** A memory in place of the device's: the host says how the page starts, and nothing of it is kept. */
function remember() {
  const lines = [];
  if (CHOICES.theme.includes(asked.get("theme"))) lines.push(`theme\t${asked.get("theme")}`);
  const pairs = units();
  for (let n = 0; n < pairs.length; n += 2) lines.push(`${pairs[n]}\t${pairs[n + 1]}`);
  const held = new Map(lines.length > 0 ? [[SETTINGS, lines.join("\n")]] : []);
  const value = {
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, text) => { held.set(name, text); },
    removeItem: (name) => { held.delete(name); },
  };
  Object.defineProperty(globalThis, "localStorage", { value, configurable: true });
}

// ---- how it looks in there ----

const SHEET = `
[data-word=private], .settings :is(.tick, .hint, .quiet-button) { display: none }
.hosted { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: baseline; padding-block: 0.5rem; font-size: 0.8125rem; color: var(--soft); border-block-end: 1px solid var(--line) }
.hosted span { flex: 1 1 20rem }
.hosted button { color: var(--accent); font-weight: 600; text-decoration: underline; min-block-size: 1.75rem; min-inline-size: 1.75rem }
:root.flows .masthead { position: static; block-size: auto; padding-block: 0.5rem; flex-wrap: wrap }
:root.flows .patient { position: static; max-block-size: none; overflow: visible }
:root.flows .bar { display: none }
:root.flows .columns { padding-block-end: 1.5rem }
`;

function sheet() {
  const ours = new CSSStyleSheet();
  ours.replaceSync(SHEET);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, ours];
}

/** Tells the reader who hears what is entered, and offers to end where the host asked for that. */
function introduce() {
  if (!shaken || !engine) return;
  const [words, done] = engine.hosted(host);
  let line = find(".hosted");
  if (!line) {
    line = document.createElement("p");
    line.className = "hosted";
    line.append(document.createElement("span"));
    find("main").prepend(line);
  }
  line.firstChild.textContent = words;
  let button = line.querySelector("button");
  if (shaken.done && !button) {
    button = document.createElement("button");
    button.type = "button";
    button.onclick = () => { if (engine) tell("ui.done", result()); };
    line.append(button);
  } else if (!shaken.done) button?.remove();
  if (shaken.done) button.textContent = done;
}

let height = 0, watched = false;
/** From here on the frame is as high as what is in it: nothing in it scrolls by itself or stands still at an edge. */
function follow() {
  document.documentElement.classList.add("flows");
  const measure = () => {
    // Of what is inside, a part of a pixel may stand over: one more, or the frame could be scrolled by it.
    const now = Math.ceil(document.documentElement.getBoundingClientRect().height) + 1;
    if (now === height) return;
    height = now;
    tell("stratall.resize", { height });
  };
  height = 0;
  measure();
  if (!watched) new ResizeObserver(measure).observe(document.documentElement);
  watched = true;
}

function redress() {
  const issues = again();
  if (issues.length > 0) complain(...issues);
}

// ---- from the start ----

const why = fault();
if (why) console.error(`StratALL: ${why}`);
else {
  remember();
  sheet();
  for (const name of Object.keys(CHOICES)) if (asked.has(name)) faults.push(...choose(name, asked.get(name)));
  const tag = asked.get("lang");
  if (tag && !spoken(tag)) faults.push(unspoken(tag));
  globalThis.wantedLanguage = () => spoken(tag ?? "");
  new MutationObserver((changes) => {
    const has = (name) => changes.some(({ attributeName }) => attributeName === name);
    if (broken() && (has("data-app") || has("data-plan"))) stopped();
    settle();
    if (has("lang")) introduce();
    if (has("data-theme")) redress();
  }).observe(document.documentElement, { attributeFilter: ["data-app", "data-plan", "data-theme", "lang"] });
  // Where nothing is entered the page asks the engine for nothing; then there is nothing to clear either.
  new MutationObserver(() => {
    if (entries.length > 0 && find(".tool-row > button:not([aria-expanded])")?.disabled) changed([]);
  }).observe(find("#app"), { subtree: true, attributeFilter: ["disabled"] });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redress);
  // Paper is white.
  addEventListener("beforeprint", undress);
  addEventListener("afterprint", redress);
  // A host that came late asks once more.
  addEventListener("message", ({ source, origin, data }) => {
    if (source === parent && origin === host && data?.messageType === "status.handshake") offer();
  });
  offer();
}
