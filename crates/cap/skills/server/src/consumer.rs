//! Erases the register of whoever withdraws consent or closes the account.

use baodao_kernel::AccountId;
use baodao_platform::{Consumer, Log, StoredEvent};
use baodao_skills_core::CONSENT_PURPOSE;
use futures::future::BoxFuture;
use serde_json::json;
use sqlx::PgConnection;

use crate::store::registers;
use crate::{Skills, register_event};

/// The reader.
pub(crate) struct Withdrawals(Skills);

impl Withdrawals {
    pub fn new(skills: Skills) -> Self {
        Self(skills)
    }

    async fn erase(&self, tx: &mut PgConnection, event: &StoredEvent) -> anyhow::Result<()> {
        let account = AccountId(event.subject_id);
        let fault = |problem: baodao_platform::Problem| anyhow::anyhow!("{}", problem.title);
        if !registers::erase(tx, event.tenant, account).await.map_err(fault)? {
            return Ok(());
        }
        // A closed account has no profile to write to.
        if event.name != "account_closed" {
            let none = [(account, Vec::new())];
            let ports = &self.0.ports;
            ports.profiles.set_codes(&mut *tx, event.tenant, &none, event.at).await.map_err(fault)?;
        }
        let mut log = Log::of_system(event.tenant, event.at);
        log.event(register_event("skill_register_erased", account, None, json!({ "because": event.name })));
        log.write(&mut *tx).await.map_err(fault)
    }
}

/// Whether nothing may be kept of the person after this.
fn ends_register(event: &StoredEvent) -> bool {
    event.subject_kind == "account"
        && match event.name.as_str() {
            "account_closed" => true,
            "consent_withdrawn" => event.data["purpose"] == CONSENT_PURPOSE,
            // Every consent was withdrawn by the data protection officer at the person's request.
            "data_right_decided" => event.data["kind"] == "withdraw_consent" && event.data["state"] == "done",
            _ => false,
        }
}

impl Consumer for Withdrawals {
    fn name(&self) -> &'static str {
        "skills_withdrawals"
    }

    fn handle<'a>(
        &'a self,
        tx: &'a mut PgConnection,
        events: &'a [StoredEvent],
    ) -> BoxFuture<'a, anyhow::Result<()>> {
        Box::pin(async move {
            for event in events.iter().filter(|event| ends_register(event)) {
                self.erase(&mut *tx, event).await?;
            }
            Ok(())
        })
    }
}
