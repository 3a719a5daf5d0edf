//! "Did you mean" for misspelled words.

/// A longer word is no misspelled one, and takes long to compare.
const LONGEST: usize = 60;

/// The candidate that a misspelled word most likely stands for, if one is near enough.
pub(crate) fn closest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    if word.len() > LONGEST {
        return None;
    }
    let word = word.to_lowercase();
    candidates
        .into_iter()
        .filter(|candidate| candidate.len() <= LONGEST)
        .map(|candidate| (strsim::damerau_levenshtein(&word, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= candidate.len().max(3) / 3)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// A half sentence to put behind a message, or nothing.
pub(crate) fn did_you_mean<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> String {
    match closest(word, candidates) {
        Some(candidate) => format!(", did you mean `{candidate}`?"),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn finds_the_nearest_word_and_nothing_far_off() {
        let words = ["null_when", "nullable", "only_when"];
        assert_eq!(closest("nullable_", words), Some("nullable"));
        assert_eq!(closest("nul_when", words), Some("null_when"));
        assert_eq!(closest("colour", words), None);
    }
}
