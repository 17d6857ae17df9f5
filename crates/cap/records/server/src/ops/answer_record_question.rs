//! `answer_record_question`: those who know say why.

use axum::extract::State;
use baodao_kernel::text;
use baodao_platform::{Answer, Call, Input, Path, Problem, Problems, Reply};
use baodao_records_core::{Action, RecordQuestionId, RecordsRefusal};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::allow::{Stands, permit};
use crate::change::event;
use crate::question_views::RecordQuestionView;
use crate::store::{questions, seal};
use crate::Records;

/// Why.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerRecordQuestion {
    /// Why it is as it is.
    #[garde(length(chars, min = 2, max = 1000))]
    #[schema(min_length = 2, max_length = 1000, example = "当天为社区义诊全天活动，排班表可查")]
    answer: String,
}

/// Answer a question about records
///
/// By the community's coordinator or secretary, until the auditor has closed it; a later answer takes the place
/// of the one before.
#[utoipa::path(post, path = "/api/record-questions/{id}/answer", operation_id = "answer_record_question", tag = "records",
    params(("id" = RecordQuestionId, Path)), request_body = AnswerRecordQuestion,
    responses((status = 200, body = RecordQuestionView), Problems))]
pub(crate) async fn answer_record_question(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<RecordQuestionId>,
    Input(input): Input<AnswerRecordQuestion>,
) -> Answer<RecordQuestionView> {
    let (me, tenant) = (call.account()?, call.actor.tenant);
    let mut tx = cap.platform.pool().begin().await?;
    let mut found = questions::lock(&mut tx, tenant, id).await?.ok_or_else(Problem::not_found)?;
    let role = permit(&call, Action::AnswerQuestion, Action::ReadQuestions, &found.area, Stands::default())?;
    if found.closed_at.is_some() {
        return Err(Problem::refused(RecordsRefusal::QuestionClosed));
    }
    let words = seal(&cap.platform, tenant, questions::ANSWER, &text::clean(&input.answer));
    questions::answer(&mut tx, tenant, id, &words, me, call.now).await?;
    found.answer = Some(words);
    found.answered_at = Some(call.now);
    let happened = event("record_question", id, &found.area, "record_question_answered", role, json!({}));
    let reply = Reply::ok(cap.question_view(&call, found)?);
    cap.finish(&call, tx, happened, &reply).await?;
    Ok(reply)
}
