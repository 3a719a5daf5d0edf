//! A schema laid out for looking at data: a place for each attribute, with the rules about it.

use std::collections::{BTreeMap, HashMap};

use super::json::Member;
use crate::model::{
    Attribute, ChangeShape, ChangesType, ExcuseKind, Model, Owner, Path, Privacy, RuleKind, Scalar,
    Schema, Type, ValidationRule, Within,
};
use crate::words::describe;

/// The place of the object at the top.
pub(super) const ROOT: usize = 0;

/// The envelope or the data of an event.
#[derive(Debug)]
pub(super) struct Plan<'m> {
    pub(super) schema: &'m Schema,
    pub(super) places: Vec<Place<'m>>,
    /// The attribute that holds the event's data, or the object at the top if that is the data; in
    /// the envelope only.
    pub(super) data: Option<usize>,
}

/// An attribute where it stands. A declared type has places of its own wherever it is used.
#[derive(Debug)]
pub(super) struct Place<'m> {
    /// The attribute; nothing for the object at the top.
    pub(super) attribute: Option<&'m Attribute>,
    /// How much of its value reports may show.
    pub(super) privacy: Privacy,
    /// Its types.
    pub(super) types: Vec<&'m Type>,
    /// The rules about it, in the order in which they are looked at.
    pub(super) rules: Vec<ValidationRule>,
    /// Departures that errata allow, in the order in which they are reported.
    pub(super) excuses: Vec<Allowed>,
    /// The objects that its value can be or hold, by index in the schema.
    pub(super) objects: Vec<(usize, Members<'m>)>,
    /// The changes that its value can be or hold, by index in the schema.
    pub(super) changes: Vec<(usize, Changes<'m>)>,
}

/// A departure that an erratum allows.
#[derive(Debug)]
pub(super) struct Allowed {
    pub(super) id: String,
    pub(super) kind: ExcuseKind,
    pub(super) message: String,
    /// The values that it adds to those of the page.
    pub(super) values: Vec<Scalar>,
}

/// The documented members of an object.
#[derive(Debug)]
pub(super) struct Members<'m> {
    /// The rule that there are no others.
    pub(super) rule: Option<ValidationRule>,
    /// Their places, in the order of the spec.
    pub(super) places: Vec<usize>,
    names: Names<'m>,
}

/// The documented members of an object that tells what changed.
#[derive(Debug)]
pub(super) struct Changes<'m> {
    /// The rule that there are no others.
    pub(super) rule: Option<ValidationRule>,
    pub(super) ty: &'m ChangesType,
    /// Attributes that can change.
    pub(super) members: Vec<Change<'m>>,
    names: Names<'m>,
}

/// An attribute that can change.
#[derive(Debug)]
pub(super) struct Change<'m> {
    /// The place of the attribute.
    pub(super) place: usize,
    /// The rule about the shape of the change.
    pub(super) pair: Option<ValidationRule>,
    /// The shape that its changes have alone.
    pub(super) own_shape: Option<ChangeShape>,
    /// The changes inside its change.
    pub(super) inside: Option<Inside<'m>>,
    /// True if its changes have no documented shape.
    pub(super) except: bool,
}

/// The changes inside the change of an object.
#[derive(Debug)]
pub(super) enum Inside<'m> {
    /// Changes of its attributes.
    Attributes(Changes<'m>),
    /// Changes of its members, each of this type.
    Members(&'m Type),
}

/// Names under which members arrive, each with the number of the member and how many names go
/// before it.
type Names<'m> = HashMap<&'m str, (usize, usize)>;

impl<'m> Plan<'m> {
    /// Lays out the envelope or an event.
    pub(super) fn new(model: &'m Model, owner: Owner) -> Option<Self> {
        let schema = model.schema_of(owner)?;
        Some(Self::of_schema(model, owner, schema))
    }

    /// Lays out a schema.
    pub(super) fn of_schema(model: &'m Model, owner: Owner, schema: &'m Schema) -> Self {
        let mut planner = Planner::new(model, owner, schema);
        planner.place(&Path(Vec::new()), None);
        planner.all_changes();
        let data = planner.by_path.get(&model.envelope.data);
        Self {
            schema,
            data: data.copied().filter(|_| owner == Owner::Envelope),
            places: planner.places,
        }
    }

    /// The place of a member of the objects at a place.
    pub(super) fn child(&self, place: usize, wire: &str) -> Option<usize> {
        let objects = self.places[place].objects.iter();
        let mut places = objects.flat_map(|(_, members)| &members.places).copied();
        places.find(|place| {
            self.places[*place].attribute.is_some_and(|attribute| attribute.wire == wire)
        })
    }

    /// Returns true if messages may not show the value at a path.
    pub(super) fn hides(&self, from: usize, path: &Path) -> bool {
        let mut steps = path.0.iter().filter(|step| !step.is_empty());
        let place = steps.try_fold(from, |place, step| self.child(place, step));
        place.is_some_and(|place| self.places[place].privacy != Privacy::Open)
    }

    /// The place at a path.
    pub(super) fn at(&self, path: &Path) -> Option<usize> {
        let mut steps = path.0.iter();
        steps.try_fold(ROOT, |place, step| self.child(place, step))
    }
}

impl Place<'_> {
    /// Returns true if the attribute is an identifier: a string and an integer can be the same
    /// then.
    pub(super) fn is_id(&self) -> bool {
        matches!(self.types.first(), Some(Type::Id(_)))
    }
}

impl Members<'_> {
    /// The place of the attribute that has a member's name, be the member that attribute or not.
    pub(super) fn named(&self, member: &Member<'_>) -> Option<usize> {
        let (number, _) = self.names.get(member.text()?)?;
        self.places.get(*number).copied()
    }

    /// Which member of the documentation each member is.
    pub(super) fn documented(&self, members: &[Member<'_>]) -> Vec<Option<usize>> {
        documented(&self.names, self.places.len(), members)
    }
}

impl Changes<'_> {
    /// The place of the attribute that has a member's name.
    pub(super) fn named(&self, member: &Member<'_>) -> Option<usize> {
        let (number, _) = self.names.get(member.text()?)?;
        Some(self.members.get(*number)?.place)
    }

    /// Which member of the documentation each member is.
    pub(super) fn documented(&self, members: &[Member<'_>]) -> Vec<Option<usize>> {
        documented(&self.names, self.members.len(), members)
    }
}

fn documented(names: &Names<'_>, count: usize, members: &[Member<'_>]) -> Vec<Option<usize>> {
    let found = |member: &Member<'_>| names.get(member.text()?).copied();
    let mut best = vec![usize::MAX; count];
    for (number, rank) in members.iter().filter_map(found) {
        best[number] = best[number].min(rank);
    }
    let found = |member| found(member).filter(|(number, rank)| best[*number] == *rank);
    let found = members.iter().map(found);
    found.map(|found| found.map(|(number, _)| number)).collect()
}

fn names<'m>(attributes: impl Iterator<Item = &'m Attribute>) -> Names<'m> {
    let all = attributes.enumerate().flat_map(|(number, attribute)| {
        let names = std::iter::once(&attribute.wire).chain(&attribute.accepts).enumerate();
        names.map(move |(rank, name)| (name.as_str(), (number, rank)))
    });
    all.collect()
}

struct Planner<'m> {
    model: &'m Model,
    owner: Owner,
    schema: &'m Schema,
    rules: BTreeMap<Path, Vec<ValidationRule>>,
    excuses: BTreeMap<Path, Vec<Allowed>>,
    places: Vec<Place<'m>>,
    by_path: BTreeMap<Path, usize>,
}

impl<'m> Planner<'m> {
    fn new(model: &'m Model, owner: Owner, schema: &'m Schema) -> Self {
        let mut rules: BTreeMap<Path, Vec<ValidationRule>> = BTreeMap::new();
        for rule in model.rules_of(owner) {
            rules.entry(rule.path.clone()).or_default().push(rule);
        }
        let mut excuses: BTreeMap<Path, Vec<Allowed>> = BTreeMap::new();
        for excuse in model.excuses_of(owner) {
            let erratum = &schema.errata[excuse.erratum];
            excuses.entry(excuse.path).or_default().push(Allowed {
                id: excuse.id,
                kind: excuse.kind,
                message: format!("is excused: {}", describe::erratum(schema, erratum)),
                values: erratum.accepted_values(),
            });
        }
        let (places, by_path) = (Vec::new(), BTreeMap::new());
        Self { model, owner, schema, rules, excuses, places, by_path }
    }

    /// The place at a path, with all places below it.
    fn place(&mut self, path: &Path, attribute: Option<&'m Attribute>) -> usize {
        if let Some(place) = self.by_path.get(path) {
            return *place;
        }
        let types: Vec<&Type> = attribute
            .map(|attribute| self.schema.types_of(attribute).collect())
            .unwrap_or_default();
        let objects = match attribute {
            Some(_) => types.iter().filter_map(|ty| object(ty)).collect(),
            None => vec![0],
        };
        let index = self.places.len();
        self.by_path.insert(path.clone(), index);
        let privacy = self.privacy(path, attribute);
        self.places.push(Place {
            attribute,
            privacy,
            types,
            rules: self.rules.get(path).cloned().unwrap_or_default(),
            excuses: self.excuses.remove(path).unwrap_or_default(),
            objects: Vec::new(),
            changes: Vec::new(),
        });
        for object in objects {
            let members = self.members(path, object);
            self.places[index].objects.push((object, members));
        }
        index
    }

    /// What is in something sensitive is as sensitive.
    fn privacy(&self, path: &Path, attribute: Option<&Attribute>) -> Privacy {
        let around = self.by_path.get(&path.parent()).and_then(|place| self.places.get(*place));
        match (around, attribute) {
            (Some(around), Some(_)) if around.privacy == Privacy::Sensitive => Privacy::Sensitive,
            (_, Some(attribute)) => self.model.privacy(self.owner, path, attribute),
            (_, None) => Privacy::Open,
        }
    }

    fn members(&mut self, path: &Path, object: usize) -> Members<'m> {
        let attributes = &self.schema.objects[object].attributes;
        let place =
            |attribute: &'m Attribute| self.place(&path.member(&attribute.wire), Some(attribute));
        Members {
            places: attributes.iter().map(place).collect(),
            rule: self.rule(path, RuleKind::UndocumentedAttribute),
            names: names(attributes.iter()),
        }
    }

    /// The rule of a kind about a path, whatever types the attribute has.
    fn rule(&self, path: &Path, kind: RuleKind) -> Option<ValidationRule> {
        let mut rules = self.rules.get(path)?.iter();
        rules.find(|rule| rule.kind == kind).cloned()
    }

    /// Adds the changes, now that there is a place for everything that can change.
    fn all_changes(&mut self) {
        let paths: Vec<(Path, usize)> = self.by_path.clone().into_iter().collect();
        for (path, place) in paths {
            let types = self.places[place].types.iter().map(|ty| ty.leaf());
            let changes = types.filter_map(|ty| match ty {
                Type::Changes(index) => Some((*index, self.changes(&path, *index))),
                _ => None,
            });
            self.places[place].changes = changes.collect();
        }
    }

    fn changes(&self, path: &Path, index: usize) -> Changes<'m> {
        let ty = &self.schema.changes[index];
        let of = self.schema.attribute(&ty.of);
        let object = of.and_then(|attribute| self.schema.object_in(&attribute.ty));
        let attributes = object.map_or(&[][..], |object| &object.attributes);
        let can_change =
            |attribute: &&Attribute| self.by_path.contains_key(&ty.of.member(&attribute.wire));
        let attributes: Vec<&Attribute> = attributes.iter().filter(can_change).collect();
        let members = attributes.iter().map(|attribute| Change {
            place: self.by_path[&ty.of.member(&attribute.wire)],
            pair: self.rule(&path.member(&attribute.wire), RuleKind::Pair),
            own_shape: own_shape(ty, &attribute.wire),
            inside: self.inside(&path.member(&attribute.wire), ty, &attribute.wire),
            except: ty.except.contains(&attribute.wire),
        });
        Changes {
            rule: self.rule(path, RuleKind::UndocumentedAttribute),
            ty,
            members: members.collect(),
            names: names(attributes.iter().copied()),
        }
    }

    fn inside(&self, path: &Path, ty: &'m ChangesType, wire: &str) -> Option<Inside<'m>> {
        let member = ty.members.iter().find(|member| member.wire == wire)?;
        match member.within.as_ref()? {
            Within::Attributes(index) => Some(Inside::Attributes(self.changes(path, *index))),
            Within::Members(ty) => Some(Inside::Members(ty)),
        }
    }
}

fn own_shape(changes: &ChangesType, wire: &str) -> Option<ChangeShape> {
    let mut members = changes.members.iter();
    members.find(|member| member.wire == wire)?.own_shape.clone()
}

fn object(ty: &Type) -> Option<usize> {
    match ty.leaf() {
        Type::Object(index) => Some(*index),
        _ => None,
    }
}
