//! What this capability needs from others, and what it offers to them. The app wires both.

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;

use baodao_kernel::{AccountId, AreaCode, AreaPath, Phone, Role, TenantId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Why a port did not answer: the database or an outside gateway failed. For the log, not for people.
pub type PortError = Box<dyn std::error::Error + Send + Sync>;

/// An answer that is waited for.
pub type Waiting<'a, T> = Pin<Box<dyn Future<Output = Result<T, PortError>> + Send + 'a>>;

/// An area as this capability shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct AreaName {
    /// Place in the tree; four characters a level, the district's is empty.
    pub path: AreaPath,
    /// Its name as people say it, `和平桥街道`.
    pub name: String,
    /// The area is no longer in force; nothing new is placed there.
    pub ended: bool,
}

/// Needed: the areas of a district, from memory. Territory answers.
pub trait Areas: Send + Sync + 'static {
    /// The area at a path, ended ones too.
    fn at(&self, tenant: TenantId, path: &AreaPath) -> Option<AreaName>;

    /// The area that a code means now or meant before.
    fn by_code(&self, tenant: TenantId, code: &AreaCode) -> Option<AreaName>;
}

/// Needed: a way to bring a sign-in code to a telephone. Notices answers, by the district's
/// message gateway or, in the demo, by the demo's own message page.
pub trait CodeSender: Send + Sync + 'static {
    /// Sends `code`, which can be used until `expires_at`. Never called inside a transaction.
    fn send<'a>(
        &'a self,
        tenant: TenantId,
        phone: &'a Phone,
        code: &'a str,
        expires_at: Timestamp,
    ) -> Waiting<'a, ()>;
}

/// Name and number in full.
#[derive(Clone, PartialEq, Eq)]
pub struct Contact {
    /// The name; empty when the person gave none.
    pub name: String,
    /// The number.
    pub phone: Phone,
}

impl std::fmt::Debug for Contact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {:?}", baodao_kernel::mask::name(&self.name), self.phone)
    }
}

/// How near a home is to the place of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Nearness {
    /// The same grid.
    SameGrid,
    /// The same community.
    SameCommunity,
    /// The same subdistrict.
    SameSubdistrict,
}

impl Nearness {
    /// How near two places are; `None` when they share no subdistrict.
    pub fn between(home: &AreaPath, place: &AreaPath) -> Option<Self> {
        use baodao_kernel::AreaLevel::{Community, Grid, Subdistrict};
        let same = |level| home.at(level).is_some() && home.at(level) == place.at(level);
        [(Grid, Self::SameGrid), (Community, Self::SameCommunity), (Subdistrict, Self::SameSubdistrict)]
            .into_iter()
            .find_map(|(level, nearness)| same(level).then_some(nearness))
    }
}

/// Why a person is put forward.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = PersonReason))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Reason {
    /// Lives near.
    Near {
        /// How near.
        nearness: Nearness,
    },
    /// States the skills that are needed.
    HasSkills {
        /// Which.
        skills: Vec<String>,
    },
}

/// A person who could be asked. A person decides whom to ask; this is no order of merit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = PersonCandidate))]
pub struct Candidate {
    /// Who.
    pub account: AccountId,
    /// `张**`.
    pub name: String,
    /// All skills that the person states.
    pub skills: Vec<String>,
    /// How near the home is.
    pub nearness: Nearness,
    /// The area of the home, for reckoning how far it is; shown to nobody.
    #[serde(skip)]
    pub home: AreaPath,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// Why people who live near are not put forward. Only their number is told: who wants no offers
/// or lacks a skill is nobody's business.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum LeftOutReason {
    /// A skill that is needed is missing.
    SkillMissing,
    /// The person does not want offers.
    WantsNoOffers,
    /// Not stated to be 18 or older.
    NotAdult,
    /// More than were asked for.
    OverLimit,
}

/// How many were left out for one reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct LeftOut {
    /// Why.
    pub reason: LeftOutReason,
    /// How many people of the subdistrict.
    pub count: u32,
}

/// Whom one could ask, nearest first, and how many were left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Candidates {
    /// Nearest first; within the same nearness in no meaningful order.
    pub people: Vec<Candidate>,
    /// By reason.
    pub left_out: Vec<LeftOut>,
}

/// What a volunteer has stated.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Profile {
    /// Area of the home.
    pub home: Option<AreaPath>,
    /// Skill codes.
    pub skills: Vec<String>,
    /// Whether the person is 18 or older, in their own word or their unit's.
    pub adult: bool,
    /// Whether the person wants to be offered work.
    pub receives_offers: bool,
}

/// Offered: the people of a district.
pub trait People: Send + Sync + 'static {
    /// Masked names (`张**`); accounts that are closed or unknown are missing in the answer.
    fn names<'a>(
        &'a self,
        tenant: TenantId,
        accounts: &'a [AccountId],
    ) -> Waiting<'a, HashMap<AccountId, String>>;

    /// Names of the units that the people work for; those who named none are missing.
    fn units<'a>(
        &'a self,
        tenant: TenantId,
        accounts: &'a [AccountId],
    ) -> Waiting<'a, HashMap<AccountId, String>>;

    /// Name and number in full. The caller has decided that the actor may see them and records
    /// the disclosure with the same change.
    fn contact<'a>(&'a self, tenant: TenantId, account: AccountId) -> Waiting<'a, Option<Contact>>;

    /// The account with this number, if there is one that is in use.
    fn by_phone<'a>(&'a self, tenant: TenantId, phone: &'a Phone) -> Waiting<'a, Option<AccountId>>;

    /// What the person has stated; `None` for an unknown account.
    fn profile<'a>(&'a self, tenant: TenantId, account: AccountId) -> Waiting<'a, Option<Profile>>;

    /// Volunteers and in-service members of the subdistrict of `place` who are of age, want
    /// offers and state every one of `skills`; at most `limit` (up to 200).
    fn candidates<'a>(
        &'a self,
        tenant: TenantId,
        place: &'a AreaPath,
        skills: &'a [String],
        limit: u32,
        now: Timestamp,
    ) -> Waiting<'a, Candidates>;

    /// Those who hold `role` at `now` over an area that contains `place`, nearest area first.
    fn holders<'a>(
        &'a self,
        tenant: TenantId,
        role: Role,
        place: &'a AreaPath,
        now: Timestamp,
    ) -> Waiting<'a, Vec<AccountId>>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearness_is_the_deepest_level_shared() {
        let place = AreaPath::district().child(1).child(2).child(3);
        let near = |home: AreaPath| Nearness::between(&home, &place);
        assert_eq!(near(place.child(9)), Some(Nearness::SameGrid));
        assert_eq!(near(AreaPath::district().child(1).child(2)), Some(Nearness::SameCommunity));
        assert_eq!(near(AreaPath::district().child(1).child(4).child(3)), Some(Nearness::SameSubdistrict));
        assert_eq!(near(AreaPath::district().child(7)), None);
        assert_eq!(near(AreaPath::district()), None);
    }

    #[test]
    fn a_contact_is_masked_in_debug_output() {
        let contact = Contact { name: "张小明".into(), phone: Phone::parse("13812345678").unwrap() };
        assert_eq!(format!("{contact:?}"), "张** 138****5678");
    }
}
