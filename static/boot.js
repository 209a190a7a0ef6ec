// Starts the app. A file of its own, because the page's Content-Security-Policy allows no inline script.

// For the stylesheet and the tests: "starting", "running" or "failed".
const state = (name) => { document.documentElement.dataset.app = name; };

function failed(error) {
  state("failed");
  document.getElementById("start-failed").hidden = false;
  console.error(error);
}

// A trap in wasm leaves the page half alive: say so instead of showing an answer that no longer follows.
addEventListener("error", (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) failed(event.error);
});

state("starting");
try {
  // Trunk writes the hashed names into these two links, which also load the files early.
  const { default: init } = await import(document.getElementById("app-js").href);
  await init({ module_or_path: document.getElementById("app-wasm").href });
  state("running");
} catch (error) {
  failed(error);
}
