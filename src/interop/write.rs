//! Writes JSON for the modules of the page: texts, whole numbers, lists and records, nothing else.
//!
//! The writer of `serde_json` also escapes for any output, formats floats and carries errors through every field; here
//! that costs more bytes than the drawing of a section. A test holds the two equal.

use std::fmt;

use serde::Serialize;
use serde::ser::{
    Error, Impossible, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple, Serializer,
};

/// The value as JSON.
///
/// # Errors
/// A value that holds what no view of the engine does: a float, bytes, an enum with content, a key that is no text.
pub fn json(value: &impl Serialize) -> Result<String, Unwritten> {
    let mut out = Out(String::new());
    value.serialize(&mut out)?;
    Ok(out.0)
}

/// What could not be written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Unwritten;

impl fmt::Display for Unwritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that this writer does not know")
    }
}

impl std::error::Error for Unwritten {}

impl Error for Unwritten {
    fn custom<T: fmt::Display>(_: T) -> Unwritten {
        Unwritten
    }
}

struct Out(String);

impl Out {
    #[inline(never)]
    fn text(&mut self, text: &str) {
        self.0.push('"');
        for c in text.chars() {
            match c {
                '"' => self.0.push_str("\\\""),
                '\\' => self.0.push_str("\\\\"),
                '\n' => self.0.push_str("\\n"),
                '\r' => self.0.push_str("\\r"),
                '\t' => self.0.push_str("\\t"),
                '\u{8}' => self.0.push_str("\\b"),
                '\u{c}' => self.0.push_str("\\f"),
                c if u32::from(c) < 0x20 => {
                    let (high, low) = (u32::from(c) >> 4, u32::from(c) & 15);
                    self.0.push_str("\\u00");
                    self.0.extend([high, low].iter().filter_map(|d| char::from_digit(*d, 16)));
                }
                c => self.0.push(c),
            }
        }
        self.0.push('"');
    }

    #[inline(never)]
    fn number(&mut self, number: i64) {
        self.0.push_str(&number.to_string());
    }

    /// The sign between two parts, and the name of the next.
    #[inline(never)]
    fn next(&mut self, first: bool, name: &str) {
        if !first {
            self.0.push(',');
        }
        if !name.is_empty() {
            self.text(name);
            self.0.push(':');
        }
    }

    fn open(&mut self, sign: char, close: char) -> Parts<'_> {
        self.0.push(sign);
        Parts { out: self, first: true, close }
    }
}

/// A list or record being written.
struct Parts<'a> {
    out: &'a mut Out,
    first: bool,
    close: char,
}

impl Parts<'_> {
    fn part<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Unwritten> {
        self.out.next(self.first, name);
        self.first = false;
        value.serialize(&mut *self.out)
    }

    fn done(self) -> Result<(), Unwritten> {
        self.out.0.push(self.close);
        Ok(())
    }
}

impl SerializeSeq for Parts<'_> {
    type Ok = ();
    type Error = Unwritten;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritten> {
        self.part("", value)
    }

    fn end(self) -> Result<(), Unwritten> {
        self.done()
    }
}

impl SerializeTuple for Parts<'_> {
    type Ok = ();
    type Error = Unwritten;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritten> {
        self.part("", value)
    }

    fn end(self) -> Result<(), Unwritten> {
        self.done()
    }
}

impl SerializeStruct for Parts<'_> {
    type Ok = ();
    type Error = Unwritten;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Unwritten> {
        self.part(name, value)
    }

    fn end(self) -> Result<(), Unwritten> {
        self.done()
    }
}

impl SerializeMap for Parts<'_> {
    type Ok = ();
    type Error = Unwritten;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unwritten> {
        self.part("", key)?;
        self.out.0.push(':');
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritten> {
        value.serialize(&mut *self.out)
    }

    fn end(self) -> Result<(), Unwritten> {
        self.done()
    }
}

macro_rules! numbers {
    ($( $name:ident $kind:ty ),*) => {$(
        fn $name(self, number: $kind) -> Result<(), Unwritten> {
            self.number(number.into());
            Ok(())
        }
    )*};
}

impl<'a> Serializer for &'a mut Out {
    type Ok = ();
    type Error = Unwritten;
    type SerializeSeq = Parts<'a>;
    type SerializeTuple = Parts<'a>;
    type SerializeTupleStruct = Impossible<(), Unwritten>;
    type SerializeTupleVariant = Impossible<(), Unwritten>;
    type SerializeMap = Parts<'a>;
    type SerializeStruct = Parts<'a>;
    type SerializeStructVariant = Impossible<(), Unwritten>;

    numbers!(serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64);
    numbers!(serialize_u8 u8, serialize_u16 u16, serialize_u32 u32);

    fn serialize_bool(self, yes: bool) -> Result<(), Unwritten> {
        self.0.push_str(if yes { "true" } else { "false" });
        Ok(())
    }

    fn serialize_u64(self, number: u64) -> Result<(), Unwritten> {
        self.number(i64::try_from(number).map_err(|_| Unwritten)?);
        Ok(())
    }

    fn serialize_f32(self, _: f32) -> Result<(), Unwritten> {
        Err(Unwritten)
    }

    fn serialize_f64(self, _: f64) -> Result<(), Unwritten> {
        Err(Unwritten)
    }

    fn serialize_char(self, c: char) -> Result<(), Unwritten> {
        self.text(c.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn serialize_str(self, text: &str) -> Result<(), Unwritten> {
        self.text(text);
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Unwritten> {
        Err(Unwritten)
    }

    fn serialize_none(self) -> Result<(), Unwritten> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unwritten> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Unwritten> {
        self.0.push_str("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Unwritten> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), Unwritten> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Unwritten> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Unwritten> {
        Err(Unwritten)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Parts<'a>, Unwritten> {
        Ok(self.open('[', ']'))
    }

    fn serialize_tuple(self, _: usize) -> Result<Parts<'a>, Unwritten> {
        Ok(self.open('[', ']'))
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Impossible<(), Unwritten>, Unwritten> {
        Err(Unwritten)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Impossible<(), Unwritten>, Unwritten> {
        Err(Unwritten)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Parts<'a>, Unwritten> {
        Ok(self.open('{', '}'))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Parts<'a>, Unwritten> {
        Ok(self.open('{', '}'))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Impossible<(), Unwritten>, Unwritten> {
        Err(Unwritten)
    }

    fn collect_str<T: fmt::Display + ?Sized>(self, value: &T) -> Result<(), Unwritten> {
        self.text(&value.to_string());
        Ok(())
    }
}
