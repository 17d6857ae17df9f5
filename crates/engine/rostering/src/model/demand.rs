//! Formulas and who inherits them.

use super::schema::Model;
use crate::error::RosterError;

/// Most people that one number of a formula may ask for.
const MOST: i64 = 10_000;

/// Reads `2+1` into one number per role; roles not named need nobody.
pub(super) fn formula(text: &str, roles: usize, field: &str) -> Result<Vec<i64>, RosterError> {
    let mut needs = Vec::new();
    for part in text.split('+') {
        let n = part.trim().parse::<i64>().ok().filter(|n| (0..=MOST).contains(n));
        needs.push(n.ok_or_else(|| {
            RosterError::model(field, format!("{text:?} is not a formula such as \"2+1\""))
        })?);
    }
    if needs.len() > roles {
        return Err(RosterError::model(
            field,
            format!("{text:?} names {} roles, the model has {roles}", needs.len()),
        ));
    }
    needs.resize(roles, 0);
    Ok(needs)
}

/// People needed, at `((place × parts + part) × days + day) × roles + role`.
pub(super) fn needs(model: &Model) -> Result<Vec<i64>, RosterError> {
    let (parts, roles, days) = (model.parts.len(), model.roles.len(), model.days);
    let mut need = vec![0; model.places.len() * parts * days * roles];
    let slot = |place: usize, part: usize, day: usize| ((place * parts + part) * days + day) * roles;
    for (i, place) in model.places.iter().enumerate() {
        let field = format!("places[{i}]");
        let own = match (&place.formula, &place.kind) {
            (Some(f), _) => formula(f, roles, &format!("{field}.formula"))?,
            (None, Some(kind)) => {
                let f = model.types.get(kind).ok_or_else(|| {
                    RosterError::model(format!("{field}.type"), format!("unknown type {kind:?}"))
                })?;
                formula(f, roles, &format!("types.{kind}"))?
            }
            (None, None) => return Err(RosterError::model(field, "neither a type nor a formula")),
        };
        for part in 0..parts {
            let open = place.parts.as_ref().is_none_or(|list| list.contains(&model.parts[part].id));
            for day in (0..days).filter(|_| open) {
                need[slot(i, part, day)..slot(i, part, day) + roles].copy_from_slice(&own);
            }
        }
    }
    for (i, e) in model.demand.iter().enumerate() {
        let field = format!("demand[{i}]");
        let place = model.places.iter().position(|p| p.id == e.place).ok_or_else(|| {
            RosterError::model(format!("{field}.place"), format!("unknown place {:?}", e.place))
        })?;
        if let Some(id) = e.part.as_ref().filter(|id| !model.parts.iter().any(|p| p.id == **id)) {
            return Err(RosterError::model(format!("{field}.part"), format!("unknown part {id:?}")));
        }
        if let Some(day) = e.days.iter().flatten().find(|d| **d >= days) {
            return Err(RosterError::model(
                format!("{field}.days"),
                format!("day {day} is outside 0..{days}"),
            ));
        }
        let own = formula(&e.formula, roles, &format!("{field}.formula"))?;
        for part in (0..parts).filter(|&p| e.part.as_ref().is_none_or(|id| model.parts[p].id == *id)) {
            for day in (0..days).filter(|d| e.days.as_ref().is_none_or(|list| list.contains(d))) {
                need[slot(place, part, day)..slot(place, part, day) + roles].copy_from_slice(&own);
            }
        }
    }
    Ok(need)
}
