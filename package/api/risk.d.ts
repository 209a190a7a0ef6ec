
/**
 * Loads the engine and its texts: await it once before the first call. In Node there is nothing to wait for. A failed load
 * can be tried again.
 *
 * @param files where the files are, if not beside the module; `words: false` leaves the long texts out, and each is "…"
 * @throws {StratallError} with code `load-failed`
 */
export declare function init(files?: {
  readonly wasm?: WasmSource;
  readonly words?: FileSource | false;
}): Promise<void>;
