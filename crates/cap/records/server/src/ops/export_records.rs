//! `export_records`: an authorised list with names.

use std::collections::HashMap;

use axum::extract::State;
use baodao_kernel::{AccountId, AreaPath, CHINA, Role, text};
use baodao_platform::{Call, Download, Input, OrRefuse, Problem, Problems, disclosure};
use baodao_records_core::{Action, Record, RecordKind, RecordStage, RecordsRefusal};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::shared;
use crate::change::event;
use crate::export::List;
use crate::press::Format;
use crate::store::records::{self, Filter};
use crate::store::steps;
use crate::{Records, allow};

/// Which records, and why.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportRecords {
    /// Inside this area.
    #[garde(length(max = 16))]
    #[schema(max_length = 16, example = "00010002")]
    area_path: String,
    /// From this day on.
    #[garde(skip)]
    #[schema(value_type = String, format = Date, example = "2026-01-01")]
    from: Date,
    /// Before this day; at most a year later.
    #[garde(skip)]
    #[schema(value_type = String, format = Date, example = "2027-01-01")]
    until: Date,
    /// Of this kind only.
    #[garde(skip)]
    kind: Option<RecordKind>,
    /// Spreadsheet or document.
    #[garde(skip)]
    #[schema(example = "xlsx")]
    format: Format,
    /// What it is for; every person on the list sees it.
    #[garde(length(chars, min = 4, max = 200))]
    #[schema(min_length = 4, max_length = 200, example = "向志愿服务组织移交2026年度记录")]
    reason: String,
}

/// Take out the service records of an area
///
/// Verified records with names and numbers in full, as 服务记录清单 in the layout of the national rules (see
/// `export_my_records`). Each person on it sees who took it
/// out and why; the file is watermarked; the records count as exported from then on. For coordinators
/// and the subdistrict, inside their area.
#[utoipa::path(post, path = "/api/records/export", operation_id = "export_records", tag = "records",
    request_body = ExportRecords,
    responses((status = 200, description = "The list.", content(
        (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (Vec<u8> = "application/pdf"))), Problems))]
pub(crate) async fn export_records(
    State(cap): State<Records>,
    call: Call,
    Input(input): Input<ExportRecords>,
) -> Result<Download, Problem> {
    let scope = allow::scope(&call, Action::ExportRecords)?;
    let tenant = call.actor.tenant;
    let area = AreaPath::parse(&input.area_path).ok_or_else(Problem::not_found)?;
    let role = allow::permit_in(&call, Action::ExportRecords, &area)?;
    shared::period(input.from, input.until)?;
    let max = cap.rules(tenant).await?.export_max_rows.value;
    let filter = Filter {
        within: Some(area.clone()),
        stages: vec![RecordStage::Verified, RecordStage::Exported],
        kind: input.kind,
        from: Some(input.from),
        until: Some(input.until),
        limit: i64::from(max) + 1,
        ..Filter::default()
    };
    let rows = records::list(cap.platform.pool(), tenant, Some(&scope), &filter).await?;
    if rows.len() > usize::try_from(max).unwrap_or(usize::MAX) {
        return Err(Problem::refused(RecordsRefusal::ExportTooLarge { max }));
    }
    let mut list: Vec<Record> = rows.into_iter().map(|row| row.record).collect();
    list.reverse();
    let reason = text::clean(&input.reason);
    let known = cap.known_around(tenant, &list).await?;
    let people = disclosed(&cap, &call, &list, &area, role, &reason).await?;
    let by = cap.names(tenant, list.iter().map(|record| record.entered_by)).await?;
    let recorders: HashMap<AccountId, String> =
        list.iter().map(|record| (record.entered_by, by.of(record.entered_by))).collect();
    let place = |record: &Record| cap.area_names(tenant, &record.area).join("");
    let today = CHINA.to_datetime(call.now).date();
    let who = cap.full_name(tenant, call.account()?).await?;
    let list = List {
        subtitle: format!("{}　{}至{}(不含)", cap.area_name(tenant, &area), input.from, input.until),
        records: &list,
        people: &people,
        recorders: &recorders,
        area: &place,
        known: &known,
        watermark: format!("{who} {today} 导出 用途：{reason}"),
        signatures: false,
    };
    cap.hand_out(&list, input.format, &format!("服务记录清单{}至{}", input.from, input.until)).await
}

/// Names and numbers of everybody on the list, after it was written down that they are shown; marks
/// the records in the same transaction.
async fn disclosed(
    cap: &Records,
    call: &Call,
    list: &[Record],
    area: &AreaPath,
    role: Option<Role>,
    reason: &str,
) -> Result<HashMap<AccountId, (String, String)>, Problem> {
    let tenant = call.actor.tenant;
    let mut tx = cap.platform.pool().begin().await?;
    let mut people = HashMap::new();
    for record in list {
        if people.contains_key(&record.person) {
            continue;
        }
        let contact = cap.ports.people.contact(tenant, record.person).await.map_err(Problem::fault)?;
        let shown = contact.map(|one| (one.name, one.phone.expose().to_owned())).unwrap_or_default();
        people.insert(record.person, shown);
        let look = disclosure::Disclosure {
            role,
            person: Some(record.person),
            subject_kind: "record",
            subject_id: record.id.0,
            fields: &["name", "phone"],
            reason,
        };
        disclosure::record(call, &mut *tx, look).await?;
    }
    for record in list.iter().filter(|record| record.stage == RecordStage::Verified) {
        // Somebody may have disputed it since it was read; then it is on no later list.
        let Some(held) = records::lock(&mut tx, tenant, record.id).await? else { continue };
        if held.version != record.version {
            return Err(Problem::busy());
        }
        let mut after = held.export().or_refuse()?;
        after.version += 1;
        records::save(&mut tx, tenant, &after, call.now).await?;
        let step = steps::NewStep { by: Some(call.account()?), role, name: "export", note: None };
        steps::add(&mut tx, tenant, &after, call.now, step).await?;
    }
    let mut log = call.log();
    let data = json!({ "records": list.len(), "people": people.len() });
    let mut happened = event("record_export", call.id(), area, "records_exported", role, data);
    happened.reason = Some(reason.to_owned());
    log.event(happened);
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(people)
}
