// Lighthouse on its simulated phone. Three categories must be perfect; performance is noisy (84 to 98 for the same site on two
// virtual cores), so the best of some runs counts.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { CHROMIUM, FLAGS } from "./browser.mjs";
import { measure } from "./measure.mjs";
import { serve } from "./server.mjs";

const WANTED = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 };
const TRIES = 7;

async function run(url) {
  const chrome = await launch({ chromePath: CHROMIUM, chromeFlags: ["--headless", ...FLAGS] });
  try {
    const { lhr } = await lighthouse(url, { port: chrome.port, logLevel: "error", onlyCategories: Object.keys(WANTED) });
    if (lhr.runtimeError) throw new Error(`Lighthouse could not load ${url}: ${lhr.runtimeError.message}`);
    return lhr;
  } finally {
    chrome.kill();
  }
}

const score = (lhr, category) => Math.round((lhr.categories[category].score ?? 0) * 100);
const short = (lhr) => Object.keys(WANTED).filter((category) => score(lhr, category) < WANTED[category]);

function explain(lhr, category) {
  for (const { id, weight } of lhr.categories[category].auditRefs) {
    const audit = lhr.audits[id];
    if (weight > 0 && audit.score !== null && audit.score < 1) {
      console.error(`   ${category}: ${audit.title} (${audit.displayValue ?? audit.score})`);
      for (const item of audit.details?.items?.slice(0, 5) ?? []) {
        console.error(`      ${item.node?.snippet ?? item.description ?? item.url ?? JSON.stringify(item).slice(0, 200)}`);
      }
    }
  }
}

const [dist] = process.argv.slice(2);
const site = await serve(dist, { compress: true });
let best;
try {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const lhr = await run(site.url);
    if (!best || score(lhr, "performance") > score(best, "performance")) best = lhr;
    console.log(`   run ${attempt}: ${Object.keys(WANTED).map((category) => `${category} ${score(lhr, category)}`).join(", ")}`);
    // Only performance depends on the weather.
    if (short(lhr).every((category) => category !== "performance")) break;
  }
} finally {
  await site.stop();
}

const line = Object.entries(WANTED).map(([category, wanted]) => `${category} ${score(best, category)} (>= ${wanted})`).join(", ");
const times = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "speed-index"]
  .map((id) => `${id} ${best.audits[id].displayValue}`).join(", ");
console.log(`   ${line}\n   ${times}`);
measure("lighthouse", line);
measure("lighthouse", times);
const failed = short(best);
for (const category of failed) explain(best, category);
if (failed.length > 0) {
  console.error(`Lighthouse is below what we promise in ${failed.join(", ")}: mend what is listed above`);
  process.exit(1);
}
