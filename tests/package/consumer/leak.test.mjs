// A hundred thousand bad calls leave the memory of the engine as it was: not a page more, and not a handle.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import * as stratall from "stratall";
import { measured } from "./measured.mjs";

// The same instance as the package's own: what it exports beside the functions is its memory and its table of handles.
const glue = await import(pathToFileURL(join(import.meta.dirname ?? process.cwd(), "node_modules/stratall/lib/stratall.js")).href);
const inside = glue.initSync({});

const refused = [() => stratall.assess(7), () => stratall.assess({ wbc: Symbol("x") }), () => stratall.schedule(null), () => stratall.readKaryotype(46), () => stratall.fromFhir(7), () => stratall.toFhir({ wbc: Symbol("x") })];
const answered = [
  (n) => stratall.readKaryotype(`46,XX,t(${n % 30};?)(q34;q11.2),der(?)+++[${n}`),
  (n) => stratall.readKaryotype("(".repeat(n % 200)),
  (n) => stratall.schedule({ regimen: `no-such-${n}`, intake: n, start: "2026-02-30", bsa: "x", choices: [n], risk: {} }),
  (n) => stratall.fromFhir(`{ "resourceType": "Bundle", "entry": [ ${n}, { "resource": [`),
  (n) => stratall.fromFhir({ resourceType: "Bundle", entry: [{ resource: { resourceType: "Observation", valueQuantity: n } }, n] }),
  (n) => stratall.schedule({ regimen: "hyper-cvad", choices: { [`c${n}`]: "x" }, starts: { maintenance: String(n) } }),
];
const assessed = [
  (n) => stratall.assess({ ageYears: -n, wbc: `${n} or so`, lineage: n, mrd: n, lesions: [n], disease: { phase: {} } }),
  (n) => stratall.assess({ ageYears: 45, lineage: "B", mrd: [{ timepoint: `day-${n}` }, n], karyotype: `4${n}XX`, [`f${n}`]: n }),
];

const state = () => ({ bytes: inside.memory.buffer.byteLength, handles: handles() });
const handles = () => Object.values(inside).filter((part) => part instanceof WebAssembly.Table).map((table) => table.length).join();

function run(calls, times) {
  for (let n = 0; n < times; n += 1) {
    try {
      calls[n % calls.length](n);
    } catch (error) {
      if (!(error instanceof stratall.StratallError) || error.code === "engine-stopped") throw error;
    }
  }
}

test("100,000 bad calls leave the heap flat", () => {
  const all = [[refused, 75_000], [answered, 24_000], [assessed, 1_000]];
  // Everything once, so that the tables that are made once are there.
  for (const [calls] of all) run(calls, 200);
  const before = state();
  const start = performance.now();
  for (const [calls, times] of all) run(calls, times);
  const after = state();
  measured("package-leak", `100,000 bad calls in ${Math.round(performance.now() - start)} ms, memory ${before.bytes} B before and ${after.bytes} B after, handles ${before.handles} and ${after.handles}`);
  assert.deepEqual(after, before);
});

test("a leak would be seen: memory that is kept makes it grow", () => {
  const before = inside.memory.buffer.byteLength;
  for (let n = 0; n < 100_000; n += 1) inside.__wbindgen_malloc(16, 1);
  assert.ok(inside.memory.buffer.byteLength > before);
});
