import { appendFileSync } from "node:fs";
import { join } from "node:path";

/** Says a number, and leaves it for the table at the end of the tests. */
export function measured(name, line) {
  console.log(`   ${line}`);
  if (process.env.STRATALL_MEASURES) appendFileSync(join(process.env.STRATALL_MEASURES, name), `${line}\n`);
}
