// `require` and `import`, and either engine, may have a class each; to whoever catches an error they are one.
const OURS = Symbol.for("stratall.error");

/** Why there is no answer. What is wrong inside an intake is no error: it is an issue of the answer. */
export class StratallError extends Error {
  /**
   * @param {string} code stable, kebab-case
   * @param {string} message what is wrong and why
   * @param {string} hint what to do
   * @param {string} [field] where, as a dotted path
   * @param {unknown} [cause]
   */
  constructor(code, message, hint, field, cause) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "StratallError";
    this.code = code;
    this.hint = hint;
    this.field = field;
  }

  get [OURS]() {
    return true;
  }

  static [Symbol.hasInstance](error) {
    try {
      return Object(error) === error && error[OURS] === true;
    } catch {
      return false;
    }
  }
}
