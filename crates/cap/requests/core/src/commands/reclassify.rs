//! Put kind, urgency, class or place right.

use baodao_kernel::AreaPath;

use crate::{Action, Command, Env, Event, Kind, Refusal, Request, Urgency};

/// What is `None` stays. A clock that runs keeps the periods it started with; a request that
/// becomes a report becomes secret.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reclassify {
    /// The right kind.
    pub kind: Option<Kind>,
    /// The right urgency.
    pub urgency: Option<Urgency>,
    /// The right class.
    pub category: Option<String>,
    /// The right place.
    pub area: Option<AreaPath>,
}

impl Command for Reclassify {
    type On = Request;

    fn action(&self) -> Action {
        Action::Reclassify
    }

    fn events(&self, on: &Request, env: &Env) -> Result<Vec<Event>, Refusal> {
        let by = env.account()?;
        let kind = self.kind.filter(|kind| *kind != on.kind);
        let urgency = self.urgency.filter(|urgency| *urgency != on.urgency);
        let category = self.category.clone().filter(|category| Some(category) != on.category.as_ref());
        let area = self.area.clone().filter(|area| *area != on.area);
        if kind.is_none() && urgency.is_none() && category.is_none() && area.is_none() {
            return Err(Refusal::NothingToChange);
        }
        let becomes_secret = kind == Some(Kind::Report) && !on.requester.secret;
        let mut events = vec![Event::RequestReclassified { by, kind, urgency, category, area }];
        if becomes_secret {
            events.push(Event::SecrecySet { secret: true });
        }
        Ok(events)
    }
}
