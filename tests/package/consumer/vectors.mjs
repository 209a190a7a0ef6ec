// The vectors of the repository, and the digests that the native engine wrote.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.env.STRATALL_VECTORS;
if (!folder) throw new Error("STRATALL_VECTORS names no folder: run this with `cargo xtask test --only package`");

export const digests = new Map(
  readFileSync(join(folder, "digests.txt"), "utf8").trim().split("\n").map((line) => line.split(" ")),
);
// JSON may say 30.0, JavaScript has the number 30 only; as text it is echoed as it was typed, as natively.
const typed = (json) => json.replace(/(: )(\d+\.\d*0)(?=,?\n)/g, '$1"$2"');
export const vectors = [...digests.keys()].map((name) => ({
  name,
  ...JSON.parse(typed(readFileSync(join(folder, `${name}.json`), "utf8"))),
}));

/** The bytes of the JSON as the native engine writes it: names in order, no space. */
export function written(value) {
  if (Array.isArray(value)) return `[${value.map(written).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${written(value[key])}`).join(",")}}`;
}

export const digest = (value) => createHash("sha256").update(written(value)).digest("hex");
