//! Commands on areas. Each looks at the tree and answers with changes or a refusal.

mod create_area;
mod describe_area;
mod end_area;
mod recode_area;
mod rename_area;

pub use create_area::CreateArea;
pub use describe_area::DescribeArea;
pub use end_area::EndArea;
pub use recode_area::RecodeArea;
pub use rename_area::RenameArea;

use baodao_kernel::{AreaCode, AreaPath};
use jiff::civil::Date;

use crate::{AreaState, Details, TerritoryRefusal, Tree};

/// The area at `path`, which must be in force.
fn in_force<'a>(tree: &'a Tree, path: &AreaPath) -> Result<&'a AreaState, TerritoryRefusal> {
    let area = tree.at(path).ok_or(TerritoryRefusal::AreaUnknown)?;
    match area.valid_to {
        Some(ended_on) => Err(TerritoryRefusal::AreaEnded { ended_on }),
        None => Ok(area),
    }
}

/// `on` must not lie before `earliest` nor after today: the register says what is, and what is
/// only planned is entered on the day it takes effect.
fn in_order(on: Date, earliest: Date, today: Date) -> Result<(), TerritoryRefusal> {
    let fits = (earliest..=today).contains(&on);
    fits.then_some(()).ok_or(TerritoryRefusal::DateOutOfOrder { date: on, earliest, latest: today })
}

/// No current area but the one at `own` may have `code`.
fn free_code(tree: &Tree, code: &AreaCode, own: Option<&AreaPath>) -> Result<(), TerritoryRefusal> {
    match tree.current(code) {
        Some(other) if Some(&other.path) != own => {
            Err(TerritoryRefusal::AreaCodeTaken { area_code: code.to_string() })
        }
        _ => Ok(()),
    }
}

/// No current area under `parent` but the one at `own` may have `name`.
fn free_name(
    tree: &Tree,
    parent: &AreaPath,
    name: &str,
    own: Option<&AreaPath>,
) -> Result<(), TerritoryRefusal> {
    match tree.child_named(parent, name) {
        Some(other) if Some(&other.path) != own => {
            Err(TerritoryRefusal::AreaNameTaken { name: name.to_owned() })
        }
        _ => Ok(()),
    }
}

fn mismatch(code: &AreaCode) -> TerritoryRefusal {
    TerritoryRefusal::AreaCodeMismatch { area_code: code.to_string(), level: code.level() }
}

fn good_name(name: &str) -> Result<String, TerritoryRefusal> {
    crate::details::clean_name(name)
        .ok_or_else(|| TerritoryRefusal::NameInvalid { name: name.chars().take(100).collect() })
}

fn good_details(details: Details) -> Result<Details, TerritoryRefusal> {
    details
        .cleaned()
        .map_err(|problem| TerritoryRefusal::DetailsInvalid { field: problem.field().to_owned() })
}
