//! `read_body_history`: the names and places that a body has had.

use axum::extract::State;
use baodao_kernel::BodyId;
use baodao_organisation_core::policy::Action;
use baodao_platform::{Answer, Call, Path, Problems, Reply};
use serde::Serialize;
use utoipa::ToSchema;

use crate::names::{BodyLabel, Wanted};
use crate::store::body_lists;
use crate::views::sent;
use crate::{Organisation, change, find};

/// One stretch of a body's life.
#[derive(Debug, Serialize, ToSchema)]
pub struct BodyStretch {
    /// First day.
    #[schema(example = "2026-03-01")]
    pub from: String,
    /// First day on which it was otherwise.
    pub to: Option<String>,
    /// Its name then.
    #[schema(example = "万濠华府功能型党支部")]
    pub name: String,
    /// The body it stood under.
    pub parent: Option<BodyLabel>,
    /// The body that managed it besides.
    pub managed_by: Option<BodyLabel>,
}

/// A body's life.
#[derive(Debug, Serialize, ToSchema)]
pub struct BodyHistory {
    /// Newest first, at most 200.
    pub stretches: Vec<BodyStretch>,
}

/// Read a body's history
///
/// The names and places in the tree that it has had, newest first. Whoever may see the body.
#[utoipa::path(get, path = "/api/bodies/{id}/history", operation_id = "read_body_history", tag = "organisation",
    params(("id" = BodyId, Path)), responses((status = 200, body = BodyHistory), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn read_body_history(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<BodyId>,
) -> Answer<BodyHistory> {
    let tenant = call.actor.tenant;
    let mut connection = cap.platform.pool().acquire().await?;
    find::body(&mut connection, &call, id, change::today(&call), Action::ReadBodies).await?;
    let rows = body_lists::standings(&mut connection, tenant, id).await?;
    let mut wanted = Wanted::default();
    wanted.bodies.extend(rows.iter().flat_map(|row| [row.parent_id, row.managed_by]).flatten());
    let names = wanted.find(&cap, &mut connection, tenant).await?;
    let stretches = rows.into_iter().map(|row| BodyStretch {
        from: sent(row.from_on),
        to: row.to_on.map(sent),
        name: row.name,
        parent: names.body(row.parent_id),
        managed_by: names.body(row.managed_by),
    });
    Ok(Reply::ok(BodyHistory { stretches: stretches.collect() }))
}
