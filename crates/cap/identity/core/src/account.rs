//! Accounts, and how the texts that describe a person are read.

use baodao_kernel::text;
use serde::{Deserialize, Serialize};

use crate::refusals::AccountRefusal;

/// Whether an account can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AccountState {
    /// In use.
    Active,
    /// Locked by a security administrator.
    Suspended,
    /// Closed at the person's wish; name and number are gone.
    Closed,
}

impl AccountState {
    /// Every state.
    pub const ALL: [Self; 3] = [Self::Active, Self::Suspended, Self::Closed];

    /// The stable code, as stored and sent.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::Closed => "closed",
        }
    }

    /// Reads a stored code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// Suspends an account.
///
/// # Errors
/// [`AccountRefusal::SuspendSelf`] for one's own, [`AccountRefusal::AccountNotActive`] otherwise.
pub fn suspend(state: AccountState, own: bool) -> Result<AccountState, AccountRefusal> {
    match state {
        _ if own => Err(AccountRefusal::SuspendSelf),
        AccountState::Active => Ok(AccountState::Suspended),
        AccountState::Suspended | AccountState::Closed => Err(AccountRefusal::AccountNotActive),
    }
}

/// Lets a suspended account be used again.
///
/// # Errors
/// [`AccountRefusal::AccountNotSuspended`] when it is not suspended.
pub fn resume(state: AccountState) -> Result<AccountState, AccountRefusal> {
    match state {
        AccountState::Suspended => Ok(AccountState::Active),
        AccountState::Active | AccountState::Closed => Err(AccountRefusal::AccountNotSuspended),
    }
}

/// Longest name in characters; the longest names in use, of minorities and foreigners, fit.
pub const NAME_CHARS: usize = 40;

/// A person's name as it is stored: cleaned, on one line, 1 to [`NAME_CHARS`] characters.
#[derive(Clone, PartialEq, Eq)]
pub struct PersonName(String);

impl PersonName {
    /// Reads a name; `None` when nothing or too much is left after cleaning.
    pub fn parse(raw: &str) -> Option<Self> {
        let name = text::clean(raw).replace(['\n', '\t'], " ");
        let fits = (1..=NAME_CHARS).contains(&name.chars().count());
        fits.then_some(Self(name))
    }

    /// The name in full. Whoever calls this handles personal data.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// `张**`.
    pub fn masked(&self) -> String {
        baodao_kernel::mask::name(&self.0)
    }
}

impl std::fmt::Debug for PersonName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.masked())
    }
}

/// Most skills that one person states.
pub const SKILLS_MAX: usize = 30;

/// Whether `code` has the shape of a skill or purpose code: 2 to 40 small letters, digits and
/// underscores, beginning with a letter.
pub fn is_code(code: &str) -> bool {
    (2..=40).contains(&code.len())
        && code.starts_with(|c: char| c.is_ascii_lowercase())
        && code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;
    use AccountState::*;

    #[test]
    fn an_account_is_suspended_once_and_never_by_its_holder() {
        assert_eq!(suspend(Active, false), Ok(Suspended));
        assert_eq!(suspend(Active, true), Err(AccountRefusal::SuspendSelf));
        assert_eq!(suspend(Closed, false), Err(AccountRefusal::AccountNotActive));
        assert_eq!(resume(Suspended), Ok(Active));
        assert_eq!(resume(Active), Err(AccountRefusal::AccountNotSuspended));
        for state in AccountState::ALL {
            assert_eq!(AccountState::parse(state.code()), Some(state));
        }
    }

    #[test]
    fn a_name_is_cleaned_and_never_printed() {
        let name = PersonName::parse("  张\u{0}小明\n").unwrap();
        assert_eq!((name.expose(), name.masked().as_str()), ("张小明", "张**"));
        assert_eq!(format!("{name:?}"), "张**");
        assert!(PersonName::parse("\u{0} \n").is_none());
        assert!(PersonName::parse(&"买".repeat(41)).is_none());
    }

    #[test]
    fn codes_are_plain() {
        assert!(is_code("first_aid") && is_code("elder_care2"));
        for bad in ["", "a", "First", "1st", "医生", "a-b", &"a".repeat(41)] {
            assert!(!is_code(bad), "{bad}");
        }
    }
}
