//! `give_verdict_by_receipt`: give the verdict, by the receipt link and without an account.

use axum::extract::State;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_requests_core::{VerdictBy, commands};

use super::give_verdict::GiveVerdict;
use super::read_receipt::token_hash;
use crate::{RequestView, Requests, change::Which};

/// Give the verdict by the receipt link
///
/// Dissatisfied begins a new round; the second time one level up.
#[utoipa::path(post, path = "/api/receipts/{token}/verdict", operation_id = "give_verdict_by_receipt", tag = "receipts",
    params(("token" = String, Path, example = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")), request_body = GiveVerdict, responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn give_verdict_by_receipt(
    State(cap): State<Requests>,
    call: Call,
    Path(token): Path<String>,
    Input(input): Input<GiveVerdict>,
) -> Answer<RequestView> {
    let hash = token_hash(&token)?;
    let command = commands::GiveVerdict { verdict: input.verdict, by: VerdictBy::Receipt };
    cap.change(&call, Which::Receipt(&hash), |_| Ok(command)).await
}
