//! `list_objections`: what was said against a nomination.

use axum::extract::State;
use baodao_platform::{Answer, Call, Path, Problem, Problems, Reply};
use baodao_records_core::{Action, NominationId, ObjectionId, RecordsRefusal};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::allow::{Stands, permit};
use crate::store::{commendations, objections, unseal};
use crate::Records;

/// An objection.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ObjectionView {
    /// Its id.
    pub id: ObjectionId,
    /// Masked name of who made it.
    #[schema(example = "周**")]
    pub objector_name: String,
    /// The words.
    #[schema(example = "公示中的送餐服务实际由另一位志愿者完成")]
    pub words: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// The answer.
    #[schema(example = "经核对签到表，两人同时在场")]
    pub answer: Option<String>,
    /// When it was answered.
    pub answered_at: Option<Timestamp>,
}

/// The objections to a nomination.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Objections {
    /// In the order in which they were made.
    pub items: Vec<ObjectionView>,
}

/// List the objections to a nomination
///
/// For those who decide; never for the nominated person, whatever their office.
#[utoipa::path(get, path = "/api/nominations/{id}/objections", operation_id = "list_objections", tag = "records",
    params(("id" = NominationId, Path)), responses((status = 200, body = Objections), Problems))]
pub(crate) async fn list_objections(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<NominationId>,
) -> Answer<Objections> {
    let me = call.account()?;
    let (pool, tenant) = (cap.platform.pool(), call.actor.tenant);
    let stored = commendations::load(pool, tenant, id).await?.ok_or_else(Problem::not_found)?;
    let nomination = &stored.nomination;
    let stands = Stands::person(nomination.person);
    permit(&call, Action::HandleNominations, Action::ReadNomination, &nomination.area, stands)?;
    if nomination.person == me {
        return Err(Problem::refused(RecordsRefusal::OwnNomination));
    }
    let found = objections::list(pool, tenant, id).await?;
    let names = cap.names(tenant, found.iter().map(|one| one.objector)).await?;
    let open = |sealed: &[u8]| unseal(&cap.platform, tenant, objections::OBJECTION, sealed);
    let view = |one: objections::Objection| -> Result<ObjectionView, Problem> {
        Ok(ObjectionView {
            id: one.id,
            objector_name: names.of(one.objector),
            words: open(&one.words)?,
            made_at: one.made_at,
            answer: one.answer.as_deref().map(open).transpose()?,
            answered_at: one.answered_at,
        })
    };
    Ok(Reply::ok(Objections { items: found.into_iter().map(view).collect::<Result<_, _>>()? }))
}
