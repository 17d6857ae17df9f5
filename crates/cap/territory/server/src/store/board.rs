//! The grids that the board shows.

use baodao_kernel::{AreaLevel, AreaPath, TenantId};
use sqlx::PgConnection;
use uuid::Uuid;

/// A line of the board without its persons.
#[derive(Debug)]
pub struct BoardRow {
    pub id: Uuid,
    pub path: String,
    pub code: String,
    pub name: String,
    pub supervision_phone: Option<String>,
}

/// Which lines.
#[derive(Debug)]
pub struct Wanted<'a> {
    pub level: AreaLevel,
    pub within: &'a AreaPath,
    pub name: Option<&'a str>,
    pub after: Option<&'a str>,
    pub limit: i64,
}

/// Grids in order of path; the name looked for may be the grid's or its community's.
pub async fn board(
    connection: &mut PgConnection,
    tenant: TenantId,
    wanted: Wanted<'_>,
) -> Result<Vec<BoardRow>, sqlx::Error> {
    let length = i32::try_from(wanted.level.path_len()).unwrap_or(0);
    sqlx::query_as!(
        BoardRow,
        r#"select a.id, a.path, a.code, a.name,
                  (select s.supervision_phone from area s
                    where s.tenant_id = a.tenant_id and s.supervision_phone is not null and left(a.path, length(s.path)) = s.path
                    order by s.path desc limit 1) as supervision_phone
             from area a
            where a.tenant_id = $1 and a.valid_to is null and length(a.path) = $2 and a.path like $3 || '%'
              and ($4::text is null or position($4 in a.name) > 0 or exists (
                    select from area c where c.tenant_id = a.tenant_id and c.path = left(a.path, 8) and position($4 in c.name) > 0))
              and ($5::text is null or a.path > $5)
            order by a.path limit $6"#,
        tenant.0,
        length,
        wanted.within.as_str(),
        wanted.name,
        wanted.after,
        wanted.limit
    )
    .fetch_all(connection)
    .await
}
