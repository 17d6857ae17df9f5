//! `agree_to_sheet`: the member's own word.

use axum::extract::State;
use baodao_platform::{Answer, Call, Path, Problems};
use baodao_records_core::{FeedbackSheetId, Sheet};

use crate::Records;
use crate::sheet_views::FeedbackSheetView;

/// Agree to a feedback sheet
///
/// The member lets the unit read exactly what stands on the sheet. Can be taken back. By the member alone.
#[utoipa::path(post, path = "/api/feedback-sheets/{id}/agree", operation_id = "agree_to_sheet", tag = "records",
    params(("id" = FeedbackSheetId, Path)), responses((status = 200, body = FeedbackSheetView), Problems))]
pub(crate) async fn agree_to_sheet(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<FeedbackSheetId>,
) -> Answer<FeedbackSheetView> {
    cap.change_sheet(&call, id, "feedback_sheet_agreed", Sheet::agree).await
}
