//! Ask for something, or write down what somebody else asks for.

use baodao_kernel::{AreaLevel, AreaPath, RequestId};

use crate::{
    Action, Command, Env, Event, Kind, Level, Refusal, Request, Requester, Source, Stage, Urgency,
    allowed::Nothing,
};

/// A new request as the rules see it; text, place and contact go to the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submit {
    /// Drawn id.
    pub id: RequestId,
    /// What is asked for.
    pub kind: Kind,
    /// How soon.
    pub urgency: Urgency,
    /// Where it comes from; [`Source::Proxy`] when written down for somebody.
    pub source: Source,
    /// Where it is about.
    pub area: AreaPath,
    /// Code of the class, if one was given.
    pub category: Option<String>,
    /// Asks not to be known.
    pub anonymous: bool,
    /// Whether a name or a number was left; an account has its own in any case.
    pub has_contact: bool,
    /// Asks for secrecy; a report is secret in any case.
    pub secret: bool,
    /// Whether the person a wish is for consents.
    pub consent: bool,
}

impl Submit {
    fn requester(&self, env: &Env) -> Requester {
        let own = matches!(self.source, Source::Resident | Source::Open311) && !self.anonymous;
        let account = env.actor.account.filter(|_| own);
        Requester {
            account,
            proxy: env.actor.account.filter(|_| self.source == Source::Proxy),
            anonymous: self.anonymous,
            has_contact: self.has_contact || account.is_some(),
            secret: self.secret || self.kind == Kind::Report,
        }
    }

    /// The request that [`crate::decide`] permitted.
    pub fn open(&self, number: String, env: &Env) -> Request {
        Request {
            id: self.id,
            tenant: env.actor.tenant,
            number,
            version: 1,
            kind: self.kind,
            urgency: self.urgency,
            source: self.source,
            area: self.area.clone(),
            category: self.category.clone(),
            stage: Stage::Submitted,
            round: 1,
            level: first_level(&self.area),
            requester: self.requester(env),
            submitted_at: env.now,
            accepted_by: None,
            dispatched_by: None,
            clock: None,
            handling: None,
            verdict: None,
            callback: None,
            pending: None,
            public_text: None,
        }
    }
}

/// The narrowest level that has a desk for the place.
fn first_level(area: &AreaPath) -> Level {
    match area.level() {
        AreaLevel::District => Level::District,
        AreaLevel::Subdistrict => Level::Subdistrict,
        AreaLevel::Community => Level::Community,
        AreaLevel::Grid | AreaLevel::MicroGrid => Level::Grid,
    }
}

impl Command for Submit {
    type On = Nothing;

    fn action(&self) -> Action {
        match self.source {
            Source::Resident | Source::Open311 => Action::Submit,
            Source::Proxy
            | Source::Grid
            | Source::Hotline
            | Source::Patrol
            | Source::Meeting
            | Source::Proactive => Action::SubmitByProxy,
        }
    }

    fn events(&self, _: &Nothing, env: &Env) -> Result<Vec<Event>, Refusal> {
        if self.action() == Action::SubmitByProxy {
            env.account()?;
        }
        if self.anonymous && self.has_contact {
            return Err(Refusal::AnonymousWithContact);
        }
        let requester = self.requester(env);
        if self.kind == Kind::Wish && !requester.can_be_asked() {
            return Err(Refusal::ContactNeeded);
        }
        if self.kind == Kind::Wish && !self.consent {
            return Err(Refusal::ConsentMissing);
        }
        Ok(vec![Event::RequestSubmitted {
            kind: self.kind,
            urgency: self.urgency,
            source: self.source,
            area: self.area.clone(),
            anonymous: self.anonymous,
            secret: requester.secret,
        }])
    }
}
