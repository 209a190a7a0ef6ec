// Arguments of every kind of JavaScript, to every function: an answer, or an error of ours that says what to do. Nothing else is
// ever thrown, no call changes what it was given, and the engine goes on.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import * as stratall from "stratall";
import * as risk from "stratall/risk";

const require = createRequire(import.meta.url);
const LONG = "4".repeat(10_000_000);
const thrower = (what) => ({ get wbc() { throw what; } });
const trap = (name) => new Proxy({ wbc: 1 }, { [name]() { throw new Error("mine"); } });
const revoked = (target = {}) => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
const itself = {};
itself.disease = itself;
const lists = [];
lists.push(lists);

/** Each with a name; made anew for each call. */
const VALUES = {
  "nothing": () => undefined, "null": () => null, "true": () => true, "zero": () => 0, "minus zero": () => -0, "NaN": () => Number.NaN,
  "infinity": () => Number.POSITIVE_INFINITY, "a bigint": () => 10n ** 400n, "a symbol": () => Symbol("x"), "a function": () => () => 1, "a class": () => class {},
  "an empty text": () => "", "a lone surrogate": () => "\ud800", "a long text": () => LONG, "nul": () => "\0",
  "a boxed number": () => new Number(5), "a boxed text": () => new String("x"), "a date": () => new Date(), "no date": () => new Date("x"), "the last date": () => new Date(8.64e15),
  "a map": () => new Map([["wbc", 1]]), "a set": () => new Set([1]), "a promise": () => Promise.resolve({}), "an error": () => new Error("x"), "an expression": () => /x/,
  "bytes": () => new Uint8Array(100_000), "a buffer": () => new ArrayBuffer(8), "a weak map": () => new WeakMap(), "a generator": () => (function* () {})(),
  "a list": () => [1, "2", null], "a list with holes": () => new Array(4_000_000_000), "lists in lists": () => lists, "an object without prototype": () => Object.create(null),
  "itself": () => itself, "a getter that throws": () => thrower(new Error("mine")), "a getter that throws nothing": () => thrower(undefined),
  "a getter that throws what cannot be said": () => thrower(Object.create(null)), "a getter that throws a symbol": () => thrower(Symbol("x")), "a getter that throws a dead proxy": () => thrower(revoked()),
  "a dead proxy": () => revoked(), "a dead list": () => revoked([]), "a dead function": () => revoked(() => 1),
  ...Object.fromEntries(["get", "has", "ownKeys", "getPrototypeOf", "getOwnPropertyDescriptor"].map((name) => [`a proxy that throws at ${name}`, () => trap(name)])),
  "a name that throws": () => ({ get [Symbol.toStringTag]() { throw new Error("mine"); } }), "a false name": () => ({ [Symbol.toStringTag]: "Number" }),
  "what writes itself as nothing": () => ({ toJSON() {} }), "what writes itself as a number": () => ({ toJSON: () => 7 }), "what cannot write itself": () => ({ toJSON() { throw new Error("mine"); } }),
  "a long name": () => ({ [LONG]: 1 }), "many names": () => Object.fromEntries(Array.from({ length: 30_000 }, (_, n) => [`f${n}`, n])),
  "inputs that throw": () => ({ get inputs() { throw new Error("mine"); } }), "inputs that are none": () => ({ inputs: [1, null, { field: {} }] }),
  "a prototype to spoil": () => JSON.parse('{ "__proto__": { "wbc": 1 }, "constructor": { "prototype": { "wbc": 1 } } }'),
};

const CALLS = {
  assess: (value) => stratall.assess(value), "assess, in a field": (value) => stratall.assess({ wbc: value, karyotype: value, mrd: value, lesions: value, disease: { priorTherapies: value } }),
  "assess, in an amount": (value) => stratall.assess({ wbc: { text: value, unit: value }, mrd: [{ timepoint: value, value }] }),
  readKaryotype: (value) => stratall.readKaryotype(value), fromFhir: (value) => stratall.fromFhir(value), "fromFhir, in a list": (value) => stratall.fromFhir([value]),
  "fromFhir, which": (value) => stratall.fromFhir({ resourceType: "Patient" }, value), "fromFhir, patient": (value) => stratall.fromFhir({ resourceType: "Patient" }, { patient: value }),
  toFhir: (value) => stratall.toFhir(value), "toFhir, made": (value) => stratall.toFhir({}, value),
  schedule: (value) => stratall.schedule(value), "schedule, in a field": (value) => stratall.schedule({ regimen: value, intake: value, start: value, choices: value, starts: value, bsa: value }),
  "risk.assess": (value) => risk.assess(value), "risk.assess, in a field": (value) => risk.assess({ wbc: value, lesions: { TP53: value }, mrd: [value] }), "risk.readKaryotype": (value) => risk.readKaryotype(value),
};

for (const [name, call] of Object.entries(CALLS)) {
  test(`${name}: any value of JavaScript gives an answer or an error of ours`, () => {
    for (const [what, make] of Object.entries(VALUES)) {
      try {
        const answer = call(make());
        assert.equal(typeof answer, "object", what);
      } catch (error) {
        assert.ok(error instanceof stratall.StratallError && error instanceof Error, `${what}: ${name} threw ${Object.prototype.toString.call(error)} ${error?.stack}`);
        assert.notEqual(error.code, "engine-stopped", what);
        assert.match(error.message, /^[a-z`]/, what);
        assert.match(error.hint, /^[a-z]/, what);
        assert.ok(error.message.length < 1_000, `${what}: a message of ${error.message.length} characters`);
      }
    }
    assert.equal(stratall.assess({ ageYears: 45 }).inputs[0].value, "45");
    assert.equal({}.wbc, undefined);
  });
}

test("what was given is not changed", () => {
  const freeze = (value) => {
    if (typeof value === "object") Object.values(value).forEach(freeze);
    return Object.freeze(value);
  };
  const intake = freeze({ ageYears: 45, mrd: [{ timepoint: "end-of-induction", value: 1e-4 }], lesions: { TP53: "present" }, disease: { priorTherapies: ["blinatumomab"] } });
  const before = JSON.stringify(intake);
  stratall.assess(intake);
  stratall.toFhir(intake);
  assert.equal(JSON.stringify(intake), before);
  // An answer is the caller's own: what is done to it is in no later one.
  const answer = stratall.assess(intake);
  answer.schemes.length = 0;
  assert.ok(stratall.assess(intake).schemes.length > 0);
});

test("an error is one class, whichever way and from whichever engine it comes", () => {
  const thrown = (call) => { try { call(); } catch (error) { return error; } return undefined; };
  const classes = [stratall, risk, require("stratall"), require("stratall/risk")];
  for (const { StratallError } of classes) {
    for (const { readKaryotype } of classes) assert.ok(thrown(() => readKaryotype(7)) instanceof StratallError);
    for (const other of [new Error("x"), null, undefined, 7, {}, revoked()]) assert.equal(other instanceof StratallError, false);
  }
});

test("init may be told nothing, or null, and again", async () => {
  for (const files of [undefined, null, {}]) {
    await stratall.init(files);
    await risk.init(files);
  }
  assert.equal(stratall.assess({}).blank, true);
});
