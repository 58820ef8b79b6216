//! Order: sorting, and sets that are kept sorted. All of it goes through one compiled sort, where the standard
//! library's would be compiled anew for each type: in a page that is downloaded that counts. Knows nothing of what it
//! sorts.

use std::cmp::Ordering;

/// Sorts by the items themselves; equals keep their order.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Sorts by what `key` says of an item; equals keep their order.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts by `compare`; equals keep their order.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut order = order(items.len(), &|a, b| compare(&items[a], &items[b]));
    put_in_order(&mut order, &mut |a, b| items.swap(a, b));
}

/// Moves items so that at each position comes to lie what lay at the one that `order` has there. Goes round: what is
/// swapped away from a position lies where the next is to come from.
fn put_in_order(order: &mut [usize], swap: &mut dyn FnMut(usize, usize)) {
    for first in 0..order.len() {
        let mut at = first;
        loop {
            let from = std::mem::replace(&mut order[at], at);
            if from == first {
                break;
            }
            swap(at, from);
            at = from;
        }
    }
}

/// The positions from 0 below `count` in the order of `compare`.
fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    if !put_right(&mut order, compare) {
        order.sort_by(|&a, &b| compare(a, b));
    }
    order
}

/// Sorts what is nearly sorted, as long lists mostly are: moves each item to its place among those before it. Gives
/// up, and answers no, where that takes many steps.
fn put_right(order: &mut [usize], compare: &dyn Fn(usize, usize) -> Ordering) -> bool {
    let mut steps = 2 * order.len();
    for at in 1..order.len() {
        let mut place = at;
        while place > 0 && compare(order[place - 1], order[place]) == Ordering::Greater {
            if steps == 0 {
                return false;
            }
            steps -= 1;
            order.swap(place - 1, place);
            place -= 1;
        }
    }
    true
}

/// A set in the order of its items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set<T>(Vec<T>);

impl<T: Ord> Set<T> {
    /// Whether it holds `item`.
    pub fn contains(&self, item: &T) -> bool {
        self.0.binary_search(item).is_ok()
    }

    /// Adds `item`; answers whether it is new.
    pub fn insert(&mut self, item: T) -> bool {
        let place = self.0.binary_search(&item);
        if let Err(at) = place {
            self.0.insert(at, item);
        }
        place.is_err()
    }

    /// Takes `item` out; answers whether it was there.
    pub fn remove(&mut self, item: &T) -> bool {
        let place = self.0.binary_search(item);
        if let Ok(at) = place {
            self.0.remove(at);
        }
        place.is_ok()
    }
}

impl<T> Set<T> {
    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many it holds.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The items in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }

    /// The first item.
    pub fn first(&self) -> Option<&T> {
        self.0.first()
    }
}

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Ord> Extend<T> for Set<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        self.0.extend(items);
        sort(&mut self.0);
        self.0.dedup();
    }
}

impl<'a, T: Copy + Ord + 'a> Extend<&'a T> for Set<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, items: I) {
        self.extend(items.into_iter().copied());
    }
}

impl<T: Ord> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut set = Self::default();
        set.extend(items);
        set
    }
}

impl<T: Ord, const N: usize> From<[T; N]> for Set<T> {
    fn from(items: [T; N]) -> Self {
        items.into_iter().collect()
    }
}

impl<'a, T> IntoIterator for &'a Set<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::*;

    #[test]
    fn equals_keep_their_order() {
        let mut words = ["bb", "a", "aa", "b", "c"];
        sort_by_key(&mut words, |word| word.len());
        assert_eq!(words, ["a", "b", "c", "bb", "aa"]);
        sort(&mut words);
        assert_eq!(words, ["a", "aa", "b", "bb", "c"]);
    }

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(pairs in vec((0..20_u8, any::<u8>()), 0..200)) {
            let [mut ours, mut theirs] = [pairs.clone(), pairs];
            sort_by_key(&mut ours, |pair| pair.0);
            theirs.sort_by_key(|pair| pair.0);
            prop_assert_eq!(ours, theirs);
        }
    }

    #[test]
    fn a_set_holds_each_item_once_in_order() {
        let mut set = Set::from([3, 1, 3, 2]);
        assert_eq!(set.iter().copied().collect::<Vec<_>>(), [1, 2, 3]);
        assert!(!set.insert(2) && set.insert(0));
        set.extend([5, 1, 4]);
        assert_eq!(set, Set::from([0, 1, 2, 3, 4, 5]));
        assert!(set.remove(&0) && !set.remove(&0) && !set.contains(&0) && set.contains(&5));
        assert_eq!((set.first(), set.len(), set.is_empty()), (Some(&1), 5, false));
    }
}
