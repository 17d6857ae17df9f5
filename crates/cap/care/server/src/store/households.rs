//! Which account is a household's.

use baodao_care_core::PairingId;
use baodao_kernel::{AccountId, TenantId};
use baodao_platform::Problem;
use sqlx::{PgConnection, PgExecutor};

/// Sets who was asked and who has confirmed.
pub async fn set(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: PairingId,
    asked: Option<AccountId>,
    recipient: Option<AccountId>,
) -> Result<(), Problem> {
    sqlx::query!(
        "update pairing set recipient_asked = $3, recipient = $4 where tenant_id = $1 and id = $2",
        tenant.0,
        id.0,
        asked.map(|account| account.0),
        recipient.map(|account| account.0)
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The running pairings for which an account is asked whether it is the household's, at most 50.
pub async fn asked(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    account: AccountId,
) -> Result<Vec<PairingId>, Problem> {
    let rows = sqlx::query_scalar!(
        "select id from pairing where tenant_id = $1 and recipient_asked = $2 and ended_at is null
          order by id desc limit 50",
        tenant.0,
        account.0
    )
    .fetch_all(executor)
    .await?;
    Ok(rows.into_iter().map(PairingId).collect())
}
