//! Workbooks as offices make them, and as somebody with bad intentions makes them.
#![allow(clippy::unwrap_used, reason = "a test that cannot make its file has failed")]

use std::io::{Cursor, Write};

use baodao_sheets::{Book, Column, Limits, Note, NoteCode, RowCode, RowError, Sheet, Table, Unreadable};
use rust_xlsxwriter::{Format, Formula, Workbook};

const COLUMNS: &[Column] = &[
    Column::required("unit", &["单位名称", "单位"]).help("与单位登记的名称一致").width(28),
    Column::required("name", &["姓名"]),
    Column::required("phone", &["手机号码", "手机"]).phone(),
    Column::optional("community", &["社区", "居住地社区"]),
    Column::optional("estate", &["小区", "居住地小区"]),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Code {
    ColumnMissing,
    ColumnUnknown,
    ValueMissing,
    Phone,
}

impl RowCode for Code {
    const COLUMN_MISSING: Self = Self::ColumnMissing;
    const COLUMN_UNKNOWN: Self = Self::ColumnUnknown;
    const VALUE_MISSING: Self = Self::ValueMissing;
}

fn read(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    baodao_sheets::read(bytes, &Limits::default(), COLUMNS)
}

fn book(fill: impl FnOnce(&mut Workbook)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(&mut book);
    book.save_to_buffer().unwrap()
}

fn row(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut package = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        package.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        package.write_all(bytes).unwrap();
    }
    package.finish().unwrap().into_inner()
}

/// A workbook of one sheet, as small as readers accept.
fn small(rows: &str) -> Vec<u8> {
    let rows = format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
    );
    package(&[
        ("[Content_Types].xml", br#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#),
        ("_rels/.rels", br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#),
        ("xl/workbook.xml", r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>"#.as_bytes()),
        ("xl/_rels/workbook.xml.rels", br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#),
        ("xl/worksheets/sheet1.xml", rows.as_bytes()),
    ])
}

fn text(at: &str, text: &str) -> String {
    format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

#[test]
fn a_roster_as_an_office_sends_it() {
    let bytes = book(|book| {
        let merged = Format::new();
        let cover = book.add_worksheet().set_name("封面").unwrap();
        cover.write(0, 0, "请各单位填写").unwrap();
        let old = book.add_worksheet().set_name("旧表").unwrap();
        old.write_row(0, 0, ["单位", "姓名", "手机", "社区", "小区"]).unwrap();
        old.set_hidden(true);
        let sheet = book.add_worksheet().set_name("名册").unwrap();
        sheet.merge_range(0, 0, 0, 5, "2026年在职党员到社区报到名册", &merged).unwrap();
        for (column, heading) in [(0, "序号"), (1, "单位名称"), (2, "姓名"), (3, "手机号码（必填）")]
        {
            sheet.merge_range(1, column, 2, column, heading, &merged).unwrap();
        }
        sheet.merge_range(1, 4, 1, 5, "居住地", &merged).unwrap();
        sheet.write_row(2, 4, ["社区", "小区"]).unwrap();
        sheet.merge_range(3, 1, 5, 1, "区图书馆", &merged).unwrap();
        sheet.write_row(3, 2, ["张一"]).unwrap();
        sheet.write(3, 3, 13_812_345_678.0).unwrap();
        sheet.merge_range(3, 4, 3, 5, "南园社区", &merged).unwrap();
        sheet.write_row(4, 2, ["李二", "1.3812345679E+10"]).unwrap();
        sheet.write_formula(4, 4, Formula::new("=E4").set_result("南园社区")).unwrap();
        sheet.write_row(5, 2, ["王三", "１３８１２３４５６７０", "南园社区", "文峰花园"]).unwrap();
    });
    let sheet = read(&bytes).unwrap();
    assert_eq!(sheet.heading_row, 3);
    assert_eq!(sheet.heading, ["序号", "单位名称", "姓名", "手机号码（必填）", "居住地社区", "居住地小区"]);
    assert_eq!(
        sheet.rows,
        [
            (4, row(&["", "区图书馆", "张一", "13812345678", "南园社区", ""])),
            (5, row(&["", "区图书馆", "李二", "13812345679", "南园社区"])),
            (6, row(&["", "区图书馆", "王三", "13812345670", "南园社区", "文峰花园"])),
        ]
    );
    let note = |code, at: &str, count| Note::new(code, at, count);
    let mut notes = sheet.notes.clone();
    notes.sort_by_key(|note| note.code);
    assert_eq!(
        notes,
        [
            note(NoteCode::SheetChosen, "名册", 2),
            note(NoteCode::SheetHidden, "旧表", 1),
            note(NoteCode::RowsAbove, "1", 1),
            note(NoteCode::HeadingInTwoRows, "3", 2),
            note(NoteCode::Formulas, "E5", 1),
            note(NoteCode::MergedFilled, "A2", 5),
            note(NoteCode::MergedAcross, "E4", 1),
        ]
    );
    let (mut errors, mut notes) = (Vec::<RowError<Code>>::new(), Vec::new());
    let names = sheet.read_known(COLUMNS, &mut errors, &mut notes, |cells| {
        cells.need("estate", Code::Phone, |text| Some(text.to_owned()));
        cells.text("name").map(str::to_owned)
    });
    assert_eq!(names, ["张一", "李二", "王三"]);
    assert_eq!(notes, [note(NoteCode::ColumnUnused, "序号", 1)]);
    let missing = |row| RowError::new(row, "estate", Code::ValueMissing, "");
    assert_eq!(errors, [missing(4), missing(5)], "a value over two columns belongs to the first");
}

#[test]
fn headings_are_judged_before_rows() {
    let sheet = read("姓名,手机,备注,手机\n张一,1381234567,,".as_bytes()).unwrap();
    let mut errors = Vec::<RowError<Code>>::new();
    assert!(sheet.read(COLUMNS, &mut errors, |_| Some(())).is_empty());
    let wrong: Vec<_> = errors.iter().map(|error| (error.row, error.column.as_str(), error.code)).collect();
    assert_eq!(
        wrong,
        [
            (1, "手机", Code::ColumnUnknown),
            (1, "备注", Code::ColumnUnknown),
            (1, "unit", Code::ColumnMissing)
        ]
    );
    let sheet = read("单位,姓名,手机\n甲,张一,1381234567".as_bytes()).unwrap();
    let mut errors = Vec::new();
    sheet.read(COLUMNS, &mut errors, |cells| cells.read("phone", Code::Phone, |_| None::<()>));
    assert_eq!(errors, [RowError::phone(2, "phone", Code::Phone, "1381234567")]);
    assert_eq!(errors[0].value, "138****4567");
}

#[test]
fn codes_typed_as_numbers_stay_codes() {
    let heading = format!("<row r=\"1\">{}{}</row>", text("A1", "姓名"), text("C1", "社区"));
    let cells = r#"<c r="A3"><v>320613017003</v></c>"#;
    let rows = format!("{heading}<row r=\"3\">{cells}{}</row>", text("C3", " 公园社区 "));
    let sheet = read(&small(&rows)).unwrap();
    assert_eq!(sheet.rows, [(3, row(&["320613017003", "", "公园社区"]))]);
}

#[test]
fn bombs_and_far_corners_are_refused() {
    let big = vec![b' '; 97 * 1024 * 1024];
    let bomb = package(&[("xl/workbook.xml", &big)]);
    assert!(bomb.len() < 200_000);
    let too_large = |limit, unit| Err(Unreadable::TooLarge { limit, unit });
    assert_eq!(read(&bomb), too_large(96, "unpacked_megabytes"));
    // The directory says that the file is small: the size in the local and the central header.
    let size = u32::try_from(big.len()).unwrap().to_le_bytes();
    let mut liar = bomb;
    let at: Vec<usize> = (0..liar.len() - 4).filter(|at| liar[*at..*at + 4] == size).collect();
    for at in at {
        liar[at..at + 4].copy_from_slice(&10u32.to_le_bytes());
    }
    assert!(read(&liar).is_err());
    let corner = small(&format!("<row r=\"1048576\">{}</row>", text("XFD1048576", "x")));
    assert_eq!(read(&corner), too_large(64, "columns"));
    let parts: Vec<String> = (0..=200).map(|at| format!("{at}")).collect();
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|name| (name.as_str(), b"" as &[u8])).collect();
    assert_eq!(read(&package(&parts)), too_large(200, "files_in_the_package"));
    let limits = Limits { bytes: 1_000_000, rows: 2, columns: 5, cell_chars: 10 };
    let read = |text: &str| baodao_sheets::read(text.as_bytes(), &limits, COLUMNS);
    assert_eq!(read("姓名\n1\n2\n3"), too_large(2, "rows"));
    assert_eq!(read(&format!("姓名\n{}", "1\n".repeat(10_000))), too_large(2, "rows"));
    assert_eq!(read("姓名,,,,,a\n1"), too_large(5, "columns"));
    assert_eq!(read("姓名\n12345678901"), too_large(10, "characters_in_a_cell"));
    let tiny = Limits { bytes: 3, ..limits };
    assert_eq!(baodao_sheets::read(b"abcd", &tiny, COLUMNS), too_large(3, "bytes"));
}

#[test]
fn what_is_no_table_is_told_apart() {
    assert_eq!(read(b"PK\x03\x04rubbish"), Err(Unreadable::NotASpreadsheet));
    assert_eq!(read(&package(&[("a.txt", b"x")])), Err(Unreadable::NotASpreadsheet));
    let old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 W\0o\0r\0k\0b\0o\0o\0k\0";
    assert_eq!(read(old), Err(Unreadable::OldXls));
    let locked: Vec<u8> = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 "
        .iter()
        .copied()
        .chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    assert_eq!(read(&locked), Err(Unreadable::PasswordProtected));
    assert_eq!(read(b""), Err(Unreadable::Empty));
    assert_eq!(read(&small("")), Err(Unreadable::Empty));
    let found = vec!["品名".to_owned(), "数量".to_owned()];
    assert_eq!(read("出入库\n品名,数量\n".as_bytes()), Err(Unreadable::NoHeading { found }));
}

#[test]
fn what_is_written_reads_back_the_same_and_twice_the_same() {
    let write = || {
        let mut table = Table::of("名册", COLUMNS).note("导出：2026-11-23 09:00 李四 & 事由：核对");
        table.row([
            "=HYPERLINK(\"x\")".into(),
            "张一".into(),
            "13812345678".into(),
            "".into(),
            "-2幢".into(),
        ]);
        table.row(["区图书馆".into(), "李二".into(), "013".into(), None::<&str>.into(), 3i64.into()]);
        let codes = [("社区", "南园社区", "崇川区文峰街道")];
        Book::new()
            .table(table)
            .instructions(COLUMNS, &codes)
            .table(Table::of("名册", COLUMNS))
            .bytes()
            .unwrap()
    };
    let bytes = write();
    assert_eq!(bytes, write(), "no moment of writing in it");
    let sheet = read(&bytes).unwrap();
    assert_eq!((sheet.heading_row, sheet.heading.len()), (2, 5));
    assert_eq!(
        sheet.rows,
        [
            (3, row(&["=HYPERLINK(\"x\")", "张一", "13812345678", "", "-2幢"])),
            (4, row(&["区图书馆", "李二", "013", "", "3"])),
        ]
    );
    assert_eq!(
        sheet.notes,
        [Note::new(NoteCode::SheetChosen, "名册", 2), Note::new(NoteCode::SheetAlike, "名册2", 1)],
        "neither the line above nor the instructions are worth a word"
    );
    let template = Book::new().table(Table::of("名册", COLUMNS).note("说明")).instructions(COLUMNS, &[]);
    assert!(read(&template.bytes().unwrap()).unwrap().notes.is_empty());
}

#[test]
fn overlapping_merges_of_a_crafted_file_cost_little() {
    let rows: String = (1..=3_000)
        .map(|row| format!("<row r=\"{row}\">{}</row>", text(&format!("A{row}"), "姓名")))
        .collect();
    assert!(read(&small(&rows)).is_ok());
    let merges = "<mergeCell ref=\"A1:BK3000\"/>".repeat(5_000);
    let bytes = small(&format!("{rows}</sheetData><mergeCells>{merges}</mergeCells><sheetData>"));
    assert!(matches!(read(&bytes), Err(Unreadable::TooLarge { unit: "merged_cells", .. })));
}

proptest::proptest! {
    #[test]
    fn nothing_breaks_the_reader(bytes: Vec<u8>, kind in 0u8..4) {
        let head: &[u8] = match kind { 0 => b"PK\x03\x04", 1 => b"\xd0\xcf\x11\xe0", 2 => b"\xff\xfe", _ => b"" };
        let _ = read(&[head, &bytes].concat());
    }
}
