//! Reading `dispatch-match/1`: a quick reader for the plain layout, serde for everything else.

use serde::Deserialize;
use thiserror::Error;

use super::limits::{check_params, check_totals, check_volunteer, in_range};
use super::raw::{RawTask, RawVolunteer};
use super::{Instance, InstanceError, Params, read_fast};

/// Name of the format this crate reads.
pub const FORMAT: &str = "dispatch-match/1";

/// Why a file could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ReadError {
    /// Not the JSON that the format asks for (syntax, missing field, wrong type, number too long).
    #[error("not a dispatch-match/1 file: {0}")]
    Json(String),
    /// Well-formed, but a value cannot be used.
    #[error(transparent)]
    Instance(#[from] InstanceError),
}

#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct RawParams {
    #[serde(rename = "B")]
    pub b: i64,
    pub comm: i64,
    pub lang: i64,
    pub sex: i64,
    pub fair: i64,
    pub delta: i64,
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct RawInstance {
    pub format: String,
    pub name: String,
    pub slots: i64,
    pub params: RawParams,
    pub skills: Vec<String>,
    pub langs: Vec<String>,
    pub volunteers: Vec<RawVolunteer>,
    pub tasks: Vec<RawTask>,
}

impl RawInstance {
    /// Everything but the two long arrays, checked.
    pub fn head(&self) -> Result<Instance, InstanceError> {
        if self.format != FORMAT {
            return Err(InstanceError::Format { found: self.format.clone() });
        }
        let slots = in_range("instance", 0, "slots", self.slots, 1, 64)? as u8;
        let p = &self.params;
        let params =
            Params { uncovered: p.b, comm: p.comm, lang: p.lang, sex: p.sex, fair: p.fair, delta: p.delta };
        check_params(&params)?;
        Ok(Instance {
            name: self.name.clone(),
            slots,
            params,
            skills: self.skills.clone(),
            langs: self.langs.clone(),
            volunteers: Vec::new(),
            tasks: Vec::new(),
        })
    }

    fn check(self) -> Result<Instance, InstanceError> {
        let mut inst = self.head()?;
        for (i, v) in self.volunteers.iter().enumerate() {
            inst.volunteers.push(v.check(i, inst.slots)?);
        }
        for (i, t) in self.tasks.iter().enumerate() {
            inst.tasks.push(t.check(i, inst.slots)?);
        }
        finish(inst)
    }
}

/// The last checks, shared by both readers.
pub(super) fn finish(inst: Instance) -> Result<Instance, InstanceError> {
    for v in &inst.volunteers {
        check_volunteer(&inst.params, v)?;
    }
    check_totals(&inst)?;
    Ok(inst)
}

/// Reads an instance from the bytes of its file.
///
/// # Errors
/// [`ReadError`] when the text is not the format or a value is out of range.
pub fn read(bytes: &[u8]) -> Result<Instance, ReadError> {
    // The quick reader knows one layout and gives up on the slightest surprise; whatever it
    // does not understand is judged by serde, which also words the error.
    if let Some(result) = read_fast::read(bytes) {
        return Ok(result?);
    }
    read_strict(bytes)
}

/// The same by serde alone: slower, and the judge of what is well-formed.
pub fn read_strict(bytes: &[u8]) -> Result<Instance, ReadError> {
    let raw: RawInstance = serde_json::from_slice(bytes).map_err(|e| ReadError::Json(e.to_string()))?;
    Ok(raw.check()?)
}
