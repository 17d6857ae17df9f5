//! What requests ask of the skill register and of the reserve.

use std::collections::HashMap;

use baodao_identity_server::store::nearby;
use baodao_kernel::{AccountId, AreaPath, TenantId};
use baodao_organisation_server::StoredOrganisation;
use baodao_platform::{Platform, Problem};
use baodao_requests_core::candidates::{LeftOutReason, Near, Reason, Told, Work};
use baodao_requests_core::ports::{PortError, Reserve, SkillRegister, Waiting};
use baodao_skills_core::find::{self, Wanted};
use baodao_skills_core::hours::Window;
use baodao_skills_server::StoredRegisters;
use jiff::Timestamp;

/// The cause was logged where the problem was made; the port tells only that there was one.
fn fault(problem: Problem) -> PortError {
    format!("a port could not answer: {}", problem.code).into()
}

/// [`SkillRegister`] over the register.
pub struct RegisterOfSkills(pub StoredRegisters);

/// The work as the register looks at it; a time too long to be one piece of work is not looked at.
fn wanted(work: &Work) -> Wanted {
    Wanted {
        skills: work.skills.clone(),
        language: work.language.as_deref().and_then(|code| code.parse().ok()),
        window: work.span.and_then(|span| Window::between(span.from(), span.until())),
        service_types: work.services.iter().filter_map(|code| code.parse().ok()).collect(),
    }
}

/// The same reason in requests' words. What somebody served at is told where skills are looked for.
fn reason(reason: find::Reason) -> Option<Reason> {
    Some(match reason {
        find::Reason::HasSkill { code, years, licence_until, licence_seen, vouched } => {
            Reason::HasSkill { code, years, licence_until, licence_seen, vouched }
        }
        find::Reason::Speaks { language } => Reason::Speaks { language: language.code().to_owned() },
        find::Reason::FreeThen => Reason::FreeThen,
        find::Reason::NotFreeThen => Reason::NotFreeThen,
        find::Reason::HoursUnsaid => Reason::HoursUnsaid,
        find::Reason::Near { nearness } => Reason::Near {
            nearness: match nearness {
                find::Near::Grid => Near::Grid,
                find::Near::Community => Near::Community,
                find::Near::Subdistrict | find::Near::District => Near::Subdistrict,
            },
        },
        find::Reason::ServedSuch { .. } => return None,
        find::Reason::WithinRadius { radius_km } => Reason::WithinRadius { radius_km },
        find::Reason::BeyondRadius { radius_km } => Reason::BeyondRadius { radius_km },
        find::Reason::Wishes { service_type } => {
            Reason::Wishes { service_type: service_type.code().to_owned() }
        }
    })
}

fn left_out(reason: find::LeftOutReason) -> LeftOutReason {
    match reason {
        find::LeftOutReason::LicenceExpired => LeftOutReason::LicenceExpired,
        find::LeftOutReason::LicenceUnseen => LeftOutReason::LicenceUnseen,
        find::LeftOutReason::LanguageMissing => LeftOutReason::LanguageMissing,
        find::LeftOutReason::WantsNoOffers => LeftOutReason::WantsNoOffers,
        find::LeftOutReason::NotAdult => LeftOutReason::NotAdult,
        find::LeftOutReason::OverLimit => LeftOutReason::OverLimit,
        // Hours and radius are told as reasons, so only the skill is left.
        find::LeftOutReason::SkillMissing | find::LeftOutReason::NotFree | find::LeftOutReason::TooFar => {
            LeftOutReason::SkillMissing
        }
    }
}

/// [`Reserve`] over teams, and over who wants to be asked.
pub struct ReserveOfTeams {
    /// The teams.
    pub organisation: StoredOrganisation,
    /// For what people have said about being asked.
    pub platform: Platform,
}

impl Reserve for ReserveOfTeams {
    fn members<'a>(
        &'a self,
        tenant: TenantId,
        area: &'a AreaPath,
        now: Timestamp,
    ) -> Waiting<'a, Vec<AccountId>> {
        Box::pin(async move {
            let members = self.organisation.reserve(tenant, area).await.map_err(fault)?;
            let district = AreaPath::district();
            let homes = nearby::homes(self.platform.pool(), tenant, &district, Some(&members), now);
            let homes = homes.await.map_err(fault)?;
            let unwilling: Vec<AccountId> =
                homes.into_iter().filter(|home| !home.receives_offers).map(|home| home.account).collect();
            Ok(members.into_iter().filter(|member| !unwilling.contains(member)).collect())
        })
    }
}

impl SkillRegister for RegisterOfSkills {
    fn tell<'a>(
        &'a self,
        tenant: TenantId,
        people: &'a [(AccountId, AreaPath)],
        work: &'a Work,
        now: Timestamp,
    ) -> Waiting<'a, HashMap<AccountId, Told>> {
        Box::pin(async move {
            let wanted = wanted(work);
            // A language that the register does not know is nobody's.
            let unheard = work.language.is_some() && wanted.language.is_none();
            let found = self.0.tell(tenant, people, &work.place, &wanted, now).await.map_err(fault)?;
            let told = found.into_iter().map(|(account, told)| {
                let told = match told {
                    _ if unheard => Err(LeftOutReason::LanguageMissing),
                    Ok(reasons) => Ok(reasons.into_iter().filter_map(reason).collect()),
                    Err(out) => Err(left_out(out)),
                };
                (account, told)
            });
            Ok(told.collect())
        })
    }
}
