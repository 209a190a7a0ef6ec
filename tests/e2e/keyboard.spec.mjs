// A whole case without a mouse: every control is reached by key, its focus is seen, and no action loses it.
import { expect, test } from "./helpers.mjs";
import { Keys } from "./keys.mjs";

// Without a trace: it would keep the whole page at each of a thousand keys.
test.use({ actionTimeout: 10_000, trace: "off" });

const scheme = (page, id) => page.locator(`.scheme[data-scheme="${id}"]`);
const option = (page, id) => page.locator(`.option[data-option="${id}"]`).first();
const radio = (page, field, word) => page.locator(`[id="f-${field}"]`).getByRole("radio", { name: word, exact: true });
const button = (page, name) => page.getByRole("button", { name, exact: true });

/** A case entered by keys alone: an adult, B lineage, the Philadelphia chromosome pending. */
async function enter(page, keys) {
  await keys.step();
  await expect(page.getByRole("link", { name: "Skip to the answer" })).toBeFocused();
  await keys.to(button(page, "Examples"));
  await keys.find("Age");
  await expect(page.locator("#i-age")).toBeFocused();
  await keys.type("45");
  await keys.find("Sex");
  await keys.press("Space");
  await keys.press("ArrowRight");
  await expect(radio(page, "sex", "male")).toBeChecked();
  await keys.find("Lineage");
  await keys.press("Space");
  await keys.press("ArrowRight");
  await expect(radio(page, "lineage", "T")).toBeChecked();
  await keys.press("ArrowLeft");
  await expect(radio(page, "lineage", "B")).toBeChecked();
  await keys.to(radio(page, "lesions-BCR--ABL1", "present"));
  await keys.press("ArrowLeft");
  await expect(radio(page, "lesions-BCR--ABL1", "pending")).toBeChecked();
  await keys.to(page.locator("#i-wbc"), "Shift+Tab");
  await keys.type("42");
  await expect(page.locator("#say")).toContainText("45-year-old");
  await expect(page.locator(".under-say")).toContainText("pending");
}

/** From wherever the focus is to the answer, by the link that comes first on the page. */
async function toAnswer(page, keys) {
  await keys.find("Age");
  await keys.to(page.getByRole("link", { name: "Skip to the answer" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("#answer")).toBeFocused();
}

async function open(page, keys, opener) {
  await keys.to(opener);
  await keys.press("Enter");
  await expect(opener).toHaveAttribute("aria-expanded", "true");
  await expect(opener).toBeFocused();
}

for (const [name, viewport] of Object.entries({ desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } })) {
  test.describe(name, () => {
    test.use({ viewport });
    test("a case is entered, its reasons, tests, options and calendar are read, a note is taken, by keys alone", async ({ page, context }) => {
      test.setTimeout(180_000);
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      const keys = new Keys(page);
      await enter(page, keys);

      await toAnswer(page, keys);
      await keys.to(page.locator("#line"));
      await keys.press("Enter");
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("45-year-old man");

      await open(page, keys, scheme(page, "ukall14").locator(".opens").first());
      await expect(scheme(page, "ukall14").getByRole("table")).toBeVisible();
      await open(page, keys, page.locator(".test .opens").first());
      await expect(page.locator(".test .branches").first()).toBeVisible();
      await open(page, keys, option(page, "hyper-cvad").locator(".opens").first());
      await open(page, keys, option(page, "hyper-cvad").locator(".calendar > .opens"));
      const start = option(page, "hyper-cvad").locator('[data-ask="start"]').first();
      await keys.to(start);
      await keys.type("01052026");
      await expect(start).toBeFocused();
      await expect(option(page, "hyper-cvad").locator(".days .date").first()).toHaveText(/^5 Jan 2026/);
      await page.screenshot({ path: `screenshots/keyboard-${name}.png` });

      // A patient reads, and the way back: the switch keeps the focus.
      await toAnswer(page, keys);
      await keys.step();
      await keys.press("ArrowRight");
      await expect(page.getByRole("radio", { name: "Patient", exact: true })).toBeFocused();
      await expect(page.locator(".plain .lead")).toBeVisible();
      await keys.to(page.locator(".plain summary").first());
      await keys.press("Enter");
      await expect(page.locator(".plain details").first()).toHaveAttribute("open", "");
      await keys.to(page.getByRole("radio", { name: "Patient", exact: true }), "Shift+Tab");
      await keys.press("ArrowLeft");
      await expect(page.locator("#say")).toContainText("45-year-old man");
    });

    test("Tab goes through the whole page and back out of it: nothing holds it, hides it or lies over it", async ({ page }) => {
      test.setTimeout(240_000);
      await page.locator('.welcome [data-example="adult-b"]').press("Enter");
      await scheme(page, "seed-adult").locator(".opens").first().press("Enter");
      await page.locator(".skip").focus();
      const keys = new Keys(page);
      const all = page.locator(":is(a[href], button, input, select, textarea, summary):visible:enabled");
      const stops = await keys.to(all.last(), "Tab", 1500);
      expect(stops).toBeGreaterThan(150);
      for (let n = 0; n < 20; n += 1) await keys.step("Shift+Tab");
      expect(await keys.to(all.last())).toBe(20);
      // After the last stop the browser has the focus: the page does not hold it.
      await page.keyboard.press("Tab");
      await expect(all.last()).not.toBeFocused();
    });
  });
}

test.describe("what goes away when it is pressed hands the focus on", () => {
  const loaded = async (page) => {
    await page.locator('.welcome [data-example="adult-b"]').press("Enter");
    await expect(page.locator("#say")).toContainText("45-year-old");
    return new Keys(page);
  };
  /** Pressed by key; afterwards the focus is on something that is there. */
  const pressed = async (page, keys, locator) => {
    await locator.focus();
    await page.keyboard.press("Enter");
    // Hidden or disabled elements lose the focus with the next drawing.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    return keys.look(`pressing ${locator}`);
  };

  test("an example", async ({ page }) => {
    const keys = await loaded(page);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await keys.look("loading an example");
  });

  test("the button that clears a choice", async ({ page }) => {
    const keys = await loaded(page);
    await pressed(page, keys, button(page, "Clear Lineage"));
    await expect(page.locator("#f-lineage").getByRole("radio", { checked: true })).toHaveCount(0);
    // To where one chooses again.
    await expect(radio(page, "lineage", "B")).toBeFocused();
  });

  test("Clear all, and Undo", async ({ page }) => {
    const keys = await loaded(page);
    await pressed(page, keys, button(page, "Clear all"));
    await expect(page.locator("#say")).toContainText("Nothing entered yet");
    await pressed(page, keys, button(page, "Undo"));
    await expect(page.locator("#say")).toContainText("45-year-old");
  });

  test("an answer kept, gone back to and removed", async ({ page }) => {
    const keys = await loaded(page);
    await pressed(page, keys, button(page, "Keep to compare"));
    await page.locator("#i-age").fill("39");
    await pressed(page, keys, button(page, "Back to Case 1"));
    await pressed(page, keys, button(page, "Keep to compare"));
    await pressed(page, keys, button(page, "Remove Case 2"));
    await pressed(page, keys, button(page, "Remove Case 1"));
    await expect(page.getByRole("region", { name: "What if" })).toHaveCount(0);
  });

  test("the settings forgotten", async ({ page }) => {
    const keys = await loaded(page);
    await page.getByLabel("Remember my units, colours and language on this device").press("Space");
    await pressed(page, keys, button(page, "Forget them now"));
  });

  test("a field that says the value is missing, from its dose", async ({ page }) => {
    const keys = await loaded(page);
    const row = option(page, "hyper-cvad");
    await row.locator(".opens").first().press("Enter");
    await row.getByRole("button", { name: "Calendar and doses" }).press("Enter");
    await pressed(page, keys, row.locator(".sheet").getByRole("button", { name: "Weight" }));
    await expect(page.locator("#i-weightKg")).toBeFocused();
  });
});
