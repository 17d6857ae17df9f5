//! Other attributes: aliases, register codes, class, remark, supervision telephone.

use baodao_kernel::AreaPath;

use super::in_force;
use crate::{AreaChange, Details, TerritoryRefusal, Tree};

/// Replace the attributes of an area.
#[derive(Debug, Clone)]
pub struct DescribeArea {
    /// Which.
    pub path: AreaPath,
    /// All attributes as they shall be.
    pub details: Details,
}

impl DescribeArea {
    /// Decides. What it has already is no change.
    pub fn decide(self, tree: &Tree) -> Result<Vec<AreaChange>, TerritoryRefusal> {
        let area = in_force(tree, &self.path)?;
        let details = super::good_details(self.details)?;
        if details == area.details {
            return Ok(Vec::new());
        }
        Ok(vec![AreaChange::Described { id: area.id, path: self.path, details }])
    }
}
