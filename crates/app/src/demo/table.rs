//! Tables as an office would send them.

/// Lines of cells; what is invented here holds no comma and no quotation mark.
pub struct Table {
    text: String,
    rows: usize,
}

impl Table {
    /// A table with this heading.
    pub fn new(heading: &str) -> Self {
        Self { text: format!("{heading}\n"), rows: 0 }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: &[&str]) {
        self.text.push_str(&cells.join(","));
        self.text.push('\n');
        self.rows += 1;
    }

    /// Rows without the heading.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The file.
    pub fn bytes(&self) -> &[u8] {
        self.text.as_bytes()
    }
}
