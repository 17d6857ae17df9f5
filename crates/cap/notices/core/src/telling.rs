//! Who is to be told, before offices are turned into people.

use baodao_kernel::{AccountId, AreaPath, Role};

use serde::Deserialize;

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
    /// A note as its event says it.
    ///
    /// # Errors
    /// What is wrong with it: a template that does not exist, or a value that may not stand in a
    /// notice.
    pub fn read(to: Vec<Recipient>, template: &str, params: &serde_json::Value) -> Result<Self, String> {
        let template = TemplateKey::from_code(template).ok_or_else(|| format!("no template {template:?}"))?;
        let params = Params::deserialize(params).map_err(|cause| cause.to_string())?;
        let unknown = params.iter().map(|(name, _)| name).find(|name| !template.variables().contains(name));
        match unknown {
            Some(name) => Err(format!("the template {template:?} has no variable {name:?}")),
            None => Ok(Self { to, template, params, urgent: false }),
        }
    }

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
