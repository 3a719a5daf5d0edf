//! Pages with several events, pages of no event, titles and platforms.

use crate::page::outline::Outline;

use super::{event, outline, tree};

fn names(outline: &Outline) -> Vec<(&str, usize)> {
    outline.events.iter().map(|event| (event.event.as_str(), event.attributes.len())).collect()
}

fn titles(outline: &Outline) -> Vec<&str> {
    outline.events.iter().map(|event| event.title.as_deref().unwrap_or("-")).collect()
}

const LIST: &str = "Attributes of the data object\n- idstring\nIdentifier.\n";

#[test]
fn an_event_without_a_list_leaves_the_others_their_own() {
    let told = "When a book comes back, the onLoanEnd event is triggered.\n";
    let first = "When a book is lent, the onLoanCreate event is triggered.\n";
    let renew = "When a loan goes on, the onLoanRenew event is triggered.\n";
    for (page, expected) in [
        (
            format!("onLoanCreate\n{first}{LIST}onLoanEnd\n{told}"),
            vec![("onLoanCreate", 1), ("onLoanEnd", 0)],
        ),
        (
            format!("onLoanEnd\n{told}onLoanCreate\n{first}{LIST}"),
            vec![("onLoanEnd", 0), ("onLoanCreate", 1)],
        ),
        (
            format!(
                "onLoanCreate DesksDesks Plus\n{first}{LIST}onLoanEnd DesksDesks Plus\n{told}onLoanRenew DesksDesks Plus\n{renew}{LIST}"
            ),
            vec![("onLoanCreate", 1), ("onLoanEnd", 0), ("onLoanRenew", 1)],
        ),
        (
            format!("onLoanCreate\n{first}{LIST}onLoanEnd\n\"events\": {{ \"onLoanEnd\": {{ \"handler\": \"x\" }} }}\n"),
            vec![("onLoanCreate", 1), ("onLoanEnd", 0)],
        ),
        (
            "# Loans\n\n## Lent\n\nWhen a book is lent, the loan.created event is sent.\n\n### Attributes of the data object\n\n- **id** *string*\n\n## Back\n\nWhen a book comes back, the loan.ended event is sent.\n".to_owned(),
            vec![("loan.created", 1), ("loan.ended", 0)],
        ),
        (
            "# Loans\n\n## Back\n\nWhen a book comes back, the loan.ended event is sent.\n\n## Lent\n\nWhen a book is lent, the loan.created event is sent.\n\n### Attributes of the data object\n\n- **id** *string*\n".to_owned(),
            vec![("loan.ended", 0), ("loan.created", 1)],
        ),
    ] {
        let outline = outline(&page);
        assert_eq!(names(&outline), expected, "{page}");
        assert!(outline.unplaced.is_empty(), "{page}\n{:#?}", outline.unplaced);
    }
}

#[test]
fn a_heading_can_join_the_names_of_events() {
    let told = "They come when a book is lent or comes back.\n";
    for heading in [
        "onLoanCreate, onLoanEnd",
        "onLoanCreate and onLoanEnd",
        "onLoanCreate / onLoanEnd",
        "onLoanCreate & onLoanEnd",
        "onLoanCreate, onLoanEnd DesksDesks Plus",
        "onLoanCreate/onLoanEnd",
        "onLoanCreate | onLoanEnd",
        "onLoanCreate or onLoanEnd",
        "onLoanCreate and onLoanEnd events",
    ] {
        let marked =
            LIST.replace("Attributes", "## Attributes").replace("- idstring", "- **id** *string*");
        for page in [format!("{heading}\n{told}{LIST}"), format!("# {heading}\n\n{told}\n{marked}")]
        {
            let outline = outline(&page);
            assert_eq!(names(&outline), [("onLoanCreate", 1), ("onLoanEnd", 1)], "{page}");
            assert_eq!(outline.events[0].attributes, outline.events[1].attributes, "{page}");
            let prose = outline.events.iter().map(|event| event.prose.len());
            assert_eq!(prose.collect::<Vec<_>>(), [1, 1], "{page}");
            assert!(outline.unplaced.is_empty(), "{page}\n{:#?}", outline.unplaced);
        }
    }
}

#[test]
fn joined_events_share_what_stands_beneath() {
    let renew = "onLoanRenew\nThe onLoanRenew event is triggered when a loan goes on.\n";
    for above in [
        "The onLoanCreate and onLoanEnd events are triggered when it is time.\n",
        "When it is time, the onLoanCreate or onLoanEnd event is triggered.\n",
        "onLoanCreate, onLoanEnd\nThe onLoanCreate event is triggered when a book is lent.\nThe onLoanEnd event is triggered when it is back.\n",
    ] {
        let page = format!("{above}{LIST}{renew}{LIST}");
        let found = outline(&page);
        let expected = [("onLoanCreate", 1), ("onLoanEnd", 1), ("onLoanRenew", 1)];
        assert_eq!(names(&found), expected, "{page}");
        assert!(found.unplaced.is_empty(), "{page}\n{:#?}", found.unplaced);
    }
    let of_one = "- idstring\nPossible values for onLoanEnd: a, b\n";
    let found = outline(&format!(
        "# onLoanCreate, onLoanEnd\n\n## Attributes of the data object\n\n{}",
        of_one.replace("idstring\n", "**id** *string*\n\n  ")
    ));
    let values: Vec<_> =
        found.events.iter().map(|event| event.attributes[0].values.len()).collect();
    assert_eq!(values, [0, 2]);
}

#[test]
fn a_title_that_joins_events_with_lists_of_their_own_takes_none() {
    let section = |name: &str| {
        format!(
            "## {name}\n\nThe {name} event is triggered at night.\n\n### Attributes of the data object\n\n- **{name}_id** *string*\n\n"
        )
    };
    let page =
        format!("# onLoanCreate, onLoanEnd\n\n{}{}", section("onLoanCreate"), section("onLoanEnd"));
    let found = outline(&page);
    let trees: Vec<String> = found.events.iter().map(tree).collect();
    assert_eq!(trees, ["onLoanCreate_id string\n", "onLoanEnd_id string\n"]);
    assert!(found.unplaced.is_empty(), "{:#?}", found.unplaced);
    let page = format!("# onLoanCreate, onLoanEnd\n\n{}", section("onLoanCreate"));
    let found = outline(&page);
    let lost = found.unplaced.iter().any(|unread| unread.why.contains("it names onLoanEnd"));
    let has_both = found.events.len() == 2;
    assert!(lost || has_both, "{found:#?}");
}

#[test]
fn the_line_of_an_event_without_a_list_is_told() {
    let page = format!(
        "onLoanCreate\nWhen a book is lent, the onLoanCreate event is triggered.\n{LIST}onLoanEnd\nWhen a book comes back, the onLoanEnd event is triggered.\n"
    );
    assert_eq!(outline(&page).events[1].line, 6);
}

#[test]
fn titles_have_no_badges() {
    let told = "When a book is lent, the onLoanCreate event is triggered.";
    for (heading, title) in [
        ("onLoanCreate", "onLoanCreate"),
        ("onLoanCreate DesksDesks Plus", "onLoanCreate"),
        ("onLoanCreateDesksDesks Plus", "onLoanCreate"),
        ("onLoanCreate Desks", "onLoanCreate"),
        ("onLoanCreateShelvesShelves Suite", "onLoanCreate"),
        ("onLoanCreate DesksDesks for Schools", "onLoanCreate"),
        ("onLoanCreate [Beta]", "onLoanCreate"),
        ("Configure onLoanCreate", "Configure onLoanCreate"),
    ] {
        let page =
            format!("{heading}\n\n{told}\n\nAttributes of the data object\n\n  • idstring\n");
        let outline = outline(&page);
        assert_eq!(titles(&outline), [title], "{heading}");
        assert_eq!(outline.title.as_deref(), Some(title), "{heading}");
    }
    let silent = "onLoanCreateDesksDesks Plus\nIt comes when a book is lent.\nAttributes of the data object\n- idstring";
    assert_eq!(event(silent).event, "onLoanCreate");
    let tagged = "<h1>onLoanCreate<span class=\"badge\">Desks</span> <span class=\"badge\">Desks Plus</span></h1><p>When a book is lent, the onLoanCreate event is triggered.</p><h2>Attributes of the data object</h2><ul><li><b>id</b> <i>string</i></li></ul>";
    assert_eq!(titles(&outline(tagged)), ["onLoanCreate"]);
}

#[test]
fn titles_are_those_of_the_events_and_not_of_the_page() {
    let two = "# Loans\n\n## A book is lent\n\nWhen a book is lent, the loan.created event is sent.\n\n### Attributes of the data object\n\n- **id** *string*\n\n## A book comes back\n\nWhen a book comes back, the loan.ended event is sent.\n\n### Attributes of the data object\n\n- **id** *string*\n";
    assert_eq!(titles(&outline(two)), ["A book is lent", "A book comes back"]);
    let one = "# Loans\n\n## Overview\n\nWhen a book is lent, the loan.created event is sent.\n\n### Attributes of the data object\n\n- **id** *string*\n";
    assert_eq!(titles(&outline(one)), ["Loans"]);
    let words = "# `loan.created`: a book is lent\n\nWhen a book is lent, the loan.created event is sent.\n\n## Attributes of the data object\n\n- **id** *string*\n";
    assert_eq!(titles(&outline(words)), ["loan.created: a book is lent"]);
    let none = "When a book is lent, the onLoanCreate event is triggered.\nAttributes of the data object\n- idstring";
    assert_eq!(titles(&outline(none)), ["-"]);
}

fn platforms(above: &str) -> Vec<(String, usize)> {
    let page = format!(
        "{above}\n\nWhen a book is lent, the onLoanCreate event is triggered.\n\nAttributes of the data object\n\n  • idstring\n"
    );
    let hints = outline(&page).platforms.into_iter();
    hints.map(|hint| (hint.version, hint.line)).collect()
}

#[test]
fn a_page_tells_its_platform() {
    for (above, versions) in [
        ("This page applies to platform 2.3.", vec!["2.3"]),
        ("Applies to: platform versions 2.3 and 3.0", vec!["2.3", "3.0"]),
        ("Platform version: v3.0", vec!["3.0"]),
        ("You are viewing the docs of platform v2.3.", vec!["2.3"]),
        ("onLoanCreate (3.0)", vec!["3.0"]),
        ("This event is available on version 3 of the platform.", vec!["3"]),
        ("These events are available on version 1.4 of the platform.", vec!["1.4"]),
        ("https://desk.example.com/docs/v2.3/events/on-loan-create", vec!["2.3"]),
        ("Source: https://desk.example.com/3.0/events/", vec!["3.0"]),
        ("URL: https://desk.example.com/events?version=3.1", vec!["3.1"]),
    ] {
        let found: Vec<String> = platforms(above).into_iter().map(|platform| platform.0).collect();
        assert_eq!(found, versions, "{above}");
    }
}

#[test]
fn other_versions_say_nothing_of_the_page() {
    for above in [
        "Platform v2.3 deprecation: we go on to better versions.",
        "Migrate your apps from version 2.3 to version 3.0 of the platform.",
        "This event is not available on platform 2.3.",
        "For older versions, see https://desk.example.com/docs/v2.3/events.",
        "The desk opens at 8.30.",
        "https://desk.example.com/events/2026/03/17",
    ] {
        assert!(platforms(above).is_empty(), "{above}");
    }
}

#[test]
fn the_address_of_html_and_markdown_tells_the_platform() {
    let list = "<h1>onLoanCreate</h1><p>When a book is lent, the onLoanCreate event is triggered.</p><h2>Attributes of the data object</h2><ul><li><b>id</b> <i>string</i></li></ul>";
    for head in [
        "<link rel=\"canonical\" href=\"https://desk.example.com/docs/v2.3/x/\">",
        "<meta property=\"og:url\" content=\"https://desk.example.com/platform-2.3/x\">",
        "<!-- saved from url=(0042)https://desk.example.com/docs/2.3/x -->",
    ] {
        let page =
            format!("<!doctype html>\n<html><head>\n{head}</head><body>{list}</body></html>");
        let hints = outline(&page).platforms;
        let found: Vec<_> = hints.iter().map(|hint| (hint.version.as_str(), hint.line)).collect();
        assert_eq!(found, [("2.3", 3)], "{head}");
    }
    let page = "---\ntitle: onLoanCreate\nurl: https://desk.example.com/docs/v3.0/x\n---\n\nWhen a book is lent, the onLoanCreate event is triggered.\n\n## Attributes of the data object\n\n- **id** *string*\n";
    assert_eq!(outline(page).platforms[0].version, "3.0");
}

/// A page of the envelope with these lines above its list, and its list.
fn envelope(above: &str, list: &str) -> Outline {
    outline(&format!("Desk events\n\n{above}\n\n{list}"))
}

#[test]
fn a_page_of_the_envelope_is_told() {
    let list = "  • branchstring\n\n    Where.\n\n  • dataobject\n\n    What the event says.\n\n  • eventstring\n\n    Name of the event.\n";
    for above in [
        "Attributes of the payload",
        "Payload attributes\n\nThe payload of an event is passed to the callback.\n\nThe payload is a JSON object with the following attributes.",
        "Every event has the following attributes:",
        "Common attributes\n\nEach event is sent as a webhook.\n\nFields of the request body",
        "The webhook has these fields:",
        "Webhook payload",
    ] {
        let outline = envelope(above, list);
        let found = outline.envelope.as_ref().map(tree);
        let expected = "branch string\ndata object\nevent string\n";
        assert_eq!(found.as_deref(), Some(expected), "{above}\n{:#?}", outline.unplaced);
        assert!(outline.events.is_empty() && outline.unplaced.is_empty(), "{above}");
        assert!(outline.envelope.is_some_and(|envelope| !envelope.collapsed));
    }
}

#[test]
fn names_of_an_envelope_can_be_others() {
    for (event, data) in [
        ("event_typestring\n\n    Type.", "payloadobject\n\n    What happened."),
        ("namestring\n\n    Name of the event.", "bodyobject\n\n    What happened."),
        ("topicstring\n\n    What it is about.", "resourceobject\n\n    What happened."),
        ("kindstring\n\n    Which event it is.", "reportobject\n\n    Event-specific values."),
        ("webhook_eventstring\n\n    Name of the event.", "data\n\n    Data of the event."),
    ] {
        let list = format!("  • sent_atinteger\n\n    When.\n\n  • {event}\n\n  • {data}\n");
        assert!(envelope("Attributes of the payload", &list).envelope.is_some(), "{event} {data}");
    }
}

#[test]
fn words_about_all_events_tell_an_envelope_by_one_of_its_attributes() {
    let name = "  • namestring\n\n    Wexels.\n\n  • dataobject\n\n    What.\n";
    let data = "  • eventstring\n\n    Which.\n\n  • restobject\n\n    Wexels.\n";
    for above in [
        "Each event arrives as a request.\n\nAttributes of the request body",
        "Every event of a desk is posted to the app.\n\nAttributes of the payload",
        "All events have one envelope.\n\nAttributes of the envelope",
        "The same webhook brings any event.\n\nPayload attributes",
        "All of the library events look alike.\n\nFields of the post body",
    ] {
        for list in [name, data] {
            let outline = envelope(above, list);
            assert!(outline.envelope.is_some(), "{above} {list}");
        }
        let neither = "  • namestring\n\n    Wexels.\n\n  • restobject\n\n    Wexels.\n";
        assert!(envelope(above, neither).envelope.is_none(), "{above}");
    }
}

#[test]
fn lists_of_no_envelope_are_refused_as_before() {
    for (above, list) in [
        (
            "Attributes of the payload",
            "  • branchstring\n\n    Where.\n\n  • dataobject\n\n    What.\n",
        ),
        ("Attributes of the payload", "  • eventstring\n\n    Name of the event.\n"),
        (
            "Attributes of the shelf",
            "  • eventstring\n\n    Name of it.\n\n  • dataobject\n\n    What.\n",
        ),
    ] {
        let outline = envelope(above, list);
        assert!(outline.envelope.is_none() && outline.events.is_empty(), "{above} {list}");
    }
}

#[test]
fn the_page_of_an_event_can_have_the_envelope_as_well() {
    let outline = outline(
        "The onLoanCreate event is triggered when a book is lent.\nAttributes of the payload\n- eventstring\nName of the event.\n- dataobject\nWhat it says.\nAttributes of the data object\n- idstring\nIdentifier.",
    );
    assert_eq!(outline.events.iter().map(tree).collect::<Vec<_>>(), ["id string\n"]);
    assert_eq!(outline.envelope.as_ref().map(tree).as_deref(), Some("event string\ndata object\n"));
    assert!(outline.unplaced.is_empty(), "{:#?}", outline.unplaced);
}
