
/**
 * Loads the engine: await it once before the first call. In Node there is nothing to wait for. A failed load can be tried
 * again.
 *
 * @param files where the wasm is, if not beside the module
 * @throws {StratallError} with code `load-failed`
 */
export declare function init(files?: { wasm?: WasmSource }): Promise<void>;

/**
 * The calendar of a regimen with doses for this patient: information on a published regimen, never an order.
 *
 * @throws {StratallError} where the argument is no plain data
 */
export declare function schedule(request: ScheduleRequest): ScheduleReply;

/** Every regimen of the catalogue, with its phases and what it leaves to choose. */
export declare function regimens(): ListedRegimen[];
