//! Every district's places in memory. Readers take a shared pointer and hold no lock; after a
//! change, and when another node has changed something, a new index takes the old one's place.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use baodao_kernel::{AreaCode, AreaLevel, AreaPath, TenantId};
use baodao_platform::{Platform, Problem};
use baodao_territory_core::locate::{Gazetteer, Located};
use baodao_territory_core::{AreaSummary, Places};

use crate::store::source;

#[derive(Clone)]
struct Loaded {
    version: i64,
    gazetteer: Arc<Gazetteer>,
}

/// The index, one for the whole program.
pub struct PlaceIndex {
    platform: Platform,
    loaded: RwLock<HashMap<TenantId, Loaded>>,
    /// One builder at a time, so that a slow build never replaces a newer one.
    building: tokio::sync::Mutex<()>,
}

impl PlaceIndex {
    /// An empty index; [`PlaceIndex::refresh`] fills it.
    pub fn new(platform: Platform) -> Arc<Self> {
        Arc::new(Self { platform, loaded: RwLock::default(), building: tokio::sync::Mutex::default() })
    }

    /// Builds anew what has changed since; answers with how many districts that were.
    pub async fn refresh(&self) -> Result<usize, Problem> {
        let _one = self.building.lock().await;
        let mut built = 0;
        for (tenant, version) in source::versions(self.platform.pool()).await? {
            let known = self.read(tenant).map(|loaded| loaded.version);
            if known == Some(version) {
                continue;
            }
            let (version, source) = source::load(self.platform.pool(), tenant).await?;
            let gazetteer = tokio::task::spawn_blocking(move || Gazetteer::build(source))
                .await
                .map_err(Problem::fault)?;
            let loaded = Loaded { version, gazetteer: Arc::new(gazetteer) };
            self.loaded.write().unwrap_or_else(PoisonError::into_inner).insert(tenant, loaded);
            built += 1;
        }
        Ok(built)
    }

    /// Looks every second whether anything has changed, until the program ends.
    pub async fn run(self: Arc<Self>) {
        loop {
            tokio::time::sleep(Duration::from_secs(1)).await;
            if let Err(cause) = self.refresh().await {
                tracing::error!(code = cause.code, "the index of places could not be renewed; trying again");
            }
        }
    }

    /// The areas in force of a level inside an area, in order of path.
    pub fn current_within(&self, tenant: TenantId, within: &AreaPath, level: AreaLevel) -> Vec<AreaSummary> {
        self.gazetteer(tenant).current_within(within, level)
    }

    fn read(&self, tenant: TenantId) -> Option<Loaded> {
        self.loaded.read().unwrap_or_else(PoisonError::into_inner).get(&tenant).cloned()
    }

    fn gazetteer(&self, tenant: TenantId) -> Arc<Gazetteer> {
        self.read(tenant).map(|loaded| loaded.gazetteer).unwrap_or_default()
    }
}

impl Places for PlaceIndex {
    fn locate_point(&self, tenant: TenantId, lon: f64, lat: f64) -> Located {
        self.gazetteer(tenant).locate_point(lon, lat)
    }

    fn locate_text(&self, tenant: TenantId, text: &str) -> Located {
        self.gazetteer(tenant).locate_text(text)
    }

    fn area(&self, tenant: TenantId, path: &AreaPath) -> Option<AreaSummary> {
        self.gazetteer(tenant).area(path).cloned()
    }

    fn by_code(&self, tenant: TenantId, code: &str) -> Option<AreaSummary> {
        let code = AreaCode::parse(code).ok()?;
        self.gazetteer(tenant).by_code(&code)
    }

    fn kilometres(&self, tenant: TenantId, a: &AreaPath, b: &AreaPath) -> Option<f64> {
        self.gazetteer(tenant).kilometres(a, b)
    }

    fn ancestors_names(&self, tenant: TenantId, path: &AreaPath) -> Vec<String> {
        self.gazetteer(tenant).ancestors_names(path)
    }
}
