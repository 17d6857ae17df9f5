//! What the changes of a gathering have in common.

use baodao_gatherings_core::GatheringId;
use baodao_platform::{Answer, Call, NewEvent, Problem, Reply};
use sqlx::{Postgres, Transaction};

use crate::store::gatherings::{self, Gathering};
use crate::views::GatheringView;
use crate::{Gatherings, view};

/// Writes the next version of a gathering and answers with it.
pub(crate) async fn save(
    app: &Gatherings,
    call: &Call,
    mut gathering: Gathering,
    event: NewEvent,
) -> Answer<GatheringView> {
    gathering.version += 1;
    let mut tx = app.platform.pool().begin().await?;
    if !gatherings::save(&mut tx, call.actor.tenant, &gathering).await? {
        return Err(Problem::version_conflict());
    }
    let viewed = after(app, call, &mut tx, gathering.id).await?;
    commit(app, call, tx, Reply::ok(viewed), event).await
}

/// The gathering as the change leaves it.
pub(crate) async fn after(
    app: &Gatherings,
    call: &Call,
    tx: &mut Transaction<'static, Postgres>,
    id: GatheringId,
) -> Result<GatheringView, Problem> {
    let found = gatherings::load(tx, call.actor.tenant, id).await?;
    view::one(app, call, found.ok_or_else(Problem::not_found)?).await
}

/// Ends a change with its event and answer.
pub(crate) async fn commit(
    app: &Gatherings,
    call: &Call,
    mut tx: Transaction<'static, Postgres>,
    reply: Reply<GatheringView>,
    event: NewEvent,
) -> Answer<GatheringView> {
    let version = reply.body.version;
    let reply = reply.version(version);
    let mut log = call.log();
    log.event(event);
    log.answer(app.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
