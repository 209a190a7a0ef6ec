//! What the build refuses: the checks of `build/regimens.rs`, handed bad records.
#![allow(dead_code, reason = "a part of the build script is used")]

#[path = "../build/regimens.rs"]
mod regimens;

use regimens::{Known, regimen};

const DRUGS: &str = include_str!("../knowledge/drugs.toml");
const TABLES: &str = include_str!("../knowledge/intrathecal.toml");

const GOOD: &str = r#"
[regimen]
id = "test"
name = "A test"
setting = ["newly-diagnosed"]
population = "Nobody."
lineage = ["B"]
ph = "any"
evidence = "expert"
sources = ["read"]
verification = "seen"
review = "submitted"

[[phase]]
id = "induction"
name = "Induction"
kind = "induction"
sources = ["read"]
verification = "seen"

[[phase.dose]]
drug = "vincristine"
route = "iv"
amount = 1.5
unit = "mg"
basis = "per-m2"
per = "dose"
days = "1 8 15 22"
cap = 2
sources = ["read"]
verification = "seen"

[[phase.intrathecal]]
drug = "methotrexate"
amount = 12
days = "1"
sources = ["read"]
verification = "seen"
"#;

fn known() -> Known {
    let mut sources = vec![("read", "seen"), ("quoted", "secondary"), ("remembered", "recalled")];
    // The real drugs and tables cite these.
    sources.extend([("atc-value-set", "secondary"), ("cpic-schema", "secondary")]);
    let sources = sources.into_iter().map(|(id, access)| (id.to_owned(), access.to_owned()));
    Known::read(sources.collect(), DRUGS, TABLES, vec!["test".to_owned()]).unwrap()
}

/// The good record with `from` replaced everywhere, and why the build refuses it.
fn refused(from: &str, to: &str) -> String {
    assert!(GOOD.contains(from), "{from}");
    match regimen("test", &GOOD.replace(from, to), &known()) {
        Ok(_) => panic!("`{to}` was accepted"),
        Err(why) => why.to_string(),
    }
}

#[test]
fn the_good_record_is_accepted() {
    let rust = regimen("test", GOOD, &known()).unwrap();
    assert!(rust.contains("Drug::Vincristine"), "{rust}");
    assert!(rust.contains("Cap::Printed(Milligrams(Decimal::whole(2)))"), "{rust}");
    assert!(rust.contains("Decimal::scaled(15, 1)"), "{rust}");
}

#[test]
fn vincristine_without_a_cap() {
    for to in ["", "cap-none = \"none printed\"", "cap-none = \"\""] {
        let why = refused("cap = 2", to);
        assert!(why.starts_with("induction, vincristine: "), "{why}");
    }
    assert!(refused("cap = 2", "cap = 2.5").contains("the cap is 2 mg"));
    assert!(refused("cap = 2", "cap = 2\ncap-none = \"both\"").contains("exclude"));
    assert!(refused("amount = 1.5", "amount = 2.1").contains("above the guard of 2"));
    assert!(refused("amount = 1.5", "amount = 1.5\namount-max = 2.1").contains("guard of 2"));
}

#[test]
fn intrathecal_vincristine() {
    let why = refused("drug = \"methotrexate\"", "drug = \"vincristine\"");
    assert!(why.contains("cerebrospinal fluid"), "{why}");
    let why = refused("route = \"iv\"", "route = \"it\"");
    assert!(why.contains("[[phase.intrathecal]]"), "{why}");
    assert!(refused("route = \"iv\"", "route = \"sc\"").contains("its routes are iv"));
    for drug in ["vindesine", "bortezomib", "nelarabine", "asparaginase", "leucovorin"] {
        let why = refused("drug = \"methotrexate\"", &format!("drug = {drug:?}"));
        assert!(why.contains("may not be given"), "{why}");
    }
}

#[test]
fn intrathecal_doses_beyond_the_guards() {
    for to in [
        "amount = 15.5",
        "amount = 0",
        "amount = 12\namount-max = 16",
        "amount = 12\nby-age = \"cog-methotrexate\"",
    ] {
        refused("amount = 12", to);
    }
    assert!(refused("amount = 12", "by-age = \"cog-cytarabine\"").contains("one of cytarabine"));
    assert!(refused("amount = 12", "by-age = \"none\"").contains("no table"));
    assert!(refused("amount = 12", "amount = 12\nbasis = \"per-m2\"").contains("basis"));
}

/// The vincristine of the good record made another drug, route and amount.
fn dose(drug: &str, route: &str, amount: &str) -> Result<String, String> {
    let text = GOOD
        .replace("drug = \"vincristine\"", &format!("drug = {drug:?}"))
        .replace("route = \"iv\"", &format!("route = {route:?}"))
        .replace("amount = 1.5\nunit = \"mg\"\nbasis = \"per-m2\"\nper = \"dose\"", amount);
    regimen("test", &text.replace("days = \"1 8 15 22\"\ncap = 2\n", ""), &known())
        .map_err(|why| why.to_string())
}

fn amount(number: &str, unit: &str, basis: &str, per: &str, cap: &str) -> String {
    format!("amount = {number}\nunit = {unit:?}\nbasis = {basis:?}\nper = {per:?}\n{cap}")
}

#[test]
fn blinatumomab_in_milligrams() {
    let blina = |unit, number, basis, cap| {
        dose("blinatumomab", "iv-continuous", &amount(number, unit, basis, "day", cap))
    };
    assert!(blina("microgram", "28", "fixed", "cap = 28").is_ok());
    assert!(blina("microgram", "15", "per-m2", "cap = 28").is_ok());
    let why = blina("mg", "0.028", "fixed", "cap = 0.028").unwrap_err();
    assert!(why.contains("counted in `microgram`"), "{why}");
    assert!(blina("mg", "28", "fixed", "cap = 28").is_err());
    assert!(blina("microgram", "29", "fixed", "cap = 28").is_err());
    assert!(blina("microgram", "28", "per-m2", "cap = 28").is_err());
    assert!(blina("microgram", "15", "per-m2", "cap = 280").is_err());
    assert!(blina("microgram", "28", "fixed", "").unwrap_err().contains("neither `cap`"));
}

#[test]
fn micrograms_of_anything_else() {
    let none = "cap-none = \"none\"";
    for drug in ["dexamethasone", "etoposide"] {
        let given = amount("600", "microgram", "per-m2", "dose", none);
        assert!(dose(drug, "iv", &given).unwrap_err().contains("counted in micrograms"));
    }
    let given = amount("0.6", "microgram", "per-m2", "dose", none);
    assert!(dose("inotuzumab", "iv", &given).is_err());
    assert!(dose("filgrastim", "sc", &amount("5", "microgram", "per-kg", "day", none)).is_ok());
}

#[test]
fn the_range_guards() {
    let none = "cap-none = \"none\"";
    let per_m2 = |number| amount(number, "mg", "per-m2", "dose", none);
    assert!(dose("inotuzumab", "iv", &per_m2("0.8")).is_ok());
    assert!(dose("inotuzumab", "iv", &per_m2("0.9")).is_err());
    let days = format!("{}\ndays = \"1 8 15\"", per_m2("0.8"));
    assert!(dose("inotuzumab", "iv", &days).unwrap_err().contains("in a cycle"));
    assert!(dose("doxorubicin", "iv", &per_m2("76")).is_err());
    assert!(dose("cytarabine", "iv", &per_m2("3000")).is_ok());
    assert!(dose("cytarabine", "iv", &per_m2("3001")).is_err());
    assert!(dose("nelarabine", "iv", &per_m2("1501")).is_err());
    let fixed = |number| amount(number, "mg", "fixed", "day", none);
    assert!(dose("ponatinib", "po", &fixed("45")).is_ok());
    assert!(dose("ponatinib", "po", &fixed("46")).is_err());
    let rising = |rise| format!("{}\nrise = {rise}\ndays = \"1 8\"", per_m2("60"));
    assert!(dose("doxorubicin", "iv", &rising("15")).is_ok());
    assert!(dose("doxorubicin", "iv", &rising("16")).unwrap_err().contains("76 mg is above"));
    let nowhere = format!("{}\nrise = 5", per_m2("60"));
    assert!(dose("doxorubicin", "iv", &nowhere).unwrap_err().contains("printed days"));
    let flat = dose("doxorubicin", "iv", &fixed("50"));
    assert!(flat.unwrap_err().contains("no guard"), "a basis nobody thought of");
    let units = |number| amount(number, "unit", "fixed", "dose", none);
    assert!(dose("pegaspargase", "iv", &units("3750")).is_ok());
    assert!(dose("pegaspargase", "iv", &units("3751")).is_err());
}

#[test]
fn oral_methotrexate_is_weekly_and_apart() {
    let none = "cap-none = \"none\"";
    let given = |per| amount("20", "mg", "per-m2", per, none);
    let weekly = dose("methotrexate", "po", &given("week")).unwrap();
    assert!(weekly.contains("Drug::MethotrexateOral"), "{weekly}");
    assert!(dose("methotrexate", "po", &given("day")).unwrap_err().contains("weekly"));
    assert!(dose("methotrexate", "po-or-iv", &given("week")).unwrap_err().contains("two drugs"));
    let vein = dose("methotrexate", "iv", &given("dose")).unwrap();
    assert!(vein.contains("Drug::MethotrexateParenteral"), "{vein}");
    let more = amount("26", "mg", "per-m2", "week", none);
    assert!(dose("methotrexate", "po", &more).unwrap_err().contains("guard of 25"));
}

#[test]
fn a_seen_dose_on_a_recalled_source() {
    let why = refused("sources = [\"read\"]", "sources = [\"remembered\"]");
    assert!(why.contains("`seen` on the source `remembered`"), "{why}");
    let both = refused("sources = [\"read\"]", "sources = [\"read\", \"quoted\"]");
    assert!(both.contains("only `secondary`"), "{both}");
    assert!(refused("sources = [\"read\"]", "sources = []").contains("no source"));
    assert!(refused("sources = [\"read\"]", "sources = [\"nobody\"]").contains("unknown source"));
    refused("verification = \"seen\"", "verification = \"certain\"");
}

#[test]
fn fields_and_words_nobody_knows() {
    refused("cap = 2", "cap = 2\nceiling = 3");
    for number in ["-1.5", "1.1234567", "nan", "\"1.5\"", "1e30"] {
        refused("amount = 1.5", &format!("amount = {number}"));
    }
    refused("name = \"A test\"", "name = \"A test\"\ntitle = \"x\"");
    refused("id = \"test\"", "id = \"other\"");
    refused("kind = \"induction\"", "kind = \"start\"");
    refused("evidence = \"expert\"", "evidence = \"good\"");
    refused("unit = \"mg\"", "unit = \"g\"");
    refused("basis = \"per-m2\"", "basis = \"m2\"");
    refused("review = \"submitted\"", "review = \"approved\"");
    refused("ph = \"any\"", "ph = \"any\"\nbackbone = \"nothing\"");
    refused("drug = \"vincristine\"", "drug = \"vcr\"");
}

#[test]
fn days_and_conditions_that_cannot_be_read() {
    for days in ["1 8 8", "8 1", "4-1", "1,8", "1-4 4-8", "d1", "500"] {
        refused("days = \"1 8 15 22\"", &format!("days = {days:?}"));
    }
    for applies in ["old", "age=60", "age>=", "age>=x", "height<100"] {
        refused("cap = 2", &format!("cap = 2\napplies = {applies:?}"));
    }
    let good = GOOD.replace("cap = 2", "cap = 2\napplies = \"age>=60 weight<45 bsa<0.6 cns3\"");
    let rust = regimen("test", &good, &known()).unwrap();
    assert!(rust.contains("Condition::Limit(Measured::Bsa, Sign::Less, Decimal::scaled(6, 1))"));
}

#[test]
fn an_empty_phase_says_what_is_missing() {
    let head = GOOD.split("[[phase.dose]]").next().unwrap();
    let why = regimen("test", head, &known()).err().unwrap().to_string();
    assert!(why.contains("missing"), "{why}");
    let said = head.replace("kind = \"induction\"", "kind = \"induction\"\nmissing = \"all\"");
    assert!(regimen("test", &said, &known()).is_ok());
}

#[test]
fn a_share_that_the_figure_does_not_print() {
    let outcome = |share: &str| {
        let record = "end-point = \"survival\"\nfigure = \"85 % with and 68 % without\"\npatients = \"adults\"\nera = \"2024\"\nsources = [\"read\"]\nverification = \"seen\"\n";
        let text = format!(
            "{GOOD}\n[[outcome]]\n{record}arms = [{{ who = \"with\", percent = {share} }}]\n"
        );
        regimen("test", &text, &known()).map_err(|why| why.to_string())
    };
    assert!(outcome("85").is_ok());
    assert!(outcome("8.5").unwrap_err().contains("not in the figure"));
    assert!(outcome("86").unwrap_err().contains("not in the figure"));
}
