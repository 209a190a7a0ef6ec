// <stratall-calculator>: StratALL in a page of yours. Include this one script, write the element; docs/embedding.md says the rest.
//
//   <script src="https://calculator.example/stratall-element.js"></script>
//   <stratall-calculator></stratall-calculator>
//
// Attributes, each a property too:
//   src       folder of StratALL; that of this script if absent
//   lang      en, de, es, fr
//   theme     light, dark, system
//   reader    clinician, patient
//   units     the units fields are offered in, such as "wbc=/uL creatinine=umol/L"
//   isolated  an origin of its own for the calculator: needs `Access-Control-Allow-Origin: *` on its files
//   done      a button that ends: see `stratall-done`
// Properties: intake (an object by the JSON contract, or a list of [path, text, unit]; nothing clears).
// Methods: set(intake) and assessment(), each a promise; restyle(), after your style has changed.
// Events: stratall-ready, stratall-assessment, stratall-done { entries, assessment }, stratall-error { issues }.
// Where the calculator is not there, the element says so in its place: `::part(fault)`.
// Style: --stratall-accent, -paper, -card, -ink, -soft (colours), -size (12px to 24px), -font, -min-height.
(() => {
  const NAME = "stratall-calculator";
  if (customElements.get(NAME)) return;

  const PROTOCOL = "stratall/1";
  const PATIENCE_MS = 20_000;
  const HOME = document.currentScript?.src;
  const STYLED = ["accent", "paper", "card", "ink", "soft", "size", "font"];
  const REFLECTED = ["src", "theme", "reader", "units"];
  const SWITCHES = ["isolated", "done"];
  // What a change of these asks for: nothing but a new frame, or a message.
  const REBUILDS = ["src", ...SWITCHES];
  const TOLD = ["lang", "theme", "reader", "units"];
  const WITHOUT = { lang: "", theme: "system", reader: "clinician", units: "" };
  // A case as it is sent. A portal that has none wants an empty form, never the patient before.
  const given = (intake) => (Array.isArray(intake) ? { entries: intake } : { intake: intake ?? {} });
  const isCase = ({ payload }) => "intake" in payload || "entries" in payload;
  const expect = (life) => {
    life.ready = new Promise((done, fail) => Object.assign(life, { done, fail }));
    life.ready.catch(() => {});
  };
  const issue = (code, message, hint) => ({ code, field: "", severity: "error", message, hint });

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { display: block; min-block-size: var(--stratall-min-height, 40rem) }
    :host([hidden]) { display: none }
    iframe { display: block; inline-size: 100%; min-block-size: inherit; border: 0 }
    iframe[hidden] { display: none }
    p { margin: 0; padding: 1rem; border: 1px solid }
  `);
  // Frames of one page have different names.
  let made = 0;

  class Calculator extends HTMLElement {
    static observedAttributes = [...REBUILDS, ...TOLD];

    #root = this.attachShadow({ mode: "open" });
    #name = made++ ? `StratALL ${made}` : "StratALL";
    #intake;
    // Of one life in the page: everything here goes when the element is taken out.
    #life;

    constructor() {
      super();
      this.#root.adoptedStyleSheets = [sheet];
    }

    connectedCallback() {
      // What was set before this script had come.
      for (const name of ["intake", ...REFLECTED, ...SWITCHES]) {
        if (!Object.hasOwn(this, name)) continue;
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
      this.#open();
    }

    disconnectedCallback() {
      this.#close();
    }

    attributeChangedCallback(name, before, now) {
      if (!this.#life || before === now) return;
      if (REBUILDS.includes(name)) {
        const { begun } = this.#life;
        this.#close();
        this.#open(begun);
      } else this.#tell({ [name]: now ?? WITHOUT[name] });
    }

    get intake() { return this.#intake; }
    set intake(intake) {
      this.#intake = intake;
      if (this.#life?.port) this.set(intake).catch(() => {});
      else if (this.#life) this.#life.begun = given(intake);
    }

    /** Enters a case. Resolves with `{ status, issues }`: what could be read is entered, the rest is said. */
    set(intake) {
      return this.#ask("stratall.set", given(intake));
    }

    /** What is entered and what follows from it: `{ entries, assessment }`. */
    assessment() {
      return this.#ask("stratall.assessment", {});
    }

    /** Reads the custom properties again. */
    restyle() {
      return this.#tell({ style: this.#style() });
    }

    /** `begun`: the case it begins with, if not that of the property. */
    #open(begun) {
      if (begun === undefined && this.#intake !== undefined) begun = given(this.#intake);
      const life = { begun, told: { ...WITHOUT }, asked: new Map(), sent: 0, handle: "", key: "" };
      expect(life);
      this.#life = life;
      let address;
      try { address = new URL(this.getAttribute("src") ?? new URL(".", HOME), document.baseURI); } catch { /* said below */ }
      const { origin } = location;
      // A folder, with or without the stroke behind it.
      if (address && !/\/$|\.html?$/.test(address.pathname)) address.pathname += "/";
      if (!/^https?:$/.test(address?.protocol)) this.#absent(issue("no-source", "the folder of StratALL is not known", "name it in `src`, as an address of http or https"));
      else if (origin === "null") this.#absent(issue("no-origin", "this page has no origin of its own, so StratALL cannot tell it from others", "serve it over http or https, and not in a sandbox without allow-same-origin"));
      else this.#frame(life, address, origin);
    }

    #frame(life, address, origin) {
      address.searchParams.set("host", origin);
      for (const name of TOLD) {
        if (!this.getAttribute(name)) continue;
        life.told[name] = this.getAttribute(name);
        address.searchParams.set(name, life.told[name]);
      }
      const frame = document.createElement("iframe");
      const isolated = this.hasAttribute("isolated");
      // Whatever an isolated frame is led to has the origin "null" too; only who got this address knows the key.
      if (isolated) {
        life.key = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
        address.searchParams.set("key", life.key);
      }
      frame.title = this.#name;
      frame.referrerPolicy = "no-referrer";
      frame.allow = "clipboard-write";
      frame.sandbox = `allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox${isolated ? "" : " allow-same-origin"}`;
      frame.src = address.href;
      // Only the window of this frame, only while it shows what was asked for; a sandboxed one has the origin "null".
      life.hear = ({ source, origin: from, data, ports: [port] }) => {
        if (source !== frame.contentWindow || from !== (isolated ? "null" : address.origin)) return;
        if (port && data?.messageType === "stratall.ready" && (!isolated || data.payload?.key === life.key)) this.#shake(life, frame, data, port);
      };
      addEventListener("message", life.hear);
      const away = issue("no-answer", `\`${address.origin}\` has not answered`, "look whether it is there, allows this page in `frame-ancestors`, and has the header that `isolated` asks for");
      const wait = () => {
        clearTimeout(life.patience);
        life.patience = setTimeout(() => this.#silent(life, away), PATIENCE_MS);
      };
      // Whatever is in it now has greeted already, greets soon, or is none of ours. Nothing is set by this.
      frame.onload = () => {
        wait();
        if (life.port) this.#send(life, "stratall.set", {}).then(() => clearTimeout(life.patience), () => {});
      };
      life.scheme = matchMedia("(prefers-color-scheme: dark)");
      life.restyle = () => { this.restyle(); };
      life.scheme.addEventListener("change", life.restyle);
      wait();
      this.#root.append(frame);
    }

    /** Nobody is there to answer what was asked. */
    #silent(life, why) {
      life.port?.close();
      life.port = undefined;
      const away = new Error(why.message);
      life.fail(away);
      for (const { fail } of life.asked.values()) fail(away);
      life.asked.clear();
      // It may come all the same.
      expect(life);
      this.#absent(why);
    }

    #close() {
      const life = this.#life;
      this.#life = undefined;
      if (!life) return;
      clearTimeout(life.patience);
      removeEventListener("message", life.hear);
      life.scheme?.removeEventListener("change", life.restyle);
      life.port?.close();
      const gone = new Error("the calculator was taken out of the page");
      life.fail(gone);
      for (const { fail } of life.asked.values()) fail(gone);
      this.#root.replaceChildren();
    }

    /** It is not there: said in its place too, where a browser would show a page of its own that helps nobody. */
    #absent(why) {
      this.#present();
      const said = document.createElement("p");
      said.part = "fault";
      said.role = "alert";
      said.textContent = `StratALL: ${why.message}; ${why.hint}.`;
      for (const frame of this.#root.querySelectorAll("iframe")) frame.hidden = true;
      this.#root.append(said);
      this.#fail(why);
    }

    #present() {
      for (const said of this.#root.querySelectorAll("p")) said.remove();
      for (const frame of this.#root.querySelectorAll("iframe")) frame.hidden = false;
    }

    #fail(...issues) {
      this.#event("error", { issues });
    }

    #event(name, detail) {
      this.dispatchEvent(new CustomEvent(`stratall-${name}`, { bubbles: true, detail }));
    }

    /** The frame has sent its end of a channel, again each time it has begun anew. From here on nothing goes by the window. */
    async #shake(life, frame, { messagingHandle, payload }, port) {
      life.port?.close();
      const open = [...life.asked.values()];
      life.asked.clear();
      life.port = port;
      life.handle = messagingHandle;
      port.onmessage = ({ data }) => { if (life.port === port) this.#hear(life, frame, Object(data)); };
      const over = () => { for (const { fail } of open) fail(new Error("the calculator began anew")); };
      if (payload?.protocol !== PROTOCOL) {
        over();
        this.#fail(issue("unknown-protocol", `StratALL speaks \`${payload?.protocol}\`, this script ${PROTOCOL}`, "take the script from the same folder"));
        return;
      }
      clearTimeout(life.patience);
      this.#present();
      const shaken = await this.#send(life, "status.handshake", { protocol: PROTOCOL, resize: true, done: this.hasAttribute("done") }, true).catch(() => undefined);
      if (shaken?.status !== "success") return over();
      const begin = { style: this.#style() };
      // What has changed since the frame got its address.
      for (const name of TOLD) {
        const now = this.getAttribute(name) || WITHOUT[name];
        if (now !== life.told[name]) begin[name] = now;
      }
      // What was entered before the frame began anew, or is to be entered; at first what the page gave.
      const again = open.filter(({ once }) => !once);
      if (!again.some(isCase)) Object.assign(begin, life.begun);
      this.#complain(this.#send(life, "stratall.set", begin, true)).catch(() => {});
      // What the page before did not answer, this one is asked.
      for (const { messageType, payload, done, fail } of again) this.#send(life, messageType, payload).then(done, fail);
      life.done(life);
      this.#event("ready", { protocol: PROTOCOL });
    }

    #hear(life, frame, { responseToMessageId, messageType, payload }) {
      if (responseToMessageId !== undefined) {
        life.asked.get(responseToMessageId)?.done(payload);
        life.asked.delete(responseToMessageId);
      } else if (messageType === "stratall.resize") {
        const height = Number(payload?.height);
        if (height > 0 && height < 1e6) frame.style.blockSize = `${height}px`;
      } else if (messageType === "stratall.assessment") {
        if (![...life.asked.values()].some(isCase)) life.begun = { entries: Object(payload).entries };
        this.#event("assessment", payload);
      } else if (messageType === "ui.done") this.#event("done", payload);
      else if (messageType === "stratall.error") this.#event("error", payload);
    }

    /** `once`: of no use to a page that begins anew. */
    #send(life, messageType, payload, once = false) {
      return new Promise((done, fail) => {
        if (!life.port) throw new Error("the calculator does not answer");
        const messageId = `${life.sent += 1}`;
        life.port.postMessage({ messagingHandle: life.handle, messageId, messageType, payload });
        const { entries, intake } = payload;
        if (isCase({ payload })) life.begun = "entries" in payload ? { entries } : { intake };
        life.asked.set(messageId, { done, fail, messageType, payload, once });
      });
    }

    /** Asks once the frame is ready; what was not right is an event too. */
    #ask(messageType, payload) {
      if (!this.#life) return Promise.reject(new Error("the calculator is not in the page: append it first"));
      return this.#complain(this.#life.ready.then((life) => this.#send(life, messageType, payload)));
    }

    #complain(answer) {
      return answer.then((said) => {
        if (said?.issues?.length > 0) this.#event("error", { issues: said.issues });
        return said;
      });
    }

    /** The page that begins later gets it from its address. */
    #tell(payload) {
      const { port } = this.#life ?? {};
      return port ? this.#ask("stratall.set", payload).catch(() => {}) : Promise.resolve();
    }

    /** The custom properties as the browser works them out here; what it cannot is sent as it is, and refused in words. */
    #style() {
      const style = {};
      const own = getComputedStyle(this);
      const probe = document.createElement("span");
      this.#root.append(probe);
      for (const name of STYLED) {
        const raw = own.getPropertyValue(`--stratall-${name}`).trim();
        const property = name === "size" ? "font-size" : "color";
        if (raw) style[name] = raw;
        if (!raw || name === "font" || !CSS.supports(property, raw)) continue;
        probe.style.setProperty(property, raw);
        style[name] = getComputedStyle(probe).getPropertyValue(property);
      }
      probe.remove();
      return style;
    }
  }

  for (const name of REFLECTED) {
    Object.defineProperty(Calculator.prototype, name, {
      configurable: true,
      enumerable: true,
      get() { return this.getAttribute(name) ?? ""; },
      set(value) { value === undefined || value === null ? this.removeAttribute(name) : this.setAttribute(name, value); },
    });
  }
  for (const name of SWITCHES) {
    Object.defineProperty(Calculator.prototype, name, {
      configurable: true,
      enumerable: true,
      get() { return this.hasAttribute(name); },
      set(on) { this.toggleAttribute(name, Boolean(on)); },
    });
  }
  customElements.define(NAME, Calculator);
})();
