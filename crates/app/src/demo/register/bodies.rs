//! The bodies of the overlay, and the units that sit in them.

use super::super::Size;
use super::super::builder::Builder;
use super::super::district::{Plan, place_of};
use super::super::people::Roster;
use super::super::table::Table;
use super::super::words::UNITS;

/// Functional branches and general branches of the full district.
const BRANCHES: usize = 344;
const GENERAL_BRANCHES: usize = 24;

/// A functional branch on paper.
#[derive(Debug, Clone)]
pub struct Branch {
    pub name: String,
    pub community: usize,
    pub grids: Vec<usize>,
}

/// Every functional branch, in the order of the communities.
pub fn branches(size: Size, plan: &Plan) -> Vec<Branch> {
    let communities = if size == Size::Full { plan.communities.len() } else { plan.communities.len().min(5) };
    let second = if size == Size::Full { BRANCHES.saturating_sub(communities) } else { 1 };
    let mut branches = Vec::new();
    for (at, community) in plan.communities.iter().enumerate().take(communities) {
        let place = place_of(community);
        if at >= second {
            let (name, grids) = (format!("{place}功能型党支部"), community.grids.clone());
            branches.push(Branch { name, community: at, grids });
            continue;
        }
        let (first, rest) = community.grids.split_at(community.grids.len().div_ceil(2));
        for (number, grids) in [("一", first), ("二", rest)] {
            let name = format!("{place}第{number}功能型党支部");
            branches.push(Branch { name, community: at, grids: grids.to_vec() });
        }
    }
    branches
}

/// The functional general branches of a subdistrict: name and communities.
fn generals(plan: &Plan, street: usize) -> Vec<(String, Vec<usize>)> {
    let subdistrict = &plan.subdistricts[street];
    let name = &subdistrict.name;
    let two = street < GENERAL_BRANCHES.saturating_sub(plan.subdistricts.len()).min(5);
    if !two {
        return vec![(format!("{name}功能型党总支"), subdistrict.communities.clone())];
    }
    let (first, rest) = subdistrict.communities.split_at(subdistrict.communities.len().div_ceil(2));
    vec![
        (format!("{name}第一功能型党总支"), first.to_vec()),
        (format!("{name}第二功能型党总支"), rest.to_vec()),
    ]
}

/// The names of the functional general branches of a subdistrict with their first community.
pub(super) fn general_names(plan: &Plan, street: usize) -> Vec<(String, usize)> {
    generals(plan, street)
        .into_iter()
        .filter_map(|(name, communities)| Some((name, *communities.first()?)))
        .collect()
}

fn codes(of: impl Iterator<Item = String>) -> String {
    of.collect::<Vec<_>>().join("、")
}

/// All bodies of the register.
pub(super) fn table(builder: &Builder, plan: &Plan, roster: &Roster, branches: &[Branch]) -> Table {
    let mut table = Table::new(
        "kind,name,seat_code,parent,area_codes,unit,from,planned_end,occasion,project,purpose,managed_by",
    );
    let (old, since, lately) = (builder.day(-1900), builder.day(-330), builder.day(-100));
    let manager =
        plan.subdistricts.first().map(|street| format!("{}党工委", street.name)).unwrap_or_default();
    let mut body = |kind: &str, name: &str, seat: &str, parent: &str, areas: &str, more: [&str; 6]| {
        let [unit, from, planned_end, occasion, project, purpose] = more;
        let managed = if name == COURIERS { manager.as_str() } else { "" };
        table.row(&[
            kind,
            name,
            seat,
            parent,
            areas,
            unit,
            from,
            planned_end,
            occasion,
            project,
            purpose,
            managed,
        ]);
    };
    for (street, subdistrict) in plan.subdistricts.iter().enumerate() {
        let (name, seat) = (&subdistrict.name, &subdistrict.code);
        let committee = format!("{name}党工委");
        let joint = format!("{name}大工委");
        body("党工委", &committee, seat, "", seat, ["", &old, "", "", "", "领导辖区党的建设和基层治理"]);
        let purpose = "每季度召开一次联席会议，商议共驻共建事项";
        body("街道大工委", &joint, seat, &committee, seat, ["", &old, "", "", "", purpose]);
        for (general, communities) in generals(plan, street) {
            let areas = codes(communities.iter().map(|at| plan.communities[*at].code.clone()));
            let purpose = "统筹片区内在职党员报到服务";
            body("功能型党总支", &general, seat, &joint, &areas, ["", &since, "", "", "", purpose]);
            let mut served = branches.iter().filter(|branch| communities.contains(&branch.community));
            for branch in &mut served {
                let seat = &plan.communities[branch.community].code;
                let areas = codes(branch.grids.iter().map(|grid| plan.grids[*grid].code.clone()));
                let purpose = "组织报到党员就近服务，组织关系不变";
                body("功能型党支部", &branch.name, seat, &general, &areas, ["", &since, "", "", "", purpose]);
            }
        }
        for at in &subdistrict.communities {
            let community = &plan.communities[*at];
            let name = format!("{}大党委", place_of(community));
            let purpose = "与驻区单位共商社区事务";
            body(
                "社区大党委",
                &name,
                &community.code,
                &joint,
                &community.code,
                ["", &old, "", "", "", purpose],
            );
        }
        let alliance = format!("{name}商圈党建联盟");
        body("党建联盟", &alliance, seat, &committee, seat, ["", &since, "", "", "", "资源共享、活动共办"]);
        if let [first, second, third, ..] = subdistrict.communities.as_slice() {
            let areas =
                codes([first, second, third].into_iter().map(|at| plan.communities[*at].code.clone()));
            let council = format!("{}片区协调议事会", place_of(&plan.communities[*first]));
            let purpose = "协调跨社区的停车、环境和施工事项";
            body("协调议事会", &council, seat, &alliance, &areas, ["", &since, "", "", "", purpose]);
        }
        if street == 0 {
            let project = "易家桥片区老旧小区改造";
            let headquarters = "老旧小区改造指挥部";
            body(
                "指挥部",
                headquarters,
                seat,
                &committee,
                seat,
                ["", &lately, "", "", project, "统筹改造进度"],
            );
            body("项目部", "老旧小区改造项目部", seat, headquarters, "", ["", &lately, "", "", project, ""]);
            let purpose = "施工期间党员教育管理，听取居民意见";
            body(
                "项目党支部",
                PROJECT_BRANCH,
                seat,
                headquarters,
                "",
                ["", &lately, "", "", project, purpose],
            );
            let meeting = format!("{name}区域党建联席会议");
            let purpose = "每季度研究一次共驻共建事项";
            body("联席会议", &meeting, seat, &joint, seat, ["", &since, "", "", "", purpose]);
            let (belt, purpose) = (format!("{name}融合党建带"), "楼宇、商圈、社区阵地共用，活动同办");
            body("融合党建带", &belt, seat, &committee, seat, ["", &since, "", "", "", purpose]);
            // Its members belong to the trade's committee; the street manages it besides.
            let purpose = "寄递行业党员教育管理";
            body("党委", COURIER_COMMITTEE, seat, "", "", ["", &old, "", "", "", purpose]);
            let purpose = "组织关系在行业党委，日常服务管理在街道";
            body("党支部", COURIERS, seat, COURIER_COMMITTEE, seat, ["", &since, "", "", "", purpose]);
            let soon = builder.day(45);
            let purpose = "汛期值守、排水抢险";
            body("临时党组织", FLOOD, seat, &committee, seat, ["", &lately, &soon, "应急", "", purpose]);
            let later = builder.day(120);
            let (home, purpose) = ("养老服务中心建设临时党支部", "建设期间协调施工与服务");
            body("临时党组织", home, seat, &joint, seat, ["", &lately, &later, "项目", "", purpose]);
            if let Some((name, seat, grid)) = grid_branch(plan) {
                let purpose = "支部建在网格上，网格事务在支部议";
                body("党支部", &name, seat, &committee, grid, ["", &since, "", "", "", purpose]);
            }
            let end = builder.day(-4);
            let purpose = "高温期间保障供水供电和独居老人探访";
            body(
                "临时党组织",
                "迎峰度夏临时党支部",
                seat,
                &committee,
                seat,
                ["", &lately, &end, "应急", "", purpose],
            );
        }
    }
    if let Some(first) = branches.first().filter(|branch| !branch.grids.is_empty()) {
        let seat = &plan.communities[first.community].code;
        let grid = &plan.grids[first.grids[0]].code;
        body("功能型党小组", &group_name(first), seat, &first.name, grid, ["", &since, "", "", "", ""]);
    }
    for unit in roster.units.iter().take(UNITS.len()) {
        let seat = &plan.communities[unit.community].code;
        body("党支部", &unit.party_org, seat, "", "", [&unit.name, &old, "", "", "", ""]);
    }
    table
}

/// The couriers' branch stands under their trade's committee and is managed by the street besides.
pub(super) const COURIERS: &str = "快递小哥党支部";
const COURIER_COMMITTEE: &str = "寄递行业党委";
/// The third of the three bodies of a project.
pub(super) const PROJECT_BRANCH: &str = "老旧小区改造项目党支部";
/// A temporary body that has not ended yet.
pub(super) const FLOOD: &str = "防汛临时党支部";

/// An ordinary branch on a grid: its name, the code of its seat and of the grid.
pub(super) fn grid_branch(plan: &Plan) -> Option<(String, &str, &str)> {
    let at = *plan.subdistricts.first()?.communities.first()?;
    let community = plan.communities.get(at)?;
    let grid = plan.grids.get(*community.grids.first()?)?;
    Some((format!("{}第一网格党支部", place_of(community)), &community.code, &grid.code))
}

/// The name of the group under a branch.
pub(super) fn group_name(branch: &Branch) -> String {
    format!("{}第一党小组", branch.name)
}

/// Units that sit in joint committees and alliances; some in several.
pub(super) fn parties(builder: &Builder, plan: &Plan, roster: &Roster) -> Table {
    let mut table = Table::new("body,body_seat,unit,part,from");
    let since = builder.day(-320);
    for (street, subdistrict) in plan.subdistricts.iter().enumerate() {
        let (name, seat) = (&subdistrict.name, &subdistrict.code);
        let near = || roster.units.iter().filter(|unit| unit.subdistrict == street);
        for unit in near().take(5) {
            table.row(&[&format!("{name}大工委"), seat, &unit.name, "共建单位", &since]);
        }
        for unit in near().filter(|unit| unit.kind != "机关").take(3) {
            table.row(&[&format!("{name}商圈党建联盟"), seat, &unit.name, "成员单位", &since]);
        }
    }
    for (at, community) in plan.communities.iter().enumerate() {
        let body = format!("{}大党委", place_of(community));
        for unit in roster.units.iter().filter(|unit| unit.community == at).take(2) {
            table.row(&[&body, &community.code, &unit.name, "共建单位", &since]);
        }
    }
    table
}
