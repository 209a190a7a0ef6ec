// What the package weighs as a server sends it, against its budgets.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { measured } from "./consumer/measured.mjs";

const COMMON = ["lib/engine.js", "lib/data.js", "lib/error.js", "lib/load.js"];
// docs/design.md, "The npm package", says what each holds.
const BUDGETS = [
  ["stratall/risk, the engine", [...COMMON, "risk.js", "lib/risk.js", "lib/words.js", "risk.wasm"], 100_000],
  ["stratall/risk, its texts", ["words.txt"], 92_000],
  ["stratall, the whole engine with all texts", [...COMMON, "index.js", "lib/stratall.js", "stratall.wasm"], 420_000],
];

export function sizes(folder) {
  const faults = [];
  const readme = readFileSync(join(folder, "README.md"), "utf8");
  for (const [what, names, allowed] of BUDGETS) {
    const each = names.map((name) => [name, brotli(readFileSync(join(folder, name)))]);
    const total = each.reduce((sum, [, bytes]) => sum + bytes, 0);
    measured("package-bytes", `${String(total).padStart(7)} B brotli of ${allowed} B allowed, ${what} (${each.map(([name, bytes]) => `${name} ${bytes}`).join(", ")})`);
    // A size as measured would be wrong in the README after the next rule; the budget stays true, or this fails.
    if (!readme.includes(`under ${allowed / 1000} kB`)) faults.push(`package/README.md does not say \`under ${allowed / 1000} kB\` of ${what}: correct its table`);
    if (total > allowed) faults.push(`${what}: ${total - allowed} B over its budget; see which file grew, and make it smaller`);
  }
  for (const file of readdirSync(folder, { recursive: true }).map(String)) {
    if (/\.(rs|map)$/.test(file)) faults.push(`${file} does not belong into the package`);
  }
  if (faults.length > 0) throw new Error(faults.join("\n"));
}

const brotli = (raw) =>
  brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length } }).length;
