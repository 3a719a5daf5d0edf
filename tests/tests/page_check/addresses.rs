//! Pages that give themselves an address: the address tells which event is meant, and which platform
//! version the page describes.

use codegen::diagnostic::Source;
use codegen::page::check::{Checked, Which, check};
use codegen::page::lock::Lock;
use codegen::page::{outline, read};
use codegen::{Lowered, disk, lower};
use fs_err as fs;
use tests::workspace;

const FOLDER: &str = "tests/tests/page_check/bookbox";
const OWN: &str = "url: https://bookbox.example.com/docs/loan";
const V1: &str = "https://bookbox.example.com/docs/v1/loan";
const V2: &str = "https://bookbox.example.com/docs/v2/loan";

/// The event twice, once for each module; the page of one has an address for each platform version.
fn lowered() -> Lowered {
    let mut sources = disk::read_spec(&workspace(FOLDER).join("spec")).expect("there is a spec");
    let loan = sources.iter_mut().find(|source| source.text.contains(OWN)).expect("the event");
    let desk = loan.text.replace("module: loan", "module: desk\ntype_name: DeskLoan");
    let (path, own) = (loan.path.replace("onLoan", "onDeskLoan"), loan.text.clone());
    loan.text = own.replace(OWN, &format!("url: {{ v2: {V2}, v1: {V1} }}"));
    sources.push(Source { path, text: desk });
    let vendor = sources.iter_mut().find(|source| source.path == "vendor.yaml").expect("a vendor");
    vendor.text =
        vendor.text.replace("modules: {", "modules: { desk: { product: lending, doc: Desks. },");
    lower(sources).unwrap_or_else(|found| panic!("{found}"))
}

fn checked(lowered: &Lowered, address: Option<&str>) -> Result<Checked, String> {
    let page = fs::read(workspace(FOLDER).join("page.txt")).expect("there is a page");
    let document = read(&page).expect("it is a page");
    let outline = outline(&document, Some(&lowered.model));
    let which = Which { address: address.map(str::to_owned), ..Which::default() };
    let checked = check(&outline.events[0], lowered, &Lock::default(), &which);
    checked.map_err(|error| error.to_string())
}

#[test]
fn a_page_of_either_version_finds_its_event() {
    let lowered = lowered();
    for (address, platform) in [(V1, "v1"), (V2, "v2")] {
        for ending in ["", "/", "?open=1", "/#top"] {
            let checked = checked(&lowered, Some(&format!("{address}{ending}")));
            let checked = checked.expect("the address tells which event it is");
            assert_eq!(checked.event, "loan/onLoanUpdate");
            assert_eq!(checked.platforms, [platform]);
        }
    }
    let desk = checked(&lowered, Some("http://bookbox.example.com/docs/loan"));
    let desk = desk.expect("the address tells which event it is");
    assert_eq!((desk.event.as_str(), desk.platforms.len()), ("desk/onLoanUpdate", 2));
}

#[test]
fn an_address_that_the_spec_does_not_have_tells_nothing() {
    let lowered = lowered();
    let unknown = checked(&lowered, None).expect_err("both modules have the event");
    let other = checked(&lowered, Some("https://bookbox.example.com/docs/v3/loan"));
    assert_eq!(other.expect_err("it is of neither"), unknown);
    assert!(unknown.contains("say which with --module"), "{unknown}");
}

#[test]
fn the_model_has_the_address_of_every_page_with_its_versions() {
    let lowered = lowered();
    let pages = lowered.model.page_addresses();
    let of_loan = pages.iter().filter(|page| page.event == Some(("loan", "onLoanUpdate")));
    let of_loan: Vec<_> = of_loan.map(|page| (page.address, page.platforms.as_slice())).collect();
    assert_eq!(of_loan, [(V1, &["v1"][..]), (V2, &["v2"][..])], "the oldest version is first");
    let envelope = pages.iter().find(|page| page.event.is_none()).expect("the envelope has a page");
    assert_eq!(envelope.platforms, ["v1", "v2"]);
}
