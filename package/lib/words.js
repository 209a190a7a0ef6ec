import { StratallError } from "./error.js";

/** Hands over the file of the long texts, which must be of the same build; nothing where the caller wants none. */
export function withWords(it, file) {
  if (file !== undefined && !it.words(file)) {
    throw new StratallError("load-failed", "the texts are of another build than the engine", "serve words.txt and risk.wasm of the same version of the package");
  }
}
