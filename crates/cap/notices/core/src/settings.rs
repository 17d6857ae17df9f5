//! What each person chose about notices.

use serde::{Deserialize, Serialize};

use crate::Language;

/// An outside way to a person. The inbox is not one: it is always on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ChannelKind {
    /// A text message to the phone of the account.
    Sms,
}

impl ChannelKind {
    /// Every kind.
    pub const ALL: [ChannelKind; 1] = [Self::Sms];

    /// The stable code, as stored and as sent.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sms => "sms",
        }
    }

    /// Reads a stored code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// One person's choices. Refusing every channel never costs anything: the inbox stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Language of the words.
    pub language: Language,
    /// Outside channels that are switched on.
    pub channels: Vec<ChannelKind>,
    /// Whether what is not pressing is gathered into one message on working mornings.
    pub digest: bool,
    /// Whether the person uses the elder view; messages then come singly.
    pub elder: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { language: Language::Zh, channels: ChannelKind::ALL.to_vec(), digest: true, elder: false }
    }
}
