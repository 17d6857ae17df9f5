//! A micro-project as it is sent.

use baodao_cobuilding_core::refusals::MicroProjectRefusal;
use baodao_cobuilding_core::{MicroKind, MicroMeasure, Times, project};
use baodao_kernel::{AreaPath, Phone, text};
use baodao_platform::words::{line, no_personal_numbers};
use baodao_platform::{Call, OrRefuse, Problem};
use garde::Validate;
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::Cobuilding;
use crate::store::projects::Project;

/// What a micro-project is; all of it is public once it is published.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MicroProjectBody {
    /// What it is about.
    #[garde(skip)]
    kind: MicroKind,
    /// Path of the area that wants it.
    #[garde(skip)]
    #[schema(value_type = String, max_length = 16, example = "00010001")]
    area_path: AreaPath,
    /// In a few words.
    #[garde(length(chars, min = 2, max = 60), custom(no_personal_numbers))]
    #[schema(min_length = 2, max_length = 60, example = "小区垃圾分类引导")]
    title: String,
    /// What is to be done.
    #[garde(length(chars, min = 2, max = 2000), custom(no_personal_numbers))]
    #[schema(
        min_length = 2,
        max_length = 2000,
        example = "早晚高峰在投放点引导分类，教居民使用新的厨余桶。"
    )]
    what: String,
    /// Where, in words.
    #[garde(length(chars, min = 2, max = 100), custom(no_personal_numbers))]
    #[schema(min_length = 2, max_length = 100, example = "文峰花园东门投放点")]
    place: String,
    /// The office's telephone: a landline, never anybody's own.
    #[garde(length(chars, min = 10, max = 20))]
    #[schema(min_length = 10, max_length = 20, example = "0513-85012345")]
    phone: String,
    /// In what its places are counted.
    #[garde(skip)]
    measure: MicroMeasure,
    /// Places.
    #[garde(range(min = 1, max = 500))]
    #[schema(minimum = 1, maximum = 500, example = 8)]
    wanted: i32,
    /// When it begins.
    #[garde(skip)]
    #[schema(example = "2026-12-05T00:30:00Z")]
    from: Timestamp,
    /// When it ends.
    #[garde(skip)]
    #[schema(example = "2026-12-05T03:00:00Z")]
    until: Timestamp,
}

impl MicroProjectBody {
    /// The district's current area that wants it.
    pub(crate) fn area(&self, cap: &Cobuilding, call: &Call) -> Result<AreaPath, Problem> {
        let found = cap.area(call.actor.tenant, &self.area_path);
        found.ok_or_else(|| Problem::refused(MicroProjectRefusal::MicroPlaceUnknown))
    }

    /// From when to when.
    pub(crate) fn times(&self) -> Times {
        Times { from: self.from, until: self.until }
    }

    /// The project that `base` becomes; its times are decided by the caller.
    pub(crate) fn into_project(self, base: Project) -> Result<Project, Problem> {
        let times = self.times();
        let phone = Phone::parse(&self.phone)
            .map_err(|_| Problem::field("/phone", "phone", "Not a mainland telephone number."))?;
        Ok(Project {
            kind: self.kind,
            title: line(&self.title),
            what: text::clean(&self.what),
            place: line(&self.place),
            phone: project::decide_phone(&phone).or_refuse()?,
            measure: self.measure,
            wanted: self.wanted,
            times,
            ..base
        })
    }
}
