//! The edits that a kind of difference demands.

use super::group::{Group, Known, Plan, said};
use super::stays::{self, Verdict};
use super::{attributes, changes, facets, rules};
use crate::page::difference::DifferenceKind as Kind;

/// Returns the action for a difference, which takes nothing that the page may still say.
pub(super) fn plan(known: &Known<'_>) -> Plan {
    match stays::verdict(known) {
        Verdict::TakesNothing => planned(known),
        Verdict::Goes(said) => match planned(known) {
            Plan::Edit(group) => Plan::Edit(Group { said, ..group }),
            plan => plan,
        },
        Verdict::Stays(plan) => plan,
    }
}

fn planned(known: &Known<'_>) -> Plan {
    match known.difference.kind {
        Kind::Extra => attributes::extra(known),
        Kind::Missing => attributes::missing(known),
        Kind::Renested => attributes::renested(known),
        Kind::NowDocumented => facets::now_documented(known),
        Kind::ListedAgain => facets::listed_again(known),
        Kind::Retyped => facets::retyped(known),
        Kind::ValueAdded => facets::value_added(known),
        Kind::ValueGone => facets::value_gone(known),
        Kind::OtherwiseChanged => facets::otherwise(known),
        Kind::FormatChanged if known.difference.page.is_none() => facets::format_gone(known),
        Kind::NullAdded | Kind::NullChanged | Kind::FormatChanged => facets::rewritten(known),
        Kind::NullGone => facets::null_gone(known),
        Kind::RuleAdded | Kind::RuleGone | Kind::RuleChanged => rules::plan(known),
        Kind::ChangesDiffer => changes::plan(known),
        Kind::NotUnderstood => stays::unread_sentence(known),
        Kind::ErratumNotNeeded => rules::erratum_gone(known),
        Kind::Reworded | Kind::MeaningReworded | Kind::ProseReworded => {
            let line = known.difference.line.unwrap_or_default();
            Plan::Tell(format!("{}, line {line} of the page", said(known)))
        }
        Kind::SubscriptionDiffers => {
            Plan::leave("the template is in the vendor file, where it is of all events")
        }
        Kind::NotShown => Plan::leave("the page ends before it"),
        Kind::EventUnknown
        | Kind::NotPlaced
        | Kind::ExampleContradictsPage
        | Kind::ExampleContradictsSpec => Plan::Leave(None),
    }
}
