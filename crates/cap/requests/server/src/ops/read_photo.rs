//! `read_photo`: a picture, for those who may read its request.

use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use baodao_kernel::PhotoId;
use baodao_platform::{Call, Path, Problem, Problems};
use baodao_requests_core::Action;

use crate::{Requests, photos, store};

/// Read a picture
///
/// For whoever may read its request; a receipt link counts. A picture of work is for its maker and
/// for those who confirm presence. The file was made anew from the pixels
/// and carries no metadata.
#[utoipa::path(get, path = "/api/photos/{id}", operation_id = "read_photo", tag = "requests",
    params(("id" = PhotoId, Path)), responses((status = 200, content_type = "image/jpeg", body = Vec<u8>), Problems))]
pub(crate) async fn read_photo(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<PhotoId>,
) -> Result<Response, Problem> {
    let request = store::sides::request_of_photo(cap.platform.pool(), call.actor.tenant, id).await?;
    let known = cap.known(&call, request.ok_or_else(Problem::not_found)?.into()).await?;
    match store::work_photos::owner(cap.platform.pool(), call.actor.tenant, id).await? {
        Some(owner) if Some(owner) == call.actor.account => {}
        // A picture of work is for its maker and for those who confirm that the work was done.
        Some(_) => drop(known.permit(&call.actor, Action::ConfirmPresence).ok_or_else(Problem::not_found)?),
        None => drop(known.require(&call.actor, Action::Read)?),
    }
    let jpeg = cap.platform.files().get(&photos::name(id)).await?;
    let mut response = jpeg.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("image/jpeg"));
    // Never rendered as a page of ours, whatever the bytes are.
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("inline; filename=\"photo.jpg\""));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=86400, immutable"));
    Ok(response)
}
