//! The first sheet of an xlsx file. Before it is read, everything in the file is unpacked once
//! into nothing, so that a small file cannot become a large one in memory; cells are read one by
//! one, so that a lone cell in the last corner does not make a table of billions.

use std::io::{Cursor, Read, sink};

use baodao_territory_core::TerritoryRefusal;
use calamine::{DataRef, Reader, Xlsx, XlsxError};

use super::{check_cell, check_row, too_large, unreadable};

/// What a file may unpack to, in bytes.
const UNPACKED_MAX: u64 = 64 * 1024 * 1024;

/// The most files in the package.
const ENTRIES_MAX: usize = 200;

/// Rows with their numbers as the spreadsheet shows them.
pub fn read(bytes: &[u8]) -> Result<Vec<(u32, Vec<String>)>, TerritoryRefusal> {
    check_unpacked(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let name = book.sheet_names().first().cloned().ok_or_else(|| unreadable("no_sheet"))?;
    let mut cells = book.worksheet_cells_reader(&name).map_err(broken)?;
    let mut rows: Vec<(u32, Vec<String>)> = Vec::new();
    while let Some(cell) = cells.next_cell().map_err(broken)? {
        let text = text_of(cell.get_value());
        if text.is_empty() {
            continue;
        }
        check_cell(&text)?;
        let (row, column) = cell.get_position();
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        check_row(rows.len() + 1, column.saturating_add(1))?;
        let number = row.saturating_add(1);
        if rows.last().is_none_or(|(last, _)| *last != number) {
            rows.push((number, Vec::new()));
        }
        if let Some((_, cells)) = rows.last_mut() {
            cells.resize(cells.len().max(column + 1), String::new());
            cells[column] = text;
        }
    }
    Ok(rows)
}

fn broken(_: XlsxError) -> TerritoryRefusal {
    unreadable("not_a_spreadsheet")
}

fn check_unpacked(bytes: &[u8]) -> Result<(), TerritoryRefusal> {
    let limit = || too_large(64, "unpacked_megabytes");
    let mut package =
        zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| unreadable("not_a_spreadsheet"))?;
    if package.len() > ENTRIES_MAX {
        return Err(limit());
    }
    // Sizes in the directory may lie, so the bytes themselves are counted.
    let mut left = UNPACKED_MAX;
    for at in 0..package.len() {
        let mut entry = package.by_index(at).map_err(|_| unreadable("not_a_spreadsheet"))?;
        let size = std::io::copy(&mut entry.by_ref().take(left + 1), &mut sink())
            .map_err(|_| unreadable("not_a_spreadsheet"))?;
        left = left.checked_sub(size).ok_or_else(limit)?;
    }
    Ok(())
}

/// A cell as its text. Numbers of more than 15 digits have already lost digits in the
/// spreadsheet; they are shown with an exponent, so that no code is read that nobody wrote.
fn text_of(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        DataRef::Float(number) if number.abs() >= 1e15 => format!("{number:e}"),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.trim().to_owned()
        }
        DataRef::SharedString(text) => text.trim().to_owned(),
        DataRef::Bool(yes) => yes.to_string(),
        DataRef::DateTime(at) => {
            let (year, month, day, ..) = at.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        // Shown like this by the spreadsheet; no column takes it for a value.
        DataRef::Error(error) => format!("#{error:?}"),
        DataRef::Empty => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    /// A package with one sheet of `rows`, as small as readers accept.
    pub fn package(rows: &str) -> Vec<u8> {
        let parts = [
            ("[Content_Types].xml", r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#.to_owned()),
            ("_rels/.rels", r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#.to_owned()),
            ("xl/workbook.xml", r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>"#.to_owned()),
            ("xl/_rels/workbook.xml.rels", r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#.to_owned()),
            ("xl/worksheets/sheet1.xml", format!(r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#)),
        ];
        zipped(parts.map(|(name, text)| (name, text.into_bytes())))
    }

    fn zipped<const N: usize>(parts: [(&str, Vec<u8>); N]) -> Vec<u8> {
        let mut package = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            package.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            package.write_all(&bytes).unwrap();
        }
        package.finish().unwrap().into_inner()
    }

    fn text(at: &str, text: &str) -> String {
        format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#)
    }

    #[test]
    fn codes_typed_as_numbers_stay_codes() {
        let heading = format!("<row r=\"1\">{}{}</row>", text("A1", "code"), text("C1", "name"));
        let rows = format!(
            "{heading}<row r=\"3\"><c r=\"A3\"><v>320613017003</v></c>{}</row>",
            text("C3", " 公园社区 ")
        );
        let read = read(&package(&rows)).unwrap();
        assert_eq!(read[0], (1, vec!["code".to_owned(), String::new(), "name".to_owned()]));
        assert_eq!(read[1], (3, vec!["320613017003".to_owned(), String::new(), "公园社区".to_owned()]));
        let long =
            package("<row r=\"1\"><c r=\"A1\"><v>32061301700300101</v></c><c r=\"B1\"><v>1.5</v></c></row>");
        assert_eq!(super::read(&long).unwrap()[0].1, ["3.20613017003001e16", "1.5"]);
    }

    #[test]
    fn bombs_and_far_corners_are_refused() {
        let bomb = zipped([("xl/workbook.xml", vec![b' '; usize::try_from(UNPACKED_MAX).unwrap() + 1])]);
        assert!(bomb.len() < 100_000);
        assert_eq!(read(&bomb), Err(too_large(64, "unpacked_megabytes")));
        let corner = package(&format!("<row r=\"1048576\">{}</row>", text("XFD1048576", "x")));
        assert!(matches!(read(&corner), Err(TerritoryRefusal::ImportTooLarge { .. })));
        let entries: Vec<String> = (0..=ENTRIES_MAX).map(|at| format!("{at}")).collect();
        let mut many = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for name in &entries {
            many.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).unwrap();
        }
        assert_eq!(read(&many.finish().unwrap().into_inner()), Err(too_large(64, "unpacked_megabytes")));
    }

    #[test]
    fn what_is_no_spreadsheet_is_refused() {
        assert_eq!(read(b"PK\x03\x04rubbish"), Err(unreadable("not_a_spreadsheet")));
        assert_eq!(read(&zipped([("a.txt", b"x".to_vec())])), Err(unreadable("not_a_spreadsheet")));
    }
}
