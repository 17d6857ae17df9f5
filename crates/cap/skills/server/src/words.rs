//! Free text that may not point to a person, and how inputs are read.

use baodao_kernel::{mask, text};

/// A text without numbers of persons: telephone, identity card, bank card, plate, e-mail. What
/// somebody writes about their skills is no place for anybody's contact.
pub(crate) fn no_personal_numbers(words: &str, _: &()) -> garde::Result {
    let fits = mask::numbers_in(words) == words;
    fits.then_some(()).ok_or_else(|| {
        garde::Error::new("the text holds what looks like a telephone, identity, card or plate number")
    })
}

/// A skill code.
pub(crate) fn skill_code(code: &str, _: &()) -> garde::Result {
    let fits = baodao_skills_core::codes::is_code(code);
    fits.then_some(())
        .ok_or_else(|| garde::Error::new("a code has 2 to 40 small letters, digits or underscores"))
}

/// Cleaned, on one line.
pub(crate) fn line(raw: &str) -> String {
    text::clean(raw).replace(['\n', '\t'], " ")
}

/// A licence's number as it is printed: letters, digits, Chinese words, brackets and dashes.
pub(crate) fn licence_number(number: &str, _: &()) -> garde::Result {
    let fits = number.chars().all(|c| c.is_alphanumeric() || "-()（）〔〕 ".contains(c));
    fits.then_some(()).ok_or_else(|| garde::Error::new("a licence number has letters, digits and dashes"))
}
