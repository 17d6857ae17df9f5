//! Numbers in addresses, in digits or in Chinese, and the numbers of buildings.

/// Reads a number at the start of `chars`: digits, or Chinese as spoken (五十六) or listed (五六).
/// Answers with its value and how many characters it takes.
pub fn read_number(chars: &[char]) -> Option<(u32, usize)> {
    let digits = chars.iter().take_while(|c| c.is_ascii_digit()).count();
    if digits > 0 {
        let value: String = chars[..digits].iter().collect();
        return value.parse().ok().map(|value| (value, digits));
    }
    let (mut total, mut section, mut used, mut spoken) = (0u32, 0u32, 0, false);
    for c in chars.iter().take(8) {
        match (chinese_digit(*c), c) {
            (Some(digit), _) if spoken => section = digit,
            (Some(digit), _) => section = section.saturating_mul(10).saturating_add(digit),
            (None, '十') => {
                total += section.max(1) * 10;
                (section, spoken) = (0, true);
            }
            (None, '百') => {
                total += section.max(1) * 100;
                (section, spoken) = (0, true);
            }
            _ => break,
        }
        used += 1;
    }
    (used > 0).then_some((total.saturating_add(section), used))
}

fn chinese_digit(c: char) -> Option<u32> {
    let digit = match c {
        '〇' | '零' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    };
    Some(digit)
}

/// Reads a building's number at the start of `chars` (`56幢`, `第五十六栋`, `a座`, `3号楼`, `12#`,
/// `5-2幢`): its key and how many characters it takes.
pub fn read_building(chars: &[char]) -> Option<(String, usize)> {
    // A bare 楼 is left out: 3楼 is a floor.
    const ENDINGS: [&[char]; 7] = [&['号', '楼'], &['楼', '栋'], &['幢'], &['栋'], &['座'], &['#'], &['号']];
    let mut at = usize::from(chars.first() == Some(&'第'));
    let mut key = String::new();
    let letter = |at: usize| chars.get(at).copied().filter(char::is_ascii_lowercase);
    if let Some(c) = letter(at) {
        key.push(c);
        at += 1;
    }
    if let Some((value, used)) = read_number(chars.get(at..)?) {
        key.push_str(&value.to_string());
        at += used;
        if let Some((part, used)) =
            chars.get(at).filter(|c| **c == '-').and_then(|_| read_number(&chars[at + 1..]))
        {
            key.push_str(&format!("-{part}"));
            at += used + 1;
        }
        if let Some(c) = letter(at) {
            key.push(c);
            at += 1;
        }
    }
    let ending = ENDINGS.iter().find(|ending| chars[at..].starts_with(ending))?;
    (!key.is_empty()).then_some((key, at + ending.len()))
}

/// The key of a building's recorded name: its number if it is one, else the name itself.
pub fn building_key(name: &[char]) -> String {
    match read_building(name) {
        Some((key, used)) if used == name.len() => key,
        _ => match read_number(name) {
            Some((value, used)) if used == name.len() => value.to_string(),
            _ => name.iter().collect(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chars(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn numbers_are_read_as_written_and_as_spoken() {
        let cases = [
            ("56幢", 56, 2),
            ("五十六幢", 56, 3),
            ("十二栋", 12, 2),
            ("一百零三号", 103, 4),
            ("二〇五室", 205, 3),
            ("两", 2, 1),
        ];
        for (text, value, used) in cases {
            assert_eq!(read_number(&chars(text)), Some((value, used)), "{text}");
        }
        assert_eq!(read_number(&chars("幢")), None);
        assert_eq!(read_number(&chars("99999999999999")), None);
    }

    #[test]
    fn buildings_have_one_key_however_they_are_written() {
        for text in ["56幢", "第56栋", "五十六幢", "56号楼", "56#", "56号"] {
            assert_eq!(building_key(&chars(text)), "56", "{text}");
        }
        assert_eq!(building_key(&chars("a座")), "a");
        assert_eq!(building_key(&chars("5-2幢")), "5-2");
        assert_eq!(building_key(&chars("g2栋")), "g2");
        assert_eq!(building_key(&chars("7")), "7");
        assert_eq!(building_key(&chars("综合楼")), "综合楼");
        assert_eq!(read_building(&chars("502室")), None);
        assert_eq!(read_building(&chars("")), None);
    }
}
