//! What is generated and committed is what the spec says now: `generated/`, and the JSON Schemas
//! of the spec language.

use codegen::disk;
use fs_err as fs;
use tests::{assert_golden, workspace};

#[test]
fn generated_is_what_the_spec_says() {
    let generated = codegen::generate(&workspace("spec")).expect("the spec is sound");
    let difference = disk::compare(&workspace("generated"), &generated.outputs).expect("readable");
    assert_eq!(difference, disk::Difference::default(), "run `cargo xtask generate`");
}

#[test]
fn the_spec_has_no_warnings() {
    let generated = codegen::generate(&workspace("spec")).expect("the spec is sound");
    assert_eq!(generated.warnings.to_string().trim(), "0 errors");
}

#[test]
fn schemas_are_those_of_the_spec_language() {
    let folder = workspace("codegen/schema");
    let schemas = codegen::schema::schemas();
    for schema in &schemas {
        assert_golden(&folder.join(&schema.path), &schema.text);
    }
    let files = fs::read_dir(folder).expect("readable").count();
    assert_eq!(files, schemas.len(), "a schema that nobody makes");
}

#[test]
fn every_spec_file_names_its_schema() {
    let sources = disk::read_spec(&workspace("spec")).expect("readable");
    for source in &sources {
        let first = source.text.lines().next().unwrap_or_default();
        let schema = first.strip_prefix("# yaml-language-server: $schema=");
        let schema = schema.unwrap_or_else(|| panic!("{} has no modeline", source.path));
        let folder = workspace("spec").join(&source.path);
        let path = folder.parent().expect("in a folder").join(schema);
        assert!(path.exists(), "{}: there is no {schema}", source.path);
    }
}

#[test]
fn the_order_of_the_files_does_not_matter() {
    let mut sources = disk::read_spec(&workspace("spec")).expect("readable");
    let first = codegen::emit::emit(&codegen::lower(sources.clone()).expect("sound").model);
    sources.reverse();
    let second = codegen::emit::emit(&codegen::lower(sources).expect("sound").model);
    assert!(first == second);
}
