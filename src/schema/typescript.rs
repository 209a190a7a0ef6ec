//! The definitions as TypeScript.

use std::fmt::Write as _;

use serde_json::{Map, Value};

/// What the generated types are written with.
const HEAD: &str = r#"/** A civil date, `YYYY-MM-DD`. */
export type DateText = `${number}-${number}-${number}`;

/**
 * A number in the unit that the field names, as a number or as text; or why there is none. `{ text, unit }` gives another
 * unit of the field, and takes any text as somebody typed it: what is no number is an issue of the answer.
 */
export type Amount<Unit extends string> = number | `${number}` | { text: string | number; unit?: Unit } | NoResult;

/** An amino acid in one letter. */
export type AminoAcid =
  | "A" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "K" | "L"
  | "M" | "N" | "P" | "Q" | "R" | "S" | "T" | "V" | "W" | "Y";
"#;

/// Every definition, with its documentation.
pub fn typescript() -> String {
    let mut text = HEAD.to_owned();
    for (name, schema) in super::definitions() {
        text.push('\n');
        documented(&mut text, "", &schema);
        let plain = schema.get("properties").is_some() && schema.get("$ref").is_none();
        let _ = match schema.get("properties") {
            Some(_) if plain => writeln!(text, "export interface {name} {}", object(&schema, "")),
            Some(_) | None => writeln!(text, "export type {name} = {};", typed(&schema, "")),
        };
    }
    text
}

fn documented(text: &mut String, indent: &str, schema: &Value) {
    let mut lines: Vec<String> = Vec::new();
    if let Some(words) = schema.get("description").and_then(Value::as_str) {
        lines.extend(words.lines().map(|line| line.trim().replace("*/", "* /")));
    }
    for one in schema.get("oneOf").and_then(Value::as_array).into_iter().flatten() {
        let word = one.get("const").and_then(Value::as_str);
        let about = one.get("description").and_then(Value::as_str);
        if let (Some(word), Some(about)) = (word, about) {
            lines.push(format!("`{word}`: {about}"));
        }
    }
    let _ = match lines.as_slice() {
        [] => Ok(()),
        [line] => writeln!(text, "{indent}/** {line} */"),
        lines => writeln!(
            text,
            "{indent}/**\n{indent} * {}\n{indent} */",
            lines.join(&format!("\n{indent} * "))
        ),
    };
}

/// A type as TypeScript writes it.
fn typed(schema: &Value, indent: &str) -> String {
    if let Some(given) = schema.get("tsType").and_then(Value::as_str) {
        return given.to_owned();
    }
    let mut parts: Vec<String> = Vec::new();
    if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
        parts.push(name.strip_prefix("#/$defs/").unwrap_or(name).to_owned());
    }
    if let Some(all) = list(schema, "allOf") {
        parts.extend(all.iter().map(|one| typed(one, indent)));
    }
    if let Some(any) = list(schema, "anyOf").or_else(|| list(schema, "oneOf")) {
        parts.push(union(any.iter().map(|one| typed(one, indent))));
    }
    if let Some(word) = schema.get("const") {
        parts.push(word.to_string());
    } else if let Some(words) = list(schema, "enum") {
        parts.push(union(words.iter().map(Value::to_string)));
    } else if let Some(kinds) = list(schema, "type") {
        let kinds = kinds.iter().filter_map(Value::as_str);
        parts.push(union(kinds.map(|kind| of_kind(kind, schema, indent))));
    } else if let Some(kind) = schema.get("type").and_then(Value::as_str) {
        parts.push(of_kind(kind, schema, indent));
    } else if schema.get("properties").is_some() {
        parts.push(object(schema, indent));
    }
    match parts.as_slice() {
        [] => "unknown".to_owned(),
        [one] => one.clone(),
        all => all.iter().map(|p| bracketed(p)).collect::<Vec<_>>().join(" & "),
    }
}

fn list<'a>(schema: &'a Value, name: &str) -> Option<&'a Vec<Value>> {
    schema.get(name).and_then(Value::as_array)
}

fn union(parts: impl Iterator<Item = String>) -> String {
    let mut each: Vec<String> = Vec::new();
    for part in parts {
        if !each.contains(&part) {
            each.push(part);
        }
    }
    each.join(" | ")
}

fn bracketed(part: &str) -> String {
    if part.contains(" | ") && !part.starts_with('{') {
        format!("({part})")
    } else {
        part.to_owned()
    }
}

fn of_kind(kind: &str, schema: &Value, indent: &str) -> String {
    match kind {
        "integer" => "number".to_owned(),
        "array" => array(schema, indent),
        "object" => object(schema, indent),
        other => other.to_owned(),
    }
}

fn array(schema: &Value, indent: &str) -> String {
    if let Some(places) = list(schema, "prefixItems") {
        let places: Vec<String> = places.iter().map(|place| typed(place, indent)).collect();
        return format!("[{}]", places.join(", "));
    }
    let item = schema.get("items").map_or("unknown".to_owned(), |items| typed(items, indent));
    let exactly = |name| schema.get(name).and_then(Value::as_u64).filter(|n| *n <= 4);
    match (exactly("minItems"), exactly("maxItems")) {
        (Some(least), Some(most)) if least == most => {
            let places: Vec<&str> = (0..most).map(|_| item.as_str()).collect();
            format!("[{}]", places.join(", "))
        }
        _ if item.contains(' ') => format!("Array<{item}>"),
        _ => format!("{item}[]"),
    }
}

fn object(schema: &Value, indent: &str) -> String {
    let empty = Map::new();
    let properties = schema.get("properties").and_then(Value::as_object).unwrap_or(&empty);
    let deeper = format!("{indent}  ");
    let others = schema.get("additionalProperties").filter(|others| others.is_object());
    if let (Some(others), true) = (others, properties.is_empty()) {
        return format!("{{ [key: string]: {} }}", typed(others, &deeper));
    }
    let required: Vec<&str> =
        list(schema, "required").into_iter().flatten().filter_map(Value::as_str).collect();
    let mut text = "{\n".to_owned();
    for (name, property) in properties {
        documented(&mut text, &deeper, property);
        let optional = if required.contains(&name.as_str()) { "" } else { "?" };
        let _ = writeln!(text, "{deeper}{}{optional}: {};", key(name), typed(property, &deeper));
    }
    if let Some(index) = schema.get("tsIndex").and_then(Value::as_str) {
        let _ = writeln!(text, "{deeper}{index}");
    }
    let _ = write!(text, "{indent}}}");
    text
}

fn key(name: &str) -> String {
    let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        && !name.starts_with(|c: char| c.is_ascii_digit());
    if plain { name.to_owned() } else { format!("{name:?}") }
}
