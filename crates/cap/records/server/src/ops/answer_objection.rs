//! `answer_objection`: before the meeting decides.

use axum::extract::State;
use baodao_kernel::text;
use baodao_platform::{Answer, Call, Input, Path, Problem, Problems, Reply, Tell};
use baodao_records_core::{Action, ObjectionId, RecordsRefusal};
use garde::Validate;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use crate::Records;
use crate::allow::{Stands, permit};
use crate::change::event;
use crate::store::{commendations, objections, seal};

/// The answer.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerObjection {
    /// What was found.
    #[garde(length(chars, min = 2, max = 1000))]
    #[schema(min_length = 2, max_length = 1000, example = "经核对签到表，两人同时在场")]
    answer: String,
}

/// What became of it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ObjectionAnswered {
    /// Its id.
    pub id: ObjectionId,
    /// When it was answered.
    pub answered_at: Timestamp,
}

/// Answer an objection
///
/// For those who decide. Who objected is told.
#[utoipa::path(post, path = "/api/objections/{id}/answer", operation_id = "answer_objection", tag = "records",
    params(("id" = ObjectionId, Path)), request_body = AnswerObjection,
    responses((status = 200, body = ObjectionAnswered), Problems))]
pub(crate) async fn answer_objection(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<ObjectionId>,
    Input(input): Input<AnswerObjection>,
) -> Answer<ObjectionAnswered> {
    let (me, tenant) = (call.account()?, call.actor.tenant);
    let mut tx = cap.platform.pool().begin().await?;
    let objection = objections::lock(&mut tx, tenant, id).await?.ok_or_else(Problem::not_found)?;
    let found = commendations::load(&mut *tx, tenant, objection.nomination).await?;
    let nomination = found.ok_or_else(Problem::not_found)?.nomination;
    // Whom it is about does not learn that there is one.
    if nomination.person == me {
        return Err(Problem::not_found());
    }
    let action = Action::HandleNominations;
    let role = permit(&call, action, action, &nomination.area, Stands::default())?;
    if objection.answered_at.is_some() {
        return Err(Problem::refused(RecordsRefusal::ObjectionAnswered));
    }
    let words = seal(&cap.platform, tenant, objections::OBJECTION, &text::clean(&input.answer));
    objections::answer(&mut tx, tenant, id, &words, me, call.now).await?;
    let data = json!({ "objection": id });
    let happened = event("nomination", nomination.id, &nomination.area, "objection_answered", role, data)
        .telling(vec![Tell::account(objection.objector, "objection_answered")]);
    let reply = Reply::ok(ObjectionAnswered { id, answered_at: call.now });
    cap.finish(&call, tx, happened, &reply).await?;
    Ok(reply)
}
