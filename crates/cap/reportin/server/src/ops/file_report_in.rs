//! `file_report_in`: the community puts down a report-in that came on paper.

use axum::extract::State;
use baodao_kernel::{Phone, ReportInId};
use baodao_platform::{Answer, Call, Input, OrRefuse, Problem, Problems};
use baodao_reportin_core::policy::Action;
use baodao_reportin_core::report_in::person_name;
use baodao_reportin_core::steps::submit;
use baodao_reportin_core::{Basis, Kind, ReportIn, ReportInRefusal};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::home::HomeInput;
use crate::names::UnitInput;
use crate::store::rows::Row;
use crate::views::ReportInView;
use crate::{ReportIns, allow, fault};

/// What stands on the paper.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct FileReportIn {
    /// The person's name.
    #[garde(length(chars, min = 2, max = 40))]
    #[schema(min_length = 2, max_length = 40, example = "张小明")]
    name: String,
    /// The person's mobile number.
    #[garde(skip)]
    #[schema(value_type = String, example = "13812345678")]
    phone: Phone,
    /// The unit.
    #[garde(dive)]
    unit: UnitInput,
    /// Name of the party organisation in the unit.
    #[garde(inner(length(chars, max = 100)))]
    #[schema(max_length = 100, example = "崇川区图书馆党支部")]
    party_org: Option<String>,
    /// The home.
    #[garde(dive)]
    home: HomeInput,
    /// The person has read the notice and signed the paper, which the community keeps.
    #[garde(skip)]
    #[schema(example = true)]
    signed: bool,
}

/// File a report-in from paper
///
/// For the community's coordinator and secretary, for those who cannot use a telephone for it. It
/// is confirmed like any other, by somebody who looks at it; the account is made on confirmation.
#[utoipa::path(post, path = "/api/report-ins/filed", operation_id = "file_report_in", tag = "reportin",
    request_body = FileReportIn, responses((status = 201, body = ReportInView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn file_report_in(
    State(cap): State<ReportIns>,
    call: Call,
    Input(input): Input<FileReportIn>,
) -> Answer<ReportInView> {
    let tenant = call.actor.tenant;
    let role = allow::permit(&call, Action::File, &input.home.community)?;
    if !input.signed {
        return Err(Problem::field("/signed", "rule", "Without the signed paper nothing is put down."));
    }
    let notice = cap.ports.accounts.notice(tenant, call.now).await.map_err(fault)?;
    let notice = notice.ok_or_else(|| Problem::refused(ReportInRefusal::NoticeNotPublished))?;
    let name = person_name(&input.name).or_refuse()?;
    let filled = cap.filled(tenant, &input.unit, input.party_org, &input.home).await?;
    let report = submit(ReportInId(call.id()), Kind::Member, filled, Basis::Paper, call.now).or_refuse()?;
    let report = ReportIn { notice_version: Some(notice.version), ..report };
    let row = Row { report, name: Some(name), phone: Some(input.phone), version: 1 };
    cap.begin(&call, row, Some(role)).await
}
