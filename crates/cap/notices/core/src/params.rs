//! What a notice says beside its fixed words. Notices leave the house through text messages
//! and chat robots, so their parameters are of kinds that cannot carry personal data: there is
//! no kind for free text. Source: `docs/security.md`, "Notices".

use std::collections::BTreeMap;

use baodao_kernel::{CHINA, Phone};
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use crate::Language;

/// One value that a template may show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", content = "v", rename_all = "snake_case")]
pub enum Param {
    /// A request's or record's public number, such as `2611-0000042`.
    Number(PublicNumber),
    /// How many.
    Count(u32),
    /// A moment until which something holds; shown in China time.
    At(Timestamp),
    /// A code of a closed list, such as a request kind; templates choose words by it.
    Code(Code),
}

/// The parameters of one notice by the names that the template uses.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Params(BTreeMap<String, Param>);

impl Params {
    /// No parameters.
    pub fn none() -> Self {
        Self::default()
    }

    /// The same with one more.
    #[must_use]
    pub fn with(mut self, name: &str, value: Param) -> Self {
        self.0.insert(name.to_owned(), value);
        self
    }

    /// Names and values in the order of the names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Param)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// The public number of the thing the notice is about, if it has one.
    pub fn number(&self) -> Option<&str> {
        match self.0.get("number") {
            Some(Param::Number(number)) => Some(number.as_str()),
            _ => None,
        }
    }
}

/// A public number: letters, digits and hyphens, and not a telephone or identity number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PublicNumber(String);

/// A word of a closed list: lower-case letters, digits and underscores.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Code(String);

/// Why a text cannot be a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this text may not stand in a notice")]
pub struct NotForNotices;

impl PublicNumber {
    /// Reads a number of at most 32 characters.
    pub fn parse(text: &str) -> Result<Self, NotForNotices> {
        let plain = text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        let sized = (1..=32).contains(&text.len());
        if plain && sized && Phone::parse(text).is_err() && !is_identity_number(text) {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotForNotices)
        }
    }

    /// The number as shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Code {
    /// Reads a code of at most 48 characters.
    pub fn parse(text: &str) -> Result<Self, NotForNotices> {
        let plain = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        let starts = text.bytes().next().is_some_and(|b| b.is_ascii_lowercase());
        if plain && starts && text.len() <= 48 { Ok(Self(text.to_owned())) } else { Err(NotForNotices) }
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// 17 digits and a digit or X, with a date of birth in the usual place.
fn is_identity_number(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 18
        && bytes[..17].iter().all(u8::is_ascii_digit)
        && (bytes[17].is_ascii_digit() || bytes[17].eq_ignore_ascii_case(&b'x'))
        && matches!(text.get(6..8), Some("19" | "20"))
}

impl TryFrom<String> for PublicNumber {
    type Error = NotForNotices;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<PublicNumber> for String {
    fn from(number: PublicNumber) -> Self {
        number.0
    }
}

impl TryFrom<String> for Code {
    type Error = NotForNotices;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<Code> for String {
    fn from(code: Code) -> Self {
        code.0
    }
}

/// A moment until which something holds, as people read it, in China time: `11月23日 09:00`,
/// `23 Nov 09:00`. The end of a day is 24:00 of that day, as rules and pages say it.
pub fn moment(at: Timestamp, language: Language) -> String {
    let civil = CHINA.to_datetime(at);
    let ends_a_day = (civil.hour(), civil.minute()) == (0, 0);
    let day = if ends_a_day { civil.date().saturating_sub(1.day()) } else { civil.date() };
    let format = match language {
        Language::Zh => "%-m月%-d日",
        Language::En => "%-d %b",
    };
    let clock = if ends_a_day { "24:00".to_owned() } else { civil.strftime("%H:%M").to_string() };
    format!("{} {clock}", day.strftime(format))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_personal_fits_into_a_parameter() {
        for text in ["2611-0000042", "26112300042", "R-2026-0007", "42", "20261123-000123"] {
            assert!(PublicNumber::parse(text).is_ok(), "{text}");
        }
        for text in ["13812345678", "0513-85012345", "11010119900307123X", "张三", "", "a b", "3栋502"] {
            assert!(PublicNumber::parse(text).is_err(), "{text}");
        }
        for text in ["grid_event", "help"] {
            assert!(Code::parse(text).is_ok(), "{text}");
        }
        for text in ["", "13812345678", "Help", "求助", "_x"] {
            assert!(Code::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn stored_parameters_are_read_back_and_bad_ones_refused() {
        let params = Params::none()
            .with("number", Param::Number(PublicNumber::parse("2611-0000042").unwrap()))
            .with("count", Param::Count(3));
        let stored = serde_json::to_value(&params).unwrap();
        assert_eq!(serde_json::from_value::<Params>(stored).unwrap(), params);
        let bad = serde_json::json!({"number": {"is": "number", "v": "13812345678"}});
        assert!(serde_json::from_value::<Params>(bad).is_err());
    }

    #[test]
    fn moments_are_shown_in_china_time() {
        let at: Timestamp = "2026-11-23T01:00:00Z".parse().unwrap();
        assert_eq!(moment(at, Language::Zh), "11月23日 09:00");
        assert_eq!(moment(at, Language::En), "23 Nov 09:00");
        let midnight: Timestamp = "2026-11-30T16:00:00Z".parse().unwrap();
        assert_eq!(moment(midnight, Language::Zh), "11月30日 24:00");
        assert_eq!(moment(midnight, Language::En), "30 Nov 24:00");
    }
}
