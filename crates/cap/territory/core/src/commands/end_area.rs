//! An area goes out of force; its history, codes and names stay.

use baodao_kernel::AreaPath;
use jiff::civil::Date;

use super::{in_force, in_order};
use crate::{AreaChange, Env, TerritoryRefusal, Tree};

/// End an area.
#[derive(Debug, Clone)]
pub struct EndArea {
    /// Which.
    pub path: AreaPath,
    /// First day on which it is no longer in force; today if not said.
    pub on: Option<Date>,
    /// End everything inside too. Without it, an area with parts is not ended by mistake.
    pub with_parts: bool,
    /// Current estates and buildings inside, counted by the caller.
    pub places: usize,
}

impl EndArea {
    /// Decides; parts end before the whole.
    pub fn decide(self, tree: &Tree, env: &mut Env<'_>) -> Result<Vec<AreaChange>, TerritoryRefusal> {
        let area = in_force(tree, &self.path)?;
        let on = self.on.unwrap_or(env.today);
        let mut inside: Vec<_> = tree.within(&self.path).filter(|part| part.is_current()).collect();
        let areas = inside.len().saturating_sub(1);
        if !self.with_parts && (areas > 0 || self.places > 0) {
            return Err(TerritoryRefusal::AreaHasParts { areas, places: self.places });
        }
        for part in &inside {
            in_order(on, part.changed_on.max(area.valid_from), env.today)?;
        }
        inside.reverse();
        Ok(inside.iter().map(|part| AreaChange::Ended { id: part.id, path: part.path.clone(), on }).collect())
    }
}
