//! `update_me`: name, home, being of age and whether one wants offers.

use axum::extract::State;
use baodao_identity_core::account::{NAME_CHARS, PersonName, is_code};
use baodao_kernel::AreaPath;
use baodao_platform::{Answer, Call, Input, Problem, Problems, Reply};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::read_me::{self, Me};
use crate::store::accounts;
use crate::{Identity, account_event};

/// What is to change; what is left out stays.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct UpdateMe {
    /// Own name.
    #[garde(inner(custom(person_name)))]
    #[schema(min_length = 1, max_length = 40, example = "张小明")]
    name: Option<String>,
    /// Path of the area of the home; an empty text forgets it.
    #[garde(skip)]
    #[schema(value_type = Option<String>, max_length = 16, example = "000100020003")]
    home: Option<AreaPath>,
    /// Whether one wants to be offered work.
    #[garde(skip)]
    receives_offers: Option<bool>,
    /// Whether one is 18 or older, in one's own word; no document is asked for.
    #[garde(skip)]
    adult: Option<bool>,
}

/// A name that can be stored.
pub(super) fn person_name(name: &str, _: &()) -> garde::Result {
    let fits = PersonName::parse(name).is_some();
    fits.then_some(()).ok_or_else(|| garde::Error::new(format!("a name has 1 to {NAME_CHARS} characters")))
}

/// A skill or purpose code.
pub(super) fn code(code: &str, _: &()) -> garde::Result {
    let fits = is_code(code);
    fits.then_some(())
        .ok_or_else(|| garde::Error::new("a code has 2 to 40 small letters, digits or underscores"))
}

/// Change my name and profile
///
/// What one can do is stated in the skill register (`save_my_skills`). `If-Match` guards against a
/// change made meanwhile on another device.
#[utoipa::path(patch, path = "/api/me", operation_id = "update_me", tag = "identity",
    request_body = UpdateMe, responses((status = 200, body = Me), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn update_me(
    State(identity): State<Identity>,
    call: Call,
    Input(input): Input<UpdateMe>,
) -> Answer<Me> {
    let id = call.account()?;
    let tenant = call.actor.tenant;
    let pool = identity.platform.pool();
    let seals = identity.seals(tenant);
    let mut account = accounts::load(pool, seals, tenant, id).await?.ok_or_else(Problem::not_found)?;
    if call.if_match.is_some_and(|read| read != account.version) {
        return Err(Problem::version_conflict());
    }
    let mut changed = Vec::new();
    if let Some(name) = input.name.as_deref().and_then(PersonName::parse) {
        account.name = name.expose().to_owned();
        changed.push("name");
    }
    if let Some(home) = input.home {
        account.profile.home = match home.as_str() {
            "" => None,
            _ => Some(identity.area_in_force(tenant, &home)?.path),
        };
        changed.push("home");
    }
    if let Some(receives_offers) = input.receives_offers {
        account.profile.receives_offers = receives_offers;
        changed.push("receives_offers");
    }
    if let Some(adult) = input.adult {
        account.profile.adult = adult;
        changed.push("adult");
    }
    let mut after = account.clone();
    after.version += 1;
    let version = after.version;
    let reply = Reply::ok(read_me::view(&identity, &call, after).await?).version(version);
    let mut log = call.log();
    log.event(account_event("account_updated", id, None, json!({ "fields": changed })));
    log.answer(identity.platform.vault(), &reply)?;
    let mut tx = pool.begin().await?;
    if !accounts::save_own(&mut tx, seals, tenant, &account, call.now).await? {
        return Err(Problem::version_conflict());
    }
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
