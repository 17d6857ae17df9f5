//! `add_photo`: adds a picture, re-encoded so that place, time and device are gone from it.

use axum::{
    body::Bytes,
    extract::{State, rejection::BytesRejection},
    http::{HeaderMap, header},
};
use baodao_kernel::{AccountId, PhotoId, RequestId};
use baodao_platform::{Answer, Call, OrRefuse, Path, Problem, Problems, Reply};
use baodao_requests_core::{Action, commands, decide};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{Requests, change, change::Which, photos, store, store::sides::PhotoFacts};

/// A kept picture.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PhotoView {
    /// Its id.
    pub id: PhotoId,
    /// Pixels across.
    #[schema(example = 1600)]
    pub width: i32,
    /// Pixels down.
    #[schema(example = 1200)]
    pub height: i32,
}

/// Add a picture
///
/// JPEG, PNG or WebP, sent as the body. It is decoded, turned upright, made smaller and encoded
/// anew; nothing else of the file is kept.
#[utoipa::path(post, path = "/api/requests/{id}/photos", operation_id = "add_photo", tag = "requests",
    params(("id" = RequestId, Path)), request_body(content((Vec<u8> = "image/jpeg"), (Vec<u8> = "image/png"), (Vec<u8> = "image/webp"))),
    responses((status = 201, body = PhotoView), Problems))]
pub(crate) async fn add_photo(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Answer<PhotoView> {
    cap.keep_photo(&call, id.into(), &headers, body.map_err(|_| Problem::too_large())?).await
}

impl Requests {
    /// Checks count and size, re-encodes beside the async threads, keeps file, row and event.
    pub(crate) async fn keep_photo(
        &self,
        call: &Call,
        which: Which<'_>,
        headers: &HeaderMap,
        body: Bytes,
    ) -> Answer<PhotoView> {
        let known = self.known(call, which).await?;
        let permit = known.require(&call.actor, Action::AddPhoto)?;
        is_picture(headers)?;
        let command = commands::AddPhoto {
            existing: u32::try_from(known.texts.photos.len()).unwrap_or(u32::MAX),
            bytes: u32::try_from(body.len()).unwrap_or(u32::MAX),
        };
        let env = self.env(call.actor.tenant).await?;
        let events = decide(&known.request, &command, &env.at(call.now, &call.actor)).or_refuse()?;
        let requester = known.request.requester;
        let unknown = (requester.secret || requester.anonymous) && permit.role().is_none();
        let facts = self.keep_file(call, body, call.actor.account.filter(|_| !unknown)).await?;
        let mut log = call.log();
        change::log_events(&mut log, &known.request, &known.request, Some(permit), &events);
        let reply = Reply::created(PhotoView { id: facts.id, width: facts.width, height: facts.height });
        log.answer(self.platform.vault(), &reply)?;
        store::sides::add_photo(self.platform.pool(), &call.actor, known.request.id, facts, call.now, &log)
            .await?;
        Ok(reply)
    }

    /// Encodes the picture anew and keeps the file. The file comes first: a row without a file would
    /// be a broken picture, a file without a row is swept.
    pub(crate) async fn keep_file(
        &self,
        call: &Call,
        body: Bytes,
        by: Option<AccountId>,
    ) -> Result<PhotoFacts, Problem> {
        let picture =
            tokio::task::spawn_blocking(move || photos::re_encode(&body)).await.map_err(Problem::fault)?;
        let picture = picture.or_refuse()?;
        let facts = PhotoFacts {
            id: PhotoId(call.id()),
            by,
            width: picture.width,
            height: picture.height,
            bytes: i32::try_from(picture.jpeg.len()).unwrap_or(i32::MAX),
        };
        self.platform.files().put(&photos::name(facts.id), picture.jpeg.into()).await?;
        Ok(facts)
    }
}

/// Only kinds of files that are pictures.
pub(crate) fn is_picture(headers: &HeaderMap) -> Result<(), Problem> {
    let essence = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if matches!(essence, "image/jpeg" | "image/png" | "image/webp") {
        Ok(())
    } else {
        Err(Problem::unsupported_media_type())
    }
}
