//! `read_receipt`: follows a request by its receipt link, without an account.

use axum::extract::State;
use baodao_platform::{Answer, Call, Path, Problem, Problems, Reply};
use baodao_requests_core::Action;
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use serde::Serialize;
use utoipa::ToSchema;

use super::read_history::HistoryLine;
use crate::{RequestView, Requests, change::Which};

/// A request with its history, as the holder of the receipt sees it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Receipt {
    /// The request.
    pub request: RequestView,
    /// What happened, oldest first.
    pub history: Vec<HistoryLine>,
}

/// Follow a request by its receipt link
///
/// Whoever holds the link may read, answer, rate and withdraw; nothing else.
#[utoipa::path(get, path = "/api/receipts/{token}", operation_id = "read_receipt", tag = "receipts",
    params(("token" = String, Path, example = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")), responses((status = 200, body = Receipt), Problems))]
pub(crate) async fn read_receipt(
    State(cap): State<Requests>,
    call: Call,
    Path(token): Path<String>,
) -> Answer<Receipt> {
    let hash = token_hash(&token)?;
    let known = cap.known(&call, Which::Receipt(&hash)).await?;
    known.require(&call.actor, Action::Read)?;
    let receipt =
        Receipt { history: cap.history(&call, &known, false).await?, request: cap.view(&call, &known)? };
    Ok(Reply::ok(receipt).version(known.request.version))
}

/// What a receipt's secret is stored as; a text that is none leads nowhere.
pub(crate) fn token_hash(token: &str) -> Result<Vec<u8>, Problem> {
    let secret = BASE64_URL_SAFE_NO_PAD.decode(token).ok().filter(|secret| secret.len() == 32);
    secret.map(|secret| super::submit_request::receipt_hash(&secret)).ok_or_else(Problem::not_found)
}
