//! Names and texts as they come in.

use crate::OrganisationRefusal;

/// The most characters of a name.
pub const NAME_MAX: usize = 80;

/// A name without control characters, line breaks and angle brackets, 1 to 80 characters; inner
/// white space is folded to one space.
pub fn clean_name(text: &str) -> Option<String> {
    let name = baodao_kernel::text::clean(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let fits = !name.is_empty() && name.chars().count() <= NAME_MAX && !name.contains(['<', '>']);
    fits.then_some(name)
}

/// The same, refused where it is none.
pub fn name(text: &str) -> Result<String, OrganisationRefusal> {
    clean_name(text)
        .ok_or_else(|| OrganisationRefusal::NameInvalid { name: text.chars().take(100).collect() })
}

/// A text that may be left out; empty is left out.
pub fn optional(text: Option<String>) -> Option<String> {
    text.map(|text| baodao_kernel::text::clean(&text)).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cleaned_or_refused() {
        assert_eq!(clean_name(" 德民社区\u{0} 第一\n党支部 ").as_deref(), Some("德民社区 第一 党支部"));
        assert!(name("").is_err() && name("<b>").is_err() && name(&"长".repeat(81)).is_err());
        assert_eq!(optional(Some(" ".to_owned())), None);
    }
}
