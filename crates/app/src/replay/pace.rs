//! When a row may go.

use std::str::FromStr;
use std::time::{Duration, Instant};

use jiff::Timestamp;

/// How the times between rows are kept.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Pace {
    /// As fast as answers come.
    Max,
    /// As recorded, divided by this; 1 is as recorded.
    Times(f64),
}

impl FromStr for Pace {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "max" => Ok(Self::Max),
            "recorded" => Ok(Self::Times(1.0)),
            _ => {
                let number = text.trim_end_matches(['x', 'X', '×']).parse::<f64>();
                let usable = number.ok().filter(|times| times.is_finite() && *times > 0.0);
                usable.map(Self::Times).ok_or_else(|| {
                    format!("{text:?} is neither recorded, max, nor a number of times like 60x")
                })
            }
        }
    }
}

/// Where recorded and present time meet: at the first row that has a time.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    began: Instant,
    first: Option<Timestamp>,
}

impl Clock {
    /// A clock that starts at `began`.
    pub fn new(began: Instant) -> Self {
        Self { began, first: None }
    }

    /// How long a row of `time` still waits at `now`; one without time goes at once.
    pub fn wait(&mut self, pace: Pace, time: Option<Timestamp>, now: Instant) -> Duration {
        let (Pace::Times(times), Some(time)) = (pace, time) else { return Duration::ZERO };
        let first = *self.first.get_or_insert(time);
        let recorded = time.duration_since(first).as_secs_f64().max(0.0) / times;
        // More than a century of waiting is no duration any more.
        let due = Duration::try_from_secs_f64(recorded).unwrap_or(Duration::MAX);
        due.saturating_sub(now.duration_since(self.began))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paces_are_read() {
        assert_eq!("recorded".parse(), Ok(Pace::Times(1.0)));
        assert_eq!("60×".parse(), Ok(Pace::Times(60.0)));
        assert_eq!("0.5x".parse(), Ok(Pace::Times(0.5)));
        assert_eq!("max".parse(), Ok(Pace::Max));
        assert!("0x".parse::<Pace>().is_err() && "fast".parse::<Pace>().is_err());
    }

    #[test]
    fn an_hour_at_sixty_times_is_a_minute() {
        let began = Instant::now();
        let mut clock = Clock::new(began);
        let at = |text: &str| Some(text.parse().unwrap());
        assert_eq!(clock.wait(Pace::Times(60.0), at("2019-01-01T00:00:00Z"), began), Duration::ZERO);
        assert_eq!(clock.wait(Pace::Times(60.0), at("2019-01-01T01:00:00Z"), began), Duration::from_secs(60));
        assert_eq!(clock.wait(Pace::Times(60.0), at("2018-01-01T01:00:00Z"), began), Duration::ZERO);
        assert_eq!(clock.wait(Pace::Times(60.0), None, began), Duration::ZERO);
        assert_eq!(clock.wait(Pace::Max, at("2030-01-01T01:00:00Z"), began), Duration::ZERO);
    }
}
