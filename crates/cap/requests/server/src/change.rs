//! The one way a request changes.

use baodao_kernel::{RequestId, TaskId, Who, mask, policy::Permit, text};
use baodao_platform::{Call, Log, NewEvent, OrRefuse, Problem, Reply};
use baodao_requests_core::{Command, Env, Event, Relation, Request, decide};
use serde_json::{Value, json};

use crate::{
    RequestView, Requests,
    known::Known,
    store::{self, requests::TaskEnd},
};

/// How often a decision is made again when somebody else was faster.
const TRIES: usize = 6;

/// Which request, and by what right it may be looked for.
#[derive(Debug, Clone, Copy)]
pub enum Which<'a> {
    /// By id, for those who may see it.
    Id(RequestId),
    /// By the secret of its receipt link.
    Receipt(&'a [u8]),
}

impl From<RequestId> for Which<'_> {
    fn from(id: RequestId) -> Self {
        Self::Id(id)
    }
}

/// What a change does to the request's open tasks.
fn task_end(events: &[Event]) -> Option<TaskEnd> {
    if events.iter().any(|event| matches!(event, Event::RequestHandled { .. })) {
        return Some(TaskEnd::Finished);
    }
    events.iter().any(Event::ends_tasks).then_some(TaskEnd::Cancelled)
}

/// Puts the request's events into the log.
pub(crate) fn log_events(
    log: &mut Log,
    before: &Request,
    after: &Request,
    permit: Option<Permit<Relation>>,
    events: &[Event],
) {
    conceal(log, before, after, permit);
    for event in events {
        log.event(new_event(before, after, permit, event));
    }
}

/// What somebody does who asked to stay unknown is logged without who did it.
fn conceal(log: &mut Log, before: &Request, after: &Request, permit: Option<Permit<Relation>>) {
    let (was, is) = (before.requester, after.requester);
    let unknown = was.secret || is.secret || is.anonymous;
    let own = [Who::Anyone, Who::Relation(Relation::Requester), Who::Relation(Relation::ReceiptHolder)];
    if unknown && permit.is_some_and(|permit| own.contains(&permit.by)) {
        log.conceal_actor();
    }
}

/// The words that say why, without personal numbers: the log is read by many.
fn reason_of(event: &Event) -> Option<String> {
    let words = match event {
        Event::ApplicationMade { reason, .. }
        | Event::RequestSuspended { reason, .. }
        | Event::RequestTerminated { reason, .. }
        | Event::TaskCancelled { reason, .. } => Some(reason),
        _ => None,
    };
    words.filter(|words| !words.is_empty()).map(|words| mask::numbers_in(words))
}

/// One event as the log keeps it: codes and ids, and what those who are told about it need.
pub(crate) fn new_event(
    before: &Request,
    after: &Request,
    permit: Option<Permit<Relation>>,
    event: &Event,
) -> NewEvent {
    let mut data = event.data();
    if let Value::Object(fields) = &mut data {
        fields.insert("number".to_owned(), json!(after.number));
        fields.insert("round".to_owned(), json!(after.round));
        fields.insert("kind".to_owned(), json!(after.kind));
        fields.insert("level".to_owned(), json!(after.level));
        fields.insert("urgent".to_owned(), json!(after.urgency == baodao_requests_core::Urgency::Urgent));
        // The log is read by boards and consumers; who stands behind a secret request is not in it.
        if let Some(requester) = after.requester.account.filter(|_| !after.requester.secret) {
            fields.insert("requester".to_owned(), json!(requester));
        }
        let in_charge = before.dispatched_by.or(before.accepted_by).or(after.accepted_by);
        if let Some(account) = in_charge {
            fields.insert("in_charge".to_owned(), json!(account));
        }
    }
    NewEvent {
        subject_kind: "request",
        subject_id: after.id.0,
        area: after.area.clone(),
        name: event.name().to_owned(),
        role: permit.and_then(|permit| permit.role()),
        reason: reason_of(event),
        data,
    }
}

impl Requests {
    /// Loads the request for the caller; what may not be read is not found.
    pub(crate) async fn known(&self, call: &Call, which: Which<'_>) -> Result<Known, Problem> {
        let found = match which {
            Which::Id(id) => store::requests::load(self.platform.pool(), &call.actor, id).await?,
            Which::Receipt(hash) => {
                store::requests::load_by_receipt(self.platform.pool(), &call.actor, hash).await?
            }
        };
        found.ok_or_else(Problem::not_found)
    }

    /// Loads, permits, decides, evolves and saves; again when somebody else was faster.
    pub(crate) async fn change<C: Command<On = Request>>(
        &self,
        call: &Call,
        which: impl Into<Which<'_>>,
        command: impl Fn(&Known) -> Result<C, Problem>,
    ) -> Result<Reply<RequestView>, Problem> {
        self.change_because(call, which, None, command).await
    }

    /// The same with the reason that was given; the history keeps it beside what happened.
    pub(crate) async fn change_because<C: Command<On = Request>>(
        &self,
        call: &Call,
        which: impl Into<Which<'_>>,
        reason: Option<&str>,
        command: impl Fn(&Known) -> Result<C, Problem>,
    ) -> Result<Reply<RequestView>, Problem> {
        let which = which.into();
        let env_of = self.env(call.actor.tenant).await?;
        for _ in 0..TRIES {
            let known = self.known(call, which).await?;
            let command = command(&known)?;
            let permit = known.require(&call.actor, command.action())?;
            if call.if_match.is_some_and(|version| version != known.request.version) {
                return Err(Problem::version_conflict());
            }
            let env = env_of.at(call.now, &call.actor);
            let events = decide(&known.request, &command, &env).or_refuse()?;
            if let Some(reply) = self.settle(call, &env, known, permit, events, reason).await? {
                return Ok(reply);
            }
        }
        Err(Problem::busy())
    }

    /// Applies decided events and saves; `None` when the row had changed meanwhile.
    async fn settle(
        &self,
        call: &Call,
        env: &Env<'_>,
        known: Known,
        permit: Permit<Relation>,
        events: Vec<Event>,
        reason: Option<&str>,
    ) -> Result<Option<Reply<RequestView>>, Problem> {
        let before = known.request.clone();
        let mut known = known;
        for event in &events {
            known.request.evolve(event, call.now);
        }
        known.request.version += 1;
        let mut log = call.log();
        log_events(&mut log, &before, &known.request, Some(permit), &events);
        if let Some(words) = reason {
            log.because(&mask::numbers_in(&text::clean(words)));
        }
        let end = task_end(&events);
        if let Some(end) = end {
            end_tasks(&mut log, &known, Some(permit), end, env)?;
            known.texts.open_tasks.clear();
        }
        let becomes_secret = !before.requester.secret && known.request.requester.secret;
        let reply = Reply::ok(self.view(call, &known)?).version(known.request.version);
        log.answer(self.platform.vault(), &reply)?;
        let (pool, after) = (self.platform.pool(), &known.request);
        if !becomes_secret {
            return Ok(store::requests::save(pool, &before, after, env, end, &log).await?.then_some(reply));
        }
        let mut tx = pool.begin().await?;
        if !store::requests::save(&mut *tx, &before, after, env, end, &log).await? {
            return Ok(None);
        }
        store::sides::hide_identity(&mut tx, after.id).await?;
        tx.commit().await?;
        Ok(Some(reply))
    }
}

/// The events of the open tasks that end with the request.
pub(crate) fn end_tasks(
    log: &mut Log,
    known: &Known,
    permit: Option<Permit<Relation>>,
    end: TaskEnd,
    env: &Env<'_>,
) -> Result<(), Problem> {
    for id in &known.texts.open_tasks {
        let task = TaskId(*id);
        let event = match end {
            TaskEnd::Finished => Event::TaskFinished { task, by: env.account().or_refuse()? },
            TaskEnd::Cancelled => Event::TaskCancelled { task, by: None, reason: String::new() },
        };
        log.event(new_event(&known.request, &known.request, permit, &event));
    }
    Ok(())
}
