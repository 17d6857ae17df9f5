//! `nominate`: puts somebody forward.

use axum::extract::State;
use baodao_kernel::{AccountId, ClaimId, RecordId, Role, text};
use baodao_platform::{Answer, Call, Input, Path, Problem, Problems, Reply};
use baodao_records_core::{
    Action, CommendationId, Nomination, NominationId, NominationStage, NominatorKind, RecordStage,
    RecordsRefusal, Work,
};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::allow::{Stands, may};
use crate::change::event;
use crate::nomination_views::{NominationView, told, was_served};
use crate::store::commendations::{self, Commendation};
use crate::store::{records, seal};
use crate::Records;

/// Whom, and why.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Nominate {
    /// A place on a task of the person: a service that the nominator knows of. One of the three.
    #[garde(skip)]
    claim_id: Option<ClaimId>,
    /// A service record of the person. One of the three.
    #[garde(skip)]
    record_id: Option<RecordId>,
    /// A member of a functional branch that the caller heads. One of the three.
    #[garde(skip)]
    person_id: Option<AccountId>,
    /// In whose name.
    #[garde(skip)]
    #[schema(example = "community")]
    by_kind: NominatorKind,
    /// Which branch, when a community nominates in a branch's name; who heads one leaves it out.
    #[garde(inner(length(chars, min = 2, max = 80)))]
    #[schema(min_length = 2, max_length = 80, example = "水务局第一党支部")]
    branch: Option<String>,
    /// Why.
    #[garde(length(chars, min = 4, max = 1000))]
    #[schema(min_length = 4, max_length = 1000, example = "连续三年为独居老人送餐")]
    words: String,
}

/// Whom the caller puts forward, and under which right.
struct Nominee {
    person: AccountId,
    /// The branch in whose name.
    branch: Option<String>,
    role: Option<Role>,
    /// Why they cannot be put forward after all.
    unfit: Option<RecordsRefusal>,
}

/// Nominate somebody
///
/// In the name of the community or a branch by the community's coordinator or secretary, from a place on a
/// task or from a record; as a person served by who asked for that service; in the name of a functional
/// branch, one of its members, by who heads it (see `list_nominees`). The person is asked first: nothing
/// about them is shown to anybody before they have seen and agreed to it. Nobody nominates themself.
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
    let nominee = cap.nominee(&call, &found, &input).await?;
    if input.by_kind == NominatorKind::Branch && nominee.branch.is_none() {
        return Err(Problem::field("/branch", "missing", "Name the branch."));
    }
    if nominee.person == me {
        return Err(Problem::refused(RecordsRefusal::OwnNomination));
    }
    if found.closed_at.is_some() {
        return Err(Problem::refused(RecordsRefusal::CommendationClosed));
    }
    if let Some(unfit) = nominee.unfit {
        return Err(Problem::refused(unfit));
    }
    let nomination = Nomination {
        id: NominationId(call.id()),
        version: 1,
        commendation: id,
        area: found.area.clone(),
        person: nominee.person,
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
        branch: nominee.branch,
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
        event("nomination", nomination.id, &nomination.area, "nominated", nominee.role, data).telling(told(nomination.person));
    let reply = Reply::created(cap.nomination_view(&call, stored).await?).version(1);
    cap.finish(&call, tx, happened, &reply).await?;
    Ok(reply)
}

impl Records {
    async fn nominee(&self, call: &Call, found: &Commendation, input: &Nominate) -> Result<Nominee, Problem> {
        match (input.claim_id, input.record_id, input.person_id) {
            (Some(claim), None, None) => self.of_place(call, found, input, claim).await,
            (None, Some(record), None) => self.of_record(call, found, input, record).await,
            (None, None, Some(person)) => self.of_branch(call, found, input.by_kind, person).await,
            _ => Err(Problem::field(
                "/claim_id",
                "one_of_three",
                "Name a place on a task, a record or a person, one of the three.",
            )),
        }
    }

    async fn of_place(
        &self,
        call: &Call,
        found: &Commendation,
        input: &Nominate,
        claim: ClaimId,
    ) -> Result<Nominee, Problem> {
        let works = self.ports.works.of_claims(call.actor.tenant, &[claim]).await;
        let mut works = works.map_err(Problem::fault)?;
        let work = works.remove(&claim).ok_or_else(Problem::not_found)?;
        let role = permit(call, found, &work, input.by_kind)?;
        let branch = input.branch.as_deref().map(text::clean);
        let unfit = work.present.is_none().then_some(RecordsRefusal::PresenceNotConfirmed);
        Ok(Nominee { person: work.person, branch, role, unfit })
    }

    /// What was taken back nominates nobody.
    async fn of_record(
        &self,
        call: &Call,
        found: &Commendation,
        input: &Nominate,
        record: RecordId,
    ) -> Result<Nominee, Problem> {
        let stored = records::load(self.platform.pool(), call.actor.tenant, record).await?;
        let record = stored.ok_or_else(Problem::not_found)?.record;
        let mut nominee = self.of_place(call, found, input, record.claim).await?;
        if record.stage == RecordStage::Withdrawn {
            nominee.unfit = Some(RecordsRefusal::RecordState { stage: record.stage.code().to_owned() });
        }
        Ok(nominee)
    }

    /// The register knows whose branch it is and what it is called; what the member did, the evidence says.
    async fn of_branch(
        &self,
        call: &Call,
        found: &Commendation,
        by: NominatorKind,
        person: AccountId,
    ) -> Result<Nominee, Problem> {
        if by != NominatorKind::Branch {
            return Err(Problem::field("/by_kind", "unfit", "A member is nominated in the branch's name."));
        }
        let (me, tenant) = (call.account()?, call.actor.tenant);
        let members = self.headed_members(tenant, me, &found.area, call.now).await?;
        let member = members.into_iter().find(|one| one.person == person).ok_or_else(Problem::not_found)?;
        let stands = Stands { head: true, ..Stands::default() };
        let role = may(call, Action::NominateForBranch, &found.area, stands).ok_or_else(Problem::not_found)?;
        Ok(Nominee { person, branch: Some(member.branch), role, unfit: None })
    }
}

/// Who may put this person forward: the service lies in the call's area, and the caller answers for the area
/// or was served.
fn permit(call: &Call, found: &Commendation, work: &Work, by: NominatorKind) -> Result<Option<Role>, Problem> {
    let inside = found.area.contains(&work.area);
    let served = was_served(call, work);
    let office = may(call, Action::Nominate, &work.area, Stands::default());
    let own = served.then(|| may(call, Action::NominateAsServed, &work.area, Stands::default())).flatten();
    match (by, inside) {
        (NominatorKind::PersonServed, true) => own.ok_or_else(Problem::not_found),
        (_, true) if office.is_none() && served => Err(Problem::not_allowed()),
        (_, true) => office.ok_or_else(Problem::not_found),
        (_, false) => Err(Problem::not_found()),
    }
}
