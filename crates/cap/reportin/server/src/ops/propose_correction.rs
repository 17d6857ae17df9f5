//! `propose_correction`: the person, or the unit, asks to put a confirmed report-in right.

use axum::extract::State;
use baodao_kernel::{ReportInId, TenantId};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems};
use baodao_reportin_core::policy::Action;
use baodao_reportin_core::{Correction, correction};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::ReportIns;
use crate::change::Done;
use crate::names::UnitInput;
use crate::tells::Step;
use crate::views::ReportInView;

/// What is to be otherwise: what is left out stays, an empty text takes away what stands there.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
#[schema(as = ReportInCorrection)]
pub struct CorrectionInput {
    /// The unit; not for a unit's own report-in.
    #[garde(dive)]
    unit: Option<UnitInput>,
    /// Name of the party organisation in the unit.
    #[garde(inner(length(chars, max = 100)))]
    #[schema(max_length = 100, example = "崇川区图书馆党总支")]
    party_org: Option<String>,
    /// Name of the estate.
    #[garde(inner(length(chars, max = 40)))]
    #[schema(max_length = 40, example = "文峰花园")]
    estate: Option<String>,
    /// Name of the building; no staircase and no flat.
    #[garde(inner(length(chars, max = 40)))]
    #[schema(max_length = 40, example = "5幢")]
    building: Option<String>,
}

/// Propose a correction
///
/// For the person of a confirmed report-in, and for a unit's liaison of the unit's own: unit, party
/// organisation, estate and building within the community; for another community there is
/// `move_home`. The community decides (`decide_correction`); until then what was confirmed stands.
/// A later proposal takes the place of an earlier one, and one that leaves out everything takes it
/// back. No field is asked for twice: what is left out stays.
#[utoipa::path(post, path = "/api/report-ins/{id}/correction", operation_id = "propose_correction",
    tag = "reportin", params(("id" = ReportInId, Path)), request_body = CorrectionInput,
    responses((status = 200, body = ReportInView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn propose_correction(
    State(cap): State<ReportIns>,
    call: Call,
    Path(id): Path<ReportInId>,
    Input(input): Input<CorrectionInput>,
) -> Answer<ReportInView> {
    let known = cap.known(&call, id).await?;
    known.require(&call, Action::ProposeCorrection)?;
    let what = cap.correction(call.actor.tenant, input).await?;
    cap.change(&call, id, Action::ProposeCorrection, |known| {
        if !known.is_own() {
            return Err(Problem::not_allowed());
        }
        let report = &known.row.report;
        let (next, changes) = correction::propose(report, what.clone(), call.now).or_refuse()?;
        let step = match next.proposed {
            Some(_) => Step::CorrectionProposed,
            None => Step::CorrectionTakenBack,
        };
        Ok(Done::changing((next, changes), step))
    })
    .await
}

impl ReportIns {
    /// What was said, with the unit of the register.
    pub(super) async fn correction(
        &self,
        tenant: TenantId,
        input: CorrectionInput,
    ) -> Result<Correction, Problem> {
        let unit = match &input.unit {
            Some(unit) => Some(self.unit(tenant, unit).await?),
            None => None,
        };
        let CorrectionInput { party_org, estate, building, .. } = input;
        Ok(Correction { unit, party_org, estate, building })
    }
}
