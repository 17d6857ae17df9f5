//! The quick reader: one pass over the bytes, no tree, no allocation per record.
//!
//! It returns `None` whenever the text is not exactly what it expects (escapes, fractions,
//! unknown or repeated fields, arrays before the head, anything malformed). `None` is not an
//! error: the strict reader then decides. A property test holds the two equal.

use super::raw::{RawTask, RawVolunteer};
use super::read::{RawInstance, RawParams, finish};
use super::{Instance, InstanceError};

/// `Some` only when the whole text was understood.
pub(super) fn read(bytes: &[u8]) -> Option<Result<Instance, InstanceError>> {
    let mut cur = Cursor { bytes, at: 0 };
    let mut raw = RawInstance::default();
    let mut inst: Option<Instance> = None;
    let mut seen = 0u32;
    cur.expect(b'{')?;
    loop {
        let key = cur.key()?;
        let bit = match key {
            b"format" => {
                raw.format = cur.text()?.to_owned();
                1
            }
            b"name" => {
                raw.name = cur.text()?.to_owned();
                2
            }
            b"seed" => {
                cur.unsigned()?;
                4
            }
            b"slots" => {
                raw.slots = cur.signed()?;
                8
            }
            b"params" => {
                raw.params = params(&mut cur)?;
                16
            }
            b"skills" => {
                raw.skills = cur.texts()?;
                32
            }
            b"langs" => {
                raw.langs = cur.texts()?;
                64
            }
            b"n_grids" => {
                cur.signed()?;
                128
            }
            b"n_comms" => {
                cur.signed()?;
                256
            }
            b"volunteers" | b"tasks" => {
                if inst.is_none() && seen & HEAD != HEAD {
                    return None;
                }
                let target = match inst.as_mut() {
                    Some(known) => known,
                    None => match raw.head() {
                        Ok(head) => inst.insert(head),
                        Err(_) => return None,
                    },
                };
                if key == b"tasks" {
                    tasks(&mut cur, target)?;
                    1024
                } else {
                    volunteers(&mut cur, target)?;
                    512
                }
            }
            _ => return None,
        };
        if seen & bit != 0 {
            return None;
        }
        seen |= bit;
        if cur.more(b'}')? {
            continue;
        }
        break;
    }
    cur.space();
    if cur.at != bytes.len() || seen & (HEAD | 1024 | 512) != (HEAD | 1024 | 512) {
        return None;
    }
    inst.map(finish)
}

/// Bits of the fields that must come before the arrays.
const HEAD: u32 = 1 | 2 | 8 | 16 | 32 | 64;

fn params(cur: &mut Cursor) -> Option<RawParams> {
    let mut p = RawParams::default();
    cur.record(6, |cur, key| {
        let (slot, bit) = match key {
            b"B" => (&mut p.b, 0),
            b"comm" => (&mut p.comm, 1),
            b"lang" => (&mut p.lang, 2),
            b"sex" => (&mut p.sex, 3),
            b"fair" => (&mut p.fair, 4),
            b"delta" => (&mut p.delta, 5),
            _ => return None,
        };
        *slot = cur.signed()?;
        Some(bit)
    })?;
    Some(p)
}

fn volunteers(cur: &mut Cursor, inst: &mut Instance) -> Option<()> {
    cur.array(|cur| {
        let mut v = RawVolunteer::default();
        cur.record(11, |cur, key| {
            Some(match key {
                b"id" => {
                    v.id = cur.signed()?;
                    0
                }
                b"x" => {
                    v.x = cur.signed()?;
                    1
                }
                b"y" => {
                    v.y = cur.signed()?;
                    2
                }
                b"comm" => {
                    v.comm = cur.signed()?;
                    3
                }
                b"sex" => {
                    v.sex = cur.signed()?;
                    4
                }
                b"skills" => {
                    v.skills = cur.unsigned()?;
                    5
                }
                b"langs" => {
                    v.langs = cur.unsigned()?;
                    6
                }
                b"slots" => {
                    v.slots = cur.unsigned()?;
                    7
                }
                b"cap" => {
                    v.cap = cur.signed()?;
                    8
                }
                b"hours" => {
                    v.hours = cur.signed()?;
                    9
                }
                b"grid" => {
                    cur.signed()?;
                    10
                }
                _ => return None,
            })
        })?;
        inst.volunteers.push(v.check(inst.volunteers.len(), inst.slots).ok()?);
        Some(())
    })
}

fn tasks(cur: &mut Cursor, inst: &mut Instance) -> Option<()> {
    cur.array(|cur| {
        let mut t = RawTask::default();
        cur.record(14, |cur, key| {
            Some(match key {
                b"id" => {
                    t.id = cur.signed()?;
                    0
                }
                b"x" => {
                    t.x = cur.signed()?;
                    1
                }
                b"y" => {
                    t.y = cur.signed()?;
                    2
                }
                b"comm" => {
                    t.comm = cur.signed()?;
                    3
                }
                b"slot" => {
                    t.slot = cur.signed()?;
                    4
                }
                b"need" => {
                    t.need = cur.signed()?;
                    5
                }
                b"prio" => {
                    t.prio = cur.signed()?;
                    6
                }
                b"skills" => {
                    t.skills = cur.unsigned()?;
                    7
                }
                b"lang" => {
                    t.lang = cur.signed()?;
                    8
                }
                b"lang_hard" => {
                    t.lang_hard = cur.boolean()?;
                    9
                }
                b"sex" => {
                    t.sex = cur.signed()?;
                    10
                }
                b"sex_hard" => {
                    t.sex_hard = cur.boolean()?;
                    11
                }
                b"max_dist" => {
                    t.max_dist = cur.signed()?;
                    12
                }
                b"grid" => {
                    cur.signed()?;
                    13
                }
                _ => return None,
            })
        })?;
        inst.tasks.push(t.check(inst.tasks.len(), inst.slots).ok()?);
        Some(())
    })
}

struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Cursor<'a> {
    fn space(&mut self) {
        while matches!(self.bytes.get(self.at), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn expect(&mut self, byte: u8) -> Option<()> {
        self.space();
        (*self.bytes.get(self.at)? == byte).then(|| self.at += 1)
    }

    /// After an element: `true` at a comma, `false` at `close`.
    fn more(&mut self, close: u8) -> Option<bool> {
        self.space();
        let byte = *self.bytes.get(self.at)?;
        self.at += 1;
        if byte == b',' { Some(true) } else { (byte == close).then_some(false) }
    }

    fn text(&mut self) -> Option<&'a str> {
        std::str::from_utf8(self.quoted()?).ok()
    }

    fn quoted(&mut self) -> Option<&'a [u8]> {
        self.expect(b'"')?;
        let start = self.at;
        loop {
            match *self.bytes.get(self.at)? {
                b'"' => break,
                b'\\' | 0..=31 => return None,
                _ => self.at += 1,
            }
        }
        self.at += 1;
        self.bytes.get(start..self.at - 1)
    }

    fn texts(&mut self) -> Option<Vec<String>> {
        let mut out = Vec::new();
        self.array(|cur| {
            out.push(cur.text()?.to_owned());
            Some(())
        })?;
        Some(out)
    }

    fn key(&mut self) -> Option<&'a [u8]> {
        let key = self.quoted()?;
        self.expect(b':')?;
        Some(key)
    }

    fn unsigned(&mut self) -> Option<u64> {
        self.space();
        let start = self.at;
        let mut n = 0u64;
        while let Some(d @ b'0'..=b'9') = self.bytes.get(self.at) {
            n = n.wrapping_mul(10).wrapping_add(u64::from(d - b'0'));
            self.at += 1;
        }
        let digits = self.at - start;
        // 18 digits cannot wrap; JSON has no leading zeros; a fraction is for the strict reader.
        let fine = (1..=18).contains(&digits) && (digits == 1 || self.bytes[start] != b'0');
        let ends = !matches!(self.bytes.get(self.at), Some(b'.' | b'e' | b'E'));
        (fine && ends).then_some(n)
    }

    fn signed(&mut self) -> Option<i64> {
        self.space();
        let negative = self.bytes.get(self.at) == Some(&b'-');
        if negative {
            self.at += 1;
            if !self.bytes.get(self.at)?.is_ascii_digit() {
                return None;
            }
        }
        let n = i64::try_from(self.unsigned()?).ok()?;
        // Minus zero is a fraction to the strict reader.
        if negative && n == 0 {
            return None;
        }
        Some(if negative { -n } else { n })
    }

    fn boolean(&mut self) -> Option<bool> {
        self.space();
        for (word, value) in [(&b"true"[..], true), (&b"false"[..], false)] {
            if self.bytes[self.at..].starts_with(word) {
                self.at += word.len();
                return Some(value);
            }
        }
        None
    }

    fn array(&mut self, mut element: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.expect(b'[')?;
        self.space();
        if self.bytes.get(self.at) == Some(&b']') {
            self.at += 1;
            return Some(());
        }
        loop {
            element(self)?;
            if !self.more(b']')? {
                return Some(());
            }
        }
    }

    /// One object whose `fields` known fields each occur exactly once.
    fn record(
        &mut self,
        fields: u32,
        mut field: impl FnMut(&mut Self, &'a [u8]) -> Option<u32>,
    ) -> Option<()> {
        self.expect(b'{')?;
        let mut seen = 0u32;
        loop {
            let key = self.key()?;
            let bit = 1 << field(self, key)?;
            if seen & bit != 0 {
                return None;
            }
            seen |= bit;
            if !self.more(b'}')? {
                return (seen == (1 << fields) - 1).then_some(());
            }
        }
    }
}
