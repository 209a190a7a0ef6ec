// Leaves a measured number for the table at the end of `cargo xtask test`; prints it when run alone.
import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";

export function measure(name, text) {
  const dir = process.env.STRATALL_MEASURES;
  if (!dir) return;
  mkdirSync(dir, { recursive: true });
  appendFileSync(join(dir, name), `${text}\n`);
}
