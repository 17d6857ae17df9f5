//! No sequence of commands sells a place twice or loses one.

use std::collections::BTreeMap;

use proptest::prelude::*;

use crate::commands::*;
use crate::testing::*;
use crate::*;

/// A task with everybody's claims, changed as the store changes them.
struct Board {
    task: Task,
    claims: BTreeMap<u128, Claim>,
}

impl Board {
    fn apply(&mut self, events: &[Event]) {
        for event in events {
            self.task.evolve(event, MONDAY_NINE);
            let (stage, claim, person) = match event {
                Event::ClaimMade { claim, account, .. } => (ClaimStage::Accepted, *claim, *account),
                Event::ClaimWaitlisted { claim, account, .. } => (ClaimStage::Waitlisted, *claim, *account),
                _ => {
                    self.claims.values_mut().for_each(|claim| claim.evolve(event, MONDAY_NINE));
                    continue;
                }
            };
            let new = Claim::new(claim, self.task.id, person, self.task.span, stage);
            self.claims.insert(claim.0.as_u128(), new);
        }
    }

    fn live(&self, person: u128) -> Option<&Claim> {
        self.claims.values().find(|claim| claim.account == account(person) && claim.is_live())
    }

    fn next(&self) -> Option<(baodao_kernel::ClaimId, baodao_kernel::AccountId)> {
        first_waiting(self.claims.values()).map(|claim| (claim.id, claim.account))
    }

    fn step(&mut self, what: usize, person: u128, id: u128) {
        let live = self.live(person).cloned();
        let helper = Helper { live_claim: live.is_some(), ..Helper::default() };
        let next = self.next();
        let on_task = given(self.task.clone()).by(person);
        let seat = live.clone().map(|claim| given(Seat { task: self.task.clone(), claim }).by(person));
        let away = ConfirmPresence { presence: Presence::Excused, next };
        let other_helper = Helper { live_claim: false, ..helper.clone() };
        let events = match (what, seat) {
            (0, _) => decide(&self.task, &MakeClaim { id: claim_id(id), helper }, &on_task.env()),
            (1, _) => decide(&self.task, &JoinWaitingList { id: claim_id(id), helper }, &on_task.env()),
            (2, Some(seat)) => decide(&seat.on, &Leave { reason: None, next }, &seat.env()),
            (3, Some(seat)) => decide(&seat.on, &AcceptOffer { helper: other_helper }, &seat.env()),
            (4, Some(seat)) => decide(&seat.on, &DeclineOffer { reason: None }, &seat.env()),
            (5, Some(seat)) => {
                let seat = seat.by(COORDINATOR);
                decide(&seat.on, &away, &seat.env())
            }
            _ => return,
        };
        if let Ok(events) = events {
            self.apply(&events);
        }
    }
}

proptest! {
    #[test]
    fn never_oversold(
        places in 1_u16..5,
        offered in 0_u128..4,
        steps in proptest::collection::vec((0_usize..6, VOLUNTEER..VOLUNTEER + 8), 1..60),
    ) {
        let mut board = Board { task: task(NewTask { places, ..new_task() }).on, claims: BTreeMap::new() };
        for n in 0..offered {
            let person = account(VOLUNTEER + n);
            let claim = Claim::new(claim_id(900 + n), board.task.id, person, board.task.span, ClaimStage::Offered);
            board.claims.insert(900 + n, claim);
        }
        for (id, (what, person)) in (1_u128..).zip(steps) {
            board.step(what, person, id);
            let held = board.claims.values().filter(|claim| claim.holds_place()).count();
            prop_assert_eq!(usize::from(board.task.taken), held);
            prop_assert!(board.task.taken <= places);
            let waiting = board.claims.values().any(|claim| claim.stage == ClaimStage::Waitlisted);
            prop_assert!(!waiting || board.task.is_full(), "nobody waits beside a free place");
            for person in VOLUNTEER..VOLUNTEER + 8 {
                let theirs = board.claims.values().filter(|claim| claim.account == account(person));
                let live = theirs.filter(|claim| claim.is_live() && claim.confirmed.is_none());
                prop_assert!(live.count() <= 1);
            }
        }
    }
}
