// stratall, in Node: the whole engine, ready once imported.
import { readFileSync } from "node:fs";
import { engine } from "./lib/engine.js";
import * as glue from "./lib/stratall.js";

export { StratallError } from "./lib/error.js";

const it = engine(glue);
it.start(readFileSync(new URL("./stratall.wasm", import.meta.url)));

/** There is nothing to wait for in Node; the same code runs in a browser. */
export function init() {
  return Promise.resolve();
}

export const { assess, readKaryotype, fromFhir, toFhir, schedule, schemes, regimens, version } = it;
