//! `decline_sheet`: the member's own word.

use axum::extract::State;
use baodao_platform::{Answer, Call, Path, Problems};
use baodao_records_core::{FeedbackSheetId, Sheet};

use crate::Records;
use crate::sheet_views::FeedbackSheetView;

/// Decline a feedback sheet
///
/// The unit is not told, and not told that it is not told. By the member alone.
#[utoipa::path(post, path = "/api/feedback-sheets/{id}/decline", operation_id = "decline_sheet", tag = "records",
    params(("id" = FeedbackSheetId, Path)), responses((status = 200, body = FeedbackSheetView), Problems))]
pub(crate) async fn decline_sheet(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<FeedbackSheetId>,
) -> Answer<FeedbackSheetView> {
    cap.change_sheet(&call, id, "feedback_sheet_declined", Sheet::decline).await
}
