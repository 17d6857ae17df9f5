//! The numbers people quote: year and month, then a running number. Blocks of 64 are drawn from
//! the database; a block that a stopped program had left leaves a gap, which is no harm.

use baodao_kernel::CHINA;
use jiff::Timestamp;
use sqlx::PgPool;
use tokio::sync::Mutex;

/// As in the migration's `increment by`.
const BLOCK: i64 = 64;

/// The rest of this program's block.
#[derive(Default)]
pub struct Numbers(Mutex<Option<(i64, i64)>>);

impl Numbers {
    /// The next number, `2611-0001234`.
    pub async fn next(&self, pool: &PgPool, now: Timestamp) -> Result<String, sqlx::Error> {
        let mut rest = self.0.lock().await;
        let (next, end) = match *rest {
            Some((next, end)) if next < end => (next, end),
            _ => {
                let start = sqlx::query_scalar!(r#"select nextval('request_number') as "start!""#)
                    .fetch_one(pool)
                    .await?;
                (start, start + BLOCK)
            }
        };
        *rest = Some((next + 1, end));
        let day = CHINA.to_datetime(now);
        Ok(format!("{:02}{:02}-{next:07}", day.year() % 100, day.month()))
    }
}
