//! Pictures that helpers added to what they said about their work.

use std::collections::HashMap;

use baodao_kernel::{AccountId, Actor, ClaimId, PhotoId, TenantId};
use baodao_platform::{Log, Problem};
use baodao_requests_core::Claim;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::PgPool;
use uuid::Uuid;

use super::sides::PhotoFacts;

/// The pictures of each of the claims.
pub async fn of_claims(
    pool: &PgPool,
    claims: impl Iterator<Item = ClaimId>,
) -> Result<HashMap<ClaimId, Vec<PhotoId>>, Problem> {
    let ids: Vec<Uuid> = claims.map(|claim| claim.0).collect();
    let rows = sqlx::query!(
        r#"select claim_id as "claim!", id from photo where claim_id = any($1) order by claim_id, id"#,
        &ids
    )
    .fetch_all(pool)
    .await?;
    let mut photos: HashMap<ClaimId, Vec<PhotoId>> = HashMap::new();
    for row in rows {
        photos.entry(ClaimId(row.claim)).or_default().push(PhotoId(row.id));
    }
    Ok(photos)
}

/// Adds a picture with the log.
pub async fn add(
    pool: &PgPool,
    actor: &Actor,
    claim: &Claim,
    photo: PhotoFacts,
    now: Timestamp,
    log: &Log,
) -> Result<(), Problem> {
    sqlx::query_scalar!(
        r#"with added as (
             insert into photo (tenant_id, id, request_id, claim_id, added_by, added_at, width, height, bytes)
             select $1, $2, c.request_id, c.id, $4, $5, $6, $7, $8 from claim c where c.tenant_id = $1 and c.id = $3
             returning 1)
           select append_log($9) as "written!" from added"#,
        actor.tenant.0,
        photo.id.0,
        claim.id.0,
        photo.by.map(|account| account.0),
        now.to_sqlx() as _,
        photo.width,
        photo.height,
        photo.bytes,
        log.param()
    )
    .fetch_one(pool)
    .await?;
    Ok(())
}

/// Whether it is a picture of work, and if so whose.
pub async fn owner(pool: &PgPool, tenant: TenantId, photo: PhotoId) -> Result<Option<AccountId>, Problem> {
    let owner = sqlx::query_scalar!(
        "select c.account from photo p join claim c on c.id = p.claim_id where p.tenant_id = $1 and p.id = $2",
        tenant.0,
        photo.0
    )
    .fetch_optional(pool)
    .await?;
    Ok(owner.map(AccountId))
}
