//! Enumerations with stable codes and their Chinese names, as stored, as sent and as offices
//! write them in tables.

/// Declares a plain enumeration with `ALL`, `code()`, `zh()`, `parse()` and `Display`. `as` names
/// the schema, which must be unique in the whole API.
macro_rules! coded {
    ($($(#[$meta:meta])* pub enum $name:ident as $schema:ident { $($(#[$doc:meta])* $variant:ident = $code:tt $zh:tt),+ $(,)? })+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = $schema))]
        pub enum $name { $($(#[$doc])* #[serde(rename = $code)] $variant),+ }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The stable code.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

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

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }
    )+};
}
pub(crate) use coded;
