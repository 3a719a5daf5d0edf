//! Independent pieces of work on all processors.

use std::panic::resume_unwind;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, available_parallelism};

/// Calls a function with each number below a count, and returns the results in that order. The numbers
/// are taken up in their order, so the longest work should come first.
pub(super) fn each<T: Send>(count: usize, make: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let threads = available_parallelism().map_or(1, usize::from).min(count);
    if threads < 2 {
        return (0..count).map(make).collect();
    }
    let (next, made) = (AtomicUsize::new(0), Mutex::new(Vec::with_capacity(count)));
    let work = || {
        let numbers = std::iter::repeat_with(|| next.fetch_add(1, Ordering::Relaxed));
        for number in numbers.take_while(|number| *number < count) {
            let result = make(number);
            made.lock().expect("no thread panics while it holds this").push((number, result));
        }
    };
    thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        work();
        for other in others {
            // The message of a panic is worth more than the one that a thread has panicked.
            other.join().unwrap_or_else(|panic| resume_unwind(panic));
        }
    });
    let mut made = made.into_inner().expect("all threads have ended well");
    made.sort_by_key(|(number, _)| *number);
    made.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use std::panic::catch_unwind;

    use super::each;

    #[test]
    fn results_are_in_order() {
        for count in [0, 1, 2, 3, 1000] {
            let squares: Vec<usize> = (0..count).map(|number| number * number).collect();
            assert_eq!(each(count, |number| number * number), squares);
        }
    }

    #[test]
    fn a_panic_keeps_its_message() {
        let result =
            catch_unwind(|| each(100, |number| assert!(number < 50, "{number} is too many")));
        let panic = result.expect_err("numbers above fifty");
        let message = panic.downcast_ref::<String>().expect("a message");
        assert!(message.ends_with("is too many"), "{message}");
    }
}
