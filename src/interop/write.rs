//! Writes JSON for the modules of the page, or tells the same piece by piece to another [`Sink`]: texts, whole numbers, lists
//! and records, nothing else.
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
    let mut out = String::new();
    tell(value, &mut out)?;
    Ok(out)
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

/// What takes a value piece by piece.
pub trait Sink {
    /// A text.
    fn text(&mut self, text: &str);
    /// A whole number.
    fn number(&mut self, number: i64);
    /// `true`, `false` or `null`.
    fn word(&mut self, word: &'static str);
    /// A list or record begins.
    fn open(&mut self, what: Whole);
    /// The next part of it, and its name in a record.
    fn next(&mut self, first: bool, name: &'static str);
    /// The text just told is the name of what follows.
    fn named(&mut self);
    /// It ends.
    fn close(&mut self, what: Whole);
}

/// What has parts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Whole {
    /// Parts without a name.
    List,
    /// Parts with a name each.
    Record,
}

/// Tells a value to a sink.
///
/// # Errors
/// As [`json`]; what the sink was told until then is not whole.
pub fn tell<S: Sink + ?Sized>(value: &impl Serialize, sink: &mut S) -> Result<(), Unwritten> {
    value.serialize(Out(sink))
}

/// JSON as text.
impl Sink for String {
    #[inline(never)]
    fn text(&mut self, text: &str) {
        self.push('"');
        let mut rest = text;
        // As it stands up to what has to be written otherwise: nearly every text has nothing of it.
        while let Some(at) = rest.bytes().position(|b| b < 0x20 || b == b'"' || b == b'\\') {
            let (plain, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
            self.push_str(plain);
            let mut chars = from.chars();
            escape(self, chars.next().unwrap_or_default());
            rest = chars.as_str();
        }
        self.push_str(rest);
        self.push('"');
    }

    #[inline(never)]
    fn number(&mut self, number: i64) {
        self.push_str(&number.to_string());
    }

    fn word(&mut self, word: &'static str) {
        self.push_str(word);
    }

    fn open(&mut self, what: Whole) {
        self.push(if what == Whole::List { '[' } else { '{' });
    }

    #[inline(never)]
    fn next(&mut self, first: bool, name: &'static str) {
        if !first {
            self.push(',');
        }
        if !name.is_empty() {
            self.text(name);
            self.push(':');
        }
    }

    fn named(&mut self) {
        self.push(':');
    }

    fn close(&mut self, what: Whole) {
        self.push(if what == Whole::List { ']' } else { '}' });
    }
}

/// A quote, a backslash or a control character.
fn escape(out: &mut String, c: char) {
    let short = match c {
        '"' => '"',
        '\\' => '\\',
        '\n' => 'n',
        '\r' => 'r',
        '\t' => 't',
        '\u{8}' => 'b',
        '\u{c}' => 'f',
        c => {
            let (high, low) = (u32::from(c) >> 4, u32::from(c) & 15);
            out.push_str("\\u00");
            return out.extend([high, low].iter().filter_map(|d| char::from_digit(*d, 16)));
        }
    };
    out.push('\\');
    out.push(short);
}

/// Tells whatever it is asked to serialize.
struct Out<'a, S: ?Sized>(&'a mut S);

impl<'a, S: Sink + ?Sized> Out<'a, S> {
    fn open(self, what: Whole) -> Parts<'a, S> {
        self.0.open(what);
        Parts { sink: self.0, first: true, what }
    }
}

/// A list or record being told.
struct Parts<'a, S: ?Sized> {
    sink: &'a mut S,
    first: bool,
    what: Whole,
}

impl<S: Sink + ?Sized> Parts<'_, S> {
    fn part<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Unwritten> {
        self.sink.next(self.first, name);
        self.first = false;
        value.serialize(Out(&mut *self.sink))
    }

    fn done(self) -> Result<(), Unwritten> {
        self.sink.close(self.what);
        Ok(())
    }
}

impl<S: Sink + ?Sized> SerializeSeq for Parts<'_, S> {
    type Ok = ();
    type Error = Unwritten;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritten> {
        self.part("", value)
    }

    fn end(self) -> Result<(), Unwritten> {
        self.done()
    }
}

impl<S: Sink + ?Sized> SerializeTuple for Parts<'_, S> {
    type Ok = ();
    type Error = Unwritten;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritten> {
        self.part("", value)
    }

    fn end(self) -> Result<(), Unwritten> {
        self.done()
    }
}

impl<S: Sink + ?Sized> SerializeStruct for Parts<'_, S> {
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

impl<S: Sink + ?Sized> SerializeMap for Parts<'_, S> {
    type Ok = ();
    type Error = Unwritten;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unwritten> {
        self.part("", key)?;
        self.sink.named();
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritten> {
        value.serialize(Out(&mut *self.sink))
    }

    fn end(self) -> Result<(), Unwritten> {
        self.done()
    }
}

macro_rules! numbers {
    ($( $name:ident $kind:ty ),*) => {$(
        fn $name(self, number: $kind) -> Result<(), Unwritten> {
            self.0.number(number.into());
            Ok(())
        }
    )*};
}

impl<'a, S: Sink + ?Sized> Serializer for Out<'a, S> {
    type Ok = ();
    type Error = Unwritten;
    type SerializeSeq = Parts<'a, S>;
    type SerializeTuple = Parts<'a, S>;
    type SerializeTupleStruct = Impossible<(), Unwritten>;
    type SerializeTupleVariant = Impossible<(), Unwritten>;
    type SerializeMap = Parts<'a, S>;
    type SerializeStruct = Parts<'a, S>;
    type SerializeStructVariant = Impossible<(), Unwritten>;

    numbers!(serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64);
    numbers!(serialize_u8 u8, serialize_u16 u16, serialize_u32 u32);

    fn serialize_bool(self, yes: bool) -> Result<(), Unwritten> {
        self.0.word(if yes { "true" } else { "false" });
        Ok(())
    }

    fn serialize_u64(self, number: u64) -> Result<(), Unwritten> {
        self.0.number(i64::try_from(number).map_err(|_| Unwritten)?);
        Ok(())
    }

    fn serialize_f32(self, _: f32) -> Result<(), Unwritten> {
        Err(Unwritten)
    }

    fn serialize_f64(self, _: f64) -> Result<(), Unwritten> {
        Err(Unwritten)
    }

    fn serialize_char(self, c: char) -> Result<(), Unwritten> {
        self.0.text(c.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn serialize_str(self, text: &str) -> Result<(), Unwritten> {
        self.0.text(text);
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
        self.0.word("null");
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

    fn serialize_seq(self, _: Option<usize>) -> Result<Parts<'a, S>, Unwritten> {
        Ok(self.open(Whole::List))
    }

    fn serialize_tuple(self, _: usize) -> Result<Parts<'a, S>, Unwritten> {
        Ok(self.open(Whole::List))
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

    fn serialize_map(self, _: Option<usize>) -> Result<Parts<'a, S>, Unwritten> {
        Ok(self.open(Whole::Record))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Parts<'a, S>, Unwritten> {
        Ok(self.open(Whole::Record))
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
        self.0.text(&value.to_string());
        Ok(())
    }
}
