//! A request as loaded for one actor: the rules' state, the texts beside it, and how the actor
//! stands to it.

use baodao_kernel::{Actor, Role, Who, policy};
use baodao_platform::Problem;
use baodao_requests_core::{Action, Kind, POLICY, Relation, Request, Subject};
use uuid::Uuid;

/// How the actor stands to the request, as the database knows it.
#[derive(Debug, Clone, Default)]
pub struct Standing {
    /// Holds the receipt link.
    pub receipt: bool,
    /// Is the requester behind a secret request.
    pub vault: bool,
    /// Joined it.
    pub co_requester: bool,
    /// Was offered a place on an open task.
    pub offered: bool,
    /// Holds or waits for a place.
    pub claimant: bool,
    /// Holds one.
    pub holds_place: bool,
    /// An open task was given to them or to their desk.
    pub recipient: bool,
    /// It is in their call-back sample.
    pub caller: bool,
}

/// Texts and seals beside the rules' state.
#[derive(Debug, Clone, Default)]
pub struct Texts {
    /// A few words.
    pub title: String,
    /// What is needed.
    pub body: String,
    /// Address detail, sealed.
    pub address: Option<Vec<u8>>,
    /// Degrees, WGS-84.
    pub point: Option<(f64, f64)>,
    /// Name and phone, sealed; for a secret request they lie in the identity vault.
    pub contact: Option<Vec<u8>>,
    /// How many joined.
    pub co_requesters: i64,
    /// Ids of open tasks.
    pub open_tasks: Vec<Uuid>,
    /// Ids of pictures.
    pub photos: Vec<Uuid>,
}

/// A loaded request.
#[derive(Debug, Clone)]
pub struct Known {
    /// The rules' state.
    pub request: Request,
    /// What stands beside it.
    pub texts: Texts,
    /// How the actor stands to it.
    pub standing: Standing,
}

impl Known {
    /// Whether the actor stands in `relation`.
    pub fn stands(&self, actor: &Actor, relation: Relation) -> bool {
        let me = actor.account;
        let is_me = |other: Option<baodao_kernel::AccountId>| me.is_some() && me == other;
        match relation {
            Relation::Requester => is_me(self.request.requester.account) || self.standing.vault,
            Relation::ReceiptHolder => self.standing.receipt,
            Relation::Proxy => is_me(self.request.requester.proxy),
            Relation::CoRequester => self.standing.co_requester,
            Relation::Offered => self.standing.offered,
            Relation::Claimant => self.standing.claimant,
            Relation::Recipient => self.standing.recipient,
            Relation::InCharge => {
                let holds = is_me(self.request.accepted_by) || is_me(self.request.dispatched_by);
                // Who has left the office since is in charge of nothing.
                holds && !self.request.stage.is_over() && self.at_desk(actor)
            }
            Relation::Caller => self.standing.caller,
        }
    }

    /// What a permission for `action` rests on, if there is one.
    pub fn permit(&self, actor: &Actor, action: Action) -> Option<policy::Permit<Relation>> {
        policy::decide(POLICY, actor, &action, &self.request.area, |relation| {
            // Whoever only waits for a place has nothing to do with the requester yet.
            let waits =
                relation == Relation::Claimant && action == Action::NoteContact && !self.standing.holds_place;
            !waits && self.stands(actor, relation)
        })
    }

    /// Whether the actor works at a desk over the request's area now.
    fn at_desk(&self, actor: &Actor) -> bool {
        policy::decide(POLICY, actor, &Action::Accept, &self.request.area, |_| false).is_some()
    }

    /// `not_found` for what one may not see, `not_allowed` for what one may see but not do.
    pub fn require(&self, actor: &Actor, action: Action) -> Result<policy::Permit<Relation>, Problem> {
        self.permit(actor, action).ok_or_else(|| {
            let sees = self.permit(actor, Action::Read).is_some();
            if sees { Problem::not_allowed() } else { Problem::not_found() }
        })
    }

    /// The actions that stage and policy both allow: the buttons of the page.
    pub fn allowed(&self, actor: &Actor) -> Vec<Action> {
        let takes = |action: &&Action| {
            !action.is_reading() && !action.is_clockwork() && self.request.accepts(**action)
        };
        let may = |action: &&Action| self.permit(actor, **action).is_some();
        let fits = |action: &&Action| **action != Action::Join || self.can_join(actor);
        Action::ALL.iter().filter(takes).filter(may).filter(fits).copied().collect()
    }

    /// Whether joining would be more than asking again for one's own.
    fn can_join(&self, actor: &Actor) -> bool {
        let asks = [Relation::Requester, Relation::Proxy, Relation::CoRequester];
        let open_to_all =
            !self.request.requester.secret && !matches!(self.request.kind, Kind::Wish | Kind::Report);
        open_to_all && !asks.iter().any(|relation| self.stands(actor, *relation))
    }

    /// The office under which the actor acts, also where the permission rests on a relation.
    pub fn office(&self, actor: &Actor, permit: policy::Permit<Relation>) -> Option<Role> {
        let desks: &[Role] = &[Role::Dispatcher, Role::CommunityCoordinator, Role::GridWorker];
        let of_relation: &[Role] = match permit.by {
            Who::Relation(Relation::InCharge) => desks,
            Who::Relation(Relation::Recipient) => {
                &[Role::Handler, Role::UnitLiaison, Role::CommunityCoordinator, Role::Dispatcher]
            }
            Who::Relation(Relation::Claimant) => &[Role::Volunteer, Role::InServiceMember],
            Who::Relation(Relation::Caller) => &[Role::CallbackOfficer],
            _ => &[],
        };
        permit.role().or_else(|| of_relation.iter().copied().find(|role| actor.holds_anywhere(*role)))
    }
}
