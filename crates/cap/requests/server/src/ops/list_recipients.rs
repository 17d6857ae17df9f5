//! `list_recipients`: the units and departments a request could be given to.

use axum::extract::State;
use baodao_kernel::{AccountId, RequestId, Role};
use baodao_platform::{Answer, Call, Page, Path, Problem, Problems, Reply};
use baodao_requests_core::{Action, ModeCode};
use serde::Serialize;
use utoipa::ToSchema;

use crate::Requests;

/// Somebody who receives for a unit or a department.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RecipientLine {
    /// `unit` or `department`: the mode to dispatch in.
    pub mode: ModeCode,
    /// Who receives; hand back as `recipient`.
    pub account: AccountId,
    /// `张**`.
    #[schema(example = "张**")]
    pub name: String,
    /// The unit or department, as the person's profile names it.
    #[schema(example = "区城市管理局")]
    pub unit_name: Option<String>,
}

/// List units and departments that could receive a request
///
/// The liaisons and handlers whose area contains the request's, by the name of their unit; no order
/// of merit. Names of people are masked.
#[utoipa::path(get, path = "/api/requests/{id}/recipients", operation_id = "list_recipients", tag = "tasks",
    params(("id" = RequestId, Path)), responses((status = 200, body = Page<RecipientLine>), Problems))]
pub(crate) async fn list_recipients(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
) -> Answer<Page<RecipientLine>> {
    let known = cap.known(&call, id.into()).await?;
    known.require(&call.actor, Action::Dispatch)?;
    let (tenant, area) = (call.actor.tenant, &known.request.area);
    let mut items = Vec::new();
    for (mode, role) in [(ModeCode::Unit, Role::UnitLiaison), (ModeCode::Department, Role::Handler)] {
        let mut holders = cap.people.holders(tenant, role, area, call.now).await.map_err(Problem::fault)?;
        holders.sort();
        holders.dedup();
        let mut names = cap.people.names(tenant, &holders).await.map_err(Problem::fault)?;
        let mut units = cap.people.units(tenant, &holders).await.map_err(Problem::fault)?;
        items.extend(holders.into_iter().filter_map(|account| {
            let name = names.remove(&account)?;
            Some(RecipientLine { mode, account, name, unit_name: units.remove(&account) })
        }));
    }
    items.sort_by(|one, other| (one.mode.code(), &one.unit_name).cmp(&(other.mode.code(), &other.unit_name)));
    Ok(Reply::ok(Page { items, next: None }))
}
