//! The whole program, put together.

mod catalogue;
mod loop_of_a_request;
mod operations;
mod pages;
mod written;
