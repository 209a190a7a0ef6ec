
/** Why a function has no answer. */
export type ErrorCode =
  /** `init()` was not awaited before the first call (never in Node). */
  | "not-loaded"
  /** A file of the package could not be fetched, or is of another version. */
  | "load-failed"
  /** The argument is no object. */
  | "not-an-object"
  /** The argument is no string. */
  | "not-a-text"
  /** The time is none in UTC to the second. */
  | "not-a-time"
  /** Somewhere in the argument is a function, a date object, a map or the like. */
  | "not-plain-data"
  /** The argument is nested more deeply than any intake, or in itself. */
  | "too-deep"
  /** More than 20,000 values or 1,000,000 characters (of a record in FHIR 8,000,000): not the data of one patient. */
  | "too-large"
  /** A fault of the engine; it is not used again. Please report it. */
  | "engine-stopped";

/**
 * Thrown where there is no answer at all. What is wrong with an entry of an intake is no error: it is in `issues` of the
 * answer, and the rest of the intake is assessed.
 */
export declare class StratallError extends Error {
  readonly name: "StratallError";
  /** What kind of error it is. */
  readonly code: ErrorCode;
  /** What is wrong and why. */
  readonly message: string;
  /** What to do. */
  readonly hint: string;
  /** Where in the argument, as a dotted path. */
  readonly field?: string;
  readonly cause?: unknown;
}

/** Where a file comes from: an address, as text or URL, or what a fetch answered. */
export type FileSource =
  | string
  | { readonly href: string }
  | { readonly ok: boolean; readonly url: string; text(): Promise<string>; arrayBuffer(): Promise<ArrayBuffer> };

/** The wasm: its address, its bytes, or a `WebAssembly.Module`. */
export type WasmSource =
  | FileSource
  | ArrayBuffer
  | ArrayBufferView
  | (typeof globalThis extends { WebAssembly: { Module: { prototype: infer Module } } } ? Module : never);

/**
 * What follows from an intake. Unknown is never negative: a group is given only where every completion of what is unknown
 * leads to it. Pure and synchronous; the same intake gives the same assessment natively and here.
 *
 * @throws {StratallError} where the argument is no plain data
 */
export declare function assess(intake: Intake): Assessment;

/**
 * Reads the ISCN text of a karyotype: clones, chromosome numbers, lesions, warnings, and what was not understood.
 *
 * @throws {StratallError} where the argument is no string
 */
export declare function readKaryotype(text: string): KaryotypeReply;

/** Every scheme of this edition, with its groups. */
export declare function schemes(): ListedScheme[];

/** Versions of engine and knowledge, as each assessment carries them. */
export declare function version(): Versions;
