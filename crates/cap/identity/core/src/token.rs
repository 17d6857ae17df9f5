//! Session secrets and personal access tokens.

use jiff::{SignedDuration, Timestamp};

use crate::refusals::TokenRefusal;
use crate::rules::RuleSheet;

/// What every personal access token begins with, so that a leaked one can be recognised.
pub const TOKEN_PREFIX: &str = "bd_";

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// A 256-bit secret as 43 characters of base64url without padding.
pub fn secret_text(secret: &[u8; 32]) -> String {
    let mut text = String::with_capacity(43);
    for three in secret.chunks(3) {
        let mut bits = [0u8; 4];
        bits[1..=three.len()].copy_from_slice(three);
        let word = u32::from_be_bytes(bits);
        for place in 0..=three.len() {
            let index = word >> (18 - 6 * place) & 63;
            text.push(char::from(ALPHABET[usize::try_from(index).unwrap_or(0)]));
        }
    }
    text
}

/// A personal access token for the secret.
pub fn token_text(secret: &[u8; 32]) -> String {
    format!("{TOKEN_PREFIX}{}", secret_text(secret))
}

/// Whether a text can be a session secret or, with its prefix, an access token; anything else
/// needs no look-up.
pub fn is_secret(text: &str) -> bool {
    text.len() == 43 && text.bytes().all(|b| ALPHABET.contains(&b))
}

/// Decides the making of a token: when it ends.
///
/// # Errors
/// See [`TokenRefusal`].
pub fn decide_token(
    by_session: bool,
    held: u32,
    days: Option<u32>,
    now: Timestamp,
    rules: &RuleSheet,
) -> Result<Timestamp, TokenRefusal> {
    if !by_session {
        return Err(TokenRefusal::TokenNeedsSession);
    }
    if held >= rules.access_tokens_max.value {
        return Err(TokenRefusal::TooManyAccessTokens { limit: rules.access_tokens_max.value });
    }
    let most = rules.access_token_days_max.value;
    match days.unwrap_or(most.min(90)) {
        days if days <= most => {
            Ok(now.saturating_add(SignedDuration::from_hours(24 * i64::from(days))).unwrap_or(Timestamp::MAX))
        }
        _ => Err(TokenRefusal::TokenLifeTooLong { days: most }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_secret_is_written_as_base64url() {
        assert_eq!(secret_text(&[0; 32]), "A".repeat(43));
        assert_eq!(secret_text(&[255; 32]), format!("{}8", "_".repeat(42)));
        let mut counted = [0; 32];
        for (place, byte) in (0..).zip(counted.iter_mut()) {
            *byte = place;
        }
        assert_eq!(secret_text(&counted), "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8");
        assert!(!is_secret("short") && !is_secret(&"+".repeat(43)));
    }

    #[test]
    fn tokens_are_limited_in_number_and_life() {
        let rules = RuleSheet::default();
        let now = Timestamp::from_second(1_795_000_000).unwrap();
        let decide = |session, held, days| decide_token(session, held, days, now, &rules);
        assert_eq!(decide(true, 0, Some(1)), Ok(now + SignedDuration::from_hours(24)));
        assert_eq!(decide(false, 0, None), Err(TokenRefusal::TokenNeedsSession));
        assert_eq!(decide(true, 20, None), Err(TokenRefusal::TooManyAccessTokens { limit: 20 }));
        assert_eq!(decide(true, 0, Some(367)), Err(TokenRefusal::TokenLifeTooLong { days: 366 }));
    }

    proptest! {
        #[test]
        fn different_secrets_read_differently(a in any::<[u8; 32]>(), b in any::<[u8; 32]>()) {
            prop_assert!(is_secret(&secret_text(&a)));
            prop_assert_eq!(a == b, secret_text(&a) == secret_text(&b));
        }
    }
}
