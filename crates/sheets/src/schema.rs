//! The API schema of a row error. Derived, every import's errors would have one name.

use std::borrow::Cow;

use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{KnownFormat, Ref, RefOr, Schema, SchemaFormat};
use utoipa::{PartialSchema, ToSchema};

use crate::RowError;

impl<C: ToSchema> ToSchema for RowError<C> {
    /// `RowProblem` gives `RowError`, `RosterProblem` gives `RosterError`.
    fn name() -> Cow<'static, str> {
        let code = C::name();
        Cow::Owned(format!("{}Error", code.strip_suffix("Problem").unwrap_or(&code)))
    }

    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        schemas.push((C::name().into_owned(), C::schema()));
        C::schemas(schemas);
    }
}

impl<C: ToSchema> PartialSchema for RowError<C> {
    fn schema() -> RefOr<Schema> {
        let text = |about: &str| ObjectBuilder::new().schema_type(Type::String).description(Some(about));
        let row = ObjectBuilder::new()
            .schema_type(Type::Integer)
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::Int32)))
            .minimum(Some(0))
            .description(Some("Row number as a spreadsheet shows it: the first row is 1."));
        let value = "What the cell held, cut to 100 characters; a telephone or identity number is masked.";
        ObjectBuilder::new()
            .description(Some("One thing that is wrong with one row."))
            .property("row", row)
            .required("row")
            .property("column", text("Column key."))
            .required("column")
            .property("code", Ref::from_schema_name(C::name()))
            .required("code")
            .property("value", text(value))
            .required("value")
            .into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(ToSchema)]
    #[allow(dead_code, reason = "only its schema is looked at")]
    enum RosterProblem {
        Missing,
    }

    #[test]
    fn each_import_has_a_name_for_its_errors() {
        type Error = RowError<RosterProblem>;
        let mut schemas = Vec::new();
        Error::schemas(&mut schemas);
        assert_eq!((Error::name().as_ref(), schemas[0].0.as_str()), ("RosterError", "RosterProblem"));
    }
}
