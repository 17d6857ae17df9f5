//! What follows from confirmed presence: people answer for their records, somebody thanks, a
//! community looks for whom to commend; and communities and a unit say how they worked together.

use std::collections::HashMap;

use anyhow::Result;
use serde_json::{Value, json};

use super::builder::Builder;
use super::dice::Dice;
use super::district::Plan;
use super::draw::with_chance;
use super::people::{Member, Roster};
use super::progress;
use super::register::Register;
use super::units::of_liaison;

/// Answers, thanks, a commendation, and two reviews of the year. The records themselves were
/// proposed by the reader of the log.
pub async fn tell(builder: &Builder, plan: &Plan, roster: &Roster, register: &Register) -> Result<()> {
    let members: HashMap<String, &Member> = roster
        .members
        .iter()
        .flatten()
        .filter_map(|member| Some((roster.account(&member.key)?.to_string(), member)))
        .collect();
    let mut counts = [0; 2];
    for community in 0..plan.communities.len() {
        let records = builder.every(&format!("co:{community}"), "/api/records").await;
        let records = builder.gently("records", records)?.unwrap_or_default();
        for (nth, record) in records.iter().enumerate() {
            let Some(member) = record["person"].as_str().and_then(|person| members.get(person)) else {
                continue;
            };
            let number = community * 4_096 + nth;
            let told = answer(builder, roster, member, record, number);
            counts[0] += 1;
            counts[1] += usize::from(with_chance(builder.seed, 70, number, told).await?);
        }
    }
    progress::line(&format!("service records: {} proposed, {} answered", counts[0], counts[1]));
    let Some(first) = plan.communities.first() else { return Ok(()) };
    let records = builder.every("co:0", "/api/records").await;
    let records = builder.gently("records", records)?.unwrap_or_default();
    let mine = |record: &&Value| record["person"].as_str().is_some_and(|person| members.contains_key(person));
    let records: Vec<&Value> = records.iter().filter(mine).collect();
    let of = |record: &Value| record["person"].as_str().and_then(|person| members.get(person)).copied();
    let thanked = thanks(builder, roster, &records, &of).await?;
    commend(builder, &first.code, &records, &of, thanked).await?;
    cooperate(builder, plan, roster, register).await
}

/// Most confirm; visitors find the youngest of their own open, and one that they doubt.
async fn answer(
    builder: &Builder,
    roster: &Roster,
    member: &Member,
    record: &Value,
    number: usize,
) -> Result<bool> {
    let (Some(id), Some("proposed")) = (record["id"].as_str(), record["stage"].as_str()) else {
        return Ok(false);
    };
    let dice = Dice::new(builder.seed, 71, number);
    let shown = roster.members[0].iter().take(2).any(|shown| shown.key == member.key);
    let late = record["late"] == true;
    let fate = dice.below(100);
    if !late && (fate < 18 || (shown && fate < 50)) {
        return Ok(false);
    }
    let hours = dice.between(2, 40);
    let entered = record["entered_at"].as_str().and_then(|at| at.parse::<jiff::Timestamp>().ok());
    let at = entered.unwrap_or(builder.now).saturating_add(jiff::SignedDuration::from_hours(hours));
    let at = at.unwrap_or(builder.now).min(builder.now);
    let path = |step: &str| format!("/api/records/{id}/{step}");
    let done = if !late && fate < 22 {
        let reason = json!({ "reason": "当天到十一点半才结束，时间应再多半小时。" });
        builder.step("record", &member.key, &path("dispute"), reason, at).await?
    } else if member.unit.is_some() && fate < 75 {
        builder.step("record", &member.key, &path("confirm"), json!({ "kind": "party_service" }), at).await?
    } else {
        let whole = json!({ "voluntary": true, "unpaid": true, "outside_paid_hours": true });
        let said = json!({ "kind": "volunteer", "declaration": whole });
        builder.step("record", &member.key, &path("confirm"), said, at).await?
    };
    Ok(done.is_some())
}

type Of<'a> = dyn Fn(&Value) -> Option<&'a Member> + Sync + 'a;

/// Somebody who was served, by whom, and the record of it.
type Thanked<'a, 'v> = (String, &'a Member, &'v Value);

/// Three letters of the first community: one on the wall, one that waits for the coordinator, one
/// that its writer keeps private. Answers with the last.
async fn thanks<'a, 'v>(
    builder: &Builder,
    roster: &Roster,
    records: &[&'v Value],
    of: &Of<'a>,
) -> Result<Option<Thanked<'a, 'v>>> {
    let letters = [
        ("谢谢来帮忙的师傅，柜子搬下楼一点没碰墙，还把楼道扫干净了。", true),
        ("两位志愿者冒雨来的，茶都没喝一口，真不好意思。", true),
        ("多亏有人搭把手，心里暖和。", false),
    ];
    let requester = |nth: usize| roster.residents[0].get(nth).cloned();
    let (mut written, mut last) = (0, None);
    for record in records {
        let (Some((words, publish)), Some(task)) = (letters.get(written), record["task"].as_str()) else {
            continue;
        };
        let letter = json!({ "task_id": task, "body": words, "publish": publish });
        // Whoever asked for it can thank; the two residents whom visitors can be asked for some.
        let mut made = None;
        for writer in [requester(0), requester(1)].into_iter().flatten() {
            let post = axum::http::Method::POST;
            let tried =
                builder.ask_at(&writer, post, "/api/thanks-letters", letter.clone(), builder.ago(2, 19));
            let tried = tried.await;
            if let Ok(answer) = tried {
                made = Some((answer, writer));
                break;
            }
        }
        let (Some((made, writer)), Some(member)) = (made, of(record)) else { continue };
        let Some(id) = made["id"].as_str() else { continue };
        written += 1;
        last = Some((writer, member, *record));
        if written == 1 {
            let path = |step: &str| format!("/api/thanks-letters/{id}/{step}");
            let at = builder.ago(1, 9);
            let agree = json!({ "agree": true });
            builder.step("thanks", &member.key, &path("answer"), agree, builder.ago(2, 21)).await?;
            let words = json!({ "public_text": words });
            builder.step("thanks", "co:0", &path("redact"), words, at).await?;
            builder.step("thanks", "co:0", &path("publish"), json!({}), at).await?;
        }
    }
    progress::line(&format!("letters of thanks: {written}"));
    Ok(last)
}

/// A commendation of the first community: two nominations in public notice, one not answered yet,
/// and one by a person who was served, agreed to and waiting for the secretary.
async fn commend(
    builder: &Builder,
    code: &str,
    records: &[&Value],
    of: &Of<'_>,
    thanked: Option<Thanked<'_, '_>>,
) -> Result<()> {
    let year = builder.day(0).get(..4).unwrap_or("2026").to_owned();
    let call = json!({
        "area_path": builder.path(code)?, "title": format!("{year}年度“身边好党员、身边好邻居”选树"),
        "basis": "社区评选树优工作安排", "from": format!("{year}-01-01"), "until": builder.day(0),
    });
    let opened = builder.step("commendation", "se:0", "/api/commendations", call, builder.ago(8, 9)).await?;
    let Some(id) = opened.as_ref().and_then(|opened| opened["id"].as_str()) else { return Ok(()) };
    let by_served = match &thanked {
        Some(thanked) => nominate_as_served(builder, id, thanked).await?,
        None => None,
    };
    let mut nominated: Vec<&str> = Vec::new();
    for record in records {
        let new = |member: &&Member| {
            !nominated.contains(&member.key.as_str()) && by_served != Some(member.key.as_str())
        };
        let Some(member) = of(record).filter(new) else { continue };
        if nominated.len() >= 3 {
            break;
        }
        let Some(claim) = claim_of(builder, member, record).await? else { continue };
        let words = [
            "搬运、小修随叫随到，对老人说话和气。",
            "每次都提前到，结束后还打电话问一声。",
            "在邻居中间很有人缘，带动了不少人。",
        ];
        let nomination = json!({ "claim_id": claim, "by_kind": "community", "words": words[nominated.len() % words.len()] });
        let path = format!("/api/commendations/{id}/nominations");
        let made = builder.step("nomination", "co:0", &path, nomination, builder.ago(6, 10)).await?;
        let Some(made) = made.as_ref().and_then(|made| made["id"].as_str()) else { continue };
        nominated.push(&member.key);
        if nominated.len() == 3 {
            break;
        }
        let answer = json!({ "agree": true, "tell_unit": true });
        let path = |step: &str| format!("/api/nominations/{made}/{step}");
        builder.step("nomination", &member.key, &path("answer"), answer, builder.ago(5, 20)).await?;
        builder.step("nomination", "se:0", &path("publish"), json!({}), builder.ago(2, 9)).await?;
    }
    Ok(())
}

/// Whoever wrote the last letter puts forward who helped them; answers with the key of the nominee.
async fn nominate_as_served<'a>(
    builder: &Builder,
    commendation: &str,
    (writer, member, record): &Thanked<'a, '_>,
) -> Result<Option<&'a str>> {
    let Some(claim) = claim_of(builder, member, record).await? else { return Ok(None) };
    let words = "东西重，楼又高，一趟一趟搬得很稳，走之前还问要不要帮忙归位。";
    let nomination = json!({ "claim_id": claim, "by_kind": "person_served", "words": words });
    let path = format!("/api/commendations/{commendation}/nominations");
    let made = builder.step("nomination", writer, &path, nomination, builder.ago(4, 19)).await?;
    let Some(made) = made.as_ref().and_then(|made| made["id"].as_str()) else { return Ok(None) };
    let answer = json!({ "agree": true, "tell_unit": false });
    let path = format!("/api/nominations/{made}/answer");
    builder.step("nomination", &member.key, &path, answer, builder.ago(3, 20)).await?;
    Ok(Some(member.key.as_str()))
}

/// How the year went between the unit of the first liaison and two communities: with the first only
/// the community has spoken, with the second both have. The year is the one that runs: only its own
/// can be asked for.
async fn cooperate(builder: &Builder, plan: &Plan, roster: &Roster, register: &Register) -> Result<()> {
    let unit = roster.units.get(of_liaison(0)).and_then(|unit| register.unit(&unit.name));
    let Some(unit) = unit else { return Ok(()) };
    for (nth, community) in plan.communities.iter().take(2).enumerate() {
        let coordinator = format!("co:{nth}");
        let asked = json!({ "area_path": builder.path(&community.code)?, "unit_id": unit });
        let path = "/api/cooperation-reviews";
        let opened = builder.step("cooperation", &coordinator, path, asked, builder.ago(12, 10)).await?;
        let Some(id) = opened.as_ref().and_then(|opened| opened["id"].as_str()) else { continue };
        let path = format!("/api/cooperation-reviews/{id}/answer");
        let said = json!({
            "went": "smooth", "wishes": ["keep_on", "fixed_contact"],
            "words": "周末服务单位每次都按时到，建议明年固定一位联系人，安排起来更省事。",
        });
        builder.step("cooperation", &coordinator, &path, said, builder.ago(10, 9)).await?;
        if nth == 1 {
            let said = json!({
                "went": "mostly", "wishes": ["earlier_word", "fitting_tasks"],
                "words": "任务说得清楚，大家愿意来；有两次前一天才通知，倒班的同志调不开。",
            });
            builder.step("cooperation", "li:0", &path, said, builder.ago(7, 15)).await?;
        }
    }
    Ok(())
}

/// The place on the task that a record came from, as its holder sees it.
async fn claim_of(builder: &Builder, member: &Member, record: &Value) -> Result<Option<String>> {
    let claims = builder.every(&member.key, "/api/my/claims").await;
    let claims = builder.gently("claims", claims)?.unwrap_or_default();
    let claim = claims.iter().map(|item| &item["claim"]).find(|claim| claim["task_id"] == record["task"]);
    Ok(claim.and_then(|claim| claim["id"].as_str()).map(str::to_owned))
}
