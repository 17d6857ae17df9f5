//! Why a document could not be made.

/// Why a document could not be made. None of them is the reader's fault; [`PaperError::TooLong`] and
/// [`PaperError::LinkTooLong`] are the caller's to prevent.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// The system has no Noto CJK font. Debian's package is `fonts-noto-cjk`.
    #[error("no Noto CJK font in {folders}: install the package fonts-noto-cjk")]
    FontsMissing { folders: String },
    /// A font file that was there at the first render cannot be read now.
    #[error("font file {file} cannot be read: {why}")]
    FontUnreadable { file: String, why: String },
    /// The document has more rows or characters than one file may have.
    #[error("the document has {count} {what}; one file has at most {max}")]
    TooLong { what: &'static str, count: usize, max: usize },
    /// A row of a table has another number of cells than there are columns.
    #[error("row {row} has {cells} cells under {columns} columns")]
    UnevenRow { row: usize, cells: usize, columns: usize },
    /// The link does not fit into a QR code that a phone reads from paper.
    #[error("a link of {bytes} bytes is too long for a printed code; at most {max}")]
    LinkTooLong { bytes: usize, max: usize },
    /// The typesetter refused or warned: a fault of our template or of the fonts.
    #[error("the document could not be set: {0}")]
    Typesetting(String),
}
