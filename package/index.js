// stratall, in browsers and bundlers: the whole engine. `await init()` once, then every function answers at once.
import { engine } from "./lib/engine.js";
import { compiled } from "./lib/load.js";
import * as glue from "./lib/stratall.js";

export { StratallError } from "./lib/error.js";

const it = engine(glue);
let loading;

export function init(files) {
  const wasm = files?.wasm ?? new URL("./stratall.wasm", import.meta.url);
  loading ??= compiled(wasm).then((module) => it.start(module)).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

export const { assess, readKaryotype, fromFhir, toFhir, schedule, schemes, regimens, version } = it;
