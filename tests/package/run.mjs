// Installs the packed package into a fresh folder and uses it as others would: Node (import and require), Vite, a plain page,
// TypeScript, the schemas, the examples of its README. Called by `cargo xtask test --only package` with the tarball and a
// folder to work in.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { browsers } from "./browsers.mjs";
import { sizes } from "./sizes.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const [tarball, work] = process.argv.slice(2);
const consumer = join(work, "consumer");
const tool = (name) => join(here, "node_modules", name);

const environment = { ...process.env, STRATALL_VECTORS: join(here, "..", "vectors"), STRATALL_TOOLS: join(here, "node_modules") };
const run = (what, program, ...args) => {
  console.log(`-- ${what}`);
  execFileSync(program, args, { cwd: consumer, stdio: ["ignore", "inherit", "inherit"], env: environment });
};

rmSync(consumer, { recursive: true, force: true });
mkdirSync(consumer, { recursive: true });
cpSync(join(here, "consumer"), consumer, { recursive: true });
writeFileSync(join(consumer, "package.json"), '{ "name": "consumer", "private": true, "type": "module" }\n');
run("npm install, without scripts and without the network", "npm", "install", "--offline", "--no-audit", "--no-fund", "--loglevel=error", "--ignore-scripts", tarball);
const lock = JSON.parse(readFileSync(join(consumer, "package-lock.json"), "utf8"));
const installed = Object.keys(lock.packages).filter((name) => name !== "");
if (installed.join() !== "node_modules/stratall") throw new Error(`the package brings others with it: ${installed}`);

sizes(join(consumer, "node_modules", "stratall"));
run("answers as TypeScript", process.execPath, "types/write.mjs");
run("types, strict, with the browser's and with Node's module resolution", process.execPath, tool("typescript/bin/tsc"), "-p", "types/bundler.json");
run("types for Node, without the browser's own", process.execPath, tool("typescript/bin/tsc"), "-p", "types/node.json");
run("Node", process.execPath, "--test", "--test-reporter=spec", ...["contract", "schema", "leak", "readme"].map((name) => `${name}.test.mjs`));
run("Vite", process.execPath, tool("vite/bin/vite.js"), "build", "vite", "--logLevel", "warn");
await browsers(consumer);
