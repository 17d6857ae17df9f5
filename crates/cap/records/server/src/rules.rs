//! The rule sheet of a district.

use baodao_kernel::TenantId;
use baodao_platform::Problem;
use baodao_records_core::RuleSheet;

use crate::Records;

impl Records {
    /// The numbers in force in a district.
    pub(crate) async fn rules(&self, tenant: TenantId) -> Result<RuleSheet, Problem> {
        let entries = self.platform.rules().entries(self.platform.pool(), tenant).await?;
        Ok(RuleSheet::of(&entries))
    }
}
