//! Another name; the old one stays findable.

use baodao_kernel::AreaPath;
use jiff::civil::Date;

use super::{free_name, good_name, in_force, in_order};
use crate::{AreaChange, Env, TerritoryRefusal, Tree};

/// Rename an area.
#[derive(Debug, Clone)]
pub struct RenameArea {
    /// Which.
    pub path: AreaPath,
    /// The new name.
    pub name: String,
    /// From when; today if not said.
    pub on: Option<Date>,
}

impl RenameArea {
    /// Decides. The name that it has already is no change.
    pub fn decide(self, tree: &Tree, env: &mut Env<'_>) -> Result<Vec<AreaChange>, TerritoryRefusal> {
        let area = in_force(tree, &self.path)?;
        let to = good_name(&self.name)?;
        if to == area.name {
            return Ok(Vec::new());
        }
        if let Some(parent) = self.path.parent() {
            free_name(tree, &parent, &to, Some(&self.path))?;
        }
        let on = self.on.unwrap_or(env.today);
        in_order(on, area.changed_on, env.today)?;
        Ok(vec![AreaChange::Renamed { id: area.id, path: self.path, from: area.name.clone(), to, on }])
    }
}
