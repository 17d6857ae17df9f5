//! Putting people into grids and functional branches by where they live: suggestions with their
//! reasons, and a person's decision. There is no best one and no order of merit of persons.

use std::collections::HashMap;

use baodao_kernel::{AreaLevel, AreaPath, BodyId};
use serde::{Deserialize, Serialize};

use crate::ports::BranchFacts;
use crate::{Home, ReportInRefusal, RuleSheet};

/// Why a grid is suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum GridReason {
    /// Estate and building are recorded in this grid.
    Address,
    /// So many of the same building are in this grid.
    SameBuilding {
        /// How many.
        count: u32,
    },
    /// So many of the same estate are in this grid.
    SameEstate {
        /// How many.
        count: u32,
    },
}

/// A grid that could be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridSuggestion {
    /// Which.
    pub grid: AreaPath,
    /// Why.
    pub reasons: Vec<GridReason>,
}

/// How many of the same estate and building were put into a grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbours {
    /// The grid.
    pub grid: AreaPath,
    /// Of the same building.
    pub same_building: u32,
    /// Of the same estate, the building's among them.
    pub same_estate: u32,
}

/// Suggests grids: what the address says first, then where the neighbours are.
pub fn grids(located: Option<&AreaPath>, neighbours: &[Neighbours]) -> Vec<GridSuggestion> {
    let mut found: Vec<(bool, u32, u32, GridSuggestion)> = Vec::new();
    let located = located.and_then(|path| path.at(AreaLevel::Grid));
    for near in neighbours {
        let mut reasons = Vec::new();
        let at_address = located.as_ref() == Some(&near.grid);
        if at_address {
            reasons.push(GridReason::Address);
        }
        if near.same_building > 0 {
            reasons.push(GridReason::SameBuilding { count: near.same_building });
        } else if near.same_estate > 0 {
            reasons.push(GridReason::SameEstate { count: near.same_estate });
        }
        if !reasons.is_empty() {
            let suggestion = GridSuggestion { grid: near.grid.clone(), reasons };
            found.push((at_address, near.same_building, near.same_estate, suggestion));
        }
    }
    if let Some(grid) = located
        && !found.iter().any(|(.., suggestion)| suggestion.grid == grid)
    {
        found.push((true, 0, 0, GridSuggestion { grid, reasons: vec![GridReason::Address] }));
    }
    found.sort_by(|a, b| (b.0, b.1, b.2).cmp(&(a.0, a.1, a.2)).then_with(|| a.3.grid.cmp(&b.3.grid)));
    found.into_iter().map(|(.., suggestion)| suggestion).collect()
}

/// Why a branch is suggested, or is doubtful.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum BranchReason {
    /// It serves the grid.
    ServesGrid,
    /// It serves the whole community, or more.
    ServesCommunity,
    /// It serves another grid of the community.
    ServesPart,
    /// It has fewer members than a branch needs.
    Few {
        /// Members reported in.
        members: u32,
    },
    /// It has as many members as a branch usually has at most.
    Full {
        /// Members reported in.
        members: u32,
    },
}

/// A functional branch that could be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BranchSuggestion {
    /// Which.
    pub branch: BodyId,
    /// Its name.
    pub name: String,
    /// Members reported in.
    pub members: u32,
    /// Why, or why not.
    pub reasons: Vec<BranchReason>,
}

/// Suggests functional branches for a home, whose grid may be a suggestion itself.
pub fn branches(
    community: &AreaPath,
    grid: Option<&AreaPath>,
    serving: &[BranchFacts],
    members: &HashMap<BodyId, u32>,
    rules: &RuleSheet,
) -> Vec<BranchSuggestion> {
    let mut found: Vec<(u8, bool, BranchSuggestion)> = Vec::new();
    for branch in serving.iter().filter(|branch| branch.functional && !branch.ended) {
        let over = |place: &AreaPath| branch.areas.iter().any(|area| area.contains(place));
        let narrow = |place: &AreaPath| {
            branch.areas.iter().any(|area| area.level() >= AreaLevel::Grid && area.contains(place))
        };
        let (near, fit) = match grid {
            Some(grid) if narrow(grid) => (0, BranchReason::ServesGrid),
            _ if over(community) => (1, BranchReason::ServesCommunity),
            _ if branch.areas.iter().any(|area| community.contains(area)) => (2, BranchReason::ServesPart),
            _ => continue,
        };
        let count = members.get(&branch.id).copied().unwrap_or(0);
        let mut reasons = vec![fit];
        let full = count >= rules.branch_members_many.value;
        if full {
            reasons.push(BranchReason::Full { members: count });
        } else if count < rules.branch_members_few.value {
            reasons.push(BranchReason::Few { members: count });
        }
        let (branch, name) = (branch.id, branch.name.clone());
        found.push((near, full, BranchSuggestion { branch, name, members: count, reasons }));
    }
    found.sort_by(|a, b| {
        (a.0, a.1)
            .cmp(&(b.0, b.1))
            .then_with(|| a.2.name.cmp(&b.2.name))
            .then_with(|| a.2.branch.cmp(&b.2.branch))
    });
    found.into_iter().map(|(.., suggestion)| suggestion).collect()
}

/// Whether somebody who lives there can be put into the grid and the branch.
///
/// # Errors
/// [`ReportInRefusal::PlacementEmpty`], [`ReportInRefusal::GridOutsideHome`],
/// [`ReportInRefusal::BranchUnfit`].
pub fn check(
    home: &Home,
    grid: Option<&AreaPath>,
    branch: Option<&BranchFacts>,
) -> Result<(), ReportInRefusal> {
    if grid.is_none() && branch.is_none() {
        return Err(ReportInRefusal::PlacementEmpty);
    }
    let community = home.community.clone().unwrap_or_default();
    if let Some(grid) = grid
        && (grid.level() < AreaLevel::Grid || !community.contains(grid))
    {
        return Err(ReportInRefusal::GridOutsideHome);
    }
    let Some(branch) = branch else { return Ok(()) };
    let serves = branch.areas.iter().any(|area| area.contains(&community) || community.contains(area));
    let problem = match branch {
        BranchFacts { ended: true, .. } => "ended",
        BranchFacts { functional: false, .. } => "not_functional",
        _ if !serves => "serves_elsewhere",
        _ => return Ok(()),
    };
    Err(ReportInRefusal::BranchUnfit { problem })
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn community() -> AreaPath {
        AreaPath::district().child(1).child(2)
    }

    fn near(grid: u32, same_building: u32, same_estate: u32) -> Neighbours {
        Neighbours { grid: community().child(grid), same_building, same_estate }
    }

    #[test]
    fn the_address_speaks_first_then_the_neighbours() {
        let located = community().child(3).child(1);
        let found = grids(Some(&located), &[near(1, 0, 9), near(2, 4, 5), near(4, 0, 0)]);
        let told: Vec<_> = found.iter().map(|one| (one.grid.clone(), one.reasons.clone())).collect();
        assert_eq!(
            told,
            [
                (community().child(3), vec![GridReason::Address]),
                (community().child(2), vec![GridReason::SameBuilding { count: 4 }]),
                (community().child(1), vec![GridReason::SameEstate { count: 9 }]),
            ]
        );
        let both = grids(Some(&located), &[near(3, 1, 1)]);
        assert_eq!(both[0].reasons, [GridReason::Address, GridReason::SameBuilding { count: 1 }]);
        assert!(grids(Some(&community()), &[]).is_empty());
    }

    fn branch(n: u128, area: AreaPath) -> BranchFacts {
        let id = BodyId(Uuid::from_u128(n));
        BranchFacts { id, name: format!("第{n}支部"), areas: vec![area], functional: true, ended: false }
    }

    #[test]
    fn a_branch_that_serves_the_grid_comes_before_one_that_is_full() {
        let grid = community().child(3);
        let serving = [
            branch(1, community()),
            branch(2, grid.clone()),
            branch(3, community().child(4)),
            branch(4, AreaPath::district().child(9)),
            BranchFacts { functional: false, ..branch(5, grid.clone()) },
            branch(6, grid.clone()),
        ];
        let members = HashMap::from([(serving[1].id, 50), (serving[0].id, 2), (serving[5].id, 20)]);
        let found = branches(&community(), Some(&grid), &serving, &members, &RuleSheet::default());
        let told: Vec<_> = found.iter().map(|one| (one.name.as_str(), one.reasons.clone())).collect();
        use BranchReason as R;
        assert_eq!(
            told,
            [
                ("第6支部", vec![R::ServesGrid]),
                ("第2支部", vec![R::ServesGrid, R::Full { members: 50 }]),
                ("第1支部", vec![R::ServesCommunity, R::Few { members: 2 }]),
                ("第3支部", vec![R::ServesPart, R::Few { members: 0 }]),
            ]
        );
    }

    #[test]
    fn a_decision_fits_the_home() {
        let home = Home::new(&community(), None, None).unwrap();
        let fits = |grid: Option<AreaPath>, branch: Option<BranchFacts>| {
            check(&home, grid.as_ref(), branch.as_ref())
        };
        assert_eq!(fits(Some(community().child(1)), Some(branch(1, community().child(2)))), Ok(()));
        assert_eq!(fits(None, None), Err(ReportInRefusal::PlacementEmpty));
        for grid in [community(), AreaPath::district().child(1).child(3).child(1)] {
            assert_eq!(fits(Some(grid), None), Err(ReportInRefusal::GridOutsideHome));
        }
        let unfit = |problem| Err(ReportInRefusal::BranchUnfit { problem });
        assert_eq!(fits(None, Some(BranchFacts { ended: true, ..branch(1, community()) })), unfit("ended"));
        let formal = BranchFacts { functional: false, ..branch(1, community()) };
        assert_eq!(fits(None, Some(formal)), unfit("not_functional"));
        assert_eq!(fits(None, Some(branch(1, AreaPath::district().child(7)))), unfit("serves_elsewhere"));
    }
}
