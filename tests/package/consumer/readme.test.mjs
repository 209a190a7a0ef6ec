// Each example of the README, as it stands there: run by Node, and what it says after `// →` is what it prints.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";

const readme = readFileSync("node_modules/stratall/README.md", "utf8");
const examples = [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code);
const expected = (code) => [...code.matchAll(/\/\/ → (.*)/g)].map(([, line]) => line.trim());

test("the README has at least five examples that say what they print", () => {
  assert.ok(examples.filter((code) => expected(code).length > 0).length >= 5);
});

examples.forEach((code, n) => {
  test(`example ${n + 1} of the README prints what it says`, () => {
    const file = `example-${n + 1}.mjs`;
    writeFileSync(file, code);
    const printed = execFileSync(process.execPath, [file], { encoding: "utf8" }).trim().split("\n").map((line) => line.trim());
    assert.deepEqual(printed, expected(code));
  });
});

test("what the README says of sizes and functions is so", async () => {
  const stratall = await import("stratall");
  for (const name of Object.keys(stratall)) assert.ok(readme.includes(`\`${name}`) || name === "StratallError", name);
  assert.match(readme, /not a medical device/i);
  assert.match(readme, /submitted/);
});
