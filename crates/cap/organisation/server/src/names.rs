//! Names of what a view mentions, found all at once.

use std::collections::HashMap;

use baodao_kernel::{AccountId, AreaPath, BodyId, TenantId, UnitId};
use baodao_organisation_core::BodyKind;
use baodao_platform::Problem;
use serde::Serialize;
use sqlx::PgConnection;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{Organisation, store};

/// A person, masked.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = OrganisationPersonLabel)]
pub struct PersonLabel {
    /// The account.
    pub account: AccountId,
    /// `张**`; empty for an account that has been closed.
    #[schema(example = "张**")]
    pub name: String,
}

/// A unit by name.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct UnitLabel {
    /// Which.
    pub id: UnitId,
    /// Its name.
    #[schema(example = "南通市第一人民医院")]
    pub name: String,
}

/// A body by name.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BodyLabel {
    /// Which.
    pub id: BodyId,
    /// What it is.
    pub kind: BodyKind,
    /// Its name.
    #[schema(example = "德民社区大党委")]
    pub name: String,
}

/// An area by name.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = OrganisationAreaLabel)]
pub struct AreaLabel {
    /// Place in the tree; empty for the district.
    #[schema(value_type = String, example = "00010001")]
    pub path: AreaPath,
    /// Its name.
    #[schema(example = "德民社区")]
    pub name: String,
    /// It is no longer in force.
    pub ended: bool,
}

/// What is to be named.
#[derive(Debug, Default)]
pub(crate) struct Wanted {
    pub persons: Vec<AccountId>,
    pub units: Vec<Uuid>,
    pub bodies: Vec<Uuid>,
}

/// What was found.
#[derive(Debug, Default)]
pub(crate) struct Names {
    persons: HashMap<AccountId, String>,
    units: HashMap<Uuid, String>,
    bodies: HashMap<Uuid, (BodyKind, String)>,
}

impl Wanted {
    /// Wants a person, if there is one.
    pub fn person(&mut self, account: Option<Uuid>) {
        self.persons.extend(account.map(AccountId));
    }

    /// Finds them.
    pub async fn find(
        self,
        cap: &Organisation,
        connection: &mut PgConnection,
        tenant: TenantId,
    ) -> Result<Names, Problem> {
        let units = match self.units.as_slice() {
            [] => HashMap::new(),
            some => store::units::names(&mut *connection, tenant, some).await?,
        };
        let bodies = match self.bodies.as_slice() {
            [] => HashMap::new(),
            some => store::bodies::names(connection, tenant, some).await?,
        };
        let persons = match self.persons.as_slice() {
            [] => HashMap::new(),
            some => cap.ports.persons.names(tenant, some).await.map_err(Problem::fault)?,
        };
        Ok(Names { persons, units, bodies })
    }
}

impl Names {
    /// A person; `None` where nobody is named any more.
    pub fn person(&self, account: Option<Uuid>) -> Option<PersonLabel> {
        let account = AccountId(account?);
        Some(PersonLabel { account, name: self.persons.get(&account).cloned().unwrap_or_default() })
    }

    /// A unit.
    pub fn unit(&self, id: Option<Uuid>) -> Option<UnitLabel> {
        let id = id?;
        Some(UnitLabel { id: UnitId(id), name: self.units.get(&id).cloned().unwrap_or_default() })
    }

    /// A body.
    pub fn body(&self, id: Option<Uuid>) -> Option<BodyLabel> {
        let id = id?;
        let (kind, name) = self.bodies.get(&id).cloned()?;
        Some(BodyLabel { id: BodyId(id), kind, name })
    }
}

impl Organisation {
    /// An area by name.
    pub(crate) fn label(&self, tenant: TenantId, path: &AreaPath) -> AreaLabel {
        let found = self.ports.areas.at(tenant, path);
        let (name, ended) = found.map(|area| (area.name, area.ended)).unwrap_or_default();
        AreaLabel { path: path.clone(), name, ended }
    }
}
