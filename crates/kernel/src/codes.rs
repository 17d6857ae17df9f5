//! Enumerations with stable codes, as stored and as sent.

/// A plain enumeration that has a stable code for each of its values; made by [`crate::coded!`].
pub trait Coded: Copy {
    /// The stable code.
    fn code(self) -> &'static str;
}

/// A code that this program does not know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown {what} code {code:?}")]
pub struct UnknownCode {
    /// Which enumeration.
    pub what: &'static str,
    /// What was read.
    pub code: String,
}

/// Declares plain enumerations with `ALL`, `code()`, `FromStr` and `Display` over their codes.
/// `as` names the schema, which must be unique in the whole API.
///
/// ```
/// baodao_kernel::coded! {
///     /// How it went.
///     pub enum Outcome {
///         /// Well.
///         Fine = "fine",
///         /// Nobody was at home.
///         NotMet = "not_met",
///     }
/// }
/// assert_eq!("not_met".parse(), Ok(Outcome::NotMet));
/// assert_eq!(Outcome::ALL.len(), 2);
/// ```
#[macro_export]
macro_rules! coded {
    ($($(#[$meta:meta])* pub enum $name:ident $(as $schema:ident)? { $($(#[$doc:meta])* $variant:ident = $code:tt),+ $(,)? })+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(utoipa::ToSchema) $(, schema(as = $schema))?)]
        pub enum $name { $($(#[$doc])* #[serde(rename = $code)] $variant),+ }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The stable code.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }

        impl $crate::Coded for $name {
            fn code(self) -> &'static str {
                $name::code(self)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::UnknownCode;
            fn from_str(code: &str) -> Result<Self, Self::Err> {
                match code {
                    $($code => Ok(Self::$variant),)+
                    _ => Err($crate::UnknownCode { what: stringify!($name), code: code.to_owned() }),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }
    )+};
}

/// The same for enumerations that offices write in tables by their Chinese names: `zh()` gives the
/// name, `parse()` reads code or name.
#[macro_export]
macro_rules! coded_zh {
    ($($(#[$meta:meta])* pub enum $name:ident $(as $schema:ident)? { $($(#[$doc:meta])* $variant:ident = $code:tt $zh:tt),+ $(,)? })+) => {$(
        $crate::coded! {
            $(#[$meta])*
            pub enum $name $(as $schema)? { $($(#[$doc])* $variant = $code),+ }
        }

        impl $name {
            /// The Chinese name.
            pub const fn zh(self) -> &'static str {
                match self { $(Self::$variant => $zh),+ }
            }

            /// Reads the code or the Chinese name.
            pub fn parse(text: &str) -> Option<Self> {
                let text = text.trim();
                Self::ALL.iter().copied().find(|one| one.code() == text || one.zh() == text)
            }
        }
    )+};
}
