//! A new area under the current area that its code continues; without one only the district.

use baodao_kernel::{AreaCode, AreaId, AreaLevel, AreaPath};
use jiff::civil::Date;

use super::{free_code, free_name, good_details, good_name, in_order, mismatch};
use crate::{AreaChange, AreaState, Details, Env, TerritoryRefusal, Tree};

/// Create an area.
#[derive(Debug, Clone)]
pub struct CreateArea {
    /// Its code, which tells level and parent.
    pub code: AreaCode,
    /// Its name.
    pub name: String,
    /// The rest.
    pub details: Details,
    /// First day; today if not said.
    pub valid_from: Option<Date>,
}

impl CreateArea {
    /// The path of the area that the new one will lie in; the district's for the district itself.
    pub fn parent_path(&self, tree: &Tree) -> Result<AreaPath, TerritoryRefusal> {
        match (self.code.parent(), tree.parent_of(&self.code), tree.district()) {
            (Some(_), Some(parent), _) => Ok(parent.path.clone()),
            (Some(_), None, _) => Err(mismatch(&self.code)),
            (None, _, None) => Ok(AreaPath::district()),
            (None, _, Some(_)) => Err(mismatch(&self.code)),
        }
    }

    /// Decides.
    pub fn decide(self, tree: &Tree, env: &mut Env<'_>) -> Result<Vec<AreaChange>, TerritoryRefusal> {
        let parent = self.parent_path(tree)?;
        free_code(tree, &self.code, None)?;
        let name = good_name(&self.name)?;
        let district = self.code.level() == AreaLevel::District;
        if !district {
            free_name(tree, &parent, &name, None)?;
        }
        let valid_from = self.valid_from.unwrap_or(env.today);
        in_order(valid_from, Date::MIN, env.today)?;
        let path = if district { parent } else { tree.next_path(&parent) };
        let area = AreaState {
            id: AreaId((env.draw_id)()),
            path,
            code: self.code,
            name,
            details: good_details(self.details)?,
            valid_from,
            valid_to: None,
            changed_on: valid_from,
        };
        Ok(vec![AreaChange::Created { area }])
    }
}
