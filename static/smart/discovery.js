// What the server says of itself (SMART App Launch 2.2, "Conformance"), and whether that is enough to sign in safely.
import { Problem } from "./problem.js";
import { address } from "./servers.js";

/** A request that carries nothing of this browser, follows no redirect and leaves nothing in its store. */
export const plainly = { cache: "no-store", credentials: "omit", mode: "cors", redirect: "error", referrerPolicy: "no-referrer" };

/** A list as it should be; what is none holds nothing. */
export const list = (value) => (Array.isArray(value) ? value : []);

/** Where to sign in and to have the key. `mode`: `launch-ehr` or `launch-standalone`. */
export async function discover(server, mode) {
  const { name } = server;
  let found;
  try {
    const response = await fetch(`${server.iss}/.well-known/smart-configuration`, { ...plainly, headers: { accept: "application/json" } });
    if (!response.ok) throw new Problem("not-smart", { name, why: `HTTP ${response.status}` });
    found = await response.text();
  } catch (error) {
    throw error instanceof Problem ? error : new Problem("unreachable", { name });
  }
  try { found = JSON.parse(found) ?? {}; } catch { throw new Problem("not-smart", { name, why: "JSON" }); }
  const { authorization_endpoint, token_endpoint, issuer } = found;
  const capabilities = list(found.capabilities);
  for (const [place, text] of Object.entries({ authorization_endpoint, token_endpoint })) {
    if (typeof text !== "string" || !address(text)) throw new Problem("not-smart", { name, why: `${place} \`${text}\`` });
  }
  // A key that anybody on the way could use is none.
  if (!list(found.code_challenge_methods_supported).includes("S256")) throw new Problem("no-pkce", { name });
  if (!capabilities.includes(mode)) throw new Problem("no-mode", { name, mode });
  const { origin } = new URL(token_endpoint);
  if (!server.origins.includes(origin)) throw new Problem("elsewhere", { name, origin });
  return {
    // Published by servers that also tell who signs in, and by those that name themselves in the answer.
    issuer: typeof issuer === "string" && issuer ? issuer : server.iss,
    authorization_endpoint,
    token_endpoint,
    authorization_response_iss_parameter_supported: found.authorization_response_iss_parameter_supported === true,
    // Scopes of version 2 unless the server knows those of version 1 alone.
    version1: capabilities.includes("permission-v1") && !capabilities.includes("permission-v2"),
  };
}
