//! What people are told before they agree: the notices of the district.

use anyhow::Result;
use axum::http::Method;
use serde_json::json;

use super::builder::Builder;

/// Purpose, words in Chinese and in English.
const NOTICES: &[(&str, &str, &str)] = &[
    (
        "volunteer_matching",
        "为了向您推荐附近的志愿服务，我们使用您填写的住址网格和特长；可以随时撤回，不影响已有服务。",
        "To offer you service nearby we use the grid of your home and the skills you state; you may withdraw at any time.",
    ),
    (
        "skill_register",
        "为了在居民需要时找到合适的帮手，我们登记您自己填写的特长、证照有效期、语言、空闲时间和服务意愿。证照号码加密保存，只在核对时由社区查看原件；不登记健康和家庭情况。您可以随时修改、清空或撤回同意，已完成的服务记录不受影响。",
        "To find a suitable helper when neighbours need one we keep the skills, licence dates, languages, free hours and service wishes that you state yourself. Licence numbers are sealed; nothing about health or household is kept. You may change, erase or withdraw at any time; records of service done stay.",
    ),
    (
        "care_visits",
        "为了安排结对探访，我们登记您希望的称呼和联系方式，只有接受结对的帮扶人和本社区协调员能够看到，每次查看都有记录。探访只记“都好、需要帮助、没见到”，不记健康情况。结对有截止日期，您随时可以结束，结束三十天后称呼和号码即被删除。",
        "To arrange visits we keep the name by which you wish to be called and a telephone, seen only by those who agreed to help and by your community's coordinator; every look is recorded. A visit notes only: fine, needs help, not met. A pairing has a last day and you may end it at any time; thirty days later name and number are erased.",
    ),
    (
        "report_in",
        "为了办理在职党员到社区报到，我们使用您的姓名、手机号码、单位、所在党组织和居住小区（只到楼栋）。社区确认后，单位只收到姓名、社区和日期的回执；是否向单位反馈服务情况由您本人决定。您可以随时结束报到。",
        "For reporting in to the community where you live we use your name, mobile number, unit, party organisation and estate, no nearer than the building. Once confirmed, your unit receives a receipt with name, community and date only; whether it hears of your services is for you to decide. You may end it at any time.",
    ),
];

/// Publishes every notice.
pub async fn publish(builder: &Builder) -> Result<()> {
    for (purpose, text_zh, text_en) in NOTICES {
        let notice = json!({ "purpose": purpose, "text_zh": text_zh, "text_en": text_en });
        builder.ask("dpo", Method::POST, "/api/consent-notices", notice).await?;
    }
    Ok(())
}
