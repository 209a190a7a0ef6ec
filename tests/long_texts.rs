//! The longest texts that are read, made to take as long as they can, are read to their end. A fuzzer's texts are short and do
//! not find what compares everything with everything; that would take hours here. `cargo xtask bench` measures the time.
use stratall::interop::fhir::import::{MOST_BYTES, Reading, read};
use stratall::interop::laboratory_text;
use stratall::karyotype;

/// What it is, and the nth of it.
type Piece = (&'static str, fn(usize) -> String);

/// A list of as many resources as one text may hold.
fn longest(what: &str, resource: impl Fn(usize) -> String) -> Reading {
    let mut text = String::from("[");
    let mut count = 0;
    loop {
        let next = resource(count);
        if text.len() + next.len() + 2 > MOST_BYTES {
            break;
        }
        if count > 0 {
            text.push(',');
        }
        text.push_str(&next);
        count += 1;
    }
    text.push(']');
    println!("{what}: {count} resources");
    read(&text)
}

#[test]
fn the_longest_records_are_read_to_their_end_or_refused_with_a_reason() {
    let white = |subject: &str, n: usize| {
        format!(
            r#"{{"resourceType":"Observation","id":"{n}","status":"final","code":{{"coding":[{{"system":"http://loinc.org","code":"6690-2"}}]}},{subject}"effectiveDateTime":"{}-01-01","valueQuantity":{{"value":5,"code":"10*9/L","system":"http://unitsofmeasure.org"}}}}"#,
            9999 - n % 8000
        )
    };
    for (what, reading) in [
        ("nothing but types", longest("nothing but types", |_| r#"{"resourceType":"A"}"#.into())),
        (
            "patients",
            longest("patients", |n| format!(r#"{{"resourceType":"Patient","id":"{n}"}}"#)),
        ),
        (
            "references to nowhere",
            longest("references to nowhere", |n| {
                format!(r#"{{"resourceType":"B","id":"{n}","subject":{{"reference":"x/y"}}}}"#)
            }),
        ),
        ("results of one field", longest("results of one field", |n| white("", n))),
        (
            "results of one patient",
            longest("results of one patient", |n| {
                white(r#""subject":{"reference":"Patient/1"},"#, n)
            }),
        ),
        (
            "drugs given",
            longest("drugs given", |n| {
                format!(
                    r#"{{"resourceType":"MedicationAdministration","id":"{n}","status":"completed","medicationReference":{{"reference":"Medication/{n}"}}}}"#
                )
            }),
        ),
        (
            "plans with addresses",
            longest("plans with addresses", |n| {
                let many = r#"{"reference":"x"},"#.repeat(500);
                format!(
                    r#"{{"resourceType":"CarePlan","id":"{n}","addresses":[{many}{{}}],"contained":[{}{{}}]}}"#,
                    r#"{"resourceType":"C"},"#.repeat(500)
                )
            }),
        ),
    ] {
        let told = !reading.unused.is_empty() || !reading.matches.is_empty();
        assert!(told || !reading.issues.is_empty(), "nothing is said of {what}");
    }
}

#[test]
fn one_result_with_as_many_parts_as_fit_is_read() {
    let part = r#"{"code":{"coding":[{"system":"http://loinc.org","code":"6690-2"}]},"valueQuantity":{"value":5,"code":"10*9/L","system":"http://unitsofmeasure.org"}}"#;
    let parts = vec![part; MOST_BYTES / (part.len() + 1) - 10].join(",");
    let text = format!(
        r#"{{"resourceType":"Observation","status":"final","code":{{}},"component":[{parts}]}}"#
    );
    let reading = read(&text);
    assert!(
        !reading.matches.is_empty() || !reading.unused.is_empty() || !reading.issues.is_empty()
    );
}

#[test]
fn the_longest_texts_of_a_laboratory_are_read_to_their_end() {
    for piece in [
        "WBC 5 G/l ",
        "MRD ",
        "(",
        "46,XX,",
        "a",
        "1 ",
        "\u{e4}",
        "BCR::ABL1 positive. ",
        "not ",
        "t(9;22)",
        "WBC\n",
        "\t",
        "10^-4 ",
        ",",
        "/",
        "p.R248Q ",
        "d33: neg\n",
        "\"",
    ] {
        let text = piece.repeat(laboratory_text::MOST_BYTES / piece.len());
        let reading = laboratory_text::read(&text);
        println!("`{piece}`: {} found, {} left", reading.findings.len(), reading.left.len());
    }
}

#[test]
fn a_text_of_many_different_results_is_read_to_its_end() {
    let pieces: [Piece; 5] = [
        ("white cells", |n| format!("WBC {}.{:03} G/l. ", n / 1000, n % 1000)),
        ("minimal residual disease", |n| format!("MRD at day 33: 0.{n:04} % by PCR. ")),
        ("the same result by two methods", |n| {
            format!("MRD day 33: 0.01 % {}. ", ["by PCR", "by flow cytometry"][n % 2])
        }),
        ("weight", |n| format!("weight {n} kg; ")),
        ("karyotypes", |n| format!("karyotype: 46,XX,t({};22)(q34;q11)[20]. ", n % 22 + 1)),
    ];
    for (what, piece) in pieces {
        let mut text = String::new();
        let mut n = 0;
        while text.len() + 60 < laboratory_text::MOST_BYTES {
            text.push_str(&piece(n));
            n += 1;
        }
        let reading = laboratory_text::read(&text);
        assert!(!reading.findings.is_empty(), "none of {n} results is read: {what}");
        println!(
            "{what}: {n} results, {} found, {} left",
            reading.findings.len(),
            reading.left.len()
        );
    }
}

#[test]
fn a_karyotype_as_long_as_a_book_is_read_to_its_end() {
    for piece in [
        "46,XX[2]/",
        "47,idemx9,+8,",
        "(",
        "+8,",
        "t(9;22)(",
        "?",
        "x2",
        "[",
        "46,XX",
        "der(9)t(9;22)",
        "idem,",
        "sl,-8,+8/",
        "a",
        "1~",
        "+1~4mar,",
        "->",
        "::",
    ] {
        let text = format!("47,XX,+8[2]/{}", piece.repeat(1_000_000 / piece.len()));
        let _ = karyotype::read(&text);
    }
    // The most that one line can take over from another, line after line.
    let own: String = (0..199).map(|n| format!(",+{}", n % 22 + 1)).collect();
    let text = format!("46,XX{own}/{}", format!("46,sl{own}/").repeat(70));
    let _ = karyotype::read(&text);
    let chain: String = (1..70).map(|n| format!("46,sdl{n}{own}/")).collect();
    let _ = karyotype::read(&format!("46,XX{own}/{chain}"));
}
