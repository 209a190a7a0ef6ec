// Pressing keys as somebody without a mouse does, and looking after each where the focus is.
import { expect } from "./helpers.mjs";

/** Remembers what has the focus and how it is drawn; of a radio or a box, with what stands for it. */
function remember() {
  const looks = (e) => [e, e.nextElementSibling, e.closest("label")].filter(Boolean).map((one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return `${outlineStyle} ${outlineWidth} ${boxShadow}`;
  }).join(" / ");
  const e = document.activeElement;
  globalThis.left = { e, looks, focused: looks(e) };
}

/** Where the focus is now, whether anything lies over it, and whether what had it before looks as if it still had. */
function seen(target) {
  const e = document.activeElement;
  if (!e || e === document.body) return { lost: true };
  // What is drawn of a radio or a box is its label.
  const drawn = e.matches("input[type=radio], input[type=checkbox]") ? e.closest("label") ?? e : e;
  const box = drawn.getBoundingClientRect();
  const [width, height] = [document.documentElement.clientWidth, innerHeight];
  const [left, right, top, bottom] = [Math.max(box.left, 0), Math.min(box.right, width), Math.max(box.top, 0), Math.min(box.bottom, height)];
  const inView = right > left && bottom > top;
  const hit = inView && document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const before = globalThis.left;
  globalThis.left = undefined;
  // The last stop inside a date is the browser's own button, with the browser's own ring.
  const gone = !before || !before.e.isConnected || before.e === document.body || before.e === e || before.e.type === "date";
  return {
    lost: false,
    what: `${e.tagName.toLowerCase()}${e.id ? `#${e.id}` : ""}.${e.className} “${(e.getAttribute("aria-label") ?? drawn.textContent).trim().slice(0, 50)}”`,
    inView,
    covered: inView && !(drawn.contains(hit) || hit?.contains(drawn) || hit?.closest("label")?.contains(e)),
    unseen: gone || before.looks(before.e) !== before.focused ? undefined : before.e.outerHTML.slice(0, 120),
    text: e.matches("input:not([type=radio], [type=checkbox]), select, textarea"),
    there: e === target,
  };
}

export class Keys {
  constructor(page) { this.page = page; }

  /** The focus is somewhere, in view, with nothing over it; and it was seen where it was before. */
  async look(after, target) {
    // What a key leads to is there with the next picture; the page moves into view what it draws elsewhere right after drawing it.
    await this.page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); }));
    const now = await this.page.evaluate(seen, target);
    expect(now.lost, `after ${after} the focus is lost`).toBe(false);
    expect(now.inView, `after ${after} the focus is out of view: ${now.what}`).toBe(true);
    expect(now.covered, `after ${after} something lies over the focus: ${now.what}`).toBe(false);
    expect(now.unseen, "an element looks the same with the focus and without").toBeUndefined();
    return now;
  }

  async press(key) {
    await this.page.keyboard.press(key);
    return this.look(key);
  }

  async type(text) {
    await this.page.keyboard.type(text);
    return this.look(`typing ${text}`);
  }

  /** To the next stop. */
  async step(key = "Tab", target = undefined) {
    await this.page.evaluate(remember);
    await this.page.keyboard.press(key);
    return this.look(key, target);
  }

  /** Tab by Tab to a control, as far as a patient person goes. Returns the number of stops. */
  async to(locator, key = "Tab", most = 400) {
    const target = await locator.elementHandle();
    let [stops, now] = [0, await this.look("standing still", target)];
    while (!now.there) {
      expect(stops, `${key} does not lead to ${locator}`).toBeLessThan(most);
      now = await this.step(key, target);
      stops += 1;
    }
    await target.dispose();
    return stops;
  }

  /** The way to a field that needs no Tab: the slash and its name. */
  async find(name) {
    // In a line of text a slash is a slash: first on to something else.
    while ((await this.look("standing still")).text) await this.step();
    await this.press("/");
    await expect(this.page.locator("#find")).toBeFocused();
    await this.page.keyboard.type(name);
    await expect(this.page.locator("#find")).toHaveValue("");
    await expect(this.page.locator("#find")).not.toBeFocused();
    await this.look(`the name ${name}`);
  }
}
