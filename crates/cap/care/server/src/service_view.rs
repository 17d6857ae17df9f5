//! A service as it is shown, and what its changes have in common.

use baodao_care_core::service::{Step, decide_public, decide_until};
use baodao_care_core::{
    Action, Fee, ProviderKind, ServiceId, ServiceKind, ServiceState, refusals::ServiceRefusal,
};
use baodao_kernel::{AreaPath, Phone};
use baodao_platform::words::{line, no_personal_numbers};
use baodao_platform::{Call, NewEvent, OrRefuse, Problem, Reply, Tell};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::store::services::{self, Service};
use crate::views::ServiceView;
use crate::{Care, allow, today};

/// What a service is; all of it is public once published.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ServiceBody {
    /// What kind.
    #[garde(skip)]
    kind: ServiceKind,
    /// Path of the area it is offered in.
    #[garde(skip)]
    #[schema(value_type = String, max_length = 16, example = "00010001")]
    area_path: AreaPath,
    /// Who offers it.
    #[garde(skip)]
    provider_kind: ProviderKind,
    /// Their name as it is to be shown.
    #[garde(length(chars, min = 2, max = 60), custom(no_personal_numbers))]
    #[schema(min_length = 2, max_length = 60, example = "便民维修服务队")]
    provider_name: String,
    /// A person agrees that name and telephone are public; not asked of others.
    #[garde(skip)]
    #[serde(default)]
    public_agreed: bool,
    /// What it is called.
    #[garde(length(chars, min = 2, max = 40), custom(no_personal_numbers))]
    #[schema(min_length = 2, max_length = 40, example = "家电维修")]
    name: String,
    /// What it is.
    #[garde(length(chars, min = 2, max = 500), custom(no_personal_numbers))]
    #[schema(min_length = 2, max_length = 500, example = "电视、洗衣机、电饭煲等小家电检修。")]
    what: String,
    /// When.
    #[garde(length(chars, min = 2, max = 100))]
    #[schema(min_length = 2, max_length = 100, example = "每周三 9:00-11:30")]
    when_text: String,
    /// Where.
    #[garde(length(chars, min = 2, max = 100), custom(no_personal_numbers))]
    #[schema(min_length = 2, max_length = 100, example = "社区服务中心一楼")]
    where_text: String,
    /// Work telephone; it will be public, so never a private one.
    #[garde(length(chars, min = 10, max = 20))]
    #[schema(min_length = 10, max_length = 20, example = "0513-85012345")]
    phone: String,
    /// Whether it costs anything.
    #[garde(skip)]
    fee: Fee,
    /// What it costs, in words.
    #[garde(inner(length(chars, min = 1, max = 100), custom(no_personal_numbers)))]
    #[schema(min_length = 1, max_length = 100, example = "只收配件成本")]
    fee_text: Option<String>,
    /// The last day on which it is shown; its provider is asked again after that.
    #[garde(skip)]
    #[schema(value_type = String, format = Date, example = "2027-06-30")]
    valid_until: Date,
}

impl ServiceBody {
    /// Path of the area it is offered in.
    pub(crate) fn area(&self) -> &AreaPath {
        &self.area_path
    }

    /// Writes what was sent into `service`, decided.
    pub(crate) async fn into_service(
        self,
        care: &Care,
        call: &Call,
        service: Service,
    ) -> Result<Service, Problem> {
        let phone = Phone::parse(&self.phone)
            .map_err(|_| Problem::field("/phone", "phone", "Not a mainland telephone number."))?;
        decide_public(self.provider_kind, self.public_agreed).or_refuse()?;
        let rules = care.rules(call.actor.tenant).await?;
        let valid_until = decide_until(self.valid_until, &rules, today(call.now)).or_refuse()?;
        Ok(Service {
            kind: self.kind,
            provider_kind: self.provider_kind,
            provider_name: line(&self.provider_name),
            public_agreed: self.public_agreed,
            name: line(&self.name),
            what: baodao_kernel::text::clean(&self.what),
            when_text: line(&self.when_text),
            where_text: line(&self.where_text),
            phone: phone.dialled(),
            fee: self.fee,
            fee_text: self.fee_text.as_deref().map(line),
            valid_until,
            ..service
        })
    }
}

/// The district's current area at a path.
pub(crate) fn area(care: &Care, call: &Call, path: &AreaPath) -> Result<AreaPath, Problem> {
    let found = care.ports.places.area(call.actor.tenant, path).filter(|area| !area.ended);
    found.map(|area| area.path).ok_or_else(|| Problem::refused(ServiceRefusal::ServicePlaceUnknown))
}

/// The view.
pub(crate) fn view(care: &Care, call: &Call, service: Service) -> ServiceView {
    let may = |action: Action| allow::of_service(call, action, &service).is_some();
    let shown = baodao_care_core::service::is_shown(service.state, service.valid_until, today(call.now));
    let steps = [
        ("edit_service", may(Action::EditService)),
        ("publish_service", !shown && may(Action::PublishService)),
        ("withdraw_service", service.state != ServiceState::Withdrawn && may(Action::WithdrawService)),
    ];
    ServiceView {
        allowed: steps.into_iter().filter(|(_, may)| *may).map(|(name, _)| name).collect(),
        area_names: care.area_names(call.actor.tenant, &service.area),
        id: service.id,
        state: service.state,
        kind: service.kind,
        area_path: service.area,
        provider_kind: service.provider_kind,
        provider_name: service.provider_name,
        name: service.name,
        what: service.what,
        when_text: service.when_text,
        where_text: service.where_text,
        phone: service.phone,
        fee: service.fee,
        fee_text: service.fee_text,
        valid_until: service.valid_until,
        published_at: service.published_at,
        version: service.version,
    }
}

/// An event about a service, which is no secret and stands in its area.
pub(crate) fn service_event(name: &str, service: &Service) -> NewEvent {
    let data = json!({ "kind": service.kind });
    crate::event("local_service", service.id.0, service.area.clone(), name, None, data)
}

/// Publishes a service or takes it off; the provider is told.
pub(crate) async fn step(
    care: &Care,
    call: &Call,
    id: ServiceId,
    step: Step,
) -> Result<Reply<ServiceView>, Problem> {
    let (action, name) = match step {
        Step::Publish => (Action::PublishService, "service_published"),
        Step::Withdraw => (Action::WithdrawService, "service_withdrawn"),
    };
    let service = allow::service(care, call, id, action).await?;
    let role = service.role();
    let mut service = service.into_inner();
    if call.if_match.is_some_and(|read| read != service.version) {
        return Err(Problem::version_conflict());
    }
    service.state = step.decide(service.state).or_refuse()?;
    if step == Step::Publish {
        // What has lapsed needs a new last day first.
        let rules = care.rules(call.actor.tenant).await?;
        decide_until(service.valid_until, &rules, today(call.now)).or_refuse()?;
        service.published_at = Some(call.now);
    }
    service.version += 1;
    let mut tx = care.platform.pool().begin().await?;
    if !services::save(&mut tx, call.actor.tenant, &service).await? {
        return Err(Problem::version_conflict());
    }
    let mut log = call.log();
    let tell = Tell::account(service.offered_by, name);
    log.event(NewEvent { role, ..service_event(name, &service) }.telling(vec![tell]));
    let version = service.version;
    let reply = Reply::ok(view(care, call, service)).version(version);
    log.answer(care.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
