// What a first visit costs, brotli at its best, against four budgets: every file the page needs to show the groups; the
// second module, which is the whole engine; all of them, with the wording and the
// service worker, which are asked for once the page is drawn; and what a launch from a patient's record fetches besides.
import { readFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { measure } from "./measure.mjs";

const NEEDED = [".html", ".css", ".js", ".wasm"];
const WORDING = /^words-[0-9a-f]+\.txt$/;
// The words of the interface: fetched when a language is chosen, and kept for that with the rest once the page is drawn.
const INTERFACE = /^interface-[a-z]+-[0-9a-f]+\.txt$/;
// They keep the page on the device, offer a newer one and take a file; nothing is calculated with them.
const KEEPING = /^(sw|files|update-[0-9a-f]+)\.js$/;
// The second module, loaded once the page is drawn.
const PLAN = /^plan-[0-9a-f]+\.(js|wasm)$/;
// The styles of what it draws, fetched with it.
const STYLE = /^plan-[0-9a-f]+\.css$/;
// For pages of others: the one script they include, and ours that talks to it. No visit to the page itself asks for them;
// the worker keeps them with the rest.
const ELEMENT = /^stratall-element\.js$/;
const EMBED = /^embed-[0-9a-f]+\.js$/;
// What a launch from a patient's record needs beside the page.
const LAUNCH = /^(launch\.html|smart-[0-9a-f]+\.js)$/;
// docs/design.md says what each holds.
const BUDGET = { calculate: 200_000, plan: 472_000, visit: 800_000, element: 6_000, embed: 6_000, launch: 18_000 };

const [dist] = process.argv.slice(2);
const all = readdirSync(dist, { recursive: true }).map(String).sort();

const say = (line) => {
  console.log(`   ${line}`);
  measure("bytes", line);
};

/** Says what these files weigh, and returns the sum. */
function weigh(names) {
  let total = 0;
  for (const name of names) {
    const raw = readFileSync(join(dist, name));
    const { length } = brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length } });
    total += length;
    // Names without the hash, so that two runs can be compared.
    say(`${String(length).padStart(7)} B brotli  ${String(raw.length).padStart(7)} B raw  ${name.replace(/-[0-9a-f]{12,}/, "")}`);
  }
  return total;
}

const code = all.filter((name) => NEEDED.includes(extname(name)));
const needed = code.filter((name) => ![KEEPING, PLAN, STYLE, ELEMENT, EMBED, LAUNCH].some((other) => other.test(name)));
const planning = code.filter((name) => PLAN.test(name));
const style = code.filter((name) => STYLE.test(name));
const keeping = code.filter((name) => KEEPING.test(name));
const launch = code.filter((name) => LAUNCH.test(name));
const wording = all.filter((name) => WORDING.test(name));
const languages = all.filter((name) => INTERFACE.test(name));
const calculate = weigh(needed);
const plan = weigh(planning);
const visit = calculate + plan + weigh([...style, ...keeping, ...wording, ...languages]);
const element = weigh(all.filter((name) => ELEMENT.test(name)));
const embed = weigh(all.filter((name) => EMBED.test(name)));
const signIn = weigh(launch);
const budgets = [
  ["element for other pages", element, BUDGET.element],
  ["inner side of an embed", embed, BUDGET.embed],
  ["needed to calculate", calculate, BUDGET.calculate],
  ["second module", plan, BUDGET.plan],
  ["first visit in all", visit, BUDGET.visit],
  ["launch from a record, fetched by it alone", signIn, BUDGET.launch],
];
for (const [what, bytes, allowed] of budgets) say(`${String(bytes).padStart(7)} B brotli of ${allowed} B allowed, ${what}`);

const faults = budgets.filter(([, bytes, allowed]) => bytes > allowed).map(([what, bytes, allowed]) =>
  `${what}: ${bytes - allowed} B over its budget: see which file grew in the list above, and make it smaller (twiggy, opt-level, fewer features)`);
if (!needed.some((name) => name.endsWith(".wasm"))) faults.push(`${dist} holds no wasm: run \`cargo xtask build\` first`);
if (planning.length !== 2) faults.push(`${dist} holds ${planning.length} files of the second module, not two: run \`cargo xtask build\` again`);
if (style.length !== 1) faults.push(`${dist} holds ${style.length} style sheets of the second module, not one: run \`cargo xtask build\` again`);
if (element === 0 || embed === 0) faults.push(`${dist} lacks stratall-element.js or the script of an embed: run \`cargo xtask build\` again`);
if (launch.length !== 2) faults.push(`${dist} holds ${launch.length} files of the launch, not two: run \`cargo xtask build\` again`);
if (wording.length !== 1) faults.push(`${dist} holds ${wording.length} files of wording, not one: run \`cargo xtask build\` again`);
if (languages.length !== 3) faults.push(`${dist} holds the words of ${languages.length} languages, not of three: run \`cargo xtask build\` again`);
for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);
