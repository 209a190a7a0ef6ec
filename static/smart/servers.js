// The servers the hospital allows: smart.json beside the page. No other is ever asked for anything.
import { Problem } from "./problem.js";

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** An address that may be asked: encrypted, or on this machine. */
export function address(text) {
  const url = parsed(text);
  const safe = url && (url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK.test(url.hostname)));
  return safe && !url.username && !url.password && !url.hash ? url : undefined;
}
function parsed(text) {
  try { return new URL(text); } catch { return undefined; }
}

/** The same server, however its address ends. */
export const bare = (iss) => iss.replace(/\/+$/, "");

const bad = (why) => new Problem("bad-list", { why });
const texts = (list) => list === undefined || (Array.isArray(list) && list.every((one) => typeof one === "string"));

/** One entry of the list, or why it is none. */
function client(entry, n, folder) {
  const at = `clients[${n}]`;
  const { iss, clientId, name, origins = [], scopes } = entry ?? {};
  const url = typeof iss === "string" && address(iss);
  if (!url || url.search) throw bad(`${at}.iss: \`${iss}\` is no https address of a FHIR server`);
  // The service worker answers for everything in the folder of the page.
  if (`${bare(url.href)}/`.startsWith(folder)) throw bad(`${at}.iss: \`${iss}\` lies in the folder of this page`);
  if (typeof clientId !== "string" || !clientId) throw bad(`${at}.clientId is missing`);
  if (!texts(origins) || !origins.every((one) => address(one)?.origin === one)) {
    throw bad(`${at}.origins must be a list of origins such as \`https://login.hospital.example\``);
  }
  if (!texts(scopes)) throw bad(`${at}.scopes must be a list of texts`);
  return { iss: bare(url.href), clientId, name: typeof name === "string" && name ? name : url.hostname, origins: [url.origin, ...origins], scopes };
}

/** Every server allowed. */
export async function servers() {
  let text;
  try {
    const response = await fetch("smart.json", { cache: "no-cache" });
    text = response.ok && (await response.text());
  } catch { /* said below */ }
  if (!text) throw new Problem("no-list");
  let list;
  try { list = JSON.parse(text)?.clients; } catch (error) { throw bad(error.message); }
  if (!Array.isArray(list) || list.length === 0) throw bad("`clients` must be a list of at least one server");
  const folder = new URL("./", location.href).href;
  return list.map((entry, n) => client(entry, n, folder));
}

/** The server with this address. */
export function listed(all, iss) {
  const found = all.find((one) => one.iss === bare(address(iss)?.href ?? ""));
  if (!found) throw new Problem("unlisted", { iss });
  return found;
}
