//! Names of the entries: made of what is exported, so that the same export has the same names and needs no chance.

use crate::patient::Intake;

/// FNV-1a of 128 bits, <http://www.isthe.com/chongo/tech/comp/fnv/>: its first value and its factor.
const FIRST: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
const FACTOR: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;

/// What all names of one export have in common.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Names(u128);

impl Names {
    /// Of the entries as typed, and of what else makes this export another one.
    pub fn of(intake: &Intake, also: &[&str]) -> Names {
        let entries = intake.iter().flat_map(|(path, e)| [path, &e.text, &e.unit]);
        Names(entries.chain(also.iter().copied()).fold(FIRST, add))
    }

    /// `urn:uuid:` and a UUID of version 8 (RFC 9562), which leaves open what it is made of.
    pub fn name(self, part: &str) -> String {
        let hash = add(self.0, part);
        let version = (hash & !(0xf << 76)) | (0x8 << 76);
        let hex = format!("{:032x}", (version & !(0x3 << 62)) | (0x2 << 62));
        let mut name = String::from("urn:uuid:");
        for (n, digit) in hex.chars().enumerate() {
            if [8, 12, 16, 20].contains(&n) {
                name.push('-');
            }
            name.push(digit);
        }
        name
    }
}

/// A text and where it ends: no octet of UTF-8 is 255.
fn add(hash: u128, text: &str) -> u128 {
    let octets = text.bytes().chain([255]);
    octets.fold(hash, |hash, octet| (hash ^ u128::from(octet)).wrapping_mul(FACTOR))
}
