//! The sheet of a workbook that names most of the known columns. Cells are read one by one, so
//! that a lone cell in the last corner does not make a table of billions.

use std::io::Cursor;

use calamine::{Dimensions, Reader, SheetVisible, Xlsx, XlsxError};

use crate::note::cell_name;
use crate::{Column, Limits, Note, NoteCode, Raw, Sheet, Unreadable, heading, package, too_large, value};

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

pub(crate) fn read(bytes: &[u8], limits: &Limits, known: &[Column]) -> Result<Sheet, Unreadable> {
    package::check_unpacked(bytes)?;
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let (visible, hidden): (Vec<_>, Vec<_>) =
        book.sheets_metadata().to_vec().into_iter().partition(|sheet| sheet.visible == SheetVisible::Visible);
    let mut notes: Vec<Note> =
        hidden.into_iter().map(|sheet| Note::new(NoteCode::SheetHidden, sheet.name, 1)).collect();
    let mut parts = Vec::new();
    for sheet in visible {
        parts.push(one_sheet(&mut book, sheet.name, limits, known)?);
    }
    // Instructions and codes that were handed out beside a table are no other tables.
    if !parts.iter().all(Part::is_beside) {
        parts.retain(|part| !part.is_beside());
    }
    let best = parts.iter().map(|part| part.score).max().ok_or(Unreadable::NoSheet)?;
    let first = |part: &Part| part.score == best && (best > 0 || !part.rows.is_empty());
    let at = parts.iter().position(first).unwrap_or(0);
    if parts.len() > 1 {
        notes.push(Note::new(NoteCode::SheetChosen, parts[at].name.as_str(), parts.len()));
    }
    let alike = parts.iter().enumerate().filter(|(other, part)| *other != at && part.score > 0);
    notes.extend(alike.map(|(_, part)| Note::new(NoteCode::SheetAlike, part.name.as_str(), 1)));
    let mut part = parts.swap_remove(at);
    notes.append(&mut part.notes);
    let mut sheet = heading::sheet(part.rows, known, limits, notes)?;
    clear(&mut sheet, &part.across);
    Ok(sheet)
}

/// One sheet as read.
struct Part {
    name: String,
    rows: Raw,
    notes: Vec<Note>,
    across: Vec<Across>,
    score: usize,
}

impl Part {
    fn is_beside(&self) -> bool {
        self.rows.first().is_some_and(|(_, cells)| crate::book::is_beside(&self.name, cells))
    }
}

/// Cells merged over several columns, with row numbers as the spreadsheet shows them.
struct Across {
    top: u32,
    bottom: u32,
    first: usize,
    last: usize,
}

fn broken(cause: XlsxError) -> Unreadable {
    match cause {
        XlsxError::Password => Unreadable::PasswordProtected,
        _ => Unreadable::NotASpreadsheet,
    }
}

/// Cells with formulas: how many, and the first.
#[derive(Default)]
struct Seen(usize, String);

impl Seen {
    fn see(&mut self, row: u32, column: usize) {
        if self.0 == 0 {
            self.1 = cell_name(row, column);
        }
        self.0 += 1;
    }

    fn note(self, code: NoteCode) -> Option<Note> {
        (self.0 > 0).then(|| Note::new(code, self.1, self.0))
    }
}

fn one_sheet(
    book: &mut Book<'_>,
    name: String,
    limits: &Limits,
    known: &[Column],
) -> Result<Part, Unreadable> {
    let (mut formulas, mut empty) = (Seen::default(), Seen::default());
    let mut part = Part { name, rows: Raw::new(), notes: Vec::new(), across: Vec::new(), score: 0 };
    let rows = &mut part.rows;
    // A chart sheet has no cells.
    let Ok(mut cells) = book.worksheet_cells_reader(&part.name) else { return Ok(part) };
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(broken)? {
        let text = value::of_cell(&cell.value);
        let (row, column) = cell.pos;
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if cell.formula.is_some() {
            (if text.is_empty() { &mut empty } else { &mut formulas }).see(row, column);
        }
        if text.is_empty() {
            continue;
        }
        limits.check_cell(&text)?;
        let number = row.saturating_add(1);
        let new = rows.last().is_none_or(|(last, _)| *last != number);
        limits.check_row(rows.len() + usize::from(new), column.saturating_add(1))?;
        if new {
            rows.push((number, Vec::new()));
        }
        if let Some((_, cells)) = rows.last_mut() {
            cells.resize(cells.len().max(column + 1), String::new());
            cells[column] = text;
        }
    }
    drop(cells);
    // Programs may write rows in any order; numbers tell the right one.
    rows.sort_by_key(|(row, _)| *row);
    let merges = book.merge_cells_by_sheet_name(&part.name).map_err(broken)?;
    let down = fill(rows, &merges, limits, &mut part.across)?;
    let notes = [
        formulas.note(NoteCode::Formulas),
        empty.note(NoteCode::FormulasEmpty),
        down.note(NoteCode::MergedFilled),
    ];
    part.notes.extend(notes.into_iter().flatten());
    part.score = heading::find(&part.rows, known).map_or(0, |found| found.score);
    Ok(part)
}

/// Fills merged cells: down everywhere, since one unit beside ten names is meant for all ten;
/// across in the first rows, where the heading may stand.
fn fill(
    rows: &mut Raw,
    merges: &[Dimensions],
    limits: &Limits,
    across: &mut Vec<Across>,
) -> Result<Seen, Unreadable> {
    let mut down = Seen::default();
    // Merges of a crafted file may overlap; what they cost together is bounded.
    let mut left = limits.rows.saturating_mul(4).saturating_add(10_000);
    for merge in merges {
        let (top, bottom) = (merge.start.0.saturating_add(1), merge.end.0.saturating_add(1));
        let from = rows.partition_point(|(row, _)| *row < top);
        let until = rows.partition_point(|(row, _)| *row <= bottom);
        let (Ok(first), Ok(last)) = (usize::try_from(merge.start.1), usize::try_from(merge.end.1)) else {
            continue;
        };
        let last = last.min(limits.columns.saturating_sub(1)).max(first);
        let value = rows.get(from).filter(|(row, _)| *row == top).and_then(|(_, cells)| cells.get(first));
        let value = value.filter(|value| !value.is_empty()).cloned();
        let cost = 1 + value.as_ref().map_or(0, |_| (until - from) * (last - first + 1));
        left = left.checked_sub(cost).ok_or_else(|| too_large(limits.rows, "merged_cells"))?;
        let Some(value) = value else { continue };
        if until - from > 1 {
            down.see(merge.start.0, first);
        }
        if last > first {
            across.push(Across { top, bottom, first, last });
        }
        let until_column = if from < crate::ABOVE_MAX { last } else { first };
        for (_, cells) in rows.get_mut(from..until).unwrap_or_default() {
            cells.resize(cells.len().max(until_column + 1), String::new());
            let empty = cells[first..=until_column].iter_mut().filter(|cell| cell.is_empty());
            empty.for_each(|cell| cell.clone_from(&value));
        }
    }
    Ok(down)
}

/// Takes back what was filled across below the heading. A value over two columns belongs to the
/// first: nobody can say what the second should be, and an empty cell that must not be empty is an
/// error of its row.
fn clear(sheet: &mut Sheet, across: &[Across]) {
    let mut seen = Seen::default();
    for merge in across.iter().filter(|merge| merge.bottom > sheet.heading_row) {
        let top = merge.top.max(sheet.heading_row.saturating_add(1));
        seen.see(top - 1, merge.first);
        let from = sheet.rows.partition_point(|(row, _)| *row < top);
        let until = sheet.rows.partition_point(|(row, _)| *row <= merge.bottom);
        for (_, cells) in sheet.rows.get_mut(from..until).unwrap_or_default() {
            cells.iter_mut().take(merge.last + 1).skip(merge.first + 1).for_each(String::clear);
        }
    }
    sheet.notes.extend(seen.note(NoteCode::MergedAcross));
}
