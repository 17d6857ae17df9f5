//! `update_tenant`: the district's name and telephones.

use axum::extract::State;
use baodao_identity_core::policy::Action;
use baodao_kernel::{AreaPath, Phone, text};
use baodao_platform::{Answer, Call, Input, NewEvent, Problem, Problems, Reply};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::views::TenantView;
use crate::{Identity, allow};

/// What is to change; what is left out stays.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct UpdateTenant {
    /// Name as people say it.
    #[garde(inner(length(chars, min = 2, max = 40)))]
    #[schema(min_length = 2, max_length = 40, example = "崇川区")]
    name: Option<String>,
    /// Where to complain about the service: digits as dialled, `12345` too.
    #[garde(inner(custom(dialled)))]
    #[schema(min_length = 3, max_length = 20, example = "0513-12345")]
    supervision_phone: Option<String>,
    /// A human for those who cannot manage.
    #[garde(inner(custom(dialled)))]
    #[schema(min_length = 3, max_length = 20, example = "0513-85012345")]
    help_phone: Option<String>,
}

/// A public number: a telephone, or a short service number with or without area code.
fn dialled(number: &str, _: &()) -> garde::Result {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let plain = number.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let fits = number.len() <= 20 && (Phone::parse(number).is_ok() || (plain && (3..=12).contains(&digits)));
    fits.then_some(()).ok_or_else(|| garde::Error::new("not a number that can be dialled"))
}

/// Change the district's name and telephones
///
/// For system administrators. `If-Match` guards against a change made meanwhile.
#[utoipa::path(patch, path = "/api/tenant", operation_id = "update_tenant", tag = "identity",
    request_body = UpdateTenant, responses((status = 200, body = TenantView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn update_tenant(
    State(identity): State<Identity>,
    call: Call,
    Input(input): Input<UpdateTenant>,
) -> Answer<TenantView> {
    let role = allow::permit(&call, Action::UpdateTenant, &AreaPath::district())?;
    identity.door.forget_districts();
    let mut tenant = identity.door.district(call.actor.tenant, call.now).await?;
    if call.if_match.is_some_and(|read| read != tenant.version) {
        return Err(Problem::version_conflict());
    }
    let clean = |new: Option<String>, old: String| new.map_or(old, |new| text::clean(&new));
    tenant.name = clean(input.name, tenant.name);
    tenant.supervision_phone = clean(input.supervision_phone, tenant.supervision_phone);
    tenant.help_phone = clean(input.help_phone, tenant.help_phone);
    let mut after = tenant.clone();
    after.version += 1;
    let version = after.version;
    let reply = Reply::ok(TenantView::new(after, identity.platform.settings())).version(version);
    let mut log = call.log();
    log.event(NewEvent {
        subject_kind: "tenant",
        subject_id: Uuid::from_u128(u128::from(tenant.id.0.unsigned_abs())),
        area: AreaPath::district(),
        name: "tenant_updated".to_owned(),
        role,
        reason: None,
        data: json!({ "name": tenant.name, "supervision_phone": tenant.supervision_phone, "help_phone": tenant.help_phone }),
    });
    log.answer(identity.platform.vault(), &reply)?;
    let written = crate::store::tenants::update(identity.platform.pool(), &tenant, log.param()).await?;
    identity.door.forget_districts();
    if written { Ok(reply) } else { Err(Problem::version_conflict()) }
}
