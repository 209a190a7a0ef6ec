// What may be handed to the engine: plain data within limits. All else is an error with a code before the engine sees it, so
// no argument can stop it, exhaust its stack or be lost on the way.
import { StratallError } from "./error.js";

const DEEPEST = 8;
const MOST_VALUES = 20_000;
const MOST_CHARACTERS = 1_000_000;

/** What `read` gives. A getter or a proxy of the caller's may throw whatever it likes: it is an error of ours, with that as its cause. */
export function reading(what, read) {
  try {
    return read();
  } catch (error) {
    if (error instanceof StratallError) throw error;
    let why = "it threw what is no error";
    try { why = String(error); } catch { /* said already */ }
    throw new StratallError("not-plain-data", `the ${what} could not be read: ${why}`, "pass plain data", undefined, error);
  }
}

/** A copy of plain data: objects, lists, texts, numbers, true, false and null. */
export function plain(value, what) {
  return reading(what, () => {
    const found = Object.prototype.toString.call(value);
    if (typeof value !== "object" || value === null || Array.isArray(value) || found !== "[object Object]") {
      throw new StratallError("not-an-object", `the ${what} is ${named(value)}, not an object`, "start with { and name the fields");
    }
    return copied(value, what, "", { values: MOST_VALUES, characters: MOST_CHARACTERS }, 0);
  });
}

/** Plain data in pieces, as src/js/small.rs puts them together. */
export function pieces(value, into = []) {
  if (value === null) into.push("0");
  else if (typeof value === "string") into.push(`t${value}`);
  else if (typeof value === "number") into.push(`n${value}`);
  else if (typeof value === "boolean") into.push(value ? "y" : "f");
  else if (Array.isArray(value)) {
    into.push(`[${value.length}`);
    for (const item of value) pieces(item, into);
  } else {
    const entries = Object.entries(value);
    into.push(`{${entries.length}`);
    for (const [name, part] of entries) {
      into.push(name);
      pieces(part, into);
    }
  }
  return into;
}

/** A text within the limit. */
export function text(value, what) {
  if (typeof value !== "string") {
    throw new StratallError("not-a-text", `the ${what} is ${reading(what, () => named(value))}, not a text`, "pass a string");
  }
  if (value.length > MOST_CHARACTERS) throw tooLarge(what, "");
  return value;
}

const MOST_OF_RECORD = 8_000_000;

/** A record in FHIR as text; where it holds several patients, below the name of the one to read. */
export function record(value, which) {
  // An object may write itself otherwise, or as nothing.
  const json = typeof value === "object" ? reading("record", () => JSON.stringify(value)) : value;
  if (typeof json !== "string" || value === null) {
    throw new StratallError("not-an-object", `the record is ${reading("record", () => named(value))}, not an object`, "pass a Bundle, a resource, a list of them, or their JSON");
  }
  const patient = reading("name of the patient", () => which?.patient);
  if (json.length > MOST_OF_RECORD) {
    throw new StratallError("too-large", `the record has more than ${MOST_OF_RECORD} characters`, "pass the resources of one patient");
  }
  return patient === undefined ? json : `${text(patient, "name of the patient")}\n${json}`;
}

/** A time as text. */
export function moment(made) {
  const time = reading("time", () => (made instanceof Date ? made.getTime() : undefined));
  if (time === undefined) return text(made, "time");
  if (Number.isNaN(time)) {
    throw new StratallError("not-a-time", "the time is an invalid date", "write it as in 2026-01-05T10:15:00Z");
  }
  return new Date(time).toISOString();
}

function copied(value, what, path, left, depth) {
  left.values -= 1;
  if (left.values < 0) throw tooLarge(what, path);
  switch (typeof value) {
    case "string":
      left.characters -= value.length;
      if (left.characters < 0) throw tooLarge(what, path);
      return value;
    case "number":
      return Number.isSafeInteger(value) ? value : fraction(value);
    case "boolean":
      return value;
    case "bigint":
      return String(value);
    case "undefined":
      return null;
    case "object":
      break;
    default:
      throw new StratallError("not-plain-data", `\`${path}\` is ${named(value)}`, "pass plain data", path);
  }
  if (value === null) return null;
  if (depth >= DEEPEST) {
    throw new StratallError("too-deep", `\`${path}\` is nested more than ${DEEPEST} deep, or in itself`, "pass the fields of the documentation", path);
  }
  if (Array.isArray(value)) {
    const items = [];
    for (let i = 0; i < value.length; i += 1) items.push(copied(value[i], what, `${path}.${i}`, left, depth + 1));
    return items;
  }
  if (Object.prototype.toString.call(value) !== "[object Object]") {
    const hint = value instanceof Date ? "write a date as a text, YYYY-MM-DD" : "pass plain data";
    throw new StratallError("not-plain-data", `\`${path}\` is ${named(value)}`, hint, path);
  }
  const copy = Object.create(null);
  for (const [key, part] of Object.entries(value)) {
    left.characters -= key.length;
    if (left.characters < 0) throw tooLarge(what, "");
    if (part !== undefined) copy[key] = copied(part, what, path === "" ? key : `${path}.${key}`, left, depth + 1);
  }
  return copy;
}

/**
 * A number that is not whole, as text: the engine calculates with decimals and has no other use for a binary fraction. Written
 * as the native engine writes it. What is no number (NaN) stays one, so that the engine says so beside the field.
 */
function fraction(value) {
  return Math.abs(value) < 1e-5 ? value.toExponential() : String(value);
}

function tooLarge(what, path) {
  return new StratallError("too-large", `the ${what} holds more than ${MOST_VALUES} values or ${MOST_CHARACTERS} characters`, "pass the data of one patient", path || undefined);
}

function named(value) {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return `a ${Object.prototype.toString.call(value).slice(8, -1)}`;
  return typeof value === "undefined" ? "undefined" : `a ${typeof value}`;
}
