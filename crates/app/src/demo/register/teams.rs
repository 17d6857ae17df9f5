//! Service teams with their plans, who is in them, and social organisations with their stages.

use anyhow::Result;
use axum::http::Method;
use serde_json::json;

use super::super::builder::Builder;
use super::super::district::{Plan, place_of};
use super::super::people::Roster;
use super::super::table::Table;
use super::bodies::branches;
use super::people::posted;

const WHAT: &str = "水电小修、家电检查、代办跑腿";
const WHY: &str = "老旧小区小修难，独居老人出门不便";
const HOW: &str = "每周六上午集中服务；平时由网格员点单，队员就近接单";

/// A red-grid team for the first grid of a community, and its open service team; a reserve for
/// the subdistrict.
pub(super) fn table(builder: &Builder, plan: &Plan, roster: &Roster, street: usize) -> Table {
    let mut table = Table::new("name,kind,area_code,body,unit,what,why,how,open,person_id,formed_on");
    let since = builder.day(-240);
    let subdistrict = &plan.subdistricts[street];
    for at in &subdistrict.communities {
        let (community, people) = (&plan.communities[*at], posted(roster, *at));
        let leader = people.get(1).and_then(|(member, _)| roster.account(&member.key));
        let leader = leader.map(|account| account.to_string()).unwrap_or_default();
        let branch = branches(builder.size, plan).into_iter().find(|branch| branch.community == *at);
        let branch = branch.map(|branch| branch.name).unwrap_or_default();
        let name = service_team(place_of(community));
        table.row(&[
            &name,
            "志愿服务队",
            &community.code,
            &branch,
            "",
            WHAT,
            WHY,
            HOW,
            "是",
            &leader,
            &since,
        ]);
        let Some(grid) = community.grids.first().map(|grid| &plan.grids[*grid]) else { continue };
        let name = red_grid(place_of(community));
        table.row(&[
            &name,
            "红色网格团队",
            &grid.code,
            &branch,
            "",
            "网格走访与议事",
            "小事不出网格",
            "每月例会一次，分片包楼",
            "否",
            "",
            &since,
        ]);
    }
    if street == 0 {
        let (community, people) = (&plan.communities[0], posted(roster, 0));
        for (nth, (name, kind, what, how)) in TRIO.iter().enumerate() {
            let leader = people.get(nth).and_then(|(member, _)| roster.account(&member.key));
            let leader = leader.map(|account| account.to_string()).unwrap_or_default();
            let name = of_trio(plan, name);
            let why = "应急时三组一体，平时不启用";
            table.row(&[&name, kind, &community.code, "", "", what, why, how, "否", &leader, &since]);
        }
    }
    let name = format!("{}机动服务队", subdistrict.name);
    table.row(&[
        &name,
        "机动力量",
        &subdistrict.code,
        "",
        "",
        "补缺应急",
        "人手不足时支援",
        "由街道统一调配，先征求本人意见",
        "否",
        "",
        &since,
    ]);
    table
}

fn service_team(place: &str) -> String {
    format!("{place}红色管家服务队")
}

fn red_grid(place: &str) -> String {
    format!("{place}第一网格红色网格团队")
}

/// The three groups of an emergency: name, kind, what it does and how.
const TRIO: &[(&str, &str, &str, &str)] = &[
    ("信息组", "信息组", "汇总情况、回应询问", "两班轮值，每班两人"),
    ("隔离组", "隔离组", "出入口值守、楼道照看", "与辅警、保安联合排班"),
    ("后勤组", "后勤组", "物资接收与送达", "由志愿者和医护协同"),
];

/// Who is in the groups, and as what.
const PARTS: &[&[&str]] = &[&["社工", "志愿者"], &["辅警", "保安", "志愿者"], &["医护", "志愿者", "志愿者"]];

fn of_trio(plan: &Plan, name: &str) -> String {
    format!("{}{name}", place_of(&plan.communities[0]))
}

/// Mixed staff in the groups of the first community: invited by a table; all but the last of each
/// have come.
pub(super) async fn trio(builder: &Builder, plan: &Plan, roster: &Roster) -> Result<()> {
    let keys: Vec<String> = posted(roster, 0).iter().map(|(member, _)| member.key.clone()).collect();
    let mut table = Table::new("team,area_code,person_id,part");
    let mut comes = Vec::new();
    for (at, ((name, ..), parts)) in TRIO.iter().zip(PARTS).enumerate() {
        let name = of_trio(plan, name);
        for (nth, part) in parts.iter().enumerate() {
            let Some(key) = keys.get((at + nth + 1) % keys.len().max(1)) else { continue };
            let Some(account) = roster.account(key) else { continue };
            table.row(&[&name, &plan.communities[0].code, &account.to_string(), part]);
            if nth + 1 < parts.len() {
                comes.push((name.clone(), key.clone()));
            }
        }
    }
    super::send(builder, "di:0", "team_members", &table).await?;
    let teams = builder.gently("teams", builder.every("di:0", "/api/teams").await)?.unwrap_or_default();
    for (name, key) in comes {
        let team = teams.iter().find(|team| team["name"] == name.as_str());
        let Some(team) = team.and_then(|team| team["id"].as_str()) else { continue };
        let path = format!("/api/teams/{team}/join");
        builder.gently("team", builder.ask(&key, Method::POST, &path, json!({})).await)?;
    }
    Ok(())
}

/// People come into the teams of the first community by their own will: one team is as the formula
/// asks, all others wait.
pub(super) async fn fill(builder: &Builder, plan: &Plan, roster: &Roster) -> Result<()> {
    let place = place_of(&plan.communities[0]);
    for name in [service_team(place), red_grid(place)] {
        let Some(team) = known(builder, &name).await? else { continue };
        let people: Vec<String> = posted(roster, 0).iter().map(|(member, _)| member.key.clone()).collect();
        let red = name == red_grid(place);
        for (nth, key) in people.iter().take(OF_TEAM).enumerate() {
            if red {
                let part = ["secretary", "social_worker", "volunteer"][nth.min(2)];
                let body = json!({ "person": { "account": roster.account(key) }, "part": part });
                let path = format!("/api/teams/{team}/invite");
                builder.gently("team", builder.ask("di:0", Method::POST, &path, body).await)?;
            }
            // The last one has not answered yet.
            if !red || nth < 6 + usize::from(people.len() < 7) {
                let path = format!("/api/teams/{team}/join");
                builder.gently("team", builder.ask(key, Method::POST, &path, json!({})).await)?;
            }
        }
        let done = [(-30, "义务维修日", "在网格驿站修了小家电十一件"), (-9, "楼道清理", "清出杂物两车")];
        for (days, title, note) in done.into_iter().filter(|_| !red) {
            let body = json!({ "on": builder.day(days), "title": title, "note": note });
            let path = format!("/api/teams/{team}/activities");
            let noted = builder.ask_at("di:0", Method::POST, &path, body, builder.now).await;
            builder.gently("team", noted)?;
        }
    }
    Ok(())
}

/// How many are brought into a team.
const OF_TEAM: usize = 7;

/// The id of the team that is called so.
async fn known(builder: &Builder, name: &str) -> Result<Option<String>> {
    let teams = builder.gently("teams", builder.every("di:0", "/api/teams").await)?.unwrap_or_default();
    let team = teams.iter().find(|team| team["name"] == name);
    Ok(team.and_then(|team| team["id"].as_str()).map(str::to_owned))
}

/// Four ask to come into the closed team of the first community: one was let in, one was not, two
/// wait.
pub(super) async fn asks(builder: &Builder, plan: &Plan, roster: &Roster) -> Result<()> {
    let Some(team) = known(builder, &red_grid(place_of(&plan.communities[0]))).await? else { return Ok(()) };
    let inside: Vec<&str> =
        posted(roster, 0).into_iter().take(OF_TEAM).map(|(member, _)| member.key.as_str()).collect();
    let outside = roster.members[0].iter().map(|member| member.key.as_str());
    let outside: Vec<&str> = outside.filter(|key| !inside.contains(key)).take(4).collect();
    for key in &outside {
        let path = format!("/api/teams/{team}/ask");
        builder.step("team", key, &path, json!({}), builder.ago(4, 19)).await?;
    }
    let asked = builder.every("co:0", &format!("/api/teams/{team}/members?state=asked")).await;
    let asked = builder.gently("team", asked)?.unwrap_or_default();
    let answers = [
        json!({ "accept": true }),
        json!({ "accept": false, "reason": "本网格人手已够，欢迎先参加周六的便民服务。" }),
    ];
    // The second one is a visitor's and waits.
    for (key, answer) in outside.iter().step_by(2).zip(answers) {
        let Some(account) = roster.account(key).map(|account| account.to_string()) else { continue };
        let place = asked.iter().find(|one| one["person"]["account"] == account.as_str());
        let Some(place) = place.and_then(|one| one["id"].as_str()) else { continue };
        let path = format!("/api/teams/{team}/members/{place}/answer");
        builder.step("team", "co:0", &path, answer, builder.ago(3, 10)).await?;
    }
    Ok(())
}

/// Name, form, what it does, and its stages with the days before the present one.
type Social = (&'static str, &'static str, &'static str, &'static [(&'static str, i64)]);

const SOCIAL: &[Social] = &[
    (
        "邻里编织互助社",
        "社区社会组织",
        "手工编织与独居老人陪伴",
        &[("意向", -700), ("入驻", -500), ("培育", -300)],
    ),
    ("银龄调解工作室", "社会服务机构", "邻里纠纷调解", &[("入驻", -900), ("培育", -620), ("出壳", -150)]),
    ("晨光助学服务中心", "社会服务机构", "课后辅导与假期托管", &[("培育", -400)]),
    ("河畔护绿队", "未登记", "河岸巡护与垃圾分类", &[("意向", -120)]),
    ("老街摄影协会", "社会团体", "老照片整理与口述史", &[("入驻", -260), ("退出", -130)]),
    ("骑手之家", "社区社会组织", "新就业群体歇脚点与反映问题", &[("意向", -300), ("入驻", -180)]),
];

/// A table for each stage, so that every organisation has a past.
pub(super) fn social(builder: &Builder, plan: &Plan) -> Vec<Table> {
    let streets = plan.subdistricts.len().min(6);
    let stages = SOCIAL.iter().map(|one| one.3.len()).max().unwrap_or(0);
    let heading = "name,kind,area_code,service,incubator,coverage,stage,stage_on";
    let table = |stage: usize| {
        let mut table = Table::new(heading);
        for (street, subdistrict) in plan.subdistricts.iter().take(streets).enumerate() {
            for (at, (name, kind, service, reached)) in SOCIAL.iter().enumerate() {
                let Some((stage, days)) = reached.get(stage) else { continue };
                let area = subdistrict.communities.get(at % subdistrict.communities.len().max(1));
                let area = area.map_or(&subdistrict.code, |at| &plan.communities[*at].code);
                let name =
                    if street == 0 { (*name).to_owned() } else { format!("{}{name}", subdistrict.name) };
                let incubator = format!("{}社会组织服务中心", subdistrict.name);
                let coverage = ["选派指导员", "单独组建", "未覆盖"][at % 3];
                table.row(&[
                    &name,
                    kind,
                    &area.clone(),
                    service,
                    &incubator,
                    coverage,
                    stage,
                    &builder.day(*days),
                ]);
            }
        }
        table
    };
    (0..stages).map(table).collect()
}
