//! The shape of `drugs.toml`, `intrathecal.toml` and `regimens/*.toml`. A field that is not listed here fails the build.

use serde::Deserialize;

use super::number::Number;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drugs {
    pub drug: Vec<Drug>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drug {
    pub id: String,
    pub name: String,
    pub class: String,
    pub atc: Option<String>,
    pub rxnorm: Option<u32>,
    pub routes: Vec<String>,
    pub units: Vec<String>,
    #[serde(default)]
    pub sources: Vec<String>,
    pub verification: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgeTables {
    pub table: Vec<AgeTable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgeTable {
    pub id: String,
    pub drug: String,
    pub row: Vec<AgeRow>,
    #[serde(default)]
    pub differs: Vec<Differs>,
    pub sources: Vec<String>,
    pub verification: String,
}

/// What another source prints on the same point.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Differs {
    pub words: String,
    pub sources: Vec<String>,
    pub verification: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct AgeRow {
    pub from_years: Number,
    pub amount: Number,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    pub regimen: Regimen,
    pub phase: Vec<Phase>,
    #[serde(default)]
    pub outcome: Vec<Outcome>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Regimen {
    pub id: String,
    pub name: String,
    pub setting: Vec<String>,
    pub population: String,
    #[serde(default)]
    pub ages: String,
    pub lineage: Vec<String>,
    pub ph: String,
    #[serde(default)]
    pub needs: Vec<String>,
    pub evidence: String,
    /// Another regimen whose doses hold wherever this one names no others.
    pub backbone: Option<String>,
    /// Drugs and ways that are named without a dose.
    #[serde(default, rename = "also-gives")]
    pub also_gives: Vec<String>,
    #[serde(default)]
    pub duration: String,
    #[serde(default)]
    pub notes: String,
    pub sources: Vec<String>,
    pub verification: String,
    pub review: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Phase {
    pub id: String,
    pub name: String,
    pub kind: String,
    pub cycles: Option<u16>,
    pub cycle_days: Option<u16>,
    pub first_day: Option<i16>,
    #[serde(default)]
    pub choice: String,
    #[serde(default)]
    pub missing: String,
    #[serde(default)]
    pub dose: Vec<Dose>,
    #[serde(default)]
    pub intrathecal: Vec<Intrathecal>,
    pub sources: Vec<String>,
    pub verification: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Dose {
    pub drug: String,
    pub route: String,
    pub amount: Number,
    pub amount_max: Option<Number>,
    /// How much more each next dose is.
    pub rise: Option<Number>,
    pub unit: String,
    pub basis: String,
    pub per: String,
    pub every_hours: Option<u16>,
    #[serde(default)]
    pub days: String,
    pub doses: Option<u16>,
    pub infusion_hours: Option<Number>,
    pub infusion_hours_max: Option<Number>,
    pub cap: Option<Number>,
    /// The source prints no such cap; it is ours.
    #[serde(default)]
    pub cap_ours: bool,
    pub cap_none: Option<String>,
    #[serde(default)]
    pub applies: String,
    #[serde(default)]
    pub choice: String,
    #[serde(default)]
    pub when: String,
    #[serde(default)]
    pub differs: Vec<Differs>,
    pub sources: Vec<String>,
    pub verification: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Intrathecal {
    pub drug: String,
    pub amount: Option<Number>,
    pub amount_max: Option<Number>,
    pub by_age: Option<String>,
    #[serde(default)]
    pub days: String,
    pub doses: Option<u16>,
    #[serde(default)]
    pub applies: String,
    #[serde(default)]
    pub choice: String,
    #[serde(default)]
    pub when: String,
    #[serde(default)]
    pub differs: Vec<Differs>,
    pub sources: Vec<String>,
    pub verification: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Outcome {
    pub end_point: String,
    pub figure: String,
    /// The shares in the figure, for a picture of a hundred people; none where it is no share.
    #[serde(default)]
    pub arms: Vec<Arm>,
    /// Whether the share counts what nobody wants: relapse, death.
    #[serde(default)]
    pub loss: bool,
    #[serde(default)]
    pub interval: String,
    pub n: Option<u32>,
    pub patients: String,
    pub era: String,
    pub sources: Vec<String>,
    pub verification: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Arm {
    /// Of whom it is the share; empty for everybody.
    pub who: String,
    pub percent: Number,
}
