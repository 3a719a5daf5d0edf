//! What a page says becomes YAML: a new file for a new event, edits of the text for a known one.

mod yaml;
