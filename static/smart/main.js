// SMART App Launch 2.2: what launch.html has more than the page itself. Opened by a record (`?iss=…&launch=…`), by hand, or by the
// server's answer. The key lives in this script's memory until the record is left, is refused once, or the page goes.
import { choose, done, hand, problem, working } from "./page.js";
import { Problem } from "./problem.js";
import { read } from "./record.js";
import { listed, servers } from "./servers.js";
import { arrive, kept, leave } from "./sign-in.js";

const given = new URLSearchParams(location.search);
const language = given.get("lang") ?? undefined;
const isAnswer = ["state", "code", "error"].some((name) => given.has(name));
const before = isAnswer ? kept() : undefined;

// What only the launch needs leaves the address before anything else happens. After signing in it is that of the plain page:
// to load it again, or to hand its link on, leads to no server.
const speaking = before?.language ?? language;
history.replaceState(null, "", (isAnswer ? "./" : "launch.html") + (speaking ? `?lang=${encodeURIComponent(speaking)}` : ""));

// A page kept alive by the browser's way back would show the patient before.
addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });

async function launch(iss, code) {
  try {
    if (!iss) throw new Problem("no-iss");
    const server = listed(await servers(), iss);
    working("asking", server);
    await leave(server, iss, code, language);
  } catch (error) {
    problem(error, iss, code);
  }
}

async function standalone(iss) {
  try {
    const all = await servers();
    choose(iss ? [listed(all, iss)] : all, (server) => launch(server.iss));
  } catch (error) {
    problem(error);
  }
}

async function answered() {
  const iss = before?.iss;
  try {
    working("entering");
    let session = await arrive(given, before);
    // A page that is left keeps no key.
    addEventListener("pagehide", () => { session = undefined; });
    const look = async () => {
      try {
        if (!session) throw new Problem("expired");
        const { banner } = session;
        const tell = (n) => working("reading", { n });
        tell(0);
        const record = await read(session, tell);
        if (record.counts.length > 0) await hand(record.text);
        done(record, banner, look);
      } catch (error) {
        if (error.id === "expired") session = undefined;
        problem(error, iss);
      }
    };
    await look();
  } catch (error) {
    problem(error, iss);
  }
}

if (isAnswer) answered();
else if (given.has("launch")) launch(given.get("iss"), given.get("launch"));
else standalone(given.get("iss"));
