//! `complete_unit_report_in`: a unit answers a correction.

use axum::extract::State;
use baodao_kernel::{AreaPath, ReportInId};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems};
use baodao_reportin_core::Kind;
use baodao_reportin_core::policy::Action;
use baodao_reportin_core::report_in::Filled;
use baodao_reportin_core::steps::complete_unit;
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::ReportIns;
use crate::change::Done;
use crate::home::HomeInput;
use crate::tells::Step;
use crate::views::ReportInView;

/// What is put right.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct CompleteUnitReportIn {
    /// Name of the party organisation.
    #[garde(inner(length(chars, max = 100)))]
    #[schema(max_length = 100, example = "崇川区图书馆党支部")]
    party_org: Option<String>,
    /// Path of the community.
    #[garde(skip)]
    #[schema(value_type = String, min_length = 8, max_length = 8, example = "00010001")]
    community: AreaPath,
}

/// Complete a unit's report-in
///
/// For the unit's liaison, while the community has not confirmed.
#[utoipa::path(post, path = "/api/report-ins/{id}/complete-unit", operation_id = "complete_unit_report_in",
    tag = "reportin", params(("id" = ReportInId, Path)), request_body = CompleteUnitReportIn,
    responses((status = 200, body = ReportInView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn complete_unit_report_in(
    State(cap): State<ReportIns>,
    call: Call,
    Path(id): Path<ReportInId>,
    Input(input): Input<CompleteUnitReportIn>,
) -> Answer<ReportInView> {
    let known = cap.known(&call, id).await?;
    known.require(&call, Action::SubmitUnit)?;
    if known.row.report.kind != Kind::Unit {
        return Err(Problem::not_found());
    }
    let place = HomeInput { community: input.community, estate: None, building: None };
    let home = cap.home(call.actor.tenant, &place)?;
    cap.change(&call, id, Action::SubmitUnit, |known| {
        let unit = known.row.report.unit.clone();
        let filled = Filled { unit, party_org: input.party_org.clone(), home: home.clone() };
        Ok(Done::new(complete_unit(&known.row.report, filled, call.now).or_refuse()?, Step::Submitted))
    })
    .await
}
