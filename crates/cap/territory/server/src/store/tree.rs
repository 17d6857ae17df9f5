//! Loading areas as rules see them.

use baodao_kernel::{AreaCode, AreaId, AreaPath, TenantId};
use baodao_platform::Problem;
use baodao_territory_core::{AreaState, Details, Tree, UrbanRuralClass};
use sqlx::PgConnection;
use uuid::Uuid;

use super::{path, prefixes};

/// A row of `area` without its outline.
#[derive(Debug)]
pub struct AreaRow {
    pub id: Uuid,
    pub path: String,
    pub code: String,
    pub name: String,
    pub stat_code: Option<String>,
    pub mca_code: Option<String>,
    pub urban_rural_class: Option<String>,
    pub aliases: Vec<String>,
    pub notes: Option<String>,
    pub supervision_phone: Option<String>,
    pub valid_from: jiff_sqlx::Date,
    pub valid_to: Option<jiff_sqlx::Date>,
    pub changed_on: jiff_sqlx::Date,
    pub version: i32,
}

impl AreaRow {
    /// The row as rules see it; `None` for a code that no version of this program can have written.
    pub fn state(self) -> Option<AreaState> {
        let details = Details {
            stat_code: self.stat_code,
            mca_code: self.mca_code,
            urban_rural_class: self.urban_rural_class.as_deref().and_then(UrbanRuralClass::parse),
            aliases: self.aliases,
            notes: self.notes,
            supervision_phone: self.supervision_phone,
        };
        Some(AreaState {
            id: AreaId(self.id),
            path: AreaPath::parse(&self.path)?,
            code: AreaCode::parse(&self.code).ok()?,
            name: self.name,
            details,
            valid_from: self.valid_from.to_jiff(),
            valid_to: self.valid_to.map(|day| day.to_jiff()),
            changed_on: self.changed_on.to_jiff(),
        })
    }
}

/// An area with its version, for `If-Match`.
#[derive(Debug, Clone)]
pub struct Versioned {
    pub area: AreaState,
    pub version: i32,
}

fn read(row: AreaRow) -> Result<Versioned, Problem> {
    let version = row.version;
    let area = row.state().ok_or_else(|| Problem::fault("an area's row cannot be read"))?;
    Ok(Versioned { area, version })
}

/// All areas and all codes of the district.
pub async fn load(connection: &mut PgConnection, tenant: TenantId) -> Result<Tree, Problem> {
    let rows = sqlx::query_as!(
        AreaRow,
        r#"select id, path, code, name, stat_code, mca_code, urban_rural_class, aliases, notes, supervision_phone,
                  valid_from as "valid_from: jiff_sqlx::Date", valid_to as "valid_to: jiff_sqlx::Date",
                  changed_on as "changed_on: jiff_sqlx::Date", version
             from area where tenant_id = $1"#,
        tenant.0
    )
    .fetch_all(&mut *connection)
    .await?;
    let former = sqlx::query!(
        "select c.code, a.path from area_code c join area a on a.tenant_id = c.tenant_id and a.id = c.area_id
          where c.tenant_id = $1 and c.valid_to is not null order by c.seq",
        tenant.0
    )
    .fetch_all(&mut *connection)
    .await?;
    let areas = rows.into_iter().map(|row| read(row).map(|read| read.area)).collect::<Result<Vec<_>, _>>()?;
    let former =
        former.into_iter().filter_map(|row| Some((AreaCode::parse(&row.code).ok()?, path(&row.path))));
    Ok(Tree::new(areas, former))
}

/// The area with the areas around it, the district first and the area itself last.
pub async fn line(
    connection: &mut PgConnection,
    tenant: TenantId,
    at: &AreaPath,
) -> Result<Vec<Versioned>, Problem> {
    let rows = sqlx::query_as!(
        AreaRow,
        r#"select id, path, code, name, stat_code, mca_code, urban_rural_class, aliases, notes, supervision_phone,
                  valid_from as "valid_from: jiff_sqlx::Date", valid_to as "valid_to: jiff_sqlx::Date",
                  changed_on as "changed_on: jiff_sqlx::Date", version
             from area where tenant_id = $1 and path = any($2) order by path"#,
        tenant.0,
        &prefixes(at)
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(read).collect()
}

/// Where the area with this id is.
pub async fn path_of(
    connection: &mut PgConnection,
    tenant: TenantId,
    id: AreaId,
) -> Result<Option<AreaPath>, sqlx::Error> {
    let found = sqlx::query_scalar!("select path from area where tenant_id = $1 and id = $2", tenant.0, id.0)
        .fetch_optional(connection)
        .await?;
    Ok(found.as_deref().map(path))
}
