//! The invented units: employers of the district, shops and services of the communities.

use baodao_organisation_core::CreditCode;

use super::Size;
use super::dice::Dice;
use super::district::{Plan, place_of};
use super::words::UNITS;

/// A unit on paper.
#[derive(Debug, Clone)]
pub struct Unit {
    pub name: String,
    /// Kind, level and coverage in the words of the register's table.
    pub kind: &'static str,
    pub level: &'static str,
    pub coverage: &'static str,
    pub party_org: String,
    pub community: usize,
    pub subdistrict: usize,
    pub credit_code: Option<String>,
    pub work_phone: String,
    /// Somebody has an account to speak for it alone.
    pub has_liaison: bool,
}

/// What the units of [`UNITS`] are, in the same order.
const KINDS: [(&str, &str); 16] = [
    ("医疗机构", "市级"),
    ("学校", "区级"),
    ("国有企业", "市级"),
    ("国有企业", "市级"),
    ("国有企业", "市级"),
    ("事业单位", "区级"),
    ("社会组织", "区级"),
    ("事业单位", "市级"),
    ("事业单位", "市级"),
    ("国有企业", "市级"),
    ("学校", "市级"),
    ("医疗机构", "区级"),
    ("机关", "区级"),
    ("事业单位", "区级"),
    ("国有企业", "不分级"),
    ("非公有制企业", "不分级"),
];
/// What there is in a community: ending of the name, kind, how the party organisation reaches it.
const LOCAL: [(&str, &str, &str); 6] = [
    ("物业服务中心", "非公有制企业", "联合组建"),
    ("中心幼儿园", "学校", "单独组建"),
    ("农贸市场", "非公有制企业", "选派指导员"),
    ("便民药房", "个体工商户", "未覆盖"),
    ("连锁超市", "非公有制企业", "联合组建"),
    ("养老服务中心", "社会组织", "选派指导员"),
];
/// Units at the level of the subdistricts that the full district has.
const OF_SUBDISTRICTS: usize = 24;

/// Every unit: those of [`UNITS`] first, then those of the subdistricts and the communities.
pub fn invent(size: Size, plan: &Plan, seed: u64) -> Vec<Unit> {
    let communities = plan.communities.len();
    let mut units: Vec<Unit> = Vec::new();
    let mut add = |name: String, (kind, level): (&'static str, &'static str), coverage, community: usize| {
        let at = units.len();
        // Some communities of different subdistricts are called alike.
        let known = units.iter().any(|unit| unit.name == name);
        let street = &plan.subdistricts[plan.communities[community].subdistrict].name;
        let name = if known { format!("{street}{name}") } else { name };
        let has_liaison = at >= plan.subdistricts.len() && at % 7 != 6;
        units.push(Unit {
            party_org: format!("{name}党支部"),
            name,
            kind,
            level,
            coverage,
            community,
            subdistrict: plan.communities[community].subdistrict,
            credit_code: CreditCode::completed(&format!("12320613{at:09}")).map(String::from),
            work_phone: format!("0513-0103{at:04}"),
            has_liaison,
        });
    };
    for (at, (name, what)) in UNITS.iter().zip(KINDS).enumerate() {
        add((*name).to_owned(), what, "单独组建", at * 11 % communities);
    }
    let wanted = if size == Size::Full { OF_SUBDISTRICTS } else { 2 };
    let two = wanted.saturating_sub(plan.subdistricts.len());
    for (at, street) in plan.subdistricts.iter().enumerate() {
        let Some(seat) = street.communities.first() else { continue };
        add(format!("{}综合服务中心", street.name), ("事业单位", "街道级"), "单独组建", *seat);
        if at < two {
            add(format!("{}退役军人服务站", street.name), ("事业单位", "街道级"), "联合组建", *seat);
        }
    }
    let local = if size == Size::Full { communities * 2 } else { 4 };
    for number in 0..local {
        let community = number % communities;
        let dice = Dice::new(seed, 14, community);
        let (ending, kind, coverage) = LOCAL[(dice.below(LOCAL.len()) + number / communities) % LOCAL.len()];
        let name = format!("{}{ending}", place_of(&plan.communities[community]));
        add(name, (kind, "不分级"), coverage, community);
    }
    units
}

/// The unit for which the liaison of a subdistrict speaks.
pub fn of_liaison(subdistrict: usize) -> usize {
    subdistrict % UNITS.len()
}

/// Where somebody of a subdistrict works: at one of the large ones, or nearby.
pub fn employer(units: &[Unit], subdistrict: usize, dice: &Dice) -> usize {
    let near = || (0..units.len()).skip(UNITS.len()).filter(|at| units[*at].subdistrict == subdistrict);
    let count = near().count();
    if count == 0 || dice.permille(620) {
        return dice.below(UNITS.len());
    }
    near().nth(dice.below(count)).unwrap_or_default()
}
