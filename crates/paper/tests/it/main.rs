//! Whole documents, read back with poppler's `pdftotext` as any reader would.
#![allow(clippy::unwrap_used)]

mod cards;
mod letter;
mod reading;
