//! `withdraw_sheet`: the member's own word.

use axum::extract::State;
use baodao_platform::{Answer, Call, Path, Problems};
use baodao_records_core::{FeedbackSheetId, Sheet};

use crate::Records;
use crate::sheet_views::FeedbackSheetView;

/// Take the agreement to a feedback sheet back
///
/// The unit reads it no longer. What it has read before cannot be taken back. By the member alone.
#[utoipa::path(post, path = "/api/feedback-sheets/{id}/withdraw", operation_id = "withdraw_sheet", tag = "records",
    params(("id" = FeedbackSheetId, Path)), responses((status = 200, body = FeedbackSheetView), Problems))]
pub(crate) async fn withdraw_sheet(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<FeedbackSheetId>,
) -> Answer<FeedbackSheetView> {
    cap.change_sheet(&call, id, "feedback_sheet_withdrawn", Sheet::withdraw).await
}
