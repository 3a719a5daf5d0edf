//! What the generator makes up as examples agrees with the specs that it is made from.

use std::path::Path;

use codegen::interpret::Interpreter;
use codegen::model::Severity;
use codegen::{disk, emit};

#[test]
fn examples_break_no_rule() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for spec in ["spec", "tests/vendors/harbour/spec"] {
        let sources = disk::read_spec(&root.join(spec)).expect("a spec");
        let model = codegen::lower(sources).expect("a sound one").model;
        let interpreter = Interpreter::new(&model);
        for (index, event) in model.events.iter().enumerate() {
            let data = serde_json::to_string(&emit::full_example(&model, event)).expect("JSON");
            let (name, holder) = (&model.envelope.event, &model.envelope.data);
            let body = format!(r#"{{"{name}":"{}","{holder}":{data}}}"#, event.wire);
            let report = interpreter.report(body.as_bytes(), Some(index));
            assert!(
                report.is_valid_at(Severity::Notice),
                "{}: {report:#?}",
                event.file
            );
            assert_eq!(
                report.module,
                Some(model.modules[event.module].wire.clone())
            );
        }
    }
}
