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
    let candidates = candidates.into_iter().filter(|candidate| candidate.len() <= LONGEST);
    let candidates: Vec<&str> = candidates.collect();
    let distances = candidates.iter().map(|candidate| {
        (strsim::damerau_levenshtein(&word, &candidate.to_lowercase()), *candidate)
    });
    let near = distances.filter(|(distance, candidate)| *distance <= candidate.len().max(3) / 3);
    let nearest = near.min_by_key(|(distance, _)| *distance).map(|(_, candidate)| candidate);
    nearest.or_else(|| candidates.into_iter().find(|candidate| has_the_words(&word, candidate)))
}

/// Returns true if a text has all words of a candidate of several, in any order.
fn has_the_words(text: &str, candidate: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let (text, candidate) = (words(text), words(candidate));
    candidate.len() > 1 && candidate.iter().all(|word| text.contains(word))
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
        assert_eq!(closest("when_null", words), Some("null_when"));
        let conditions = ["system actor", "open loan"];
        assert_eq!(closest("the actor is a system", conditions), Some("system actor"));
        assert_eq!(closest("an actor of the house", conditions), None);
    }
}
