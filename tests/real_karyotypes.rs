//! The karyotypes of the 763 TARGET patients handed to developers, against what the laboratories reported beside them
//! and against a plain text search. The file is not in the repository; without it the test says so and checks nothing.

use crate::cohort::data;
use crate::support::account;
use stratall::karyotype::{Certainty, Karyotype, LineKind, Warning, read};

/// Every row that has a karyotype, as column name and cell.
fn patients(text: &str) -> Vec<Vec<(&str, &str)>> {
    let mut lines = text.lines();
    let header: Vec<&str> = lines.next().unwrap().split('\t').collect();
    let rows = lines.map(|line| header.iter().copied().zip(line.split('\t')).collect::<Vec<_>>());
    rows.filter(|row| !matches!(cell(row, "Karyotype"), "" | "NA")).collect()
}

fn cell<'a>(row: &[(&str, &'a str)], column: &str) -> &'a str {
    row.iter().find(|(name, _)| *name == column).unwrap().1
}

/// Chromosome 11 translocated in some way with 11q23: the nearest a text search without a grammar comes.
fn search_11q23(text: &str) -> bool {
    let translocation = |piece: &str| {
        let mut brackets = piece.split(['(', ')']).filter(|s| !s.is_empty());
        let chromosomes: Vec<&str> = brackets.next().unwrap_or("").split(';').collect();
        let bands: Vec<&str> = brackets.next().unwrap_or("").split(';').collect();
        let at = chromosomes.iter().position(|c| *c == "11");
        at.is_some_and(|at| bands.get(at).is_some_and(|band| band.starts_with("q23")))
    };
    text.contains("11q23") || text.split("t(").skip(1).any(translocation)
}

fn found(karyotype: &Karyotype, lesion: &str) -> Option<Certainty> {
    karyotype.lesion(lesion).map(|finding| finding.certainty)
}

#[derive(Default)]
struct Tally {
    hits: usize,
    false_alarms: usize,
}

struct Comparison {
    name: &'static str,
    positives: usize,
    search: Tally,
    present: Tally,
    suspected: Tally,
    disagreements: Vec<String>,
}

fn compare(
    rows: &[Vec<(&str, &str)>],
    name: &'static str,
    column: &str,
    lesion: &str,
    search: fn(&str) -> bool,
) -> Comparison {
    let mut result = Comparison {
        name,
        positives: 0,
        search: Tally::default(),
        present: Tally::default(),
        suspected: Tally::default(),
        disagreements: Vec::new(),
    };
    for row in rows {
        let text = cell(row, "Karyotype");
        let certainty = found(&read(text), lesion);
        let present = certainty == Some(Certainty::Present);
        let (positive, negative) = match cell(row, column) {
            "Positive" => (1, 0),
            "Negative" => (0, 1),
            _ => continue,
        };
        result.positives += positive;
        for (tally, said) in [
            (&mut result.search, search(text)),
            (&mut result.present, present),
            (&mut result.suspected, certainty.is_some() && !present),
        ] {
            tally.hits += positive * usize::from(said);
            tally.false_alarms += negative * usize::from(said);
        }
        if present != (positive == 1) || certainty == Some(Certainty::Suspected) {
            let id = cell(row, "Patient ID");
            let status = cell(row, column);
            result.disagreements.push(format!("{id} lab {status}, read {certainty:?}: {text}"));
        }
    }
    println!(
        "{}: {} positive; text search {} hits, {} false alarms; read as present {} hits, {} false alarms; \
         suspected besides: {} hits, {} not confirmed",
        result.name,
        result.positives,
        result.search.hits,
        result.search.false_alarms,
        result.present.hits,
        result.present.false_alarms,
        result.suspected.hits,
        result.suspected.false_alarms,
    );
    for line in &result.disagreements {
        println!("    {line}");
    }
    result
}

#[test]
fn better_than_a_text_search_on_every_lesion() {
    let Some(text) = data() else {
        println!("real karyotypes: target-all-phase2-dev.tsv is not here; nothing was checked");
        return;
    };
    let rows = patients(&text);
    assert_eq!(rows.len(), 569);
    let all = [
        compare(&rows, "BCR::ABL1", "BCR ABL1 Status", "BCR::ABL1", |t| t.contains("t(9;22)")),
        compare(&rows, "TCF3::PBX1", "TCF3-PBX1 Status", "TCF3::PBX1", |t| t.contains("t(1;19)")),
        compare(&rows, "KMT2A-r", "MLL Status", "KMT2A-r", search_11q23),
        compare(&rows, "ETV6::RUNX1", "ETV6-RUNX1 Fusion Status", "ETV6::RUNX1", |t| {
            t.contains("t(12;21)")
        }),
        compare(&rows, "trisomy 4 and 10", "Trisomy 4_10", "trisomy-4-10", |t| {
            ["+4,", "+4["].iter().any(|s| t.contains(s))
                && ["+10,", "+10["].iter().any(|s| t.contains(s))
        }),
    ];
    for c in &all {
        assert!(c.present.hits >= c.search.hits, "{}: fewer hits than a text search", c.name);
        assert!(c.present.false_alarms <= c.search.false_alarms, "{}: more false alarms", c.name);
    }
    // What was reached; a change of the reader that loses one of these has to say why.
    let reached = all.map(|c| (c.present.hits, c.present.false_alarms, c.suspected.hits));
    assert_eq!(reached, [(16, 0, 0), (36, 1, 0), (16, 0, 2), (4, 0, 0), (71, 0, 2)]);
}

/// The number of bands written, by a scan that knows no grammar: p or q with a digit behind it.
fn bands_written(text: &str) -> usize {
    let bytes = text.to_ascii_lowercase().replace('?', "").into_bytes();
    bytes.windows(2).filter(|w| matches!(w[0], b'p' | b'q') && w[1].is_ascii_digit()).count()
}

/// Every band of an abnormality that counts as read is among its breakpoints.
fn bands_kept(karyotype: &Karyotype) -> (usize, usize) {
    let own = karyotype.lines.iter().flat_map(|line| &line.own);
    own.fold((0, 0), |(written, kept), abnormality| {
        let points = abnormality.parts.iter().flat_map(|part| &part.breakpoints);
        let points = points.filter(|b| b.band > 0).count();
        (written + bands_written(&abnormality.text), kept + points)
    })
}

#[test]
fn nothing_is_lost() {
    let Some(text) = data() else { return };
    let rows = patients(&text);
    let (mut whole, mut with_rest, mut disagree) = (0, 0, 0);
    for row in &rows {
        let text = cell(row, "Karyotype");
        let karyotype = read(text);
        account(text, &karyotype);
        let (written, kept) = bands_kept(&karyotype);
        assert!(kept >= written, "{written} bands written, {kept} kept: {text}");
        assert!(karyotype.lines.iter().any(|l| l.kind != LineKind::Unreadable), "{text}");
        if karyotype.warnings.contains(&Warning::CountDisagrees) {
            disagree += 1;
            println!("count disagrees: {text}");
        }
        if karyotype.unread.is_empty() {
            whole += 1;
        } else {
            with_rest += 1;
            println!("left over {:?}: {text}", karyotype.unread);
        }
    }
    println!(
        "{whole} of {} read with nothing left over, {with_rest} with the rest shown",
        rows.len()
    );
    println!("{disagree} whose number does not agree with the list");
    assert_eq!(whole + with_rest, rows.len());
    assert!(with_rest <= 9);
}
