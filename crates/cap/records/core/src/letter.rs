//! Letters of thanks (感谢信). They always reach those they thank. On the public wall they stand
//! only if the writer and at least one of the thanked have agreed, each for themself, and in a
//! text made for the public. Source: domain hand-out 8 (public pages hold no personal data;
//! consent is separate and withdrawable).

use baodao_kernel::{AccountId, AreaPath, TaskId, TeamId, coded, mask};
use serde::{Deserialize, Serialize};

use crate::{RecordsRefusal, ThanksLetterId};

coded! {
    /// Where a letter stands.
    pub enum LetterStage {
        /// With those it thanks.
        Delivered = "delivered",
        /// On the public wall too.
        Published = "published",
        /// Taken back by its writer or taken down.
        Withdrawn = "withdrawn",
    }

    /// What one of the thanked says to publication.
    pub enum ThanksConsent {
        /// Nothing yet; not named.
        Open = "open",
        /// May be named, masked.
        Agreed = "agreed",
        /// Not to be named.
        Declined = "declined",
    }
}

/// Whom a letter thanks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LetterTarget {
    /// Those who were present on a task.
    Task {
        /// Which.
        task: TaskId,
    },
    /// A team.
    Team {
        /// Which.
        team: TeamId,
    },
}

/// One of the thanked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thanked {
    /// Who.
    pub person: AccountId,
    /// What they say to publication.
    pub consent: ThanksConsent,
}

/// A letter without its words, which lie sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Its id.
    pub id: ThanksLetterId,
    /// Rises with every change.
    pub version: i32,
    /// Whom it thanks.
    pub target: LetterTarget,
    /// Where the service was.
    pub area: AreaPath,
    /// Who wrote it; for one written down by a coordinator, nobody with an account.
    pub writer: Option<AccountId>,
    /// The coordinator who wrote it down.
    pub proxy: Option<AccountId>,
    /// Whether the writer agreed to publication.
    pub writer_agrees: bool,
    /// The thanked.
    pub thanked: Vec<Thanked>,
    /// The text for the public.
    pub public_text: Option<String>,
    /// Where it stands.
    pub stage: LetterStage,
}

type Step = Result<Letter, RecordsRefusal>;

impl Letter {
    /// One of the thanked says what they think of publication. Who takes a yes back is no longer
    /// named; when nobody is left who agreed, the letter leaves the wall.
    ///
    /// # Errors
    /// [`RecordsRefusal::LetterState`].
    pub fn answer(&self, person: AccountId, agree: bool) -> Step {
        self.standing()?;
        let consent = if agree { ThanksConsent::Agreed } else { ThanksConsent::Declined };
        let mut after = self.clone();
        for one in after.thanked.iter_mut().filter(|one| one.person == person) {
            one.consent = consent;
        }
        if after.stage == LetterStage::Published && !after.somebody_agreed() {
            after.stage = LetterStage::Delivered;
        }
        Ok(after)
    }

    /// The writer agrees to publication, or no longer does; then it leaves the wall.
    ///
    /// # Errors
    /// [`RecordsRefusal::LetterState`].
    pub fn allow(&self, agree: bool) -> Step {
        self.standing()?;
        let down = !agree && self.stage == LetterStage::Published;
        let stage = if down { LetterStage::Delivered } else { self.stage };
        Ok(Self { writer_agrees: agree, stage, ..self.clone() })
    }

    /// Sets the text for the public. `names` are those of the writer and the thanked in full.
    ///
    /// # Errors
    /// [`RecordsRefusal::LetterState`]; [`RecordsRefusal::RedactionIncomplete`] when a number that
    /// belongs to a person, or one of the names, still stands in it.
    pub fn redact(&self, text: &str, names: &[String]) -> Step {
        self.standing()?;
        let incomplete = |found: &str| Err(RecordsRefusal::RedactionIncomplete { found: found.to_owned() });
        if mask::numbers_in(text) != text {
            return incomplete("number");
        }
        if names.iter().any(|name| name.chars().count() > 1 && text.contains(name.as_str())) {
            return incomplete("name");
        }
        Ok(Self { public_text: Some(text.to_owned()), ..self.clone() })
    }

    /// Puts it on the wall.
    ///
    /// # Errors
    /// [`RecordsRefusal::LetterState`] unless delivered; [`RecordsRefusal::WriterKeepsPrivate`],
    /// [`RecordsRefusal::LetterNotRedacted`], [`RecordsRefusal::NobodyAgreed`].
    pub fn publish(&self) -> Step {
        if self.stage != LetterStage::Delivered {
            return Err(self.unfit());
        }
        if !self.writer_agrees {
            return Err(RecordsRefusal::WriterKeepsPrivate);
        }
        if self.public_text.is_none() {
            return Err(RecordsRefusal::LetterNotRedacted);
        }
        if !self.somebody_agreed() {
            return Err(RecordsRefusal::NobodyAgreed);
        }
        Ok(Self { stage: LetterStage::Published, ..self.clone() })
    }

    /// Takes it off the wall; those it thanks keep it.
    ///
    /// # Errors
    /// [`RecordsRefusal::LetterState`] unless published.
    pub fn take_down(&self) -> Step {
        if self.stage == LetterStage::Published {
            Ok(Self { stage: LetterStage::Delivered, ..self.clone() })
        } else {
            Err(self.unfit())
        }
    }

    /// Takes it back.
    ///
    /// # Errors
    /// [`RecordsRefusal::LetterState`].
    pub fn withdraw(&self) -> Step {
        self.standing()?;
        Ok(Self { stage: LetterStage::Withdrawn, ..self.clone() })
    }

    /// Those who may be named.
    pub fn named(&self) -> impl Iterator<Item = AccountId> + '_ {
        self.thanked.iter().filter(|one| one.consent == ThanksConsent::Agreed).map(|one| one.person)
    }

    /// A team is named as a whole; among persons somebody has to agree.
    fn somebody_agreed(&self) -> bool {
        matches!(self.target, LetterTarget::Team { .. }) || self.named().next().is_some()
    }

    fn standing(&self) -> Result<(), RecordsRefusal> {
        if self.stage == LetterStage::Withdrawn { Err(self.unfit()) } else { Ok(()) }
    }

    fn unfit(&self) -> RecordsRefusal {
        RecordsRefusal::LetterState { stage: self.stage.code().to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const LI: AccountId = AccountId(Uuid::from_u128(1));
    const WANG: AccountId = AccountId(Uuid::from_u128(2));

    fn letter() -> Letter {
        let thanked = |person| Thanked { person, consent: ThanksConsent::Open };
        Letter {
            id: ThanksLetterId(Uuid::from_u128(9)),
            version: 1,
            target: LetterTarget::Task { task: TaskId(Uuid::from_u128(8)) },
            area: AreaPath::district(),
            writer: Some(AccountId(Uuid::from_u128(3))),
            proxy: None,
            writer_agrees: true,
            thanked: vec![thanked(LI), thanked(WANG)],
            public_text: None,
            stage: LetterStage::Delivered,
        }
    }

    fn names() -> Vec<String> {
        vec!["李志愿".to_owned(), "王志远".to_owned()]
    }

    #[test]
    fn the_wall_takes_the_writer_a_redacted_text_and_one_of_the_thanked() {
        let private = Letter { writer_agrees: false, ..letter() };
        assert_eq!(private.publish(), Err(RecordsRefusal::WriterKeepsPrivate));
        assert_eq!(letter().publish(), Err(RecordsRefusal::LetterNotRedacted));
        let redacted = letter().redact("谢谢两位志愿者。", &names()).unwrap();
        assert_eq!(redacted.publish(), Err(RecordsRefusal::NobodyAgreed));
        let published = redacted.answer(LI, true).unwrap().publish().unwrap();
        assert_eq!(published.named().collect::<Vec<_>>(), [LI], "who has not answered is not named");
        assert_eq!(published.publish(), Err(RecordsRefusal::LetterState { stage: "published".to_owned() }));
    }

    #[test]
    fn a_yes_can_be_taken_back_by_either_side() {
        let redacted = letter().redact("谢谢。", &[]).unwrap();
        let published = redacted.answer(LI, true).unwrap().answer(WANG, true).unwrap().publish().unwrap();
        let one_left = published.answer(LI, false).unwrap();
        assert_eq!((one_left.stage, one_left.named().count()), (LetterStage::Published, 1));
        assert_eq!(one_left.answer(WANG, false).unwrap().stage, LetterStage::Delivered);
        assert_eq!(published.allow(false).unwrap().stage, LetterStage::Delivered);
        assert_eq!(published.take_down().unwrap().stage, LetterStage::Delivered);
        assert!(redacted.take_down().is_err());
        assert_eq!(published.withdraw().unwrap().stage, LetterStage::Withdrawn);
    }

    #[test]
    fn names_and_numbers_do_not_reach_the_wall() {
        let found = |text: &str| match letter().redact(text, &names()) {
            Err(RecordsRefusal::RedactionIncomplete { found }) => found,
            other => panic!("{text}: {other:?}"),
        };
        assert_eq!(found("谢谢李志愿"), "name");
        assert_eq!(found("请打13812345678"), "number");
        assert!(letter().redact("谢谢小李，住3栋502室的老人很高兴", &names()).is_ok());
    }

    #[test]
    fn a_team_is_named_as_a_whole() {
        let target = LetterTarget::Team { team: TeamId(Uuid::from_u128(4)) };
        let letter = Letter { target, thanked: Vec::new(), ..letter() };
        assert!(letter.redact("谢谢服务队。", &[]).unwrap().publish().is_ok());
    }

    #[test]
    fn nothing_happens_to_a_letter_taken_back() {
        let gone = letter().withdraw().unwrap();
        assert!(gone.withdraw().is_err() && gone.allow(true).is_err() && gone.redact("谢谢", &[]).is_err());
        assert!(gone.publish().is_err() && gone.answer(LI, true).is_err());
    }
}
