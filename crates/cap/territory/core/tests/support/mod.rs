//! A small district in memory for the tests.
#![allow(dead_code, reason = "each test binary uses its own part")]

use baodao_kernel::{AreaCode, AreaPath};
use baodao_territory_core::import::{Sheet, areas};
use baodao_territory_core::{AreaState, Env, Tree};
use jiff::civil::{Date, date};

pub const TODAY: Date = date(2026, 11, 23);

/// Runs `with` in an environment whose ids count up from 1.
pub fn env<T>(with: impl FnOnce(&mut Env<'_>) -> T) -> T {
    let mut last = 0u128;
    let mut draw_id = || {
        last += 1;
        uuid::Uuid::from_u128(last)
    };
    with(&mut Env { today: TODAY, draw_id: &mut draw_id })
}

/// A table from comma-separated lines.
pub fn sheet(text: &str) -> Sheet {
    let split = |line: &str| line.split(',').map(str::to_owned).collect::<Vec<_>>();
    let mut lines =
        (1..).zip(text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')));
    let heading = lines.next().map(|(_, line)| split(line)).unwrap_or_default();
    Sheet { heading, rows: lines.map(|(row, line)| (row, split(line))).collect(), ..Sheet::default() }
}

/// The tree after an import into nothing.
pub fn tree(text: &str) -> Tree {
    let plan = env(|env| areas::decide(&sheet(text), areas::Missing::Keep, &Tree::default(), env)).unwrap();
    let mut tree = Tree::default();
    for change in &plan.changes {
        tree.apply(change);
    }
    tree
}

pub const SMALL: &str = "
    code,name,valid_from
    320613,崇川区,2020-07-01
    320613017,唐闸镇街道,2020-07-01
    320613017003,公园社区居委会,2020-07-01
    320613017003001,第一网格,2021-01-01
    320613017003002,第二网格,2021-01-01
    320613005,虹桥街道,2020-07-01
    320613005005,新西社区居委会,2020-07-01";

pub fn code(text: &str) -> AreaCode {
    AreaCode::parse(text).unwrap()
}

pub fn area<'a>(tree: &'a Tree, text: &str) -> &'a AreaState {
    tree.current(&code(text)).unwrap_or_else(|| panic!("no area {text}"))
}

pub fn path(tree: &Tree, text: &str) -> AreaPath {
    area(tree, text).path.clone()
}
