//! Rust text cut into tokens, as far as the checks need it: names, string literals and
//! punctuation with their lines; comments and numbers are dropped.

/// What a token is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A name or keyword.
    Word(String),
    /// A string literal's content; escapes are left as written.
    Text(String),
    /// One character of punctuation.
    Mark(char),
}

/// A token and the line (from 1) on which it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    pub kind: Kind,
    pub line: usize,
}

impl Token {
    /// Whether this is the name or keyword `word`.
    pub fn is(&self, word: &str) -> bool {
        matches!(&self.kind, Kind::Word(w) if w == word)
    }

    /// Whether this is the punctuation `mark`.
    pub fn is_mark(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }

    /// The name, if it is one.
    pub fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    /// The literal's content, if it is one.
    pub fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.skip(c.len_utf8());
        Some(c)
    }

    fn skip(&mut self, bytes: usize) {
        let (gone, rest) = self.rest.split_at(bytes);
        self.line += gone.matches('\n').count();
        self.rest = rest;
    }

    /// Takes everything up to `end`, and `end` itself.
    fn until(&mut self, end: &str) -> String {
        let at = self.rest.find(end).unwrap_or(self.rest.len());
        let taken = self.rest[..at].to_owned();
        self.skip((at + end.len()).min(self.rest.len()));
        taken
    }

    fn block_comment(&mut self) {
        let mut depth = 0;
        while !self.rest.is_empty() {
            if self.rest.starts_with("/*") {
                depth += 1;
                self.skip(2);
            } else if self.rest.starts_with("*/") {
                depth -= 1;
                self.skip(2);
                if depth == 0 {
                    return;
                }
            } else {
                self.next();
            }
        }
    }

    fn quoted(&mut self) -> String {
        let mut text = String::new();
        while let Some(c) = self.next() {
            match c {
                '"' => break,
                '\\' => {
                    text.push(c);
                    text.extend(self.next());
                }
                _ => text.push(c),
            }
        }
        text
    }

    fn word(&mut self) -> String {
        let len = self.rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(self.rest.len());
        let word = self.rest[..len].to_owned();
        self.skip(len);
        word
    }

    /// A character literal, or the `'` of a lifetime.
    fn tick(&mut self) {
        self.next();
        let mut ahead = self.rest.chars();
        match (ahead.next(), ahead.next()) {
            (Some('\\'), _) => {
                self.skip(1);
                self.next();
                self.until("'");
            }
            (Some(c), Some('\'')) => self.skip(c.len_utf8() + 1),
            _ => {}
        }
    }

    /// The content of a literal that begins with `prefix` (`r`, `b`, …), if one begins here.
    fn prefixed(&mut self, prefix: &str) -> Option<String> {
        let hashes = self.rest.len() - self.rest.trim_start_matches('#').len();
        if !self.rest[hashes..].starts_with('"') {
            return None;
        }
        match prefix {
            "r" | "br" | "cr" => {
                self.skip(hashes + 1);
                Some(self.until(&format!("\"{}", "#".repeat(hashes))))
            }
            "b" | "c" if hashes == 0 => {
                self.skip(1);
                Some(self.quoted())
            }
            _ => None,
        }
    }
}

/// The tokens of `source`. Never fails: what is not Rust gives tokens that mean nothing.
pub fn tokens(source: &str) -> Vec<Token> {
    let mut reader = Reader { rest: source, line: 1 };
    let mut tokens = Vec::new();
    while let Some(c) = reader.peek() {
        let line = reader.line;
        let kind = if reader.rest.starts_with("//") {
            reader.until("\n");
            None
        } else if reader.rest.starts_with("/*") {
            reader.block_comment();
            None
        } else if c == '"' {
            reader.next();
            Some(Kind::Text(reader.quoted()))
        } else if c == '\'' {
            reader.tick();
            None
        } else if c.is_alphabetic() || c == '_' {
            let word = reader.word();
            Some(match reader.prefixed(&word) {
                Some(text) => Kind::Text(text),
                None => Kind::Word(word),
            })
        } else if c.is_numeric() {
            reader.word();
            None
        } else {
            reader.next();
            (!c.is_whitespace()).then_some(Kind::Mark(c))
        };
        tokens.extend(kind.map(|kind| Token { kind, line }));
    }
    tokens
}

/// The tokens between the bracket at `open` and its partner; empty when there is none.
pub fn inside(tokens: &[Token], open: usize) -> &[Token] {
    let mut depth = 0usize;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        match token.kind {
            Kind::Mark('(' | '[' | '{') => depth += 1,
            Kind::Mark(')' | ']' | '}') => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return &tokens[open + 1..at];
                }
            }
            _ => {}
        }
    }
    &[]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_names_and_marks_are_found_with_their_lines() {
        let source = "// no \"text\"\nfn a<'x>(c: char) { /* \"no\" /* \"nor\" */ */\n  b(\"one\\\"\", r#\"t\"wo\n\"#, b\"three\", '\"', '\\'', 7); }\n\"four\"";
        let found = tokens(source);
        let texts: Vec<_> = found.iter().filter_map(|t| t.text().map(|s| (s, t.line))).collect();
        assert_eq!(texts, [("one\\\"", 3), ("t\"wo\n", 3), ("three", 4), ("four", 5)]);
        assert!(found[0].is("fn") && found[0].line == 2);
    }

    #[test]
    fn a_bracket_finds_its_partner() {
        let found = tokens("a!(b, (c), [d]) e");
        let words: Vec<_> = inside(&found, 2).iter().filter_map(Token::word).collect();
        assert_eq!(words, ["b", "c", "d"]);
        assert!(inside(&found, 99).is_empty());
    }
}
