//! What some of the volunteers say they can do, in their own registers, and letters of appointment
//! for a few of them.

use anyhow::{Context, Result};
use axum::http::Method;
use baodao_kernel::AreaPath;
use serde_json::{Value, json};

use super::Size;
use super::builder::Builder;
use super::dice::Dice;
use super::district::{Plan, place_of};
use super::draw::with_chance;
use super::people::{Member, Roster};
use super::register::posted;

/// Skills for which the law asks for a licence, with how a number begins.
const LICENSED: &[(&str, &str)] = &[("electrician", "T3206"), ("driving", "3206")];
/// What else people state, each with what they wish to do.
const MORE: &[(&str, &str)] = &[
    ("visiting", "elders"),
    ("smartphone_elders", "digital"),
    ("repair", "repairs"),
    ("mediation", "mediation"),
    ("calligraphy", "culture"),
    ("storytelling", "children"),
    ("waste_sorting", "environment"),
    ("traffic_guide", "order"),
    ("errands", "errands"),
    ("fire_safety", "emergency"),
];
const WORDS: &[&str] =
    &["", "周末愿意上门，工具自带。", "晚上七点以后有空。", "可以带新手一起去。", "请提前一天说。"];
/// Days of the week with hours.
const FREE: &[&[(u8, &str, &str)]] = &[
    &[(6, "09:00", "11:30"), (7, "14:00", "17:00")],
    &[(6, "14:00", "17:30")],
    &[(2, "19:00", "21:00"), (4, "19:00", "21:00")],
    &[(1, "09:00", "11:00"), (3, "09:00", "11:00"), (5, "09:00", "11:00")],
];

/// Registers and letters.
pub async fn state(builder: &Builder, plan: &Plan, roster: &Roster) -> Result<()> {
    let (communities, each) = match builder.size {
        Size::Small => (plan.communities.len(), 4),
        Size::Full => (plan.communities.len(), 5),
    };
    // The district's own skill beside those that everybody has.
    let own = json!({ "name_zh": "龙舟教练", "name_en": "Dragon boat coach", "group": "culture", "service_types": ["culture"] });
    let saved = builder.ask("sysadmin", Method::PUT, "/api/skills/dragon_boat", own).await;
    builder.gently("skills", saved)?;
    let mut number = 0;
    for community in 0..communities {
        for member in roster.members[community].iter().take(each) {
            number += 1;
            let register = register(builder, member, number);
            let save = builder.ask(&member.key, Method::PUT, "/api/me/skills", register);
            builder.gently("skills", with_chance(builder.seed, 61, number, save).await)?;
        }
    }
    letters(builder, plan, roster).await
}

fn register(builder: &Builder, member: &Member, number: usize) -> Value {
    let dice = Dice::new(builder.seed, 60, number);
    let mut codes: Vec<&str> = member.skills.clone();
    let (more, wish) = dice.pick(MORE);
    codes.push(more);
    if number == 3 {
        codes.push("dragon_boat");
    }
    let held = |code: &&str| {
        let mut skill = json!({ "code": code, "years": dice.between(1, 20) });
        if let Some((_, start)) = LICENSED.iter().find(|(licensed, _)| licensed == code) {
            // One of them runs out soon.
            let until = if number == 2 { 20 } else { dice.between(200, 1_500) };
            let licence = format!("{start}{:08}", dice.below(100_000_000));
            skill["licence"] = json!({ "number": licence, "valid_until": builder.day(until) });
        }
        skill
    };
    let skills: Vec<Value> = codes.iter().map(held).collect();
    let languages =
        if dice.permille(300) { json!(["mandarin", "local_dialect"]) } else { json!(["mandarin"]) };
    let weekly: Vec<Value> = dice
        .pick(FREE)
        .iter()
        .map(|(weekday, from, until)| json!({ "weekday": weekday, "from": from, "until": until }))
        .collect();
    let mut register = json!({
        "skills": skills, "languages": languages, "service_types": [wish], "weekly": weekly,
        "radius_km": dice.between(1, 5), "note": dice.pick(WORDS), "notice_version": 1,
    });
    if dice.permille(250) {
        register["exceptions"] = json!([{ "date": builder.day(dice.between(3, 30)), "free": false }]);
    }
    register
}

/// Letters of the first communities: accepted, waiting for an answer, declined.
async fn letters(builder: &Builder, plan: &Plan, roster: &Roster) -> Result<()> {
    let answers = [Some("accept"), Some("accept"), None, Some("decline")];
    let posts = [
        ("expert", "电路检修专家", "参与社区便民维修，为居民家庭用电安全提供咨询。"),
        ("team_leader", "红色管家服务队队长", "召集队员，安排每周六的便民服务。"),
        ("instructor", "理论宣讲员", "每季度到社区讲一课，把政策讲成家常话。"),
        ("monitor", "民生实事监督员", "参加项目现场查看，向居民说明进度。"),
    ];
    for (community, place) in plan.communities.iter().enumerate().take(3) {
        for (nth, ((kind, post, duty), answer)) in posts.iter().zip(answers).enumerate() {
            let (secretary, path) = (format!("se:{community}"), builder.path(&place.code)?);
            let people = posted(roster, community);
            let Some((member, _)) = people.get(nth + 1) else { continue };
            let place = place_of(place);
            let letter = letter(builder, (kind, post), &format!("兹聘请您为{place}{post}，{duty}"), &path);
            let mut letter = letter;
            letter["account"] = json!(roster.account(&member.key).context("nobody to appoint")?);
            let issue = builder.ask(&secretary, Method::POST, "/api/letters", letter);
            let issued = with_chance(builder.seed, 62, community * 8 + nth, issue).await;
            let issued = builder.gently("letter", issued)?;
            let id = issued.as_ref().and_then(|issued| issued["id"].as_str());
            if let (Some(id), Some(answer)) = (id, answer) {
                let path = format!("/api/letters/{id}/{answer}");
                builder.gently("letter", builder.ask(&member.key, Method::POST, &path, json!({})).await)?;
            }
        }
    }
    Ok(())
}

fn letter(builder: &Builder, (kind, post): (&str, &str), body: &str, area: &AreaPath) -> Value {
    let mut letter = json!({
        "kind": kind, "area_path": area, "post": post, "body": body,
        "term_from": builder.day(-80), "term_until": builder.day(285),
    });
    if kind == "team_leader" {
        letter["team"] = "红色管家服务队".into();
    }
    letter
}
