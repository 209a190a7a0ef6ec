//! What the karyotype reader makes of notations a cytogeneticist would name. Invented strings and textbook notations.

use crate::support::account;
use stratall::karyotype::{Certainty, read};
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
            // Three chromosomes and two bands: which band belongs to which is not said.
            ("46,XX,t(9;22;14)(q34q11)[20]", ""),
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
            ("46,XX,t(11;?)(q23;?)[20]", "KMT2A-r?"),
            ("46,XX,der(11)t(11;?)(q23;?)[20]", "KMT2A-r?"),
            ("46,XX,t(11;22)(q23;?)[20]", "KMT2A-r?"),
            ("46,XX,t(11;?)(q13;?)[20]", ""),
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
            // A range of bands is in doubt throughout.
            ("46,XX,t(8;14)(q24;q31~32)[20]", "MYC-r? IGH-r?"),
            ("46,XX,t(8;14)(q24;q32-33)[20]", "MYC-r? IGH-r?"),
            ("46,XX,t(8;14)(q2?4;q32)[20]", "MYC-r? IGH-r?"),
            ("46,XX,add(14)(q32)[20]", "IGH-r?"),
            ("46,XX,ins(14)(q32q21q24)[20]", "IGH-r?"),
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
            ("46,XX,inv(15)(q14q22)[20]", "NUTM1-r?"),
            ("46,XX,inv(15)(q14)[20]", ""),
            ("46,XX,t(5;12)(q33;p13)[20]", "ABL-class?"),
            ("46,XX,t(1;9)(q24;q34)[20]", "ABL-class?"),
            ("46,XX,i(21)(q10)[20]", "iAMP21?"),
            ("46,XX,dup(21)(q22q22)[20]", "iAMP21?"),
            ("46,XX,r(21)[20]", "iAMP21?"),
            ("46,XX,add(21)(q22)amp(RUNX1)[20]", "iAMP21?"),
            ("46,XX,-21,+mar[20]", "iAMP21?"),
            ("46,XX,hsr(21)(q22)[20]", "iAMP21?"),
            // Amplified elsewhere; a marker alone; a marker beside another loss or beside a gained 21.
            ("46,XX,hsr(8)(q24)[20]", ""),
            ("47,XX,+mar[20]", ""),
            ("46,XX,-20,+mar[20]", ""),
            ("48,XX,+21,+mar[20]", ""),
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
            ("46,XX,del17p[20]", "TP53 region lost (17p)"),
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
            // A comma was left out between changes of two chromosomes; an amplification belongs to the one before it.
            ("46,XX,del(6)(q13)del(9)(p13)[20]", "2 0"),
            ("46,XX,add(21)(q22)amp(RUNX1)[20]", "1 0"),
            // The same exchange twice is one, the same chromosomes at other bands another.
            ("46,XX,t(1;19)(q23;p13),t(1;19)(q42;p13)[20]", "2 0"),
            ("47,XX,der(22)t(9;22)(q34;q11),+der(22)t(9;22)[20]", "1 1"),
        ],
        counts,
    );
}

#[test]
fn homologues_markers_and_polyploid_clones_are_counted() {
    check(
        &[
            ("46,XX,del(9)(p21),del(9)(p21)[20]", "2 0"),
            ("48,XX,+mar,+mar[20]", "2 0+"),
            ("92,XXYY,del(9)(p21)x2[20]", "1 0"),
            ("71<3n>,XXX,+2mar[20]", "2 0+"),
            ("45,X,-Y[20]", "0 1"),
            // One sex chromosome written, and not a word of the other.
            ("45,X,del(6)(q13)[20]", "1 0+"),
        ],
        counts,
    );
}

#[test]
fn one_metaphase_the_donor_and_the_inborn_do_not_count() {
    check(
        &[
            ("46,XX,del(6)(q13),i(9)(q10)[1]/46,XX[19]", "0 0"),
            ("47,XX,+8[9]//46,XY,del(6)(q13),i(9)(q10)[9]", "0 1"),
            ("46,XX,inv(9)(p12q13)c[20]", "0 0"),
            // The extra 21 of Down syndrome stays inborn; its loss is acquired.
            ("48,XX,+8,+21c[10]/47,idem,-21[5]", "0 2"),
        ],
        counts,
    );
}

#[test]
fn the_count_is_a_lower_bound_where_the_stem_line_is_missing() {
    check(&[("47,idem,+8[5]", "0 1+"), ("46,XX,del(6)(q13)[5]/47,sdl3,+8[4]", "1 0+")], counts);
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
