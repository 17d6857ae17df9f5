//! Says how far the building is.

use std::time::Instant;

/// One line for people.
#[allow(clippy::print_stderr, reason = "a command line speaks to people")]
pub fn line(text: &str) {
    eprintln!("==> {text}");
}

/// A bar of lines, one for each tenth.
pub struct Bar {
    what: &'static str,
    total: usize,
    told: usize,
    begun: Instant,
}

impl Bar {
    /// Nothing of `total` done yet.
    pub fn new(what: &'static str, total: usize) -> Self {
        Self { what, total: total.max(1), told: 0, begun: Instant::now() }
    }

    /// `done` of the total are done.
    pub fn at(&mut self, done: usize) {
        let tenths = done * 10 / self.total;
        if tenths > self.told {
            self.told = tenths;
            let bar = "#".repeat(tenths) + &".".repeat(10 - tenths.min(10));
            let seconds = self.begun.elapsed().as_secs_f64();
            line(&format!("{} [{bar}] {done} of {}, {seconds:.0} s", self.what, self.total));
        }
    }
}
