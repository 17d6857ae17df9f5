//! Meetings of units with communities: one that was held, with who came and what follows from it, and
//! one to come with some answers.

use anyhow::Result;
use serde_json::{Value, json};

use super::Size;
use super::builder::Builder;
use super::district::{Plan, place_of};
use super::people::Roster;
use super::register::Register;
use super::units::of_liaison;

/// A unit that is invited: its id, and the key of who speaks for it.
struct Invited {
    unit: String,
    speaker: String,
}

/// A launch and a meeting in each of the first communities.
pub async fn tell(builder: &Builder, plan: &Plan, roster: &Roster, register: &Register) -> Result<()> {
    let communities = if builder.size == Size::Full { 20 } else { 3 };
    for community in 0..communities.min(plan.communities.len()) {
        let units = invited(plan, roster, register, community);
        let persons = persons(builder, plan, community).await?;
        held(builder, plan, community, (&units, &persons)).await?;
        to_come(builder, plan, community, (&units, &persons)).await?;
    }
    Ok(())
}

/// The unit of the subdistrict's liaison, and up to four others for which somebody speaks.
fn invited(plan: &Plan, roster: &Roster, register: &Register, community: usize) -> Vec<Invited> {
    let street = plan.communities[community].subdistrict;
    let first = of_liaison(street);
    let mut units = Vec::new();
    let mut add = |at: usize, speaker: String| {
        if let Some(id) = roster.units.get(at).and_then(|unit| register.unit(&unit.name)) {
            units.push(Invited { unit: id.to_owned(), speaker });
        }
    };
    add(first, format!("li:{street}"));
    let others = (0..roster.units.len()).filter(|at| *at != first && roster.units[*at].has_liaison);
    for at in others.skip(community % 3).take(4) {
        add(at, format!("lu:{at}"));
    }
    units
}

/// Two who have reported in to the community.
async fn persons(builder: &Builder, plan: &Plan, community: usize) -> Result<Vec<Value>> {
    let area = builder.path(&plan.communities[community].code)?;
    let path = format!("/api/report-ins?kind=member&state=confirmed&area={area}");
    let found = builder.every(&format!("co:{community}"), &path).await?;
    Ok(found.iter().take(2).map(|one| one["id"].clone()).collect())
}

fn guests(units: &[Invited], persons: &[Value]) -> Value {
    let units = units.iter().map(|one| json!({ "kind": "unit", "who": one.unit }));
    units.chain(persons.iter().map(|one| json!({ "kind": "person", "who": one }))).collect()
}

/// The invitation of a unit in a gathering.
fn guest_of(gathering: &Value, unit: &str) -> Value {
    let guests = gathering["guests"].as_array();
    let found = guests.and_then(|guests| guests.iter().find(|guest| guest["who"] == unit));
    found.map_or(Value::Null, |guest| guest["id"].clone())
}

/// Plans and announces; what was announced, and its address.
async fn announce(
    builder: &Builder,
    office: &str,
    body: Value,
    days: i64,
) -> Result<Option<(Value, String)>> {
    let planned = builder.step("gathering", office, "/api/gatherings", body, builder.ago(days, 9)).await?;
    let Some(id) = planned.as_ref().and_then(|planned| planned["id"].as_str()) else { return Ok(None) };
    let path = format!("/api/gatherings/{id}");
    let announced = format!("{path}/announce");
    let told = builder.step("gathering", office, &announced, json!({}), builder.ago(days, 10)).await?;
    Ok(told.map(|told| (told, path)))
}

/// A unit answers.
async fn answer(
    builder: &Builder,
    (gathering, path): (&Value, &str),
    unit: &Invited,
    coming: usize,
    days: i64,
) -> Result<()> {
    let body = json!({ "guest": guest_of(gathering, &unit.unit), "coming": coming });
    let path = format!("{path}/answer");
    builder.step("answer", &unit.speaker, &path, body, builder.ago(days, 15)).await.map(drop)
}

/// A launch two weeks ago: most came, one follow-up is done, one is open past its day, one has time.
async fn held(
    builder: &Builder,
    plan: &Plan,
    community: usize,
    (units, persons): (&[Invited], &[Value]),
) -> Result<()> {
    let place = &plan.communities[community];
    let (office, name) = (format!("co:{community}"), place_of(place));
    let body = json!({
        "kind": "launch", "area_path": builder.path(&place.code)?,
        "title": format!("“红色管家”进{name}启动仪式"), "place": format!("{name}新时代文明实践站门前广场"),
        "starts_at": builder.ago(14, 9).to_string(), "ends_at": builder.ago(14, 11).to_string(),
        "agenda": "一、社区介绍\n二、单位授旗\n三、认领服务项目", "guests": guests(units, persons),
    });
    let Some((made, path)) = announce(builder, &office, body, 24).await? else { return Ok(()) };
    for (nth, unit) in units.iter().enumerate().take(4) {
        answer(builder, (&made, &path), unit, 4 + nth % 3, 20).await?;
    }
    let came: Vec<Value> = made["guests"]
        .as_array()
        .into_iter()
        .flatten()
        .enumerate()
        .map(|(nth, guest)| {
            let came = if guest["kind"] == "person" { 1 } else { 3 + nth % 4 };
            json!({ "guest": guest["id"], "came": came })
        })
        .collect();
    if !came.is_empty() {
        let (path, body) = (format!("{path}/attendance"), json!({ "guests": came }));
        builder.step("attendance", &office, &path, body, builder.ago(14, 11)).await?;
    }
    let outcome = json!({
        "outcome": "共建单位与社区居民代表见面，介绍了各自能做的事，商定了后续三项工作。", "publish": true,
    });
    builder.step("gathering", &office, &format!("{path}/close"), outcome, builder.ago(14, 16)).await?;
    let mut choices = made["choices"].as_array().into_iter().flatten();
    let secretary = choices.find(|one| one["role"] == "community_secretary");
    let secretary = secretary.map_or(Value::Null, |one| one["account"].clone());
    let (first, second) = (units.first(), units.get(1));
    let of = |unit: Option<&Invited>| unit.map_or(Value::Null, |unit| guest_of(&made, &unit.unit));
    let mut added = Value::Null;
    for (what, account, guest, due) in [
        ("整理各单位可以提供的服务，张贴在公告栏", secretary.clone(), Value::Null, -8),
        ("商定每月一次义诊的时间和场地", Value::Null, of(first), -2),
        ("为四点半学堂安排志愿教师", Value::Null, of(second), 12),
    ] {
        let body = json!({ "what": what, "account": account, "guest": guest, "due": builder.day(due) });
        let path = format!("{path}/follow-ups");
        let told = builder.step("follow-up", &office, &path, body, builder.ago(14, 17)).await?;
        added = told.unwrap_or(added);
    }
    let mut follow_ups = added["follow_ups"].as_array().into_iter().flatten();
    let Some(id) = follow_ups.next().and_then(|one| one["id"].as_str()) else { return Ok(()) };
    let done = json!({ "note": "已在公告栏和楼栋群公布" });
    let path = format!("/api/follow-ups/{id}/finish");
    builder.step("follow-up", &format!("se:{community}"), &path, done, builder.ago(9, 16)).await?;
    Ok(())
}

/// A meeting in a week, with two answers; a draft of a talk in the first community.
async fn to_come(
    builder: &Builder,
    plan: &Plan,
    community: usize,
    (units, persons): (&[Invited], &[Value]),
) -> Result<()> {
    let place = &plan.communities[community];
    let (office, name) = (format!("co:{community}"), place_of(place));
    let body = json!({
        "kind": "introduction", "area_path": builder.path(&place.code)?,
        "title": format!("单位党员与{name}居民见面会"), "place": format!("{name}新时代文明实践站二楼"),
        "starts_at": format!("{}T01:00:00Z", builder.day(7)), "ends_at": format!("{}T03:00:00Z", builder.day(7)),
        "agenda": "一、居民代表提出的事\n二、各单位认领\n三、定下联系人", "guests": guests(units, persons),
    });
    let Some((made, path)) = announce(builder, &office, body, 4).await? else { return Ok(()) };
    for (nth, unit) in units.iter().enumerate().skip(1).take(2) {
        answer(builder, (&made, &path), unit, if nth == 1 { 5 } else { 0 }, 2).await?;
    }
    if community == 0 {
        let draft = json!({
            "kind": "talk", "area_path": builder.path(&place.code)?, "title": "共建单位座谈会",
            "place": "居委会会议室", "starts_at": format!("{}T06:00:00Z", builder.day(20)),
            "ends_at": format!("{}T08:00:00Z", builder.day(20)), "guests": guests(units, &[]),
        });
        builder.step("gathering", &office, "/api/gatherings", draft, builder.ago(1, 9)).await?;
    }
    Ok(())
}
