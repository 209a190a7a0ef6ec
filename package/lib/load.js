// How the files come in a browser: fetched from beside the module, or as the caller has them.
import { StratallError } from "./error.js";

/** Compiles the wasm of a URL, a response, bytes or a module. */
export async function compiled(source) {
  if (source instanceof WebAssembly.Module) return source;
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return failing("the engine", () => WebAssembly.compile(source));
  return failing("the engine", async () => {
    const response = await found(source);
    // A host may send another type than application/wasm; then the bytes are compiled once they are here.
    const streamed = response.headers.get("content-type")?.startsWith("application/wasm");
    return streamed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
  });
}

/** The text of a URL, a response or bytes. */
export async function fetched(source) {
  return failing("the texts", async () => (await found(source)).text());
}

async function found(source) {
  const response = source instanceof Response ? source : await fetch(source);
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return response;
}

async function failing(what, load) {
  try {
    return await load();
  } catch (cause) {
    throw new StratallError(
      "load-failed",
      `${what} could not be loaded: ${cause instanceof Error ? cause.message : String(cause)}`,
      "check that the files of the package are served and that the Content-Security-Policy has script-src 'wasm-unsafe-eval' and a connect-src for them; then call init() again",
      undefined,
      cause,
    );
  }
}
