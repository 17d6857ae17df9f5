//! `describe_area`: aliases, register codes, class, remark, supervision telephone.

use axum::extract::State;
use baodao_kernel::AreaId;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_territory_core::commands::DescribeArea as Command;
use baodao_territory_core::{Details, UrbanRuralClass};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::views::AreaView;
use crate::{Territory, change};

/// Attributes of an area.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct DetailsBody {
    /// Code in the statistical division, when it differs; 6 to 17 digits.
    #[garde(inner(length(max = 17)))]
    #[schema(max_length = 17, example = "320613017003")]
    stat_code: Option<String>,
    /// Code in the civil-affairs division, when it differs; 6 to 17 digits.
    #[garde(inner(length(max = 17)))]
    #[schema(max_length = 17, example = "320613017")]
    mca_code: Option<String>,
    /// Statistical urban-rural class.
    #[garde(skip)]
    urban_rural_class: Option<UrbanRuralClass>,
    /// Other names that people use. For the district also what lies above it and what has
    /// merged into it.
    #[garde(length(max = 20), inner(length(chars, max = 80)))]
    #[schema(max_items = 20, example = json!(["唐闸镇"]))]
    aliases: Vec<String>,
    /// Remark.
    #[garde(inner(length(chars, max = 1000)))]
    #[schema(max_length = 1000, example = "2020年由港闸区划入")]
    notes: Option<String>,
    /// Telephone for complaints about the grid's work; areas inside inherit it.
    #[garde(inner(length(max = 16)))]
    #[schema(max_length = 16, example = "0513-12345")]
    supervision_phone: Option<String>,
}

impl From<DetailsBody> for Details {
    fn from(body: DetailsBody) -> Self {
        Self {
            stat_code: body.stat_code,
            mca_code: body.mca_code,
            urban_rural_class: body.urban_rural_class,
            aliases: body.aliases,
            notes: body.notes,
            supervision_phone: body.supervision_phone,
        }
    }
}

/// Describe an area
///
/// Replaces all attributes; send `If-Match`. System administrators.
#[utoipa::path(put, path = "/api/areas/{id}/details", operation_id = "describe_area", tag = "territory",
    params(("id" = AreaId, Path)), request_body = DetailsBody, responses((status = 200, body = AreaView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn describe_area(
    State(territory): State<Territory>,
    call: Call,
    Path(id): Path<AreaId>,
    Input(input): Input<DetailsBody>,
) -> Answer<AreaView> {
    change::change_area(&territory, &call, id, None, |tree, path, _| {
        Command { path, details: input.into() }.decide(tree)
    })
    .await
}
