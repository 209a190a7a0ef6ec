// What a first visit costs: every file needed to calculate, brotli at its best, against the budget.
import { readFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { measure } from "./measure.mjs";

const BUDGET = 200_000;
const NEEDED = [".html", ".css", ".js", ".wasm"];

const [dist] = process.argv.slice(2);
const names = readdirSync(dist, { recursive: true }).map(String).filter((name) => NEEDED.includes(extname(name))).sort();
let total = 0;
for (const name of names) {
  const raw = readFileSync(join(dist, name));
  const { length } = brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length } });
  total += length;
  // Names without the hash, so that two runs can be compared.
  const line = `${String(length).padStart(7)} B brotli  ${String(raw.length).padStart(7)} B raw  ${name.replace(/-[0-9a-f]{12,}/, "")}`;
  console.log(`   ${line}`);
  measure("bytes", line);
}
const line = `${String(total).padStart(7)} B brotli of ${BUDGET} B allowed, first load in all`;
console.log(`   ${line}`);
measure("bytes", line);
if (!names.some((name) => name.endsWith(".wasm"))) {
  console.error(`${dist} holds no wasm: run \`cargo xtask build\` first`);
  process.exit(1);
}
if (total > BUDGET) {
  console.error(`the first load is ${total - BUDGET} B over its budget: see which file grew in the list above, and make it smaller (twiggy, opt-level, fewer features)`);
  process.exit(1);
}
