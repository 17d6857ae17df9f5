//! Whom an event concerns. A capability says it with the event; notices, which reads the log,
//! finds the words, the people of an office and the way to each of them.

use baodao_kernel::{AccountId, AreaPath, Role};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::NewEvent;

/// The field of an event's data under which it stands.
pub const FIELD: &str = "tell";

/// Somebody to tell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum To {
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

/// One thing to tell: to whom, by which template, filled with what. Its values are numbers,
/// moments and codes; there is no kind for free text, since notices leave the house.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tell {
    /// To whom; the actor knows already and is never told.
    pub to: Vec<To>,
    /// Code of the template in `notices`.
    pub template: String,
    /// Its values by name, as `notices` stores them.
    #[serde(default)]
    pub params: Map<String, Value>,
    /// What the notice leads to, where that is not the event's subject.
    #[serde(default)]
    pub about: Option<(String, Uuid)>,
}

impl Tell {
    /// Tells one person.
    pub fn account(account: AccountId, template: &str) -> Self {
        Self::to(vec![To::Account(account)], template)
    }

    /// Tells those who hold a role over an area that contains `area`.
    pub fn holders(role: Role, area: &AreaPath, template: &str) -> Self {
        Self::to(vec![To::Holders { role, area: area.clone() }], template)
    }

    /// Tells several.
    pub fn to(to: Vec<To>, template: &str) -> Self {
        Self { to, template: template.to_owned(), params: Map::new(), about: None }
    }

    /// With a public number, such as `2611-0000042`.
    #[must_use]
    pub fn number(self, name: &str, number: &str) -> Self {
        self.with(name, json!({ "is": "number", "v": number }))
    }

    /// With a count.
    #[must_use]
    pub fn count(self, name: &str, count: u32) -> Self {
        self.with(name, json!({ "is": "count", "v": count }))
    }

    /// With a moment.
    #[must_use]
    pub fn at(self, name: &str, at: Timestamp) -> Self {
        self.with(name, json!({ "is": "at", "v": at }))
    }

    /// With a word of a closed list.
    #[must_use]
    pub fn code(self, name: &str, code: &str) -> Self {
        self.with(name, json!({ "is": "code", "v": code }))
    }

    /// Leading to another thing than the event's subject.
    #[must_use]
    pub fn about(mut self, kind: &str, id: impl Into<Uuid>) -> Self {
        self.about = Some((kind.to_owned(), id.into()));
        self
    }

    fn with(mut self, name: &str, value: Value) -> Self {
        self.params.insert(name.to_owned(), value);
        self
    }
}

impl NewEvent {
    /// The same event, telling these.
    #[must_use]
    pub fn telling(mut self, tell: Vec<Tell>) -> Self {
        if !tell.is_empty() {
            if self.data.is_null() {
                self.data = json!({});
            }
            self.data[FIELD] = json!(tell);
        }
        self
    }
}
