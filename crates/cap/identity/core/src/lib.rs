//! Rules of the identity capability: who a person is, what has been entrusted to them, and
//! what they may ask about their own data.
//!
//! Everything here is a function of its arguments. The present moment, the rule sheet and
//! what is stored are handed in; the answer is a decision or a [`refusals`] variant.

pub mod account;
pub mod consent;
pub mod data_right;
pub mod grant;
pub mod import;
pub mod policy;
pub mod ports;
pub mod refusals;
pub mod rules;
pub mod session;
pub mod sign_in;
pub mod token;

pub use rules::RuleSheet;

use baodao_kernel::typed_id;

typed_id! {
    /// One signed-in device of a person.
    SessionId,
    /// A personal access token for scripts.
    TokenId,
    /// A person's request about their own data.
    DataRightId,
    /// One giving of consent.
    ConsentId,
}
