//! Finding the heading: the row, or the two rows, that name most of the known columns. Titles
//! and remarks above it, as offices like to write them, are passed over.

use crate::book::is_note;
use crate::{ABOVE_MAX, Column, Limits, Note, NoteCode, Raw, Sheet, Unreadable, too_large};

/// A heading found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    /// Index of the first row below it.
    below: usize,
    /// How many known columns it names.
    pub score: usize,
    cells: Vec<String>,
    rows: usize,
}

/// The heading among the first rows that are not empty; `None` when no row names a column.
pub(crate) fn find(rows: &Raw, known: &[Column]) -> Option<Found> {
    let mut best: Option<Found> = None;
    for (at, (_, upper)) in rows.iter().enumerate().take(ABOVE_MAX) {
        let single = Found { below: at + 1, score: score(upper, known), cells: upper.clone(), rows: 1 };
        let double = rows.get(at + 1).and_then(|(_, lower)| two_rows(at, upper, lower, known));
        for found in [Some(single), double].into_iter().flatten() {
            if found.score > best.as_ref().map_or(0, |best| best.score) {
                best = Some(found);
            }
        }
    }
    best
}

/// The table below the heading.
pub(crate) fn sheet(
    rows: Raw,
    known: &[Column],
    limits: &Limits,
    mut notes: Vec<Note>,
) -> Result<Sheet, Unreadable> {
    let rows: Raw = rows
        .into_iter()
        .filter(|(_, cells)| {
            let first = cells.first().map(|cell| cell.trim()).unwrap_or_default();
            !first.starts_with('#') && cells.iter().any(|cell| !cell.trim().is_empty())
        })
        .collect();
    if rows.is_empty() {
        return Err(Unreadable::Empty);
    }
    let found = find(&rows, known).ok_or_else(|| Unreadable::NoHeading { found: instead(&rows) })?;
    let above = rows.iter().take(found.below - found.rows).filter(|(_, cells)| !is_note(cells));
    let above: Vec<u32> = above.map(|(row, _)| *row).collect();
    if let Some(first) = above.first() {
        notes.push(Note::new(NoteCode::RowsAbove, first.to_string(), above.len()));
    }
    let heading_row = rows[found.below - 1].0;
    if found.rows == 2 {
        notes.push(Note::new(NoteCode::HeadingInTwoRows, heading_row.to_string(), 2));
    }
    let rows: Raw = rows.into_iter().skip(found.below).collect();
    if rows.len() > limits.rows {
        return Err(too_large(limits.rows, "rows"));
    }
    Ok(Sheet { heading: found.cells, heading_row, rows, notes })
}

/// How many different known columns the cells name.
fn score(cells: &[String], known: &[Column]) -> usize {
    known.iter().filter(|column| cells.iter().any(|cell| column.is(cell))).count()
}

fn is_known(cell: &str, known: &[Column]) -> bool {
    known.iter().any(|column| column.is(cell))
}

/// Two rows read as one heading, when they name more columns together than the upper alone, and
/// the upper has a part in it: without it there are fewer, or it names columns itself.
fn two_rows(at: usize, upper: &[String], lower: &[String], known: &[Column]) -> Option<Found> {
    let mut cells = Vec::new();
    let mut from_below = 0;
    for column in 0..upper.len().max(lower.len()) {
        let text = |row: &[String]| row.get(column).map(|cell| cell.trim().to_owned()).unwrap_or_default();
        let (over, under) = (text(upper), text(lower));
        let both = format!("{over}{under}");
        cells.push(if under.is_empty() || under == over {
            over
        } else if is_known(&both, known) {
            from_below += 1;
            both
        } else if is_known(&under, known) {
            from_below += 1;
            under
        } else if over.is_empty() {
            under
        } else if is_known(&over, known) && upper.iter().filter(|cell| cell.trim() == over).count() == 1 {
            // A heading above something that is no heading: this row is a row of values.
            return None;
        } else {
            both
        });
    }
    let score = score(&cells, known);
    let (over, under) = (self::score(upper, known), self::score(lower, known));
    let more = from_below > 0 && score > over && (score > under || over > 0 && score == under);
    more.then_some(Found { below: at + 2, score, cells, rows: 2 })
}

/// What the first row with at least two texts says, to tell the sender what was found.
fn instead(rows: &Raw) -> Vec<String> {
    let texts = |cells: &[String]| -> Vec<String> {
        let cells = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
        cells.take(20).map(|cell| cell.chars().take(40).collect()).collect()
    };
    let several = rows.iter().map(|(_, cells)| texts(cells)).find(|texts| texts.len() > 1);
    let found = several.unwrap_or_else(|| rows.first().map(|(_, cells)| texts(cells)).unwrap_or_default());
    found.iter().map(|text| baodao_kernel::mask::numbers_in(text)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: &[Column] = &[
        Column::required("name", &["姓名"]),
        Column::required("phone", &["手机"]),
        Column::optional("community", &["居住地社区", "社区"]),
        Column::optional("estate", &["小区"]),
    ];

    fn table(text: &str) -> Result<Sheet, Unreadable> {
        let rows = (1..).zip(text.lines().map(|line| line.split(',').map(str::to_owned).collect()));
        sheet(rows.collect(), KNOWN, &Limits::default(), Vec::new())
    }

    #[test]
    fn titles_above_are_passed_over() {
        let sheet = table("某局在职党员名册\n填表人,李\n\n姓名,手机\n张一,1\n").unwrap();
        assert_eq!((sheet.heading_row, sheet.heading), (4, vec!["姓名".to_owned(), "手机".to_owned()]));
        assert_eq!(sheet.rows, [(5, vec!["张一".to_owned(), "1".to_owned()])]);
        assert_eq!(sheet.notes, [Note::new(NoteCode::RowsAbove, "1", 2)]);
    }

    #[test]
    fn a_heading_may_stand_in_two_rows() {
        let sheet =
            table("序号,姓名,手机,居住地,居住地\n序号,姓名,手机,社区,小区\n1,张一,1,南园,文峰\n").unwrap();
        assert_eq!(sheet.heading, ["序号", "姓名", "手机", "居住地社区", "小区"]);
        assert_eq!((sheet.heading_row, sheet.rows.len()), (2, 1));
        let plain = table("姓名,手机,小区\n张一,1,社区\n").unwrap();
        assert_eq!((plain.heading_row, plain.rows.len()), (1, 1), "a value is no second heading");
    }

    #[test]
    fn no_heading_tells_what_was_found() {
        let found = vec!["品名".to_owned(), "数量 ****".to_owned()];
        assert_eq!(table("清单\n品名,数量 13812345678\n"), Err(Unreadable::NoHeading { found }));
        assert_eq!(table("#姓名,手机\n ,\n"), Err(Unreadable::Empty));
    }
}
