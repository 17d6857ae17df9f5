//! Keeps what others are told about a person (identity's list of codes) as the register says.

use baodao_kernel::{AccountId, TenantId};
use baodao_platform::Problem;
use baodao_skills_core::register::counting;
use baodao_skills_core::{Catalogue, RuleSheet};
use jiff::Timestamp;
use sqlx::PgConnection;

use crate::Skills;
use crate::store::catalogue;
use crate::store::registers::{self, Which};

/// Writes the codes that count now of every register meant, in the transaction of `tx`; tells how
/// many were looked at.
pub(crate) async fn project(
    skills: &Skills,
    tx: &mut PgConnection,
    tenant: TenantId,
    which: Which<'_>,
    now: Timestamp,
) -> Result<usize, Problem> {
    let catalogue: Catalogue = catalogue::load(&mut *tx, tenant).await?;
    let rules: RuleSheet = skills.rules(tenant).await?;
    let today = crate::today(now);
    let registers = registers::load(&mut *tx, None, tenant, which).await?;
    let mut codes: Vec<(AccountId, Vec<String>)> = registers
        .into_iter()
        .map(|(account, stored)| (account, counting(&stored.register, &catalogue, &rules, today)))
        .collect();
    // In one order, so that two of these never wait for each other in a circle.
    codes.sort();
    skills.ports.profiles.set_codes(tx, tenant, &codes, now).await?;
    Ok(codes.len())
}
