// Uses everything of the package of the base: each field with its type, each variant.
pub fn names(event: &Event, payload: &Payload) -> Option<Module> {
    let _: &Option<EpochTime> = &payload.sent_at;
    let _: &Option<String> = &payload.module;
    if let Event::LendingOnLoanUpdate(it) = event {
        let _: &bookbox_events::lending::OnLoanUpdate = it;
        let _: &bookbox_events::lending::on_loan_update::OnLoanUpdate = it;
    }
    let _ = [Module::Loan, Module::Desk];
    event.module()
}

pub fn data(it: &OnLoanUpdate) {
    let _: (&Option<Actor>, &Option<Loan>) = (&it.actor, &it.loan);
    let _: (&Option<Id>, &Option<String>) = (&it.loan_id, &it.kind);
    let _: &Option<Person> = &it.reader;
    let _: &Option<std::collections::BTreeMap<String, RawJson>> = &it.raw;
    let _: [&Option<String>; 3] = [&it.quiet, &it.calm, &it.still];
    let _: &Option<Changes> = &it.changes;
    let _ = (OnLoanUpdate::default(), Actor::default(), Loan::default(), Person::default());
}

pub fn actor(it: &Actor, person: &Person) {
    let _: &Option<String> = &it.email;
    let _: (&Option<Id>, &Option<String>) = (&person.card, &person.name);
    match &it.type_ {
        Some(ActorType::Reader | ActorType::System) => {}
        Some(ActorType::Other(text)) => drop(text.clone()),
        _ => {}
    }
}

pub fn loan(it: &Loan) {
    let _: (&Option<Id>, &Option<Timestamp>) = (&it.id, &it.due_at);
    let _: (&Option<i64>, &Option<String>) = (&it.renewals, &it.note);
    let _: Option<&String> = it.places.iter().flatten().find_map(|place: &Place| place.code.as_ref());
    match &it.day {
        Some(LoanDay::Mon | LoanDay::Tue) | None => {}
    }
    match (&it.state, &it.medium) {
        (Some(LoanState::Open | LoanState::Closed), _) => {}
        (_, Some(LoanMedium::Paper | LoanMedium::Audio)) => {}
        (Some(LoanState::Other(_)), Some(LoanMedium::Other(_))) => {}
        _ => {}
    }
}

pub fn changes(it: &Changes) {
    let _: &Option<Change<Id>> = &it.id;
    let _: &Option<Change<LoanState>> = &it.state;
    let _: &Option<Change<Timestamp>> = &it.due_at;
    let _: &Option<Change<String>> = &it.note;
    let _: &Option<Change<Vec<Place>>> = &it.places;
}
