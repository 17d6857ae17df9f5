//! Codes by which a person on a roster takes up the invitation after signing in: for those whose
//! number on the roster is not the one they sign in with.

use baodao_kernel::Draw;
use jiff::Timestamp;

use crate::ReportInRefusal;

/// Letters and digits that are not mistaken for one another (Crockford's base 32).
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Characters of a code: 60 bits, so that guessing meets none of a district's codes.
const LENGTH: usize = 12;

/// Draws a code, `K3F7-Q2MD-9XWA`.
pub fn draw(draw: &dyn Draw) -> String {
    let mut bytes = [0; LENGTH];
    draw.fill(&mut bytes);
    let chars: Vec<char> = bytes.iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect();
    chars.chunks(4).map(|part| part.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// A code as typed, in the form that is looked up; `None` when it can be none.
pub fn normalise(text: &str) -> Option<String> {
    let folded = text.chars().map(baodao_kernel::text::fold_width).flat_map(char::to_uppercase);
    let plain: String = folded
        .filter(|c| !c.is_whitespace() && *c != '-')
        .map(|c| match c {
            'O' => '0',
            'I' | 'L' => '1',
            c => c,
        })
        .collect();
    let known = plain.bytes().all(|byte| ALPHABET.contains(&byte));
    (plain.len() == LENGTH && known).then_some(plain)
}

/// Whether a code can still be used.
///
/// # Errors
/// [`ReportInRefusal::InvitationUnusable`] when it was used or is too old.
pub fn check(used: bool, expires_at: Timestamp, now: Timestamp) -> Result<(), ReportInRefusal> {
    if used || expires_at <= now { Err(ReportInRefusal::InvitationUnusable) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use baodao_kernel::SeededDraw;

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let code = draw(&SeededDraw::new(1));
        assert_eq!(code.len(), 14);
        let plain = normalise(&code).unwrap();
        assert_eq!(plain, code.replace('-', ""));
        assert_eq!(normalise(&code.to_lowercase().replace('-', " ")), Some(plain));
        assert_eq!(normalise("OIL0-0000-0000").as_deref(), Some("011000000000"));
        for bad in ["", "123", "U234-5678-9012", "12345678901234"] {
            assert_eq!(normalise(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_code_is_used_once_and_in_time() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let (now, end) = (at("2026-11-23T01:00:00Z"), at("2026-12-23T01:00:00Z"));
        assert!(check(false, end, now).is_ok());
        for (used, expires) in [(true, end), (false, now)] {
            assert_eq!(check(used, expires, now), Err(ReportInRefusal::InvitationUnusable));
        }
    }
}
