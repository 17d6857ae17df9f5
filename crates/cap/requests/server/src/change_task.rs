//! The ways a task and a place on it change.

use baodao_kernel::{AccountId, ClaimId, TaskId, policy::Permit};
use baodao_platform::{Answer, Call, OrRefuse, Problem, Reply};
use baodao_requests_core::{
    Action, Claim, Command, Relation, Seat, Task,
    commands::{Helper, OfferPlaces},
    decide, first_waiting,
};
use sqlx::PgConnection;

use crate::{ClaimView, Requests, TaskView, change, known::Known, store, store::rows::KnownTask};

/// A task with its request, as known to the caller, and what the permission rests on.
#[derive(Debug, Clone)]
pub struct FoundTask {
    /// The task with its words.
    pub task: KnownTask,
    /// Its request.
    pub request: Known,
    /// Why the caller may.
    pub permit: Permit<Relation>,
}

/// What a command on a place may look at besides the place.
#[derive(Debug, Clone)]
pub struct AtSeat {
    /// What is known of the caller.
    pub helper: Helper,
    /// Who moves up if a place becomes free.
    pub next: Option<(ClaimId, AccountId)>,
}

impl Requests {
    /// Loads a task for `action`; what may not be seen is not found.
    pub(crate) async fn known_task(
        &self,
        call: &Call,
        id: TaskId,
        action: Action,
    ) -> Result<FoundTask, Problem> {
        let task = store::tasks::load(self.platform.pool(), &call.actor, id)
            .await?
            .ok_or_else(Problem::not_found)?;
        let request = self.known(call, task.task.request.into()).await?;
        let permit = request.permit(&call.actor, action).ok_or_else(|| {
            let sees = request.permit(&call.actor, Action::ReadTask).is_some();
            if sees { Problem::not_allowed() } else { Problem::not_found() }
        })?;
        Ok(FoundTask { task, request, permit })
    }

    /// The caller's live claim on a task.
    pub(crate) async fn my_claim(&self, call: &Call, task: TaskId) -> Result<Option<Claim>, Problem> {
        let Some(me) = call.actor.account else { return Ok(None) };
        match store::claims::live(self.platform.pool(), task, me).await? {
            Some(id) => store::claims::load(self.platform.pool(), &call.actor, id).await,
            None => Ok(None),
        }
    }

    /// What is known of the caller as a helper on `task`; `own` is the claim it is about.
    pub(crate) async fn helper(
        &self,
        call: &Call,
        task: &Task,
        own: Option<ClaimId>,
    ) -> Result<Helper, Problem> {
        let me = call.account()?;
        let pool = self.platform.pool();
        let live = store::claims::live(pool, task.id, me).await?;
        let busy = store::claims::busy(pool, me, task.span, own).await?;
        // Everyday help asks for nothing; then nobody's profile is looked at.
        let profile = if task.skills.is_empty() && !task.adults_only {
            None
        } else {
            self.people.profile(call.actor.tenant, me).await.map_err(Problem::fault)?
        };
        let profile = profile.unwrap_or_default();
        Ok(Helper {
            skills: profile.skills,
            adult: profile.adult,
            busy,
            live_claim: live.is_some() && live != own,
        })
    }

    /// Loads, permits, decides, evolves and saves a task; again when somebody else was faster.
    pub(crate) async fn change_task<C: Command<On = Task>>(
        &self,
        call: &Call,
        id: TaskId,
        command: impl Fn(bool) -> C,
    ) -> Answer<TaskView> {
        let env_of = self.env(call.actor.tenant).await?;
        let env = env_of.at(call.now, &call.actor);
        for _ in 0..4 {
            let task = store::tasks::load(self.platform.pool(), &call.actor, id)
                .await?
                .ok_or_else(Problem::not_found)?;
            let command = command(self.given_to(call, &task));
            let mut found = self.known_task(call, id, command.action()).await?;
            if call.if_match.is_some_and(|version| version != found.task.task.version) {
                return Err(Problem::version_conflict());
            }
            let before = found.task.task.clone();
            let events = decide(&before, &command, &env).or_refuse()?;
            events.iter().for_each(|event| found.task.task.evolve(event, call.now));
            found.task.task.version += 1;
            let mut log = call.log();
            change::log_events(
                &mut log,
                &found.request.request,
                &found.request.request,
                Some(found.permit),
                &events,
            );
            let view = self.task_view(call, &found.request, &found.task, None);
            let reply = Reply::ok(view).version(found.task.task.version);
            log.answer(self.platform.vault(), &reply)?;
            if store::tasks::save(self.platform.pool(), &before, &found.task.task, &log).await? {
                return Ok(reply);
            }
        }
        Err(Problem::busy())
    }

    /// Changes a place under the lock of its task, so that counting places and moving up the
    /// waiting list see one state.
    pub(crate) async fn change_seat<C: Command<On = Seat>>(
        &self,
        call: &Call,
        id: ClaimId,
        command: impl Fn(&AtSeat) -> C,
    ) -> Answer<ClaimView> {
        call.account()?;
        let pool = self.platform.pool();
        let claim = store::claims::load(pool, &call.actor, id).await?.ok_or_else(Problem::not_found)?;
        let found = self.known_task(call, claim.task, Action::ReadTask).await?;
        let helper = self.helper(call, &found.task.task, Some(id)).await?;
        let env_of = self.env(call.actor.tenant).await?;
        let mut tx = pool.begin().await?;
        let task =
            store::tasks::lock(&mut tx, &call.actor, claim.task).await?.ok_or_else(Problem::not_found)?.task;
        let claims = store::claims::of_task(&mut tx, &call.actor, claim.task).await?;
        let claim = claims.iter().find(|other| other.id == id).cloned().ok_or_else(Problem::not_found)?;
        let next = next_free(&mut tx, &task, &claims, id).await?;
        let command = command(&AtSeat { helper, next });
        let permit = found.request.permit(&call.actor, command.action()).ok_or_else(Problem::not_allowed)?;
        let mut seat = Seat { task, claim };
        let events = decide(&seat, &command, &env_of.at(call.now, &call.actor)).or_refuse()?;
        let mut changed = vec![];
        for event in &events {
            seat.evolve(event, call.now);
        }
        for mut other in claims.into_iter().filter(|other| other.id != id) {
            let before = other.clone();
            events.iter().for_each(|event| other.evolve(event, call.now));
            if other != before {
                changed.push(other);
            }
        }
        changed.insert(0, seat.claim.clone());
        let mut log = call.log();
        change::log_events(&mut log, &found.request.request, &found.request.request, Some(permit), &events);
        let reply = Reply::ok(ClaimView::from(&seat.claim));
        log.answer(self.platform.vault(), &reply)?;
        if let Some(refusal) = store::claims::save(&mut tx, &seat.task, &changed, &log).await? {
            return Err(Problem::refused(refusal));
        }
        tx.commit().await?;
        Ok(reply)
    }
}

impl Requests {
    /// Offers places on a task to people, under its lock, so that nobody has two claims on it.
    pub(crate) async fn offer_places(
        &self,
        call: &Call,
        found: FoundTask,
        people: &[AccountId],
    ) -> Answer<TaskView> {
        let env_of = self.env(call.actor.tenant).await?;
        let pool = self.platform.pool();
        let id = found.task.task.id;
        let mut tx = pool.begin().await?;
        let known = store::tasks::lock(&mut tx, &call.actor, id).await?.ok_or_else(Problem::not_found)?;
        if call.if_match.is_some_and(|version| version != known.task.version) {
            return Err(Problem::version_conflict());
        }
        let claims = store::claims::of_task(&mut tx, &call.actor, id).await?;
        let command = OfferPlaces {
            people: people.iter().map(|account| (ClaimId(call.id()), *account)).collect(),
            met: claims.iter().map(|claim| claim.account).collect(),
        };
        let events = decide(&known.task, &command, &env_of.at(call.now, &call.actor)).or_refuse()?;
        let mut log = call.log();
        let request = &found.request.request;
        change::log_events(&mut log, request, request, Some(found.permit), &events);
        let view = self.task_view(call, &found.request, &known, None);
        let reply = Reply::ok(view).version(known.task.version);
        log.answer(self.platform.vault(), &reply)?;
        store::claims::offer(&mut tx, &known.task, &command.offers(&known.task), call.now, &log).await?;
        tx.commit().await?;
        Ok(reply)
    }
}

/// Who has waited longest and is free at that time; asked on the connection that holds the task's
/// lock, so that people who wait for the lock cannot use up those it needs.
async fn next_free(
    tx: &mut PgConnection,
    task: &Task,
    claims: &[Claim],
    but: ClaimId,
) -> Result<Option<(ClaimId, AccountId)>, Problem> {
    let mut rest: Vec<&Claim> = claims.iter().filter(|claim| claim.id != but).collect();
    while let Some(first) = first_waiting(rest.iter().copied()) {
        if store::claims::busy(&mut *tx, first.account, task.span, Some(first.id)).await?.is_empty() {
            return Ok(Some((first.id, first.account)));
        }
        rest.retain(|claim| claim.id != first.id);
    }
    Ok(None)
}
