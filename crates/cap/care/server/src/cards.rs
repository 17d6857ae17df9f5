//! Contact cards of services (便民联系卡).

use baodao_care_core::Fee;
use baodao_paper::{Card, CardSheet, Document, PaperError};

use crate::store::services::Service;

/// Lines on one card.
const LINES: usize = 4;

/// Cards to cut: one of each service when some are named, otherwise a sheet of one card that
/// shows the area's first services and leads to the list. `link` makes the address that a code
/// leads to.
pub(crate) fn sheet(
    services: &[Service],
    area: &str,
    help_line: &str,
    each: bool,
    link: impl Fn(Option<&Service>) -> String,
) -> Result<Document, PaperError> {
    if each {
        let cards = services.iter().map(|service| {
            let mut card =
                Card::titled(area).name(&service.name).line(&service.phone).line(&service.when_text);
            card = card.line(&service.where_text);
            let fee = match (service.fee, &service.fee_text) {
                (_, Some(words)) => words.clone(),
                (Fee::Free, None) => "免费".to_owned(),
                (Fee::Priced, None) => "收费，价格事先告知".to_owned(),
            };
            card.line(fee).qr(&link(Some(service)), "扫码看详情").map(|card| card.foot(help_line))
        });
        return Ok(Document::Cards(CardSheet::of(cards.collect::<Result<Vec<_>, _>>()?)));
    }
    let mut card = Card::titled(area).name("便民联系卡");
    for service in services.iter().take(LINES) {
        card = card.line(format!("{} {}", service.name, service.phone));
    }
    let card = card.qr(&link(None), "扫码看全部服务")?.foot(help_line);
    Ok(Document::Cards(CardSheet::full_of(&card)))
}
