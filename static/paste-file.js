// A text in a file, chosen or dropped: it is read on this device and put into the field for pasting, where nothing is entered unasked.
// Apart from the app, which need not wait for it; static/update.js loads it.

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
