//! `submit_report_in`: a member reports in without having been invited.

use axum::extract::State;
use baodao_kernel::ReportInId;
use baodao_platform::{Answer, Call, Input, OrRefuse, Problem, Problems};
use baodao_reportin_core::report_in::{Filled, person_name};
use baodao_reportin_core::steps::{check_notice, submit};
use baodao_reportin_core::{Basis, Kind, ReportIn, ReportInRefusal};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::home::HomeInput;
use crate::names::UnitInput;
use crate::store::rows::Row;
use crate::views::ReportInView;
use crate::{ReportIns, fault};

/// What a member says in reporting in.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct SubmitReportIn {
    /// The name; when left out the one that the person gave before, else the account's.
    #[garde(inner(length(chars, max = 40)))]
    #[schema(max_length = 40, example = "张小明")]
    pub name: Option<String>,
    /// The unit.
    #[garde(dive)]
    pub unit: UnitInput,
    /// Name of the party organisation in the unit.
    #[garde(inner(length(chars, max = 100)))]
    #[schema(max_length = 100, example = "崇川区图书馆党支部")]
    pub party_org: Option<String>,
    /// The home.
    #[garde(dive)]
    pub home: HomeInput,
    /// The version of the notice on report-in that the person has read and agrees to.
    #[garde(range(min = 1))]
    #[schema(minimum = 1, example = 1)]
    pub notice_version: i32,
}

/// Report in
///
/// For every signed-in person: name and telephone number come from the account. The community of
/// the home confirms. Refused when one is under way already, when another version of the notice is
/// in force, and when the home names more than the building (`domain.md` 5.1, 7).
#[utoipa::path(post, path = "/api/report-ins", operation_id = "submit_report_in", tag = "reportin",
    request_body = SubmitReportIn, responses((status = 201, body = ReportInView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn submit_report_in(
    State(cap): State<ReportIns>,
    call: Call,
    Input(input): Input<SubmitReportIn>,
) -> Answer<ReportInView> {
    let (me, tenant) = (call.account()?, call.actor.tenant);
    let notice = cap.notice(&call, input.notice_version).await?;
    let filled = cap.filled(tenant, &input.unit, input.party_org, &input.home).await?;
    let (name, phone) = cap.myself(&call, input.name.as_deref()).await?;
    let report = submit(ReportInId(call.id()), Kind::Member, filled, Basis::OwnWord, call.now).or_refuse()?;
    let report = ReportIn { account: Some(me), notice_version: Some(notice), ..report };
    cap.begin(&call, Row { report, name: Some(name), phone: Some(phone), version: 1 }, None).await
}

impl ReportIns {
    /// The notice that the caller has read must be the one in force; consent is taken down.
    pub(crate) async fn notice(&self, call: &Call, read: i32) -> Result<i32, Problem> {
        let (me, tenant) = (call.account()?, call.actor.tenant);
        let in_force = self.ports.accounts.notice(tenant, call.now).await.map_err(fault)?;
        let version = check_notice(read, in_force.map(|notice| notice.version)).or_refuse()?;
        self.ports.accounts.consent(tenant, me, version, call.now).await.map_err(fault)?;
        Ok(version)
    }

    /// What was filled in, with the unit of the register.
    pub(crate) async fn filled(
        &self,
        tenant: baodao_kernel::TenantId,
        unit: &UnitInput,
        party_org: Option<String>,
        home: &HomeInput,
    ) -> Result<Filled, Problem> {
        Ok(Filled { unit: self.unit(tenant, unit).await?, party_org, home: self.home(tenant, home)? })
    }

    /// Name and number of the caller; the name as given where it was given.
    pub(crate) async fn myself(
        &self,
        call: &Call,
        name: Option<&str>,
    ) -> Result<(String, baodao_kernel::Phone), Problem> {
        let unusable = || Problem::refused(ReportInRefusal::AccountUnusable);
        let me = self.ports.accounts.person(call.actor.tenant, call.account()?).await.map_err(fault)?;
        let me = me.ok_or_else(unusable)?;
        let name = name.map(str::trim).filter(|name| !name.is_empty());
        match name {
            Some(name) => Ok((person_name(name).or_refuse()?, me.phone)),
            None => Ok((person_name(&me.name).map_err(|_| unusable())?, me.phone)),
        }
    }
}
