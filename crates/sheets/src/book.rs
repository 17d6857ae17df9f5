//! Workbooks to hand out: what a person opens, prints, fills and sends back.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use crate::Column;

/// A workbook that could not be written; a fault of the program, not of the data.
#[derive(Debug, thiserror::Error)]
#[error("the workbook cannot be written")]
pub struct Unwritable(#[from] XlsxError);

/// Begins the line above a heading that this crate wrote, so that it is known again.
const MARK: char = '※';

/// The sheets that [`Book::instructions`] adds, with their headings.
const BESIDE: [(&str, [&str; 3]); 2] =
    [("填写说明", ["栏目", "是否必填", "说明"]), ("代码", ["栏目", "填写", "含义"])];

/// Whether a row above the heading is a line that this crate wrote there.
pub(crate) fn is_note(cells: &[String]) -> bool {
    let (first, rest) = (cells.first(), cells.get(1..).unwrap_or_default());
    first.is_some_and(|cell| cell.starts_with(MARK)) && rest.iter().all(|cell| cell.trim().is_empty())
}

/// Whether a sheet is one that this crate wrote beside a table.
pub(crate) fn is_beside(name: &str, first_row: &[String]) -> bool {
    let heading = |titles: &[&str; 3]| first_row.iter().map(|cell| cell.trim()).eq(titles.iter().copied());
    BESIDE.iter().any(|(own, titles)| *own == name && heading(titles))
}

/// One cell. Codes and telephone numbers are texts, so that no spreadsheet rounds them.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text; what a spreadsheet could take for a formula is escaped.
    Text(String),
    /// A count or measure to calculate with.
    Number(f64),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Cell {
    #[allow(clippy::cast_precision_loss, reason = "a spreadsheet holds no other numbers")]
    fn from(number: i64) -> Self {
        Self::Number(number as f64)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(cell: Option<T>) -> Self {
        cell.map_or(Self::Empty, Into::into)
    }
}

/// A sheet with a heading and rows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    name: String,
    note: Option<String>,
    heading: Vec<(String, u16)>,
    rows: Vec<Vec<Cell>>,
}

impl Table {
    /// An empty table with the headings and widths of `columns`.
    pub fn of(name: &str, columns: &[Column]) -> Self {
        Self::new(name, columns.iter().map(|column| (column.title(), column.width)))
    }

    /// An empty table with headings and their widths in half-width characters.
    pub fn new<'a>(name: &str, heading: impl IntoIterator<Item = (&'a str, u16)>) -> Self {
        let heading = heading.into_iter().map(|(title, width)| (title.to_owned(), width)).collect();
        Self { name: name.to_owned(), heading, ..Self::default() }
    }

    /// The same with a line above the heading and in the footer of each printed page: who took
    /// the table out, when and why. Reading the table back, it is passed over without a word.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Adds a row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// How many rows it has.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it has no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// A workbook in the making. The same content gives the same bytes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Book {
    tables: Vec<Table>,
}

impl Book {
    /// An empty workbook.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a sheet.
    #[must_use]
    pub fn table(mut self, table: Table) -> Self {
        self.tables.push(table);
        self
    }

    /// Adds the sheet `填写说明`: what stands in each column, then `codes` as (column, code,
    /// meaning).
    #[must_use]
    pub fn instructions(self, columns: &[Column], codes: &[(&str, &str, &str)]) -> Self {
        let [instructions, code_list] = BESIDE;
        let mut table = Table::new(instructions.0, instructions.1.into_iter().zip([18, 10, 70]));
        for column in columns {
            let needed = if column.required { "必填" } else { "可不填" };
            table.row([column.title().into(), needed.into(), column.help.into()]);
        }
        let mut book = self.table(table);
        if !codes.is_empty() {
            let mut table = Table::new(code_list.0, code_list.1.into_iter().zip([18, 24, 60]));
            for (column, code, meaning) in codes {
                table.row([(*column).into(), (*code).into(), (*meaning).into()]);
            }
            book = book.table(table);
        }
        book
    }

    /// The xlsx file.
    ///
    /// # Errors
    /// [`Unwritable`] when there is more than a spreadsheet can hold (1,048,576 rows).
    pub fn bytes(&self) -> Result<Vec<u8>, Unwritable> {
        let mut book = Workbook::new();
        // The moment of writing would make every file differ.
        let born = ExcelDateTime::from_ymd(2026, 1, 1)?;
        book.set_properties(&DocProperties::new().set_creation_datetime(&born));
        let mut names: Vec<String> = Vec::new();
        for table in &self.tables {
            let name = sheet_name(&table.name, &names);
            write(book.add_worksheet(), &name, table)?;
            names.push(name);
        }
        Ok(book.save_to_buffer()?)
    }
}

/// The most characters in a cell, by the format.
const CELL_MAX: usize = 32_000;

fn write(sheet: &mut Worksheet, name: &str, table: &Table) -> Result<(), XlsxError> {
    let head = Format::new()
        .set_bold()
        .set_align(FormatAlign::Center)
        .set_text_wrap()
        .set_border(FormatBorder::Thin)
        .set_background_color(0xEEF2F7);
    let text = Format::new().set_num_format("@").set_align(FormatAlign::Top).set_text_wrap();
    sheet.set_name(name)?;
    sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
    let top = u32::from(table.note.is_some());
    if let Some(note) = &table.note {
        sheet.write_string(0, 0, format!("{MARK}{}", escaped(note)))?;
        // `&` begins a code in a footer, and a footer holds 255 characters.
        let plain: String = note.replace('&', "＆").chars().take(200).collect();
        sheet.set_footer(format!("&L{plain}&R&P/&N"));
    }
    for (at, (title, width)) in (0u16..).zip(&table.heading) {
        sheet.set_column_width(at, *width)?;
        sheet.set_column_format(at, &text)?;
        sheet.write_string_with_format(top, at, title, &head)?;
    }
    sheet.set_freeze_panes(top + 1, 0)?;
    sheet.set_repeat_rows(top, top)?;
    for (row, cells) in (top + 1..).zip(&table.rows) {
        for (at, cell) in (0u16..).zip(cells) {
            match cell {
                Cell::Empty => {}
                Cell::Text(value) if value.is_empty() => {}
                Cell::Text(value) => {
                    sheet.write_string_with_format(row, at, escaped(value), &text)?;
                }
                Cell::Number(number) => {
                    sheet.write_number(row, at, *number)?;
                }
            }
        }
    }
    Ok(())
}

/// A text that no spreadsheet takes for a formula, also after it has been saved as csv.
fn escaped(text: &str) -> String {
    let kept: String = text.chars().filter(|c| !c.is_control() || *c == '\n').take(CELL_MAX).collect();
    if kept.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) { format!("'{kept}") } else { kept }
}

/// A name that the format takes, and that no earlier sheet has.
fn sheet_name(name: &str, taken: &[String]) -> String {
    let plain: String =
        name.chars().filter(|c| !c.is_control() && !"[]:*?/\\'".contains(*c)).take(28).collect();
    let plain = if plain.trim().is_empty() { "表".to_owned() } else { plain };
    let free = |name: &String| !taken.iter().any(|other| other.to_lowercase() == name.to_lowercase());
    let numbered = (2u32..).map(|n| format!("{plain}{n}"));
    std::iter::once(plain.clone()).chain(numbered).find(free).unwrap_or(plain)
}
