//! What the register says of people whom somebody thinks of asking; the app hands it to requests.

use std::collections::HashMap;
use std::sync::Arc;

use baodao_kernel::{AccountId, AreaPath, TenantId};
use baodao_platform::{Platform, Problem};
use baodao_skills_core::find::{Env, LeftOutReason, Reason, Wanted, tell};
use baodao_skills_core::{Catalogue, RuleSheet};
use baodao_territory_core::Places;
use jiff::Timestamp;

use crate::store::{self, catalogue};
use crate::today;

/// The registers of the platform's districts, as they speak about a piece of work.
#[derive(Clone)]
pub struct StoredRegisters {
    platform: Platform,
    places: Arc<dyn Places>,
}

/// What one register says, or what is missing in it.
pub type Told = Result<Vec<Reason>, LeftOutReason>;

impl StoredRegisters {
    /// Over the database, with distances from `places`.
    pub fn new(platform: Platform, places: Arc<dyn Places>) -> Self {
        Self { platform, places }
    }

    /// What the registers of `people`, each with the area of the home, say about work at `place`;
    /// whoever has none is missing. One query, and a second one only where skills are asked for:
    /// the services that those are used for count as asked for too.
    pub async fn tell(
        &self,
        tenant: TenantId,
        people: &[(AccountId, AreaPath)],
        place: &AreaPath,
        wanted: &Wanted,
        now: Timestamp,
    ) -> Result<HashMap<AccountId, Told>, Problem> {
        if people.is_empty() {
            return Ok(HashMap::new());
        }
        let entries = self.platform.rules().entries(self.platform.pool(), tenant).await?;
        let rules = RuleSheet::of(&entries);
        let accounts: Vec<AccountId> = people.iter().map(|(account, _)| *account).collect();
        let mut connection = self.platform.pool().acquire().await?;
        let registers = store::told::about(&mut connection, tenant, &accounts, &wanted.skills).await?;
        let catalogue = if wanted.skills.is_empty() {
            Catalogue::default()
        } else {
            catalogue::load(&mut *connection, tenant).await?
        };
        drop(connection);
        let mut wanted = wanted.clone();
        for skill in wanted.skills.iter().filter_map(|code| catalogue.get(code)) {
            wanted.service_types.extend(&skill.service_types);
        }
        wanted.service_types.sort();
        wanted.service_types.dedup();
        let env = Env { place, catalogue: &catalogue, rules: &rules, today: today(now) };
        let told = people.iter().filter_map(|(account, home)| {
            let register = registers.get(account)?;
            let distance = register.radius_km.and_then(|_| self.places.kilometres(tenant, home, place));
            Some((*account, tell(Some(register), &wanted, distance, &env)))
        });
        Ok(told.collect())
    }
}
