//! `ask_check`: the community asks whether a report-in still holds.

use axum::extract::State;
use baodao_kernel::ReportInId;
use baodao_platform::{Answer, Call, OrRefuse, Path, Problems};
use baodao_reportin_core::policy::Action;
use baodao_reportin_core::steps;

use crate::ReportIns;
use crate::change::Done;
use crate::tells::Step;
use crate::views::ReportInView;

/// Ask whether a report-in still holds
///
/// For the coordinator or secretary of the community, beside the yearly question. The person is
/// asked, at most once in the days that the rule sheet says (`check_again_days`); nothing ends by
/// silence. `ask_checks` asks many at once.
#[utoipa::path(post, path = "/api/report-ins/{id}/ask-check", operation_id = "ask_check", tag = "reportin",
    params(("id" = ReportInId, Path)), responses((status = 200, body = ReportInView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn ask_check(
    State(cap): State<ReportIns>,
    call: Call,
    Path(id): Path<ReportInId>,
) -> Answer<ReportInView> {
    cap.known(&call, id).await?.require(&call, Action::Confirm)?;
    let rules = cap.rules(call.actor.tenant).await?;
    cap.change(&call, id, Action::Confirm, |known| {
        Ok(Done::new(steps::ask_check(&known.row.report, &rules, call.now).or_refuse()?, Step::CheckAsked))
    })
    .await
}
