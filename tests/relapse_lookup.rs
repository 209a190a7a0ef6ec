//! The rows of the fast lookup at relapse (section 9.3 of the dossier).

use crate::support::relapse::{high, order, ph, rule, steps};
use crate::support::{disease, lesions, relapsed_b, status, with};
use serde_json::json;

#[test]
fn lookup_both_antigens_low_burden() {
    let p = relapsed_b();
    let by_rule = order(&p, "R3");
    assert_eq!(by_rule.first().unwrap(), "blinatumomab-label");
    assert_eq!(by_rule.last().unwrap(), "inotuzumab-label");
    assert!(by_rule.contains(&"obecabtagene".to_owned()));
    assert_eq!(status(&p, "blinatumomab-label"), "recommended");
    assert_eq!(status(&p, "brexucabtagene"), "recommended");
    assert_eq!(status(&p, "inotuzumab-label"), "alternative");
    // A donor is at hand: inotuzumab is limited.
    assert!(rule(&p, "R4")["order"].to_string().contains("two cycles"));
}

#[test]
fn lookup_both_antigens_high_burden() {
    let p = high();
    assert_eq!(order(&p, "R2"), ["inotuzumab-label", "mini-hcvd-ino-relapse"]);
    assert_eq!(steps(&rule(&p, "R2"), "avoid"), ["blinatumomab-label"]);
    assert_eq!(status(&p, "inotuzumab-label"), "recommended");
    assert_eq!(status(&p, "mini-hcvd-ino-relapse"), "recommended");
    assert_eq!(status(&p, "blinatumomab-label"), "alternative");
}

#[test]
fn lookup_cd19_negative() {
    let p = with(&relapsed_b(), json!({ "cd19": "negative" }));
    assert_eq!(status(&p, "inotuzumab-label"), "recommended");
    for id in [
        "blinatumomab-label",
        "tisagenlecleucel",
        "brexucabtagene",
        "obecabtagene",
        "pona-blina-relapse",
    ] {
        assert_eq!(status(&p, id), "excluded", "{id}");
    }
    assert_eq!(status(&p, "flag-ida"), "alternative");
    assert_eq!(status(&p, "trial-relapse"), "alternative");
}

#[test]
fn lookup_cd22_negative() {
    let p = with(&relapsed_b(), json!({ "cd22": "negative" }));
    assert_eq!(status(&p, "blinatumomab-label"), "recommended");
    assert_eq!(status(&p, "obecabtagene"), "recommended");
    assert_eq!(status(&p, "inotuzumab-label"), "excluded");
    assert_eq!(status(&p, "mini-hcvd-ino-relapse"), "excluded");
    assert_eq!(status(&p, "flag-ida"), "alternative");
}

#[test]
fn lookup_neither_antigen() {
    let none = with(&relapsed_b(), json!({ "cd19": "negative", "cd22": "negative" }));
    assert_eq!(status(&none, "flag-ida"), "recommended");
    assert_eq!(status(&none, "trial-relapse"), "alternative");
    assert_eq!(status(&none, "venetoclax"), "possible");
    assert_eq!(status(&none, "clofarabine"), "possible");
    let young = disease(&with(&none, json!({ "ageYears": 20 })), json!({ "priorRegimens": 2 }));
    assert_eq!(status(&young, "clofarabine"), "recommended");
}

#[test]
fn lookup_t315i() {
    let p = lesions(
        &ph(),
        json!({ "T315I": "present", "V299L": "absent", "F317L": "absent", "F317V": "absent", "F317I": "absent", "F317C": "absent",
        "T315A": "absent", "Y253H": "absent", "E255K": "absent", "E255V": "absent", "F359V": "absent", "F359C": "absent", "F359I": "absent" }),
    );
    assert_eq!(status(&p, "pona-blina-relapse"), "recommended");
    assert_eq!(order(&p, "R12").first().unwrap(), "pona-blina-relapse");
    assert_eq!(status(&p, "obecabtagene"), "recommended");
    assert_eq!(status(&p, "transplant-after-relapse"), "recommended");
    let forbidden = with(&p, json!({ "history": ["arterial-event"] }));
    assert_eq!(status(&forbidden, "pona-blina-relapse"), "excluded");
    assert_eq!(status(&forbidden, "hyper-cvad-tki-relapse"), "excluded");
    let compound = lesions(&p, json!({ "V299L": "present" }));
    assert_eq!(status(&compound, "pona-blina-relapse"), "possible");
}

#[test]
fn lookup_kmt2a_after_immunotherapy() {
    let kmt2a = lesions(&relapsed_b(), json!({ "KMT2A-r": "present" }));
    assert_eq!(status(&kmt2a, "revumenib"), "alternative");
    for drug in ["blinatumomab", "inotuzumab", "car-t", "obecabtagene"] {
        let after = disease(&kmt2a, json!({ "priorTherapies": [drug] }));
        assert_eq!(status(&after, "revumenib"), "recommended", "{drug}");
    }
    let after = disease(&kmt2a, json!({ "priorTherapies": ["blinatumomab"] }));
    assert_eq!(
        status(&with(&after, json!({ "history": ["qt-prolonged"] })), "revumenib"),
        "possible",
        "the limit of its start is another one, 450 ms, and recalled"
    );
    assert_eq!(
        status(&with(&after, json!({ "medicines": ["qt-prolonging"] })), "revumenib"),
        "possible"
    );
    assert_eq!(status(&with(&after, json!({ "medicines": null })), "revumenib"), "possible");
    assert_eq!(status(&relapsed_b(), "revumenib"), "excluded");
}

#[test]
fn lookup_unfit() {
    let unfit =
        with(&relapsed_b(), json!({ "substantialComorbidity": true, "ageYears": 78, "ecog": 3 }));
    assert_eq!(status(&unfit, "blinatumomab-label"), "recommended");
    for id in ["hyper-cvad-relapse", "flag-ida", "transplant-after-relapse"] {
        assert_eq!(status(&unfit, id), "possible", "{id}");
    }
    let comfort = with(&unfit, json!({ "goals": "palliative" }));
    assert_eq!(status(&comfort, "pomp-palliative"), "alternative");
    assert_eq!(status(&comfort, "hyper-cvad-relapse"), "excluded");
    let ph = with(&ph(), json!({ "goals": "palliative" }));
    assert_eq!(status(&ph, "tki-palliative"), "alternative");
}
