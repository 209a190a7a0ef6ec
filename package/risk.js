// stratall/risk, in browsers and bundlers: the groups, what would settle them, the karyotype. Its long texts are a file of
// their own; without them (`words: false`) each text is "…", and groups, statuses and ids are all there.
import { engine } from "./lib/engine.js";
import { compiled, fetched } from "./lib/load.js";
import * as glue from "./lib/risk.js";
import { withWords } from "./lib/words.js";

export { StratallError } from "./lib/error.js";

const it = engine(glue, true);
let loading;

export function init(files) {
  const wasm = files?.wasm ?? new URL("./risk.wasm", import.meta.url);
  const words = files?.words ?? new URL("./words.txt", import.meta.url);
  loading ??= Promise.all([compiled(wasm), words === false ? undefined : fetched(words)]).then(([module, file]) => {
    it.start(module);
    withWords(it, file);
  }).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

export const { assess, readKaryotype, schemes, version } = it;
