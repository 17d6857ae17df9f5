//! The unified social credit code of a unit (统一社会信用代码).
//! Source: GB 32100-2015: 18 characters, no I, O, S, V, Z; the last one is a check character
//! over the others (GB/T 17710, modulus 31, weights 3^i).

use serde::{Deserialize, Serialize};

const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// A code whose check character is right.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(value_type = String, example = "91110000802100433B"))]
#[serde(try_from = "String", into = "String")]
pub struct CreditCode(String);

/// Why a text is no credit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadCreditCode {
    /// Not 18 characters of the code's alphabet.
    #[error("a credit code has 18 digits and capital letters without I, O, S, V, Z")]
    Shape,
    /// The last character does not fit the others.
    #[error("the check character does not fit: a character is mistyped or two are swapped")]
    Check,
}

impl CreditCode {
    /// Reads a code as people write it: spaces, dashes, small and full-width letters.
    pub fn parse(text: &str) -> Result<Self, BadCreditCode> {
        let folded: String = text
            .chars()
            .map(baodao_kernel::text::fold_width)
            .filter(|c| !c.is_whitespace() && *c != '-')
            .flat_map(char::to_uppercase)
            .collect();
        let values: Option<Vec<usize>> =
            folded.bytes().map(|b| ALPHABET.iter().position(|letter| *letter == b)).collect();
        let Some(values) = values.filter(|values| values.len() == 18) else {
            return Err(BadCreditCode::Shape);
        };
        let fits = values.last() == Some(&check_value(&values[..17]));
        fits.then_some(Self(folded)).ok_or(BadCreditCode::Check)
    }

    /// The code that begins with these 17 characters; what demonstrations and tests invent with.
    pub fn completed(body: &str) -> Option<Self> {
        let values: Option<Vec<usize>> =
            body.bytes().map(|b| ALPHABET.iter().position(|letter| *letter == b)).collect();
        let values = values.filter(|values| values.len() == 17)?;
        let check = ALPHABET.get(check_value(&values)).copied().map(char::from)?;
        Some(Self(format!("{body}{check}")))
    }

    /// The 18 characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn check_value(values: &[usize]) -> usize {
    let mut weight = 1;
    let mut sum = 0;
    for value in values {
        sum += value * weight;
        weight = weight * 3 % 31;
    }
    (31 - sum % 31) % 31
}

impl std::fmt::Display for CreditCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for CreditCode {
    type Error = BadCreditCode;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<CreditCode> for String {
    fn from(code: CreditCode) -> Self {
        code.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn published_codes_are_right_as_people_write_them() {
        for text in [
            "91110000802100433B",
            "9144030071526726XG",
            " 9111 0000-802100433b ",
            "９１１１００００８０２１００４３３Ｂ",
        ] {
            assert!(CreditCode::parse(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn shape_and_check_are_told_apart() {
        let bad = |text: &str| CreditCode::parse(text).unwrap_err();
        assert_eq!(bad("91110000802100433"), BadCreditCode::Shape);
        assert_eq!(bad("9111000080210043OB"), BadCreditCode::Shape);
        assert_eq!(bad("91110000802100434B"), BadCreditCode::Check);
    }

    proptest! {
        /// One wrong character, or two neighbours swapped, never passes.
        #[test]
        fn every_slip_is_found(body in "[0-9A-HJ-NP-RT-UW-Y]{17}", at in 0usize..17, other in 0usize..31) {
            let code = CreditCode::completed(&body).unwrap();
            prop_assert_eq!(CreditCode::parse(code.as_str()), Ok(code.clone()));
            let mut wrong: Vec<u8> = code.as_str().bytes().collect();
            if wrong[at] != ALPHABET[other] {
                wrong[at] = ALPHABET[other];
                prop_assert!(CreditCode::parse(std::str::from_utf8(&wrong).unwrap()).is_err());
            }
            let mut swapped: Vec<u8> = code.as_str().bytes().collect();
            swapped.swap(at, at + 1);
            if swapped != code.as_str().as_bytes() {
                prop_assert!(CreditCode::parse(std::str::from_utf8(&swapped).unwrap()).is_err());
            }
        }
    }
}
