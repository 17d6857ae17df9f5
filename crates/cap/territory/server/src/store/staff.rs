//! Persons on the grid board.

use baodao_kernel::{AreaPath, Draw, Phone, TenantId};
use baodao_platform::{Problem, Vault};
use baodao_territory_core::GridStaffId;
use baodao_territory_core::staff::{StaffEntry, StaffRole};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::PgConnection;
use uuid::Uuid;

use super::path;

/// What names and work telephones are sealed for.
const NAME: &str = "territory.grid_staff.name";
const PHONE: &str = "territory.grid_staff.work_phone";

/// A person who serves.
#[derive(Debug, Clone)]
pub struct Serving {
    pub id: GridStaffId,
    pub area_path: AreaPath,
    pub entry: StaffEntry,
}

struct Row {
    id: Uuid,
    area_path: String,
    role: String,
    name: Vec<u8>,
    work_phone: Vec<u8>,
}

/// Who serves in the areas at `paths`, heads first.
pub async fn serving(
    connection: &mut PgConnection,
    vault: &Vault,
    tenant: TenantId,
    paths: &[String],
) -> Result<Vec<Serving>, Problem> {
    let rows = sqlx::query_as!(
        Row,
        r#"select id, area_path, role, name as "name!", work_phone as "work_phone!" from grid_staff
            where tenant_id = $1 and area_path = any($2) and until_at is null order by area_path, role, from_at, id"#,
        tenant.0,
        paths
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(|row| open(vault, tenant, row)).collect()
}

fn open(vault: &Vault, tenant: TenantId, row: Row) -> Result<Serving, Problem> {
    let name = vault.open_text(tenant, NAME, &row.name).map_err(Problem::fault)?;
    let phone = vault.open_text(tenant, PHONE, &row.work_phone).map_err(Problem::fault)?;
    let entry = StaffEntry {
        role: StaffRole::parse(&row.role)
            .ok_or_else(|| Problem::fault("an unknown role on the grid board"))?,
        name,
        work_phone: Phone::parse(&phone).map_err(Problem::fault)?,
    };
    Ok(Serving { id: GridStaffId(row.id), area_path: path(&row.area_path), entry })
}

/// Makes `wanted` the whole list of each area named: who is on it already stays, others leave,
/// new ones come. Answers with how many came and left.
pub async fn assign(
    tx: &mut PgConnection,
    vault: &Vault,
    draw: &dyn Draw,
    tenant: TenantId,
    now: Timestamp,
    wanted: &[(AreaPath, Vec<StaffEntry>)],
) -> Result<(usize, usize), Problem> {
    let paths: Vec<String> = wanted.iter().map(|(path, _)| path.as_str().to_owned()).collect();
    let mut before = serving(&mut *tx, vault, tenant, &paths).await?;
    let mut rows = (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (path, entries) in wanted {
        for entry in entries {
            let known = before.iter().position(|old| old.area_path == *path && old.entry == *entry);
            if let Some(at) = known {
                before.swap_remove(at);
                continue;
            }
            rows.0.push(draw.id(now));
            rows.1.push(path.as_str().to_owned());
            rows.2.push(entry.role.code().to_owned());
            rows.3.push(vault.seal(tenant, NAME, entry.name.as_bytes()));
            rows.4.push(vault.seal(tenant, PHONE, entry.work_phone.expose().as_bytes()));
        }
    }
    let left: Vec<Uuid> = before.iter().map(|old| old.id.0).collect();
    sqlx::query!(
        "update grid_staff set until_at = $3, name = null, work_phone = null where tenant_id = $1 and id = any($2)",
        tenant.0,
        &left,
        now.to_sqlx() as _
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "insert into grid_staff (tenant_id, id, area_path, role, name, work_phone, from_at)
         select $1, r.id, r.area_path, r.role, r.name, r.work_phone, $7
           from unnest($2::uuid[], $3::text[], $4::text[], $5::bytea[], $6::bytea[]) as r(id, area_path, role, name, work_phone)",
        tenant.0,
        &rows.0,
        &rows.1,
        &rows.2,
        &rows.3,
        &rows.4,
        now.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok((rows.0.len(), left.len()))
}

/// Nobody serves in an area that has ended.
pub async fn end_all(
    tx: &mut PgConnection,
    tenant: TenantId,
    paths: &[String],
    now: Timestamp,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update grid_staff set until_at = $3, name = null, work_phone = null
          where tenant_id = $1 and area_path = any($2) and until_at is null",
        tenant.0,
        paths,
        now.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(())
}
