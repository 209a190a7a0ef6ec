//! What the karyotype reader makes of notations a cytogeneticist would name. Invented strings and textbook notations.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test stops at the first surprise"
)]

use stratall::karyotype::{Certainty, Karyotype, Kind, LineKind, PloidyClass, Sign, Warning, read};
use stratall::patient::vocabulary::is_lesion;

/// Lesions as `name` and `name?` for suspected, in the order found.
fn lesions(text: &str) -> String {
    words(read(text).lesions.iter().map(|f| (f.name, f.certainty)))
}

fn features(text: &str) -> String {
    words(read(text).features.iter().map(|f| (f.name, f.certainty)))
}

fn words(found: impl Iterator<Item = (&'static str, Certainty)>) -> String {
    let mark = |certainty| if certainty == Certainty::Present { "" } else { "?" };
    found
        .map(|(name, certainty)| format!("{name}{}", mark(certainty)))
        .collect::<Vec<_>>()
        .join(" ")
}

fn check(table: &[(&str, &str)], answer: fn(&str) -> String) {
    for (text, expected) in table {
        assert_eq!(&answer(text), expected, "{text}");
        let karyotype = read(text);
        account(text, &karyotype);
        assert!(karyotype.lesions.iter().all(|f| is_lesion(f.name)), "{text}");
    }
}

/// Every letter, digit and sign stands in exactly one piece; what is unread is returned verbatim.
fn account(text: &str, karyotype: &Karyotype) {
    let gap = |gap: &str| gap.chars().all(|c| " ,.;:()[]/'`\"\t\r\n\u{a0}".contains(c));
    let mut end = 0;
    for piece in &karyotype.pieces {
        assert!(
            piece.start >= end && piece.end > piece.start && gap(&text[end..piece.start]),
            "{text}"
        );
        end = piece.end;
    }
    assert!(gap(&text[end..]), "{text}");
    let unread = karyotype.pieces.iter().filter(|p| !p.read).map(|p| &text[p.start..p.end]);
    assert!(unread.eq(karyotype.unread.iter().map(String::as_str)), "{text}");
}

#[test]
fn the_philadelphia_chromosome_however_it_is_typed() {
    check(
        &[
            ("46,XX,t(9;22)(q34;q11.2)[20]", "BCR::ABL1"),
            ("46,xx,T(9;22)(Q34;Q11.2)[20]", "BCR::ABL1"),
            ("46,XX,t(9:22)(q34:q11.2)[20]", "BCR::ABL1"),
            ("46,XX,t(9,22)(q34,q11)[20]", "BCR::ABL1"),
            ("46,XX,t(9;22)(q34;q11.2[20]", "BCR::ABL1"),
            ("46,XX,t(9;22(q34;q11.2)[20]", "BCR::ABL1"),
            ("46,XX,t(9;22)(q34q11.2)[20]", "BCR::ABL1"),
            ("46,XX,t(9;22) (q34; q11.2) [20]", "BCR::ABL1"),
            ("46 XX t(9;22)(q34;q11.2)", "BCR::ABL1"),
            ("46,XX,t(9q34;22q11)[20]", "BCR::ABL1"),
            ("46,XX,t(22;9)(q11;q34)[20]", "BCR::ABL1"),
            ("46,XX,t(9;22;14)(q34;q11;q24)[20]", "BCR::ABL1"),
            ("46,XX,t(4;9;22)(q21;q34;q11)[20]", "BCR::ABL1"),
            ("46,XX,der(22)t(9;22)(q34;q11.2)[20]", "BCR::ABL1"),
            ("46,XX,der(9)del(9)(p13)t(9;22)(q34;q11),der(22)t(9;22)[20]", "BCR::ABL1"),
            ("47,XX,t(9;22)(q34;q11),+der(22)t(9;22)[20]", "BCR::ABL1"),
            ("46,XX,?t(9;22)(q34;q11.2)[20]", "BCR::ABL1?"),
            ("46,XX,t(9;22)(q34;q?11)[20]", "BCR::ABL1?"),
            ("46,XX,t(9;22)[20]", "BCR::ABL1?"),
            ("46,XX,t(9;22)(q34;q11.2)[1]/46,XX[19]", "BCR::ABL1?"),
            ("46,XX,t(9;22)(q22;q11.2)[20]", ""),
            ("46,XX,t(9;22)(q34;q11.2)c[20]", ""),
            ("46,XX[20]//46,XY,t(9;22)(q34;q11.2)[2]", ""),
        ],
        lesions,
    );
}

#[test]
fn a_denial_is_no_evidence() {
    check(
        &[
            ("46,XX[20], no t(9;22)(q34;q11), t(4;11)(q21;q23) not seen", ""),
            ("46,XX,t(9;22)(q34;q11.2) not detected", ""),
            ("46,XX[20]. t(9;22)(q34;q11), t(4;11)(q21;q23): negative", ""),
            ("t(9;22)(q34;q11) (-)", ""),
            ("46,XX[20].nuc ish(ABL1,BCR)x2[200]", ""),
            ("der(19)t(1;19)(q23;p13.3) detected by FISH", "TCF3::PBX1"),
            ("46,XX[20] t(9;22)(q34;q11)", "BCR::ABL1?"),
            ("46,XX,t(9;22)(q34;q11) or t(9;14)(q34;q24)[20]", "BCR::ABL1?"),
            ("history of t(9;22)(q34;q11)", ""),
            ("Karyotype: 46,XX,t(9;22)(q34;q11)[20]", "BCR::ABL1"),
            ("Bone marrow 54,XX,+X,+4,+6,+10,+14,+18,+21,+21[20]", "hyperdiploidy trisomy-4-10"),
        ],
        lesions,
    );
}

#[test]
fn breakpoints_decide_for_tcf3() {
    check(
        &[
            ("46,XX,t(1;19)(q23;p13)[20]", "TCF3::PBX1"),
            ("46,XX,t(1;19)(q23;p13.3)[20]", "TCF3::PBX1"),
            ("46,XX,der(19)t(1;19)(q23;p13.3)[20]", "TCF3::PBX1"),
            ("46,XX,der(19)t(1;19)(q23p13.3)[20]", "TCF3::PBX1"),
            ("46,XX,t(1;19)(q21;p13)[20]", "TCF3::PBX1?"),
            ("46,XX,t(1;19)(q42;q13.3)[20]", ""),
            ("46,XX,der(19)t(1;19)(q21;q13.4)[20]", ""),
            ("46,XX,t(1;19)(p13;q23)[20]", ""),
            ("46,XX,t(17;19)(q22;p13)[20]", "TCF3::HLF"),
            ("46,XX,t(17;19)(q11;q13)[20]", ""),
        ],
        lesions,
    );
}

#[test]
fn kmt2a_needs_a_known_partner() {
    check(
        &[
            ("46,XX,t(4;11)(q21;q23)[20]", "KMT2A::AFF1 KMT2A-r"),
            ("47,XY,t(4;11)(q21;q23.3),+der(4)t(4;11)[20]", "KMT2A::AFF1 KMT2A-r"),
            ("46,XX,t(11;19)(q23;p13.3)[20]", "KMT2A-r"),
            ("46,XX,t(11;19)(q23;p13.1)[20]", "KMT2A-r"),
            ("46,XX,t(9;11)(p22;q23)[20]", "KMT2A-r"),
            ("46,XX,t(9;11)(p21.3;q23.3)[20]", "KMT2A-r"),
            ("46,XX,t(10;11)(p12;q23)[20]", "KMT2A-r"),
            ("46,XX,ins(10;11)(p12;q13q23)[20]", "KMT2A-r"),
            ("46,XX,t(6;11)(q27;q23)[20]", "KMT2A-r"),
            ("46,XX,t(1;11)(p32;q23)[20]", "KMT2A-r"),
            ("46,XX,t(X;11)(q24;q23)[20]", "KMT2A-r"),
            ("46,XX,t(11;17)(q23;q21)[20]", "KMT2A-r"),
            ("46,XX,t(11;17)(q23;q25)[20]", "KMT2A-r"),
            ("46,XX,t(2;11)(q33;q23)[20]", "KMT2A-r?"),
            ("46,XX,t(11;22)(q23;q11.2)[20]", "KMT2A-r?"),
            ("46,XX,del(11)(q23)[20]", "KMT2A-r?"),
            ("46,XX,del(11)(q13q23)[20]", "KMT2A-r?"),
            ("46,XX,add(11)(q23)[20]", "KMT2A-r?"),
            ("46,XX,inv(11)(q13q23)[20]", "KMT2A-r?"),
            ("46,XX,t(11;22)(q23;q11.2)c[20]", ""),
            ("46,XX,t(11;19)(q13;q13.3)[20]", ""),
            ("46,XX,t(4;11)(p10;p10)[20]", ""),
            ("46,XX,del(11)(q14q22)[20]", ""),
        ],
        lesions,
    );
}

#[test]
fn partners_of_the_immunoglobulin_genes() {
    check(
        &[
            ("46,XX,t(8;14)(q24;q32)[20]", "MYC-r IGH-r"),
            ("46,XX,t(2;8)(p12;q24)[20]", "MYC-r"),
            ("46,XX,t(8;22)(q24.1;q11.2)[20]", "MYC-r"),
            ("46,X,t(X;14)(p22;q32)[20]", "CRLF2-r IGH-r"),
            ("46,X,t(Y;14)(p11;q32)[20]", "CRLF2-r IGH-r"),
            ("46,XX,t(5;14)(q31;q32)[20]", "IGH-r"),
            ("46,XX,t(8;14)(q11.2;q32)[20]", "IGH-r"),
            ("46,XX,t(6;14)(p22;q32)[20]", "IGH-r"),
            ("46,XX,t(14;19)(q32;q13)[20]", "IGH-r"),
            ("46,XX,t(12;14)(q23;q32)[20]", "IGH-r?"),
            ("46,XX,add(14)(q32)[20]", "IGH-r?"),
            ("46,XX,t(5;14)(q35;q32)[20]", ""),
            ("46,XX,t(8;14)(q24;q11)[20]", ""),
        ],
        lesions,
    );
}

#[test]
fn rarer_rearrangements() {
    check(
        &[
            ("46,XX,t(12;21)(p13;q22)[20]", "ETV6::RUNX1"),
            ("46,XX,t(7;12;21)(p22;p13;q22)[20]", "ETV6::RUNX1"),
            ("46,XX,t(12;21)(q13;q22)[20]", ""),
            ("46,XX,t(12;22)(p13;q12)[20]", "ZNF384-r?"),
            ("46,XX,t(12;19)(p13;p13)[20]", "ZNF384-r?"),
            ("46,XX,t(15;19)(q14;p13)[20]", "NUTM1-r?"),
            ("46,XX,t(5;12)(q33;p13)[20]", "ABL-class?"),
            ("46,XX,t(1;9)(q24;q34)[20]", "ABL-class?"),
            ("46,XX,i(21)(q10)[20]", "iAMP21?"),
            ("46,XX,dup(21)(q22q22)[20]", "iAMP21?"),
            ("46,XX,r(21)[20]", "iAMP21?"),
            ("46,XX,add(21)(q22)amp(RUNX1)[20]", "iAMP21?"),
            ("46,XX,-21,+mar[20]", "iAMP21?"),
            ("46,XX,hsr(21)(q22)[20]", "iAMP21?"),
            ("46,XX,add(21)(p11.2)[20]", ""),
        ],
        lesions,
    );
}

#[test]
fn features_that_are_no_lesion_of_the_list() {
    check(
        &[
            ("46,XX,t(5;14)(q35;q32)[20]", "TLX3, t(5;14)"),
            ("46,XX,t(10;14)(q24;q11)[20]", "T-cell receptor alpha/delta, 14q11"),
            ("46,XX,t(11;14)(p13;q11)[20]", "T-cell receptor alpha/delta, 14q11"),
            ("46,XX,t(8;14)(q24;q11)[20]", "T-cell receptor alpha/delta, 14q11"),
            ("46,XX,t(7;9)(q34;q34)[20]", "T-cell receptor beta, 7q34"),
            ("46,XX,t(3;7)(q21;q34)[20]", "T-cell receptor beta, 7q34?"),
            ("46,XX,t(10;11)(p13;q21)[20]", "PICALM::MLLT10, t(10;11)"),
            ("46,XX,i(17)(q10)[20]", "TP53 region lost (17p)"),
            ("46,XX,del(17)(p11.2)[20]", "TP53 region lost (17p)"),
            ("46,XX,del(17p)[20]", "TP53 region lost (17p)"),
            ("46,XX,i(9)(q10)[20]", "i(9q)"),
            ("46,XX,del(9)(p13)[20]", "9p lost or changed"),
            ("46,XX,del(9)(q13q22)[20]", ""),
            ("46,XX,del(6)(q13q23)[20]", "6q lost"),
            ("45,XX,dic(9;20)(p13;q11.2)[20]", "dic(9;20)"),
            ("45,XX,dic(9;12)(p13;p13)[20]", "dic(9;12)"),
            ("45,XX,dic(7;9)(p11;p13)[20]", "dic(7;9)"),
        ],
        features,
    );
}

#[test]
fn trisomies_are_counted_within_one_clone() {
    check(
        &[
            (
                "54,XX,+X,+4,+6,+10,+14,+17,+21,+21[20]",
                "hyperdiploidy trisomy-4-10 trisomy-4-10-17",
            ),
            ("53,XX,+X,+4,+6,+10,+14,+21,+21[20]", "hyperdiploidy trisomy-4-10"),
            ("48,XX,+4,+10[20]", "trisomy-4-10"),
            ("47,XX,+4[10]/47,XX,+10[10]", ""),
            ("47,XX,+4[10]/48,idem,+10[5]", "trisomy-4-10?"),
            ("47,XX,+4[5]/48,idem,+10[15]", "trisomy-4-10"),
            ("48,XX,+4,+10[15]/47,idem,-10[5]", "trisomy-4-10"),
            ("48,XX,+4,+?10[20]", "trisomy-4-10?"),
            ("48,XX,+4,+10[1]/46,XX[19]", "trisomy-4-10?"),
            ("48,XX,+4,+10c[20]", "trisomy-4-10"),
            ("35,X,+4,+10,+X,+6,+8,+11,+14,+18,+19,+21,+21,+22[20]", "hypodiploidy"),
            ("25,X,+4,+10[20]", "hypodiploidy"),
            ("69<3n>,XXX[20]", "near-triploidy trisomy-4-10 trisomy-4-10-17"),
            ("66<3n>,XXX,-4,-9,-16[20]", "near-triploidy"),
            (
                "67<3n>,XXX,-3,-7,-9,-16,-17,+19,+21,+22[20]",
                "near-triploidy trisomy-4-10? hypodiploidy?",
            ),
            ("92,XXYY[20]", "trisomy-4-10 trisomy-4-10-17"),
            ("46,XX,del(9)(p21)[5]/92,idemx2[15]", ""),
        ],
        lesions,
    );
}

#[test]
fn hypodiploidy_and_its_double() {
    check(
        &[
            ("27,X,+X,+18,+21,+21[20]", "hypodiploidy"),
            ("36,X,+X,+1,+5,+6,+8,+10,+11,+14,+18,+19,+21,+22,+22[20]", "hypodiploidy"),
            ("39,XX,-3,-7,-9,-13,-15,-16,-17[20]", "hypodiploidy"),
            ("40,XX,-3,-7,-9,-13,-15,-16[20]", "hypodiploidy? complex-karyotype?"),
            ("43,XX,-7,-13,-20[20]", "hypodiploidy?"),
            ("44,XX,-7,-13[20]", ""),
            ("27,X,+X,+18,+21,+21[11]/54,idemx2[7]", "hypodiploidy"),
            ("27,X,+X,+18,+21,+21[11]/54,idem,x2[7]", "hypodiploidy"),
            ("27,X,+X,+18,+21,+21[11]/54,idem\u{d7}2[7]", "hypodiploidy"),
            ("52(26,X,+X,+18,+21)x2[9]", "hypodiploidy"),
            (
                "54,XX,+X,+X,+8,+8,+18,+18,+21,+21[9]",
                "hyperdiploidy? hypodiploidy? complex-karyotype?",
            ),
            ("50,XX,+8,+14,+21,+21[20]", ""),
            ("51,XX,+8,+14,+18,+21,+21[20]", "hyperdiploidy"),
            (
                "62,XX,+X,+3,+4,+5,+6,+7,+8,+11,+12,+14,+15,+17,+18,+20,+21,+21[20]",
                "hyperdiploidy near-triploidy?",
            ),
            ("48~52,XX,+8,+21[cp5]", "hyperdiploidy?"),
        ],
        lesions,
    );
}

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
    assert!(read("43,XX,-7,-8,-9[20]").hypodiploid() && !read("44,XX,-7,-8[20]").hypodiploid());
}

/// Structural, numerical, and `+` for a lower bound.
fn counts(text: &str) -> String {
    let count = read(text).count;
    format!("{} {}{}", count.structural, count.numerical, if count.exact { "" } else { "+" })
}

#[test]
fn abnormalities_are_counted_once() {
    check(
        &[
            ("46,XX[20]", "0 0"),
            ("46,XX,t(9;22)(q34;q11)[20]", "1 0"),
            ("47,XX,t(9;22)(q34;q11),+der(22)t(9;22)[20]", "1 1"),
            ("46,XX,der(9)t(9;22)(q34;q11),der(22)t(9;22)(q34;q11)[20]", "1 0"),
            ("48,XX,+8,-9,+21,+21[20]", "0 4"),
            ("47,XX,+21c[20]", "0 0"),
            ("48,XX,+8,+21c[20]", "0 1"),
            ("47,XXYc,del(6)(q13)[20]", "1 0"),
            ("46,XX,del(6)(q13),inv(7)(p15q31),i(9)(q10),add(12)(p13),dup(1)(q21q42)[20]", "5 0"),
            ("47,XX,+mar[20]", "1 0+"),
            ("47~48,XX,+1-2mar[cp9]", "1 0+"),
            ("48,XX,+2mar[20]", "2 0+"),
            ("46,XX,del(9)(p21)x2[20]", "2 0"),
            ("46,XX,del(9)(p21),del(9)(p13)[20]", "2 0"),
            ("46,XX,del(6)(q13)[5]/47,idem,+8[5]/48,idem,+8,+21[5]", "1 2"),
            ("46,XX,?del(6)(q13)[20]", "1 0+"),
            ("46,XX,del(6)(q13),inc[20]", "1 0+"),
            ("46,XX,del(6)(q13),something else[20]", "1 0+"),
            ("46,XX,der(6)t(6;9)(q13;q12)add(6)(p21)[20]", "1 0"),
        ],
        counts,
    );
}

#[test]
fn complex_begins_at_five_and_only_where_nothing_explains_it() {
    check(
        &[
            ("46,XX,add(1)(q21),add(2)(q21),add(3)(q21),add(4)(q21)[9]", ""),
            (
                "46,XX,add(1)(q21),add(2)(q21),add(3)(q21),add(4)(q21),add(5)(q31)[9]",
                "complex-karyotype",
            ),
            (
                "47,XX,add(1)(q21),add(2)(q21),add(3)(q21),add(4)(q21),add(5)(q31),+8[9]",
                "complex-karyotype",
            ),
            (
                "46,XX,add(1)(q21),add(2)(q21),add(3)(q21),add(4)(q21),t(9;22)(q34;q11)[9]",
                "BCR::ABL1",
            ),
            (
                "46,XX,add(1)(q21),add(2)(q21),add(3)(q21),add(4)(q21),del(11)(q23)[9]",
                "KMT2A-r? complex-karyotype?",
            ),
            ("46,XX,add(1)(q21),add(2)(q21),add(3)(q21),add(4)(q21),inv(2)(p11q13)c[9]", ""),
        ],
        lesions,
    );
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
    assert_eq!(read("46,XX[10/20]").lines[0].cells, Some(10));
    assert_eq!(read("73<3n>,XXX[3]").lines[0].level, 3);
    assert_eq!(read("20 metaphases").lines[0].number, None);
    assert_eq!(read("46.XX[9]").lines[0].sex, "XX");
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
