//! Cells as their texts: what stands there, not what a spreadsheet made of it.

use baodao_kernel::text::fold_width;
use calamine::DataRef;
use jiff::civil::Date;

/// A cell of a workbook as text. Numbers of more than 15 digits have already lost digits in the
/// spreadsheet; they are shown with an exponent, so that no code is read that nobody wrote.
pub(crate) fn of_cell(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        DataRef::Float(number) if number.abs() >= 1e15 => format!("{number:e}"),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) => of_text(text),
        DataRef::SharedString(text) => of_text(text),
        DataRef::DateTimeIso(text) => text.strip_suffix("T00:00:00").unwrap_or(text).replace('T', " "),
        DataRef::DurationIso(text) => text.clone(),
        DataRef::Bool(yes) => yes.to_string(),
        DataRef::DateTime(at) => {
            let (year, month, day, hour, minute, ..) = at.to_ymd_hms_milli();
            match (at.as_f64() < 1.0, hour, minute) {
                (true, ..) => format!("{hour:02}:{minute:02}"),
                (false, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
                (false, ..) => format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}"),
            }
        }
        // Shown like this by the spreadsheet; no column takes it for a value.
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// A text as it was meant: trimmed, full-width digits folded, without the marks by which people
/// keep a spreadsheet from reading a number (`'138…`, `="138…"`), and digits that a spreadsheet
/// wrote as `1.3812345678E+10` or `13812345678.0` put back where none has been lost.
pub(crate) fn of_text(text: &str) -> String {
    let folded: String = text
        .chars()
        .filter(|c| !matches!(c, '\0' | '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'))
        .map(|c| if ('０'..='９').contains(&c) { fold_width(c) } else { c })
        .collect();
    let trimmed = folded.trim();
    let quoted = trimmed.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    let bare = quoted.unwrap_or(trimmed);
    let bare = match bare.strip_prefix(['\'', '`', '‘', '’']) {
        Some(rest) if rest.starts_with(|c: char| c.is_ascii_digit() || "=+-@".contains(c)) => rest,
        _ => bare,
    };
    exact_digits(bare).unwrap_or_else(|| bare.to_owned())
}

/// The digits of a number of at least six that a spreadsheet wrote as a fraction or with an
/// exponent; `None` where digits may be missing, so that the row is refused rather than invented.
fn exact_digits(text: &str) -> Option<String> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let (number, exponent) = match text.split_once(['e', 'E']) {
        Some((number, exponent)) => (number, exponent.strip_prefix('+').unwrap_or(exponent)),
        None => (text, "0"),
    };
    let (whole, fraction) = number.split_once('.')?;
    if !digits(whole) || !digits(fraction) || !digits(exponent) {
        return None;
    }
    let places: usize = exponent.parse().ok()?;
    let (kept, rest) = fraction.split_at_checked(places)?;
    let exact = rest.bytes().all(|b| b == b'0') && whole.len() + places >= 6;
    exact.then(|| format!("{whole}{kept}"))
}

/// A day as people write it: `2026-11-23`, `2026/11/23`, `2026.11.23`, `2026年11月23日`,
/// `20261123`, also with a time after it, which is left out.
pub fn date(text: &str) -> Option<Date> {
    let day = text.trim().split([' ', 'T']).next().unwrap_or_default();
    if day.len() == 8 && day.bytes().all(|b| b.is_ascii_digit()) {
        return Date::strptime("%Y%m%d", day).ok();
    }
    let plain = day.trim_end_matches('日').replace(['/', '.', '年', '月'], "-");
    let mut parts = plain.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if year.len() != 4 || parts.next().is_some() {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// A cell that lists several texts, separated by `、` `;` `；` `|` `,` `，`.
pub fn list(text: &str) -> Vec<String> {
    let split = |c| matches!(c, '、' | ';' | '；' | '|' | ',' | '，');
    text.split(split).map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_only_where_no_digit_is_lost() {
        let cases = [
            ("1.3812345678E+10", "13812345678"),
            ("1.3812345678e10", "13812345678"),
            ("13812345678.0", "13812345678"),
            ("1.38123E+10", "1.38123E+10"),
            ("1.5", "1.5"),
            ("3E2", "3E2"),
            ("12.0", "12.0"),
            (" １３８１２３４５６７８\t", "13812345678"),
            ("'13812345678", "13812345678"),
            ("=\"13812345678\"", "13812345678"),
            ("'=1+1", "=1+1"),
            ("'甲'", "'甲'"),
            ("\u{200b}甲\u{202c}", "甲"),
            ("３号楼Ａ", "3号楼Ａ"),
        ];
        for (text, exact) in cases {
            assert_eq!(of_text(text), exact, "{text}");
        }
        assert_eq!(of_cell(&DataRef::Float(1.381_234_567_8e10)), "13812345678");
        assert_eq!(of_cell(&DataRef::Float(32_061_301_700_300_101.0)), "3.20613017003001e16");
        assert_eq!(of_cell(&DataRef::DateTimeIso("2026-11-23T00:00:00".into())), "2026-11-23");
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        let day = Some(jiff::civil::date(2026, 11, 3));
        for text in ["2026-11-03", "2026/11/3", "2026.11.3", "2026年11月3日", "20261103", "2026-11-03 09:30"]
        {
            assert_eq!(date(text), day, "{text}");
        }
        for text in ["", "26-11-03", "2026-11", "2026-13-01", "2026-11-03-1", "昨天"] {
            assert_eq!(date(text), None, "{text}");
        }
    }
}
