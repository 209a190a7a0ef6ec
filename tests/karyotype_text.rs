//! How the karyotype reader cuts, expands and warns, and that no text makes it panic or lose anything.

use crate::support::account;
use stratall::karyotype::{Kind, LineKind, PloidyClass, Sign, Warning, read};

#[test]
fn published_classes_are_kept_apart() {
    let classes = |text: &str| -> Vec<(PloidyClass, bool)> {
        read(text).ploidy.iter().map(|p| (p.class, p.whole)).collect()
    };
    use PloidyClass::*;
    assert_eq!(classes("29,X[20]"), [(NearHaploid, true), (HypodiploidUnder44, true)]);
    let both = [(NearHaploid, true), (LowHypodiploid, true), (HypodiploidUnder44, true)];
    assert_eq!(classes("30,X[20]"), both);
    assert_eq!(classes("31,X[20]"), both);
    assert_eq!(classes("32,X[20]"), [(LowHypodiploid, true), (HypodiploidUnder44, true)]);
    assert_eq!(classes("39,X[20]"), [(LowHypodiploid, true), (HypodiploidUnder44, true)]);
    assert_eq!(classes("43,XX,-7,-8,-9[20]"), [(HypodiploidUnder44, true)]);
    assert_eq!(classes("44,XX,-7,-8[20]"), []);
    assert_eq!(classes("43~45,XX,-7[20]"), [(HypodiploidUnder44, false)]);
    assert_eq!(classes("50,XX[20]"), []);
    assert_eq!(classes("51,XX[20]"), [(HighHyperdiploid, true)]);
    assert_eq!(classes("60,XX[20]"), [(HighHyperdiploid, true), (NearTriploid, true)]);
    assert_eq!(classes("66,XX[20]"), [(NearTriploid, true)]);
    assert_eq!(classes("78,XX[20]"), [(NearTriploid, true)]);
    assert_eq!(classes("79,XX[20]"), []);
    assert_eq!(classes("92,XXXX[20]"), [(NearTetraploid, true)]);
}

#[test]
fn lines_are_what_they_are() {
    let kinds = |text: &str| -> Vec<LineKind> { read(text).lines.iter().map(|l| l.kind).collect() };
    use LineKind::*;
    assert_eq!(kinds("46,XX[20]"), [Normal]);
    assert_eq!(kinds("47,XY,+21c[20]"), [Normal]);
    assert_eq!(kinds("47,XXYc[20]"), [Normal]);
    assert_eq!(kinds("46,XX,inv(9)(p12q13)c[20]"), [Normal]);
    assert_eq!(kinds("45,X[5]/46,XX[15]"), [Abnormal, Normal]);
    assert_eq!(kinds("92,XXYY[2]/46,XY[18]"), [Abnormal, Normal]);
    assert_eq!(
        kinds("46,XX,del(6)(q13)[5]/47,idem,+8[4]/48,sl,+9[3]/49,sdl1,+9,+21[2]/46,XX[6]"),
        [Abnormal, Derived(0), Derived(0), Derived(1), Normal]
    );
    assert_eq!(kinds("46,XX,+21[17]46,XX[3]"), [Abnormal, Normal]);
    assert_eq!(kinds("no growth"), [Unreadable]);
    assert_eq!(kinds("46,XX,inc[3]"), [Abnormal]);
    assert_eq!(kinds("46,sdl1[3]"), [Unreadable]);
    // A sideline that is not written: the first of them would be this line itself.
    for sideline in ["sdl1", "sdl3"] {
        let text = format!("46,XX,del(6)(q13)[5]/47,{sideline},+8[4]");
        assert_eq!(kinds(&text), [Abnormal, Abnormal], "{text}");
    }
    assert_eq!(kinds("46,XZ[3]"), [Unreadable]);
    assert_eq!(kinds("46,XX[20].nuc ish(KMT2Ax2)[200]"), [Normal]);
}

#[test]
fn idem_is_written_out() {
    let list = |text: &str, line: usize| -> Vec<String> {
        let karyotype = read(text);
        karyotype.lines[line].abnormalities.iter().map(|a| a.text.clone()).collect()
    };
    let stem = "48,XX,+8,del(6)(q13),+21[9]";
    assert_eq!(list(&format!("{stem}/49,idem,+9[2]"), 1), ["+8", "del(6)(q13)", "+21", "+9"]);
    assert_eq!(list(&format!("{stem}/47,IDEM,-8[2]"), 1), ["del(6)(q13)", "+21"]);
    assert_eq!(list(&format!("{stem}/47,sl,-del(6)[2]"), 1), ["+8", "+21", "-del(6)"]);
    let side = format!("{stem}/49,sl,+9[2]/50,sdl1,+10[2]");
    assert_eq!(list(&side, 2), ["+8", "del(6)(q13)", "+21", "+9", "+10"]);
    let lost = "47,XX,+der(4)t(4;11)(q21;q23)[5]/46,idem,-der(4)t(4;11)[5]";
    assert_eq!(list(lost, 1), Vec::<String>::new());
    // Another derivative, or a second copy of this one, undoes nothing.
    let two = "46,XX,del(6)(q13),der(9)t(9;16)(p13;p11)[5]";
    assert_eq!(
        list(&format!("{two}/45,idem,-der(9)t(9;16)[5]"), 1),
        ["del(6)(q13)", "-der(9)t(9;16)"]
    );
    assert_eq!(list(&format!("{two}/47,idem,+der(9)t(9;16)[5]"), 1).len(), 3);
    let doubled = read("27,X,+18,+21,+21,+X[5]/54,idemx2,-18[5]");
    let line = &doubled.lines[1];
    assert_eq!((line.level, line.factor, line.copies(18), line.copies(21)), (2, 2, 3, 6));
    assert_eq!(line.doubled_from.map(|n| n.min), Some(27));
    assert!(read("47,idem,+8[5]").warnings.contains(&Warning::NoStem));
}

#[test]
fn number_cells_and_sex() {
    let karyotype = read("45~48<2n>,X,-Y,+X,+1~2mar[cp12]/46,XY[8]");
    let line = &karyotype.lines[0];
    assert_eq!(line.number.map(|n| (n.min, n.max)), Some((45, 48)));
    assert_eq!(
        (line.cells, line.composite, line.sex.as_str(), line.level),
        (Some(12), true, "X", 2)
    );
    let mar = line.abnormalities.last().unwrap();
    assert_eq!((mar.copies, mar.copies_max, mar.parts[0].kind), (1, 2, Kind::Marker));
    assert_eq!(line.abnormalities[0].sign, Sign::Loss);
    assert_eq!(karyotype.lines[1].cells, Some(8));
    assert_eq!(read("46,XX[[9]").lines[0].cells, Some(9));
    let of_all = read("46,XX[10/20]");
    assert_eq!((of_all.lines.len(), of_all.lines[0].cells), (1, Some(10)));
    assert!(of_all.unread.is_empty());
    assert_eq!(read("73<3n>,XXX[3]").lines[0].level, 3);
    assert_eq!(read("20 metaphases").lines[0].number, None);
    assert_eq!(read("46.XX[9]").lines[0].sex, "XX");
}

/// Chromosome number of the first line, and what was left over.
fn headed(text: &str) -> (Option<u16>, Vec<String>) {
    let karyotype = read(text);
    account(text, &karyotype);
    (karyotype.lines[0].number.map(|n| n.min), karyotype.unread)
}

#[test]
fn a_case_number_before_the_karyotype_is_no_chromosome_number() {
    for (text, number, unread) in [
        ("Case 14, 46,XX[20]", 46, "Case 14"),
        ("Case 15, 46,XX[20]", 46, "Case 15"),
        ("Case 250, 46,XX[20]", 46, "Case 250"),
        ("Case 251, 46,XX[20]", 46, "Case 251"),
        ("251, 46,XX[20]", 46, "251"),
        ("27, 46,XX[20]", 46, "27"),
        ("27;46,XX[20]", 46, "27;"),
        ("27,46<2n>,XX[20]", 46, "27"),
        ("27 46,XX[20]", 46, "27 "),
        ("Case: 27,X,+X,+18,+21,+21[20]", 27, "Case: "),
    ] {
        assert_eq!(headed(text), (Some(number), vec![unread.to_owned()]), "{text}");
    }
    assert_eq!(headed("14,X[20]").0, None);
    assert_eq!(headed("15,X[20]").0, Some(15));
    assert_eq!(headed("250,XX[20]").0, Some(250));
    assert_eq!(headed("251,XX[20]").0, None);
    assert_eq!(read("27, 46,XX[20]").lesions, []);
}

#[test]
fn the_level_is_the_best_fit_with_the_number() {
    for (text, level) in [
        ("35,X,+X,+1,+5,+6,+8,+10,+11,+14,+18,+19,+21,+22[9]", 1),
        ("44,XX,-7,-9[9]", 2),
        ("60,XX,+X,+4,+5,+6,+8,+10,+11,+12,+14,+17,+18,+20,+21,+21[9]", 2),
        ("66,XXX,-3,-7,-17[9]", 3),
        ("89,XXYY,-9,-14,-14[9]", 4),
    ] {
        assert_eq!(read(text).lines[0].level, level, "{text}");
    }
}

#[test]
fn the_sex_chromosomes_written_are_those_that_are_left() {
    let copies = |text: &str| (read(text).lines[0].copies(23), read(text).lines[0].copies(24));
    assert_eq!(copies("46,XY,del(6)(q13)[9]"), (1, 1));
    assert_eq!(copies("45,X,-X[9]"), (1, 0));
    assert_eq!(copies("45,X,-Y[9]"), (1, 0));
    assert_eq!(copies("48,XX,+X,+8[9]"), (3, 0));
    // All that were inborn are written, so the loss is still to be taken away.
    assert_eq!(copies("46,XXYc,-X[9]"), (1, 1));
}

#[test]
fn the_leading_line_has_most_metaphases() {
    let modal = |text: &str| read(text).modal().map(|n| (n.min, n.max));
    assert_eq!(modal("46,XX[20]"), None);
    assert_eq!(modal("47,XX,+8[5]/48,idem,+9[9]/46,XX[30]"), Some((48, 48)));
    assert_eq!(modal("47,XX,+8[5]/48,idem,+9[5]"), Some((47, 47)));
    assert_eq!(modal("47,XX,+8/48,idem,+9"), Some((47, 47)));
    assert_eq!(modal("54-58,XX,+4[cp5]/46,XX[3]"), Some((54, 58)));
    assert_eq!(modal("46,XX[20]//47,XY,+8[30]"), None);
}

#[test]
fn the_ploidy_is_that_of_the_leading_clone_and_of_every_hypodiploid_one() {
    let clones =
        |text: &str| -> Vec<u16> { read(text).clone_numbers().iter().map(|n| n.min).collect() };
    assert_eq!(clones("47,XX,+8[5]/48,idem,+9[9]/46,XX[6]"), [48]);
    assert_eq!(clones("46,XX,del(6)(q13)[9]/43,XX,-7,-9,-20[5]"), [46, 43]);
    assert_eq!(clones("46,XX,del(6)(q13)[9]/44,XX,-7,-9[5]"), [46]);
    assert_eq!(clones("27,X,+X,+18,+21,+21[5]/54,idemx2[9]"), [27]);
    assert!(clones("43,XX,-7,-9,-20[1]/46,XX[19]").is_empty());
    assert_eq!(clones("47,XX,+8[9]//43,XY,-7,-9,-20[9]"), [47]);
}

#[test]
fn warnings_come_with_what_they_warn_of() {
    use Warning::*;
    for (text, warning, holds) in [
        ("46,XX[20]", NormalIsNotAll, true),
        ("46,XX[20]", FewMetaphases, false),
        ("46,XX[19]", FewMetaphases, true),
        ("46,XX", FewMetaphases, false),
        ("46,XX,del(6)(q13)[3]/46,XX[2]", FewMetaphases, false),
        ("47,XX,+21c[20]", DownSyndrome, true),
        ("47,XX,+21[20]", DownSyndrome, false),
        ("47,XXYc[20]", Constitutional, true),
        ("46,XX,del(6)(q13)[cp5]", Composite, true),
        ("47,XX,+8[1]/46,XX[19]", SingleCell, true),
        ("60,XX[9]", TwoClasses, true),
        ("59,XX[9]", TwoClasses, false),
        ("66,XX[9]", TwoClasses, false),
        ("54,XX,+X,+4,+6,+10,+14,+17,+21,+21[9]", HyperdiploidOnly, true),
        ("27,X,+X,+18,+21,+21[11]/54,idemx2[7]", PerhapsDoubled, true),
        ("27,X,+X,+18,+21,+21[11]/54,idemx2[7]", HyperdiploidOnly, false),
        ("46,XX[20]//46,XY[2]", Chimera, true),
        ("46,XX,+8[9]", CountDisagrees, true),
        ("47,XX,+8[9]", CountDisagrees, false),
        ("45,XX,dic(9;20)(p13;q11)[9]", CountDisagrees, false),
        ("46,XX,+1,der(1;9)(q10;q10)[9]", CountDisagrees, false),
        ("48,XXYc,+21[9]", CountDisagrees, false),
        ("46,X,del(6)(q13)[9]", CountDisagrees, true),
        // A line that is not exact cannot disagree.
        ("46,XX,+8[cp9]", CountDisagrees, false),
        ("46,XX,+8,inc[9]", CountDisagrees, false),
        ("46,XX,+8,zzz[9]", CountDisagrees, false),
        ("46,XX,+?8[9]", CountDisagrees, false),
        ("46,XX,+1~2mar[9]", CountDisagrees, false),
        ("47,XX,+8c[20]", DownSyndrome, false),
        ("47,XX,+8c[20]", Constitutional, true),
        ("46,XX,add(21)(p11)c[20]", DownSyndrome, false),
        // Tetrasomies besides 21: fewer than three, three and as many trisomies, three and more trisomies.
        ("50,XX,+8,+8,+18,+18[9]", PerhapsDoubled, false),
        ("55,XX,+5,+6,+8,+8,+9,+14,+14,+18,+18[9]", PerhapsDoubled, true),
        ("56,XX,+5,+6,+8,+8,+9,+11,+14,+14,+18,+18[9]", PerhapsDoubled, false),
        ("92,XXYY[9]", Polyploid, true),
        ("46,XX,zzz[9]", PartlyUnread, true),
        ("zzz", NothingRead, true),
        ("t(9;22)(q34;q11)", NoNumber, true),
    ] {
        assert_eq!(read(text).warnings.contains(&warning), holds, "{text}: {}", warning.id());
    }
}

#[test]
fn what_is_not_understood_is_returned_and_the_rest_is_read() {
    for (text, unread) in [
        ("46,XX,zzz,t(9;22)(q34;q11)[9]", vec!["zzz"]),
        (
            "46,XX,t(9;22)(q34;q11)[9].nuc ish(ABL1,BCR)x3[20/200]",
            vec!["nuc ish(ABL1,BCR)x3[20/200]"],
        ),
        ("54,XX,-16m+18,t(9;22)(q34;q11)[9]", vec!["m"]),
        ("46,XX,t(9;22)(q34;q11),del(12)(p13([2]/46,XX[9]", vec![]),
        ("46,XX,add(12)(p12,-13,t(9;22)(q34;q11)[9]", vec![]),
        ("46,XX,,t(9;22)(q34;q11),[9]", vec![]),
        ("46,XX,t(9;22)(q34;q11)[9]/nonclonal[1]", vec![]),
        ("46,XX,del(CDKN2A),t(9;22)(q34;q11)[9]", vec!["del(CDKN2A)"]),
        ("46,XX,t(9;22)(34;11)[9]", vec!["34;11)"]),
        ("46,XX,t(9;22)(q34;q11),del(9)(p13~)[9]", vec!["p13~)"]),
        ("46,XX\0,t(9;22)(q34;q11)[9]", vec!["XX\0"]),
        ("46,XX,t(9;22)(q34;q11)[x]", vec!["x"]),
        ("Karyotype: 46,XX,t(9;22)(q34;q11)[20]", vec!["Karyotype: "]),
        (
            "46,XX,der(22)(9qter->9q34::22q11->22pter),t(9;22)[3]",
            vec!["9qter->9q34::22q11->22pter)"],
        ),
    ] {
        let karyotype = read(text);
        assert_eq!(karyotype.unread, unread, "{text}");
        assert!(karyotype.lesion("BCR::ABL1").is_some(), "{text}");
        account(text, &karyotype);
    }
}

#[test]
fn parts_and_bands_are_kept() {
    let karyotype = read("46,XX,der(9)del(9)(p13)t(9;22)(q34.1;q?11)[9]");
    let parts = &karyotype.lines[0].own[0].parts;
    let kinds: Vec<Kind> = parts.iter().map(|p| p.kind).collect();
    assert_eq!(kinds, [Kind::Derivative, Kind::Deletion, Kind::Translocation]);
    let bands = &parts[2].breakpoints;
    assert_eq!(
        (bands[0].chromosome, bands[0].arm, bands[0].band, bands[0].sub_band),
        (9, b'q', 34, 1)
    );
    assert_eq!((bands[1].chromosome, bands[1].band, bands[1].doubtful), (22, 11, true));
    let found = &read("46,XX[3]/46,XX,t(9;22)(q34;q11)[9]").lesions[0];
    assert_eq!((found.line, found.text.as_str()), (1, "t(9;22)(q34;q11)"));
}

const SEEDS: &[&str] = &[
    "46,XX,t(9;22)(q34;q11.2)[19]/54,idem,+X,+2,+4,+6,+17,+18,+21,+der(22)t(9;22)[9]/46,XX[2]",
    "73(36,X,+Y,+1,+5,+6,+8,+9,+10)x2,-X,+14,+1~4mar[cp31]/46,XY[1]//46,XX[3].nuc ish(A,B)x2[3/200]",
    "90-92<4n>,XXYY,der(1)(1pter->1p13::1q12->1qter)x2,t(2;9)(p12-13;p2?1)x2,+?21c,?del(6)(q?),inc[cp10]",
    "45,XX,sl,psu dic(15;1)(q26;p13),add(10(q26),der((9)inv(9)(p13q34[[4]/47,sdl1x2,-del(9),+Xc?",
];

#[test]
fn no_prefix_and_no_mutation_panics_or_loses_anything() {
    let replacements = [
        "",
        "(",
        ")",
        "[",
        ",",
        "/",
        "+",
        "-",
        "?",
        "9",
        "x2",
        "idem",
        "\u{d7}",
        "\u{e9}",
        "\u{1f600}",
        "\u{2212}",
    ];
    for seed in SEEDS {
        for at in 0..=seed.len() {
            let (head, tail) = seed.split_at(at);
            account(head, &read(head));
            account(tail, &read(tail));
            let rest = tail.get(1..).unwrap_or("");
            for replacement in replacements {
                for text in
                    [format!("{head}{replacement}{rest}"), format!("{head}{replacement}{tail}")]
                {
                    account(&text, &read(&text));
                }
            }
        }
    }
}

#[test]
fn huge_and_foreign_texts_come_back() {
    for text in [
        "",
        " ",
        "/",
        "////",
        "\u{a0}",
        "染色体 46,XX",
        "ＸＸ４６",
        "46,XX,t(９;22)",
        "999999999999999999999",
        "46,XX,+99999mar[99999]",
        "46<9n>,XX",
        "[[[[",
        "((((",
        "????",
        "+-+-+-",
        "x2x2x2",
    ] {
        account(text, &read(text));
    }
    for piece in
        ["46,XX,t(9;22)(q34;q11)[2]/", "47,sdl9x9,+8/", "(", "+8,", "idemx99/", "der(9)t(9;22)"]
    {
        let text = format!("47,XX,+8[2]/{}", piece.repeat(5000));
        account(&text, &read(&text));
    }
}
