//! CSV as offices send it: UTF-8 with or without a mark, UTF-16 from "Unicode text", GB18030 from
//! Excel; comma, semicolon or tab.

use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

use crate::{Column, Limits, Raw, Sheet, Unreadable, heading, value};

pub(crate) fn read(bytes: &[u8], limits: &Limits, known: &[Column]) -> Result<Sheet, Unreadable> {
    heading::sheet(rows(bytes, limits)?, known, limits, Vec::new())
}

/// Rows with their numbers as a spreadsheet that opens the file shows them.
fn rows(bytes: &[u8], limits: &Limits) -> Result<Raw, Unreadable> {
    // One kind of line end, so that lines are counted as a spreadsheet counts rows.
    let text = decode(bytes)?.replace("\r\n", "\n").replace('\r', "\n");
    let start = text.trim_start();
    if start.starts_with('<') || start.starts_with("MIME-Version:") {
        return Err(Unreadable::WebPage);
    }
    let (delimiter, text, skipped) = delimiter(&text);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut rows = Raw::new();
    let (mut row, mut at, mut breaks) = (skipped + 1, 0, 0);
    for record in reader.records() {
        let record = record.map_err(|_| Unreadable::NotATable)?;
        // The record is said to begin at the empty lines before it.
        let start = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
        let rest = text.get(start..).unwrap_or_default();
        let start = start + rest.len() - rest.trim_start_matches('\n').len();
        row += text.get(at..start).unwrap_or_default().matches('\n').count() as u64;
        // A line break inside a cell is no new row.
        row = row.saturating_sub(breaks);
        breaks = record.iter().map(|cell| cell.matches('\n').count() as u64).sum::<u64>();
        at = start;
        if record.iter().all(|cell| cell.trim().is_empty()) && record.len() <= limits.columns {
            continue;
        }
        limits.check_row(rows.len() + 1, record.len())?;
        record.iter().try_for_each(|cell| limits.check_cell(cell))?;
        rows.push((u32::try_from(row).unwrap_or(u32::MAX), record.iter().map(value::of_text).collect()));
    }
    Ok(rows)
}

fn decode(bytes: &[u8]) -> Result<String, Unreadable> {
    // A byte order mark decides; without one, what is valid UTF-8 is hardly ever GB18030.
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let encoding = marked.or_else(|| utf16(bytes)).unwrap_or(if std::str::from_utf8(bytes).is_ok() {
        UTF_8
    } else {
        GB18030
    });
    let (text, _, broken) = encoding.decode(bytes);
    if broken || text.contains('\0') {
        return Err(Unreadable::Encoding);
    }
    Ok(text.into_owned())
}

/// UTF-16 without a mark: separators and digits leave zeros in every other byte and only there,
/// each beside an ASCII character.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    if bytes.is_empty() || !bytes.len().is_multiple_of(2) {
        return None;
    }
    // How many; none at all when one of them stands beside something else.
    let zeros = |at: usize| {
        let mut pairs = bytes.chunks_exact(2).filter(|pair| pair[at] == 0);
        pairs.try_fold(0, |count, pair| matches!(pair[1 - at], 1..=0x7f).then_some(count + 1))
    };
    match (zeros(0), zeros(1)) {
        (Some(0), Some(1..)) => Some(UTF_16LE),
        (Some(1..), Some(0)) => Some(UTF_16BE),
        _ => None,
    }
}

/// The separator that the first lines use most, the text after a line `sep=;` that names it,
/// and how many lines that took.
fn delimiter(text: &str) -> (u8, &str, u64) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    if let Some([byte @ (b',' | b';' | b'\t')]) = first.strip_prefix("sep=").map(str::as_bytes) {
        return (*byte, rest, 1);
    }
    let lines = || text.lines().filter(|line| !line.trim_start().starts_with('#')).take(30);
    let count = |c: char| lines().map(|line| line.matches(c).count()).sum::<usize>();
    let most = [(',', b','), ('\t', b'\t'), (';', b';')].into_iter().rev().max_by_key(|(c, _)| count(*c));
    (most.map_or(b',', |(_, byte)| byte), text, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "编码,名称\r\n320613,\"崇川区,南通\"\r\n";

    fn cells(bytes: &[u8]) -> Raw {
        rows(bytes, &Limits::default()).unwrap()
    }

    #[test]
    fn every_usual_encoding_reads_alike() {
        let expected = cells(TABLE.as_bytes());
        assert_eq!(expected[1], (2, vec!["320613".to_owned(), "崇川区,南通".to_owned()]));
        assert_eq!(cells(&[b"\xef\xbb\xbf", TABLE.as_bytes()].concat()), expected);
        assert_eq!(cells(&GB18030.encode(TABLE).0), expected);
        let marked = format!("\u{feff}{TABLE}");
        for text in [TABLE, marked.as_str()] {
            let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            assert_eq!((cells(&little), cells(&big)), (expected.clone(), expected.clone()));
        }
    }

    #[test]
    fn tabs_and_semicolons_separate_too() {
        assert_eq!(cells(b"code\tname\n1\t2,3")[1].1, ["1", "2,3"]);
        assert_eq!(cells(b"# note, with, commas\ncode;name\n1;2")[2].1, ["1", "2"]);
        assert_eq!(
            cells(b"sep=;\ncode;name, long\n1;2"),
            [
                (2, vec!["code".to_owned(), "name, long".to_owned()]),
                (3, vec!["1".to_owned(), "2".to_owned()])
            ]
        );
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_counts_them() {
        let rows = cells(b"a,b\n\n\"x\ny\",1\n,\nz,2\n");
        assert_eq!(rows.iter().map(|(row, _)| *row).collect::<Vec<_>>(), [1, 3, 5]);
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let read = |bytes: &[u8]| rows(bytes, &Limits::default());
        assert_eq!(read(b"a,b\n\xff\xff\xff\x00,\x81"), Err(Unreadable::Encoding));
        assert_eq!(read(b"a\0b,c"), Err(Unreadable::Encoding));
        assert_eq!(read(b"<html><table>"), Err(Unreadable::WebPage));
        let wide = ",".repeat(100);
        assert!(matches!(read(wide.as_bytes()), Err(Unreadable::TooLarge { unit: "columns", .. })));
        let long = "x".repeat(5_000);
        assert!(matches!(read(long.as_bytes()), Err(Unreadable::TooLarge { .. })));
    }
}
