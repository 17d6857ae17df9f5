//! Contacts are forgotten in time: of cases a year after closing, of wishes after 90 days
//! (domain hand-out 8). What happened stays; who it was does not.

use jiff::SignedDuration;
use jiff_sqlx::ToSqlx;

use crate::Requests;

/// Days after the last change of a closed case.
const CASE_DAYS: i64 = 365;
/// Days after the last change of an ended wish.
const WISH_DAYS: i64 = 90;

/// Forgets contacts, addresses and points whose time is over.
pub async fn run(cap: Requests) -> anyhow::Result<String> {
    let now = cap.platform.now();
    let before = |days: i64| now.saturating_sub(SignedDuration::from_hours(24 * days)).unwrap_or(now);
    let forgotten = sqlx::query!(
        "update request set contact = null, address = null, lon = null, lat = null, has_contact = false
          where not is_open and (contact is not null or address is not null or lon is not null)
            and changed_at < case when kind = 'wish' then $2::timestamptz else $1::timestamptz end",
        before(CASE_DAYS).to_sqlx() as _,
        before(WISH_DAYS).to_sqlx() as _
    )
    .execute(cap.platform.pool())
    .await?;
    let vault = sqlx::query!(
        "delete from request_identity i using request r
          where r.id = i.request_id and not r.is_open and r.changed_at < $1",
        before(CASE_DAYS).to_sqlx() as _
    )
    .execute(cap.platform.pool())
    .await?;
    Ok(format!("{} contacts and {} identities forgotten", forgotten.rows_affected(), vault.rows_affected()))
}
