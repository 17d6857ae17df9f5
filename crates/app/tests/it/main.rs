//! The whole program, put together.

mod catalogue;
mod operations;
mod pages;
mod loop_of_a_request;
mod written;
