//! Joint replanning: several people × a window of days, everybody else fixed, planned together.
//!
//! Choosing one row per person so that cover and wishes cost least is a linear programme over
//! all rows. It is solved by column generation: the programme prices the cells, the exact row
//! programme (`dp`) answers with the best row of each person at those prices, until no row
//! pays. Diving then fixes one person after the other to their likeliest row.

mod branch;
mod dive;
mod lp;
mod master;
mod model;

pub(crate) use branch::Branch;
pub(crate) use dive::{Crowd, Dived, replan_jointly};
pub(crate) use master::Joint;
