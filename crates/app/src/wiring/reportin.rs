//! What report-in asks of others, answered by identity and organisation.

use std::collections::HashMap;

use baodao_identity_core::ports::People;
use baodao_identity_server::{Members, StoredPeople};
use baodao_kernel::{AccountId, AreaPath, BodyId, Phone, ReportInId, TenantId, UnitId};
use baodao_organisation_core::BodyKind;
use baodao_organisation_core::ports::{BodyFacts, UnitFacts as Unit};
use baodao_organisation_server::StoredOrganisation;
use baodao_platform::{Platform, Problem};
use baodao_reportin_core::ports::{
    Accounts, Bodies, BranchFacts, NOTICE_PURPOSE, Notice, Person, PortError, UnitFacts, Units, Waiting,
};
use jiff::Timestamp;

/// The cause was logged where the problem was made; the port tells only that there was one.
fn fault(problem: Problem) -> PortError {
    format!("a port could not answer: {}", problem.code).into()
}

/// [`Accounts`] over identity.
pub struct AccountsOfIdentity {
    /// Names and numbers.
    pub people: StoredPeople,
    /// Accounts, roles and consent.
    pub members: Members,
}

/// The paper on which a role rests, as it stands beside the grant.
fn paper(report_in: ReportInId) -> String {
    format!("report-in {report_in}")
}

impl Accounts for AccountsOfIdentity {
    fn names<'a>(
        &'a self,
        tenant: TenantId,
        accounts: &'a [AccountId],
    ) -> Waiting<'a, HashMap<AccountId, String>> {
        People::names(&self.people, tenant, accounts)
    }

    fn person<'a>(&'a self, tenant: TenantId, account: AccountId) -> Waiting<'a, Option<Person>> {
        Box::pin(async move {
            let found = self.people.contact(tenant, account).await?;
            Ok(found.map(|contact| Person { name: contact.name, phone: contact.phone }))
        })
    }

    fn by_phones<'a>(
        &'a self,
        tenant: TenantId,
        phones: &'a [Phone],
    ) -> Waiting<'a, HashMap<Phone, AccountId>> {
        Box::pin(async move { self.people.by_phones(tenant, phones).await.map_err(fault) })
    }

    fn ensure<'a>(&'a self, tenant: TenantId, person: &'a Person, at: Timestamp) -> Waiting<'a, AccountId> {
        Box::pin(
            async move { self.members.ensure(tenant, &person.name, &person.phone, at).await.map_err(fault) },
        )
    }

    fn entrust<'a>(
        &'a self,
        tenant: TenantId,
        account: AccountId,
        home: &'a AreaPath,
        unit: &'a str,
        report_in: ReportInId,
        at: Timestamp,
    ) -> Waiting<'a, ()> {
        Box::pin(async move {
            let paper = paper(report_in);
            self.members.entrust(tenant, account, home, unit, &paper, at).await.map_err(fault)
        })
    }

    fn release<'a>(&'a self, tenant: TenantId, report_in: ReportInId, at: Timestamp) -> Waiting<'a, ()> {
        Box::pin(async move { self.members.release(tenant, &paper(report_in), at).await.map_err(fault) })
    }

    fn notice<'a>(&'a self, tenant: TenantId, at: Timestamp) -> Waiting<'a, Option<Notice>> {
        Box::pin(async move {
            let notice = self.members.notice(tenant, NOTICE_PURPOSE, at).await.map_err(fault)?;
            Ok(notice.map(|notice| Notice {
                version: notice.version.version,
                text_zh: notice.text_zh,
                text_en: notice.text_en,
            }))
        })
    }

    fn consent<'a>(
        &'a self,
        tenant: TenantId,
        account: AccountId,
        version: i32,
        at: Timestamp,
    ) -> Waiting<'a, ()> {
        Box::pin(async move {
            self.members.consent(tenant, account, NOTICE_PURPOSE, version, at).await.map_err(fault)
        })
    }
}

/// [`Units`] and [`Bodies`] over the register.
pub struct Register {
    /// Units and bodies.
    pub organisation: StoredOrganisation,
    /// For who heads a body now.
    pub platform: Platform,
}

fn unit(unit: Unit) -> UnitFacts {
    UnitFacts {
        id: unit.id,
        name: unit.name,
        credit_code: unit.credit_code.map(|code| code.to_string()),
        party_org: unit.party_org,
        area: unit.area,
        ended: unit.ended,
    }
}

/// Bodies in which reported-in members serve.
const FUNCTIONAL: &[BodyKind] = &[BodyKind::FunctionalBranch, BodyKind::FunctionalGroup];

fn branch(body: BodyFacts) -> BranchFacts {
    BranchFacts {
        id: body.id,
        name: body.name,
        functional: FUNCTIONAL.contains(&body.kind),
        // A branch that is given no areas of its own serves the area in whose charge it is.
        areas: if body.areas.is_empty() { vec![body.seat] } else { body.areas },
        ended: body.ended,
    }
}

impl Units for Register {
    fn get<'a>(&'a self, tenant: TenantId, id: UnitId) -> Waiting<'a, Option<UnitFacts>> {
        Box::pin(async move { Ok(self.organisation.unit(tenant, id).await.map_err(fault)?.map(unit)) })
    }

    fn named<'a>(&'a self, tenant: TenantId, words: &'a [String]) -> Waiting<'a, HashMap<String, UnitFacts>> {
        Box::pin(async move {
            let found = self.organisation.units_named(tenant, words).await.map_err(fault)?;
            Ok(found.into_iter().map(|(word, found)| (word, unit(found))).collect())
        })
    }

    fn of_liaison<'a>(&'a self, tenant: TenantId, account: AccountId) -> Waiting<'a, Vec<UnitFacts>> {
        Box::pin(async move {
            let found = self.organisation.units_of_liaison(tenant, account).await.map_err(fault)?;
            Ok(found.into_iter().map(unit).filter(|unit| !unit.ended).collect())
        })
    }

    fn liaisons<'a>(&'a self, tenant: TenantId, unit: UnitId) -> Waiting<'a, Vec<AccountId>> {
        Box::pin(async move { self.organisation.liaisons(tenant, unit).await.map_err(fault) })
    }
}

impl Bodies for Register {
    fn get<'a>(&'a self, tenant: TenantId, ids: &'a [BodyId]) -> Waiting<'a, HashMap<BodyId, BranchFacts>> {
        Box::pin(async move {
            let found = self.organisation.bodies(tenant, ids).await.map_err(fault)?;
            Ok(found.into_iter().map(|(id, body)| (id, branch(body))).collect())
        })
    }

    fn serving<'a>(&'a self, tenant: TenantId, area: &'a AreaPath) -> Waiting<'a, Vec<BranchFacts>> {
        Box::pin(async move {
            let found = self.organisation.bodies_serving(tenant, area, FUNCTIONAL).await.map_err(fault)?;
            Ok(found.into_iter().map(branch).collect())
        })
    }

    fn headed_by<'a>(&'a self, tenant: TenantId, account: AccountId) -> Waiting<'a, Vec<BodyId>> {
        let now = self.platform.now();
        Box::pin(async move { self.organisation.headed_by(tenant, account, now).await.map_err(fault) })
    }

    fn memberships<'a>(
        &'a self,
        tenant: TenantId,
        accounts: &'a [AccountId],
    ) -> Waiting<'a, HashMap<AccountId, BodyId>> {
        Box::pin(async move {
            let found = self.organisation.memberships(tenant, accounts).await.map_err(fault)?;
            let functional = found.into_iter().filter(|(.., kind)| FUNCTIONAL.contains(kind));
            Ok(functional.map(|(account, body, _)| (account, body)).collect())
        })
    }

    fn heads<'a>(
        &'a self,
        tenant: TenantId,
        ids: &'a [BodyId],
    ) -> Waiting<'a, HashMap<BodyId, Vec<AccountId>>> {
        let now = self.platform.now();
        Box::pin(async move {
            let found = self.organisation.heads(tenant, ids, now).await.map_err(fault)?;
            let accounts = |heads: Vec<baodao_organisation_core::ports::Head>| {
                heads.into_iter().map(|head| head.account).collect()
            };
            Ok(found.into_iter().map(|(id, heads)| (id, accounts(heads))).collect())
        })
    }
}
