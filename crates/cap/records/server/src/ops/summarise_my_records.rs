//! `summarise_my_records`: one's own totals.

use axum::extract::State;
use baodao_platform::{Answer, Call, Filters, Problems, Reply};
use garde::Validate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::shared;
use crate::Records;
use crate::store::figures;

/// Of which time.
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SummariseMyRecords {
    /// Of this year; of all time when left out.
    #[garde(inner(range(min = 2000, max = 2100)))]
    #[param(minimum = 2000, maximum = 2100, example = 2026)]
    year: Option<i16>,
}

/// How many, and how long.
#[derive(Debug, Clone, Copy, Default, Serialize, ToSchema)]
#[schema(as = RecordTotal)]
pub struct Total {
    /// Verified services.
    #[schema(example = 8)]
    pub services: u32,
    /// Their minutes on site.
    #[schema(example = 720)]
    pub service_minutes: u32,
}

/// One's own totals; the two kinds are never added up.
#[derive(Debug, Clone, Copy, Default, Serialize, ToSchema)]
pub struct MyRecordTotals {
    /// 党员服务.
    pub party_service: Total,
    /// 志愿服务.
    pub volunteer: Total,
    /// Records that wait for one's word.
    #[schema(example = 1)]
    pub to_confirm: u32,
    /// Records that one disputes.
    #[schema(example = 0)]
    pub disputed: u32,
    /// Records that wait for a second person.
    #[schema(example = 0)]
    pub to_verify: u32,
}

/// Read my totals
///
/// Verified services by kind with their minutes, and what still waits. Nothing is compared with
/// anybody.
#[utoipa::path(get, path = "/api/my/records/summary", operation_id = "summarise_my_records", tag = "records",
    params(SummariseMyRecords), responses((status = 200, body = MyRecordTotals), Problems))]
pub(crate) async fn summarise_my_records(
    State(cap): State<Records>,
    call: Call,
    Filters(input): Filters<SummariseMyRecords>,
) -> Answer<MyRecordTotals> {
    let person = call.account()?;
    let days = input.year.map(shared::year);
    Ok(Reply::ok(figures::own(cap.platform.pool(), call.actor.tenant, person, days).await?))
}
