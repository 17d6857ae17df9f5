//! Pairings with households and their visits, and services near home.

use anyhow::Result;
use serde_json::{Value, json};

use super::Size;
use super::builder::Builder;
use super::dice::Dice;
use super::district::{Plan, place_of};
use super::people::Roster;
use super::words::person_name;

/// A pairing on paper: what for, how often, days since its start, visits as days before the
/// present one with what was found.
struct Pairing {
    kind: &'static str,
    frequency: &'static str,
    alias: &'static str,
    since: i64,
    visits: &'static [(i64, &'static str)],
}

/// One whose next visit comes up, one whose visit was missed, one that has just begun.
const PAIRINGS: [Pairing; 3] = [
    Pairing {
        kind: "elders",
        frequency: "weekly",
        alias: "张奶奶",
        since: 60,
        visits: &[(41, "fine"), (27, "not_met"), (26, "fine"), (13, "needs_help"), (6, "fine")],
    },
    Pairing { kind: "daily_help", frequency: "monthly", alias: "老周", since: 75, visits: &[(44, "fine")] },
    Pairing { kind: "learning", frequency: "fortnightly", alias: "小陈同学家", since: 5, visits: &[] },
];

/// Pairings of the first communities, and services.
pub async fn tell(builder: &Builder, plan: &Plan, roster: &Roster) -> Result<()> {
    let communities = if builder.size == Size::Full { 20 } else { 3 };
    for community in 0..communities.min(plan.communities.len()) {
        for (nth, pairing) in PAIRINGS.iter().enumerate() {
            pair(builder, plan, roster, (community, nth), pairing).await?;
        }
    }
    entitled(builder, plan, roster).await?;
    services(builder, plan).await
}

async fn pair(
    builder: &Builder,
    plan: &Plan,
    roster: &Roster,
    (community, nth): (usize, usize),
    pairing: &Pairing,
) -> Result<()> {
    let place = &plan.communities[community];
    let coordinator = format!("co:{community}");
    let helpers: Vec<&str> =
        roster.members[community].iter().skip(nth).take(2).map(|member| member.key.as_str()).collect();
    let grid = place.grids[nth % place.grids.len()];
    let dice = Dice::new(builder.seed, 67, community * 8 + nth);
    let mut body = json!({
        "kind": pairing.kind, "area_path": builder.path(&plan.grids[grid].code)?, "alias": pairing.alias,
        "basis": "consent", "consent_how": if dice.permille(500) { "spoken" } else { "written" },
        "notice_version": 1, "frequency": pairing.frequency, "term_until": builder.day(290),
        "helpers": helpers.iter().filter_map(|key| roster.account(key)).collect::<Vec<_>>(),
    });
    if nth == 0 {
        body["phone"] = format!("163999{:05}", community * 8 + nth).into();
        body["team"] = format!("{}红色管家服务队", place_of(place)).into();
    }
    // Two households look for themselves what is planned: one has confirmed its account, one was
    // asked some days later and has not answered.
    let household = match nth {
        1 => roster.residents[community].get(1),
        2 => roster.residents[community].first(),
        _ => None,
    };
    if let Some(number) = household.and_then(|key| key.strip_prefix("r:")) {
        body["phone"] = format!("163{number:0>8}").into();
        body["ask_household"] = json!(nth == 1);
    }
    let begun = builder.ago(pairing.since, 10);
    let started = builder.step("pairing", &coordinator, "/api/pairings", body, begun).await?;
    let Some(id) = started.as_ref().and_then(|started| started["id"].as_str()) else { return Ok(()) };
    match household {
        Some(key) if nth == 1 => {
            let path = format!("/api/pairings/{id}/household-answer");
            let answered = builder.ago(pairing.since - 1, 9);
            builder.step("pairing", key, &path, json!({ "confirm": true }), answered).await?;
        }
        Some(_) => {
            let path = format!("/api/pairings/{id}/ask-household");
            builder.step("pairing", &coordinator, &path, json!({}), builder.ago(1, 11)).await?;
        }
        None => {}
    }
    // The second one has not answered in the youngest pairing.
    for (helper, key) in helpers.iter().enumerate().filter(|(helper, _)| pairing.since > 10 || *helper == 0) {
        let hour = if helper == 0 { 12 } else { 19 };
        let path = format!("/api/pairings/{id}/accept");
        builder.step("pairing", key, &path, json!({}), builder.ago(pairing.since - 1, hour)).await?;
    }
    let Some(visitor) = helpers.first() else { return Ok(()) };
    for (days, result) in pairing.visits {
        let mut visit = json!({ "kind": if *days % 2 == 0 { "visit" } else { "call" }, "result": result });
        if *result == "needs_help" {
            visit["needs"] = json!(["repair", "errands"]);
        }
        let path = format!("/api/pairings/{id}/visits");
        builder.step("visit", visitor, &path, visit, builder.ago(*days, 16)).await?;
    }
    Ok(())
}

/// A pairing that rests on a law and looks for helpers.
async fn entitled(builder: &Builder, plan: &Plan, roster: &Roster) -> Result<()> {
    let Some(member) = roster.members[0].get(1) else { return Ok(()) };
    let body = json!({
        "kind": "entitled", "area_path": builder.path(&plan.communities[0].code)?, "alias": "老班长",
        "basis": "legal_duty", "law": "退役军人保障法第六十条", "frequency": "monthly",
        "term_until": builder.day(360), "helpers": [roster.account(&member.key)],
    });
    builder.step("pairing", "co:0", "/api/pairings", body, builder.ago(2, 10)).await.map(drop)
}

/// Kind, who offers it (kind and name; of a person the name is invented), what it is called, what
/// it is, when, whether it costs anything, whether it is on the public list.
type Service = (
    &'static str,
    (&'static str, &'static str),
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    bool,
);

const SERVICES: [Service; 10] = [
    (
        "repair",
        ("team", "红色管家服务队"),
        "家电小修",
        "电饭煲、电风扇、台灯等小家电检修",
        "每周六 9:00-11:30",
        "",
        true,
    ),
    (
        "hair",
        ("person", ""),
        "理发",
        "为六十岁以上老人理发，行动不便的可以上门",
        "每月逢五 8:30-10:30",
        "",
        true,
    ),
    (
        "law",
        ("unit", "法律援助中心"),
        "法律咨询",
        "合同、继承、劳动方面的初步咨询",
        "每周三 14:00-17:00",
        "",
        true,
    ),
    (
        "health",
        ("unit", "社区卫生服务中心"),
        "量血压讲健康",
        "测量血压，讲解用药常识，不作诊断",
        "每周二 8:00-10:00",
        "",
        true,
    ),
    (
        "meals",
        ("community", "社区食堂"),
        "老年午餐",
        "两荤两素，可登记送餐",
        "每天 11:00-12:30",
        "每份十二元，八十岁以上八元",
        true,
    ),
    (
        "learning",
        ("team", "青年志愿者协会"),
        "四点半课堂",
        "一至三年级作业看护",
        "工作日 16:30-18:00",
        "",
        true,
    ),
    (
        "formalities",
        ("community", "便民服务窗口"),
        "代办服务",
        "高龄津贴、居住证等事项代办",
        "工作日 8:30-17:30",
        "",
        true,
    ),
    (
        "housekeeping",
        ("unit", "物业服务中心"),
        "家庭保洁",
        "擦窗、油烟机清洗，先报价后服务",
        "预约",
        "擦窗每平方米四元",
        false,
    ),
    ("culture", ("person", ""), "书法班", "零基础，纸笔自备", "每周日 9:00-10:30", "", false),
    (
        "other",
        ("unit", "供电服务中心"),
        "用电安全检查",
        "上门查看插座、漏电保护器",
        "每月第一个周六上午",
        "",
        false,
    ),
];

/// What there is near home; three wait for the coordinator.
async fn services(builder: &Builder, plan: &Plan) -> Result<()> {
    let communities = if builder.size == Size::Full { plan.communities.len().min(40) } else { 2 };
    for community in 0..communities {
        let place = &plan.communities[community];
        let area = builder.path(&place.code)?;
        for (nth, service) in SERVICES.iter().enumerate() {
            // Elsewhere than in the first community there are fewer.
            if community > 0 && (nth + community) % 3 != 0 {
                continue;
            }
            let (kind, (provider_kind, provider), name, what, when, fee, public) = *service;
            let dice = Dice::new(builder.seed, 68, community * 16 + nth);
            let provider = if provider_kind == "person" { person_name(&dice) } else { provider.to_owned() };
            let mut body = json!({
                "kind": kind, "area_path": area, "provider_kind": provider_kind, "provider_name": provider,
                "public_agreed": provider_kind == "person", "name": name, "what": what, "when_text": when,
                "where_text": format!("{}党群服务中心一楼", place_of(place)),
                "phone": format!("0513-0104{:04}", community * 16 + nth), "fee": "free",
                "valid_until": builder.day(200),
            });
            if !fee.is_empty() {
                body["fee"] = "priced".into();
                body["fee_text"] = fee.into();
            }
            offer(builder, community, (provider_kind, public), body).await?;
        }
    }
    Ok(())
}

async fn offer(builder: &Builder, community: usize, (kind, public): (&str, bool), body: Value) -> Result<()> {
    let coordinator = format!("co:{community}");
    let liaison = "li:0".to_owned();
    // The liaison of the first subdistrict offers for the units there.
    let who = if kind == "unit" && community == 0 { &liaison } else { &coordinator };
    let made = builder.step("service", who, "/api/services", body, builder.ago(18, 10)).await?;
    let id = made.as_ref().and_then(|made| made["id"].as_str());
    if let (Some(id), true) = (id, public) {
        let path = format!("/api/services/{id}/publish");
        builder.step("service", &coordinator, &path, json!({}), builder.ago(17, 9)).await?;
    }
    Ok(())
}
