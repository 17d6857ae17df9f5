//! Masks of `docs/security.md`: what people see when they need not see the person.

/// Surname and one `*` for each further character: `张**`. An empty name stays empty.
pub fn name(name: &str) -> String {
    let mut chars = name.trim().chars();
    chars.next().map(|first| std::iter::once(first).chain(chars.map(|_| '*')).collect()).unwrap_or_default()
}

/// `138****1234` for a mobile, area code and last two digits for a landline.
pub fn phone(digits: &str) -> String {
    let count = digits.chars().count();
    let (head, tail) = if digits.starts_with('0') { (4, 2) } else { (3, 4) };
    if count < head + tail {
        return "*".repeat(count);
    }
    let start: String = digits.chars().take(head).collect();
    let end: String = digits.chars().skip(count - tail).collect();
    format!("{start}****{end}")
}

/// Hides personal numbers inside free text for public views: mobile and landline numbers,
/// identity numbers, bank cards, plates and e-mail addresses. House and bus numbers stay.
pub fn numbers_in(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let end = number_run(&chars, at);
        let digits = chars[at..end].iter().filter(|c| crate::text::fold_width(**c).is_ascii_digit()).count();
        if end > at && digits >= 7 && !is_date(&chars[at..end]) {
            out.push_str("****");
            at = end;
        } else if end > at {
            out.extend(&chars[at..end]);
            at = end;
        } else if let Some(end) = email_run(&chars, at).or_else(|| plate_run(&chars, at)) {
            out.push_str("****");
            at = end;
        } else {
            out.push(chars[at]);
            at += 1;
        }
    }
    out
}

/// The end of a run of digits that single separators may interrupt; `at` when none starts here.
fn number_run(chars: &[char], at: usize) -> usize {
    let digit = |i: usize| chars.get(i).is_some_and(|c| crate::text::fold_width(*c).is_ascii_digit());
    let mut end = at;
    while digit(end) {
        end += 1;
        let separated = chars.get(end).is_some_and(|c| matches!(c, '-' | ' ' | '－' | '—'));
        if separated && digit(end + 1) {
            end += 1;
        }
    }
    // An identity number may end in X.
    if end - at >= 17 && chars.get(end).is_some_and(|c| matches!(c, 'x' | 'X')) {
        end += 1;
    }
    end
}

/// `2019-12-31` or `2019 12 31` is a date, not a number to hide.
fn is_date(run: &[char]) -> bool {
    let parts: Vec<String> = run
        .split(|c| !crate::text::fold_width(*c).is_ascii_digit())
        .map(|part| part.iter().map(|c| crate::text::fold_width(*c)).collect())
        .collect();
    let number = |i: usize| parts.get(i).and_then(|part: &String| part.parse::<u32>().ok());
    matches!((number(0), number(1), number(2)), (Some(1900..=2100), Some(1..=12), Some(1..=31)))
}

fn email_run(chars: &[char], at: usize) -> Option<usize> {
    let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+');
    if at > 0 && part(chars[at - 1]) {
        return None;
    }
    let local = chars[at..].iter().take_while(|c| part(**c)).count();
    let host = at + local + 1;
    if local == 0 || chars.get(at + local) != Some(&'@') {
        return None;
    }
    let length = chars[host..].iter().take_while(|c| part(**c)).count();
    chars[host..host + length].contains(&'.').then_some(host + length)
}

fn plate_run(chars: &[char], at: usize) -> Option<usize> {
    const PROVINCES: &str = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    let head = PROVINCES.contains(chars[at]) && chars.get(at + 1).is_some_and(char::is_ascii_uppercase);
    if !head {
        return None;
    }
    let start = at + 2 + usize::from(matches!(chars.get(at + 2), Some('·' | '.' | ' ')));
    let tail =
        chars.get(start..)?.iter().take_while(|c| c.is_ascii_digit() || c.is_ascii_uppercase()).count();
    (5..=6).contains(&tail).then_some(start + tail)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_masked_as_the_law_page_says() {
        assert_eq!(name("张小明"), "张**");
        assert_eq!(name(""), "");
        assert_eq!(phone("13812345678"), "138****5678");
    }

    #[test]
    fn personal_numbers_vanish_and_plain_numbers_stay() {
        let cases = [
            ("请打13812345678联系", "请打****联系"),
            ("电话 138-1234-5678。", "电话 ****。"),
            ("身份证11010119900307123X", "身份证****"),
            ("0513-85012345", "****"),
            ("3栋502室，15路公交", "3栋502室，15路公交"),
            ("2019-12-31 停水", "2019-12-31 停水"),
            ("车牌苏F12345停在门口", "车牌****停在门口"),
            ("写信到 a.b@example.com 吧", "写信到 **** 吧"),
            ("１３８１２３４５６７８", "****"),
        ];
        for (text, masked) in cases {
            assert_eq!(numbers_in(text), masked, "{text}");
        }
    }
}
