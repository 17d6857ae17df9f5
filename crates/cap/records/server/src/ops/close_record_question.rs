//! `close_record_question`: the auditor has read what there is.

use axum::extract::State;
use baodao_platform::{Answer, Call, Path, Problem, Problems, Reply};
use baodao_records_core::{Action, RecordQuestionId, RecordsRefusal};
use serde_json::json;

use crate::allow::{Stands, permit};
use crate::change::event;
use crate::question_views::RecordQuestionView;
use crate::store::questions;
use crate::Records;

/// Close a question about records
///
/// By the auditor. It changes no record and says nothing about anybody.
#[utoipa::path(post, path = "/api/record-questions/{id}/close", operation_id = "close_record_question", tag = "records",
    params(("id" = RecordQuestionId, Path)), responses((status = 200, body = RecordQuestionView), Problems))]
pub(crate) async fn close_record_question(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<RecordQuestionId>,
) -> Answer<RecordQuestionView> {
    let (me, tenant) = (call.account()?, call.actor.tenant);
    let mut tx = cap.platform.pool().begin().await?;
    let mut found = questions::lock(&mut tx, tenant, id).await?.ok_or_else(Problem::not_found)?;
    let role = permit(&call, Action::CloseQuestion, Action::ReadQuestions, &found.area, Stands::default())?;
    if found.closed_at.is_some() {
        return Err(Problem::refused(RecordsRefusal::QuestionClosed));
    }
    questions::close(&mut tx, tenant, id, me, call.now).await?;
    found.closed_at = Some(call.now);
    let happened = event("record_question", id, &found.area, "record_question_closed", role, json!({}));
    let reply = Reply::ok(cap.question_view(&call, found)?);
    cap.finish(&call, tx, happened, &reply).await?;
    Ok(reply)
}
