//! `read_my_units`: the units for which the caller speaks.

use axum::extract::State as Shared;
use baodao_kernel::UnitId;
use baodao_platform::{Answer, Call, Problems, Reply};
use baodao_reportin_core::{Kind, State};
use serde::Serialize;
use utoipa::ToSchema;

use crate::ReportIns;
use crate::known::Known;
use crate::store::lists::{self, Wanted};
use crate::views::ReportInView;

/// A unit with what it reported.
#[derive(Debug, Serialize, ToSchema)]
pub struct MyReportInUnit {
    /// Which.
    id: UnitId,
    /// Its name.
    #[schema(example = "崇川区图书馆")]
    name: String,
    /// Name of its party organisation.
    #[schema(example = "崇川区图书馆党支部")]
    party_org: Option<String>,
    /// The unit's own report-ins, newest first.
    report_ins: Vec<ReportInView>,
    /// People on the roster who have not answered, by state.
    counts: Vec<RosterCount>,
}

/// How many people of a unit are in a state.
#[derive(Debug, Serialize, ToSchema)]
pub struct RosterCount {
    /// The state.
    state: State,
    /// How many.
    #[schema(example = 12)]
    count: i64,
}

/// The units of the caller.
#[derive(Debug, Serialize, ToSchema)]
pub struct MyReportInUnits {
    /// In the order of their names.
    units: Vec<MyReportInUnit>,
}

/// Read one's units
///
/// For unit liaisons: the units for which the caller speaks, what they reported, and how many of
/// their people are in which state. Empty for everybody else.
#[utoipa::path(get, path = "/api/me/report-in-units", operation_id = "read_my_units", tag = "reportin",
    responses((status = 200, body = MyReportInUnits), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn read_my_units(Shared(cap): Shared<ReportIns>, call: Call) -> Answer<MyReportInUnits> {
    let tenant = call.actor.tenant;
    let mut facts = cap.my_units(&call).await?;
    facts.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    let rules = cap.rules(tenant).await?;
    let mut units = Vec::with_capacity(facts.len());
    for unit in facts {
        let wanted = Wanted { kind: Some(Kind::Unit), limit: 50, ..Wanted::default() };
        let pool = cap.platform.pool();
        let rows = lists::of_unit(pool, cap.seals(tenant), tenant, unit.id, &wanted).await?;
        let none = crate::names::Branches::new();
        let report_ins =
            rows.into_iter().map(|row| cap.view_of(&call, &Known::of_unit(row), &none, &rules)).collect();
        let counts = lists::states_of_unit(pool, tenant, unit.id).await?;
        let counts = counts.into_iter().map(|(state, count)| RosterCount { state, count }).collect();
        units.push(MyReportInUnit {
            id: unit.id,
            name: unit.name,
            party_org: unit.party_org,
            report_ins,
            counts,
        });
    }
    Ok(Reply::ok(MyReportInUnits { units }))
}
