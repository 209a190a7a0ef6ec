import { init } from "stratall";
import { init as small } from "stratall/risk";

await init();
await init({ wasm: new URL("https://example.org/stratall.wasm") });
await init({ wasm: await fetch("stratall.wasm") });
await init({ wasm: new Uint8Array() });
await init({ wasm: await WebAssembly.compile(new Uint8Array()) });
await small({ words: false });
// @ts-expect-error the whole engine has its texts inside
await init({ words: false });
