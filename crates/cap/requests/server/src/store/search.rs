//! Phrase search over the requests of areas.

use baodao_kernel::Actor;
use baodao_platform::Problem;
use jiff::{SignedDuration, Timestamp};
use jiff_sqlx::ToSqlx;
use sqlx::{PgPool, postgres::PgRow};
use uuid::Uuid;

use super::lists::{Filter, Found, Order, read};
use super::rows::At;
use super::scope::{Branch, Sql};
use crate::search::{Days, Walk, folded, query};

/// More areas than this are not asked for in the index: the rows found are asked.
const AREAS: usize = 8;

/// The first rows of the list that hold the words.
pub(super) async fn requests(
    pool: &PgPool,
    actor: &Actor,
    branches: &[Branch],
    filter: &Filter,
    words: &str,
    now: Timestamp,
) -> Result<Vec<PgRow>, Problem> {
    let mut areas: Vec<_> = branches
        .iter()
        .filter_map(|branch| match branch {
            Branch::Areas(_, areas) => Some(areas),
            _ => None,
        })
        .flatten()
        .cloned()
        .collect();
    if areas.len() > AREAS {
        areas.clear();
    }
    let search =
        Search { actor, filter, words: folded(words.trim()), pieces: query(words, filter.kind, &areas) };
    if filter.order == Order::Due {
        // In this order the newest say nothing of the first, and what is open is little.
        let hits: Vec<Uuid> = search.hits(pool, None).await?.into_iter().map(|(_, id)| id).collect();
        return read(pool, actor, branches, filter, Found::Among(&hits), now).await;
    }
    let Some(mut walk) = search.walk(pool, now).await? else { return Ok(Vec::new()) };
    let wanted = usize::try_from(filter.limit).unwrap_or(usize::MAX);
    let mut rows = Vec::new();
    while let Some(days) = walk.days().filter(|_| rows.len() < wanted) {
        let mut hits = search.hits(pool, Some(&days)).await?;
        if !walk.found(&days, hits.len()) {
            continue;
        }
        hits.sort_unstable_by(|one, other| other.cmp(one));
        for some in hits.chunks(2 * wanted.max(1)) {
            if rows.len() < wanted {
                let ids: Vec<Uuid> = some.iter().map(|(_, id)| *id).collect();
                rows.extend(read(pool, actor, branches, filter, Found::Among(&ids), now).await?);
            }
        }
    }
    Ok(rows)
}

struct Search<'a> {
    actor: &'a Actor,
    filter: &'a Filter,
    words: String,
    pieces: String,
}

impl Search<'_> {
    /// Over the time that the filter leaves; `None` when the district has no request.
    async fn walk(&self, pool: &PgPool, now: Timestamp) -> Result<Option<Walk>, Problem> {
        let first = sqlx::query_scalar!(
            r#"select min(submitted_at) as "at: jiff_sqlx::Timestamp" from request where tenant_id = $1"#,
            self.actor.tenant.0
        )
        .fetch_one(pool)
        .await?;
        let Some(first) = first.map(At::to_jiff) else { return Ok(None) };
        let later = |at: Timestamp, by: SignedDuration| at.saturating_add(by).unwrap_or(at);
        // Another process may have a clock that goes a little before this one's.
        let mut until = later(now, SignedDuration::from_mins(1));
        if let Some((at, _)) = self.filter.after {
            until = until.min(later(at, SignedDuration::from_micros(1)));
        }
        until = self.filter.until.map_or(until, |at| until.min(at));
        let oldest = self.filter.from.map_or(first, |at| first.max(at));
        Ok(Some(Walk::new(self.actor.tenant, oldest, until)))
    }

    /// Requests that hold the words, of these days or of all; one more than may be read when they
    /// are too many.
    async fn hits(&self, pool: &PgPool, days: Option<&Days>) -> Result<Vec<(Timestamp, Uuid)>, Problem> {
        let mut sql = Sql::new("select submitted_at, request_id from request_text where tenant_id = ");
        sql.push_bind(self.actor.tenant.0);
        if self.filter.only_open() {
            sql.push(" and is_open");
        } else if self.filter.open == Some(false) {
            sql.push(" and not is_open");
        }
        let label = days.map(|days| format!(" & '{}'", days.label)).unwrap_or_default();
        sql.push(" and pieces @@ ").push_bind(format!("{}{label}", self.pieces)).push("::tsquery");
        if let Some(days) = days {
            sql.push(" and submitted_at >= ").push_bind(days.from.to_sqlx());
            sql.push(" and submitted_at < ").push_bind(days.until.to_sqlx());
        }
        sql.push(" and strpos(words, ").push_bind(self.words.clone()).push(") > 0");
        if let Some(most) = days.and_then(|days| days.most) {
            sql.push(" limit ").push_bind(i64::try_from(most + 1).unwrap_or(i64::MAX));
        }
        let rows: Vec<(At, Uuid)> = sql.build_query_as().persistent(false).fetch_all(pool).await?;
        Ok(rows.into_iter().map(|(at, id)| (at.to_jiff(), id)).collect())
    }
}
