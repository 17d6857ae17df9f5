//! `prepare_my_sheets`: before the yearly work does it.

use axum::extract::State;
use baodao_kernel::{AreaPath, CHINA};
use baodao_platform::{Answer, Call, Input, OrRefuse, Problem, Problems, Reply};
use baodao_records_core::{RecordsRefusal, feedback};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::MyFeedbackSheets;
use crate::Records;
use crate::change::event;
use crate::store::sheets;

/// Of which year.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PrepareMySheets {
    /// The year; it is over.
    #[garde(range(min = 2000, max = 2100))]
    #[schema(minimum = 2000, maximum = 2100, example = 2025)]
    year: i16,
}

/// Prepare my feedback sheets
///
/// For each unit from which one has reported in, from one's verified records of a year that is over. They
/// are otherwise made once a year. Sheets that are there already stay as they are.
#[utoipa::path(post, path = "/api/my/feedback-sheets", operation_id = "prepare_my_sheets", tag = "records",
    request_body = PrepareMySheets, responses((status = 201, body = MyFeedbackSheets), Problems))]
pub(crate) async fn prepare_my_sheets(
    State(cap): State<Records>,
    call: Call,
    Input(input): Input<PrepareMySheets>,
) -> Answer<MyFeedbackSheets> {
    let (me, tenant) = (call.account()?, call.actor.tenant);
    feedback::check_year(input.year, CHINA.to_datetime(call.now).date()).or_refuse()?;
    let mut units = cap.units_of(tenant, &[me]).await?;
    let units = units.remove(&me).unwrap_or_default();
    if units.is_empty() {
        return Err(Problem::refused(RecordsRefusal::NoUnit));
    }
    let rules = cap.rules(tenant).await?;
    let mut tx = cap.platform.pool().begin().await?;
    let made = cap.prepare_sheets(&mut tx, tenant, me, &units, input.year, (&rules, call.now)).await?;
    let stored = sheets::of_person(&mut *tx, tenant, me).await?;
    let name = cap.names(tenant, [me]).await?.of(me);
    let items = stored.into_iter().map(|one| cap.sheet_view(&call, one, name.clone())).collect();
    let reply = Reply::created(MyFeedbackSheets { items });
    let subject = made.first().map_or_else(|| call.id(), |id| id.0);
    let data = json!({ "year": input.year, "sheets": made.len() });
    let happened = event("feedback_sheet", subject, &AreaPath::district(), "feedback_sheet_prepared", None, data);
    cap.finish(&call, tx, happened, &reply).await?;
    Ok(reply)
}
