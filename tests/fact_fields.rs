//! Every fact a scheme can ask for has a field of the form: the way from "what would settle it" never ends nowhere.

use stratall::facts::FactId;
use stratall::patient::fields::at;
use stratall::risk::SCHEMES;

#[test]
fn every_fact_that_a_scheme_reads_leads_to_a_field() {
    for scheme in SCHEMES {
        for row in scheme.decision.rows {
            for fact in FactId::ALL.iter().filter(|fact| row.when.reads(**fact)) {
                let path = fact.field();
                assert!(at(&path).is_some(), "{}: {} leads to {path:?}", scheme.id, fact.id());
            }
        }
    }
}
