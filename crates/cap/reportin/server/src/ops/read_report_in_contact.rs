//! `read_report_in_contact`: name and number in full, with a reason.

use axum::extract::State;
use baodao_kernel::ReportInId;
use baodao_platform::disclosure::{self, Disclosure};
use baodao_platform::{Answer, Call, Input, Path, Problem, Problems, Reply};
use baodao_reportin_core::policy::Action;
use garde::Validate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::ReportIns;

/// Why.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ReadReportInContact {
    /// The reason; the person can read it.
    #[garde(length(chars, min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200, example = "核对居住小区")]
    reason: String,
}

/// A contact in full.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportInContact {
    /// The name.
    #[schema(example = "张小明")]
    name: String,
    /// The number.
    #[schema(example = "13812345678")]
    phone: String,
}

/// Read name and number of a report-in
///
/// For the community and subdistrict of the home; recorded with the reason and shown to the person.
#[utoipa::path(post, path = "/api/report-ins/{id}/contact", operation_id = "read_report_in_contact",
    tag = "reportin", params(("id" = ReportInId, Path)), request_body = ReadReportInContact,
    responses((status = 200, body = ReportInContact), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn read_report_in_contact(
    State(cap): State<ReportIns>,
    call: Call,
    Path(id): Path<ReportInId>,
    Input(input): Input<ReadReportInContact>,
) -> Answer<ReportInContact> {
    let known = cap.known(&call, id).await?;
    let role = known.require(&call, Action::ReadContact)?;
    let (Some(name), Some(phone)) = (&known.row.name, &known.row.phone) else {
        return Err(Problem::not_found());
    };
    let look = Disclosure {
        role,
        person: known.row.report.account,
        subject_kind: "report_in",
        subject_id: id.0,
        fields: &["name", "phone"],
        reason: &input.reason,
    };
    disclosure::record(&call, cap.platform.pool(), look).await?;
    Ok(Reply::ok(ReportInContact { name: name.clone(), phone: phone.expose().to_owned() }))
}
