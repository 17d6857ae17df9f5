//! `serve` and `migrate`.

use anyhow::{Result, bail};
use baodao_platform::Settings;

use super::{runtime, say};
use crate::database::Database;
use crate::settings::shown;
use crate::{start, wire};

pub(super) fn serve(settings: Settings) -> Result<()> {
    if settings.demo {
        bail!(
            "`demo` lets everybody in as anybody; it belongs to `baodao demo` and not to a served district"
        );
    }
    let database = Database::open(&settings)?;
    let runtime = runtime()?;
    let done = runtime.block_on(run(settings, &database));
    // The program first, PostgreSQL last.
    drop(runtime);
    drop(database);
    done
}

pub(super) async fn run(settings: Settings, database: &Database) -> Result<()> {
    let pool = database.ready(settings.database_connections).await?;
    let place = match &database.cluster {
        Some(_) => format!("data in {}", shown(&settings.data_dir)),
        None => format!("keys and files in {}", shown(&settings.data_dir)),
    };
    let open = settings.public_url.clone();
    let demo = settings.demo;
    let wired = wire(&start::platform(settings, pool)?);
    start::serve(wired, |address| {
        // Port 0 asks for any free one.
        let open = open.strip_suffix(":0").map_or(open.clone(), |host| format!("{host}:{}", address.port()));
        say(&format!("Baodao is ready: {open}  ({place})"));
        if demo {
            say(&format!(
                "  residents, volunteers, grid workers: {open}/m\n  community, subdistrict, administration: {open}/desk\n\
                 \x20 sign in as any ready-made person from the list on the sign-in page; nothing here is real"
            ));
        }
    })
    .await
}

pub(super) fn migrate(settings: &Settings) -> Result<()> {
    let database = Database::open(settings)?;
    let runtime = runtime()?;
    runtime.block_on(async {
        let pool = database.ready(1).await?;
        pool.close().await;
        anyhow::Ok(())
    })?;
    drop(runtime);
    say("The database is up to date.");
    Ok(())
}
