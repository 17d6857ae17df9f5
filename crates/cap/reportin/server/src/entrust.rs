//! What a confirmation opens and an end closes: the role of an in-service member over the home, and
//! the functional branch in which the person serves already.
//! Read from the log, so that it happens once the confirmation stands and is tried again until it
//! has happened.

use baodao_kernel::ReportInId;
use baodao_platform::{Consumer, StoredEvent};
use baodao_reportin_core::ports::Person;
use baodao_reportin_core::{Kind, State};
use futures::future::BoxFuture;
use sqlx::PgConnection;

use crate::ReportIns;
use crate::store::rows;

/// Follows confirmations and ends.
pub(crate) struct Entrusting(pub ReportIns);

/// Events after which it must be looked whether the role still fits.
const FOLLOWED: &[&str] =
    &["report_in_confirmed", "report_in_ended", "report_in_moved", "report_in_line_checked"];

impl Consumer for Entrusting {
    fn name(&self) -> &'static str {
        "reportin.entrusting"
    }

    fn handle<'a>(
        &'a self,
        tx: &'a mut PgConnection,
        events: &'a [StoredEvent],
    ) -> BoxFuture<'a, anyhow::Result<()>> {
        Box::pin(async move {
            let followed = |event: &&StoredEvent| {
                event.subject_kind == "report_in" && FOLLOWED.contains(&event.name.as_str())
            };
            for event in events.iter().filter(followed) {
                self.follow(tx, event).await?;
            }
            Ok(())
        })
    }
}

impl Entrusting {
    /// Acts by what the report-in is now, not by what the event said: events may come twice.
    async fn follow(&self, tx: &mut PgConnection, event: &StoredEvent) -> anyhow::Result<()> {
        let (tenant, id) = (event.tenant, ReportInId(event.subject_id));
        let fault = |problem: baodao_platform::Problem| anyhow::anyhow!("report-in {id}: {}", problem.code);
        let port = |cause: baodao_reportin_core::ports::PortError| anyhow::anyhow!("report-in {id}: {cause}");
        let row = rows::load(&mut *tx, self.0.seals(tenant), tenant, id).await.map_err(fault)?;
        let Some(row) = row.filter(|row| row.report.kind == Kind::Member) else { return Ok(()) };
        let accounts = &self.0.ports.accounts;
        if row.report.state != State::Confirmed {
            return accounts.release(tenant, id, event.at).await.map_err(port);
        }
        let Some(home) = row.report.home.community.clone() else { return Ok(()) };
        let account = match (row.report.account, row.name, row.phone) {
            (Some(account), ..) => account,
            // It came on paper: the account is made when the community confirms, and not before.
            (None, Some(name), Some(phone)) => {
                let person = Person { name, phone };
                let account = accounts.ensure(tenant, &person, event.at).await.map_err(port)?;
                rows::link(&mut *tx, tenant, id, account).await?;
                account
            }
            _ => return Ok(()),
        };
        let unit = &row.report.unit.name;
        accounts.entrust(tenant, account, &home, unit, id, event.at).await.map_err(port)?;
        if event.name == "report_in_confirmed" {
            return self.0.bring_branch(tx, event, account).await;
        }
        Ok(())
    }
}
