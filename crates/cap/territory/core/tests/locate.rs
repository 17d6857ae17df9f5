//! Finding places in the real names of Chongchuan, with invented grids, estates and buildings.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail this way")]

mod support;

use std::sync::OnceLock;

use baodao_kernel::{AreaId, AreaPath};
use baodao_territory_core::boundary::Boundary;
use baodao_territory_core::datum::Datum;
use baodao_territory_core::estates::{BuildingState, EstateState, ManagementMode, Place};
use baodao_territory_core::locate::{
    Candidate, FLOOR, Gazetteer, GazetteerArea, Located, LocatedKind, Reason, SURE, Source, combine,
};
use baodao_territory_core::{BuildingId, EstateId, Tree};
use proptest::prelude::*;
use serde_json::json;
use support::{code, path, tree};
use uuid::Uuid;

const GRIDS: &str = "
    320613005005001,第一网格
    320613005005002,第二网格
    320613017003001,第一网格
    320613017003002,第二网格";

fn areas() -> &'static Tree {
    static TREE: OnceLock<Tree> = OnceLock::new();
    TREE.get_or_init(|| {
        let facts = include_str!("../../../../app/demo/chongchuan.csv");
        let rows = facts.lines().filter(|line| !line.starts_with('#')).skip(1).map(|line| {
            let mut cells = line.split(',');
            format!("{},{}", cells.next().unwrap_or_default(), cells.nth(1).unwrap_or_default())
        });
        tree(&format!("code,name\n{}{GRIDS}", rows.collect::<Vec<_>>().join("\n")))
    })
}

fn place(name: &str, aliases: &[&str], address: &str) -> Place {
    let address = (!address.is_empty()).then(|| address.to_owned());
    Place {
        name: name.into(),
        aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
        address,
        ..Place::default()
    }
}

fn source(tree: &Tree) -> Source {
    let mut areas: Vec<GazetteerArea> = tree
        .iter()
        .map(|state| GazetteerArea {
            state: state.clone(),
            former_names: vec![],
            former_codes: vec![],
            boundary: None,
        })
        .collect();
    for area in &mut areas {
        match area.state.code.as_str() {
            "320613" => {
                area.state.details.aliases = vec!["江苏省".into(), "南通市".into(), "港闸区".into()];
                area.former_codes = vec![code("320602")];
                area.boundary = outline(120.0, 31.0, 2.0);
            }
            "320613017" => area.boundary = outline(120.0, 31.0, 1.0),
            "320613017003" => area.former_names = vec!["大洋社区居委会".into()],
            "320613017003001" => area.boundary = outline(120.0, 31.0, 0.5),
            "320613017003002" => area.boundary = outline(120.5, 31.0, 0.5),
            _ => {}
        }
    }
    let estate = |id, at: &str, place| EstateState {
        id: EstateId(Uuid::from_u128(id)),
        area_path: path(tree, at),
        place,
        management_mode: ManagementMode::Unknown,
        ended: false,
    };
    let building = |id, estate: Option<u128>, at: &str, place| BuildingState {
        id: BuildingId(Uuid::from_u128(id)),
        estate_id: estate.map(|id| EstateId(Uuid::from_u128(id))),
        area_path: path(tree, at),
        place,
        ended: false,
    };
    Source {
        areas,
        estates: vec![
            estate(1, "320613005005", place("虹桥北村", &["虹北"], "虹桥街道虹桥路12号")),
            estate(2, "320613017003001", place("阳光小区", &[], "正清路88号")),
            estate(3, "320613005005002", place("阳光小区", &[], "崇川区虹桥街道正清路9号")),
            estate(4, "320613005005", place("濠滨花园", &[], "")),
        ],
        buildings: vec![
            building(11, Some(1), "320613005005001", place("56幢", &[], "")),
            building(12, Some(1), "320613005005002", place("57号楼", &[], "")),
            building(13, None, "320613017003002", place("北极阁大厦", &["北极阁"], "")),
            building(14, Some(1), "320613005005001", place("58幢", &[], "")),
            building(15, Some(1), "320613005005002", place("58号楼", &[], "")),
        ],
    }
}

fn outline(west: f64, south: f64, side: f64) -> Option<Boundary> {
    let (east, north) = (west + side, south + side);
    let ring = [[west, south], [east, south], [east, north], [west, north], [west, south]];
    Boundary::parse(&json!({ "type": "Polygon", "coordinates": [ring] }), Datum::Wgs84).ok()
}

fn gazetteer() -> &'static Gazetteer {
    static GAZETTEER: OnceLock<Gazetteer> = OnceLock::new();
    GAZETTEER.get_or_init(|| Gazetteer::build(source(areas())))
}

fn find(text: &str) -> Located {
    gazetteer().locate_text(text)
}

fn codes(candidates: &[Candidate]) -> Vec<&str> {
    candidates.iter().map(|candidate| candidate.area.code.as_str()).collect()
}

#[test]
fn clear_addresses_are_found_or_narrowed() {
    use LocatedKind::{Found, Narrowed};
    let cases = [
        // No grids are known there, so the community is the answer.
        ("崇川区城东街道德民社区", Found, "320613001001"),
        ("和平桥街道百花苑社区居委会", Found, "320613002005"),
        ("南通市崇川区天生港镇街道五星村", Found, "320613018200"),
        ("幸福街道育爱村村委会门口", Narrowed, "320613021"),
        ("陈桥街道育爱村村委会门口", Found, "320613020204"),
        ("唐闸镇街道公园社区", Narrowed, "320613017003"),
        ("唐闸镇公园社区第一网格", Found, "320613017003001"),
        ("公园社区1号网格", Found, "320613017003001"),
        ("大洋社区", Narrowed, "320613017003"),
        ("虹桥街道新西社区", Narrowed, "320613005005"),
        ("虹桥街道", Narrowed, "320613005"),
        ("崇川区", Narrowed, "320613"),
        ("崇川區城東街道德民社區", Found, "320613001001"),
        ("虹桥街道新西社区虹桥北村56幢", Found, "320613005005001"),
        ("虹桥北村五十六栋", Found, "320613005005001"),
        ("虹桥北村小区57号楼三单元", Found, "320613005005002"),
        ("虹北57幢的路灯坏了", Found, "320613005005002"),
        ("虹桥北村", Narrowed, "320613005005"),
        ("虹桥北村99幢", Narrowed, "320613005005"),
        ("虹桥北村58幢", Narrowed, "320613005005"),
        ("虹桥北村3楼漏水", Narrowed, "320613005005"),
        ("北极阁大厦", Found, "320613017003002"),
        ("公园社区阳光小区", Found, "320613017003001"),
        ("虹桥街道阳光小区", Found, "320613005005002"),
        ("正清路88号", Found, "320613017003001"),
        ("虹桥路 １２ 号门口的井盖", Narrowed, "320613005005"),
        ("濠滨花园门口，正清路往东", Narrowed, "320613005005"),
    ];
    for (text, kind, code) in cases {
        let found = find(text);
        if text.starts_with("幸福街道育爱村") {
            // The village lies in another subdistrict: two names that contradict each other.
            assert_eq!(found.kind, LocatedKind::Ambiguous, "{text}");
            continue;
        }
        let area = found.area.as_ref().map(|area| area.code.as_str().to_owned());
        assert_eq!((found.kind, area.as_deref()), (kind, Some(code)), "{text}: {:#?}", found.candidates);
        assert!(found.candidates[0].confidence >= SURE, "{text}");
    }
}

#[test]
fn ambiguous_is_reported_never_guessed() {
    let cases: [(&str, &[&str]); 7] = [
        ("光明", &["320613005010", "320613008016"]),
        ("城南", &["320613004002", "320613008003"]),
        ("公园", &["320613017003"]),
        ("文峰", &["320613008", "320613004004"]),
        ("阳光小区", &["320613017003001", "320613005005002"]),
        ("正清路", &["320613005005", "320613017003"]),
        ("花墙社区和新西社区之间", &["320613017005", "320613005005"]),
    ];
    for (text, expected) in cases {
        let found = find(text);
        assert_eq!(found.kind, LocatedKind::Ambiguous, "{text}: {found:#?}");
        let mut got = codes(&found.candidates);
        let mut expected = expected.to_vec();
        got.sort_unstable();
        expected.sort_unstable();
        assert_eq!(got, expected, "{text}");
        assert!(found.settled().is_none());
    }
}

#[test]
fn what_names_nothing_known_is_unknown() {
    for text in [
        "",
        "  \n",
        "路灯坏了",
        "🙏🙏",
        "他在公园里散步时摔倒了，希望有人管一管",
        "长".repeat(10_000).as_str(),
    ] {
        assert_eq!(find(text), Located::unknown(), "{text}");
    }
}

#[test]
fn another_districts_names_are_not_taken_for_ours() {
    for text in [
        "河源市源城区上城街道公园社区",
        "源城区公园社区",
        "上城街道公园社区",
        "如皋市城东街道德民社区",
        "鼓楼区曙光社区",
    ] {
        assert_eq!(find(text).kind, LocatedKind::Unknown, "{text}: {:#?}", find(text).candidates);
    }
    assert_eq!(find("青园街道、德民社区").kind, LocatedKind::Unknown);
    // The city says nothing about where in the district.
    assert_eq!(find("南通市和江苏省").kind, LocatedKind::Unknown);
    // Ordinary words that end like an area's name do not disturb.
    for text in
        ["我们小区公园社区", "本街道公园社区", "全区城东街道德民社区", "南通市港闸区唐闸镇街道公园社区"]
    {
        assert!(find(text).settled().is_some(), "{text}: {:#?}", find(text).candidates);
    }
}

#[test]
fn the_tail_of_an_unknown_name_is_not_sure() {
    let found = find("丽发新城社区的搅拌站");
    assert_eq!((found.kind, found.candidates.len()), (LocatedKind::Ambiguous, 1));
    assert!(found.candidates[0].reasons.contains(&Reason::MaybeLonger { text: "丽发".into() }));
    // The subdistrict beside it settles the doubt; so does a word after which names begin.
    assert_eq!(find("文峰街道丽发新城社区").settled().map(|area| area.code.as_str()), Some("320613008005"));
    assert!(find("我家住在新城社区").settled().is_some());
}

#[test]
fn every_candidate_says_why() {
    let found = find("唐闸镇街道公园社区阳光小区");
    let reasons = &found.candidates[0].reasons;
    assert!(reasons.contains(&Reason::Name { text: "阳光小区".into() }));
    assert!(reasons.contains(&Reason::Inside { text: "公园社区".into() }));
    assert_eq!(found.candidates[0].estate.as_ref().map(|estate| estate.name.as_str()), Some("阳光小区"));
    let found = find("虹桥北村56幢");
    assert!(found.candidates[0].reasons.contains(&Reason::BuildingNumber { text: "56幢".into() }));
    assert_eq!(found.candidates[0].building.as_ref().map(|building| building.name.as_str()), Some("56幢"));
    let found = find("虹桥街道公园社区");
    assert_eq!(found.kind, LocatedKind::Ambiguous);
    assert!(found.candidates[0].reasons.contains(&Reason::Conflict { text: "公园社区".into() }));
    let found = find("唐闸镇街道公园");
    assert_eq!(found.area.as_ref().map(|area| area.code.as_str()), Some("320613017"));
    assert_eq!(codes(&found.candidates), ["320613017", "320613017003"]);
    assert!(found.candidates[1].confidence < SURE);
    // Between two estates of one community: both are told, and what they share.
    let found = find("新西社区阳光小区和虹桥北村之间");
    assert_eq!(found.kind, LocatedKind::Ambiguous);
    assert_eq!(found.area.as_ref().map(|area| area.code.as_str()), Some("320613005005"));
    // Two estates of the same area leave no doubt about the area.
    let found = find("虹桥北村和濠滨花园之间");
    assert_eq!((found.kind, found.candidates[0].estate.as_ref()), (LocatedKind::Narrowed, None));
}

#[test]
fn a_numbered_community_without_its_number_is_ambiguous() {
    let tree = tree(
        "code,name\n320214,新吴区\n320214052,江溪街道\n320214052027,叙丰家园第一社区居民委员会\n320214052049,叙丰家园第二社区居民委员会",
    );
    let areas = tree.iter().map(|state| GazetteerArea {
        state: state.clone(),
        former_names: vec![],
        former_codes: vec![],
        boundary: None,
    });
    let gazetteer = Gazetteer::build(Source { areas: areas.collect(), ..Source::default() });
    let found = gazetteer.locate_text("叙丰家园社区");
    assert_eq!((found.kind, found.candidates.len()), (LocatedKind::Ambiguous, 2));
    assert_eq!(found.area.map(|area| area.name), Some("江溪街道".to_owned()));
    assert_eq!(gazetteer.locate_text("叙丰家园第二社区").kind, LocatedKind::Found);
}

#[test]
fn a_point_is_in_the_narrowest_area_that_holds_it() {
    let at = |lon, lat| gazetteer().locate_point(lon, lat);
    let kinds = |located: &Located| (located.kind, located.area.as_ref().map(|area| area.code.to_string()));
    assert_eq!(kinds(&at(120.25, 31.25)), (LocatedKind::Found, Some("320613017003001".into())));
    assert_eq!(at(120.25, 31.25).candidates[0].confidence, 1000);
    assert_eq!(kinds(&at(120.25, 31.75)), (LocatedKind::Narrowed, Some("320613017".into())));
    assert_eq!(kinds(&at(121.5, 31.5)), (LocatedKind::Narrowed, Some("320613".into())));
    assert_eq!(at(100.0, 31.5), Located::unknown());
    assert_eq!(at(f64::NAN, 31.5), Located::unknown());
    // On the line between two grids.
    let line = at(120.5, 31.25);
    assert_eq!(line.kind, LocatedKind::Ambiguous);
    assert_eq!(codes(&line.candidates), ["320613017003001", "320613017003002"]);
    assert_eq!(line.area.map(|area| area.code.to_string()), Some("320613017003".into()));
}

#[test]
fn a_grid_that_sticks_out_of_its_subdistrict_is_not_sure() {
    let mut source = source(areas());
    for area in &mut source.areas {
        if area.state.code.as_str() == "320613005005001" {
            area.boundary = outline(121.0, 31.0, 0.5);
        }
        if area.state.code.as_str() == "320613005" {
            area.boundary = outline(121.2, 31.0, 0.5);
        }
    }
    let gazetteer = Gazetteer::build(source);
    let found = gazetteer.locate_point(121.1, 31.25);
    assert_eq!(found.kind, LocatedKind::Ambiguous);
    assert_eq!(found.candidates[0].reasons, [Reason::InsideBoundary, Reason::OutsideWiderBoundary]);
    assert_eq!(gazetteer.locate_point(121.3, 31.25).kind, LocatedKind::Found);
}

#[test]
fn a_point_and_a_text_are_weighed_together() {
    let at = |lon, lat| gazetteer().locate_point(lon, lat);
    let code = |located: Located| (located.kind, located.area.map(|area| area.code.to_string()));
    let (grid, street, line) = ((120.25, 31.25), (120.25, 31.75), (120.5, 31.25));
    let both = |point: (f64, f64), text: &str| code(combine(at(point.0, point.1), find(text)));
    use LocatedKind::{Ambiguous, Found, Narrowed};
    assert_eq!(both(grid, "路灯坏了"), (Found, Some("320613017003001".into())));
    assert_eq!(both((0.0, 0.0), "正清路88号"), (Found, Some("320613017003001".into())));
    assert_eq!(both(grid, "公园社区"), (Found, Some("320613017003001".into())));
    assert_eq!(both(street, "公园社区"), (Narrowed, Some("320613017003".into())));
    assert_eq!(both(grid, "新西社区"), (Ambiguous, None));
    assert_eq!(both(street, "阳光小区"), (Narrowed, Some("320613017003001".into())));
    assert_eq!(both(grid, "光明"), (Found, Some("320613017003001".into())));
    assert_eq!(both(grid, "花墙社区和新西社区之间"), (Ambiguous, None));
    assert_eq!(both(line, "公园社区第二网格"), (Found, Some("320613017003002".into())));
    assert_eq!(both(line, "公园社区"), (Ambiguous, Some("320613017003".into())));
    assert_eq!(both(line, "新西社区"), (Ambiguous, None));
    assert_eq!(both(line, "光明"), (Ambiguous, None));
}

#[test]
fn codes_and_ancestors_are_known() {
    let gazetteer = gazetteer();
    let old = gazetteer.by_code(&code("320602")).unwrap();
    assert_eq!((old.code.as_str(), old.former_code, old.ended), ("320613", true, false));
    assert!(!gazetteer.by_code(&code("320613")).unwrap().former_code);
    assert_eq!(gazetteer.by_code(&code("110101")), None);
    let grid = path(areas(), "320613017003001");
    assert_eq!(gazetteer.ancestors_names(&grid), ["崇川区", "唐闸镇街道", "公园社区", "第一网格"]);
    assert!(gazetteer.ancestors_names(&AreaPath::district().child(999)).is_empty());
    assert_eq!(gazetteer.area(&grid).map(|area| area.name.as_str()), Some("第一网格"));
}

#[test]
fn ended_areas_are_not_found_by_name_but_by_code() {
    let mut source = source(areas());
    for area in source.areas.iter_mut().filter(|area| area.state.code.as_str() == "320613001001") {
        area.state.valid_to = Some(support::TODAY);
        area.state.id = AreaId(Uuid::from_u128(7));
    }
    let gazetteer = Gazetteer::build(source);
    assert_eq!(gazetteer.locate_text("德民社区").kind, LocatedKind::Unknown);
    let old = gazetteer.by_code(&code("320613001001")).unwrap();
    assert!(old.ended && old.former_code);
}

fn community() -> impl Strategy<Value = (String, String)> {
    let all: Vec<(String, String)> = areas()
        .iter()
        .filter(|area| area.code.as_str().len() == 12)
        .map(|area| {
            let street = areas().at(&area.path.parent().unwrap()).unwrap();
            (format!("{}{}", street.name, area.name), area.code.to_string())
        })
        .collect();
    prop::sample::select(all)
}

proptest! {
    #[test]
    fn every_registered_name_under_its_street_is_settled((text, code) in community(), before in "[，。x ]{0,3}", after in "[，。x ]{0,3}") {
        let found = find(&format!("{before}{text}{after}"));
        prop_assert_eq!(found.settled().map(|area| area.code.to_string()), Some(code));
    }

    #[test]
    fn no_text_breaks_it_and_answers_are_in_order(text in "([崇川区虹桥街道新西社区公园光明城南阳小正清路北村0-9幢号，\\n ]|\\PC){0,60}") {
        let found = find(&text);
        let confidences: Vec<u16> = found.candidates.iter().map(|candidate| candidate.confidence).collect();
        prop_assert!(confidences.iter().all(|confidence| (FLOOR..=1000).contains(confidence)));
        prop_assert!(confidences.is_sorted_by(|a, b| a >= b) || found.kind == LocatedKind::Narrowed);
        prop_assert_eq!(found.kind == LocatedKind::Unknown, found.candidates.is_empty());
        prop_assert_eq!(found.settled().is_some(), found.candidates.first().is_some_and(|_| found.kind != LocatedKind::Ambiguous));
    }
}
