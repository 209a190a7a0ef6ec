// A copy of the site that `cargo xtask smart` has let ask one server and no other.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const CLIENT = "stratall-test";
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export function xtask(...args) {
  const { STRATALL_XTASK: binary } = process.env;
  return binary ? execFileSync(binary, args, { encoding: "utf8" }) : execFileSync("cargo", ["xtask", ...args], { cwd: ROOT, encoding: "utf8" });
}

export function copyFor(iss, dist) {
  const dir = mkdtempSync(join(tmpdir(), "stratall-smart-"));
  cpSync(dist, dir, { recursive: true });
  xtask("smart", dir, "--iss", iss, "--client-id", CLIENT, "--name", "Test Hospital");
  return dir;
}
