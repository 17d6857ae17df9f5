//! Explanations in English, as a coordinator would say them.

use std::fmt;

use super::{EmptyPlaces, EmptyReason, Part, PassedOver, PassedReason, Price};
use crate::rules::Unfit;

/// Metres as metres below one kilometre, else as kilometres with one decimal.
struct Distance(i64);

impl fmt::Display for Distance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 < 1000 {
            write!(f, "{} m", self.0)
        } else {
            write!(f, "{}.{} km", self.0 / 1000, self.0 / 100 % 10)
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = |more: i64, worse: &'static str, better: &'static str| {
            if more > 0 { worse } else { better }
        };
        match *self {
            Self::Metres { more } => {
                write!(f, "{} {}", Distance(more.abs()), sign(more, "farther", "nearer"))
            }
            Self::Community { more } => {
                f.write_str(sign(more, "from another community", "from the same community"))
            }
            Self::Language { more } => {
                f.write_str(sign(more, "does not speak the language", "speaks the language"))
            }
            Self::Sex { more } => {
                f.write_str(sign(more, "not of the wished-for sex", "of the wished-for sex"))
            }
            Self::HoursServed { hours, other: Some(other), .. } => {
                write!(f, "{hours} hours already served instead of {other}")
            }
            Self::HoursServed { hours, other: None, .. } => write!(f, "{hours} hours already served"),
            Self::TaskOfBatch { nth, .. } => write!(f, "task number {nth} of this batch"),
        }
    }
}

impl fmt::Display for Price {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut first = true;
        let mut join = |f: &mut fmt::Formatter<'_>| {
            if std::mem::take(&mut first) { Ok(()) } else { f.write_str(", ") }
        };
        for (prio, n) in [4, 3, 2, 1].map(|p| (p, self.empty[p - 1])).into_iter().filter(|&(_, n)| n != 0) {
            join(f)?;
            let more = if n > 0 { "more" } else { "fewer" };
            write!(f, "{} {more} empty at priority {prio}", n.abs())?;
        }
        if self.cost != 0 || self.empty == [0; 4] {
            join(f)?;
            write!(f, "{} {}", self.cost.abs(), if self.cost < 0 { "less" } else { "more" })?;
        }
        Ok(())
    }
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::NotFree { slot } => write!(f, "not free in slot {slot}"),
            Self::LacksSkills { missing } => write!(f, "lacks required skills (mask {missing:#b})"),
            Self::LacksLanguage { lang } => write!(f, "does not speak required language {lang}"),
            Self::OtherSex { wanted } => write!(f, "not of required sex {wanted}"),
            Self::TooFar { metres, limit } => {
                write!(f, "{} away, the limit is {}", Distance(i64::from(metres)), Distance(i64::from(limit)))
            }
            Self::NoTasksWanted => f.write_str("takes no tasks in this batch"),
        }
    }
}

impl fmt::Display for PassedOver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "volunteer {} on task {}: ", self.volunteer, self.task)?;
        match &self.reason {
            PassedReason::Unfit { unfit, names } if names.is_empty() => write!(f, "{unfit}")?,
            PassedReason::Unfit { unfit: Unfit::LacksLanguage { .. }, names } => {
                write!(f, "does not speak {}", names.join(", "))?;
            }
            PassedReason::Unfit { names, .. } => write!(f, "lacks {}", names.join(", "))?,
            PassedReason::Chosen => f.write_str("is on it")?,
            PassedReason::BusyInSlot { task, prio } => {
                write!(f, "serves on task {task} (priority {prio}) then")?
            }
            PassedReason::AtCap { cap } => write!(f, "already has {cap} of {cap} tasks")?,
            PassedReason::OthersCostLess => f.write_str("could come, others cost less")?,
            PassedReason::EquallyGood => f.write_str("would do just as well")?,
            PassedReason::FixedOtherwise => f.write_str("fixed assignments leave no room")?,
        }
        if let Some(price) = &self.price {
            write!(f, "; taking them: {price}")?;
            if let Some(other) = self.replaces {
                write!(f, ", in place of volunteer {other}")?;
            }
        }
        for (i, part) in self.parts.iter().enumerate() {
            write!(f, "{}{part}", if i == 0 { " (" } else { ", " })?;
        }
        if self.parts.is_empty() { Ok(()) } else { f.write_str(")") }
    }
}

impl fmt::Display for EmptyPlaces {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let s = &self.screening;
        write!(
            f,
            "task {} (priority {}): {} of {} places empty: ",
            self.task, self.prio, self.empty, self.need
        )?;
        match self.reason {
            EmptyReason::NobodyEligible => {
                write!(
                    f,
                    "nobody meets the rules ({} people, {} free then, {} with the skills, {} with the language, \
                     {} of the sex, {} near enough)",
                    s.people, s.free_in_slot, s.with_skills, s.with_language, s.with_sex, s.near_enough
                )?;
                if let Some(beyond) = s.nearest_beyond {
                    write!(f, "; the nearest lives {} beyond the limit", Distance(i64::from(beyond)))?;
                }
                Ok(())
            }
            EmptyReason::AllEligibleHere => {
                write!(f, "all {} who meet the rules are on it", s.eligible)
            }
            EmptyReason::NobodyCanBeFreed => write!(
                f,
                "of {} who meet the rules {} are here, {} on another task then, {} have all the tasks they take; \
                 nobody can be freed",
                s.eligible, s.here, s.on_other_task, s.at_cap
            ),
            EmptyReason::WouldEmptyAnother { task, prio } => write!(
                f,
                "of {} who meet the rules {} are here, {} on another task then, {} have all the tasks they take; \
                 filling it would empty a place of task {task} (priority {prio})",
                s.eligible, s.here, s.on_other_task, s.at_cap
            ),
            EmptyReason::DearerThanEmpty => f.write_str("filling it costs more than leaving it empty"),
        }
    }
}
