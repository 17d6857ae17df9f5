//! Whom a gathering concerns: who is invited, or answers for who is; who is responsible.

use baodao_gatherings_core::GuestKind;
use baodao_kernel::{AccountId, BodyId, TenantId, UnitId};
use baodao_platform::{Problem, Tell, To};
use jiff::Timestamp;

use crate::Gatherings;
use crate::store::follow_ups::FollowUp;
use crate::store::gatherings::Gathering;
use crate::store::guests::Guest;

/// Who answers for a guest.
async fn of_guest(
    app: &Gatherings,
    tenant: TenantId,
    guest: &Guest,
    at: Timestamp,
) -> Result<Vec<AccountId>, Problem> {
    let register = &app.ports.register;
    let found = match guest.kind {
        GuestKind::Unit => register.contacts(tenant, UnitId(guest.who)).await,
        GuestKind::Body => register.heads(tenant, BodyId(guest.who), at).await,
        GuestKind::Person => Ok(vec![AccountId(guest.who)]),
    };
    found.map_err(Problem::fault)
}

/// Tells whoever is invited, or answers for a unit or body that is.
pub(crate) async fn guests(
    app: &Gatherings,
    tenant: TenantId,
    guests: &[Guest],
    template: &str,
    at: Timestamp,
) -> Result<Option<Tell>, Problem> {
    let mut to = Vec::new();
    for guest in guests {
        to.extend(of_guest(app, tenant, guest, at).await?.into_iter().map(To::Account));
    }
    Ok((!to.is_empty()).then(|| Tell::to(to, template)))
}

/// Tells who is responsible for what is to follow.
pub(crate) async fn responsible(
    app: &Gatherings,
    tenant: TenantId,
    (gathering, one): (&Gathering, &FollowUp),
    template: &str,
    at: Timestamp,
) -> Result<Option<Tell>, Problem> {
    let mut people: Vec<AccountId> = one.account.into_iter().collect();
    if let Some(guest) = gathering.guests.iter().find(|guest| one.guest == Some(guest.id)) {
        people.extend(of_guest(app, tenant, guest, at).await?);
    }
    let to: Vec<To> = people.into_iter().map(To::Account).collect();
    Ok((!to.is_empty()).then(|| Tell::to(to, template)))
}
