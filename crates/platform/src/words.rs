//! Free text that may not point to a person, and how inputs are read.

use baodao_kernel::{mask, text};

/// A text without numbers of persons: telephone, identity card, bank card, plate, e-mail. What
/// is public, or about a household, is no place for anybody's number.
///
/// # Errors
/// The text holds what looks like one.
pub fn no_personal_numbers(words: &str, _: &()) -> garde::Result {
    let fits = mask::numbers_in(words) == words;
    fits.then_some(()).ok_or_else(|| {
        garde::Error::new("the text holds what looks like a telephone, identity, card or plate number")
    })
}

/// Cleaned, on one line.
pub fn line(raw: &str) -> String {
    text::clean(raw).replace(['\n', '\t'], " ")
}
