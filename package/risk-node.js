// stratall/risk, in Node: ready once imported, its texts included.
import { readFileSync } from "node:fs";
import { engine } from "./lib/engine.js";
import * as glue from "./lib/risk.js";
import { withWords } from "./lib/words.js";

export { StratallError } from "./lib/error.js";

const it = engine(glue, true);
it.start(readFileSync(new URL("./risk.wasm", import.meta.url)));
withWords(it, readFileSync(new URL("./words.txt", import.meta.url), "utf8"));

/** There is nothing to wait for in Node; the same code runs in a browser. */
export function init() {
  return Promise.resolve();
}

export const { assess, readKaryotype, schemes, version } = it;
