// One engine behind its functions: whether it is there, whether it has stopped, and errors that are objects.
import { moment, pieces, plain, reading, record, text } from "./data.js";
import { StratallError } from "./error.js";

/**
 * The functions of an engine, whose `glue` wasm-bindgen wrote. The whole engine passes objects; the `small` one is told an
 * object in pieces and answers in JSON.
 */
export function engine(glue, small = false) {
  let state = "absent";
  const given = (data) => (small ? pieces(data) : data);
  const taken = (answer) => (small ? JSON.parse(answer) : answer);

  /** A call into the engine. It has no panics; if a fault of ours stops it all the same, its memory is not used again. */
  const ask = (call, code = "not-plain-data", hint = "pass plain data") => {
    if (state === "absent") {
      throw new StratallError("not-loaded", "the engine is not loaded", "await init() once before the first call");
    }
    if (state === "stopped") {
      throw new StratallError("engine-stopped", "the engine has stopped", "load the page or start the process again, and report it");
    }
    try {
      return call();
    } catch (error) {
      if (typeof error === "string") throw new StratallError(code, error, hint);
      state = "stopped";
      throw new StratallError("engine-stopped", "the engine has stopped", "load the page or start the process again, and report it with the call", undefined, error);
    }
  };

  return {
    /** Starts it with its compiled or plain bytes. */
    start(module) {
      if (state === "ready") return;
      glue.initSync({ module });
      state = "ready";
    },
    words: (file) => ask(() => glue.words(file)),
    assess: (intake) => {
      const data = plain(intake, "intake");
      return ask(() => taken(glue.assess(given(data))));
    },
    schedule: (request) => {
      const data = plain(request, "request");
      return ask(() => taken(glue.schedule(given(data))));
    },
    readKaryotype: (karyotype) => {
      const iscn = text(karyotype, "karyotype");
      return ask(() => taken(glue.readKaryotype(iscn)));
    },
    fromFhir: (fhir, which) => {
      const json = record(fhir, which);
      return ask(() => glue.fromFhir(json));
    },
    toFhir: (of, made = new Date()) => {
      // An assessment says what was entered; the rest of it follows from that.
      const inputs = reading("intake", () => (Array.isArray(of?.inputs) ? of.inputs : undefined));
      const data = plain(inputs ? { inputs } : of, "intake");
      const time = moment(made);
      return ask(() => glue.toFhir(data, time), "not-a-time", "write it as in 2026-01-05T10:15:00Z");
    },
    schemes: () => ask(() => taken(glue.schemes())),
    regimens: () => ask(() => taken(glue.regimens())),
    version: () => ask(() => taken(glue.version())),
  };
}
