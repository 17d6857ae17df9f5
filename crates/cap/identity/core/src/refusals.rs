//! What this capability's rules say when they say no; a page for each in `docs/errors/`.

use baodao_kernel::{AreaLevel, Role, refusals};

use crate::data_right::State;
use crate::import::{AccountRowError, RowFault};

refusals! {
    /// Why a sign-in goes no further.
    pub enum SignInRefusal {
        /// A code was sent a moment ago.
        CodeSentRecently { retry_after_seconds: i64 } = ("code_sent_recently", TooMany, "A code was sent to this telephone a moment ago."),
        /// The limit for this telephone or address is used up.
        TooManyCodes { retry_after_seconds: i64 } = ("too_many_codes", TooMany, "Too many codes were asked for; wait before asking again."),
        /// Too many failures.
        SignInLocked { retry_after_seconds: i64 } = ("sign_in_locked", TooMany, "Too many failed sign-ins; wait before trying again."),
        /// Not the code that was sent.
        WrongCode { attempts_left: u32 } = ("wrong_code", Invalid, "The code is not the one that was sent."),
        /// No usable code: none was sent, it was used, is too old, or was mistyped too often.
        CodeExpired = ("code_expired", Invalid, "There is no usable code for this telephone; ask for a new one."),
        /// Codes go to mobile numbers only.
        PhoneNotMobile = ("phone_not_mobile", Invalid, "A sign-in code can only be sent to a mobile number."),
        /// The gateway did not take the message.
        CodeNotSent = ("code_not_sent", Conflict, "The message with the code could not be sent; try again."),
        /// The account has been suspended.
        AccountSuspended = ("account_suspended", Forbidden, "This account has been suspended by the district."),
    }
}

refusals! {
    /// Why an account is not created, changed or found.
    pub enum AccountRefusal {
        /// Somebody has that number already.
        PhoneTaken = ("phone_taken", Conflict, "An account with this telephone number exists."),
        /// The account is suspended or closed.
        AccountNotActive = ("account_not_active", Conflict, "The account is suspended or closed."),
        /// The account is not suspended.
        AccountNotSuspended = ("account_not_suspended", Conflict, "The account is not suspended."),
        /// One does not lock oneself out.
        SuspendSelf = ("suspend_self", Forbidden, "Nobody suspends their own account."),
        /// The area is not one of the district's.
        NoSuchArea = ("no_such_area", Invalid, "There is no such area in this district."),
        /// Rows of an import that cannot be taken.
        ImportRowsInvalid { rows: Vec<RowFault> } = ("import_rows_invalid", Invalid, "Some rows cannot be taken; nothing was imported."),
        /// Rows of a table that cannot be taken.
        AccountTableRejected { rows: usize, row_errors: Vec<AccountRowError> } = ("account_table_rejected", Invalid, "Rows of the table are wrong; nobody was imported."),
        /// The file is no table that can be read.
        AccountTableUnreadable { problem: String } = ("account_table_unreadable", Invalid, "The table cannot be read."),
        /// More rows than one import takes.
        ImportTooLong { limit: u32 } = ("import_too_long", Invalid, "The import has more rows than one call takes."),
    }
}

refusals! {
    /// Why a role is not granted or taken back.
    pub enum GrantRefusal {
        /// Nobody entrusts themselves.
        GrantToSelf = ("grant_to_self", Forbidden, "Nobody grants a role to themselves."),
        /// The three administrators are three people.
        AdminsSeparated { held: Role } = ("admins_separated", Conflict, "System, security and audit administration are held by different people."),
        /// The period is empty or backwards.
        GrantPeriodEmpty = ("grant_period_empty", Invalid, "The period ends before it begins."),
        /// The period is over already.
        GrantPeriodOver = ("grant_period_over", Invalid, "The period is over already."),
        /// The person holds the role there in that period.
        GrantExists = ("grant_exists", Conflict, "The person holds this role over this area in that period."),
        /// The role is not held over so wide (or so narrow) an area.
        RoleAreaMismatch { widest: AreaLevel } = ("role_area_mismatch", Invalid, "This role is not held over an area of that level."),
        /// Taken back, or over.
        GrantOver = ("grant_over", Conflict, "The grant has been revoked or is over."),
        /// Nobody takes back their own.
        RevokeOwn = ("revoke_own_grant", Forbidden, "Nobody revokes their own role; another administrator does it."),
    }
}

refusals! {
    /// Why an access token is not made.
    pub enum TokenRefusal {
        /// A token cannot make tokens.
        TokenNeedsSession = ("token_needs_session", Forbidden, "Access tokens are managed from a signed-in browser, not with a token."),
        /// The person holds the largest number.
        TooManyAccessTokens { limit: u32 } = ("too_many_access_tokens", Conflict, "Revoke an access token before making another."),
        /// The asked life is too long.
        TokenLifeTooLong { days: u32 } = ("token_life_too_long", Invalid, "An access token does not live that long."),
    }
}

refusals! {
    /// Why consent is not taken down.
    pub enum ConsentRefusal {
        /// No such notice in force.
        ConsentNoticeUnknown = ("consent_notice_unknown", NotFound, "There is no notice in force for this purpose."),
        /// A newer notice is in force.
        ConsentNoticeOutdated { current: i32 } = ("consent_notice_outdated", Conflict, "A newer version of the notice is in force; read that one."),
        /// Nothing to withdraw.
        ConsentNotGiven = ("consent_not_given", Conflict, "There is no consent for this purpose to withdraw."),
        /// A notice begins now or later.
        NoticeInPast = ("notice_in_past", Invalid, "A notice cannot begin in the past."),
    }
}

refusals! {
    /// Why a request about one's own data does not move.
    pub enum DataRightRefusal {
        /// One of this kind is open.
        DataRightOpen { due_at: jiff::Timestamp } = ("data_right_open", Conflict, "A request of this kind is open already."),
        /// That step does not follow.
        DataRightState { state: State } = ("data_right_state", Conflict, "That step does not follow from the request's state."),
        /// A refusal says why.
        DataRightReason = ("data_right_reason", Invalid, "Refusing a request about personal data needs a reason."),
        /// Somebody else decides.
        DataRightOwn = ("data_right_own", Forbidden, "Nobody decides their own request."),
    }
}

/// Every list of refusals of this capability.
pub const ALL: &[&[baodao_kernel::RefusalSpec]] = &[
    SignInRefusal::ALL,
    AccountRefusal::ALL,
    GrantRefusal::ALL,
    TokenRefusal::ALL,
    ConsentRefusal::ALL,
    DataRightRefusal::ALL,
];
