//! Free text as people send it.

/// Full-width digits, letters and the ideographic space folded to their ASCII forms.
pub fn fold_width(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

/// Keeps text faithfully but for what can never be stored or shown: NUL and other control
/// characters (line breaks and tabs stay, `\r\n` becomes `\n`) and surrounding white space.
/// Emoji, right-to-left text and rare characters stay as they are.
pub fn clean(text: &str) -> String {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = unified.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    kept.trim().to_owned()
}

/// Overlapping two-character pieces of `text`, folded to lower case and half width, of letters
/// and digits only; what Chinese phrase search and similarity are made of. A run of one
/// character gives that character.
pub fn bigrams(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut run: Vec<char> = Vec::new();
    let mut flush = |run: &mut Vec<char>| {
        if let [only] = run.as_slice() {
            pieces.push(only.to_string());
        }
        pieces.extend(run.windows(2).map(|pair| pair.iter().collect::<String>()));
        run.clear();
    };
    for c in text.chars().map(fold_width).flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            run.push(c);
        } else {
            flush(&mut run);
        }
    }
    flush(&mut run);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_kept_but_for_what_cannot_be_stored() {
        assert_eq!(clean("  路灯\u{0}不亮\r\n三天了 🙏 \u{7}"), "路灯不亮\n三天了 🙏");
    }

    #[test]
    fn bigrams_overlap_within_runs_only() {
        assert_eq!(bigrams("路灯不亮，3栋"), ["路灯", "灯不", "不亮", "3栋"]);
        assert_eq!(bigrams("Ａ b"), ["a", "b"]);
        assert!(bigrams("，。").is_empty());
    }
}
