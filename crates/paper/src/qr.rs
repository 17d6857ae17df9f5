//! A link as a QR code drawn in lines, so that it prints sharp at any size.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder};
use serde::Serialize;

use crate::error::PaperError;

/// Bytes of the longest link: above it the squares get too small for an old phone's camera at the
/// size we print (24 mm).
const MAX_BYTES: usize = 300;
/// Empty modules around the code, without which cameras do not find it (ISO/IEC 18004).
const QUIET: usize = 4;

/// The drawing of a code and the link it stands for.
#[derive(Debug, Clone, Serialize)]
pub struct Qr {
    svg: String,
    link: String,
}

impl Qr {
    /// The code of a link, with error correction of level M (15 %), as print needs it.
    ///
    /// # Errors
    /// [`PaperError::LinkTooLong`] above 300 bytes.
    pub fn of(link: &str) -> Result<Self, PaperError> {
        let too_long = || PaperError::LinkTooLong { bytes: link.len(), max: MAX_BYTES };
        if link.len() > MAX_BYTES {
            return Err(too_long());
        }
        let code = QRBuilder::new(link).ecl(ECL::M).build().map_err(|_| too_long())?;
        let side = code.size + 2 * QUIET;
        let mut path = String::new();
        for y in 0..code.size {
            let row = &code[y];
            let mut x = 0;
            while x < code.size {
                let run = row[x..].iter().take_while(|module| module.value()).count();
                if run > 0 {
                    // Writing into a String cannot fail.
                    let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
                }
                x += run.max(1);
            }
        }
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\"><path d=\"{path}\"/></svg>"
        );
        Ok(Self { svg, link: link.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_a_quiet_margin_and_its_three_eyes() {
        let code = Qr::of("https://bd.example/c/1").unwrap();
        assert!(code.svg.contains("viewBox=\"0 0 33 33\""), "{}", code.svg);
        assert!(code.svg.contains("M4 4h7v1h-7z"), "the upper left eye: {}", code.svg);
        assert!(code.svg.contains("M22 4h7v1h-7z"), "the upper right eye: {}", code.svg);
    }

    #[test]
    fn a_link_that_would_be_too_dense_is_refused() {
        let link = "x".repeat(MAX_BYTES + 1);
        assert!(matches!(Qr::of(&link), Err(PaperError::LinkTooLong { bytes: 301, max: 300 })));
    }
}
