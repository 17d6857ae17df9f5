//! Reporting in: rosters of the units, people who completed their invitations and were confirmed,
//! some in every other state, and a round of re-verification about half done.

use anyhow::{Context, Result};
use axum::Router;
use axum::http::Method;
use futures::StreamExt as _;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::Size;
use super::builder::Builder;
use super::dice::Dice;
use super::district::Plan;
use super::draw::with_chance;
use super::people::{Member, Roster};
use super::progress;
use super::register::Register;
use super::table::Table;
use super::units::of_liaison;
use super::words::{UNITS, person_name};
use crate::in_process::{Ask, Unanswered, ask, send_file};

/// Readers that follow what report-in says, and what the lists of the branches say: roles over the
/// homes, lists of the branches, report-ins.
const FOLLOWERS: [&str; 3] = ["reportin.entrusting", "organisation_placements", "reportin.following"];
/// People who are under way at the same time.
const HANDS: usize = 6;

/// How many of each community have completed their invitation before the history began.
fn completed(size: Size) -> usize {
    match size {
        Size::Small => 7,
        Size::Full => 10,
    }
}

/// Rosters, and the people who were confirmed before and during the history.
pub async fn begin(builder: &Builder, plan: &Plan, roster: &Roster, register: &Register) -> Result<()> {
    let mut rows = 0;
    for (at, unit) in roster.units.iter().enumerate() {
        let liaison = match (0..plan.subdistricts.len()).find(|street| of_liaison(*street) == at) {
            Some(street) if at < UNITS.len() => format!("li:{street}"),
            _ if unit.has_liaison => format!("lu:{at}"),
            _ => continue,
        };
        let table = table(plan, roster, &mut |member| member.unit == Some(at));
        let path = register.unit(&unit.name).map(|id| format!("/api/report-ins/import?unit_id={id}"));
        rows += send(builder, &liaison, &path.unwrap_or_default(), &table).await?;
    }
    // Whoever works at a unit without a liaison is brought in by the subdistrict of the home.
    for street in 0..plan.subdistricts.len() {
        let mut rest = |member: &Member| {
            let lives = plan.communities[plan.grids[member.grid].community].subdistrict == street;
            lives && member.unit.is_some_and(|unit| !speaks(plan, roster, unit))
        };
        let table = table(plan, roster, &mut rest);
        rows += send(builder, &format!("di:{street}"), "/api/report-ins/import", &table).await?;
    }
    progress::line(&format!("rosters: {rows} rows"));
    let walks = (0..plan.communities.len())
        .map(async |community| walk(builder, plan, roster, register, community).await);
    let mut walks = std::pin::pin!(futures::stream::iter(walks).buffered(HANDS));
    let mut confirmed = 0;
    while let Some(walked) = walks.next().await {
        confirmed += walked?;
    }
    progress::line(&format!("reported in and confirmed: {confirmed}"));
    builder.read_on(&FOLLOWERS).await
}

/// Somebody speaks for the unit.
fn speaks(plan: &Plan, roster: &Roster, unit: usize) -> bool {
    unit < plan.subdistricts.len().min(UNITS.len()) || roster.units[unit].has_liaison
}

fn table(plan: &Plan, roster: &Roster, wanted: &mut dyn FnMut(&Member) -> bool) -> Table {
    let mut table = Table::new("姓名,手机号码,单位名称,所在党组织,居住街道,居住社区,居住小区,楼栋");
    for member in roster.members.iter().flatten() {
        let (Some(unit), true) = (member.unit, wanted(member)) else { continue };
        let (unit, grid) = (&roster.units[unit], &plan.grids[member.grid]);
        let community = &plan.communities[grid.community];
        let street = &plan.subdistricts[community.subdistrict].name;
        let building = format!("{}栋", building(member));
        let cells = [
            &member.name,
            &member.phone,
            &unit.name,
            &unit.party_org,
            street,
            &community.code,
            &grid.estate,
            &building,
        ];
        table.row(&cells.map(String::as_str));
    }
    table
}

/// The number of the building in which somebody lives.
fn building(member: &Member) -> usize {
    member.phone.bytes().map(usize::from).sum::<usize>() % 4 + 1
}

async fn send(builder: &Builder, who: &str, path: &str, table: &Table) -> Result<usize> {
    if table.rows() == 0 || path.is_empty() {
        return Ok(0);
    }
    let sent = send_file(builder.router(), who, path, "roster.csv", table.bytes()).await;
    let sent = builder.gently("roster", sent.map_err(anyhow::Error::from))?;
    Ok(sent.map_or(0, |_| table.rows()))
}

/// What somebody fills in.
fn filled(builder: &Builder, plan: &Plan, roster: &Roster, member: &Member) -> Result<Value> {
    let grid = &plan.grids[member.grid];
    let unit = &roster.units[member.unit.context("only in-service members report in")?];
    Ok(json!({
        "unit": { "name": unit.name }, "party_org": unit.party_org, "notice_version": 1,
        "home": {
            "community": builder.path(&plan.communities[grid.community].code)?,
            "estate": grid.estate, "building": format!("{}栋", building(member)),
        },
    }))
}

/// One call of a story of its own.
async fn call(
    router: &Router,
    who: &str,
    path: &str,
    body: Option<Value>,
    at: Timestamp,
) -> Result<Value, Unanswered> {
    let method = if body.is_some() { Method::POST } else { Method::GET };
    ask(router, Ask { who: Some(who), method, path, body, at: Some(at) }).await
}

/// The first in-service members of a community complete their invitations; the coordinator
/// confirms them and puts them into the branch of their grid. Answers with how many.
async fn walk(
    builder: &Builder,
    plan: &Plan,
    roster: &Roster,
    register: &Register,
    community: usize,
) -> Result<usize> {
    let coordinator = format!("co:{community}");
    let mut places = Vec::new();
    for (nth, (member, _)) in roster.in_service(community).take(completed(builder.size)).enumerate() {
        let number = community * 64 + nth;
        let dice = Dice::new(builder.seed, 63, number);
        let days = dice.between(25, 90);
        let body = filled(builder, plan, roster, member)?;
        let story = async {
            let at = builder.ago(days, 9);
            let id = complete(builder, member, body, at).await?;
            let path = format!("/api/report-ins/{id}/confirm");
            call(builder.router(), &coordinator, &path, Some(json!({})), builder.ago(days - 1, 10)).await?;
            anyhow::Ok(id)
        };
        let done = with_chance(builder.seed, 64, number, story).await;
        let Some(id) = builder.gently("report-in", done)? else { continue };
        let path = builder.path(&plan.grids[member.grid].code)?;
        let mut place = json!({ "report_in": id, "grid": path });
        if let Some((_, branch)) = register.branch_of(builder, plan, member.grid) {
            place["branch_id"] = branch.into();
        }
        // In the first community some wait to be placed.
        if community != 0 || nth < 5 {
            places.push(place);
        }
    }
    let count = places.len();
    if count > 0 {
        let path = "/api/report-ins/placements";
        let placed = builder.ask_at(
            &coordinator,
            Method::POST,
            path,
            json!({ "places": places }),
            builder.ago(22, 15),
        );
        let placed = with_chance(builder.seed, 65, community, placed).await;
        builder.gently("placement", placed)?;
    }
    Ok(count)
}

/// Completes the invitation that stands on somebody's number.
async fn complete(builder: &Builder, member: &Member, body: Value, at: Timestamp) -> Result<String> {
    let mine = call(builder.router(), &member.key, "/api/me/report-in", None, at).await?;
    let id = mine.pointer("/current/id").and_then(Value::as_str).context("nobody invited them")?;
    let path = format!("/api/report-ins/{id}/complete");
    call(builder.router(), &member.key, &path, Some(body), at).await?;
    Ok(id.to_owned())
}

/// What happened in the last weeks: every other state, units, codes, a round.
pub async fn go_on(builder: &Builder, plan: &Plan, roster: &Roster, register: &Register) -> Result<()> {
    builder.read_on(&FOLLOWERS).await?;
    for community in 0..plan.communities.len() {
        lately(builder, plan, roster, community).await?;
    }
    units(builder, plan, roster, register).await?;
    codes(builder, plan, roster, register).await?;
    round(builder, plan, roster, register).await
}

/// After those who were confirmed long ago: one who waits everywhere, and in the first community
/// one sent back, one who does not live here, one who ended it, one who is asked for the year.
async fn lately(builder: &Builder, plan: &Plan, roster: &Roster, community: usize) -> Result<()> {
    let people: Vec<&Member> =
        roster.in_service(community).map(|(member, _)| member).skip(completed(builder.size)).collect();
    let coordinator = format!("co:{community}");
    let words = |reason: &str| json!({ "reason": reason });
    let answers: [Option<(&str, Value)>; 4] = [
        None,
        Some(("return", words("请补充现住楼栋，便于编入就近网格。"))),
        Some(("reject", words("经核实现住港闸片区，请到居住地社区报到。"))),
        Some(("confirm", json!({}))),
    ];
    let wanted = if community == 0 { answers.len() } else { 1 };
    for (nth, (member, answer)) in people.iter().zip(answers).enumerate().take(wanted) {
        let days = i64::try_from(nth).unwrap_or(0) + 1;
        let body = filled(builder, plan, roster, member)?;
        let id = complete(builder, member, body, builder.ago(days, 10)).await;
        let (Some(id), Some((step, words))) = (builder.gently("report-in", id)?, answer) else { continue };
        let path = format!("/api/report-ins/{id}/{step}");
        let answered =
            builder.step("report-in", &coordinator, &path, words, builder.ago(days - 1, 9)).await?;
        if step == "confirm" && answered.is_some() {
            let path = format!("/api/report-ins/{id}/end");
            let reason = json!({ "reason": "withdrawn" });
            builder.step("report-in", &member.key, &path, reason, builder.ago(0, 12)).await?;
        }
    }
    let first = roster.in_service(community).next().filter(|_| community == 0);
    if let Some((member, _)) = first {
        let mine = call(builder.router(), &member.key, "/api/me/report-in", None, builder.now).await?;
        if let Some(id) = mine.pointer("/current/id").and_then(Value::as_str) {
            let path = format!("/api/report-ins/{id}/ask-check");
            builder.step("yearly check", &coordinator, &path, json!({}), builder.ago(3, 9)).await?;
        }
    }
    Ok(())
}

/// Units report to communities: some confirmed, one waits.
async fn units(builder: &Builder, plan: &Plan, roster: &Roster, register: &Register) -> Result<()> {
    for street in 0..plan.subdistricts.len() {
        let unit = roster.units.get(of_liaison(street)).and_then(|unit| register.unit(&unit.name));
        let Some(unit) = unit.map(str::to_owned) else { continue };
        for (nth, community) in plan.subdistricts[street].communities.iter().take(2).enumerate() {
            let path = builder.path(&plan.communities[*community].code)?;
            let body = json!({ "unit_id": unit, "community": path });
            let (liaison, at) = (format!("li:{street}"), builder.ago(12, 10));
            let made = builder.step("unit", &liaison, "/api/report-ins/units", body, at).await?;
            let id = made.as_ref().and_then(|made| made["id"].as_str()).filter(|_| nth == 0);
            if let Some(id) = id {
                let path = format!("/api/report-ins/{id}/confirm");
                builder
                    .step("unit", &format!("co:{community}"), &path, json!({}), builder.ago(11, 9))
                    .await?;
            }
        }
    }
    Ok(())
}

/// People of the first unit who have no account yet get codes on paper.
async fn codes(builder: &Builder, plan: &Plan, roster: &Roster, register: &Register) -> Result<()> {
    let Some(unit) = roster.units.get(of_liaison(0)) else { return Ok(()) };
    let Some(unit_id) = register.unit(&unit.name) else { return Ok(()) };
    let mut table = Table::new("姓名,手机号码,单位名称,所在党组织,居住社区");
    for number in 0..6 {
        let name = person_name(&Dice::new(builder.seed, 66, number));
        let phone = format!("1609{number:07}");
        let community = &plan.communities[number % plan.communities.len()].code;
        table.row(&[&name, &phone, &unit.name, &unit.party_org, community]);
    }
    send(builder, "li:0", &format!("/api/report-ins/import?unit_id={unit_id}"), &table).await?;
    let invited = builder.gently(
        "roster",
        builder.every("li:0", &format!("/api/report-ins/roster?unit_id={unit_id}&state=invited")).await,
    )?;
    let ids: Vec<&str> = invited
        .iter()
        .flatten()
        .filter(|one| one["has_account"] == false)
        .filter_map(|one| one["id"].as_str())
        .take(4)
        .collect();
    if !ids.is_empty() {
        let body = json!({ "report_ins": ids });
        builder.step("codes", "li:0", "/api/report-ins/invitations", body, builder.ago(2, 15)).await?;
    }
    Ok(())
}

/// A round over the first subdistrict: about every second line has been looked at.
async fn round(builder: &Builder, plan: &Plan, roster: &Roster, register: &Register) -> Result<()> {
    let Some(street) = plan.subdistricts.first() else { return Ok(()) };
    let round = json!({
        "area": builder.path(&street.code)?, "title": "四季度名册再核对",
        "purpose": "名册再核对、数据再统计、人员再安排：逐人确认单位、住址和所在支部。",
        "deadline": format!("{}T16:00:00Z", builder.day(20)),
    });
    let opened = builder.step("round", "di:0", "/api/report-in-rounds", round, builder.ago(15, 9)).await?;
    let Some(id) = opened.as_ref().and_then(|opened| opened["id"].as_str()) else { return Ok(()) };
    let lines = builder.every("di:0", &format!("/api/report-in-rounds/{id}/lines")).await;
    let lines = builder.gently("round", lines)?.unwrap_or_default();
    let mut changes = vec![
        json!({ "outcome": "ended", "reason": "moved" }),
        json!({ "outcome": "corrected", "building": "4栋", "party_org": "机关第一党支部" }),
    ];
    for (nth, line) in lines.iter().enumerate().filter(|(nth, _)| nth % 2 == 0) {
        let Some(line_id) = line["id"].as_str() else { continue };
        let branch =
            register.branches.iter().position(|branch| line["branch"]["name"] == branch.name.as_str());
        let head = branch.and_then(|at| register.secretary(roster, at)).map(|member| member.key.clone());
        let who = head.unwrap_or_else(|| "di:0".to_owned());
        // Late lines get the changes, so that the visitors' community stays whole.
        let said = if nth > lines.len() / 2 { changes.pop() } else { None };
        let said = said.unwrap_or_else(|| json!({ "outcome": "holds" }));
        let path = format!("/api/report-in-rounds/{id}/lines/{line_id}");
        let days = 14 - i64::try_from(nth * 12 / lines.len().max(1)).unwrap_or(0);
        builder.step("round", &who, &path, said, builder.ago(days, 16)).await?;
    }
    Ok(())
}
