//! Every command's changes, and each refusal once.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail this way")]

mod support;

use baodao_kernel::{AreaPath, Refuse};
use baodao_territory_core::commands::{CreateArea, DescribeArea, EndArea, RecodeArea, RenameArea};
use baodao_territory_core::{AreaChange, Details, TerritoryRefusal, Tree};
use jiff::civil::{Date, date};
use support::{SMALL, TODAY, area, code, env, path, tree};

fn create(
    tree: &Tree,
    area_code: &str,
    name: &str,
    from: Option<Date>,
) -> Result<Vec<AreaChange>, TerritoryRefusal> {
    let command = CreateArea {
        code: code(area_code),
        name: name.into(),
        details: Details::default(),
        valid_from: from,
    };
    env(|env| command.decide(tree, env))
}

fn applied(tree: &Tree, changes: &[AreaChange]) -> Tree {
    let mut tree = tree.clone();
    changes.iter().for_each(|change| tree.apply(change));
    tree
}

fn refused<T: std::fmt::Debug>(result: Result<T, TerritoryRefusal>) -> &'static str {
    result.unwrap_err().spec().code
}

#[test]
fn an_area_is_created_under_the_area_its_code_continues() {
    let before = tree(SMALL);
    let changes = create(&before, "320613017003003", " 第三网格 ", None).unwrap();
    let after = applied(&before, &changes);
    let grid = area(&after, "320613017003003");
    assert_eq!((grid.name.as_str(), grid.valid_from), ("第三网格", TODAY));
    assert_eq!(grid.path.parent(), Some(path(&after, "320613017003")));
    assert_eq!(grid.path.as_str(), "000100010003");
    assert_eq!(changes[0].event_name(), "area_created");
}

#[test]
fn an_area_is_not_created_twice_nor_out_of_place() {
    let tree = tree(SMALL);
    assert_eq!(refused(create(&tree, "320613017003001", "新", None)), "area_code_taken");
    assert_eq!(refused(create(&tree, "320613099001", "新", None)), "area_code_mismatch");
    assert_eq!(refused(create(&tree, "320614", "新区", None)), "area_code_mismatch");
    assert_eq!(refused(create(&tree, "320613017003003", "第一网格", None)), "area_name_taken");
    assert_eq!(refused(create(&tree, "320613017003003", "  ", None)), "name_invalid");
    assert_eq!(
        refused(create(&tree, "320613017003003", "新", Some(date(2026, 11, 24)))),
        "date_out_of_order"
    );
    let details = Details { mca_code: Some("x".into()), ..Details::default() };
    let command = CreateArea { code: code("320613017003003"), name: "新".into(), details, valid_from: None };
    assert_eq!(refused(env(|env| command.decide(&tree, env))), "details_invalid");
    assert_eq!(create(&Tree::default(), "320613", "崇川区", None).unwrap()[0].path(), &AreaPath::district());
}

#[test]
fn a_name_changes_and_the_old_one_is_told() {
    let tree = tree(SMALL);
    let rename = |name: &str, on| {
        let command = RenameArea { path: path(&tree, "320613017003001"), name: name.into(), on };
        env(|env| command.decide(&tree, env))
    };
    let changes = rename("南园网格", None).unwrap();
    assert!(
        matches!(&changes[..], [AreaChange::Renamed { from, to, on, .. }] if from == "第一网格" && to == "南园网格" && *on == TODAY)
    );
    assert_eq!(area(&applied(&tree, &changes), "320613017003001").name, "南园网格");
    assert_eq!(rename("第一网格", None), Ok(vec![]));
    assert_eq!(refused(rename("第二网格", None)), "area_name_taken");
    assert_eq!(refused(rename("<>", None)), "name_invalid");
    assert_eq!(refused(rename("南园网格", Some(date(2020, 12, 31)))), "date_out_of_order");
    let unknown = RenameArea { path: AreaPath::district().child(99), name: "x".into(), on: None };
    assert_eq!(refused(env(|env| unknown.decide(&tree, env))), "area_unknown");
}

#[test]
fn a_code_changes_with_everything_inside_and_the_old_one_still_finds_the_area() {
    let before = tree(&SMALL.replace("320613", "320602"));
    let recode = |at: &str, to: &str, on| {
        let command = RecodeArea { path: path(&before, at), code: code(to), on };
        env(|env| command.decide(&before, env))
    };
    let changes = recode("320602", "320613", Some(date(2022, 1, 1))).unwrap();
    assert_eq!(changes.len(), 7);
    let after = applied(&before, &changes);
    assert_eq!(area(&after, "320613017003001").path, path(&before, "320602017003001"));
    assert_eq!(
        after.by_code(&code("320602017003001")).map(|(area, former)| (area.code.to_string(), former)),
        Some(("320613017003001".into(), true))
    );
    assert!(after.current(&code("320602")).is_none());
    assert_eq!(recode("320602", "320602", None), Ok(vec![]));
    assert_eq!(refused(recode("320602017", "320602017003", None)), "area_code_mismatch");
    assert_eq!(refused(recode("320602017", "320613017", None)), "area_code_mismatch");
    assert_eq!(refused(recode("320602017", "320602005", None)), "area_code_taken");
    assert_eq!(refused(recode("320602", "320613", Some(date(2020, 1, 1)))), "date_out_of_order");
}

#[test]
fn codes_may_move_along_inside_a_recoded_area() {
    let before = tree(SMALL);
    let shift =
        RecodeArea { path: path(&before, "320613017003001"), code: code("320613017003009"), on: None };
    let after = applied(&before, &env(|env| shift.decide(&before, env)).unwrap());
    assert_eq!(area(&after, "320613017003009").path, path(&before, "320613017003001"));
    // The code that has become free may be given to a new area; the old holder keeps it as a former one.
    let again = applied(&after, &create(&after, "320613017003001", "第三网格", None).unwrap());
    let (holder, former) = again.by_code(&code("320613017003001")).unwrap();
    assert_eq!((holder.name.as_str(), former), ("第三网格", false));
}

#[test]
fn an_area_ends_with_its_parts_only_when_that_is_said() {
    let before = tree(SMALL);
    let end = |at: &str, with_parts, places, on| {
        let command = EndArea { path: path(&before, at), on, with_parts, places };
        env(|env| command.decide(&before, env))
    };
    let changes = end("320613017", true, 3, None).unwrap();
    assert_eq!(changes.len(), 4);
    assert_eq!(changes.last().unwrap().path(), &path(&before, "320613017"));
    let after = applied(&before, &changes);
    assert!(after.current(&code("320613017003001")).is_none());
    assert_eq!(after.by_code(&code("320613017003001")).map(|(_, former)| former), Some(true));
    assert_eq!(end("320613017", false, 0, None), Err(TerritoryRefusal::AreaHasParts { areas: 3, places: 0 }));
    assert_eq!(refused(end("320613005005", false, 2, None)), "area_has_parts");
    assert_eq!(refused(end("320613005005", false, 0, Some(date(2026, 12, 1)))), "date_out_of_order");
    let ended = EndArea { path: path(&before, "320613017"), on: None, with_parts: true, places: 0 };
    assert_eq!(refused(env(|env| ended.decide(&after, env))), "area_ended");
    // A path is never given again.
    let next = create(&after, "320613099", "新街道", None).unwrap();
    assert!(before.at(next[0].path()).is_none());
}

#[test]
fn attributes_are_replaced_whole() {
    let tree = tree(SMALL);
    let describe = |details| DescribeArea { path: path(&tree, "320613"), details }.decide(&tree);
    let details = Details {
        aliases: vec!["南通市".into()],
        supervision_phone: Some("12345".into()),
        ..Details::default()
    };
    let changes = describe(details.clone()).unwrap();
    let after = applied(&tree, &changes);
    assert_eq!(area(&after, "320613").details, details);
    assert_eq!(describe(Details::default()), Ok(vec![]));
    assert_eq!(
        refused(describe(Details { supervision_phone: Some("x".into()), ..Details::default() })),
        "details_invalid"
    );
}
