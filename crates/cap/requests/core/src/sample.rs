//! The call-back sample: drawn by chance from all that can be called, by nobody's choice.

/// How many of `population` are called at `share_permille`, rounded up: a share of some is at
/// least one.
pub fn sample_size(population: usize, share_permille: u32) -> usize {
    let share = usize::try_from(share_permille.min(1000)).unwrap_or(1000);
    (population * share).div_ceil(1000)
}

/// Draws `size` of `all` without repetition and in drawn order. `below(n)` gives a number from 0
/// up to, but not including, `n`: hand in [`baodao_kernel::Draw::below`].
pub fn draw<T: Clone>(all: &[T], size: usize, below: impl Fn(u64) -> u64) -> Vec<T> {
    let mut rest = all.to_vec();
    let mut drawn = Vec::with_capacity(size.min(all.len()));
    while drawn.len() < size && !rest.is_empty() {
        let index = usize::try_from(below(rest.len() as u64)).unwrap_or(0).min(rest.len() - 1);
        drawn.push(rest.swap_remove(index));
    }
    drawn
}

#[cfg(test)]
mod tests {
    use baodao_kernel::{Draw, SeededDraw};

    use super::*;

    #[test]
    fn a_share_is_rounded_up() {
        assert_eq!([0, 1, 5, 6, 100].map(|n| sample_size(n, 200)), [0, 1, 1, 2, 20]);
        assert_eq!(sample_size(7, 5000), 7);
    }

    #[test]
    fn a_sample_has_no_repetition_and_repeats_by_seed() {
        let all: Vec<u32> = (0..100).collect();
        let once = draw(&all, 20, |n| SeededDraw::new(7).below(n));
        let chance = SeededDraw::new(7);
        let sample = draw(&all, 20, |n| chance.below(n));
        let mut sorted = sample.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!((sample.len(), sorted.len(), once.len()), (20, 20, 20));
        let again = SeededDraw::new(7);
        assert_eq!(draw(&all, 20, |n| again.below(n)), sample);
    }

    #[test]
    fn everybody_has_the_same_chance() {
        let chance = SeededDraw::new(1);
        let mut hits = [0_u32; 10];
        for _ in 0..2000 {
            for drawn in draw(&(0..10_usize).collect::<Vec<_>>(), 2, |n| chance.below(n)) {
                hits[drawn] += 1;
            }
        }
        assert!(hits.iter().all(|n| (300..500).contains(n)), "{hits:?}");
    }
}
