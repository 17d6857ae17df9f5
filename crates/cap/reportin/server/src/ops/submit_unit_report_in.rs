//! `submit_unit_report_in`: a unit reports to a community.

use axum::extract::State;
use baodao_kernel::{AreaPath, ReportInId, UnitId};
use baodao_platform::{Answer, Call, Input, OrRefuse, Problems};
use baodao_reportin_core::report_in::Filled;
use baodao_reportin_core::steps::submit;
use baodao_reportin_core::{Basis, Kind, UnitName};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::ReportIns;
use crate::home::HomeInput;
use crate::store::rows::Row;
use crate::views::ReportInView;

/// Which unit reports where.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct SubmitUnitReportIn {
    /// The unit; one for which the caller speaks.
    #[garde(skip)]
    unit_id: UnitId,
    /// Name of its party organisation; the register's when left out.
    #[garde(inner(length(chars, max = 100)))]
    #[schema(max_length = 100, example = "崇川区图书馆党支部")]
    party_org: Option<String>,
    /// Path of the community that it reports to.
    #[garde(skip)]
    #[schema(value_type = String, min_length = 8, max_length = 8, example = "00010001")]
    community: AreaPath,
}

/// Report a unit in
///
/// For the unit's liaison. The community confirms; a unit may report to several communities, to
/// each once.
#[utoipa::path(post, path = "/api/report-ins/units", operation_id = "submit_unit_report_in", tag = "reportin",
    request_body = SubmitUnitReportIn, responses((status = 201, body = ReportInView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn submit_unit_report_in(
    State(cap): State<ReportIns>,
    call: Call,
    Input(input): Input<SubmitUnitReportIn>,
) -> Answer<ReportInView> {
    let unit = cap.my_unit(&call, input.unit_id).await?;
    let place = HomeInput { community: input.community, estate: None, building: None };
    let filled = Filled {
        unit: UnitName { id: Some(unit.id), name: unit.name },
        party_org: input.party_org.or(unit.party_org),
        home: cap.home(call.actor.tenant, &place)?,
    };
    let report = submit(ReportInId(call.id()), Kind::Unit, filled, Basis::OwnWord, call.now).or_refuse()?;
    let row = Row { report, name: None, phone: None, version: 1 };
    cap.begin(&call, row, Some(baodao_kernel::Role::UnitLiaison)).await
}
