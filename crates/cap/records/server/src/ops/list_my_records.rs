//! `list_my_records`: one's own.

use axum::extract::State;
use baodao_platform::{Answer, Call, Filters, Page, Problems, Reply, page};
use baodao_records_core::{RecordKind, RecordStage};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::shared;
use crate::store::records::{Filter, list};
use crate::views::{self, RecordView};
use crate::Records;

/// Which of one's records.
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListMyRecords {
    /// Of this year.
    #[garde(inner(range(min = 2000, max = 2100)))]
    #[param(minimum = 2000, maximum = 2100, example = 2026)]
    year: Option<i16>,
    /// Of this kind.
    #[garde(skip)]
    kind: Option<RecordKind>,
    /// At one of these stages, separated by commas; all but withdrawn ones when left out.
    #[garde(inner(length(max = 100)))]
    #[param(max_length = 100, example = "proposed,disputed")]
    stage: Option<String>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Things on a page.
    #[garde(inner(range(min = *page::LIMIT.start(), max = *page::LIMIT.end())))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// List my service records
///
/// One's own, the newest day first, with what can be done with each.
#[utoipa::path(get, path = "/api/my/records", operation_id = "list_my_records", tag = "records",
    params(ListMyRecords), responses((status = 200, body = Page<RecordView>), Problems))]
pub(crate) async fn list_my_records(
    State(cap): State<Records>,
    call: Call,
    Filters(input): Filters<ListMyRecords>,
) -> Answer<Page<RecordView>> {
    let person = Some(call.account()?);
    let limit = shared::limit(input.limit);
    let days = input.year.map(shared::year);
    let filter = Filter {
        person,
        stages: shared::codes::<RecordStage>("stage", input.stage.as_deref())?,
        kind: input.kind,
        from: days.map(|(from, _)| from),
        until: days.map(|(_, until)| until),
        after: shared::after::<(Date, Uuid)>(input.after.as_deref())?,
        limit: i64::from(limit) + 1,
        ..Filter::default()
    };
    let rows = list(cap.platform.pool(), call.actor.tenant, None, &filter).await?;
    let page = Page::cut(rows, limit, |one| (one.record.day, one.record.id.0));
    Ok(Reply::ok(Page { items: views::records(&cap, &call, page.items).await?, next: page.next }))
}
