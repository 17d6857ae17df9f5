//! `read_household`: a household's name and number, for those at work on it; logged.

use axum::extract::State;
use baodao_care_core::refusals::PairingRefusal;
use baodao_care_core::{Action, PairingId};
use baodao_platform::disclosure::{self, Disclosure};
use baodao_platform::words::{line, no_personal_numbers};
use baodao_platform::{Answer, Call, Input, Path, Problem, Problems, Reply};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::store::{ALIAS, CONTACT};
use crate::views::Household;
use crate::{Care, allow};

/// Why it is needed.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReadHousehold {
    /// The reason; a household with an account reads it.
    #[garde(length(chars, min = 2, max = 200), custom(no_personal_numbers))]
    #[schema(min_length = 2, max_length = 200, example = "上门探访前电话联系")]
    reason: String,
}

/// Read a household's name and number
///
/// For who helps, from accepting to the end, and for the coordinator of the community until both
/// are erased. Every look is recorded with its reason.
#[utoipa::path(post, path = "/api/pairings/{id}/household", operation_id = "read_household", tag = "care",
    params(("id" = PairingId, Path)), request_body = ReadHousehold,
    responses((status = 200, body = Household), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn read_household(
    State(care): State<Care>,
    call: Call,
    Path(id): Path<PairingId>,
    Input(input): Input<ReadHousehold>,
) -> Answer<Household> {
    let loaded = allow::pairing(&care, &call, id, Action::ReadHousehold).await?;
    let role = loaded.role();
    let pairing = loaded.into_inner();
    let (tenant, vault) = (call.actor.tenant, care.platform.vault());
    let alias = pairing.alias.as_deref();
    let alias = alias.ok_or_else(|| Problem::refused(PairingRefusal::HouseholdErased))?;
    let alias = vault.open_text(tenant, ALIAS, alias).map_err(Problem::fault)?;
    let phone = pairing.contact.as_deref().map(|sealed| vault.open_text(tenant, CONTACT, sealed));
    let phone = phone.transpose().map_err(Problem::fault)?;
    let reason = line(&input.reason);
    let look = Disclosure {
        role,
        person: pairing.recipient,
        subject_kind: "pairing",
        subject_id: id.0,
        fields: &["name", "phone"],
        reason: &reason,
    };
    disclosure::record(&call, care.platform.pool(), look).await?;
    Ok(Reply::ok(Household {
        alias,
        phone,
        area_names: care.area_names(tenant, &pairing.area),
        area_path: pairing.area,
    }))
}
