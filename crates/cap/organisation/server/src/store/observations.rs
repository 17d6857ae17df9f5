//! What was seen of persons who were sent into a community.

use baodao_kernel::{AccountId, TenantId};
use baodao_organisation_core::{AppointmentId, ObservationId};
use baodao_platform::{Problem, Vault};
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use sqlx::PgConnection;

/// What an observation's words are sealed for.
const WORDS: &str = "organisation.observation.words";

/// An observation, opened.
#[derive(Debug)]
pub struct Observation {
    pub id: ObservationId,
    pub on: Date,
    pub text: String,
    pub by: AccountId,
}

/// Writes an observation.
pub async fn insert(
    tx: &mut PgConnection,
    vault: &Vault,
    tenant: TenantId,
    appointment: AppointmentId,
    new: &Observation,
) -> Result<(), sqlx::Error> {
    let sealed = vault.seal(tenant, WORDS, new.text.as_bytes());
    sqlx::query!(
        "insert into appointment_observation (tenant_id, id, appointment_id, seen_on, words, written_by)
         values ($1, $2, $3, $4, $5, $6)",
        tenant.0,
        new.id.0,
        appointment.0,
        new.on.to_sqlx() as _,
        sealed.as_slice(),
        new.by.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The observations of an appointment, newest first.
pub async fn list(
    connection: &mut PgConnection,
    vault: &Vault,
    tenant: TenantId,
    appointment: AppointmentId,
) -> Result<Vec<Observation>, Problem> {
    let rows = sqlx::query!(
        r#"select id, seen_on as "seen_on: jiff_sqlx::Date", words, written_by from appointment_observation
            where tenant_id = $1 and appointment_id = $2 order by seen_on desc, id desc limit 200"#,
        tenant.0,
        appointment.0
    )
    .fetch_all(connection)
    .await?;
    let open = |sealed: &[u8]| vault.open_text(tenant, WORDS, sealed).map_err(Problem::fault);
    rows.into_iter()
        .map(|row| {
            Ok(Observation {
                id: ObservationId(row.id),
                on: row.seen_on.to_jiff(),
                text: open(&row.words)?,
                by: AccountId(row.written_by),
            })
        })
        .collect()
}
