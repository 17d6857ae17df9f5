//! Longest known name at a position of a text.

use std::collections::HashMap;

/// A set of names, each with a number given by the caller.
#[derive(Debug, Default)]
pub struct Trie {
    /// Node 0 is the root. A child is found by node and character.
    children: HashMap<(u32, char), u32>,
    terms: Vec<Option<u32>>,
}

impl Trie {
    /// The number of `name`, which is `fresh` when it was not there yet.
    pub fn insert(&mut self, name: &[char], fresh: u32) -> u32 {
        if self.terms.is_empty() {
            self.terms.push(None);
        }
        let mut node = 0;
        for c in name {
            let next = u32::try_from(self.terms.len()).unwrap_or(u32::MAX);
            node = *self.children.entry((node, *c)).or_insert(next);
            if node == next {
                self.terms.push(None);
            }
        }
        let slot = &mut self.terms[node as usize];
        *slot.get_or_insert(fresh)
    }

    /// The longest name at the start of `chars`: its length and number.
    pub fn longest(&self, chars: &[char]) -> Option<(usize, u32)> {
        let mut node = 0;
        let mut best = None;
        for (at, c) in chars.iter().enumerate() {
            let Some(next) = self.children.get(&(node, *c)) else { break };
            node = *next;
            if let Some(term) = self.terms[node as usize] {
                best = Some((at + 1, term));
            }
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_longest_name_wins() {
        let mut trie = Trie::default();
        let chars = |text: &str| text.chars().collect::<Vec<char>>();
        assert_eq!(trie.longest(&chars("新城")), None);
        assert_eq!(trie.insert(&chars("新城"), 0), 0);
        assert_eq!(trie.insert(&chars("新城桥街道"), 1), 1);
        assert_eq!(trie.insert(&chars("新城"), 2), 0);
        assert_eq!(trie.longest(&chars("新城桥街道启秀")), Some((5, 1)));
        assert_eq!(trie.longest(&chars("新城桥")), Some((2, 0)));
    }

    proptest! {
        #[test]
        fn it_agrees_with_looking_at_every_name(names in prop::collection::vec("[甲乙丙]{1,4}", 1..12), text in "[甲乙丙丁]{0,8}") {
            let mut trie = Trie::default();
            for name in &names {
                trie.insert(&name.chars().collect::<Vec<_>>(), 0);
            }
            let expected = names.iter().filter(|name| text.starts_with(name.as_str())).map(|name| name.chars().count()).max();
            let chars: Vec<char> = text.chars().collect();
            prop_assert_eq!(trie.longest(&chars).map(|(length, _)| length), expected);
        }
    }
}
