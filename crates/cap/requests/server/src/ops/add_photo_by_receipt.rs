//! `add_photo_by_receipt`: adds a picture by the receipt link, without an account.

use axum::{
    body::Bytes,
    extract::{State, rejection::BytesRejection},
    http::HeaderMap,
};
use baodao_platform::{Answer, Call, Path, Problem, Problems};

use super::{add_photo::PhotoView, read_receipt::token_hash};
use crate::{Requests, change::Which};

/// Add a picture by the receipt link
///
/// As with an account: JPEG, PNG or WebP, made anew without metadata, within the limits of size and
/// number.
#[utoipa::path(post, path = "/api/receipts/{token}/photos", operation_id = "add_photo_by_receipt", tag = "receipts",
    params(("token" = String, Path, example = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")),
    request_body(content((Vec<u8> = "image/jpeg"), (Vec<u8> = "image/png"), (Vec<u8> = "image/webp"))),
    responses((status = 201, body = PhotoView), Problems))]
pub(crate) async fn add_photo_by_receipt(
    State(cap): State<Requests>,
    call: Call,
    Path(token): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Answer<PhotoView> {
    let hash = token_hash(&token)?;
    cap.keep_photo(&call, Which::Receipt(&hash), &headers, body.map_err(|_| Problem::too_large())?).await
}
