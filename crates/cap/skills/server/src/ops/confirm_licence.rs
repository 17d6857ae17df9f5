//! `confirm_licence`: a coordinator has seen somebody's licence.

use axum::extract::State;
use baodao_kernel::AccountId;
use baodao_platform::{Answer, Call, Input, Path, Problem, Problems, Reply, Tell};
use baodao_skills_core::Action;
use baodao_skills_core::refusals::LicenceRefusal;
use baodao_skills_core::register::{Seen, tail};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::project::project;
use crate::store::registers::{self, Which};
use crate::views::ConfirmedLicence;
use crate::{Skills, allow, register_event};

/// What is on the paper.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmLicence {
    /// The last four characters of its number (all of a shorter one).
    #[garde(length(chars, min = 2, max = 4))]
    #[schema(min_length = 2, max_length = 4, example = "8001")]
    last_four: String,
    /// The last day on which it is valid.
    #[garde(skip)]
    #[schema(value_type = String, format = Date, example = "2027-06-30")]
    valid_until: Date,
}

/// Confirm having seen a licence
///
/// The number on record is shown to nobody: who holds the paper in hand types its last four
/// characters and its date, and they must be those that the person stated. For offices of the
/// area of the person's home. The person is told.
#[utoipa::path(post, path = "/api/accounts/{id}/skills/{code}/confirm-licence", operation_id = "confirm_licence",
    tag = "skills", params(("id" = AccountId, Path), ("code" = String, Path, example = "electrician")),
    request_body = ConfirmLicence, responses((status = 200, body = ConfirmedLicence), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn confirm_licence(
    State(skills): State<Skills>,
    call: Call,
    Path((person, code)): Path<(AccountId, String)>,
    Input(input): Input<ConfirmLicence>,
) -> Answer<ConfirmedLicence> {
    allow::permit_somewhere(&call, Action::ConfirmLicence)?;
    let by = call.account()?;
    let tenant = call.actor.tenant;
    let profile = skills.ports.people.profile(tenant, person).await.map_err(Problem::fault)?;
    let home = profile.and_then(|profile| profile.home).ok_or_else(Problem::not_found)?;
    // Who lives elsewhere is not there for this office.
    let role = allow::permit(&call, Action::ConfirmLicence, &home).map_err(|_| Problem::not_found())?;
    if person == by {
        return Err(Problem::refused(LicenceRefusal::OwnLicence));
    }
    let mut tx = skills.platform.pool().begin().await?;
    let vault = Some(skills.platform.vault());
    let found = registers::load(&mut tx, vault, tenant, Which::Of(&[person])).await?.remove(&person);
    let stored = found.ok_or_else(Problem::not_found)?;
    let held = stored.register.skills.iter().find(|held| held.code == code);
    let licence = held
        .ok_or_else(Problem::not_found)?
        .licence
        .as_ref()
        .ok_or_else(|| Problem::refused(LicenceRefusal::NoLicenceStated))?;
    let same = tail(&licence.number).eq_ignore_ascii_case(input.last_four.trim())
        && licence.valid_until == input.valid_until;
    if !same {
        return Err(Problem::refused(LicenceRefusal::LicenceDiffers));
    }
    let seen = Seen { by, at: call.now };
    if !registers::note_seen(&mut tx, tenant, person, &code, stored.version, seen).await? {
        return Err(Problem::busy());
    }
    project(&skills, &mut tx, tenant, Which::Of(&[person]), call.now).await?;
    let reply = Reply::ok(ConfirmedLicence {
        account: person,
        code: code.clone(),
        valid_until: licence.valid_until,
        seen_at: call.now,
    });
    let mut log = call.log();
    let event = register_event("licence_seen", person, role, json!({ "skill": code }));
    log.event(event.telling(vec![Tell::account(person, "licence_seen")]));
    log.answer(skills.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
