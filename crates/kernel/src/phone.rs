//! Chinese telephone numbers.

use serde::{Deserialize, Serialize};

/// A mobile number (11 digits) or a landline with area code, digits only.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

/// Why a text is not a telephone number. The text itself is left out on purpose: it is personal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a mainland telephone number")]
pub struct BadPhone;

impl Phone {
    /// Reads a number as people write it: spaces, dashes, full-width digits, +86.
    pub fn parse(text: &str) -> Result<Self, BadPhone> {
        let folded: String = text.chars().map(crate::text::fold_width).collect();
        let mut digits = String::with_capacity(16);
        for c in folded.trim().chars() {
            match c {
                '0'..='9' => digits.push(c),
                ' ' | '-' | '(' | ')' | '+' => {}
                _ => return Err(BadPhone),
            }
        }
        let digits = digits
            .strip_prefix("0086")
            .or_else(|| digits.strip_prefix("86").filter(|rest| rest.len() >= 11))
            .unwrap_or(&digits)
            .to_owned();
        let mobile = digits.len() == 11
            && digits.starts_with('1')
            && !matches!(digits.as_bytes().get(1), Some(b'0' | b'1' | b'2'));
        let landline =
            (10..=12).contains(&digits.len()) && digits.starts_with('0') && !digits.starts_with("00");
        (mobile || landline).then_some(Self(digits)).ok_or(BadPhone)
    }

    /// The digits in full. Whoever calls this handles personal data.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// A mobile number: somebody's own, so never an office's to publish.
    pub fn is_mobile(&self) -> bool {
        self.0.starts_with('1')
    }

    /// As people dial it: a landline keeps the dash after its area code. In full, like
    /// [`Self::expose`].
    pub fn dialled(&self) -> String {
        let split = match self.0.as_bytes() {
            [b'0', b'1' | b'2', ..] => 3,
            [b'0', ..] => 4,
            _ => return self.0.clone(),
        };
        match (self.0.get(..split), self.0.get(split..)) {
            (Some(area), Some(number)) => format!("{area}-{number}"),
            _ => self.0.clone(),
        }
    }

    /// `138****1234`; a landline keeps its area code and last two digits.
    pub fn masked(&self) -> String {
        crate::mask::phone(&self.0)
    }
}

impl std::fmt::Debug for Phone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.masked())
    }
}

impl TryFrom<String> for Phone {
    type Error = BadPhone;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> Self {
        phone.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for text in ["13812345678", "138 1234 5678", "+86 138-1234-5678", "１３８１２３４５６７８"]
        {
            assert_eq!(Phone::parse(text).unwrap().expose(), "13812345678", "{text}");
        }
        assert_eq!(Phone::parse("0513-85012345").unwrap().masked(), "0513****45");
        for text in ["", "1381234567", "12812345678", "138123456789", "abc", "10086"] {
            assert!(Phone::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_landline_is_shown_with_its_dash() {
        let shown = |text: &str| Phone::parse(text).map(|phone| (phone.dialled(), phone.is_mobile()));
        assert_eq!(shown("051385012345"), Ok(("0513-85012345".to_owned(), false)));
        assert_eq!(shown("010 66001234"), Ok(("010-66001234".to_owned(), false)));
        assert_eq!(shown("138 1234 5678"), Ok(("13812345678".to_owned(), true)));
    }

    #[test]
    fn a_number_never_shows_in_debug_output() {
        assert_eq!(format!("{:?}", Phone::parse("13812345678").unwrap()), "138****5678");
    }
}
