//! Reads the event log and writes inboxes. Whatever is written here commits together with the
//! reader's place in the log: an event is told once, and a failure tells nobody twice.

use std::collections::{HashMap, hash_map::Entry};

use baodao_kernel::{AccountId, AreaPath, NoticeId, RequestId, Role, TaskId, TenantId, WorkCalendar};
use baodao_notices_core::{
    Matter, Note, Recipient, Settings, links::link_path, timing, when_to_send, who_to_tell,
};
use baodao_platform::{Consumer, StoredEvent, Tell, To, tell};
use baodao_requests_core::Event;
use futures::future::BoxFuture;
use jiff::Timestamp;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::{
    Notices,
    store::{
        deliveries::NewDeliveries,
        inbox::{NewNotice, NewNotices},
        robots, settings,
    },
};

/// The consumer `notices`.
pub struct Reader {
    notices: Notices,
}

/// An event that somebody may have to hear of.
enum Told<'a> {
    /// Of the loop, with the request it is about: the rules of this capability tell who is told.
    Loop { stored: &'a StoredEvent, event: Box<Event>, request: RequestId },
    /// Of another capability: it says itself who is told.
    Said { stored: &'a StoredEvent, notes: Vec<(Note, (String, Uuid))> },
}

/// A note with its people, ready to be written.
struct Addressed<'a> {
    stored: &'a StoredEvent,
    /// What it is about, and leads to.
    subject: (String, Uuid),
    /// Which of them have a place, and on which task: they are led there.
    placed: HashMap<AccountId, TaskId>,
    note: Note,
    people: Vec<AccountId>,
}

impl Consumer for Reader {
    fn name(&self) -> &'static str {
        "notices"
    }

    fn handle<'a>(
        &'a self,
        tx: &'a mut PgConnection,
        events: &'a [StoredEvent],
    ) -> BoxFuture<'a, anyhow::Result<()>> {
        Box::pin(async move {
            let mut by_tenant: HashMap<TenantId, Vec<Told>> = HashMap::new();
            for told in events.iter().filter_map(read) {
                by_tenant.entry(told.stored().tenant).or_default().push(told);
            }
            for (tenant, told) in by_tenant {
                self.tell(tx, tenant, told).await?;
            }
            Ok(())
        })
    }
}

impl<'a> Told<'a> {
    fn stored(&self) -> &'a StoredEvent {
        match self {
            Self::Loop { stored, .. } | Self::Said { stored, .. } => stored,
        }
    }

    fn request(&self) -> Option<RequestId> {
        match self {
            Self::Loop { request, .. } => Some(*request),
            Self::Said { .. } => None,
        }
    }
}

/// What the event itself says is to be told; what cannot be read is noted for the operator and
/// passed over, for the same reason as in [`read`].
fn said(stored: &StoredEvent) -> Option<Told<'_>> {
    let tells: Vec<Tell> = serde_json::from_value(stored.data.get(tell::FIELD)?.clone())
        .inspect_err(
            |cause| tracing::error!(name = stored.name, %cause, "what an event tells could not be read"),
        )
        .ok()?;
    let notes = tells.into_iter().filter_map(|tell| {
        let to = tell.to.into_iter().map(|to| match to {
            To::Account(account) => Recipient::Account(account),
            To::Holders { role, area } => Recipient::Holders { role, area },
        });
        let subject = tell.about.unwrap_or_else(|| (stored.subject_kind.clone(), stored.subject_id));
        let note = Note::read(to.collect(), &tell.template, &tell.params.into()).inspect_err(
            |cause| tracing::error!(name = stored.name, %cause, "an event tells what cannot be told"),
        );
        Some((note.ok()?, subject))
    });
    Some(Told::Said { stored, notes: notes.collect() })
}

/// The event, if it belongs to the loop or says itself who is told.
fn read(stored: &StoredEvent) -> Option<Told<'_>> {
    if !Event::NAMES.contains(&stored.name.as_str()) {
        return said(stored);
    }
    let request = match stored.subject_kind.as_str() {
        "request" => stored.subject_id,
        _ => stored.data.get("request")?.as_str()?.parse().ok()?,
    };
    match Event::read(&stored.name, &stored.data) {
        Ok(event) => Some(Told::Loop { stored, event: Box::new(event), request: RequestId(request) }),
        Err(cause) => {
            // Written by a newer program during an upgrade: better untold than stuck for ever.
            tracing::error!(name = stored.name, %cause, "an event of the loop could not be read");
            None
        }
    }
}

/// The task on which somebody has (or is offered) a place; `None` for those whose own request it is:
/// a volunteer may read the task, not the request.
fn task_of(account: AccountId, matter: &Matter) -> Option<TaskId> {
    let own = matter.requester == Some(account)
        || matter.proxy == Some(account)
        || matter.joined.contains(&account);
    let mut places = matter.places.iter().rev();
    places.find(|place| place.account == account && !own).map(|place| place.task)
}

impl Reader {
    /// A reader over the ports of `notices`.
    pub fn new(notices: Notices) -> Self {
        Self { notices }
    }

    async fn tell(&self, tx: &mut PgConnection, tenant: TenantId, told: Vec<Told<'_>>) -> anyhow::Result<()> {
        let mut requests: Vec<RequestId> = told.iter().filter_map(Told::request).collect();
        requests.sort();
        requests.dedup();
        let matters = self.notices.ports.matters.about(tenant, &requests).await?;
        let addressed = self.address(tenant, &told, &matters).await?;
        let mut accounts: Vec<Uuid> =
            addressed.iter().flat_map(|one| one.people.iter().map(|id| id.0)).collect();
        accounts.sort_unstable();
        accounts.dedup();
        let choices = settings::of(&mut *tx, tenant, &accounts).await?;
        let choices = |account: &AccountId| choices.get(account).map(|stored| stored.settings.clone());
        let calendar = self.notices.platform.calendar(tenant).await?;
        self.write(tx, tenant, &addressed, choices, &calendar).await?;
        self.post(tx, tenant, &addressed).await
    }

    /// Turns offices into people, once for each office of the batch.
    async fn address<'a>(
        &self,
        tenant: TenantId,
        told: &[Told<'a>],
        matters: &HashMap<RequestId, Matter>,
    ) -> anyhow::Result<Vec<Addressed<'a>>> {
        let mut offices: HashMap<(Role, AreaPath), Vec<AccountId>> = HashMap::new();
        let mut addressed = Vec::new();
        for told in told {
            let actor = told.stored().actor.map(AccountId);
            let (notes, matter) = match told {
                Told::Loop { event, request, .. } => {
                    let Some(matter) = matters.get(request) else { continue };
                    let about = |note| (note, ("request".to_owned(), request.0));
                    (who_to_tell(event, actor, matter).notes().into_iter().map(about).collect(), Some(matter))
                }
                Told::Said { notes, .. } => (notes.clone(), None),
            };
            for (note, subject) in notes {
                let mut people: Vec<AccountId> = Vec::new();
                for to in &note.to {
                    match to {
                        Recipient::Account(account) => people.push(*account),
                        Recipient::Holders { role, area } => {
                            let office = (*role, area.clone());
                            let holders = match offices.entry(office) {
                                Entry::Occupied(known) => known.into_mut(),
                                Entry::Vacant(place) => {
                                    let now = self.notices.platform.now();
                                    place.insert(
                                        self.notices.ports.audience.holders(tenant, *role, area, now).await?,
                                    )
                                }
                            };
                            people.extend(holders.iter());
                        }
                    }
                }
                people.sort();
                people.dedup();
                people.retain(|person| Some(*person) != actor);
                let place = |person: &AccountId| Some((*person, task_of(*person, matter?)?));
                let placed = people.iter().filter_map(place).collect();
                addressed.push(Addressed { stored: told.stored(), subject, placed, note, people });
            }
        }
        Ok(addressed)
    }

    async fn write(
        &self,
        tx: &mut PgConnection,
        tenant: TenantId,
        addressed: &[Addressed<'_>],
        choices: impl Fn(&AccountId) -> Option<Settings>,
        calendar: &WorkCalendar,
    ) -> anyhow::Result<()> {
        let now = self.notices.platform.now();
        let offered = self.notices.offered();
        let (mut lines, mut messages) = (NewNotices::default(), NewDeliveries::default());
        for one in addressed {
            let params = serde_json::to_value(&one.note.params)?;
            for account in &one.people {
                let id = NoticeId(self.notices.platform.draw().id(one.stored.at));
                lines.push(NewNotice {
                    tenant,
                    account: *account,
                    id,
                    at: one.stored.at,
                    template: one.note.template,
                    params: &params,
                    subject: one
                        .placed
                        .get(account)
                        .map_or((one.subject.0.as_str(), one.subject.1), |task| ("task", task.0)),
                    urgent: one.note.urgent || one.note.template.pace() == baodao_notices_core::Pace::Urgent,
                });
                if timing::is_stale(one.stored.at, now) {
                    continue;
                }
                let settings = choices(account).unwrap_or_default();
                let departure = when_to_send(now, one.note.pace(), calendar, &settings);
                for kind in offered.iter().filter(|kind| settings.channels.contains(kind)) {
                    messages.push(tenant, *account, id, *kind, departure);
                }
            }
        }
        lines.write(tx).await?;
        messages.write(tx).await?;
        Ok(())
    }

    /// Lines for the robots of the offices that were called; number and link only.
    async fn post(
        &self,
        tx: &mut PgConnection,
        tenant: TenantId,
        addressed: &[Addressed<'_>],
    ) -> anyhow::Result<()> {
        let posts = robots::posts(&mut *tx, tenant).await?;
        if posts.is_empty() {
            return Ok(());
        }
        let now = self.notices.platform.now();
        let calendar = self.notices.platform.calendar(tenant).await?;
        for one in addressed.iter().filter(|one| !timing::is_stale(one.stored.at, now)) {
            let Some(number) = one.note.params.number() else { continue };
            // A group is called to act, not told what is only good to know; and never in a digest.
            let single = Settings { digest: false, ..Settings::default() };
            if one.note.pace() == baodao_notices_core::Pace::Daily {
                continue;
            }
            let at: Timestamp = when_to_send(now, one.note.pace(), &calendar, &single).at;
            let link = link_path(Some(one.note.template), &one.subject.0, one.subject.1);
            for (robot, role, area) in &posts {
                let called = one.note.to.iter().any(|to| {
                    matches!(to, Recipient::Holders { role: called, area: place } if called == role && area.contains(place))
                });
                if called {
                    let id = self.notices.platform.draw().id(now);
                    robots::queue(tx, tenant, *robot, id, number, &link, at).await?;
                }
            }
        }
        Ok(())
    }
}
