/** What is wrong, and what to do, as the engine says it: see `Issue` in src/patient/issue.rs. */
export const issue = (code, message, hint, field = "") => ({ code, field, severity: "error", message, hint });
/** The same as an error to be thrown. */
export const raised = (what) => Object.assign(new Error(what.message), { issue: what });
