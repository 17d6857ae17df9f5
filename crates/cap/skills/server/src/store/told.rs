//! What registers say about a piece of work.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use baodao_kernel::{AccountId, TenantId};
use baodao_platform::Problem;
use baodao_skills_core::register::{Seen, StatedLicence};
use baodao_skills_core::{Held, Register};
use sqlx::PgConnection;
use uuid::Uuid;

use super::{code, codes};

/// What registers say that matters for a piece of work which needs `skills`, in one query; licence
/// numbers, notes and other skills stay where they are.
pub async fn about(
    connection: &mut PgConnection,
    tenant: TenantId,
    accounts: &[AccountId],
    skills: &[String],
) -> Result<HashMap<AccountId, Register>, Problem> {
    let accounts: Vec<Uuid> = accounts.iter().map(|account| account.0).collect();
    let rows = sqlx::query!(
        r#"select r.account_id as "account_id!", r.source as "source!", r.languages as "languages!",
                  r.service_types as "service_types!", r.hours as "hours!", r.radius_km as "radius_km?",
                  h.code as "code?", h.years as "years?", h.licence_until as "licence_until?: jiff_sqlx::Date",
                  h.seen_at as "seen_at?: jiff_sqlx::Timestamp", h.seen_by as "seen_by?"
             from skill_register r
             left join held_skill h on h.tenant_id = r.tenant_id and h.account_id = r.account_id and h.code = any($3)
            where r.tenant_id = $1 and r.account_id = any($2)"#,
        tenant.0,
        &accounts,
        skills
    )
    .fetch_all(connection)
    .await?;
    let mut found: HashMap<AccountId, Register> = HashMap::with_capacity(rows.len());
    for row in rows {
        let register = match found.entry(AccountId(row.account_id)) {
            Entry::Occupied(register) => register.into_mut(),
            Entry::Vacant(empty) => empty.insert(Register {
                source: code(&row.source)?,
                skills: Vec::new(),
                languages: codes(&row.languages),
                service_types: codes(&row.service_types),
                hours: serde_json::from_value(row.hours).map_err(Problem::fault)?,
                radius_km: row.radius_km.and_then(|km| u16::try_from(km).ok()),
                note: String::new(),
                notice_version: None,
            }),
        };
        let Some(skill) = row.code else { continue };
        let seen = row.seen_at.zip(row.seen_by);
        let licence = row.licence_until.map(|until| StatedLicence {
            number: String::new(),
            valid_until: until.to_jiff(),
            stated_on: until.to_jiff(),
            seen: seen.map(|(at, by)| Seen { by: AccountId(by), at: at.to_jiff() }),
        });
        let years = row.years.and_then(|years| u8::try_from(years).ok());
        register.skills.push(Held { code: skill, years, licence });
    }
    Ok(found)
}
