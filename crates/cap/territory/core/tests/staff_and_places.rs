//! Staff lists, estates and buildings: what is accepted and each refusal once.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail this way")]

mod support;

use baodao_kernel::{AreaLevel, Phone, Refuse};
use baodao_territory_core::commands::EndArea;
use baodao_territory_core::estates::{EstateState, ManagementMode, Place, check_area, check_building};
use baodao_territory_core::staff::{StaffEntry, StaffRole, check_staff};
use baodao_territory_core::{EstateId, TerritoryRefusal};
use support::{SMALL, area, env, path, tree};

fn entry(role: StaffRole, name: &str, phone: &str) -> StaffEntry {
    StaffEntry { role, name: name.into(), work_phone: Phone::parse(phone).unwrap() }
}

#[test]
fn a_grid_has_one_head_and_several_workers() {
    let mut tree = tree(SMALL);
    let check = |tree: &baodao_territory_core::Tree, at: &str, entries: Vec<StaffEntry>| {
        check_staff(tree.at(&path(&support::tree(SMALL), at)).unwrap(), entries)
    };
    let head = || entry(StaffRole::GridHead, " 陆一 ", "13800000001");
    let worker = |name: &str| entry(StaffRole::GridWorker, name, "13800000002");
    let list = check(&tree, "320613017003001", vec![head(), worker("陆二"), worker("陆三")]).unwrap();
    assert_eq!(list[0].name, "陆一");
    let problem = |entries| match check(&tree, "320613017003001", entries) {
        Err(TerritoryRefusal::StaffInvalid { problem }) => problem,
        other => panic!("{other:?}"),
    };
    assert_eq!(problem(vec![head(), entry(StaffRole::GridHead, "陆四", "13800000004")]), "two_heads");
    assert_eq!(problem(vec![worker("陆二"), worker("陆二")]), "twice");
    assert_eq!(problem(vec![entry(StaffRole::MicroGridHead, "陆五", "13800000005")]), "role_level");
    assert_eq!(problem(vec![worker("")]), "name");
    assert_eq!(problem((0..21).map(|i| worker(&format!("陆{i}"))).collect()), "too_many");
    assert_eq!(
        check(&tree, "320613017003", vec![]),
        Err(TerritoryRefusal::NotAGrid { level: AreaLevel::Community })
    );
    let end = EndArea { path: path(&tree, "320613017003001"), on: None, with_parts: true, places: 0 };
    let changes = env(|env| end.decide(&tree, env)).unwrap();
    changes.iter().for_each(|change| tree.apply(change));
    assert_eq!(check(&tree, "320613017003001", vec![]).unwrap_err().spec().code, "area_ended");
    for (role, code, zh) in StaffRole::ALL {
        assert_eq!(
            (StaffRole::parse(code), StaffRole::parse(zh), role.code()),
            (Some(role), Some(role), code)
        );
    }
}

#[test]
fn a_place_lies_in_a_community_or_narrower() {
    let tree = tree(SMALL);
    assert!(check_area(Some(area(&tree, "320613005005"))).is_ok());
    assert_eq!(check_area(None).unwrap_err().spec().code, "area_unknown");
    assert_eq!(check_area(Some(area(&tree, "320613005"))).unwrap_err().spec().code, "place_too_wide");
    for (mode, code, zh) in ManagementMode::ALL {
        assert_eq!(
            (ManagementMode::parse(code), ManagementMode::parse(zh), mode.code()),
            (Some(mode), Some(mode), code)
        );
    }
}

#[test]
fn a_building_stands_in_its_estates_community() {
    let tree = tree(SMALL);
    let estate = EstateState {
        id: EstateId(uuid::Uuid::nil()),
        area_path: path(&tree, "320613017003001"),
        place: Place::default(),
        management_mode: ManagementMode::Unknown,
        ended: false,
    };
    assert!(check_building(&path(&tree, "320613017003002"), Some(&estate)).is_ok());
    assert!(check_building(&path(&tree, "320613005005"), None).is_ok());
    let outside = check_building(&path(&tree, "320613005005"), Some(&estate));
    assert_eq!(outside.unwrap_err().spec().code, "building_outside_estate");
    let ended = EstateState { ended: true, ..estate };
    assert_eq!(
        check_building(&path(&tree, "320613017003002"), Some(&ended)).unwrap_err().spec().code,
        "place_ended"
    );
}

#[test]
fn a_place_is_cleaned_or_refused() {
    let place = Place {
        name: " 虹桥北村 ".into(),
        aliases: vec!["北村".into(), "北村".into()],
        address: Some(" ".into()),
        ..Place::default()
    };
    let clean = place.clone().accepted().unwrap();
    assert_eq!((clean.name.as_str(), clean.aliases.len(), clean.address), ("虹桥北村", 1, None));
    let refused = |place: Place| place.accepted().unwrap_err().spec().code;
    assert_eq!(refused(Place { name: "".into(), ..place.clone() }), "name_invalid");
    assert_eq!(refused(Place { aliases: vec!["<".into()], ..place.clone() }), "details_invalid");
    assert_eq!(refused(Place { address: Some("长".repeat(201)), ..place.clone() }), "details_invalid");
    assert_eq!(refused(Place { households: Some(-1), ..place.clone() }), "details_invalid");
    assert_eq!(refused(Place { point: Some((0.0, 91.0)), ..place }), "point_invalid");
}
