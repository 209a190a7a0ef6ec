// Files in and out, paper, and the way to the search: apart from the app, which need not wait for them; static/update.js loads this.

// A text in a file, chosen or dropped: it is read on this device and put into the field for pasting, where nothing is entered unasked.

const field = () => document.getElementById("paste-text");

function put(text) {
  const area = field();
  area.value = text;
  area.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

async function take(file) {
  if (!file || !field()) return;
  const text = await file.text();
  if (field().closest("[hidden]")) document.querySelector("[aria-controls=paste]")?.click();
  put(text);
}

// The browser words it in its own language; the field's label names it.
function offer() {
  const area = field();
  if (!area || document.getElementById("paste-file")) return;
  const choose = document.createElement("input");
  Object.assign(choose, { type: "file", id: "paste-file", accept: ".json,.tsv,.txt,application/json,text/plain" });
  // Here and not in the stylesheet, which is needed to calculate.
  Object.assign(choose.style, { minBlockSize: "1.75rem", maxInlineSize: "100%" });
  area.labels[0].id = "paste-label";
  choose.setAttribute("aria-labelledby", "paste-label");
  choose.setAttribute("aria-describedby", "paste-hint");
  // Chosen again, the same file is read again.
  choose.addEventListener("change", () => take(choose.files[0]).then(() => { choose.value = ""; }));
  area.after(choose);
}

// Of several patients one is read: a line above the record says which.
function of(patient) {
  const text = field().value;
  const [first] = text.split("\n", 1);
  put(`${patient}\n${/^\s*[[{]/.test(first) ? text : text.slice(first.length + 1)}`);
  field().focus();
}

addEventListener("click", (event) => {
  offer();
  const patient = event.target.closest?.("#reading [data-reading]");
  if (patient) of(patient.dataset.reading);
});

const holdsFiles = (event) => event.dataTransfer?.types.includes("Files");
addEventListener("dragover", (event) => { if (holdsFiles(event)) event.preventDefault(); });
addEventListener("drop", (event) => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  take(event.dataTransfer.files[0]);
});
offer();

// A link to a source opens the list it stands in.
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href^='#']");
  const folded = link && document.getElementById(link.hash.slice(1))?.closest("details:not([open])");
  if (folded) folded.open = true;
});

// On paper a patient reads everything, and every answer has the sources that something on the paper cites; on the screen it is
// folded as it was.
addEventListener("beforeprint", () => {
  const closed = "[hidden]:not(.print-open > .fold-content), .sources";
  const links = [...document.querySelectorAll("a.cite")].filter((link) => !link.closest(closed));
  const cited = new Set(links.map((link) => link.hash.slice(1)));
  for (const source of document.querySelectorAll(".sources-list li")) source.toggleAttribute("data-uncited", !cited.has(source.id));
  for (const text of document.querySelectorAll(":is(.plain details, .sources-list):not([open])")) {
    text.open = true;
    text.dataset.printed = "";
  }
});
addEventListener("afterprint", () => {
  for (const text of document.querySelectorAll("[data-printed]")) {
    text.open = false;
    delete text.dataset.printed;
  }
});

globalThis.saveFile = (name, type, text) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
globalThis.utcStamp = () => new Date().toISOString().replace(/[-:]|\.\d+/g, "");

// "/" leads to the search for a field, except where it is typed.
addEventListener("keydown", (event) => {
  const find = document.getElementById("find");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || !find) return;
  if (event.target.closest?.("input:not([type=radio], [type=checkbox]), select, textarea")) return;
  event.preventDefault();
  find.focus();
});

// What a link to a case is; static/boot.js reads it.
globalThis.caseAddress = (text) => `${location.origin}${location.pathname}#case=${text}`;
