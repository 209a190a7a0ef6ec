// Colours, size and font of the host, within what stays readable. They are read strictly and set by the CSSOM, so that no
// text of a host is ever a rule, an address or a script here, and the policy of the page holds.
import { issue } from "./issue.js";

const COLOURS = ["accent", "paper", "card", "ink", "soft"];
// What is written, and on what; all but the host's colours are ours.
const WRITTEN = ["ink", "soft", "accent", "low", "middle", "high"];
const GROUNDS = ["paper", "card", "wash"];
const LEAST_CONTRAST = 4.5;
const SIZE_PX = { least: 12, most: 24 };
let worn;

/** `#rgb`, `#rrggbb` or `rgb(r, g, b)` as three numbers of 0 to 255; nothing else, and nothing one can see through. */
function colour(text) {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short) return short.slice(1).map((digit) => Number.parseInt(digit + digit, 16));
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (long) return long.slice(1).map((digits) => Number.parseInt(digits, 16));
  const spoken = /^rgb\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*\)$/.exec(text);
  const parts = spoken?.slice(1).map(Number);
  return parts?.every((part) => part <= 255) ? parts : undefined;
}

/** The contrast of two colours, 1 to 21, as WCAG 2.2 defines it. */
function contrast(one, other) {
  const [dark, light] = [one, other].map((parts) => {
    const [r, g, b] = parts.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Takes the colours, size and font of the host, and says why not. Colours that cannot be read together are all left out. */
export function dress(style) {
  const issues = [];
  const colours = new Map();
  const wrong = (name, wanted) => issues.push(issue("style-unreadable", `\`${name}: ${style[name]}\` was not used`, wanted, name));
  for (const name of COLOURS) {
    if (style[name] === undefined) continue;
    const parts = colour(String(style[name]));
    if (parts) colours.set(name, parts);
    else wrong(name, "write #rrggbb or rgb(r, g, b), without transparency");
  }
  const fit = { ...style };
  const size = /^(\d{1,2}(?:\.\d+)?)px$/.exec(String(style.size ?? ""))?.[1];
  if (style.size !== undefined && !(size >= SIZE_PX.least && size <= SIZE_PX.most)) {
    wrong("size", `write ${SIZE_PX.least}px to ${SIZE_PX.most}px`);
    delete fit.size;
  }
  const families = (text) => `${text}, system-ui, sans-serif`;
  if (style.font !== undefined && !(/^[\p{L}\p{N}\s,'"_-]{1,200}$/u.test(String(style.font)) && CSS.supports("font-family", families(style.font)))) {
    wrong("font", "write families with commas between them");
    delete fit.font;
  }
  undress();
  const pale = unreadable(colours);
  if (pale.length > 0) {
    const hint = `a contrast of ${LEAST_CONTRAST}:1 is needed; the colours of StratALL are used`;
    issues.push(issue("style-contrast", pale.join(", "), hint, "style"));
    colours.clear();
  }
  worn = style;
  const root = document.documentElement.style;
  for (const [name, parts] of colours) root.setProperty(`--${name}`, `rgb(${parts.join(" ")})`);
  if (fit.size !== undefined) root.setProperty("font-size", fit.size);
  if (fit.font !== undefined) document.body.style.setProperty("font-family", families(fit.font));
  return issues;
}

export function undress() {
  for (const name of COLOURS) document.documentElement.style.removeProperty(`--${name}`);
  document.documentElement.style.removeProperty("font-size");
  document.body.style.removeProperty("font-family");
}

/** Each pair of text and ground with a colour of the host that is too pale, with ours beside it as the page is now. */
function unreadable(colours) {
  const probe = document.createElement("span");
  probe.hidden = true;
  document.body.append(probe);
  const shown = (name) => {
    if (colours.has(name)) return colours.get(name);
    probe.style.setProperty("color", `var(--${name})`);
    return colour(getComputedStyle(probe).color);
  };
  const pale = [];
  for (const text of WRITTEN) for (const ground of GROUNDS) {
    if (!colours.has(text) && !colours.has(ground)) continue;
    const found = contrast(shown(text), shown(ground));
    if (found < LEAST_CONTRAST) pale.push(`\`${text}\` on \`${ground}\` has a contrast of ${Math.floor(found * 10) / 10}:1`);
  }
  probe.remove();
  return pale;
}

/** Light or dark, the pairs are others: what fitted may not fit any more, or fit again. */
export const again = () => (worn === undefined ? [] : dress(worn));
