//! `read_report_in`: one report-in, masked.

use axum::extract::State;
use baodao_kernel::ReportInId;
use baodao_platform::{Answer, Call, Path, Problems, Reply};
use baodao_reportin_core::Kind;
use baodao_reportin_core::policy::{Action, Relation};

use crate::ReportIns;
use crate::views::ReportInView;

/// Read a report-in
///
/// For the person, the community and subdistrict of the home; a unit's own also for its liaison.
/// Names and numbers masked.
#[utoipa::path(get, path = "/api/report-ins/{id}", operation_id = "read_report_in", tag = "reportin",
    params(("id" = ReportInId, Path)), responses((status = 200, body = ReportInView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn read_report_in(
    State(cap): State<ReportIns>,
    call: Call,
    Path(id): Path<ReportInId>,
) -> Answer<ReportInView> {
    let known = cap.readable(&call, id).await?;
    let branches = cap.branches(call.actor.tenant, [known.row.report.branch]).await?;
    let rules = cap.rules(call.actor.tenant).await?;
    let version = known.row.version;
    Ok(Reply::ok(cap.view_of(&call, &known, &branches, &rules)).version(version))
}

impl ReportIns {
    /// A report-in that the caller may read.
    pub(crate) async fn readable(
        &self,
        call: &Call,
        id: ReportInId,
    ) -> Result<crate::known::Known, baodao_platform::Problem> {
        let known = self.known(call, id).await?;
        let own_unit = known.row.report.kind == Kind::Unit && known.stands(Relation::Liaison);
        if !own_unit && !known.may(call, Action::Read) {
            return Err(baodao_platform::Problem::not_found());
        }
        Ok(known)
    }
}
