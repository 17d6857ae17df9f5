//! Whom an input means: an account, or the telephone number that somebody gave.

use baodao_kernel::{AccountId, Phone};
use baodao_organisation_core::OrganisationRefusal;
use baodao_platform::{Call, Problem};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::Organisation;

/// A person: one of the two. By number the person is found only if they have an account; nothing
/// else about them is told.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(as = OrganisationPerson)]
#[serde(deny_unknown_fields)]
pub struct PersonBody {
    /// The account.
    #[garde(skip)]
    account: Option<AccountId>,
    /// The mobile number that the person gave.
    #[garde(inner(length(chars, min = 7, max = 20)))]
    #[schema(min_length = 7, max_length = 20, example = "13812345678")]
    phone: Option<String>,
}

/// The account in use that is meant.
pub(crate) async fn find(
    cap: &Organisation,
    call: &Call,
    person: &PersonBody,
    pointer: &str,
) -> Result<AccountId, Problem> {
    let tenant = call.actor.tenant;
    let unknown = || Problem::refused(OrganisationRefusal::PersonUnknown);
    match (person.account, &person.phone) {
        (Some(account), None) => {
            let known = cap.ports.persons.names(tenant, &[account]).await.map_err(Problem::fault)?;
            known.contains_key(&account).then_some(account).ok_or_else(unknown)
        }
        (None, Some(text)) => {
            let pointer = format!("{pointer}/phone");
            let phone = Phone::parse(text)
                .map_err(|_| Problem::field(&pointer, "phone", "Not a mainland telephone number."))?;
            let found = cap.ports.persons.by_phones(tenant, std::slice::from_ref(&phone)).await;
            found.map_err(Problem::fault)?.remove(&phone).ok_or_else(unknown)
        }
        _ => Err(Problem::field(pointer, "one_of", "Name the person by account or by phone, not both.")),
    }
}
