// The panel above the calculator, and the one way from it into the page: the box "Paste", where nothing is entered before
// the user has confirmed it. Everything is text; the page's policy allows no markup from a string.
import { Problem } from "./problem.js";
import { fill, speak } from "./words.js";

const panel = document.createElement("section");
panel.id = "smart";
panel.className = "notice";

function element(tag, props = {}, ...inside) {
  const made = Object.assign(document.createElement(tag), props);
  made.append(...inside);
  return made;
}

let draw = () => [];

/** Shows what `parts` makes of the words, again in another language when the page speaks one. */
function show(parts) {
  draw = parts;
  const { tag, words } = speak(document.documentElement.lang);
  panel.lang = tag;
  panel.dir = "ltr";
  panel.replaceChildren(element("h2", { textContent: words.title }), ...parts(words));
  if (!panel.isConnected) document.querySelector("main").prepend(panel);
}
new MutationObserver(() => { if (panel.isConnected) show(draw); }).observe(document.documentElement, { attributeFilter: ["lang"] });

const status = (textContent) => {
  const said = element("p", { textContent });
  said.setAttribute("role", "status");
  return said;
};
const button = (textContent, onclick) => element("button", { type: "button", textContent, onclick });
/** Signing in again beside this page: at the server, and for the launch, where that was not used yet. */
function tab(words, iss, launch) {
  const query = new URLSearchParams({ ...(iss && { iss }), ...(launch && { launch }) });
  return element("a", { href: `launch.html?${query}`, target: "_blank", rel: "noopener", textContent: words.anew });
}

/** Something is under way: the id of its words. */
export const working = (id, values) => show((words) => [status(fill(words[id], values))]);

/** The servers to choose from. */
export function choose(servers, open) {
  show((words) => [
    element("p", { textContent: words.choose }),
    ...servers.map((server) => element("p", {}, button(fill(words.open, { name: server.name }), () => open(server)))),
  ]);
}

/** Nothing a second sign-in would mend: it is for the hospital's IT. */
const SETTLED = new Set(["no-list", "bad-list", "no-iss", "unlisted", "not-smart", "no-pkce", "no-mode", "elsewhere", "issuer", "insecure"]);

/** What went wrong and what to do; `iss` is the server to sign in at again, `launch` the launch, where a frame lets nothing be kept. */
export function problem(error, iss, launch) {
  const { id, values } = error instanceof Problem ? error : { id: "odd", values: { name: "StratALL", why: error.message } };
  show((words) => {
    const [what, todo] = words.problems[id];
    const said = element("div", {}, element("p", {}, element("b", { textContent: fill(what, values) })), element("p", { textContent: todo }));
    said.setAttribute("role", "alert");
    return SETTLED.has(id) ? [said] : [said, element("p", {}, tab(words, iss, id === "no-store" ? launch : undefined))];
  });
}

const day = (text, language) => {
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? text : new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "medium", timeZone: "UTC" }).format(date);
};

/** What was read and what was not; `banner` says whether the portal wants the patient named here. */
export function done(record, banner, again) {
  const { counts, unread, others, who } = record;
  show((words) => {
    const kind = (name) => `${words.kinds[name]} (${name})`;
    const list = counts.map(([name, n]) => (name === "Patient" ? kind(name) : `${kind(name)} × ${n}`)).join(", ");
    const missing = unread.map((one) => fill(words.missing[one.why], { ...one, kind: kind(one.kind) }));
    if (others > 0) missing.push(fill(words.others, { n: others }));
    return [
      ...(banner && who?.name ? [element("p", { className: "smart-who" }, element("b", { textContent: fill(words.who, { name: who.name, born: day(who.born, panel.lang) }) }))] : []),
      status(list ? fill(words.done, { list }) : words.nothing),
      ...(missing.length > 0 ? [
        element("p", { textContent: words.unread }),
        element("ul", {}, ...missing.map((textContent) => element("li", { textContent }))),
      ] : []),
      element("p", {}, button(words.again, again)),
    ];
  });
}

/** Waits until the page has drawn what the selector finds. */
async function there(selector) {
  for (let tries = 0; tries < 600; tries += 1) {
    if (document.documentElement.dataset.app === "failed") break;
    const found = document.querySelector(selector);
    if (found) return found;
    await new Promise((soon) => setTimeout(soon, 50));
  }
  throw new Problem("not-started");
}

/** Puts a text into the box "Paste", as if it were pasted. */
export async function hand(text) {
  const opener = await there('button[aria-controls="paste"]');
  if (opener.getAttribute("aria-expanded") !== "true") opener.click();
  const area = await there("#paste:not([hidden]) textarea");
  area.value = text;
  area.dispatchEvent(new InputEvent("input", { bubbles: true }));
  // Whoever is typing already is left where he is.
  if (document.activeElement === document.body) area.focus();
}
