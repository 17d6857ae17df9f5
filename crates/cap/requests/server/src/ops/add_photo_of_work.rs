//! `add_photo_of_work`: a picture beside what a helper says about their work.

use axum::{
    body::Bytes,
    extract::{State, rejection::BytesRejection},
    http::HeaderMap,
};
use baodao_kernel::ClaimId;
use baodao_platform::{Answer, Call, OrRefuse, Path, Problem, Problems, Reply};
use baodao_requests_core::{Action, Seat, commands, decide};

use super::add_photo::{PhotoView, is_picture};
use crate::{Requests, change, store};

/// Add a picture of one's work
///
/// For whoever holds the place, from the begin of the work while it can be reported; nobody has to
/// add one. JPEG, PNG or WebP, sent as the body; it is encoded anew like every picture. Shown to its
/// maker and to those who confirm presence.
#[utoipa::path(post, path = "/api/claims/{id}/photos", operation_id = "add_photo_of_work", tag = "claims",
    params(("id" = ClaimId, Path)), request_body(content((Vec<u8> = "image/jpeg"), (Vec<u8> = "image/png"), (Vec<u8> = "image/webp"))),
    responses((status = 201, body = PhotoView), Problems))]
pub(crate) async fn add_photo_of_work(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<ClaimId>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Answer<PhotoView> {
    let me = call.account()?;
    let pool = cap.platform.pool();
    let claim = store::claims::load(pool, &call.actor, id).await?.ok_or_else(Problem::not_found)?;
    let found = cap.known_task(&call, claim.task, Action::ReadTask).await?;
    let permit = found.request.permit(&call.actor, Action::ReportWork).ok_or_else(Problem::not_allowed)?;
    let body = body.map_err(|_| Problem::too_large())?;
    is_picture(&headers)?;
    let kept = store::work_photos::of_claims(pool, [id].into_iter()).await?;
    let command = commands::AddWorkPhoto {
        existing: u32::try_from(kept.values().map(Vec::len).sum::<usize>()).unwrap_or(u32::MAX),
        bytes: u32::try_from(body.len()).unwrap_or(u32::MAX),
    };
    let env = cap.env(call.actor.tenant).await?;
    let seat = Seat { task: found.task.task, claim };
    let events = decide(&seat, &command, &env.at(call.now, &call.actor)).or_refuse()?;
    let facts = cap.keep_file(&call, body, Some(me)).await?;
    let mut log = call.log();
    change::log_events(&mut log, &found.request.request, &found.request.request, Some(permit), &events);
    let reply = Reply::created(PhotoView { id: facts.id, width: facts.width, height: facts.height });
    log.answer(cap.platform.vault(), &reply)?;
    store::work_photos::add(pool, &call.actor, &seat.claim, facts, call.now, &log).await?;
    Ok(reply)
}
