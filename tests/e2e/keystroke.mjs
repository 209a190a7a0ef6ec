// How long from a key to the picture it leads to, in the real page with a slowed processor. A benchmark: it prints and judges nothing.
// By hand: node keystroke.mjs ../../dist
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { CHROMIUM, FLAGS } from "./browser.mjs";
import { serve } from "./server.mjs";

/** What is typed, field by field, as a clinician does: an adult, then a slip and its correction. */
const CASE = [["#i-age", "45"], ["#i-wbc", "42.5"], ["#i-karyotype", "46,XX"], ["#i-age", "54"], ["#i-wbc", "117"]];
/** So often, for a 95th percentile that is not the worst. */
const ROUNDS = 4;
const load = (page, id) => page.locator(`.welcome [data-example="${id}"]`).click();

const SCENES = {
  "three fields and nothing else": undefined,
  "a blank page": async () => {},
  "the fullest example": (page) => load(page, "etp"),
  "two kept cases compared": async (page) => {
    await load(page, "adult-b");
    await page.locator("#pin").click();
    await page.locator("#i-age").fill("39");
    await page.locator("#pin").click();
    await page.locator("#i-age").fill("61");
    await page.getByRole("table", { name: "Entered differently" }).waitFor();
  },
};

/** The same keys in fields that lead to nothing: what the browser, its driver and the measure take by themselves. */
const BARE = `<!doctype html><title>bare</title>${["i-age", "i-wbc", "i-karyotype"].map((id) => `<input id="${id}">`).join("")}`;

/** From the event's own time to after the paint that follows: the frame is asked for, and the message comes once it is drawn. */
function watch() {
  globalThis.measured = [];
  globalThis.painted = () => new Promise((done) => { globalThis.next = done; });
  addEventListener("input", (event) => {
    const { port1, port2 } = new MessageChannel();
    const { timeStamp } = event;
    port1.onmessage = () => {
      globalThis.measured.push(performance.now() - timeStamp);
      globalThis.next();
    };
    requestAnimationFrame(() => port2.postMessage(""));
  }, { capture: true });
}

const at = (sorted, share) => sorted[Math.ceil(sorted.length * share) - 1];

async function scene(browser, url, open, slower) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  if (open) {
    await page.goto(url);
    await page.waitForFunction(() => document.documentElement.dataset.plan === "here" && document.querySelector('.wording[data-of="words"]')?.dataset.here === "true");
    await open(page);
  } else {
    await page.setContent(BARE);
  }
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.evaluate(watch);
  for (const [field, text] of Array(ROUNDS).fill(CASE).flat()) {
    await page.locator(field).focus();
    await page.locator(field).selectText();
    for (const key of text) {
      const painted = page.evaluate(() => globalThis.painted());
      await page.keyboard.press(key);
      await painted;
    }
  }
  const times = (await page.evaluate(() => globalThis.measured)).sort((a, b) => a - b);
  await page.close();
  return times;
}

const [dist = fileURLToPath(new URL("../../dist", import.meta.url))] = process.argv.slice(2);
const site = await serve(dist);
const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
try {
  console.log("   from a key to its picture, milliseconds                    keys  median     p95     max");
  for (const slower of [1, 4]) {
    for (const [name, open] of Object.entries(SCENES)) {
      const times = await scene(browser, site.url, open, slower);
      const shown = [at(times, 0.5), at(times, 0.95), times.at(-1)].map((time) => time.toFixed(1).padStart(7)).join(" ");
      console.log(`   ${`${name}, processor ${slower === 1 ? "as it is" : `${slower} times slower`}`.padEnd(58)} ${String(times.length).padStart(4)} ${shown}`);
    }
  }
} finally {
  await browser.close();
  await site.stop();
}
