//! `suggest_category`: which kind and class a text speaks of. A person decides.

use axum::extract::State;
use baodao_platform::{Answer, Call, Filters, Problems, Reply};
use baodao_requests_core::{
    Kind,
    classes::{self, Class},
};
use garde::Validate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{Requests, env};

/// How many classes are put forward.
const PUT_FORWARD: usize = 3;

/// Of what text.
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SuggestCategory {
    /// What is asked for, in the requester's words.
    #[garde(length(chars, min = 1, max = 2000))]
    #[param(min_length = 1, max_length = 2000, example = "楼道灯三天不亮")]
    text: String,
}

/// A class that fits.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CategorySuggestion {
    /// Its code, for `category`.
    #[schema(example = "lighting")]
    pub category: String,
    /// Name in Chinese.
    #[schema(example = "路灯照明")]
    pub name: String,
    /// Name in English.
    #[schema(example = "Lighting")]
    pub name_en: String,
    /// The words of the text that speak for it.
    #[schema(example = json!(["楼道灯"]))]
    pub because: Vec<String>,
}

/// What the text speaks of.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CategorySuggestions {
    /// The kind it sounds like.
    pub kind: Option<Kind>,
    /// Classes that fit, best first.
    pub items: Vec<CategorySuggestion>,
}

/// Suggest kind and class for a text
///
/// By the words of the district's own list of classes (rule `requests.classes`); each comes with the words
/// that speak for it. Nothing is kept, and a person decides.
#[utoipa::path(get, path = "/api/category-suggestions", operation_id = "suggest_category", tag = "requests",
    params(SuggestCategory), responses((status = 200, body = CategorySuggestions), Problems))]
pub(crate) async fn suggest_category(
    State(cap): State<Requests>,
    call: Call,
    Filters(input): Filters<SuggestCategory>,
) -> Answer<CategorySuggestions> {
    let classes = cap.classes(&call).await?;
    let items =
        classes::suggest(&input.text, &classes, PUT_FORWARD).into_iter().map(|found| CategorySuggestion {
            category: found.class.code.clone(),
            name: found.class.name.clone(),
            name_en: found.class.name_en.clone(),
            because: found.because.into_iter().map(str::to_owned).collect(),
        });
    let kind = classes::suggest_kind(&input.text).map(|(kind, _)| kind);
    Ok(Reply::ok(CategorySuggestions { kind, items: items.collect() }))
}

impl Requests {
    /// The district's classes.
    pub(crate) async fn classes(&self, call: &Call) -> Result<Vec<Class>, baodao_platform::Problem> {
        let entries = self.platform.rules().entries(self.platform.pool(), call.actor.tenant).await?;
        let set = entries.get(env::CLASSES).and_then(|value| serde_json::from_value(value.clone()).ok());
        Ok(set.unwrap_or_else(classes::built_in))
    }
}
