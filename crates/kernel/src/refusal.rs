//! Refusals: what a rule says when it says no. Each has a stable code, a page in
//! `docs/errors/`, and words for people in the web's locale files.

/// What kind of no it is; the edge turns it into an HTTP status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RefusalClass {
    /// The input can never be right (422).
    Invalid,
    /// The thing is not in a state for this (409).
    Conflict,
    /// The actor may see the thing but not do this (403).
    Forbidden,
    /// There is no such thing for this actor (404).
    NotFound,
    /// Too often or too much for now (429).
    TooMany,
}

/// A refusal as listed in the documentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RefusalSpec {
    /// Stable code, `snake_case`.
    pub code: &'static str,
    /// Kind of no.
    pub class: RefusalClass,
    /// One English sentence for developers.
    pub title: &'static str,
}

/// Implemented by every refusal enum through [`crate::refusals!`].
pub trait Refuse: std::error::Error + Send + Sync + 'static {
    /// Code, class and title of this refusal.
    fn spec(&self) -> RefusalSpec;
    /// The data that the words for people are filled with.
    fn data(&self) -> serde_json::Value;
}

/// Declares a refusal enum with data, its codes and its list for the documentation.
///
/// ```
/// baodao_kernel::refusals! {
///     /// Why a claim is refused.
///     pub enum ClaimRefusal {
///         /// All places are taken.
///         TaskFull { places: u32 } = ("task_full", Conflict, "All places of this task are taken."),
///         /// Not open.
///         TaskNotOpen = ("task_not_open", Conflict, "The task takes no claims now."),
///     }
/// }
/// assert_eq!(ClaimRefusal::ALL.len(), 2);
/// ```
#[macro_export]
macro_rules! refusals {
    (
        $(#[$meta:meta])* pub enum $name:ident {
            $($(#[$vmeta:meta])* $variant:ident $({ $($field:ident : $ty:ty),* $(,)? })? = ($code:literal, $class:ident, $title:literal)),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize)]
        #[serde(untagged)]
        pub enum $name { $($(#[$vmeta])* $variant $({ $(#[allow(missing_docs)] $field: $ty),* })?),+ }

        impl $name {
            /// Every refusal of this enum, for the documentation and its test.
            pub const ALL: &'static [$crate::RefusalSpec] = &[
                $($crate::RefusalSpec { code: $code, class: $crate::RefusalClass::$class, title: $title }),+
            ];
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str($crate::Refuse::spec(self).title)
            }
        }

        impl std::error::Error for $name {}

        impl $crate::Refuse for $name {
            fn spec(&self) -> $crate::RefusalSpec {
                match self {
                    $(Self::$variant { .. } => $crate::RefusalSpec {
                        code: $code, class: $crate::RefusalClass::$class, title: $title,
                    }),+
                }
            }
            fn data(&self) -> serde_json::Value {
                serde_json::to_value(self).unwrap_or_default()
            }
        }
    };
}
