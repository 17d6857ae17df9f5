//! Reading a PDF back.

use std::io::Write;
use std::process::{Command, Stdio};

/// The text of a PDF in the order it was set, as a search or a screen reader sees it.
pub fn text_of(pdf: &[u8]) -> String {
    piped("pdftotext", &["-raw", "-", "-"], pdf)
}

/// Pages of a PDF.
pub fn pages_of(pdf: &[u8]) -> usize {
    text_of(pdf).matches('\u{c}').count()
}

/// Names of the fonts inside, with whether each is embedded and can be read back.
pub fn fonts_of(pdf: &[u8]) -> String {
    piped("pdffonts", &["-"], pdf)
}

fn piped(program: &str, arguments: &[&str], input: &[u8]) -> String {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{program} (Debian's poppler-utils): {error}"));
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{program} could not read it");
    String::from_utf8(output.stdout).unwrap()
}
