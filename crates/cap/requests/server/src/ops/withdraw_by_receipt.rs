//! `withdraw_by_receipt`: withdraw a request, by the receipt link and without an account.

use axum::extract::State;
use baodao_platform::{Answer, Call, Path, Problems};
use baodao_requests_core::commands::Withdraw;

use super::read_receipt::token_hash;
use crate::{RequestView, Requests, change::Which};

/// Withdraw a request by the receipt link
///
/// Open tasks are called off.
#[utoipa::path(post, path = "/api/receipts/{token}/withdraw", operation_id = "withdraw_by_receipt", tag = "receipts",
    params(("token" = String, Path, example = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")), responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn withdraw_by_receipt(
    State(cap): State<Requests>,
    call: Call,
    Path(token): Path<String>,
) -> Answer<RequestView> {
    let hash = token_hash(&token)?;
    cap.change(&call, Which::Receipt(&hash), |_| Ok(Withdraw)).await
}
