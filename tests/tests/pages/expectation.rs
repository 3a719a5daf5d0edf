//! What a person reads in a page: `attributes.txt`, which `tests/pages/README.md` describes.

use fs_err as fs;

use crate::corpus::Page;

/// What the file says, with the places that are open left out, and all but the attributes of each
/// event in the order of the alphabet.
pub(crate) fn facts(page: &Page) -> String {
    let text = fs::read_to_string(page.folder.join("attributes.txt")).expect("readable");
    let mut events = Vec::new();
    for line in text.lines() {
        match line.strip_prefix("# event ") {
            Some(event) => events.push((event, Vec::new())),
            None => {
                let (_, lines) = events.last_mut().expect("an event first");
                lines.push(line);
            }
        }
    }
    events
        .iter()
        .map(|(event, lines)| facts_of_event(event, lines))
        .collect()
}

fn facts_of_event(event: &str, lines: &[&str]) -> String {
    let open: Vec<_> = lines
        .iter()
        .filter_map(|it| it.strip_prefix("open "))
        .collect();
    let (attributes, others): (Vec<&str>, Vec<&str>) =
        lines.iter().partition(|it| it.contains(" | "));
    let others = others.into_iter().filter(|it| !it.starts_with("open "));
    let mut others: Vec<String> = others.map(|it| with_open_places(it, &open)).collect();
    others.sort();
    let attributes = attributes.iter().map(|it| with_open_places(it, &open));
    let lines: Vec<String> = attributes.chain(others).collect();
    format!("# event {event}\n{}\n", lines.join("\n"))
}

/// A line in which a path of an open place, or below one, begins with `?`.
fn with_open_places(line: &str, open: &[&str]) -> String {
    let words = line.split(' ').map(|word| match innermost(word, open) {
        Some(place) => {
            let outside = place.rfind('.').map_or(0, |dot| dot + 1);
            format!("?.{}", &word[outside..])
        }
        None => word.to_owned(),
    });
    words.collect::<Vec<_>>().join(" ")
}

fn innermost<'a>(path: &str, open: &[&'a str]) -> Option<&'a str> {
    let is_in = |place: &&&str| {
        path.strip_prefix(**place)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    open.iter().filter(is_in).max_by_key(|it| it.len()).copied()
}
