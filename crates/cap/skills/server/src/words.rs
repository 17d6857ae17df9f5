//! How inputs are read.

pub(crate) use baodao_platform::words::{line, no_personal_numbers};

/// A skill code.
pub(crate) fn skill_code(code: &str, _: &()) -> garde::Result {
    let fits = baodao_skills_core::codes::is_code(code);
    fits.then_some(())
        .ok_or_else(|| garde::Error::new("a code has 2 to 40 small letters, digits or underscores"))
}

/// A licence's number as it is printed: letters, digits, Chinese words, brackets and dashes.
pub(crate) fn licence_number(number: &str, _: &()) -> garde::Result {
    let fits = number.chars().all(|c| c.is_alphanumeric() || "-()（）〔〕 ".contains(c));
    fits.then_some(()).ok_or_else(|| garde::Error::new("a licence number has letters, digits and dashes"))
}
