
/**
 * Loads the engine: await it once before the first call. In Node there is nothing to wait for. A failed load can be tried
 * again.
 *
 * @param files where the wasm is, if not beside the module
 * @throws {StratallError} with code `load-failed`
 */
export declare function init(files?: { readonly wasm?: WasmSource }): Promise<void>;

/**
 * The calendar of a regimen with doses for this patient: information on a published regimen, never an order.
 *
 * @throws {StratallError} where the argument is no plain data
 */
export declare function schedule(request: ScheduleRequest): ScheduleReply;

/** Every regimen of the catalogue, with its phases and what it leaves to choose. */
export declare function regimens(): ListedRegimen[];

/** A resource of FHIR R4. */
export interface FhirResource {
  resourceType: string;
  [element: string]: unknown;
}

/** A resource as another package types it, or as it was parsed. */
export type AnyResource = { readonly resourceType?: string } | { readonly [element: string]: unknown };

/** A Bundle, one resource, a list of them, or their JSON. */
export type FhirRecord = string | AnyResource | readonly AnyResource[];

/** What `toFhir` gives: a Bundle of type collection. */
export interface FhirBundle extends FhirResource {
  resourceType: "Bundle";
  type: "collection";
  timestamp: string;
  entry: Array<{ fullUrl: string; resource: FhirResource }>;
}

/**
 * What a record in FHIR R4 holds: a Bundle, one resource, a list of them, or their JSON. A value is read only by a code and a
 * unit that are known; everything else is listed with its reason. `intake` is a proposal: somebody has to confirm it beside
 * `reading`. Of two patients neither is read until `patient` names one, such as `Patient/2`.
 *
 * @throws {StratallError} where the argument is no plain data
 */
export declare function fromFhir(record: FhirRecord, which?: { readonly patient?: string }): FhirReply;

/**
 * One case as a collection Bundle of FHIR R4: what was entered, what follows from it, what is missing, and with what it was
 * worked out. Everything in it is preliminary, a draft or a proposal. `fromFhir` gives back the very intake.
 *
 * @param of an intake, or an assessment: what was entered for it is assessed again
 * @param made when, in UTC to the second; now unless said. The same entries at the same time give the same bundle
 * @throws {StratallError} where the argument is no plain data, or the time is none
 */
export declare function toFhir(of: Intake | Assessment, made?: Date | string): FhirBundle;
