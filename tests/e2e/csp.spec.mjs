import { DIST, expect, test } from "./helpers.mjs";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { policy } from "./server.mjs";

const html = readFileSync(join(DIST, "index.html"), "utf8");

test("the policy allows nothing inline and no other origin", () => {
  const rules = new Map(policy(DIST).split(";").map((rule) => {
    const [name, ...values] = rule.trim().split(/\s+/);
    return [name, values.join(" ")];
  }));
  expect(rules.get("default-src")).toBe("'none'");
  expect(rules.get("script-src")).toBe("'self' 'wasm-unsafe-eval'");
  expect(rules.get("style-src")).toBe("'self'");
  expect(rules.get("connect-src")).toBe("'self'");
  expect(rules.get("form-action")).toBe("'none'");
  expect(rules.get("require-trusted-types-for")).toBe("'script'");
  expect(policy(DIST).replace("'wasm-unsafe-eval'", "")).not.toMatch(/unsafe|https?:|\*/);
});

test("the page has no inline script or style, and only relative addresses", () => {
  for (const [, attributes, body] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    expect(attributes).toContain("src=");
    expect(body.trim()).toBe("");
  }
  expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
  for (const [, address] of html.matchAll(/\b(?:src|href)="([^"]+)"/g)) expect(address).not.toMatch(/^(\/|[a-z]+:)/);
});

test("the app runs under the policy without a word in the console", async ({ page }) => {
  // The `context` fixture fails the test on any violation, error or warning; this makes the page do something.
  await page.getByRole("textbox").first().pressSequentially("12");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test.describe("when the policy is broken on purpose", () => {
  test.use({ tolerated: [/Content Security Policy|TrustedHTML|TrustedScript/] });

  test("the browser stops it, so the policy is really in force", async ({ page }) => {
    const blocked = await page.evaluate(() => {
      try {
        document.querySelector("h1").innerHTML = "<b>x</b>";
        return false;
      } catch {
        return true;
      }
    });
    expect(blocked).toBe(true);
    await page.evaluate(() => {
      const script = document.createElement("script");
      // Trusted types stop the text; without them script-src stops the element.
      try { script.textContent = "document.title = 'inline ran'"; } catch { /* as it should be */ }
      document.head.append(script);
    });
    await expect(page).not.toHaveTitle("inline ran");
  });
});

test.describe("when the wasm does not arrive", () => {
  test("the page says so plainly and still shows what it is", async ({ browser, site }) => {
    const context = await browser.newContext({ serviceWorkers: "block" });
    const page = await context.newPage();
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto(site.url);
    await expect(page.locator("html")).toHaveAttribute("data-app", "failed");
    await expect(page.getByRole("alert")).toContainText("could not start");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/StratALL/);
    await context.close();
  });
});
