//! Where a person lives, no nearer than the building: a report-in never holds a full address
//! (`domain.md` 7).

use baodao_kernel::{AreaLevel, AreaPath, text};
use serde::Serialize;

use crate::ReportInRefusal;

/// A home, or for a unit the community that it reports to.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Home {
    /// The community; `None` while an invited person has not said.
    pub community: Option<AreaPath>,
    /// The grid that a person decided on.
    pub grid: Option<AreaPath>,
    /// The estate's name.
    pub estate: Option<String>,
    /// The building's name.
    pub building: Option<String>,
}

/// The longest name of an estate or building.
const NAME_MAX: usize = 40;

impl Home {
    /// A home in a community; the grid is decided later.
    ///
    /// # Errors
    /// [`ReportInRefusal::HomeInvalid`] for an area that is no community,
    /// [`ReportInRefusal::HomeTooExact`] where the building's text names a flat.
    pub fn new(
        community: &AreaPath,
        estate: Option<&str>,
        building: Option<&str>,
    ) -> Result<Self, ReportInRefusal> {
        if community.level() != AreaLevel::Community {
            return Err(ReportInRefusal::HomeInvalid { field: "community" });
        }
        let estate = clean(estate, "estate")?;
        let building = clean(building, "building")?;
        Ok(Self { community: Some(community.clone()), grid: None, estate, building })
    }

    /// The narrowest area known; the district while nothing is.
    pub fn area(&self) -> AreaPath {
        self.grid.clone().or_else(|| self.community.clone()).unwrap_or_default()
    }

    /// Whether another home is the same as far as both say.
    pub fn same_place(&self, other: &Self) -> bool {
        self.community == other.community
    }
}

fn clean(name: Option<&str>, field: &'static str) -> Result<Option<String>, ReportInRefusal> {
    let folded: String = name.unwrap_or_default().chars().map(text::fold_width).collect();
    let name = text::clean(&folded).replace('\n', " ");
    if name.is_empty() {
        return Ok(None);
    }
    if name.chars().count() > NAME_MAX {
        return Err(ReportInRefusal::HomeInvalid { field });
    }
    if names_a_flat(&name) {
        return Err(ReportInRefusal::HomeTooExact { field });
    }
    Ok(Some(name))
}

/// `502室`, `3-2-502`, `2单元`: more than a building.
fn names_a_flat(name: &str) -> bool {
    let after_digit = |word: &str| {
        name.match_indices(word).any(|(at, _)| name[..at].chars().next_back().is_some_and(is_number))
    };
    let parts = name.split(['-', '—', '/', '#']).map(str::trim).filter(|part| !part.is_empty());
    let numbers = parts.filter(|part| part.chars().next().is_some_and(|c| c.is_ascii_digit())).count();
    ["室", "单元", "户", "房"].iter().any(|word| after_digit(word)) || numbers >= 3
}

fn is_number(c: char) -> bool {
    c.is_ascii_digit() || "一二三四五六七八九十甲乙丙丁".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn community() -> AreaPath {
        AreaPath::district().child(1).child(2)
    }

    #[test]
    fn a_building_is_enough_and_a_flat_is_too_much() {
        let home = |building| Home::new(&community(), Some(" 文峰花园 "), Some(building));
        for building in ["3幢", "３号楼", "甲区12栋", "3-2", "教师公寓"] {
            assert!(home(building).is_ok(), "{building}");
        }
        for building in ["3幢502室", "3-2-502", "2单元", "3号楼二单元", "5幢601户"] {
            assert_eq!(
                home(building),
                Err(ReportInRefusal::HomeTooExact { field: "building" }),
                "{building}"
            );
        }
        let home = home("３号楼").unwrap();
        assert_eq!((home.estate.as_deref(), home.building.as_deref()), (Some("文峰花园"), Some("3号楼")));
        assert_eq!(home.area(), community());
        let grid = Home { grid: Some(community().child(3)), ..home };
        assert_eq!(grid.area(), community().child(3));
        assert_eq!(Home::default().area(), AreaPath::district());
    }

    #[test]
    fn a_home_lies_in_a_community() {
        let wide = Home::new(&AreaPath::district().child(1), None, None);
        assert_eq!(wide, Err(ReportInRefusal::HomeInvalid { field: "community" }));
        let long = "长".repeat(41);
        let long = Home::new(&community(), Some(&long), None);
        assert_eq!(long, Err(ReportInRefusal::HomeInvalid { field: "estate" }));
    }
}
