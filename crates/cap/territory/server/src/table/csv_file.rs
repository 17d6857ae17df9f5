//! CSV as offices send it: UTF-8 with or without a mark, UTF-16 from "Unicode text", GB18030 from
//! Excel; comma, semicolon or tab.

use baodao_territory_core::TerritoryRefusal;
use encoding_rs::{GB18030, UTF_8};

use super::{check_cell, check_row, unreadable};

/// Rows with the line on which they begin.
pub fn read(bytes: &[u8]) -> Result<Vec<(u32, Vec<String>)>, TerritoryRefusal> {
    // One kind of line end, so that lines are counted as a spreadsheet counts rows.
    let text = decode(bytes)?.replace("\r\n", "\n").replace('\r', "\n");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| unreadable("not_a_table"))?;
        check_row(rows.len() + 1, record.len())?;
        let line = record.position().map_or(0, |position| position.line());
        record.iter().try_for_each(check_cell)?;
        rows.push((u32::try_from(line).unwrap_or(u32::MAX), record.iter().map(str::to_owned).collect()));
    }
    Ok(rows)
}

fn decode(bytes: &[u8]) -> Result<String, TerritoryRefusal> {
    // A byte order mark decides; without one, what is valid UTF-8 is hardly ever GB18030.
    let marked = encoding_rs::Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let encoding = marked.unwrap_or(if std::str::from_utf8(bytes).is_ok() { UTF_8 } else { GB18030 });
    let (text, _, broken) = encoding.decode(bytes);
    if broken || text.contains('\0') {
        return Err(unreadable("encoding"));
    }
    Ok(text.into_owned())
}

/// The separator that the first line with one uses most.
fn delimiter(text: &str) -> u8 {
    let heading = text.lines().find(|line| !line.trim_start().starts_with('#') && !line.trim().is_empty());
    let count = |c: char| heading.unwrap_or_default().matches(c).count();
    let most = [(',', b','), ('\t', b'\t'), (';', b';')].into_iter().rev().max_by_key(|(c, _)| count(*c));
    most.map_or(b',', |(_, byte)| byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "编码,名称\r\n320613,\"崇川区,南通\"\r\n";

    fn cells(bytes: &[u8]) -> Vec<(u32, Vec<String>)> {
        read(bytes).unwrap()
    }

    #[test]
    fn every_usual_encoding_reads_alike() {
        let expected = cells(TABLE.as_bytes());
        assert_eq!(expected[1], (2, vec!["320613".to_owned(), "崇川区,南通".to_owned()]));
        assert_eq!(cells(&[b"\xef\xbb\xbf", TABLE.as_bytes()].concat()), expected);
        assert_eq!(cells(&GB18030.encode(TABLE).0), expected);
        let utf16: Vec<u8> =
            "\u{feff}".encode_utf16().chain(TABLE.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        assert_eq!(cells(&utf16), expected);
    }

    #[test]
    fn tabs_and_semicolons_separate_too() {
        assert_eq!(cells(b"code\tname\n1\t2,3")[1].1, ["1", "2,3"]);
        assert_eq!(cells(b"# note, with, commas\ncode;name\n1;2")[2].1, ["1", "2"]);
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(read(b"a,b\n\xff\xff\xff\x00,\x81"), Err(unreadable("encoding")));
        assert_eq!(read(b"a\0b,c"), Err(unreadable("encoding")));
        let wide = ",".repeat(100);
        assert!(matches!(read(wide.as_bytes()), Err(TerritoryRefusal::ImportTooLarge { .. })));
        let long = "x".repeat(5_000);
        assert!(matches!(read(long.as_bytes()), Err(TerritoryRefusal::ImportTooLarge { .. })));
    }
}
