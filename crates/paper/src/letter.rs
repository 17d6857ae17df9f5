//! The plain official page: title, paragraphs, tables, signatures. Measures as in the national
//! standard for documents (A4; margins top 37 mm, left 28 mm; text area 156 × 225 mm; body of 16 pt
//! in 22 lines of 28 characters; title of 22 pt), without red head, document number or seal, which
//! a program may not give.

use serde::Serialize;

use crate::{error::PaperError, qr::Qr, text::Text};

/// One document of running text and tables.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Letter {
    title: Text,
    subtitle: Text,
    watermark: Text,
    footer: Text,
    orientation: Orientation,
    english: bool,
    blocks: Vec<Block>,
}

/// How the sheet lies.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Orientation {
    /// Upright, for text.
    #[default]
    Portrait,
    /// Across, for wide tables.
    Landscape,
}

/// One thing under another on the page.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A heading of the first level, in the standard's numbering if the caller writes it: 一、…
    Heading { text: Text },
    /// Running text, its first line moved in by two characters.
    Paragraph { text: Text },
    /// One line from the left edge: whom a letter addresses.
    Line { text: Text },
    /// Small text: how a number was counted, what a word means.
    Note { text: Text },
    /// Names and values, one pair a line.
    Facts { pairs: Vec<(Text, Text)> },
    /// A table; its headings are repeated on each page.
    Table(Table),
    /// Lines to sign on by hand, each with what stands before it.
    Signatures { labels: Vec<Text> },
    /// Who writes and when, at the right edge.
    Closing { from: Text, date: Text },
    /// A code to scan with a phone, and the words beside it.
    Qr { code: Qr, caption: Text },
}

/// A table whose rows have one cell per column.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Table {
    columns: Vec<Column>,
    rows: Vec<Vec<Text>>,
    empty: Text,
}

/// One column.
#[derive(Debug, Clone, Serialize)]
pub struct Column {
    heading: Text,
    share: u16,
    align: Align,
}

/// Where the cells of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    /// Words.
    Left,
    /// Short codes and dates.
    Center,
    /// Numbers.
    Right,
}

impl Letter {
    /// An empty document under this title.
    pub fn titled(title: impl AsRef<str>) -> Self {
        Self { title: title.into(), ..Self::default() }
    }

    /// A line under the title: the span, the area, the person.
    #[must_use]
    pub fn subtitle(mut self, text: impl AsRef<str>) -> Self {
        self.subtitle = text.into();
        self
    }

    /// Pale words across every page: who exported it and when.
    #[must_use]
    pub fn watermark(mut self, text: impl AsRef<str>) -> Self {
        self.watermark = text.into();
        self
    }

    /// Small words at the foot of every page, beside the page's number.
    #[must_use]
    pub fn footer(mut self, text: impl AsRef<str>) -> Self {
        self.footer = text.into();
        self
    }

    /// The sheet across instead of upright.
    #[must_use]
    pub fn landscape(mut self) -> Self {
        self.orientation = Orientation::Landscape;
        self
    }

    /// Sets the document's language to English; it is Chinese otherwise.
    #[must_use]
    pub fn english(mut self) -> Self {
        self.english = true;
        self
    }

    /// Adds a block below the others.
    #[must_use]
    pub fn with(mut self, block: Block) -> Self {
        self.blocks.push(block);
        self
    }

    /// Adds blocks below the others.
    #[must_use]
    pub fn with_all(mut self, blocks: impl IntoIterator<Item = Block>) -> Self {
        self.blocks.extend(blocks);
        self
    }

    /// Rows of all tables, and the first uneven one as an error.
    pub(crate) fn rows(&self) -> Result<usize, PaperError> {
        let mut rows = 0;
        for block in &self.blocks {
            if let Block::Table(table) = block {
                rows += table.checked()?;
            }
        }
        Ok(rows)
    }
}

impl Block {
    /// A heading of the first level.
    pub fn heading(text: impl AsRef<str>) -> Self {
        Self::Heading { text: text.into() }
    }

    /// One paragraph. Line breaks inside are kept; for a text that a person wrote in several
    /// paragraphs use [`Block::paragraphs`].
    pub fn paragraph(text: impl AsRef<str>) -> Self {
        Self::Paragraph { text: text.into() }
    }

    /// A paragraph for each line of a text, empty lines left out.
    pub fn paragraphs(text: impl AsRef<str>) -> Vec<Self> {
        Text::from(text).lines().map(Self::paragraph).collect()
    }

    /// One line from the left edge.
    pub fn line(text: impl AsRef<str>) -> Self {
        Self::Line { text: text.into() }
    }

    /// Small text.
    pub fn note(text: impl AsRef<str>) -> Self {
        Self::Note { text: text.into() }
    }

    /// Names and values.
    pub fn facts<N: AsRef<str>, V: AsRef<str>>(pairs: impl IntoIterator<Item = (N, V)>) -> Self {
        Self::Facts { pairs: pairs.into_iter().map(|(n, v)| (n.into(), v.into())).collect() }
    }

    /// Lines to sign on.
    pub fn signatures<L: AsRef<str>>(labels: impl IntoIterator<Item = L>) -> Self {
        Self::Signatures { labels: labels.into_iter().map(Text::from).collect() }
    }

    /// Who writes, and the day in words as it shall stand there: `2026年11月23日`.
    pub fn closing(from: impl AsRef<str>, date: impl AsRef<str>) -> Self {
        Self::Closing { from: from.into(), date: date.into() }
    }

    /// A code for a link.
    ///
    /// # Errors
    /// [`PaperError::LinkTooLong`] if it would be too dense to read from paper.
    pub fn qr(link: &str, caption: impl AsRef<str>) -> Result<Self, PaperError> {
        Ok(Self::Qr { code: Qr::of(link)?, caption: caption.into() })
    }
}

impl Table {
    /// A table without rows yet.
    pub fn new(columns: impl IntoIterator<Item = Column>) -> Self {
        Self { columns: columns.into_iter().collect(), ..Self::default() }
    }

    /// What stands in a table without rows.
    #[must_use]
    pub fn when_empty(mut self, text: impl AsRef<str>) -> Self {
        self.empty = text.into();
        self
    }

    /// Adds a row; it needs one cell per column.
    #[must_use]
    pub fn row<C: AsRef<str>>(mut self, cells: impl IntoIterator<Item = C>) -> Self {
        self.push(cells);
        self
    }

    /// Adds a row; it needs one cell per column.
    pub fn push<C: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = C>) {
        self.rows.push(cells.into_iter().map(Text::from).collect());
    }

    fn checked(&self) -> Result<usize, PaperError> {
        let columns = self.columns.len();
        match self.rows.iter().position(|row| row.len() != columns) {
            Some(row) => Err(PaperError::UnevenRow { row, cells: self.rows[row].len(), columns }),
            None => Ok(self.rows.len()),
        }
    }
}

impl Column {
    /// A column of words that takes `share` parts of the width left over.
    pub fn words(heading: impl AsRef<str>, share: u16) -> Self {
        Self { heading: heading.into(), share, align: Align::Left }
    }

    /// A column as wide as its widest short cell: a date, a code.
    pub fn short(heading: impl AsRef<str>) -> Self {
        Self { heading: heading.into(), share: 0, align: Align::Center }
    }

    /// A column as wide as its widest number.
    pub fn number(heading: impl AsRef<str>) -> Self {
        Self { heading: heading.into(), share: 0, align: Align::Right }
    }
}

impl From<Table> for Block {
    fn from(table: Table) -> Self {
        Self::Table(table)
    }
}
