//! Consent: separate for each purpose, versioned, withdrawable. Source: `docs/security.md`.

use jiff::Timestamp;

use crate::refusals::ConsentRefusal;

/// One published version of a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoticeVersion {
    /// Counted from 1 within the purpose.
    pub version: i32,
    /// From when it is the one to read.
    pub valid_from: Timestamp,
}

/// The version in force at `now`: the newest that has begun.
pub fn current(versions: &[NoticeVersion], now: Timestamp) -> Option<NoticeVersion> {
    versions.iter().copied().filter(|notice| notice.valid_from <= now).max_by_key(|notice| notice.version)
}

/// Decides a giving of consent to `version`.
///
/// # Errors
/// Unknown purpose or version, or a newer version is in force.
pub fn decide_give(versions: &[NoticeVersion], version: i32, now: Timestamp) -> Result<(), ConsentRefusal> {
    match current(versions, now) {
        None => Err(ConsentRefusal::ConsentNoticeUnknown),
        Some(notice) if version == notice.version => Ok(()),
        Some(notice) if version < notice.version => {
            Err(ConsentRefusal::ConsentNoticeOutdated { current: notice.version })
        }
        Some(_) => Err(ConsentRefusal::ConsentNoticeUnknown),
    }
}

/// Decides the publishing of the next version and tells its number.
///
/// # Errors
/// [`ConsentRefusal::NoticeInPast`] when it would begin before now or before an earlier version.
pub fn decide_publish(
    versions: &[NoticeVersion],
    valid_from: Timestamp,
    now: Timestamp,
) -> Result<i32, ConsentRefusal> {
    let newest = versions.iter().max_by_key(|notice| notice.version);
    if valid_from < now || newest.is_some_and(|notice| valid_from < notice.valid_from) {
        return Err(ConsentRefusal::NoticeInPast);
    }
    Ok(newest.map_or(1, |notice| notice.version + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hours: i64) -> Timestamp {
        Timestamp::from_second(1_795_000_000 + hours * 3600).unwrap()
    }

    fn notice(version: i32, hours: i64) -> NoticeVersion {
        NoticeVersion { version, valid_from: at(hours) }
    }

    #[test]
    fn one_consents_to_the_version_in_force() {
        let versions = [notice(1, 0), notice(2, 10)];
        assert_eq!(decide_give(&versions, 1, at(5)), Ok(()));
        assert_eq!(decide_give(&versions, 2, at(5)), Err(ConsentRefusal::ConsentNoticeUnknown));
        assert_eq!(decide_give(&versions, 2, at(10)), Ok(()));
        assert_eq!(
            decide_give(&versions, 1, at(10)),
            Err(ConsentRefusal::ConsentNoticeOutdated { current: 2 })
        );
        assert_eq!(decide_give(&[], 1, at(0)), Err(ConsentRefusal::ConsentNoticeUnknown));
    }

    #[test]
    fn versions_follow_each_other() {
        let versions = [notice(1, 0), notice(2, 10)];
        assert_eq!(decide_publish(&versions, at(12), at(5)), Ok(3));
        assert_eq!(decide_publish(&[], at(5), at(5)), Ok(1));
        assert_eq!(decide_publish(&versions, at(9), at(5)), Err(ConsentRefusal::NoticeInPast));
        assert_eq!(decide_publish(&[], at(4), at(5)), Err(ConsentRefusal::NoticeInPast));
    }
}
