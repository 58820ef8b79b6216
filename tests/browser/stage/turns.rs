//! Whose turn it is: a few tests at the same time, since browsers are heavy, or one alone that measures.

use std::sync::{Condvar, Mutex, PoisonError};

/// How many tests run at the same time.
const PLACES: usize = 2;

#[derive(Default)]
struct Taken {
    places: usize,
    /// Tests that wait to be alone; nobody else begins while there are any.
    waiting: usize,
}

static TAKEN: Mutex<Taken> = Mutex::new(Taken { places: 0, waiting: 0 });
static CHANGED: Condvar = Condvar::new();

/// Taken places; they are free again when this is dropped.
pub(super) struct Turn {
    places: usize,
}

/// Waits for one place.
pub(super) fn take() -> Turn {
    let taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
    let full = |taken: &mut Taken| taken.places >= PLACES || taken.waiting > 0;
    let mut taken = CHANGED.wait_while(taken, full).unwrap_or_else(PoisonError::into_inner);
    taken.places += 1;
    Turn { places: 1 }
}

/// Waits until all places are free, and takes them.
pub(super) fn take_all() -> Turn {
    let mut taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
    taken.waiting += 1;
    let mut taken =
        CHANGED.wait_while(taken, |taken| taken.places > 0).unwrap_or_else(PoisonError::into_inner);
    taken.waiting -= 1;
    taken.places = PLACES;
    Turn { places: PLACES }
}

impl Drop for Turn {
    fn drop(&mut self) {
        TAKEN.lock().unwrap_or_else(PoisonError::into_inner).places -= self.places;
        CHANGED.notify_all();
    }
}
