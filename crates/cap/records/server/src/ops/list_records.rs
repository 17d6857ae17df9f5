//! `list_records`: those of an area.

use axum::extract::State;
use baodao_platform::{Answer, Call, Filters, Page, Problems, Reply, page};
use baodao_records_core::{Action, RecordKind, RecordStage};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::shared;
use crate::store::records::{Filter, list};
use crate::views::{self, RecordView};
use crate::{Records, allow};

/// Which records.
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListRecords {
    /// Inside this area.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010002")]
    area_path: Option<String>,
    /// At one of these stages, separated by commas; all but withdrawn ones when left out.
    #[garde(inner(length(max = 100)))]
    #[param(max_length = 100, example = "disputed,person_confirmed")]
    stage: Option<String>,
    /// Of this kind.
    #[garde(skip)]
    kind: Option<RecordKind>,
    /// From this day on.
    #[garde(skip)]
    #[param(value_type = Option<String>, format = Date, example = "2026-11-01")]
    from: Option<Date>,
    /// Before this day.
    #[garde(skip)]
    #[param(value_type = Option<String>, format = Date, example = "2026-12-01")]
    until: Option<Date>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Things on a page.
    #[garde(inner(range(min = *page::LIMIT.start(), max = *page::LIMIT.end())))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// List service records of an area
///
/// The newest day first, names masked. For those who answer for records there; there is no order by
/// person and no sum by person.
#[utoipa::path(get, path = "/api/records", operation_id = "list_records", tag = "records",
    params(ListRecords), responses((status = 200, body = Page<RecordView>), Problems))]
pub(crate) async fn list_records(
    State(cap): State<Records>,
    call: Call,
    Filters(input): Filters<ListRecords>,
) -> Answer<Page<RecordView>> {
    let scope = allow::scope(&call, Action::ListRecords)?;
    let limit = shared::limit(input.limit);
    let filter = Filter {
        within: shared::within(input.area_path.as_deref())?,
        stages: shared::codes::<RecordStage>("stage", input.stage.as_deref())?,
        kind: input.kind,
        from: input.from,
        until: input.until,
        after: shared::after::<(Date, Uuid)>(input.after.as_deref())?,
        limit: i64::from(limit) + 1,
        ..Filter::default()
    };
    let rows = list(cap.platform.pool(), call.actor.tenant, Some(&scope), &filter).await?;
    let page = Page::cut(rows, limit, |one| (one.record.day, one.record.id.0));
    Ok(Reply::ok(Page { items: views::records(&cap, &call, page.items).await?, next: page.next }))
}
