// The page as it arrives, before anything is typed; also the example for further specs.
import { expect, expectNoAxeFindings, screenshot, test } from "./helpers.mjs";

test("title, intention and a place for the form are there without any script", async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.url);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/StratALL/);
  await expect(page.locator("header p").first()).not.toBeEmpty();
  expect((await page.locator("main").boundingBox()).height).toBeGreaterThan(200);
  // Chromium's switch for tests does not reach the parser, so the message is there but not drawn.
  expect(await page.content()).toContain("needs JavaScript");
  await context.close();
});

for (const [view, use] of Object.entries({
  desktop: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
})) {
  test.describe(view, () => {
    test.use(use);

    test("the first view has no axe finding", async ({ page }) => {
      await expectNoAxeFindings(page, `start, ${view}`);
      await screenshot(page, `start-${view}`);
    });
  });
}

test("print", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  await screenshot(page, "start-print");
});
