//! `read_my_report_in`: everything about one's own report-in.

use axum::extract::State;
use baodao_platform::{Answer, Call, Problems, Reply};
use serde::Serialize;
use utoipa::ToSchema;

use crate::known::Known;
use crate::store::rows;
use crate::views::ReportInView;
use crate::{ReportIns, fault};

/// The notice that a person reads before reporting in.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportInNotice {
    /// Its number, to be sent along.
    #[schema(example = 1)]
    version: i32,
    /// In Chinese.
    #[schema(example = "为组织在职党员到社区报到，收集姓名、手机号码、单位、居住社区。")]
    text_zh: String,
    /// In English.
    text_en: String,
}

/// One's own report-in.
#[derive(Debug, Serialize, ToSchema)]
pub struct MyReportIn {
    /// The one that is not over: an invitation, or what has become of it.
    current: Option<ReportInView>,
    /// The name in full that the person gave, while `current` can be completed again: nobody is
    /// asked for it twice.
    #[schema(example = "张小明")]
    name: Option<String>,
    /// Earlier ones, newest first.
    earlier: Vec<ReportInView>,
    /// The notice in force; absent before the district has published one.
    notice: Option<ReportInNotice>,
}

/// Read one's own report-in
///
/// For every signed-in person. An invitation that stands on the account's number is shown without
/// a code.
#[utoipa::path(get, path = "/api/me/report-in", operation_id = "read_my_report_in", tag = "reportin",
    responses((status = 200, body = MyReportIn), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn read_my_report_in(State(cap): State<ReportIns>, call: Call) -> Answer<MyReportIn> {
    let (me, tenant) = (call.account()?, call.actor.tenant);
    let person = cap.ports.accounts.person(tenant, me).await.map_err(fault)?;
    let phone = person.as_ref().map(|person| &person.phone);
    let mine = rows::of_person(cap.platform.pool(), cap.seals(tenant), tenant, me, phone).await?;
    let branches = cap.branches(tenant, mine.iter().map(|row| row.report.branch)).await?;
    let rules = cap.rules(tenant).await?;
    let (mut current, mut name, mut earlier) = (None, None, Vec::new());
    for row in mine {
        let (active, mine) = (row.report.state.is_active(), row.report.account == Some(me));
        let known = Known::own(row);
        let view = cap.view_of(&call, &known, &branches, &rules);
        if active && current.is_none() {
            let open = mine && view.allowed.contains(&"complete_report_in");
            name = known.own_name().filter(|_| open).map(str::to_owned);
            current = Some(view);
        } else {
            earlier.push(view);
        }
    }
    let notice = cap.ports.accounts.notice(tenant, call.now).await.map_err(fault)?;
    let notice = notice.map(|notice| ReportInNotice {
        version: notice.version,
        text_zh: notice.text_zh,
        text_en: notice.text_en,
    });
    Ok(Reply::ok(MyReportIn { current, name, earlier, notice }))
}
