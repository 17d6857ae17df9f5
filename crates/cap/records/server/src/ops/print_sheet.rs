//! `print_sheet`: the sheet on paper.

use axum::extract::State;
use baodao_kernel::AreaPath;
use baodao_paper::{Block, Letter};
use baodao_platform::{Call, Download, Path, Problem, Problems};
use baodao_records_core::{Action, FeedbackSheetId, FeedbackStage};

use crate::Records;
use crate::allow::{Stands, may};
use crate::store::sheets;

/// Print a feedback sheet
///
/// The sheet as PDF: for the member at any time, for the unit's liaison once the member has agreed.
#[utoipa::path(get, path = "/api/feedback-sheets/{id}/document", operation_id = "print_sheet", tag = "records",
    params(("id" = FeedbackSheetId, Path)),
    responses((status = 200, content_type = "application/pdf", body = Vec<u8>), Problems))]
pub(crate) async fn print_sheet(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<FeedbackSheetId>,
) -> Result<Download, Problem> {
    let tenant = call.actor.tenant;
    call.account()?;
    let stored = sheets::load(cap.platform.pool(), tenant, id).await?.ok_or_else(Problem::not_found)?;
    let sheet = &stored.sheet;
    let district = AreaPath::district();
    let own = may(&call, Action::AnswerSheet, &district, Stands::person(sheet.person)).is_some();
    if !own {
        let units = cap.liaison_units(&call).await?;
        let liaison = sheet.stage == FeedbackStage::Agreed && units.iter().any(|unit| unit.id == sheet.unit);
        let stands = Stands { liaison, ..Stands::default() };
        may(&call, Action::ReadUnitSheets, &district, stands).ok_or_else(Problem::not_found)?;
    }
    let name = cap.full_name(tenant, sheet.person).await?;
    let made = baodao_kernel::CHINA.to_datetime(stored.made_at).date();
    let mut facts = vec![
        ("姓名", name),
        ("年度", format!("{}年度", sheet.year)),
        ("已核实的服务", format!("{}次", sheet.services)),
    ];
    facts.extend(sheet.minutes.map(|minutes| ("在场时长", format!("{minutes}分钟"))));
    let letter = Letter::titled("社区服务反馈单")
        .with(Block::line(format!("{}：", sheet.unit_name)))
        .with(Block::paragraph(&stored.thanks))
        .with(Block::facts(facts))
        .with(Block::note("本反馈单经本人预览并同意后提供；不含排名和评价，本人可随时撤回同意。"))
        .with(Block::closing(
            cap.area_name(tenant, &district),
            format!("{}年{}月{}日", made.year(), made.month(), made.day()),
        ));
    let year = sheet.year;
    let bytes = cap.print(letter).await?;
    Ok(Download::pdf(format!("社区服务反馈单{year}年度.pdf"), bytes))
}
