//! Text on its way to the page: what has no shape is taken out.

use serde::{Serialize, Serializer};

/// A text as it is printed: no control characters, which have no shape, and no characters that
/// turn the direction of writing and so could show one name as another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text(String);

impl Text {
    /// Characters of the text.
    pub fn chars(&self) -> usize {
        self.0.chars().count()
    }

    /// Whether nothing is left to print.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The lines of a text that a person wrote, without empty ones.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.0.lines().map(str::trim).filter(|line| !line.is_empty())
    }
}

impl<T: AsRef<str>> From<T> for Text {
    fn from(raw: T) -> Self {
        let keep = |c: char| match c {
            '\n' => Some('\n'),
            '\t' => Some(' '),
            '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => None,
            c if c.is_control() => None,
            c => Some(c),
        };
        Self(raw.as_ref().chars().filter_map(keep).collect())
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_shape_is_taken_out() {
        assert_eq!(Text::from("张\u{0}\u{202E}三\t(一)\r\n好"), Text("张三 (一)\n好".to_owned()));
    }

    #[test]
    fn lines_leave_out_empty_ones() {
        let text = Text::from("第一行\n\n  第二行 \n");
        assert_eq!(text.lines().collect::<Vec<_>>(), ["第一行", "第二行"]);
    }
}
