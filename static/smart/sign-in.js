// Signing in: to the server's page and back. The proof (PKCE) and the state must outlive the way there and back, so they are
// in the store of this tab until the answer comes and are taken out before it is looked at. The key never is.
import {
  AuthorizationResponseError, None, ResponseBodyError, allowInsecureRequests, authorizationCodeGrantRequest, calculatePKCECodeChallenge, customFetch,
  generateRandomCodeVerifier, generateRandomState, processAuthorizationCodeResponse, validateAuthResponse,
} from "oauth4webapi";
import { discover, plainly } from "./discovery.js";
import { Problem } from "./problem.js";
import { asked } from "./scopes.js";
import { listed, servers } from "./servers.js";

const KEPT = "stratall-sign-in";
const ID = /^[A-Za-z0-9.-]{1,64}$/;

/** The one address the server may send the answer to, as it is registered there. */
const back = () => new URL("launch.html", location.href).href.split(/[?#]/)[0];

/** Leaves for the page where the server lets its user sign in. */
export async function leave(server, iss, launch, language) {
  // The proof is made by the browser's own cryptography, which a page without encryption does not get.
  if (!isSecureContext) throw new Problem("insecure", { origin: location.origin });
  const at = await discover(server, launch === undefined ? "launch-standalone" : "launch-ehr");
  const verifier = generateRandomCodeVerifier();
  const state = generateRandomState();
  const scope = asked(launch !== undefined, at.version1, server.scopes);
  try {
    sessionStorage.setItem(KEPT, JSON.stringify({ state, verifier, scope, iss, language, at }));
  } catch {
    throw new Problem("no-store");
  }
  const to = new URL(at.authorization_endpoint);
  const told = {
    response_type: "code", client_id: server.clientId, redirect_uri: back(), scope, state, aud: iss,
    code_challenge: await calculatePKCECodeChallenge(verifier), code_challenge_method: "S256",
    ...(launch !== undefined && { launch }),
  };
  for (const [name, value] of Object.entries(told)) to.searchParams.set(name, value);
  // The launch is used up: the browser's way back does not lead to it.
  location.replace(to);
}

/** What was kept for the answer, once. */
export function kept() {
  try {
    const text = sessionStorage.getItem(KEPT);
    sessionStorage.removeItem(KEPT);
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}

/** What an answer that is none says. */
function refusal(error, name) {
  if (error instanceof Problem) return error;
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) {
    const why = [error.error, error.error_description].filter(Boolean).join(": ");
    return new Problem(error.error === "access_denied" ? "denied" : "refused", { name, why });
  }
  // Refused in a header alone.
  if (error.status) return new Problem("refused", { name, why: `HTTP ${error.status}` });
  if (error instanceof TypeError && error.code === undefined) return new Problem("unreachable", { name });
  return new Problem("odd", { name, why: error.message });
}

/** Of the server's answer what is used. What nobody asked for, such as an identity token, is not looked at, so it cannot be wrong. */
async function used(response) {
  if (!response.ok) return response;
  const text = await response.text();
  let told;
  try {
    const { access_token, token_type, scope, patient, need_patient_banner } = JSON.parse(text);
    told = JSON.stringify({ access_token, token_type, scope: scope ?? undefined, patient, need_patient_banner });
  } catch { /* The library says what is wrong with it. */ }
  return new Response(told ?? text, response);
}

/** The key and what the server said with it, for the answer in the address. Nothing is asked of anybody before the state fits. */
export async function arrive(answer, kept) {
  if (!kept || answer.get("state") !== kept.state) throw new Problem("state");
  const { at, verifier, scope, iss } = kept;
  const server = listed(await servers(), iss);
  const { name } = server;
  const named = answer.get("iss");
  if (named ? named !== at.issuer : at.authorization_response_iss_parameter_supported) throw new Problem("issuer", { name, iss: named ?? "" });
  const us = { client_id: server.clientId };
  let told;
  try {
    const code = validateAuthResponse(at, us, answer, kept.state);
    const response = await authorizationCodeGrantRequest(at, us, None(), code, back(), verifier, {
      [customFetch]: async (url, options) => used(await fetch(url, { ...options, ...plainly })),
      // Only this machine's own addresses come so far without encryption.
      [allowInsecureRequests]: true,
    });
    told = await processAuthorizationCodeResponse(at, us, response);
  } catch (error) {
    throw refusal(error, name);
  }
  const { access_token: token, token_type: type, need_patient_banner: banner = true } = told;
  const patient = `${told.patient ?? ""}`;
  if (type !== "bearer") throw new Problem("odd", { name, why: `token_type ${type}` });
  if (!ID.test(patient)) throw new Problem("no-patient", { name });
  return { iss: server.iss, name, token, patient, banner: banner !== false, granted: told.scope ?? scope };
}
