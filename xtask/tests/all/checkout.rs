//! Which spec a command reads, and how paths look from the folder in which it runs.

use fs_err as fs;

use super::support::{Ended, Place, ended, xtask};

/// A page of an event that the spec does not have.
const PAGE: &str = "\
Configure onReturn

The onReturn event is triggered when a parcel comes back.

Attributes of the data object

  • labelstring

    What is on the parcel.
";

impl Place {
    /// A checkout with a spec that has an error, and without git.
    fn with_an_error() -> Self {
        let place = Self::ungenerated();
        place.edit("spec/shop/onOrder.yaml", ("string id", "sting"));
        place
    }

    fn run_in(&self, folder: &str, arguments: &[&str]) -> Ended {
        fs::create_dir_all(self.path(folder)).expect("writable");
        ended(xtask(&self.path(folder)).args(arguments))
    }
}

#[test]
fn the_spec_of_the_checkout_around_a_folder_is_read() {
    let place = Place::generated_here();
    for folder in ["", "spec", "spec/shop", "generated/src", "notes/of/today"] {
        let lint = place.run_in(folder, &["lint"]);
        let said = (lint.code, &*lint.out, &*lint.err);
        assert_eq!(said, (Some(0), "4 files, no errors, no warnings\n", ""), "in {folder}");
        let check = place.run_in(folder, &["generate", "--check"]);
        assert_eq!((check.code, &*check.out, &*check.err), (Some(0), "", ""), "in {folder}");
    }
}

#[test]
fn the_nearest_spec_is_read() {
    let place = Place::generated_here();
    place.copy(&place.path("spec"), "vendors/other/spec");
    fs::remove_file(place.path("vendors/other/spec/mail/onLetter.yaml")).expect("writable");
    let lint = place.run_in("vendors/other/notes", &["lint"]);
    assert!(lint.out.starts_with("3 files, "), "{}", lint.out);
    let generated = place.run_in("vendors/other/notes", &["generate"]);
    assert!(generated.err.starts_with("../generated: "), "{}", generated.err);
    assert!(place.path("vendors/other/generated/Cargo.toml").is_file());
}

#[test]
fn where_no_spec_is_around_a_command_says_what_to_do() {
    let place = Place::empty();
    place.write("page.txt", PAGE);
    for arguments in [
        &["lint"][..],
        &["generate", "--out", "out"],
        &["validate", "page.txt"],
        &["page", "check", "page.txt"],
        &["diff", "main"],
        &["release"],
    ] {
        let failed = place.run(arguments);
        assert_eq!(failed.code, Some(2), "{arguments:?}");
        let start = format!("error: no spec is here: neither {}", place.root().display());
        assert!(failed.err.starts_with(&start), "{}", failed.err);
        assert!(
            failed.err.ends_with("name the folder of the spec with --spec\n"),
            "{}",
            failed.err
        );
    }
    place.copy(&Place::ungenerated().path("spec"), "elsewhere");
    let failed = place.run(&["generate", "--spec", "elsewhere"]);
    assert_eq!(failed.code, Some(2), "{}", failed.err);
    assert!(failed.err.ends_with("name the folder of the package with --out\n"), "{}", failed.err);
}

#[test]
fn the_package_of_the_checkout_is_not_replaced_by_another() {
    let place = Place::generated_here();
    place.copy(&place.path("spec"), "elsewhere");
    for command in ["generate", "release"] {
        let refused = place.run(&[command, "--spec", "elsewhere"]);
        let said = "error: generated holds the package of another spec than elsewhere; name the \
                    folder of the package with --out\n";
        assert_eq!((refused.code, &*refused.err), (Some(2), said), "{command}");
    }
    let own = place.run_in("spec", &["generate", "--spec", "."]);
    let said = "../generated: nothing written; ";
    assert_eq!(own.code, Some(0), "{}", own.err);
    assert!(own.err.starts_with(said), "{}", own.err);
}

#[test]
fn an_outline_needs_no_spec() {
    let place = Place::empty();
    place.write("page.txt", PAGE);
    let outline = place.run(&["page", "outline", "page.txt"]);
    assert_eq!(outline.code, Some(0), "{}", outline.err);
    assert!(outline.err.starts_with("note: no spec is here: "), "{}", outline.err);
}

#[test]
fn a_spec_is_begun_at_the_top_of_the_repository() {
    let place = Place::empty();
    place.git(&["init", "--quiet"]);
    place.write("notes/page.txt", PAGE);
    let import = ["page", "import", "page.txt", "--product", "shop", "--module", "parcel"];
    let imported = place.run_in("notes", &import);
    assert_eq!(imported.code, Some(0), "{}{}", imported.out, imported.err);
    assert!(imported.out.contains("  ../spec/shop/onReturn.yaml:"), "{}", imported.out);
    assert!(place.path("spec/vendor.yaml").is_file());
}

#[test]
fn errors_of_a_spec_stand_where_one_finds_them() {
    let place = Place::with_an_error();
    place.write("page.txt", PAGE);
    place.write("body.json", "{}");
    let at = "spec/shop/onOrder.yaml:9:15\n";
    for arguments in [
        &["lint"][..],
        &["generate"],
        &["validate", "body.json"],
        &["page", "check", "page.txt"],
        &["page", "import", "page.txt", "--product", "shop", "--module", "order"],
        &["diff", "spec"],
    ] {
        let here = place.run(arguments);
        assert!((here.out + &here.err).contains(&format!(" --> {at}")), "{arguments:?}");
        let whole = place.path("spec").display().to_string();
        let absolute = place.run(&[arguments, &["--spec", &whole]].concat());
        assert!((absolute.out + &absolute.err).contains(&format!(" --> {at}")), "{arguments:?}");
    }
    for arguments in [&["lint"][..], &["generate"], &["validate", "../body.json"]] {
        let below = place.run_in("notes", arguments);
        assert!((below.out + &below.err).contains(&format!(" --> ../{at}")), "{arguments:?}");
    }
}

#[test]
fn warnings_of_a_spec_stand_where_one_finds_them() {
    let place = Place::ungenerated();
    place.edit("spec/shop/onOrder.yaml", (", doc: Identifier.", ""));
    for arguments in [&["lint"][..], &["generate"]] {
        let warned = place.run_in("notes", arguments);
        let said = warned.out + &warned.err;
        assert!(said.contains(" --> ../spec/shop/onOrder.yaml:9:3\n"), "{said}");
    }
}

#[test]
fn differences_of_pages_and_specs_stand_where_one_finds_them() {
    let place = Place::generated_here();
    place.write("page.txt", PAGE.replace("onReturn", "onOrder"));
    let checked = place.run_in("notes", &["page", "check", "../page.txt"]);
    assert!(checked.out.contains("(../page.txt:7)"), "{}", checked.out);
    assert!(checked.out.contains("(../spec/shop/onOrder.yaml:9)"), "{}", checked.out);
    place.git(&["init", "--quiet", "--initial-branch", "main"]);
    place.commit();
    place.edit("spec/shop/onOrder.yaml", ("string id", "integer id"));
    let shown = place.run_in("notes", &["diff", "main"]);
    assert!(shown.out.contains("../spec/shop/onOrder.yaml:9"), "{}", shown.out);
    assert!(!shown.out.contains(" spec/shop/onOrder.yaml:9"), "{}", shown.out);
}

#[test]
fn files_of_a_package_stand_where_one_finds_them() {
    let place = Place::generated_here();
    place.write("generated/README.md", "mine now\n");
    place.write("generated/notes.txt", "mine\n");
    let check = place.run_in("notes", &["generate", "--check"]);
    assert!(check.out.starts_with("stale: ../generated/README.md\n"), "{}", check.out);
    let foreign = "foreign, the generator did not write it: ../generated/notes.txt\n";
    assert!(check.out.contains(foreign), "{}", check.out);
}

#[test]
fn a_folder_with_another_package_is_not_written_into() {
    let place = Place::generated_here();
    place.copy(&place.path("spec"), "elsewhere");
    let vendor = place.read("elsewhere/vendor.yaml");
    let name = vendor.split("name: ").nth(1).and_then(|rest| rest.split([',', ' ', '\n']).next());
    let name = name.expect("a package with a name");
    place.edit("elsewhere/vendor.yaml", (name, "other-events"));
    let before = place.files();
    let arguments = ["generate", "--spec", "elsewhere", "--out", "generated"];
    let refused = place.run(&arguments);
    let said = format!(
        "error: generated has the package `{name}`, and the spec is of `other-events`; choose another \
         folder, or remove generated/Cargo.toml if the package has a new name\n"
    );
    assert_eq!((refused.code, &*refused.err), (Some(2), &*said));
    assert!(place.files() == before, "something was written");
}
