//! The rule sheet of a district.

use baodao_kernel::TenantId;
use baodao_platform::{Problem, rules::RuleSpec};
use baodao_records_core::RuleSheet;
use serde_json::json;

use crate::Records;

impl Records {
    /// The numbers in force in a district.
    pub(crate) async fn rules(&self, tenant: TenantId) -> Result<RuleSheet, Problem> {
        let entries = self.platform.rules().entries(self.platform.pool(), tenant).await?;
        Ok(RuleSheet::of(&entries))
    }
}

/// What a district can set.
pub(crate) fn specs() -> Vec<RuleSpec> {
    let spec = |(key, entry): (&'static str, baodao_records_core::rules::Entry)| RuleSpec {
        key,
        default: json!(entry.value),
        source: entry.source.to_owned(),
        check: baodao_platform::rules::whole_number,
    };
    RuleSheet::built_in().into_iter().map(spec).collect()
}
