//! Another code, for the area and everything that continues its code: 320602 became 320613.

use baodao_kernel::{AreaCode, AreaPath};
use jiff::civil::Date;

use super::{in_force, in_order, mismatch};
use crate::{AreaChange, Env, TerritoryRefusal, Tree};

/// Recode an area and, by the same prefix, the current areas inside.
#[derive(Debug, Clone)]
pub struct RecodeArea {
    /// Which.
    pub path: AreaPath,
    /// The new code; same level, same parent.
    pub code: AreaCode,
    /// From when; today if not said.
    pub on: Option<Date>,
}

impl RecodeArea {
    /// Decides. The code that it has already is no change.
    pub fn decide(self, tree: &Tree, env: &mut Env<'_>) -> Result<Vec<AreaChange>, TerritoryRefusal> {
        let area = in_force(tree, &self.path)?;
        let parent = self.path.parent().and_then(|parent| tree.at(&parent)).map(|parent| parent.code.clone());
        if self.code.level() != self.path.level() || self.code.parent() != parent {
            return Err(mismatch(&self.code));
        }
        if self.code == area.code {
            return Ok(Vec::new());
        }
        let on = self.on.unwrap_or(env.today);
        let old = area.code.as_str().len();
        let mut changes = Vec::new();
        for part in tree.within(&self.path).filter(|part| part.is_current()) {
            in_order(on, part.changed_on, env.today)?;
            let tail = part.code.as_str().get(old..).unwrap_or_default();
            let to = AreaCode::parse(&format!("{}{tail}", self.code)).map_err(|_| mismatch(&self.code))?;
            // A code inside the subtree moves away itself, so only others can be in the way.
            if tree.current(&to).is_some_and(|other| !self.path.contains(&other.path)) {
                return Err(TerritoryRefusal::AreaCodeTaken { area_code: to.to_string() });
            }
            changes.push(AreaChange::Recoded {
                id: part.id,
                path: part.path.clone(),
                from: part.code.clone(),
                to,
                on,
            });
        }
        Ok(changes)
    }
}
