//! `export_my_records`: one's own list to take away.

use std::collections::HashMap;

use axum::extract::State;
use baodao_kernel::{AccountId, CHINA};
use baodao_platform::{Call, Download, Filters, Problem, Problems};
use baodao_records_core::{Record, RecordStage};
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::shared;
use crate::Records;
use crate::press::Format;
use crate::export::List;
use crate::store::records::{Filter, list};

/// Of which year, and as what.
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ExportMyRecords {
    /// The year.
    #[garde(range(min = 2000, max = 2100))]
    #[param(minimum = 2000, maximum = 2100, example = 2026)]
    year: i16,
    /// Spreadsheet or document.
    #[garde(skip)]
    #[param(example = "xlsx")]
    format: Format,
}

/// Take out my service records
///
/// The verified records of a year as 服务记录清单, xlsx or PDF, in the layout of the national rules for
/// volunteer records: name and number, activity, content, day and hours, place, whom it was for, organising
/// community, recorder, what was said of it, training and announced commendations. What nothing is known of
/// stays empty under its heading. A list, not a certificate.
#[utoipa::path(get, path = "/api/my/records/export", operation_id = "export_my_records", tag = "records",
    params(ExportMyRecords),
    responses((status = 200, description = "The list.", content(
        (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (Vec<u8> = "application/pdf"))), Problems))]
pub(crate) async fn export_my_records(
    State(cap): State<Records>,
    call: Call,
    Filters(input): Filters<ExportMyRecords>,
) -> Result<Download, Problem> {
    let (person, tenant) = (call.account()?, call.actor.tenant);
    let (from, until) = shared::year(input.year);
    let max = cap.rules(tenant).await?.export_max_rows.value;
    let filter = Filter {
        person: Some(person),
        stages: vec![RecordStage::Verified, RecordStage::Exported],
        from: Some(from),
        until: Some(until),
        limit: i64::from(max),
        ..Filter::default()
    };
    let rows = list(cap.platform.pool(), tenant, None, &filter).await?;
    let mut records: Vec<Record> = rows.into_iter().map(|row| row.record).collect();
    records.reverse();
    let by = cap.names(tenant, records.iter().map(|record| record.entered_by)).await?;
    let recorders: HashMap<AccountId, String> =
        records.iter().map(|record| (record.entered_by, by.of(record.entered_by))).collect();
    let area = |record: &Record| cap.area_names(tenant, &record.area).join("");
    let known = cap.known_around(tenant, &records).await?;
    let contact = cap.ports.people.contact(tenant, person).await.map_err(Problem::fault)?;
    let me = contact.map(|one| (one.name, one.phone.expose().to_owned())).unwrap_or_default();
    let name = me.0.clone();
    let people = HashMap::from([(person, me)]);
    let today = CHINA.to_datetime(call.now).date();
    let list = List {
        subtitle: format!("{name}　{}年度", input.year),
        records: &records,
        people: &people,
        recorders: &recorders,
        area: &area,
        known: &known,
        watermark: format!("{name} {today} 本人导出"),
        signatures: true,
    };
    cap.hand_out(&list, input.format, &format!("服务记录清单{}年度", input.year)).await
}
