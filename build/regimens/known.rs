//! What a regimen may name: sources, drugs with their routes and units, tables of intrathecal doses by age.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::number::Number;
use super::records::{AgeTable, AgeTables, Differs, Drug, Drugs};
use super::{dose, guards};
use crate::names::{Fail, WAYS, variant};

/// From the best down: a record is never better than the worst of its sources.
const STATES: [&str; 3] = ["seen", "secondary", "recalled"];

pub struct Known {
    sources: BTreeMap<String, usize>,
    drugs: Vec<Drug>,
    tables: Vec<AgeTable>,
    regimens: Vec<String>,
}

impl Known {
    pub fn read(
        sources: Vec<(String, String)>,
        drugs: &str,
        tables: &str,
        regimens: Vec<String>,
    ) -> Result<Known, Fail> {
        let drugs: Drugs =
            toml::from_str(drugs).map_err(|why| format!("knowledge/drugs.toml: {why}"))?;
        let tables: AgeTables =
            toml::from_str(tables).map_err(|why| format!("knowledge/intrathecal.toml: {why}"))?;
        let mut access = BTreeMap::new();
        for (id, word) in sources {
            access.insert(id, rank(&word)?);
        }
        Ok(Known { sources: access, drugs: drugs.drug, tables: tables.table, regimens })
    }

    /// `sources: …, verification: …` of a record.
    pub fn evidence(&self, sources: &[String], state: &str) -> Result<String, Fail> {
        if sources.is_empty() {
            return Err("no source; every dose carries one".into());
        }
        let given = rank(state)?;
        let mut list = String::new();
        for id in sources {
            let Some(access) = self.sources.get(id) else {
                let advice = "add it to knowledge/sources.toml";
                return Err(format!("unknown source `{id}`; {advice}").into());
            };
            if given < *access {
                let word = STATES.get(*access).copied().unwrap_or_default();
                return Err(format!(
                    "`{state}` on the source `{id}`, which is itself only `{word}`"
                )
                .into());
            }
            write!(list, "Source::{}, ", variant(id))?;
        }
        Ok(format!("sources: &[{list}], verification: Verification::{}", variant(state)))
    }

    /// The regimen another one is built on, if there is one of that id.
    pub fn backbone<'a>(&self, id: Option<&'a str>) -> Result<Option<&'a str>, Fail> {
        match id {
            Some(id) if !self.regimens.iter().any(|known| known == id) => {
                Err(format!("the backbone `{id}` is no regimen").into())
            }
            id => Ok(id),
        }
    }

    /// What other sources print.
    pub fn differs(&self, list: &[Differs]) -> Result<String, Fail> {
        let mut out = String::from("&[");
        for differs in list {
            if differs.words.trim().is_empty() {
                return Err("`differs` without words".into());
            }
            let evidence = self.evidence(&differs.sources, &differs.verification)?;
            write!(out, "Differs {{ words: {:?}, {evidence} }}, ", differs.words)?;
        }
        out.push(']');
        Ok(out)
    }

    /// The variant of `Drug` for a drug on a route, if the drug may be given so in that unit.
    pub fn drug(&self, id: &str, route: &str, unit: &str) -> Result<String, Fail> {
        let Some(drug) = self.drugs.iter().find(|d| d.id == id) else {
            return Err(format!("`{id}` is no drug of knowledge/drugs.toml").into());
        };
        for part in dose::parts(route)? {
            if !drug.routes.iter().any(|r| r == part) {
                let routes = drug.routes.join(", ");
                return Err(format!("{id} by `{route}`; its routes are {routes}").into());
            }
        }
        if !drug.units.iter().any(|u| u == unit) {
            return Err(
                format!("{id} in `{unit}`; it is given in {}", drug.units.join(", ")).into()
            );
        }
        Ok(match (id, route) {
            ("methotrexate", "po") => "MethotrexateOral".to_owned(),
            ("methotrexate", _) => "MethotrexateParenteral".to_owned(),
            _ => variant(id),
        })
    }

    /// The variants of `Drug` a word of adjustments.toml stands for.
    pub fn drug_variants(&self, id: &str) -> Result<String, Fail> {
        Ok(match id {
            "methotrexate" => "Drug::MethotrexateOral, Drug::MethotrexateParenteral".to_owned(),
            "methotrexate-oral" | "methotrexate-parenteral" => format!("Drug::{}", variant(id)),
            _ if self.drugs.iter().any(|d| d.id == id) => format!("Drug::{}", variant(id)),
            _ => return Err(format!("`{id}` is no drug of knowledge/drugs.toml").into()),
        })
    }

    /// What a regimen names without a dose: drugs, or ways of giving one that change what it needs.
    pub fn also_gives<'a>(&self, named: &'a [String]) -> Result<&'a [String], Fail> {
        let known =
            |id: &String| WAYS.contains(&id.as_str()) || self.drugs.iter().any(|d| d.id == *id);
        match named.iter().find(|id| !known(id)) {
            Some(id) => Err(format!("also-gives: `{id}` is neither a drug nor a way").into()),
            None => Ok(named),
        }
    }

    /// The name of the constant of a table by age, if it is one of this drug.
    pub fn table(&self, id: &str, drug: &str) -> Result<String, Fail> {
        match self.tables.iter().find(|t| t.id == id) {
            Some(table) if table.drug == drug => Ok(constant(id)),
            Some(table) => Err(format!("the table `{id}` is one of {}", table.drug).into()),
            None => Err(format!("`{id}` is no table of knowledge/intrathecal.toml").into()),
        }
    }

    /// Drugs and tables as Rust text.
    pub fn rust(&self) -> Result<String, Fail> {
        let mut out = String::from("// Generated by build.rs.\n\n");
        self.bake_drugs(&mut out)?;
        out.push_str(
            "/// Every table of intrathecal doses by age.\npub const AGE_TABLES: &[AgeTable] = &[",
        );
        for table in &self.tables {
            write!(out, "{}, ", constant(&table.id))?;
        }
        out.push_str("];\n");
        for table in &self.tables {
            let rust = self.bake_table(table);
            out.push_str(
                &rust.map_err(|why| format!("knowledge/intrathecal.toml, {}: {why}", table.id))?,
            );
        }
        Ok(out)
    }

    fn bake_drugs(&self, out: &mut String) -> Result<(), Fail> {
        out.push_str("/// The systemic drugs; oral and injected methotrexate are two.\n#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]\npub enum Drug {\n");
        for drug in &self.drugs {
            match drug.id.as_str() {
                "methotrexate" => out.push_str("    /// Methotrexate tablets, weekly.\n    MethotrexateOral,\n    /// Methotrexate into a vein or muscle.\n    MethotrexateParenteral,\n"),
                id => writeln!(out, "    /// {}.\n    {},", drug.name, variant(id))?,
            }
        }
        out.push_str("}\n\nimpl Drug {\n    /// Its record; the two methotrexates share one.\n    pub const fn record(self) -> &'static DrugRecord {\n        match self {\n");
        for drug in &self.drugs {
            let pattern = match drug.id.as_str() {
                "methotrexate" => "Drug::MethotrexateOral | Drug::MethotrexateParenteral".into(),
                id => format!("Drug::{}", variant(id)),
            };
            writeln!(out, "            {pattern} => &DRUG_{},", constant(&drug.id))?;
        }
        out.push_str("        }\n    }\n}\n\n/// Every drug.\npub const DRUGS: &[DrugRecord] = &[");
        for drug in &self.drugs {
            write!(out, "DRUG_{}, ", constant(&drug.id))?;
        }
        out.push_str("];\n\n");
        for drug in &self.drugs {
            let rust = self.bake_drug(drug);
            out.push_str(&rust.map_err(|why| format!("knowledge/drugs.toml, {}: {why}", drug.id))?);
        }
        Ok(())
    }

    fn bake_drug(&self, drug: &Drug) -> Result<String, Fail> {
        let mut routes = String::new();
        for route in &drug.routes {
            if dose::parts(route)? != [route.as_str()] {
                return Err(format!("`{route}` is two routes").into());
            }
            write!(routes, "Route::{}, ", variant(route))?;
        }
        if drug.routes.is_empty() || drug.units.is_empty() || drug.class.trim().is_empty() {
            return Err("routes, units and class are needed".into());
        }
        if let Some(unit) = drug.units.iter().find(|u| dose::unit(u).is_err()) {
            return Err(format!("`{unit}` is no unit").into());
        }
        let coded = drug.atc.is_some() || drug.rxnorm.is_some();
        if coded == drug.sources.is_empty() {
            return Err("a code has a source, and a source stands for a code".into());
        }
        let evidence = if coded {
            self.evidence(&drug.sources, &drug.verification)?
        } else {
            "sources: &[], verification: Verification::Recalled".to_owned()
        };
        Ok(format!(
            "const DRUG_{}: DrugRecord = DrugRecord {{ id: {:?}, name: {:?}, class: {:?}, atc: {:?}, rxnorm: {:?}, routes: &[{routes}], {evidence} }};\n",
            constant(&drug.id),
            drug.id,
            drug.name,
            drug.class,
            drug.atc,
            drug.rxnorm,
        ))
    }

    fn bake_table(&self, table: &AgeTable) -> Result<String, Fail> {
        let mut rows = String::new();
        let mut before: Option<Number> = None;
        for row in &table.row {
            guards::intrathecal_row(&table.drug, row.amount)?;
            if before.is_some_and(|age| age >= row.from_years) {
                return Err("the ages do not rise".into());
            }
            before = Some(row.from_years);
            write!(rows, "({}, Milligrams({})), ", row.from_years.rust(), row.amount.rust())?;
        }
        Ok(format!(
            "const {}: AgeTable = AgeTable {{ id: {:?}, drug: IntrathecalDrug::{}, rows: &[{rows}], differs: {}, {} }};\n",
            constant(&table.id),
            table.id,
            variant(&table.drug),
            self.differs(&table.differs)?,
            self.evidence(&table.sources, &table.verification)?,
        ))
    }
}

fn rank(word: &str) -> Result<usize, Fail> {
    let at = STATES.iter().position(|state| *state == word);
    at.ok_or_else(|| format!("`{word}` is not one of {}", STATES.join(", ")).into())
}

fn constant(id: &str) -> String {
    id.replace('-', "_").to_ascii_uppercase()
}
