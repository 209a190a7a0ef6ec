// A real authorisation server (npm `oidc-provider`, certified by the OpenID Foundation) in front of a few FHIR resources, so that the
// launch is also held against software nobody here wrote. Of SMART it gets what it has not: discovery, `aud`, and the patient.
import { createServer } from "node:http";
import Provider from "oidc-provider";
import { RECORDS } from "./smart-server.mjs";

const KINDS = [...new Set(Object.values(RECORDS).flat().map((one) => one.resourceType))];

/** A running server that lets one client in, and signs one user in without a question. */
export async function serveProvider({ clientId, patient, redirect }) {
  const requests = [];
  let handle;
  const server = createServer((request, response) => handle(request, response));
  await new Promise((done, fail) => server.once("error", fail).listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const iss = `${origin}/fhir`;

  const provider = new Provider(origin, {
    clients: [{ client_id: clientId, token_endpoint_auth_method: "none", redirect_uris: [redirect], grant_types: ["authorization_code"], response_types: ["code"] }],
    pkce: { required: () => true },
    scopes: ["launch/patient", ...KINDS.flatMap((kind) => [`patient/${kind}.r`, `patient/${kind}.rs`])],
    extraParams: { aud(ctx, value) { if (value !== iss) throw new Error(`aud is ${value}`); } },
    clientBasedCORS: (ctx, from) => from === new URL(redirect).origin,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (ctx, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    cookies: { keys: ["only for the tests"] },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, Interaction: 600, Session: 600 },
  });
  provider.use(async (ctx, next) => {
    await next();
    if (ctx.oidc?.route === "token" && ctx.status === 200) ctx.body = { ...ctx.body, patient };
  });

  /** Signs the one user in and grants what was asked for, as far as this server knows it. */
  async function interact(request, response) {
    const { params } = await provider.interactionDetails(request, response);
    const grant = new provider.Grant({ accountId: "doctor", clientId });
    grant.addOIDCScope(params.scope);
    const grantId = await grant.save();
    await provider.interactionFinished(request, response, { login: { accountId: "doctor" }, consent: { grantId } }, { mergeWithLastSubmission: false });
  }

  async function fhir(request, url, response) {
    response.setHeader("access-control-allow-origin", new URL(redirect).origin);
    const send = (status, body) => response.writeHead(status, { "content-type": "application/fhir+json" }).end(JSON.stringify(body));
    if (request.method === "OPTIONS") return response.writeHead(204, { "access-control-allow-headers": "authorization" }).end();
    if (url.pathname.endsWith("/.well-known/smart-configuration")) {
      return send(200, {
        issuer: provider.issuer, authorization_endpoint: `${origin}/auth`, token_endpoint: `${origin}/token`,
        authorization_response_iss_parameter_supported: true, code_challenge_methods_supported: ["S256"],
        capabilities: ["launch-standalone", "client-public", "context-standalone-patient", "permission-patient", "permission-v2"],
      });
    }
    const key = await provider.AccessToken.find((request.headers.authorization ?? "").replace(/^Bearer /, ""));
    if (!key) return send(401, {});
    const [, , kind, id] = url.pathname.split("/");
    if (!key.scope.split(" ").includes(`patient/${kind}.${id ? "r" : "rs"}`)) return send(403, {});
    const own = RECORDS[patient].filter((one) => one.resourceType === kind && (!id || one.id === id));
    return send(200, id ? own[0] : { resourceType: "Bundle", type: "searchset", entry: own.map((resource) => ({ resource })) });
  }

  const callback = provider.callback();
  handle = (request, response) => {
    const url = new URL(request.url, origin);
    requests.push({ method: request.method, path: url.pathname });
    const failed = (error) => response.writeHead(500).end(String(error));
    if (url.pathname.startsWith("/fhir/")) fhir(request, url, response).catch(failed);
    else if (url.pathname.startsWith("/interaction/")) interact(request, response).catch(failed);
    else callback(request, response);
  };
  return {
    iss, requests,
    stop: async () => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}
