//! Ending bodies with what hangs on them.

use baodao_kernel::{AccountId, BodyId, TenantId};
use baodao_organisation_core::body::{Ending, Fate, Parts, Standing};
use baodao_organisation_core::{BodyKind, MembershipId};
use baodao_platform::Problem;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use sqlx::PgConnection;
use uuid::Uuid;

use super::bodies::{change, forest, load};
use super::code;

/// What hangs on a body on a day, and the kinds of the bodies under it.
pub async fn parts(
    connection: &mut PgConnection,
    tenant: TenantId,
    id: BodyId,
    on: Date,
) -> Result<(Parts, Vec<BodyKind>), Problem> {
    let row = sqlx::query!(
        r#"select array(select b.kind from body b join body_standing s on s.tenant_id = b.tenant_id and s.body_id = b.id
                 and s.to_on is null where b.tenant_id = $1 and b.to_on is null and s.parent_id = $2) as "kinds!",
                  (select count(*) from appointment p where p.tenant_id = $1 and p.body_id = $2
                     and (p.to_on is null or p.to_on > $3)) as "posts!",
                  (select count(*) from branch_member m where m.tenant_id = $1 and m.body_id = $2 and m.to_on is null) as "members!""#,
        tenant.0,
        id.0,
        on.to_sqlx() as _
    )
    .fetch_one(connection)
    .await?;
    let kinds: Result<Vec<BodyKind>, Problem> =
        row.kinds.iter().map(|stored| code(stored, BodyKind::parse)).collect();
    let kinds = kinds?;
    let children = i64::try_from(kinds.len()).unwrap_or(i64::MAX);
    Ok((Parts { children, posts: row.posts, members: row.members }, kinds))
}

/// Living bodies directly under one.
pub async fn children(
    connection: &mut PgConnection,
    tenant: TenantId,
    id: BodyId,
) -> Result<Vec<BodyId>, sqlx::Error> {
    let rows = sqlx::query_scalar!(
        "select s.body_id from body_standing s where s.tenant_id = $1 and s.parent_id = $2 and s.to_on is null order by s.body_id",
        tenant.0,
        id.0
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(BodyId).collect())
}

/// Ends bodies on a day with their areas, places in committees and members of theirs; whom they
/// managed besides is managed by nobody but the parent then.
async fn close(
    tx: &mut PgConnection,
    tenant: TenantId,
    ids: &[Uuid],
    on: Date,
    reason: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "with areas as (
           update body_area set to_on = greatest(from_on, $3) where tenant_id = $1 and body_id = any($2) and to_on is null
         ), parties as (
           update body_party set to_on = greatest(from_on, $3), end_reason = 'body_ended'
            where tenant_id = $1 and (body_id = any($2) or member_body_id = any($2)) and to_on is null
         ), stood as (
           update body_standing set to_on = greatest(from_on, $3)
            where tenant_id = $1 and body_id = any($2) and to_on is null
         ), managed as (
           update body_standing set managed_by = null
            where tenant_id = $1 and managed_by = any($2) and to_on is null and not body_id = any($2)
         )
         update body set to_on = greatest(from_on, $3), end_reason = $4, version = version + 1
          where tenant_id = $1 and id = any($2)",
        tenant.0,
        ids,
        on.to_sqlx() as _,
        reason
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Whom the end of a body concerns, to be told of it.
#[derive(Debug, Default)]
pub struct Concerned {
    /// Appointments that ended, with their holders.
    pub posts: Vec<(Uuid, AccountId)>,
    /// Appointments that go on in another body, with their holders.
    pub moved_posts: Vec<(Uuid, AccountId)>,
    /// Whose memberships ended.
    pub members: Vec<AccountId>,
    /// Whose memberships go on in another body.
    pub moved_members: Vec<AccountId>,
    /// Units that sat in a body that ended.
    pub units: Vec<Uuid>,
}

/// What ending one body did, for the log.
#[derive(Debug, Default, serde::Serialize)]
pub struct Ended {
    /// Bodies that ended with it.
    pub bodies: Vec<BodyId>,
    /// Bodies that moved.
    pub moved_bodies: Vec<BodyId>,
    /// Appointments that ended or moved.
    pub posts: usize,
    /// Memberships that ended or moved.
    pub members: usize,
    /// Whom it concerns; the log names nobody twice.
    #[serde(skip)]
    pub concerned: Concerned,
}

/// Ends a body as decided; everything that ends with it ends on the same day.
pub async fn end(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: BodyId,
    ending: &Ending,
    new_id: &mut (dyn FnMut() -> Uuid + Send),
) -> Result<Ended, Problem> {
    let mut done = Ended::default();
    let mut ids = vec![id.0];
    match ending.children {
        Some(Fate::End) => {
            let below = forest(&mut *tx, tenant).await?;
            let mut all = vec![id];
            let mut at = 0;
            // By parents only: a body managed besides has its home elsewhere and goes on.
            while let Some(next) = all.get(at).copied() {
                at += 1;
                let children = children(&mut *tx, tenant, next).await?;
                all.extend(children.into_iter().filter(|child| below.above(*child).is_some()));
            }
            all.remove(0);
            ids.extend(all.iter().map(|body| body.0));
            done.bodies = all;
        }
        Some(Fate::Move { to }) => {
            for child in children(&mut *tx, tenant, id).await? {
                let Some((state, _)) = load(&mut *tx, tenant, child, ending.on).await? else { continue };
                let on = ending.on.max(state.changed_on);
                let standing = Standing { parent: Some(to), ..state.standing };
                change(&mut *tx, tenant, child, &standing, on).await?;
                done.moved_bodies.push(child);
            }
        }
        None => {}
    }
    // What was decided for this body's posts and members; those of bodies that end with it end.
    let mut moved = Vec::new();
    if let Some(Fate::Move { to }) = ending.posts {
        moved = super::post_ends::move_all(&mut *tx, tenant, id, to, ending.on, new_id).await?;
    }
    if let Some(Fate::Move { to }) = ending.members {
        let left =
            super::members::move_all(&mut *tx, tenant, id, to, ending.on, &mut || MembershipId(new_id()))
                .await?;
        done.members += left.len();
        done.concerned.moved_members.extend(left.into_iter().flatten());
    }
    let ended = super::post_ends::end_all(&mut *tx, tenant, &ids, ending.on).await?;
    done.posts += moved.len() + ended.len();
    let over = ended.iter().filter(|one| !moved.iter().any(|on| on.old == one.id));
    done.concerned.posts.extend(over.filter_map(|one| Some((one.id, AccountId(one.account_id?)))));
    done.concerned.moved_posts.extend(moved.into_iter().filter_map(|one| Some((one.new, one.holder?))));
    // Members whose branch ends with a wider body are not turned out unasked: only the body whose
    // members were decided about loses them; of the others it is asked by a check.
    if ending.members == Some(Fate::End) {
        let left = super::members::end_all(&mut *tx, tenant, &[id.0], ending.on).await?;
        done.members += left.len();
        done.concerned.members.extend(left.into_iter().flatten());
    }
    done.concerned.units = super::parties::units_in(&mut *tx, tenant, &ids).await?;
    close(tx, tenant, &ids, ending.on, &ending.reason).await?;
    Ok(done)
}
