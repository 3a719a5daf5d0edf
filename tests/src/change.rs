//! Changes of the text of a file. Lines that a change does not name stay as they are.

use serde::Deserialize;

/// A change of the text of a file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Change {
    /// The file whose text is changed; by default the one that is edited.
    pub(crate) of: Option<String>,
    /// Keys at the top of a file with their values. A key of the base is replaced where it stands, or
    /// kept if it is written as `key: ...`. A new key comes before the key that follows it here, or at
    /// the end of the file.
    #[serde(default)]
    with: String,
    /// Hunks of a unified diff, without line numbers. The lines of a hunk with ` ` and `-` must stand
    /// in the text exactly once; the lines with ` ` and `+` replace them. A line `@@` begins a hunk.
    #[serde(default)]
    patch: String,
}

impl Change {
    pub(crate) fn apply(&self, text: &str) -> Result<String, String> {
        let text = with_keys(text, &self.with)?;
        self.patch.split("@@\n").filter(|hunk| !hunk.is_empty()).try_fold(text, patched)
    }
}

/// A key at the top of a file with its lines. Lines before the first key are a section without key.
struct Section<'a> {
    key: &'a str,
    text: String,
}

impl Section<'_> {
    /// Returns true for `key: ...`, which stands for the section of the base.
    fn is_kept(&self) -> bool {
        self.text.trim_end() == format!("{}: ...", self.key)
    }
}

fn sections(text: &str) -> Vec<Section<'_>> {
    let mut sections = vec![Section { key: "", text: String::new() }];
    for line in text.split_inclusive('\n') {
        let key = line.split_once(':').map_or("", |(key, _)| key);
        if !key.is_empty() && !key.starts_with([' ', '\t', '#', '-']) {
            sections.push(Section { key, text: String::new() });
        }
        if let Some(section) = sections.last_mut() {
            section.text.push_str(line);
        }
    }
    sections
}

/// Replaces and adds keys at the top of a text.
fn with_keys(text: &str, keys: &str) -> Result<String, String> {
    let mut all = sections(text);
    let mut end = all.len();
    for section in sections(keys).into_iter().rev().filter(|section| !section.text.is_empty()) {
        if section.key.is_empty() {
            return Err(format!("stands before the first key: {}", section.text));
        }
        let known = all.iter().position(|known| known.key == section.key);
        end = known.unwrap_or(end);
        match (known, section.is_kept()) {
            (Some(_), true) => {}
            (Some(index), false) if all[index].text == section.text => {
                return Err(format!("the base has the same `{}`", section.key));
            }
            (Some(index), false) => all[index] = section,
            (None, true) => return Err(format!("the base has no key `{}`", section.key)),
            (None, false) => all.insert(end, section),
        }
    }
    Ok(all.into_iter().map(|section| section.text).collect())
}

/// Applies one hunk to a text.
fn patched(text: String, hunk: &str) -> Result<String, String> {
    let lines = |sign: char| -> String {
        let lines = hunk.split_inclusive('\n').map(|line| if line == "\n" { " \n" } else { line });
        lines.filter_map(|line| line.strip_prefix([' ', sign])).collect()
    };
    let (old, new) = (lines('-'), lines('+'));
    let ends_of_lines = text.match_indices('\n').map(|(index, _)| index + 1);
    let starts = std::iter::once(0).chain(ends_of_lines);
    let found: Vec<usize> = starts.filter(|start| text[*start..].starts_with(&old)).collect();
    match found[..] {
        [start] if !old.is_empty() => {
            Ok(format!("{}{new}{}", &text[..start], &text[start + old.len()..]))
        }
        _ => Err(format!("{} places, not one, have the lines\n{old}", found.len())),
    }
}

#[cfg(test)]
mod tests {
    use super::Change;

    const TEXT: &str = "# Head.\na: 1\nb:\n  - x\n- y\nc: { d: e }\n";

    fn changed(yaml: &str) -> Result<String, String> {
        serde_yaml::from_str::<Change>(yaml).expect("a change").apply(TEXT)
    }

    #[test]
    fn keys_come_where_they_stand_or_before_the_one_that_follows() {
        let text = changed("with: |\n  new: 1\n  b: 2\n  last: [\n");
        assert_eq!(text.as_deref(), Ok("# Head.\na: 1\nnew: 1\nb: 2\nc: { d: e }\nlast: [\n"));
        let text = changed("with: |\n  new: 1\n  c: ...\n");
        assert_eq!(text.as_deref(), Ok("# Head.\na: 1\nb:\n  - x\n- y\nnew: 1\nc: { d: e }\n"));
        let text = changed("with: |\n  a:\n    b: 2\n");
        assert_eq!(text.as_deref(), Ok("# Head.\na:\n  b: 2\nb:\n  - x\n- y\nc: { d: e }\n"));
    }

    #[test]
    fn what_stands_before_the_first_key_is_refused() {
        let error = changed("with: |\n  # No key.\n  a: 2\n").expect_err("no key");
        assert!(error.starts_with("stands before the first key: # No key."), "{error}");
    }

    #[test]
    fn a_key_that_the_base_does_not_have_cannot_be_kept() {
        let error = changed("with: |\n  d: ...\n").expect_err("no key");
        assert_eq!(error, "the base has no key `d`");
    }

    #[test]
    fn a_key_that_is_as_in_the_base_is_refused() {
        let error = changed("with: |\n  a: 1\n  c: 2\n").expect_err("nothing special");
        assert_eq!(error, "the base has the same `a`");
    }

    #[test]
    fn hunks_replace_insert_and_remove_whole_lines() {
        let text = changed("patch: |\n  -a: 1\n  +a: 2\n  @@\n   - y\n  +- z\n  @@\n  -  - x\n");
        assert_eq!(text.as_deref(), Ok("# Head.\na: 2\nb:\n- y\n- z\nc: { d: e }\n"));
    }

    #[test]
    fn lines_that_do_not_stand_there_once_are_refused() {
        for hunk in ["-a:", "-no: 1", "+new: 1"] {
            let error = changed(&format!("patch: |\n  {hunk}\n")).expect_err(hunk);
            assert!(error.contains("places, not one, have the lines"), "{error}");
        }
    }
}
