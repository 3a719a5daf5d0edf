//! JSON Pointers.

/// Adds a step to a pointer.
pub(crate) fn push(pointer: &mut String, step: &str) {
    pointer.push('/');
    for c in step.chars() {
        match c {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            c => pointer.push(c),
        }
    }
}

/// A pointer with another step.
pub(crate) fn child(pointer: &str, step: &str) -> String {
    let mut child = pointer.to_owned();
    push(&mut child, step);
    child
}

/// A step as pointers have it.
pub(crate) fn escaped(step: &str) -> String {
    child("", step)[1..].to_owned()
}

#[cfg(test)]
mod tests {
    use super::child;

    #[test]
    fn steps_are_escaped() {
        assert_eq!(child("/a", "b"), "/a/b");
        assert_eq!(child("/a", ""), "/a/");
        assert_eq!(child("", "~1/~"), "/~01~1~0");
    }
}
