//! Tables: what they come to, and every row error once.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail this way")]

mod support;

use baodao_territory_core::datum::Datum;
use baodao_territory_core::import::areas::{self, AreaPlan, Missing};
use baodao_territory_core::import::{Counts, RowError, RowProblem, boundaries, buildings, estates, staff};
use baodao_territory_core::{AreaChange, Env, TerritoryRefusal, Tree};
use serde_json::json;
use support::{SMALL, area, code, env, path, sheet, tree};

fn import(tree: &Tree, missing: Missing, text: &str) -> Result<AreaPlan, Vec<RowError>> {
    env(|env: &mut Env<'_>| areas::decide(&sheet(text), missing, tree, env))
}

/// Row, column and problem of each error.
fn errors<T: std::fmt::Debug>(result: Result<T, Vec<RowError>>) -> Vec<(u32, String, RowProblem)> {
    result.unwrap_err().into_iter().map(|error| (error.row, error.column, error.code)).collect()
}

fn one<T: std::fmt::Debug>(result: Result<T, Vec<RowError>>) -> (u32, String, RowProblem) {
    let found = errors(result);
    assert_eq!(found.len(), 1, "{found:?}");
    found[0].clone()
}

#[test]
fn a_district_comes_in_whatever_the_order_of_rows() {
    let facts = include_str!("../../../../app/demo/chongchuan.csv");
    let lines: Vec<&str> = facts.lines().filter(|line| !line.starts_with('#')).collect();
    let mut backwards = vec![lines[0]];
    backwards.extend(lines[1..].iter().rev());
    for text in [facts.to_owned(), backwards.join("\n")] {
        let plan = import(&Tree::default(), Missing::Keep, &text).unwrap();
        assert_eq!(plan.counts, Counts { rows: 202, new: 202, ..Counts::default() });
        assert!(matches!(&plan.changes[0], AreaChange::Created { area } if area.name == "崇川区"));
    }
}

#[test]
fn the_same_table_again_changes_nothing() {
    let tree = tree(SMALL);
    let plan = import(&tree, Missing::End, SMALL).unwrap();
    assert_eq!((plan.changes, plan.counts.unchanged), (vec![], 7));
}

#[test]
fn names_codes_and_attributes_change_in_one_table() {
    let before = tree(SMALL);
    let plan = import(
        &before,
        Missing::Keep,
        "编码,名称,原编码,别名,监督电话
         320613005006,新西社区居委会,320613005005,新西;西园,
         320613017003001,南园网格,,,12345
         320613017003002,第二网格,,,",
    )
    .unwrap();
    let expected =
        Counts { rows: 3, renamed: 1, recoded: 1, described: 2, unchanged: 1, ..Counts::default() };
    assert_eq!(plan.counts, expected);
    let mut after = before.clone();
    plan.changes.iter().for_each(|change| after.apply(change));
    assert_eq!(area(&after, "320613005006").details.aliases, ["新西", "西园"]);
    assert_eq!(area(&after, "320613005006").path, path(&before, "320613005005"));
    assert!(after.by_code(&code("320613005005")).is_some_and(|(_, former)| former));
}

#[test]
fn areas_end_by_date_or_by_absence() {
    let tree = tree(SMALL);
    let by_date =
        import(&tree, Missing::Keep, "code,name,valid_to\n320613017003,公园社区居委会,2026-01-01").unwrap();
    assert_eq!(by_date.counts, Counts { rows: 1, ended: 3, ..Counts::default() });
    let absent = import(&tree, Missing::End, "code,name\n320613005005,新西社区居委会").unwrap();
    assert_eq!(absent.counts, Counts { rows: 1, ended: 3, unchanged: 1, ..Counts::default() });
}

#[test]
fn every_wrong_row_of_a_table_of_areas_is_named() {
    let tree = tree(SMALL);
    let try_rows = |text: &str| import(&tree, Missing::Keep, text);
    let row = |rows: &str| {
        one(try_rows(&format!(
            "code,name,level,former_code,stat_code,urban_rural_class,aliases,notes,supervision_phone,valid_from,valid_to\n{rows}"
        )))
    };
    let at = |column: &str, code| (2, column.to_owned(), code);
    assert_eq!(one(try_rows("code\n320613")), (1, "name".into(), RowProblem::ColumnMissing));
    assert_eq!(
        one(try_rows("code,name,colour\n320613,x,red")),
        (1, "colour".into(), RowProblem::ColumnUnknown)
    );
    assert_eq!(one(try_rows("code,name,编码\n320613,x,y")), (1, "编码".into(), RowProblem::ColumnUnknown));
    assert_eq!(row(",甲,,,,,,,,,"), at("code", RowProblem::ValueMissing));
    assert_eq!(row("320613017004,,,,,,,,,,"), at("name", RowProblem::ValueMissing));
    assert_eq!(row("32061301700x,甲,,,,,,,,,"), at("code", RowProblem::CodeMalformed));
    assert_eq!(row("320613017004,甲,街道,,,,,,,,"), at("level", RowProblem::LevelMismatch));
    assert_eq!(row("320613017004,甲,,320613017,,,,,,,"), at("former_code", RowProblem::LevelMismatch));
    assert_eq!(row("320613017004,甲,,320613017009,,,,,,,"), at("former_code", RowProblem::FormerCodeUnknown));
    assert_eq!(row("320613099004,甲,,,,,,,,,"), at("code", RowProblem::ParentUnknown));
    assert_eq!(row("320614,甲,,,,,,,,,"), at("code", RowProblem::SecondDistrict));
    assert_eq!(row("320613017004,<甲>,,,,,,,,,"), at("name", RowProblem::NameMalformed));
    assert_eq!(row("320613017004,公园社区居委会,,,,,,,,,"), at("name", RowProblem::NameTaken));
    assert_eq!(row("320613017003001,第二网格,,,,,,,,,"), at("name", RowProblem::NameTaken));
    assert_eq!(row("320613017004,甲,,,x,,,,,,"), at("stat_code", RowProblem::CodeMalformed));
    assert_eq!(row("320613017004,甲,,,,113,,,,,"), at("urban_rural_class", RowProblem::ValueUnknown));
    assert_eq!(row("320613017004,甲,,,,,<,,,,"), at("aliases", RowProblem::NameMalformed));
    assert_eq!(
        row(&format!("320613017004,甲,,,,,,{},,,", "长".repeat(1_001))),
        at("notes", RowProblem::ValueMalformed)
    );
    assert_eq!(row("320613017004,甲,,,,,,,打我,,"), at("supervision_phone", RowProblem::PhoneMalformed));
    assert_eq!(row("320613017004,甲,,,,,,,,昨天,"), at("valid_from", RowProblem::DateMalformed));
    assert_eq!(row("320613017004,甲,,,,,,,,2026-11-24,"), at("valid_from", RowProblem::DateOutOfOrder));
    assert_eq!(row("320613017003,乙,,,,,,,,2026-11-24,"), at("valid_from", RowProblem::DateOutOfOrder));
    assert_eq!(
        row("320613017003,公园社区居委会,,,,,,,,,2019-01-01"),
        at("valid_to", RowProblem::DateOutOfOrder)
    );
    assert_eq!(row("320613017009,甲,,,,,,,,,2026-01-01"), at("code", RowProblem::AreaUnknown));
    assert_eq!(
        row("320613017004,公园社区居委会,,320613017003,,,,,,,"),
        at("code", RowProblem::ChildrenNotRecoded)
    );
    assert_eq!(row("320613005003,甲,,320613017003,,,,,,,"), at("code", RowProblem::ParentUnknown));
    let twice = errors(try_rows("code,name\n320613017004,甲\n320613017004,乙"));
    assert!(twice.contains(&(3, "code".into(), RowProblem::DuplicateInFile)));
    // Two rows that claim one area: by its code and as its former code.
    let both =
        errors(try_rows("code,name,former_code\n320613017003,公园社区居委会,\n320613017004,乙,320613017003"));
    assert_eq!(both, [(3, "former_code".into(), RowProblem::DuplicateInFile)]);
}

#[test]
fn all_wrong_rows_are_told_at_once_and_values_are_cut() {
    let long = "9".repeat(300);
    let found =
        import(&tree(SMALL), Missing::Keep, &format!("code,name\n{long},甲\n320613,\n320613017004,乙"))
            .unwrap_err();
    assert_eq!(found.iter().map(|error| error.row).collect::<Vec<_>>(), [2, 3]);
    assert_eq!(found[0].value.len(), 100);
}

#[test]
fn estates_are_added_edited_and_known_again() {
    let tree = tree(SMALL);
    let table = "社区编码,小区名称,别名,地址,管理模式,户数,经度,纬度
        320613005005,虹桥北村,北村,虹桥路12号,兜底管理,812,120.85,32.0
        320613017003001,公园新村,,,,,,";
    let plan = env(|env| estates::decide(&sheet(table), &tree, &[], env)).unwrap();
    assert_eq!((plan.added.len(), plan.counts.new), (2, 2));
    let again = env(|env| estates::decide(&sheet(table), &tree, &plan.added, env)).unwrap();
    assert_eq!((again.counts.unchanged, again.added.len()), (2, 0));
    let moved = env(|env| {
        estates::decide(&sheet("area_code,name\n320613017003002,公园新村"), &tree, &plan.added, env)
    })
    .unwrap();
    assert_eq!((moved.edited.len(), moved.edited[0].id), (1, plan.added[1].id));
}

#[test]
fn every_wrong_row_of_a_table_of_estates_is_named() {
    let tree = tree(SMALL);
    let row = |row: &str| {
        let text = format!("area_code,name,aliases,address,management_mode,households,lon,lat\n{row}");
        let (_, column, code) = one(env(|env| estates::decide(&sheet(&text), &tree, &[], env)));
        (column, code)
    };
    let is = |column: &str, code| (column.to_owned(), code);
    assert_eq!(row("1,甲,,,,,,"), is("area_code", RowProblem::CodeMalformed));
    assert_eq!(row("320613005009,甲,,,,,,"), is("area_code", RowProblem::AreaUnknown));
    assert_eq!(row("320613005,甲,,,,,,"), is("area_code", RowProblem::AreaLevel));
    assert_eq!(row("320613005005,<,,,,,,"), is("name", RowProblem::NameMalformed));
    assert_eq!(row("320613005005,甲,<,,,,,"), is("aliases", RowProblem::NameMalformed));
    assert_eq!(
        row(&format!("320613005005,甲,,{},,,,", "长".repeat(201))),
        is("address", RowProblem::ValueMalformed)
    );
    assert_eq!(row("320613005005,甲,,,好,,,"), is("management_mode", RowProblem::ValueUnknown));
    assert_eq!(row("320613005005,甲,,,,-1,,"), is("households", RowProblem::ValueMalformed));
    assert_eq!(row("320613005005,甲,,,,,120.8,"), is("lat", RowProblem::ValueMissing));
    assert_eq!(row("320613005005,甲,,,,,220.8,32"), is("lon", RowProblem::ValueMalformed));
    assert_eq!(row("320613005005,甲,,,,,,\n320613005005,甲,,,,,,"), is("name", RowProblem::DuplicateInFile));
}

#[test]
fn buildings_belong_to_estates_of_their_community() {
    let tree = tree(SMALL);
    let known = env(|env| estates::decide(&sheet("area_code,name\n320613017003,公园新村"), &tree, &[], env))
        .unwrap()
        .added;
    let table = "网格编码,小区,楼栋\n320613017003001,公园新村,1幢\n320613017003002,公园新村,2幢\n320613017003002,,综合楼";
    let plan = env(|env| buildings::decide(&sheet(table), &tree, &known, &[], env)).unwrap();
    assert_eq!(
        (plan.counts.new, plan.added[0].estate_id, plan.added[2].estate_id),
        (3, Some(known[0].id), None)
    );
    let again = env(|env| buildings::decide(&sheet(table), &tree, &known, &plan.added, env)).unwrap();
    assert_eq!(again.counts.unchanged, 3);
    let moved = env(|env| {
        buildings::decide(
            &sheet("area_code,estate,name\n320613017003002,公园新村,1幢"),
            &tree,
            &known,
            &plan.added,
            env,
        )
    })
    .unwrap();
    assert_eq!((moved.edited.len(), moved.edited[0].id), (1, plan.added[0].id));
    let wrong = |text: &str| one(env(|env| buildings::decide(&sheet(text), &tree, &known, &[], env)));
    assert_eq!(
        wrong("area_code,estate,name\n320613005005,公园新村,1幢"),
        (2, "estate".into(), RowProblem::EstateUnknown)
    );
    assert_eq!(
        wrong("area_code,name\n320613017003,1幢\n320613017003001,1幢"),
        (3, "name".into(), RowProblem::DuplicateInFile)
    );
}

#[test]
fn the_rows_of_a_grid_are_its_whole_list() {
    let tree = tree(SMALL);
    let table = "网格编码,身份,姓名,工作电话
        320613017003001,网格长,陆一,0513-85012345
        320613017003001,网格员,陆二,13800000002
        320613017003002,grid_worker,陆三,13800000003";
    let plan = staff::decide(&sheet(table), &tree).unwrap();
    assert_eq!((plan.grids.len(), plan.counts.new), (2, 3));
    let row = |rows: &str| {
        let text = format!("area_code,role,name,work_phone\n{rows}");
        let found = staff::decide(&sheet(&text), &tree).unwrap_err();
        assert_eq!(found.len(), 1, "{found:?}");
        (found[0].column.clone(), found[0].code, found[0].value.clone())
    };
    let is = |column: &str, code, value: &str| (column.to_owned(), code, value.to_owned());
    assert_eq!(
        row("320613017003,网格员,甲乙,13800000002"),
        is("area_code", RowProblem::AreaLevel, "320613017003")
    );
    assert_eq!(row("320613017003001,组长,甲乙,13800000002"), is("role", RowProblem::ValueUnknown, "组长"));
    assert_eq!(row("320613017003001,微网格长,甲乙,13800000002"), is("role", RowProblem::AreaLevel, ""));
    assert_eq!(
        row("320613017003001,网格员,甲乙,1380000000"),
        is("work_phone", RowProblem::PhoneMalformed, "138****0000")
    );
    assert_eq!(
        row(&format!("320613017003001,网格员,{},13800000002", "长".repeat(41))),
        is("name", RowProblem::NameMalformed, "")
    );
    let twice = "320613017003001,网格员,甲乙,13800000002\n320613017003001,网格员,甲乙,13800000002";
    assert_eq!(row(twice), is("name", RowProblem::DuplicateInFile, ""));
}

#[test]
fn boundaries_are_named_by_code_or_national_number() {
    let tree = tree(SMALL);
    let square = |west: f64| json!({ "type": "Polygon", "coordinates": [[[west, 32.0], [west + 0.1, 32.0], [west + 0.1, 32.1], [west, 32.1], [west, 32.0]]] });
    let feature = |properties: serde_json::Value, geometry: serde_json::Value| json!({ "type": "Feature", "properties": properties, "geometry": geometry });
    let file =
        |features: Vec<serde_json::Value>| json!({ "type": "FeatureCollection", "features": features });
    let good = file(vec![
        feature(json!({ "code": "320613017" }), square(120.8)),
        feature(json!({ "gb": 156_320_613 }), square(120.8)),
    ]);
    let plan = boundaries::decide(&good, Datum::Wgs84, &tree).unwrap();
    assert_eq!(plan.iter().map(|(path, _)| path.as_str().len()).collect::<Vec<_>>(), [4, 0]);
    let wrong =
        |features: Vec<serde_json::Value>| match boundaries::decide(&file(features), Datum::Wgs84, &tree) {
            Err(TerritoryRefusal::ImportRejected { row_errors, .. }) => {
                row_errors.last().map(|error| error.code).unwrap()
            }
            other => panic!("{other:?}"),
        };
    assert_eq!(wrong(vec![feature(json!({}), square(120.0))]), RowProblem::ValueMissing);
    assert_eq!(wrong(vec![feature(json!({ "code": "x" }), square(120.0))]), RowProblem::CodeMalformed);
    assert_eq!(wrong(vec![feature(json!({ "code": "320614" }), square(120.0))]), RowProblem::AreaUnknown);
    let same = feature(json!({ "code": "320613" }), square(120.0));
    assert_eq!(wrong(vec![same.clone(), same]), RowProblem::DuplicateInFile);
    assert_eq!(wrong(vec![feature(json!({ "code": "320613" }), json!(null))]), RowProblem::BoundaryInvalid);
    let unreadable = |value| {
        matches!(
            boundaries::decide(&value, Datum::Wgs84, &tree),
            Err(TerritoryRefusal::ImportUnreadable { .. })
        )
    };
    assert!(unreadable(json!([])) && unreadable(json!({ "type": "FeatureCollection" })));
    let many = file(vec![json!({}); boundaries::FEATURES_MAX + 1]);
    assert!(matches!(
        boundaries::decide(&many, Datum::Wgs84, &tree),
        Err(TerritoryRefusal::ImportTooLarge { .. })
    ));
}
