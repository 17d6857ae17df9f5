//! `print_service_cards`: contact cards with codes, to cut.

use axum::extract::State;
use baodao_care_core::refusals::ServiceRefusal;
use baodao_care_core::{Action, ServiceKind};
use baodao_kernel::AreaPath;
use baodao_platform::{Call, Download, Filters, Problem, Problems};
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::store::services::{self, Service, Shown};
use crate::{Care, allow, cards, service_view, today};

/// Which cards.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PrintServiceCards {
    /// Path of the community (or wider area) whose services are printed.
    #[garde(length(max = 16))]
    #[param(max_length = 16, example = "00010001")]
    area: String,
    /// Of this kind only.
    #[garde(skip)]
    kind: Option<ServiceKind>,
    /// `true`: one card of each service; otherwise a sheet of one card that leads to the list.
    #[garde(skip)]
    each: Option<bool>,
}

/// Most services that are printed in one go; ten sheets.
const PRINTED: i64 = 100;

/// Print contact cards
///
/// A PDF of cards of 90 × 54 mm, ten on a sheet of A4, each with a code that leads to the public
/// page. Only what is public is printed. For grid workers, coordinators, secretaries and
/// dispatchers of the area.
#[utoipa::path(get, path = "/api/services/cards", operation_id = "print_service_cards", tag = "care",
    params(PrintServiceCards), responses((status = 200, content_type = "application/pdf", body = Vec<u8>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn print_service_cards(
    State(care): State<Care>,
    call: Call,
    Filters(input): Filters<PrintServiceCards>,
) -> Result<Download, Problem> {
    allow::permit_somewhere(&call, Action::PrintCards)?;
    let area = AreaPath::parse(&input.area).unwrap_or_else(|| AreaPath::district().child(u32::MAX));
    let area = service_view::area(&care, &call, &area)?;
    // A grid worker prints their community's cards.
    let inside = allow::scope(&call, Action::PrintCards);
    if !inside.all && !inside.areas.iter().any(|held| held.contains(&area) || area.contains(held)) {
        return Err(Problem::not_allowed());
    }
    let tenant = call.actor.tenant;
    let wanted = Shown {
        area: &area,
        kind: input.kind,
        words: None,
        day: today(call.now),
        after: None,
        limit: PRINTED,
    };
    let found = services::shown(care.platform.pool(), tenant, wanted).await?;
    if found.is_empty() {
        return Err(Problem::refused(ServiceRefusal::NoServiceToPrint));
    }
    let base = care.platform.settings().public_url.trim_end_matches('/').to_owned();
    let title = care.area_names(tenant, &area).last().cloned().unwrap_or_default();
    let list = format!("{base}/m/services?area={area}");
    let file = format!("便民联系卡 {title}.pdf");
    let each = input.each.unwrap_or(false);
    let set = move || {
        let link = |service: Option<&Service>| match service {
            Some(service) => format!("{base}/m/services/{}", service.id),
            None => list.clone(),
        };
        baodao_paper::render(&cards::sheet(&found, &title, "扫码或电话联系，服务自愿、信息公开", each, link)?)
    };
    let bytes = tokio::task::spawn_blocking(set).await.map_err(Problem::fault)?.map_err(Problem::fault)?;
    Ok(Download::pdf(file, bytes))
}
