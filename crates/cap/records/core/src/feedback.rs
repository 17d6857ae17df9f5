//! The yearly feedback sheet to the unit (反馈单): how many services, and thanks. The member reads
//! it first and agrees or does not; before that the unit knows nothing of it. Never a rank; never
//! minutes, unless the district has switched them on. Source: domain hand-out 5.1, 9.

use baodao_kernel::{AccountId, UnitId, coded};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{FeedbackSheetId, RecordsRefusal};

coded! {
    /// Where a sheet stands.
    pub enum FeedbackStage {
        /// The member has not answered.
        Prepared = "prepared",
        /// The unit may read it.
        Agreed = "agreed",
        /// The unit is not told.
        Declined = "declined",
        /// Agreed first, taken back later; the unit reads it no longer.
        Withdrawn = "withdrawn",
    }
}

/// What a unit would be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Its id.
    pub id: FeedbackSheetId,
    /// Whose services.
    pub person: AccountId,
    /// Which unit.
    pub unit: UnitId,
    /// Its name when the sheet was made.
    pub unit_name: String,
    /// Of which year.
    pub year: i16,
    /// Verified records of that year, of both kinds.
    pub services: u32,
    /// Their minutes; `None` unless the district has switched them on.
    pub minutes: Option<u32>,
    /// Where it stands.
    pub stage: FeedbackStage,
}

type Step = Result<Sheet, RecordsRefusal>;

/// A sheet is of a year that is over on `today`, a day in China.
///
/// # Errors
/// [`RecordsRefusal::YearNotOver`].
pub fn check_year(year: i16, today: Date) -> Result<(), RecordsRefusal> {
    if year < today.year() { Ok(()) } else { Err(RecordsRefusal::YearNotOver { year }) }
}

impl Sheet {
    /// The member agrees that the unit reads it.
    ///
    /// # Errors
    /// [`RecordsRefusal::SheetState`].
    pub fn agree(&self) -> Step {
        self.to(
            FeedbackStage::Agreed,
            &[FeedbackStage::Prepared, FeedbackStage::Declined, FeedbackStage::Withdrawn],
        )
    }

    /// The member does not want it told.
    ///
    /// # Errors
    /// [`RecordsRefusal::SheetState`].
    pub fn decline(&self) -> Step {
        self.to(FeedbackStage::Declined, &[FeedbackStage::Prepared])
    }

    /// The member takes the agreement back.
    ///
    /// # Errors
    /// [`RecordsRefusal::SheetState`].
    pub fn withdraw(&self) -> Step {
        self.to(FeedbackStage::Withdrawn, &[FeedbackStage::Agreed])
    }

    fn to(&self, stage: FeedbackStage, from: &[FeedbackStage]) -> Step {
        if from.contains(&self.stage) {
            Ok(Self { stage, ..self.clone() })
        } else {
            Err(RecordsRefusal::SheetState { stage: self.stage.code().to_owned() })
        }
    }
}

/// The words of thanks, the same for everybody: they carry no judgement of a person.
pub fn thanks(year: i16, services: u32) -> String {
    if services == 0 {
        format!("感谢贵单位对社区工作的支持。{year}年度本人暂无已核实的服务记录。")
    } else {
        format!(
            "感谢贵单位对社区工作的支持。{year}年度，该同志参加社区服务{services}次，社区和居民表示感谢。"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn sheet(stage: FeedbackStage) -> Sheet {
        Sheet {
            id: FeedbackSheetId(Uuid::from_u128(1)),
            person: AccountId(Uuid::from_u128(2)),
            unit: UnitId(Uuid::from_u128(3)),
            unit_name: "某单位".to_owned(),
            year: 2026,
            services: 12,
            minutes: None,
            stage,
        }
    }

    #[test]
    fn the_member_agrees_declines_and_takes_back() {
        use FeedbackStage::{Agreed, Declined, Prepared, Withdrawn};
        for stage in FeedbackStage::ALL {
            let sheet = sheet(*stage);
            assert_eq!(sheet.agree().is_ok(), matches!(stage, Prepared | Declined | Withdrawn), "{stage}");
            assert_eq!(sheet.decline().is_ok(), *stage == Prepared, "{stage}");
            assert_eq!(sheet.withdraw().is_ok(), *stage == Agreed, "{stage}");
        }
        let refused = sheet(FeedbackStage::Agreed).agree();
        assert_eq!(refused, Err(RecordsRefusal::SheetState { stage: "agreed".to_owned() }));
    }

    #[test]
    fn a_sheet_is_of_a_year_that_is_over() {
        let today = jiff::civil::date(2026, 12, 31);
        assert_eq!(check_year(2026, today), Err(RecordsRefusal::YearNotOver { year: 2026 }));
        assert_eq!(check_year(2025, today), Ok(()));
    }

    #[test]
    fn thanks_tell_a_count_and_nothing_else() {
        assert!(thanks(2026, 12).contains("12次"));
        assert!(!thanks(2026, 0).contains("0次"));
    }
}
