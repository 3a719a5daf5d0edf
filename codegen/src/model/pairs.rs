//! Pairs of what two sides have, such as two versions of a spec, or a page and a spec.

/// Takes the pairs that fit out of two lists, in the order of the first; the rest stays.
pub(crate) fn taken<A, B>(
    old: &mut Vec<A>,
    new: &mut Vec<B>,
    fits: impl Fn(&A, &B) -> bool,
) -> Vec<(A, B)> {
    let mut pairs = Vec::new();
    for before in std::mem::take(old) {
        match new.iter().position(|after| fits(&before, after)) {
            Some(index) => pairs.push((before, new.remove(index))),
            None => old.push(before),
        }
    }
    pairs
}

/// The only item of the new side that fits one of the old side, if it fits no other of them.
pub(crate) fn counterpart<A, B>(
    before: &A,
    old: &[A],
    new: &[B],
    fits: impl Fn(&A, &B) -> bool,
) -> Option<usize> {
    let index = new.iter().position(|after| fits(before, after))?;
    let is_only = new[index + 1..].iter().all(|after| !fits(before, after));
    let rivals = old.iter().filter(|other| fits(other, &new[index])).count();
    (is_only && rivals == 1).then_some(index)
}
