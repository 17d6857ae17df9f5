//! Pairings and their helpers.

use std::collections::HashMap;

use baodao_care_core::pairing::Term;
use baodao_care_core::{
    Basis, ConsentHow, EndCause, Frequency, HelperState, HouseholdAccount, PairingId, PairingKind, Relation,
};
use baodao_kernel::{AccountId, AreaPath, Scope, TenantId};
use baodao_platform::Problem;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use sqlx::{PgConnection, PgExecutor, PgPool};
use uuid::Uuid;

use super::{code, path};

/// Somebody who was asked to help.
#[derive(Debug, Clone, Copy)]
pub struct Helper {
    pub account: AccountId,
    pub state: HelperState,
}

/// The end of a pairing.
#[derive(Debug, Clone, Copy)]
pub struct Ended {
    pub at: Timestamp,
    pub cause: EndCause,
}

/// A pairing as stored; alias and contact stay sealed.
#[derive(Debug, Clone)]
pub struct Pairing {
    pub id: PairingId,
    pub version: i32,
    pub kind: PairingKind,
    pub area: AreaPath,
    pub alias: Option<Vec<u8>>,
    pub contact: Option<Vec<u8>>,
    pub recipient: Option<AccountId>,
    /// Who was asked whether the account is the household's.
    pub asked: Option<AccountId>,
    pub basis: Basis,
    pub law: Option<String>,
    pub consent_how: Option<ConsentHow>,
    pub notice_version: Option<i32>,
    pub basis_by: AccountId,
    pub basis_at: Timestamp,
    pub frequency: Frequency,
    pub team: Option<String>,
    pub term: Term,
    pub next_due: Date,
    pub ended: Option<Ended>,
    pub helpers: Vec<Helper>,
}

impl Pairing {
    /// Those who help now.
    pub fn active(&self) -> impl Iterator<Item = AccountId> {
        self.helpers.iter().filter(|one| one.state == HelperState::Active).map(|one| one.account)
    }

    /// Those who are asked or help now.
    pub fn helping(&self) -> usize {
        let on = |one: &&Helper| matches!(one.state, HelperState::Active | HelperState::Invited);
        self.helpers.iter().filter(on).count()
    }

    /// Whether somebody is asked to help or helps now.
    pub fn helps(&self, account: AccountId) -> bool {
        let on = |one: &Helper| matches!(one.state, HelperState::Active | HelperState::Invited);
        self.helpers.iter().any(|one| one.account == account && on(one))
    }

    /// Whether the household looks at it with an account of its own.
    pub fn household(&self) -> HouseholdAccount {
        match (self.recipient, self.asked) {
            (Some(_), _) => HouseholdAccount::Confirmed,
            (None, Some(_)) => HouseholdAccount::Asked,
            (None, None) => HouseholdAccount::None,
        }
    }
}

struct Row {
    id: Uuid,
    version: i32,
    kind: String,
    area_path: String,
    alias: Option<Vec<u8>>,
    contact: Option<Vec<u8>>,
    recipient: Option<Uuid>,
    recipient_asked: Option<Uuid>,
    basis: String,
    law: Option<String>,
    consent_how: Option<String>,
    notice_version: Option<i32>,
    basis_by: Uuid,
    basis_at: jiff_sqlx::Timestamp,
    frequency: String,
    team: Option<String>,
    term_from: jiff_sqlx::Date,
    term_until: jiff_sqlx::Date,
    next_due: jiff_sqlx::Date,
    ended_at: Option<jiff_sqlx::Timestamp>,
    end_cause: Option<String>,
}

impl TryFrom<Row> for Pairing {
    type Error = Problem;
    fn try_from(row: Row) -> Result<Self, Problem> {
        let cause = row.end_cause.as_deref().map(code).transpose()?;
        Ok(Self {
            id: PairingId(row.id),
            version: row.version,
            kind: code(&row.kind)?,
            area: path(&row.area_path),
            alias: row.alias,
            contact: row.contact,
            recipient: row.recipient.map(AccountId),
            asked: row.recipient_asked.map(AccountId),
            basis: code(&row.basis)?,
            law: row.law,
            consent_how: row.consent_how.as_deref().map(code).transpose()?,
            notice_version: row.notice_version,
            basis_by: AccountId(row.basis_by),
            basis_at: row.basis_at.to_jiff(),
            frequency: code(&row.frequency)?,
            team: row.team,
            term: Term { from: row.term_from.to_jiff(), until: row.term_until.to_jiff() },
            next_due: row.next_due.to_jiff(),
            ended: row.ended_at.zip(cause).map(|(at, cause)| Ended { at: at.to_jiff(), cause }),
            helpers: Vec::new(),
        })
    }
}

async fn with_helpers(pool: &PgPool, tenant: TenantId, rows: Vec<Row>) -> Result<Vec<Pairing>, Problem> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let found = sqlx::query!(
        "select pairing_id, account_id, state from pairing_helper
          where tenant_id = $1 and pairing_id = any($2) order by invited_at, account_id",
        tenant.0,
        &ids
    )
    .fetch_all(pool)
    .await?;
    let mut helpers: HashMap<Uuid, Vec<Helper>> = HashMap::new();
    for row in found {
        let helper = Helper { account: AccountId(row.account_id), state: code(&row.state)? };
        helpers.entry(row.pairing_id).or_default().push(helper);
    }
    rows.into_iter()
        .map(|row| {
            let mut pairing = Pairing::try_from(row)?;
            pairing.helpers = helpers.remove(&pairing.id.0).unwrap_or_default();
            Ok(pairing)
        })
        .collect()
}

/// One pairing.
pub async fn load(pool: &PgPool, tenant: TenantId, id: PairingId) -> Result<Option<Pairing>, Problem> {
    let row = sqlx::query_as!(
        Row,
        r#"select id, version, kind, area_path, alias, contact, recipient, recipient_asked, basis, law, consent_how,
                  notice_version, basis_by, basis_at as "basis_at: jiff_sqlx::Timestamp", frequency, team,
                  term_from as "term_from: jiff_sqlx::Date", term_until as "term_until: jiff_sqlx::Date",
                  next_due as "next_due: jiff_sqlx::Date", ended_at as "ended_at: jiff_sqlx::Timestamp", end_cause
             from pairing where tenant_id = $1 and id = $2"#,
        tenant.0,
        id.0
    )
    .fetch_optional(pool)
    .await?;
    Ok(with_helpers(pool, tenant, row.into_iter().collect()).await?.pop())
}

/// Which pairings.
#[derive(Debug)]
pub struct Wanted<'a> {
    /// What the policy lets the caller see.
    pub scope: &'a Scope<Relation>,
    /// The caller.
    pub me: AccountId,
    /// Only those the caller helps in, or is the household of.
    pub mine: bool,
    /// Inside this area.
    pub within: &'a AreaPath,
    /// Of this kind.
    pub kind: Option<PairingKind>,
    /// Running (or over) ones only.
    pub open: Option<bool>,
    /// Whose next visit is due up to this day; running ones only, by that day.
    pub due_by: Option<Date>,
    /// After this place.
    pub after: Option<(Option<Date>, Uuid)>,
    /// At most so many.
    pub limit: i64,
}

/// Pairings, newest first; by the day of the next visit when due ones are asked for.
pub async fn list(pool: &PgPool, tenant: TenantId, wanted: Wanted<'_>) -> Result<Vec<Pairing>, Problem> {
    let areas: Vec<String> = wanted.scope.areas.iter().map(ToString::to_string).collect();
    let (after_day, after_id) = wanted.after.map_or((None, None), |(day, id)| (day, Some(id)));
    let rows = sqlx::query_as!(
        Row,
        r#"select id, version, kind, area_path, alias, contact, recipient, recipient_asked, basis, law, consent_how,
                  notice_version, basis_by, basis_at as "basis_at: jiff_sqlx::Timestamp", frequency, team,
                  term_from as "term_from: jiff_sqlx::Date", term_until as "term_until: jiff_sqlx::Date",
                  next_due as "next_due: jiff_sqlx::Date", ended_at as "ended_at: jiff_sqlx::Timestamp", end_cause
             from pairing p
            where tenant_id = $1
              and (recipient = $2
                or (ended_at is null and exists (
                      select 1 from pairing_helper h
                       where h.tenant_id = $1 and h.pairing_id = p.id and h.account_id = $2
                         and h.state in ('invited', 'active')))
                or (not $3 and ($4 or exists (select 1 from unnest($5::text[]) a where starts_with(p.area_path, a)))))
              and starts_with(area_path, $6) and ($7::text is null or kind = $7)
              and ($8::boolean is null or (ended_at is null) = $8)
              and ($9::date is null or (ended_at is null and next_due <= $9))
              and ($11::uuid is null or case when $9::date is null then id < $11 else (next_due, id) > ($10::date, $11) end)
            order by case when $9::date is null then null else next_due end,
                     case when $9::date is null then id end desc, id
            limit $12"#,
        tenant.0,
        wanted.me.0,
        wanted.mine,
        wanted.scope.all,
        &areas,
        wanted.within.as_str(),
        wanted.kind.map(PairingKind::code),
        wanted.open,
        wanted.due_by.map(ToSqlx::to_sqlx) as _,
        after_day.map(ToSqlx::to_sqlx) as _,
        after_id,
        wanted.limit
    )
    .fetch_all(pool)
    .await?;
    with_helpers(pool, tenant, rows).await
}

/// Writes a new pairing without helpers.
pub async fn insert(tx: &mut PgConnection, tenant: TenantId, pairing: &Pairing) -> Result<(), Problem> {
    sqlx::query!(
        "insert into pairing
           (tenant_id, id, kind, area_path, alias, contact, recipient, basis, law, consent_how, notice_version,
            basis_by, basis_at, frequency, team, term_from, term_until, next_due, recipient_asked)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
        tenant.0,
        pairing.id.0,
        pairing.kind.code(),
        pairing.area.as_str(),
        pairing.alias,
        pairing.contact,
        pairing.recipient.map(|account| account.0),
        pairing.basis.code(),
        pairing.law,
        pairing.consent_how.map(ConsentHow::code),
        pairing.notice_version,
        pairing.basis_by.0,
        pairing.basis_at.to_sqlx() as _,
        pairing.frequency.code(),
        pairing.team,
        pairing.term.from.to_sqlx() as _,
        pairing.term.until.to_sqlx() as _,
        pairing.next_due.to_sqlx() as _,
        pairing.asked.map(|account| account.0)
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Counts a change of the pairing; `false` when somebody was quicker.
pub async fn turn(tx: &mut PgConnection, tenant: TenantId, pairing: &Pairing) -> Result<bool, Problem> {
    let done = sqlx::query!(
        "update pairing set version = version + 1 where tenant_id = $1 and id = $2 and version = $3",
        tenant.0,
        pairing.id.0,
        pairing.version
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Asks somebody to help, again or for the first time.
pub async fn invite(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: PairingId,
    account: AccountId,
    by: AccountId,
    at: Timestamp,
) -> Result<(), Problem> {
    sqlx::query!(
        "insert into pairing_helper (tenant_id, pairing_id, account_id, state, invited_at, invited_by)
         values ($1, $2, $3, 'invited', $5, $4)
         on conflict (tenant_id, pairing_id, account_id) do update set
           state = 'invited', invited_at = excluded.invited_at, invited_by = excluded.invited_by, answered_at = null",
        tenant.0,
        id.0,
        account.0,
        by.0,
        at.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Sets where a helper stands.
pub async fn answer(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: PairingId,
    account: AccountId,
    state: HelperState,
    at: Timestamp,
) -> Result<(), Problem> {
    sqlx::query!(
        "update pairing_helper set state = $4, answered_at = $5
          where tenant_id = $1 and pairing_id = $2 and account_id = $3",
        tenant.0,
        id.0,
        account.0,
        state.code(),
        at.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Sets plan and end.
pub async fn set_plan(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: PairingId,
    frequency: Frequency,
    until: Date,
    next_due: Date,
) -> Result<(), Problem> {
    sqlx::query!(
        "update pairing set frequency = $3, term_until = $4, next_due = $5 where tenant_id = $1 and id = $2",
        tenant.0,
        id.0,
        frequency.code(),
        until.to_sqlx() as _,
        next_due.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Ends a pairing.
pub async fn end(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    id: PairingId,
    cause: EndCause,
    at: Timestamp,
) -> Result<(), Problem> {
    sqlx::query!(
        "update pairing set ended_at = $4, end_cause = $3, recipient_asked = null
          where tenant_id = $1 and id = $2 and ended_at is null",
        tenant.0,
        id.0,
        cause.code(),
        at.to_sqlx() as _
    )
    .execute(executor)
    .await?;
    Ok(())
}
