// Other versions of the built site, for the update tests, sealed by the same code as the build.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DIST } from "./helpers.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A copy of dist/ that calls itself `label`, in the page and in a second file, so that a mixture would show. */
export function build(label) {
  const dir = mkdtempSync(join(tmpdir(), "stratall-build-"));
  cpSync(DIST, dir, { recursive: true });
  edit(dir, "index.html", (html) => html.replace("<h1>", `<h1 data-build="${label}">`));
  edit(dir, "manifest.webmanifest", (json) => JSON.stringify({ ...JSON.parse(json), build: label }));
  seal(dir);
  return dir;
}

/** The same, but one file arrives damaged: the list says one thing, the bytes another. */
export function broken(label) {
  const dir = build(label);
  edit(dir, "manifest.webmanifest", (json) => `${json} `);
  return dir;
}

function edit(dir, name, change) {
  const path = join(dir, name);
  const before = readFileSync(path, "utf8");
  const after = change(before);
  if (after === before) throw new Error(`${name} was not changed: the test would prove nothing`);
  writeFileSync(path, after);
}

function seal(dir) {
  // `cargo xtask test` names its own binary; alone, cargo finds it.
  const { STRATALL_XTASK: xtask } = process.env;
  if (xtask) execFileSync(xtask, ["seal", dir]);
  else execFileSync("cargo", ["xtask", "seal", dir], { cwd: ROOT });
}

/** The version in sw.js and all names it lists. */
export function sealed(dir) {
  const line = readFileSync(join(dir, "sw.js"), "utf8").split("\n").find((text) => text.startsWith("const RELEASE = "));
  return JSON.parse(line.slice("const RELEASE = ".length, -1));
}

export const names = (dir) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(dir.length + 1));
