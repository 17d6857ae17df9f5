//! Why a file is no table, for the caller.

use baodao_organisation_core::OrganisationRefusal;
use baodao_platform::Problem;
use baodao_sheets::Unreadable;

/// The refusal of a file.
pub(crate) fn unreadable(cause: &Unreadable) -> Problem {
    let (limit, unit) = cause.limit();
    let problem = cause.code().to_owned();
    Problem::refused(OrganisationRefusal::TableUnreadable { problem, limit, unit })
}
