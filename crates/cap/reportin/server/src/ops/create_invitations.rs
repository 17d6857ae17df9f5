//! `create_invitations`: codes for people on the roster.

use axum::extract::State as Shared;
use baodao_kernel::{ReportInId, mask};
use baodao_platform::{Answer, Call, Input, NewEvent, OrRefuse, Problem, Problems, Reply};
use baodao_reportin_core::policy::Action;
use baodao_reportin_core::{InvitationId, ReportInRefusal, State, invitation};
use garde::Validate;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use crate::store::{invitations, lists};
use crate::{ReportIns, change};

/// For whom.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct CreateInvitations {
    /// Invited report-ins, up to 500.
    #[garde(length(min = 1, max = 5000))]
    #[schema(min_items = 1, max_items = 5000)]
    report_ins: Vec<ReportInId>,
}

/// A code for one person.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReportInInvitation {
    /// Whose report-in.
    pub report_in: ReportInId,
    /// `张**`.
    #[schema(example = "张**")]
    pub name: String,
    /// `138****5678`.
    #[schema(example = "138****5678")]
    pub phone: String,
    /// The code, shown this once.
    #[schema(example = "K3F7-Q2MD-9XWA")]
    pub code: String,
}

/// The codes.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportInInvitations {
    /// In the order asked for.
    invitations: Vec<ReportInInvitation>,
    /// Until when they can be used.
    expires_at: Timestamp,
}

/// Create invitation codes
///
/// For the unit's liaison or the community's desk: one code for each invited person, to be handed
/// over by hand. Somebody who signs in with the number on the roster needs none. A new code makes
/// earlier ones of the same person useless; only hashes are kept.
#[utoipa::path(post, path = "/api/report-ins/invitations", operation_id = "create_invitations", tag = "reportin",
    request_body = CreateInvitations, responses((status = 201, body = ReportInInvitations), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn create_invitations(
    Shared(cap): Shared<ReportIns>,
    call: Call,
    Input(input): Input<CreateInvitations>,
) -> Answer<ReportInInvitations> {
    let (me, tenant) = (call.account()?, call.actor.tenant);
    let rules = cap.rules(tenant).await?;
    let limit = rules.invitations_per_call.value;
    if input.report_ins.len() > usize::try_from(limit).unwrap_or(usize::MAX) {
        return Err(Problem::refused(ReportInRefusal::TooManyInvitations { limit }));
    }
    let rows = lists::by_ids(cap.platform.pool(), cap.seals(tenant), tenant, &input.report_ins).await?;
    if rows.len() != input.report_ins.len() {
        return Err(Problem::not_found());
    }
    let units = cap.my_units(&call).await?;
    let (mut codes, mut shown, mut log) = (Vec::new(), Vec::new(), call.log());
    for row in rows {
        let report = &row.report;
        let mine = report.unit.id.is_some_and(|unit| units.iter().any(|mine| mine.id == unit));
        let role = crate::allow::may(&call, Action::Invite, &report.area());
        if !mine && role.is_none() {
            return Err(Problem::not_found());
        }
        if report.state != State::Invited {
            return Err(ReportInRefusal::ReportInState { state: report.state }).or_refuse();
        }
        let code = invitation::draw(call.draw());
        let plain = invitation::normalise(&code).ok_or_else(|| Problem::fault("a drawn code is none"))?;
        codes.push((InvitationId(call.id()), report.id, cap.seals(tenant).code(&plain)));
        let event = change::event(report, "report_in_code_made", role, json!({}));
        log.event(NewEvent { role: role.or(Some(baodao_kernel::Role::UnitLiaison)), ..event });
        shown.push(ReportInInvitation {
            report_in: report.id,
            name: row.name.as_deref().map(mask::name).unwrap_or_default(),
            phone: row.phone.as_ref().map(baodao_kernel::Phone::masked).unwrap_or_default(),
            code,
        });
    }
    let expires_at = call.now + rules.invitation_days.days();
    let reply = Reply::created(ReportInInvitations { invitations: shown, expires_at });
    log.answer(cap.platform.vault(), &reply)?;
    let mut tx = cap.platform.pool().begin().await?;
    invitations::insert(&mut tx, tenant, &codes, me, call.now, expires_at).await?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
