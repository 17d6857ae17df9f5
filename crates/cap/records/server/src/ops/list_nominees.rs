//! `list_nominees`: whom the caller can put forward.

use axum::extract::State;
use baodao_kernel::{AccountId, ClaimId, TaskId, mask};
use baodao_platform::{Answer, Call, Filters, Path, Problem, Problems, Reply};
use baodao_records_core::{BranchMember, CommendationId, NominatorKind, Work};
use garde::Validate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::Records;
use crate::nomination_views::was_served;
use crate::store::commendations::{self, Commendation};

/// By what they are known.
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListNominees {
    /// Those who were there for this task of one's own request; left out, the members of the functional
    /// branches that one heads.
    #[garde(skip)]
    task_id: Option<TaskId>,
}

/// Somebody whom the caller can nominate.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NomineeView {
    /// For `nominate`: their place on the task.
    pub claim_id: Option<ClaimId>,
    /// For `nominate`: the member of the branch.
    pub person_id: Option<AccountId>,
    /// In whose name they would be nominated.
    pub by_kind: NominatorKind,
    /// Masked.
    #[schema(example = "李**")]
    pub name: String,
    /// The task, or the branch.
    #[schema(example = "更换楼道灯")]
    pub about: String,
}

/// Whom the caller can nominate.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Nominees {
    /// In the order in which they took their places, or came into the branch.
    pub items: Vec<NomineeView>,
}

/// List whom I can nominate
///
/// In this call: who was confirmed to have been present on a task of one's own request, or who is a member of
/// a functional branch that one heads and that serves the call's area. Nobody else is shown, and never
/// oneself; the requester of a secret request is not found here, so that no nomination tells who they are.
#[utoipa::path(get, path = "/api/commendations/{id}/nominees", operation_id = "list_nominees", tag = "records",
    params(("id" = CommendationId, Path), ListNominees), responses((status = 200, body = Nominees), Problems))]
pub(crate) async fn list_nominees(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<CommendationId>,
    Filters(input): Filters<ListNominees>,
) -> Answer<Nominees> {
    let me = call.account()?;
    let found = commendations::load_call(cap.platform.pool(), call.actor.tenant, id).await?;
    let found = found.ok_or_else(Problem::not_found)?;
    let mut items = match input.task_id {
        Some(task) => cap.helpers(&call, &found, task).await?,
        None => cap.members(&call, &found, me).await?,
    };
    items.retain(|(person, _)| *person != me);
    let names = cap.names(call.actor.tenant, items.iter().map(|(person, _)| *person)).await?;
    let named = |(person, view): (AccountId, NomineeView)| NomineeView { name: names.of(person), ..view };
    Ok(Reply::ok(Nominees { items: items.into_iter().map(named).collect() }))
}

impl Records {
    /// Who was there for a task of the caller's own request.
    async fn helpers(
        &self,
        call: &Call,
        found: &Commendation,
        task: TaskId,
    ) -> Result<Vec<(AccountId, NomineeView)>, Problem> {
        let works = self.ports.works.of_task(call.actor.tenant, task).await.map_err(Problem::fault)?;
        let own = works.into_iter().filter(|work| found.area.contains(&work.area) && was_served(call, work));
        let view = |work: Work| {
            let view = NomineeView {
                claim_id: Some(work.claim),
                person_id: None,
                by_kind: NominatorKind::PersonServed,
                name: String::new(),
                about: mask::numbers_in(&work.title),
            };
            (work.person, view)
        };
        Ok(own.map(view).collect())
    }

    /// Who is in a functional branch that the caller heads.
    async fn members(
        &self,
        call: &Call,
        found: &Commendation,
        me: AccountId,
    ) -> Result<Vec<(AccountId, NomineeView)>, Problem> {
        let mut members = self.headed_members(call.actor.tenant, me, &found.area, call.now).await?;
        // Who heads a branch and the one above it is shown its members once.
        members.dedup_by_key(|one| one.person);
        let view = |one: BranchMember| {
            let view = NomineeView {
                claim_id: None,
                person_id: Some(one.person),
                by_kind: NominatorKind::Branch,
                name: String::new(),
                about: one.branch,
            };
            (one.person, view)
        };
        Ok(members.into_iter().map(view).collect())
    }
}
