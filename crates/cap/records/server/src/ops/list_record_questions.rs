//! `list_record_questions`: what looks odd.

use axum::extract::State;
use baodao_platform::{Answer, Call, Filters, Page, Problem, Problems, Reply, page};
use baodao_records_core::Action;
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::shared;
use crate::question_views::RecordQuestionView;
use crate::store::questions;
use crate::{Records, allow};

/// Which questions.
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListRecordQuestions {
    /// Only those that are not closed, or only those that are.
    #[garde(skip)]
    open: Option<bool>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Things on a page.
    #[garde(inner(range(min = *page::LIMIT.start(), max = *page::LIMIT.end())))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// List questions about records
///
/// Rows that look odd, as questions: very many minutes, many corrections by one hand, the same minutes again and
/// again. Never a finding; people stand under pseudonyms. For the auditor, and for those who can answer.
#[utoipa::path(get, path = "/api/record-questions", operation_id = "list_record_questions", tag = "records",
    params(ListRecordQuestions), responses((status = 200, body = Page<RecordQuestionView>), Problems))]
pub(crate) async fn list_record_questions(
    State(cap): State<Records>,
    call: Call,
    Filters(input): Filters<ListRecordQuestions>,
) -> Answer<Page<RecordQuestionView>> {
    let scope = allow::scope(&call, Action::ReadQuestions)?;
    let limit = shared::limit(input.limit);
    let after = shared::after::<Uuid>(input.after.as_deref())?;
    let (pool, tenant) = (cap.platform.pool(), call.actor.tenant);
    let rows = questions::list(pool, tenant, &scope, input.open, after, i64::from(limit) + 1).await?;
    let page = Page::cut(rows, limit, |one| one.id.0);
    let items: Result<Vec<_>, Problem> = page.items.into_iter().map(|one| cap.question_view(&call, one)).collect();
    Ok(Reply::ok(Page { items: items?, next: page.next }))
}
