//! Who is to be told, before offices are turned into people.

use baodao_kernel::{AccountId, AreaPath, Role};

use crate::{Pace, Params, TemplateKey};

/// Somebody to tell.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Recipient {
    /// One person.
    Account(AccountId),
    /// Whoever holds the role over an area that contains this one.
    Holders {
        /// The role.
        role: Role,
        /// The area.
        area: AreaPath,
    },
}

/// One thing to tell to some people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// To whom; one person found twice is told once.
    pub to: Vec<Recipient>,
    /// In which words.
    pub template: TemplateKey,
    /// Filled with what.
    pub params: Params,
    /// Whether it may leave at any hour.
    pub urgent: bool,
}

impl Note {
    /// How pressing it is.
    pub fn pace(&self) -> Pace {
        if self.urgent { Pace::Urgent } else { self.template.pace() }
    }
}

/// What follows from an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Telling {
    /// These are told.
    Tell(Vec<Note>),
    /// Nobody is told, for this reason.
    Silent(&'static str),
}

impl Telling {
    /// The notes; none when silent.
    pub fn notes(self) -> Vec<Note> {
        match self {
            Self::Tell(notes) => notes,
            Self::Silent(_) => Vec::new(),
        }
    }
}
