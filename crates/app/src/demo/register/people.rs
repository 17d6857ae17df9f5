//! Who is appointed to what, who belongs to which branch, who answers for which zone.

use anyhow::Result;
use axum::http::Method;
use baodao_kernel::AccountId;
use baodao_organisation_core::post::PostKind;
use serde_json::{Value, json};

use super::super::builder::Builder;
use super::super::district::{Plan, place_of};
use super::super::people::{Member, Roster};
use super::super::table::Table;
use super::Register;
use super::bodies::{Branch, COURIERS, FLOOD, PROJECT_BRANCH, general_names, grid_branch, group_name};

/// Of ten in-service members so many are in a branch's list before they report in.
const LISTED_OF_TEN: usize = 6;

/// In-service members of a community who hold posts; the first two members are left to visitors.
pub fn posted(roster: &Roster, community: usize) -> Vec<(&Member, usize)> {
    let shown: Vec<&str> =
        roster.members[community].iter().take(2).map(|member| member.key.as_str()).collect();
    roster.in_service(community).filter(|(member, _)| !shown.contains(&member.key.as_str())).collect()
}

/// Who is secretary of a functional branch: somebody who lives where it serves.
pub fn secretary_of<'a>(roster: &'a Roster, branches: &[Branch], branch: usize) -> Option<&'a Member> {
    let community = branches.get(branch)?.community;
    let nth = branches.iter().take(branch).filter(|other| other.community == community).count();
    posted(roster, community).get(nth).map(|(member, _)| *member)
}

struct Posts<'a> {
    builder: &'a Builder,
    roster: &'a Roster,
    register: &'a Register,
    /// Bodies of the request to appoint, in order.
    all: Vec<Value>,
}

impl Posts<'_> {
    /// A post in a body at a seat, or in an area; places are told by their codes.
    fn add(&mut self, post: &str, body: Option<(&str, &str)>, area: &str, who: Who<'_>, until: i64) {
        self.since(-320, post, body, area, who, until);
    }

    /// The same from a day on.
    fn since(
        &mut self,
        from: i64,
        post: &str,
        body: Option<(&str, &str)>,
        area: &str,
        who: Who<'_>,
        until: i64,
    ) {
        let unit = who.unit.and_then(|at| self.roster.units.get(at));
        let number = self.all.len() + 1;
        let mut wanted = json!({
            "post": PostKind::parse(post), "holder": { "account": who.account },
            "unit": unit.and_then(|unit| self.register.unit(&unit.name)),
            "from": self.builder.day(from), "until": self.builder.day(until),
            "instrument": format!("任职通知〔2026〕{number}号"), "duties": who.duties,
        });
        let path = |code: &str| self.builder.path(code).map(|path| path.to_string()).unwrap_or_default();
        match body {
            Some((name, seat)) => wanted["body"] = json!(self.register.body(&path(seat), name)),
            None => wanted["area"] = path(area).into(),
        }
        self.all.push(wanted);
    }
}

#[derive(Clone, Copy)]
struct Who<'a> {
    account: AccountId,
    unit: Option<usize>,
    duties: &'a str,
}

/// Appoints in a subdistrict, one after the other; answers with how many.
pub(super) async fn appoint(
    builder: &Builder,
    plan: &Plan,
    roster: &Roster,
    register: &Register,
    street: usize,
) -> Result<usize> {
    let posts = posts(builder, plan, roster, register, street);
    let office = format!("di:{street}");
    for post in &posts {
        let made = builder.ask(&office, Method::POST, "/api/appointments", post.clone()).await;
        builder.gently("appointments", made)?;
    }
    Ok(posts.len())
}

/// All appointments of a subdistrict. The last branch has no secretary yet, and the term of
/// another secretary is about to end.
fn posts(builder: &Builder, plan: &Plan, roster: &Roster, register: &Register, street: usize) -> Vec<Value> {
    let branches = &register.branches;
    let mut posts = Posts { builder, roster, register, all: Vec::new() };
    let subdistrict = &plan.subdistricts[street];
    let (name, seat) = (&subdistrict.name, &subdistrict.code);
    let who = |key: &str| roster.account(key).map(|account| Who { account, unit: None, duties: "" });
    let member = |community: usize, nth: usize, duties: &'static str| {
        let (member, unit) = posted(roster, community).get(nth).copied()?;
        Some(Who { account: roster.account(&member.key)?, unit: Some(unit), duties })
    };
    let bodies = |ending: &str| format!("{name}{ending}");
    let last = subdistrict.communities.last().copied().unwrap_or_default();
    // One person, two posts: the same secretary in both committees.
    for body in ["党工委", "大工委"] {
        if let Some(who) = member(last, 1, "主持全面工作") {
            posts.add("书记", Some((&bodies(body), seat)), "", who, 1_100);
        }
    }
    for (at, community) in subdistrict.communities.iter().take(4).enumerate() {
        if let Some(who) = member(*community, 2, "每季度参加一次联席会议") {
            posts.add("兼职委员", Some((&bodies("大工委"), seat)), "", who, 700);
            if at == 0 {
                posts.add("召集人", Some((&bodies("商圈党建联盟"), seat)), "", who, 700);
            }
        }
    }
    if let Some(first) = subdistrict.communities.first() {
        let council = format!("{}片区协调议事会", place_of(&plan.communities[*first]));
        if let Some(who) = who(&format!("se:{first}")).filter(|_| subdistrict.communities.len() > 2) {
            posts.add("召集人", Some((&council, seat)), "", who, 500);
        }
    }
    for (general, first) in general_names(plan, street) {
        if let Some(who) = who(&format!("se:{first}")) {
            posts.add("书记", Some((&general, seat)), "", who, 1_000);
        }
    }
    for at in &subdistrict.communities {
        let community = &plan.communities[*at];
        let joint = format!("{}大党委", place_of(community));
        let here = Some((joint.as_str(), community.code.as_str()));
        if let Some(who) = who(&format!("se:{at}")) {
            posts.add("书记", here, "", who, 1_000);
        }
        for (post, nth) in [("兼职副书记", 2), ("兼职委员", 0), ("兼职委员", 3)] {
            if let Some(who) = member(*at, nth, "协助联系驻区单位") {
                posts.add(post, here, "", who, 900);
            }
        }
        if let Some(who) = member(*at, 3, "每月到社区一次") {
            posts.add("第一社长", None, &community.code, who, 400);
        }
        for (nth, grid) in community.grids.iter().enumerate() {
            // The last grid has nobody: its worker goes, and no post is given there.
            if *grid + 1 == plan.grids.len() {
                continue;
            }
            let grid = &plan.grids[*grid].code;
            if let Some(who) = member(*at, nth, "每月参加一次网格议事") {
                posts.add("网格长", None, grid, who, 600);
            }
            if let Some(who) = member(*at, nth + 4, "周末巡查一次").filter(|_| nth < 2) {
                posts.add("兼职网格员", None, grid, who, 300);
            }
        }
    }
    for (at, branch) in branches.iter().enumerate() {
        let community = &plan.communities[branch.community];
        // The last branch waits for its secretary.
        if community.subdistrict != street || at + 1 == branches.len() {
            continue;
        }
        let here = Some((branch.name.as_str(), community.code.as_str()));
        let secretary = secretary_of(roster, branches, at);
        let account = secretary.and_then(|member| roster.account(&member.key));
        let unit = secretary.and_then(|member| member.unit);
        if let Some(account) = account {
            let who = Who { account, unit, duties: "召集支部活动，核对报到名册" };
            posts.add("书记", here, "", who, if at == 2 { 40 } else { 760 });
            if at == 0 {
                let group = group_name(branch);
                posts.add("党小组长", Some((&group, community.code.as_str())), "", who, 760);
            }
        }
        if let Some(who) = member(branch.community, 5, "") {
            posts.add("委员", here, "", who, 760);
        }
    }
    if street == 0 {
        let first = subdistrict.communities.first().copied().unwrap_or_default();
        let community = &plan.communities[first];
        let joint = format!("{}大党委", place_of(community));
        let here = Some((joint.as_str(), community.code.as_str()));
        if let Some(who) = member(first, 1, "派驻一年，抓党建促治理") {
            posts.add("第一书记", here, "", who, 45);
        }
        if let Some(who) = member(first, 3, "在社区挂职，收集一线情况") {
            posts.add("挂职选派", None, &community.code, who, 200);
        }
        if let Some(who) = member(last, 1, "每季度到社区调研一次") {
            posts.add("挂钩领导", None, &community.code, who, 700);
        }
        if let Some((name, seat, grid)) = grid_branch(plan) {
            let grid_at = plan.grids.iter().position(|one| one.code == grid).unwrap_or_default();
            if let Some(who) = who(&format!("gw:{grid_at}")) {
                posts.add("书记", Some((&name, seat)), "", who, 700);
            }
            if let Some(who) = member(first, 2, "业余时间参加支部工作") {
                posts.add("兼职副书记", Some((&name, seat)), "", who, 700);
            }
        }
        for (nth, code) in plan.micro_grids().iter().enumerate() {
            if let Some(who) = member(first, nth, "联系本微网格住户") {
                posts.add("网格长", None, code, who, 500);
            }
        }
        for (body, nth) in [(COURIERS, 0), (PROJECT_BRANCH, 1), (FLOOD, 2)] {
            if let Some(who) = member(first, nth, "") {
                posts.since(-90, "书记", Some((body, seat)), "", who, if body == FLOOD { 45 } else { 600 });
            }
        }
    }
    posts.all
}

/// The lists of the functional branches; whoever is not on one is placed on reporting in.
pub(super) fn members(
    builder: &Builder,
    plan: &Plan,
    roster: &Roster,
    branches: &[Branch],
    street: usize,
) -> Table {
    let mut table = Table::new("body,body_seat,person_id,unit,home,from");
    let since = builder.day(-310);
    for branch in branches {
        let community = &plan.communities[branch.community];
        if community.subdistrict != street {
            continue;
        }
        for (nth, (member, unit)) in roster.in_service(branch.community).enumerate() {
            let listed = nth % 10 < LISTED_OF_TEN && branch.grids.contains(&member.grid);
            if let (Some(account), true) = (roster.account(&member.key), listed) {
                let unit = &roster.units[unit];
                let home = format!(
                    "{}第{}支部",
                    unit.party_org.trim_end_matches("支部"),
                    ["一", "二", "三"][nth % 3]
                );
                table.row(&[&branch.name, &community.code, &account.to_string(), &unit.name, &home, &since]);
            }
        }
    }
    table
}

/// Zones of the communities: an estate, a building and a grid each.
pub(super) fn zones(builder: &Builder, plan: &Plan, roster: &Roster, street: usize) -> Table {
    let mut table = Table::new("kind,place_kind,area_code,place,person_id,task,from,to");
    let (since, until) = (builder.day(-200), builder.day(165));
    for at in &plan.subdistricts[street].communities {
        let people = posted(roster, *at);
        let mut row = |kind: &str, place_kind: &str, grid: usize, place: &str, nth: usize, task: &str| {
            let account = people.get(nth).and_then(|(member, _)| roster.account(&member.key));
            if let (Some(account), Some(grid)) = (account, plan.grids.get(grid)) {
                table.row(&[kind, place_kind, &grid.code, place, &account.to_string(), task, &since, &until]);
            }
        };
        for (nth, grid) in plan.communities[*at].grids.iter().take(3).enumerate() {
            let estate = &plan.grids[*grid].estate;
            match nth {
                0 => row("党员责任区", "小区", *grid, estate, 1, "每月走访一次，收集需求"),
                1 => row("楼栋责任人", "楼栋", *grid, &format!("{estate}1栋"), 2, "联系本楼居民，转达通知"),
                _ => row("党员先锋岗", "区域", *grid, "", 4, "周末文明劝导"),
            }
        }
    }
    table
}
