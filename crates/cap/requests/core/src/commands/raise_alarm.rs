//! Let the clock call out.

use crate::{Action, AlarmKind, Command, Env, EscalationCause, Event, Refusal, Request};

/// Done by the sweep over due clocks. Expiry also hands the request one level up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RaiseAlarm;

impl Command for RaiseAlarm {
    type On = Request;

    fn action(&self) -> Action {
        Action::RaiseAlarm
    }

    fn events(&self, on: &Request, env: &Env) -> Result<Vec<Event>, Refusal> {
        let clock = on.clock.ok_or_else(|| on.wrong_stage(Action::RaiseAlarm))?;
        let due = clock.next_alarm(env.now).filter(|(at, _)| *at <= env.now);
        let (_, alarm) = due.ok_or(Refusal::NoAlarmDue)?;
        let mut events = vec![Event::AlarmRaised { alarm, finish_due: clock.finish_due }];
        let up = on.level.up().filter(|_| alarm == AlarmKind::Expired);
        events.extend(up.map(|to| Event::RequestEscalated { to, cause: EscalationCause::Overdue }));
        Ok(events)
    }
}
