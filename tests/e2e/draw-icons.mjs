// Draws the PNG icons from static/icons/mark.svg with Chromium. Run by hand after the mark was changed: node tests/e2e/draw-icons.mjs
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CHROMIUM } from "./browser.mjs";

const icons = fileURLToPath(new URL("../../static/icons/", import.meta.url));
const mark = readFileSync(join(icons, "mark.svg"), "utf8");
// A platform may cut a maskable icon to a circle of 80 %: full-bleed paper, the mark within that circle.
const maskable = mark
  .replace(' rx="112"', "")
  .replace("<circle", '<g transform="translate(51.2 51.2) scale(.8)"><circle')
  .replace("</svg>", "</g></svg>");

const page = join(mkdtempSync(join(tmpdir(), "icons-")), "icon.html");
for (const [name, size, svg] of [["icon-192", 192, mark], ["icon-512", 512, mark], ["maskable-512", 512, maskable]]) {
  writeFileSync(page, `<style>* { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`);
  execFileSync(CHROMIUM, [
    "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--default-background-color=00000000",
    `--window-size=${size},${size}`, `--screenshot=${join(icons, `${name}.png`)}`, `file://${page}`,
  ], { stdio: "ignore" });
}
