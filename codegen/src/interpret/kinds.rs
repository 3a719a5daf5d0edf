//! Looking at an object that is one of several.

use super::compare::{self, Value};
use super::json::{self, Kind, Member};
use super::look::{Look, Scope};
use crate::model::{Privacy, RuleKind, Scalar, ToldBy, Type};

impl<'m> Look<'_, 'm> {
    /// An object that is one of several, by its index in the schema.
    pub(super) fn one_of<'b>(
        &mut self,
        scope: Scope<'_, '_, 'm, 'b>,
        place: usize,
        object: usize,
        json: &'b str,
    ) {
        let members = json::members(json);
        let told_object = &scope.root.plan.schema.objects[object];
        let Some(told_by) = &told_object.told_by else {
            return self.names(&members);
        };
        let values: Vec<&Scalar> =
            told_object.attributes.iter().filter_map(|kind| kind.kind.as_ref()).collect();
        let told = teller(scope, told_by, &members).filter(|told| is_like(told, &values));
        let own = scope.place(place);
        let missing = own.rules.iter().find(|rule| rule.kind == RuleKind::KindMissing);
        let Some(told) = told else {
            self.deviates(missing, Some(json), || {
                format!("does not tell what it is: `{}` must", told_by.name)
            });
            return self.names(&members);
        };
        self.kept(missing);
        let undocumented = own.rules.iter().find(|rule| rule.kind == RuleKind::UndocumentedKind);
        let value = Value::of(told);
        let hides = self.privacy == Privacy::Sensitive;
        let Some(kind) = values.iter().position(|wanted| value.is(wanted, false)) else {
            self.deviates(undocumented, Some(json), || {
                let told = if hides { json::HIDDEN.to_owned() } else { json::shown(told) };
                let kinds = compare::scalars(values);
                format!("is of no documented kind: `{}` is {told}, not {kinds}", told_by.name)
            });
            return self.names(&members);
        };
        self.kept(undocumented);
        let kinds = own.objects.iter().find(|(index, _)| *index == object);
        let place = kinds.and_then(|(_, kinds)| kinds.places.get(kind).copied());
        if let (Some(place), Type::Object(inner)) = (place, &told_object.attributes[kind].ty) {
            self.object(scope, place, *inner, &members);
        }
    }
}

/// The value that tells the kind of an object. Beside a value in a change there is none.
fn teller<'b>(
    scope: Scope<'_, '_, '_, 'b>,
    told_by: &ToldBy,
    own: &[Member<'b>],
) -> Option<&'b str> {
    let members = match told_by.is_beside {
        true if scope.in_change => return None,
        true => scope.around.members,
        false => own,
    };
    let teller = members.iter().find(|member| *member.name == *told_by.name.as_bytes());
    teller.map(|teller| teller.value)
}

/// Returns true if a value is of the JSON type of those that tell kinds.
fn is_like(told: &str, values: &[&Scalar]) -> bool {
    match values.first() {
        Some(Scalar::Integer(_)) => Kind::of(told) == Kind::Integer,
        _ => Kind::of(told) == Kind::String,
    }
}
