//! Chinese documents as PDF: typed data in, the bytes of the file out.
//!
//! A caller says *what* stands on the page ([`Letter`], [`CardSheet`]); *how* it looks is in our own
//! templates (`src/templates`). Text from people never becomes markup: it reaches a template as a
//! string of a data file, so nothing written in a letter can read a file, load a picture or change
//! the page.
//!
//! ```no_run
//! use baodao_paper::{Block, Document, Letter, render};
//!
//! let letter = Letter::titled("服务记录清单")
//!     .with(Block::paragraph("本清单由系统按已核实的服务记录生成。"));
//! let pdf: Vec<u8> = render(&Document::Letter(letter))?;
//! # Ok::<(), baodao_paper::PaperError>(())
//! ```
//!
//! Setting a page is work of tens of milliseconds without a pause: callers run [`render`] in
//! `spawn_blocking`. The fonts are the system's Noto CJK (Debian's `fonts-noto-cjk`); they are
//! found at the first call, their 25 MB a face are read for a render and let go after it.
//!
//! The crate is small and rarely changes on purpose: the typesetter below it is a fifth of a full
//! build of the program.

mod card;
mod error;
mod fonts;
mod letter;
mod qr;
mod render;
mod text;
mod world;

pub use card::{Card, CardSheet};
pub use error::PaperError;
pub use letter::{Align, Block, Column, Letter, Orientation, Table};
pub use render::{Document, render};

/// Rows that the tables of one document may have together. What is longer belongs into a
/// spreadsheet: nobody reads four hundred pages, and setting them would hold a thread for minutes.
pub const MAX_ROWS: usize = 10_000;
/// Characters that the texts of one document may have together.
pub const MAX_CHARS: usize = 2_000_000;
