//! `accept_invitation`: a person takes up an invitation by its code.

use axum::extract::State as Shared;
use baodao_kernel::ReportInId;
use baodao_platform::{Answer, Call, Input, OrRefuse, Problem, Problems, Reply};
use baodao_reportin_core::{ReportIn, ReportInRefusal, State, invitation};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::ReportIns;
use crate::change::taken;
use crate::store::rows::Row;
use crate::store::{invitations, rows};
use crate::tells::Step;
use crate::views::ReportInView;

/// The code.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct AcceptInvitation {
    /// As it stands on the paper; case and dashes do not matter.
    #[garde(length(chars, min = 1, max = 40))]
    #[schema(min_length = 1, max_length = 40, example = "K3F7-Q2MD-9XWA")]
    code: String,
}

/// Take up an invitation
///
/// For every signed-in person with the code that their unit or community handed over. The
/// invitation becomes the account's, its number the account's; `complete_report_in` follows. A
/// code can be used once and for a limited time.
#[utoipa::path(post, path = "/api/report-ins/invitations/accept", operation_id = "accept_invitation",
    tag = "reportin", request_body = AcceptInvitation, responses((status = 200, body = ReportInView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn accept_invitation(
    Shared(cap): Shared<ReportIns>,
    call: Call,
    Input(input): Input<AcceptInvitation>,
) -> Answer<ReportInView> {
    let (me, tenant) = (call.account()?, call.actor.tenant);
    let unusable = || Problem::refused(ReportInRefusal::InvitationUnusable);
    let code = invitation::normalise(&input.code).ok_or_else(unusable)?;
    let seals = cap.seals(tenant);
    let (_, phone) = cap.myself(&call, Some("本人")).await?;
    let mut tx = cap.platform.pool().begin().await?;
    let found = invitations::by_code(&mut tx, tenant, &seals.code(&code)).await?.ok_or_else(unusable)?;
    invitation::check(found.used, found.expires_at, call.now).or_refuse()?;
    let row =
        rows::load(&mut *tx, seals, tenant, ReportInId(found.report_in.0)).await?.ok_or_else(unusable)?;
    if row.report.state != State::Invited || row.report.account.is_some_and(|account| account != me) {
        return Err(unusable());
    }
    let report = ReportIn { account: Some(me), ..row.report };
    let next = Row { report, phone: Some(phone), ..row };
    let mut log = call.log();
    cap.tell(tenant, &mut log, Step::TakenUp, &next, None).await?;
    let shown = Row { version: next.version + 1, ..next.clone() };
    let version = shown.version;
    let reply = Reply::ok(cap.view(&call, shown).await?).version(version);
    log.answer(cap.platform.vault(), &reply)?;
    if !rows::save(&mut tx, seals, tenant, &next).await.map_err(taken)? {
        return Err(Problem::busy());
    }
    invitations::used(&mut tx, tenant, found.id, me, call.now).await?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
