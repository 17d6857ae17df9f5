//! `read_record_question`: with the rows behind it.

use axum::extract::State;
use baodao_platform::{Answer, Call, Path, Problem, Problems, Reply};
use baodao_records_core::{Action, Record, RecordQuestionId};

use crate::allow::{Stands, permit};
use crate::question_views::{RecordQuestionDetail, RecordQuestionRow};
use crate::store::{questions, records};
use crate::Records;

/// Read a question with the rows behind it
///
/// People stand under pseudonyms, also for those who could look the record up; there is no contact, no place
/// narrower than the question's area and no verdict.
#[utoipa::path(get, path = "/api/record-questions/{id}", operation_id = "read_record_question", tag = "records",
    params(("id" = RecordQuestionId, Path)), responses((status = 200, body = RecordQuestionDetail), Problems))]
pub(crate) async fn read_record_question(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<RecordQuestionId>,
) -> Answer<RecordQuestionDetail> {
    call.account()?;
    let (pool, tenant) = (cap.platform.pool(), call.actor.tenant);
    let found = questions::load(pool, tenant, id).await?.ok_or_else(Problem::not_found)?;
    permit(&call, Action::ReadQuestions, Action::ReadQuestions, &found.area, Stands::default())?;
    let filter =
        records::Filter { among: Some(found.records.clone()), limit: 1000, ..records::Filter::default() };
    let rows = records::list(pool, tenant, None, &filter).await?;
    let row = |record: &Record| RecordQuestionRow {
        record: record.id,
        person: cap.pseudonym(tenant, record.person),
        day: record.day,
        service_minutes: record.minutes,
        timed: record.slot.is_some(),
        kind: record.kind,
        stage: record.stage,
        edition: record.edition,
        entered_by: cap.pseudonym(tenant, record.entered_by),
        edited_by: record.edited_by.map(|by| cap.pseudonym(tenant, by)),
    };
    let rows = rows.iter().map(|stored| row(&stored.record)).collect();
    Ok(Reply::ok(RecordQuestionDetail { question: cap.question_view(&call, found)?, rows }))
}
