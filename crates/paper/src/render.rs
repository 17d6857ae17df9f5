//! From data to the bytes of the file.

use serde::Serialize;
use typst::diag::{SourceDiagnostic, Warned};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

use crate::card::CardSheet;
use crate::error::PaperError;
use crate::letter::Letter;
use crate::world::Desk;
use crate::{MAX_CHARS, MAX_ROWS};

/// What can be printed.
#[derive(Debug, Clone)]
pub enum Document {
    /// Running text and tables on the plain official page.
    Letter(Letter),
    /// Cards to cut.
    Cards(CardSheet),
}

/// Sets a document and gives the bytes of the PDF: fonts embedded as subsets, text that can be
/// copied and searched, structure tagged for screen readers. The same data give the same bytes on
/// the same machine. Takes tens of milliseconds a page of work: run it where blocking is allowed.
///
/// # Errors
/// [`PaperError`]; a warning of the typesetter is an error too, since a font that is missing would
/// otherwise be replaced silently.
pub fn render(document: &Document) -> Result<Vec<u8>, PaperError> {
    match document {
        Document::Letter(letter) => {
            limit("rows", letter.rows()?, MAX_ROWS)?;
            set(include_str!("templates/letter.typ"), letter)
        }
        Document::Cards(sheet) => {
            limit("cards", sheet.count(), MAX_ROWS)?;
            set(include_str!("templates/cards.typ"), sheet)
        }
    }
}

fn limit(what: &'static str, count: usize, max: usize) -> Result<(), PaperError> {
    if count > max { Err(PaperError::TooLong { what, count, max }) } else { Ok(()) }
}

fn set(template: &'static str, data: &impl Serialize) -> Result<Vec<u8>, PaperError> {
    let data = serde_json::to_string(data).map_err(|error| PaperError::Typesetting(error.to_string()))?;
    limit("characters", data.chars().count(), MAX_CHARS)?;
    let desk = Desk::new(template, data)?;
    let result = pages(&desk);
    // The typesetter's cache is global and grows with every document; nothing of it is of use to
    // the next one, whose text differs.
    comemo::evict(0);
    result.map_err(|error| desk.fault().unwrap_or(error))
}

fn pages(desk: &Desk) -> Result<Vec<u8>, PaperError> {
    let Warned { output, warnings } = typst::compile::<PagedDocument>(desk);
    let document = output.map_err(|errors| typesetting(&errors))?;
    if !warnings.is_empty() {
        return Err(typesetting(&warnings));
    }
    typst_pdf::pdf(&document, &PdfOptions::default()).map_err(|errors| typesetting(&errors))
}

fn typesetting(found: &[SourceDiagnostic]) -> PaperError {
    let said: Vec<&str> = found.iter().map(|one| one.message.as_str()).collect();
    PaperError::Typesetting(said.join("; "))
}
