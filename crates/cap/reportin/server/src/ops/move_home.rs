//! `move_home`: a change of home.

use axum::extract::State;
use baodao_kernel::ReportInId;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problems};
use baodao_reportin_core::policy::Action;
use baodao_reportin_core::steps;
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::ReportIns;
use crate::change::Done;
use crate::home::HomeInput;
use crate::tells::Step;
use crate::views::ReportInView;

/// Where to.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct MoveHome {
    /// The new home, in another community.
    #[garde(dive)]
    home: HomeInput,
    /// The version of the notice on report-in that the person has read and agrees to.
    #[garde(range(min = 1))]
    #[schema(minimum = 1, example = 1)]
    notice_version: i32,
}

/// Move to another community
///
/// For the person. The report-in of the old home ends (`moved`), a new one waits for the new
/// community; each leads to the other. The answer is the new one.
#[utoipa::path(post, path = "/api/report-ins/{id}/move", operation_id = "move_home", tag = "reportin",
    params(("id" = ReportInId, Path)), request_body = MoveHome, responses((status = 200, body = ReportInView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn move_home(
    State(cap): State<ReportIns>,
    call: Call,
    Path(id): Path<ReportInId>,
    Input(input): Input<MoveHome>,
) -> Answer<ReportInView> {
    cap.known(&call, id).await?.require(&call, Action::Move)?;
    let notice = cap.notice(&call, input.notice_version).await?;
    let home = cap.home(call.actor.tenant, &input.home)?;
    let new = ReportInId(call.id());
    cap.change(&call, id, Action::Move, |known| {
        let moved = steps::move_home(&known.row.report, new, home.clone(), notice, call.now);
        let (old, begun) = moved.or_refuse()?;
        Ok(Done { begun: Some(begun), ..Done::new(old, Step::Moved) })
    })
    .await
}
