// The published schemas hold for what goes in and comes out, and nothing comes out that they do not name.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import * as stratall from "stratall";
import * as risk from "stratall/risk";
import { vectors } from "./vectors.mjs";

const require = createRequire(join(process.env.STRATALL_TOOLS, "ajv", "package.json"));
const Ajv = require("./dist/2020.js").default;
const read = (name) => JSON.parse(readFileSync(join("node_modules", "stratall", "schema", `${name}.json`), "utf8"));
const checks = (name) => new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, formats: ["int32", "uint8", "uint16", "uint32", "uint", "uint64", "int16"].reduce((all, f) => ({ ...all, [f]: true }), {}) }).compile(read(name));
const said = (check) => JSON.stringify(check.errors?.slice(0, 3));

test("every intake of the vectors is one; one that is wrong in kind is none", () => {
  const check = checks("intake");
  for (const { name, intake } of vectors.filter((vector) => vector.name !== "bad-input")) assert.ok(check(intake), `${name}: ${said(check)}`);
  for (const wrong of [7, { wbc: true }, { whiteCells: 3 }, { wbc: -1 }, { wbc: { text: "3", unit: "mg" } }, { lineage: "C" }, { mrd: [{ value: 0 }] }, { lesions: { nothing: "present" } }, { csf: { x: 1 } }]) {
    assert.equal(check(wrong), false, JSON.stringify(wrong));
  }
});

const schedules = () =>
  stratall.regimens().flatMap(({ id }) =>
    [{}, { ageYears: 30, sex: "male", weightKg: 70, heightCm: 175, creatinineUmolL: 80, lineage: "B", lesions: { "BCR::ABL1": "absent" } }].map((intake) =>
      ({ regimen: id, intake, start: "2026-01-05" })));

const records = () => vectors.filter((_, n) => n % 5 === 0).flatMap(({ intake }) => {
  const bundle = stratall.toFhir(intake);
  return [bundle, { ...bundle, entry: bundle.entry.filter(({ resource }) => !/Questionnaire/.test(resource.resourceType)) }, bundle.entry[0].resource];
});

test("every answer keeps to its schema", () => {
  const [whole, small, reply] = [checks("assessment"), checks("risk-assessment"), checks("schedule-reply")];
  for (const { name, intake } of vectors) {
    assert.ok(whole(stratall.assess(intake)), `${name}: ${said(whole)}`);
    assert.ok(small(risk.assess(intake)), `${name}: ${said(small)}`);
  }
  const request = checks("schedule-request");
  for (const asked of schedules()) {
    assert.ok(request(asked), said(request));
    assert.ok(reply(stratall.schedule(asked)), `${asked.regimen}: ${said(reply)}`);
  }
  const fhir = checks("fhir-reply");
  for (const record of records()) assert.ok(fhir(stratall.fromFhir(record)), said(fhir));
});

/** Every name that the schema gives at a place, through references and alternatives; undefined where any may stand. */
function named(schema, all) {
  if (schema.$ref) return { ...named(all[schema.$ref.slice("#/$defs/".length)], all), ...named({ ...schema, $ref: undefined }, all) };
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].map((part) => named(part, all));
  return Object.assign({}, ...parts, schema.properties);
}

const items = (schema, all) => {
  if (schema.$ref) return items(all[schema.$ref.slice("#/$defs/".length)], all);
  return schema.items ?? (schema.anyOf ?? schema.oneOf ?? []).map((part) => items(part, all)).find(Boolean);
};

function unnamed(value, schema, all, path, found) {
  if (Array.isArray(value)) {
    const item = items(schema, all);
    if (item) value.forEach((part) => unnamed(part, item, all, `${path}[]`, found));
  } else if (value !== null && typeof value === "object") {
    const properties = named(schema, all);
    for (const [key, part] of Object.entries(value)) {
      if (properties[key] === undefined) found.add(`${path}.${key}`);
      else unnamed(part, properties[key], all, `${path}.${key}`, found);
    }
  }
  return found;
}

test("nothing comes out that the schema does not name", () => {
  const found = new Set();
  for (const [name, answers] of [
    ["assessment", vectors.map(({ intake }) => stratall.assess(intake))],
    ["risk-assessment", vectors.map(({ intake }) => risk.assess(intake))],
    ["schedule-reply", schedules().map((asked) => stratall.schedule(asked))],
    ["fhir-reply", records().map((record) => stratall.fromFhir(record))],
  ]) {
    const schema = read(name);
    for (const answer of answers) unnamed(answer, schema, schema.$defs, name, found);
  }
  assert.deepEqual([...found], []);
  assert.equal(unnamed({ sentence: "", another: 1 }, read("assessment"), read("assessment").$defs, "", new Set()).size, 1);
});

test("every field of the schema says what it is", () => {
  for (const name of ["intake", "schedule-request"]) {
    for (const [type, { properties }] of Object.entries(read(name).$defs)) {
      for (const [field, schema] of Object.entries(properties ?? {})) {
        assert.ok(schema.description || schema.$ref, `${type}.${field}`);
      }
    }
  }
});
