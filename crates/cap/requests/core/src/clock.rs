//! The clock of one round: starts at the first dispatch, waits while the requester is asked or
//! the request is suspended, ends when it is handled. Source: domain hand-out 5.5 and 10.

use baodao_kernel::{Span, WorkCalendar, coded};
use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{Deadline, Moment, Profile, Unit};

coded! {
    /// What a clock calls out. Half and eighty per cent go to the handler only, expiry also
    /// to the dispatcher.
    pub enum AlarmKind {
        /// Half of the time is gone.
        Half = "half",
        /// Four fifths are gone.
        EightyPercent = "eighty_percent",
        /// All of it is gone.
        Expired = "expired",
    }
}

/// The running time of one round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// The periods as they were when the clock started.
    pub profile: Profile,
    /// The first dispatch of the round.
    pub started_at: Timestamp,
    /// When somebody must have been in touch.
    pub contact_due: Timestamp,
    /// When it must be handled.
    pub finish_due: Timestamp,
    /// Whether a year without an announced calendar was counted through.
    pub provisional: bool,
    /// Since when the clock waits, if it does.
    pub waiting_since: Option<Timestamp>,
    /// How long it waited in all, in seconds, closed waits only.
    pub waited_seconds: i64,
    /// When somebody was first in touch.
    pub contacted_at: Option<Timestamp>,
    /// When it was handled.
    pub handled_at: Option<Timestamp>,
    /// Extensions granted.
    pub extensions: u32,
    /// The last alarm that was raised.
    pub alarmed: Option<AlarmKind>,
}

impl Clock {
    /// A clock that starts at `now`.
    pub fn start(profile: Profile, now: Timestamp, calendar: &WorkCalendar) -> Self {
        let contact = add(profile.first_contact, now, calendar);
        let finish = add(profile.finish, now, calendar);
        Self {
            profile,
            started_at: now,
            contact_due: contact.at,
            finish_due: finish.at,
            provisional: contact.provisional || finish.provisional,
            waiting_since: None,
            waited_seconds: 0,
            contacted_at: None,
            handled_at: None,
            extensions: 0,
            alarmed: None,
        }
    }

    /// Whether time is running against those who handle.
    pub fn runs(&self) -> bool {
        self.waiting_since.is_none() && self.handled_at.is_none()
    }

    /// The clock with a wait begun at `now`; a clock that waits or has ended stays as it is.
    #[must_use]
    pub fn wait(mut self, now: Timestamp) -> Self {
        if self.runs() {
            self.waiting_since = Some(now);
        }
        self
    }

    /// The clock with its wait ended at `now` and what is not yet due moved by the wait: hours
    /// and minutes by as much, days by counting the days that were left again from today.
    #[must_use]
    pub fn go_on(mut self, now: Timestamp, calendar: &WorkCalendar) -> Self {
        let Some(wait) = self.waiting_since.take().and_then(|since| Span::new(since, now)) else {
            return self;
        };
        self.waited_seconds += wait.until().duration_since(wait.from()).as_secs();
        let finish = shift(self.profile.finish.unit, self.finish_due, wait, calendar);
        self.finish_due = finish.at;
        self.provisional |= finish.provisional;
        if self.contacted_at.is_none() {
            let contact = shift(self.profile.first_contact.unit, self.contact_due, wait, calendar);
            self.contact_due = contact.at;
            self.provisional |= contact.provisional;
        }
        self
    }

    /// The clock with one more extension by `by`, granted at `now`. The finish then falls on the
    /// end of a day when the extension is counted in days.
    #[must_use]
    pub fn extend(mut self, by: Deadline, now: Timestamp, calendar: &WorkCalendar) -> Self {
        let finish = self.extended_due(by, calendar);
        self.finish_due = finish.at;
        self.provisional |= finish.provisional;
        self.extensions += 1;
        // Of the longer time, alarms may lie ahead again; those that do not were called out.
        self.alarmed = AlarmKind::ALL.iter().copied().rfind(|kind| self.moment_of(*kind) <= now);
        self
    }

    /// Where an extension by `by` would lead.
    pub fn extended_due(&self, by: Deadline, calendar: &WorkCalendar) -> Moment {
        add(by, last_moment(self.finish_due), calendar)
    }

    /// The moment beyond which no extension leads; waits do not move it.
    pub fn cap(&self, calendar: &WorkCalendar) -> Timestamp {
        add(self.profile.long_case_cap, self.started_at, calendar).at
    }

    /// Whether it was handled in time; `None` while that is open. A clock that is past due and
    /// not handled is late already.
    pub fn on_time(&self, now: Timestamp) -> Option<bool> {
        match self.handled_at {
            Some(at) => Some(at < self.finish_due),
            None if self.runs() && now >= self.finish_due => Some(false),
            None => None,
        }
    }

    /// Whether the first contact was in time; `None` while that is open.
    pub fn contact_on_time(&self, now: Timestamp) -> Option<bool> {
        match self.contacted_at {
            Some(at) => Some(at < self.contact_due),
            None if self.runs() && now >= self.contact_due => Some(false),
            None => None,
        }
    }

    /// The next alarm and its moment, which may have passed; of several passed ones the gravest.
    /// `None` while the clock waits, when it was handled, or when expiry was called out.
    pub fn next_alarm(&self, now: Timestamp) -> Option<(Timestamp, AlarmKind)> {
        if !self.runs() {
            return None;
        }
        let ahead =
            AlarmKind::ALL.iter().copied().filter(|kind| self.alarmed.is_none_or(|last| last < *kind));
        let mut moments = ahead.map(|kind| (self.moment_of(kind), kind)).peekable();
        let mut next = moments.next()?;
        while let Some(later) = moments.next_if(|(at, _)| *at <= now) {
            next = later;
        }
        Some(next)
    }

    /// When `kind` is due. Shares are taken of the time from start to due less the time waited,
    /// so a wait never uses up time.
    pub fn moment_of(&self, kind: AlarmKind) -> Timestamp {
        let (part, whole) = match kind {
            AlarmKind::Half => (1, 2),
            AlarmKind::EightyPercent => (4, 5),
            AlarmKind::Expired => return self.finish_due,
        };
        let total = self.finish_due.duration_since(self.started_at).as_secs() - self.waited_seconds;
        let left = total.max(0) * (whole - part) / whole;
        self.finish_due.saturating_sub(SignedDuration::from_secs(left)).unwrap_or(self.finish_due)
    }
}

/// The end of a period of `deadline` that begins at `start`.
pub(crate) fn add(deadline: Deadline, start: Timestamp, calendar: &WorkCalendar) -> Moment {
    let seconds = |each: i64| SignedDuration::from_secs(i64::from(deadline.n) * each);
    let exact = |length| Moment { at: start.saturating_add(length).unwrap_or(start), provisional: false };
    let day = WorkCalendar::day_of(start);
    match deadline.unit {
        Unit::Minute => exact(seconds(60)),
        Unit::Hour => exact(seconds(3600)),
        Unit::NaturalDay => Moment {
            at: WorkCalendar::end_of_day(days_after(day, i64::from(deadline.n))),
            provisional: false,
        },
        Unit::WorkDay => {
            let due = calendar.add_work_days(day, deadline.n);
            Moment { at: WorkCalendar::end_of_day(due.date), provisional: due.provisional }
        }
    }
}

/// `due` after `wait`. What was due before the wait began stays due.
fn shift(unit: Unit, due: Timestamp, wait: Span, calendar: &WorkCalendar) -> Moment {
    if due <= wait.from() {
        return Moment { at: due, provisional: false };
    }
    let last = WorkCalendar::day_of(last_moment(due));
    let (from, until) = (WorkCalendar::day_of(wait.from()), WorkCalendar::day_of(wait.until()));
    match unit {
        Unit::Minute | Unit::Hour => Moment {
            at: due.saturating_add(wait.until().duration_since(wait.from())).unwrap_or(due),
            provisional: false,
        },
        Unit::NaturalDay => {
            let left = last.duration_since(from).as_hours() / 24;
            Moment { at: WorkCalendar::end_of_day(days_after(until, left)), provisional: false }
        }
        Unit::WorkDay if from == until => Moment { at: due, provisional: false },
        Unit::WorkDay => {
            // What was left of the last day itself is given back on the next worked day.
            let last_day_on_rest = last == from && !calendar.is_work_day(until);
            let left = work_days_between(from, last, calendar) + u32::from(last_day_on_rest);
            let due = calendar.add_work_days(until, left);
            Moment { at: WorkCalendar::end_of_day(due.date), provisional: due.provisional }
        }
    }
}

/// Working days after `from` up to and with `last`.
fn work_days_between(from: Date, last: Date, calendar: &WorkCalendar) -> u32 {
    let mut count = 0;
    let mut day = from;
    while day < last {
        day = days_after(day, 1);
        count += u32::from(calendar.is_work_day(day));
    }
    count
}

fn days_after(day: Date, days: i64) -> Date {
    day.saturating_add(days.days())
}

/// The last moment before `due`, so that 24:00 still counts to its day.
fn last_moment(due: Timestamp) -> Timestamp {
    due.saturating_sub(SignedDuration::from_nanos(1)).unwrap_or(due)
}
