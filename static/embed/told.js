// What a host sends of a patient, within limits and as texts; the second module reads them (src/plan/host.rs).
import { issue, raised } from "./issue.js";

// More than any patient has: what is beyond it is a mistake or an attack. A case of so many letters still fits into a link.
const MOST = { pieces: 20_000, letters: 300_000, depth: 8 };

export const tooMuch = () => raised(issue("too-much", "what was sent is too long or too deep for an intake and was not used", "send the fields of one patient"));

/** Entries as one list of texts. */
export function texts(list) {
  const flat = [];
  let letters = 0;
  const all = (one) => (Array.isArray(one) ? one : [one]);
  for (const entry of all(list)) for (const part of all(entry)) {
    const text = `${part ?? ""}`;
    letters += text.length;
    if (flat.push(text) > MOST.pieces || letters > MOST.letters) throw tooMuch();
  }
  return flat;
}

/** An intake as src/plan/host.rs is told it: a reader of JSON would cost that module a tenth of its size. */
export function pieces(intake) {
  const out = [];
  let letters = 0;
  const add = (piece) => {
    letters += piece.length;
    if (out.push(piece) > MOST.pieces || letters > MOST.letters) throw tooMuch();
  };
  const walk = (value, depth) => {
    if (depth > MOST.depth) throw tooMuch();
    if (value === null || value === undefined) add("0");
    else if (typeof value === "boolean") add(value ? "+" : "-");
    else if (typeof value !== "object") add(`"${value}`);
    else if (Array.isArray(value)) {
      add("[");
      for (const item of value) walk(item, depth + 1);
      add("]");
    } else {
      add("{");
      for (const [name, inner] of Object.entries(value)) {
        add(`:${name}`);
        walk(inner, depth + 1);
      }
      add("}");
    }
  };
  walk(intake, 1);
  return out;
}
