//! What an import or an export knows of a column.

use baodao_kernel::text::fold_width;

/// A column: its key, its headings, and what a person who fills it must know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Key, also taken as a heading.
    pub key: &'static str,
    /// Chinese headings; the first is the one that is written.
    pub zh: &'static [&'static str],
    /// Whether the heading must have it.
    pub required: bool,
    /// Whether its values are telephone numbers, shown masked in errors.
    pub phone: bool,
    /// What stands in it, in Chinese, for the sheet of instructions.
    pub help: &'static str,
    /// Width when written, in characters of half width.
    pub width: u16,
}

impl Column {
    /// A column that must be there.
    pub const fn required(key: &'static str, zh: &'static [&'static str]) -> Self {
        Self { key, zh, required: true, phone: false, help: "", width: 16 }
    }

    /// A column that may be there.
    pub const fn optional(key: &'static str, zh: &'static [&'static str]) -> Self {
        Self { required: false, ..Self::required(key, zh) }
    }

    /// The same column, holding telephone numbers.
    #[must_use]
    pub const fn phone(self) -> Self {
        Self { phone: true, ..self }
    }

    /// The same column with a line of help.
    #[must_use]
    pub const fn help(self, help: &'static str) -> Self {
        Self { help, ..self }
    }

    /// The same column, `width` half-width characters wide.
    #[must_use]
    pub const fn width(self, width: u16) -> Self {
        Self { width, ..self }
    }

    /// The heading that is written: the first Chinese one, or the key.
    pub fn title(&self) -> &'static str {
        self.zh.first().copied().unwrap_or(self.key)
    }

    /// Whether `heading` names this column. White space, stars, width, case and a remark in
    /// brackets at the end (`手机号码（必填）`) do not matter.
    pub fn is(&self, heading: &str) -> bool {
        let whole = plain(heading);
        if whole.is_empty() {
            return false;
        }
        let named =
            |name: &str| self.key.eq_ignore_ascii_case(name) || self.zh.iter().any(|zh| plain(zh) == name);
        named(&whole) || whole.split_once('(').is_some_and(|(head, _)| !head.is_empty() && named(head))
    }
}

/// A heading without what does not matter.
fn plain(heading: &str) -> String {
    heading
        .chars()
        .map(fold_width)
        .filter(|c| !c.is_whitespace() && !matches!(c, '*' | '\u{feff}' | ':'))
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PHONE: Column = Column::required("phone", &["手机号码", "手机（短号）"]);

    #[test]
    fn headings_are_known_however_they_are_typed() {
        for heading in [
            "手机号码",
            " 手机 号码 ",
            "*手机号码",
            "手机号码（必填）",
            "手机号码:",
            "Phone",
            "手机(短号)",
            "手机\n号码",
        ] {
            assert!(PHONE.is(heading), "{heading}");
        }
        for heading in ["", "（必填）", "手机", "单位手机号码"] {
            assert!(!PHONE.is(heading), "{heading}");
        }
        assert_eq!(Column::optional("note", &[]).title(), "note");
    }
}
