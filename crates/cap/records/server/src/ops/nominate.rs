//! `nominate`: puts somebody forward.

use axum::extract::State;
use baodao_kernel::{ClaimId, Role, text};
use baodao_platform::{Answer, Call, Input, Path, Problem, Problems, Reply};
use baodao_records_core::{
    Action, CommendationId, Nomination, NominationId, NominationStage, NominatorKind, RecordsRefusal, Work,
};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::allow::{Stands, may};
use crate::change::event;
use crate::nomination_views::{NominationView, told};
use crate::store::commendations::{self, Commendation};
use crate::store::seal;
use crate::Records;

/// Whom, and why.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Nominate {
    /// A place on a task of the person: a service that the nominator knows of.
    #[garde(skip)]
    claim_id: ClaimId,
    /// In whose name.
    #[garde(skip)]
    #[schema(example = "community")]
    by_kind: NominatorKind,
    /// Which branch, when it is in a branch's name.
    #[garde(inner(length(chars, min = 2, max = 80)))]
    #[schema(min_length = 2, max_length = 80, example = "水务局第一党支部")]
    branch: Option<String>,
    /// Why.
    #[garde(length(chars, min = 4, max = 1000))]
    #[schema(min_length = 4, max_length = 1000, example = "连续三年为独居老人送餐")]
    words: String,
}

/// Nominate somebody
///
/// In the name of the community or a branch by the community's coordinator or secretary; as a person served by
/// who asked for that service. The person is asked first: nothing about them is shown to anybody before they
/// have seen and agreed to it. Nobody nominates themself.
#[utoipa::path(post, path = "/api/commendations/{id}/nominations", operation_id = "nominate", tag = "records",
    params(("id" = CommendationId, Path)), request_body = Nominate,
    responses((status = 201, body = NominationView), Problems))]
pub(crate) async fn nominate(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<CommendationId>,
    Input(input): Input<Nominate>,
) -> Answer<NominationView> {
    let (me, tenant) = (call.account()?, call.actor.tenant);
    let found = commendations::load_call(cap.platform.pool(), tenant, id).await?.ok_or_else(Problem::not_found)?;
    let mut works = cap.ports.works.of_claims(tenant, &[input.claim_id]).await.map_err(Problem::fault)?;
    let work = works.remove(&input.claim_id).ok_or_else(Problem::not_found)?;
    let role = permit(&call, &found, &work, input.by_kind)?;
    if input.by_kind == NominatorKind::Branch && input.branch.is_none() {
        return Err(Problem::field("/branch", "missing", "Name the branch."));
    }
    if work.person == me {
        return Err(Problem::refused(RecordsRefusal::OwnNomination));
    }
    if found.closed_at.is_some() {
        return Err(Problem::refused(RecordsRefusal::CommendationClosed));
    }
    if work.present.is_none() {
        return Err(Problem::refused(RecordsRefusal::PresenceNotConfirmed));
    }
    let nomination = Nomination {
        id: NominationId(call.id()),
        version: 1,
        commendation: id,
        area: found.area.clone(),
        person: work.person,
        by_kind: input.by_kind,
        by: me,
        evidence: None,
        tell_unit: false,
        notice_until: None,
        decision: None,
        stage: NominationStage::Nominated,
    };
    let stored = commendations::Stored {
        title: found.title,
        from: found.from,
        until: found.until,
        branch: input.branch.as_deref().map(text::clean),
        words: seal(&cap.platform, tenant, commendations::WORDS, &text::clean(&input.words)),
        nominated_at: call.now,
        open_objections: 0,
        nomination,
    };
    let mut tx = cap.platform.pool().begin().await?;
    let (nomination, branch) = (&stored.nomination, stored.branch.as_deref());
    if !commendations::insert(&mut tx, tenant, nomination, branch, &stored.words, call.now).await? {
        return Err(Problem::refused(RecordsRefusal::AlreadyNominated));
    }
    let data = json!({ "commendation": id, "by_kind": nomination.by_kind });
    let happened =
        event("nomination", nomination.id, &nomination.area, "nominated", role, data).telling(told(nomination.person));
    let reply = Reply::created(cap.nomination_view(&call, stored).await?).version(1);
    cap.finish(&call, tx, happened, &reply).await?;
    Ok(reply)
}

/// Who may put this person forward: the service lies in the call's area, and the caller answers for the area
/// or was served.
fn permit(call: &Call, found: &Commendation, work: &Work, by: NominatorKind) -> Result<Option<Role>, Problem> {
    let inside = found.area.contains(&work.area);
    let served = !work.secret && call.actor.account.is_some_and(|me| work.served.contains(&me));
    let office = may(call, Action::Nominate, &work.area, Stands::default());
    let own = served.then(|| may(call, Action::NominateAsServed, &work.area, Stands::default())).flatten();
    match (by, inside) {
        (NominatorKind::PersonServed, true) => own.ok_or_else(Problem::not_found),
        (_, true) if office.is_none() && served => Err(Problem::not_allowed()),
        (_, true) => office.ok_or_else(Problem::not_found),
        (_, false) => Err(Problem::not_found()),
    }
}
