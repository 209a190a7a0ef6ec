//! Single lines of laboratory reports: what is read, and what is left because it is dangerous. All lines are invented.

use crate::support::pasted::{all_read, part_read};

#[test]
fn a_count_with_its_unit_is_read_in_that_unit() {
    all_read(&[
        ("WBC: 42.3 x10^9/L", "wbc=42.3 10*9/L"),
        ("WBC 42.3 × 10⁹/L (4.0-10.0) H", "wbc=42.3 10*9/L"),
        ("WBC 42.3 x 10^3/µL", "wbc=42.3 10*9/L"),
        ("WBC (x10^9/L): 42.3", "wbc=42.3 10*9/L"),
        ("WBC   42.3   H   K/uL   4.5-13.5", "wbc=42.3 10*9/L"),
        ("Leukocytes 85 G/L", "wbc=85 10*9/L"),
        ("White cell count 6.1 10*9/l", "wbc=6.1 10*9/L"),
        ("WBC 42300 /µL", "wbc=42300 /uL"),
        ("WBC 1,042,300/mm3", "wbc=1042300 /uL"),
        ("Leukozyten 42,3 G/l", "wbc=42.3 10*9/L"),
        ("Leukozyten: 3,8 /nl (4,0 - 10,0)", "wbc=3.8 10*9/L"),
        ("Leukozyten [Tsd/µl] 112,4", "wbc=112.4 10*9/L"),
        ("Leucocitos 12.500,5 /µL", "wbc=12500.5 /uL"),
        ("Leucocytes : 4,2 Giga/L", "wbc=4.2 10*9/L"),
        ("Leucocytes : 42 300/mm3", "wbc=42300 /uL"),
        ("Leucocytes : 42\u{a0}300 /mm3", "wbc=42300 /uL"),
        ("Leucocytes : 42\u{202f}300/mm³ (4 000 - 10 000)", "wbc=42300 /uL"),
        ("GB 1 042 300/mm3", "wbc=1042300 /uL"),
        ("WBC 12\u{2009}500.5 cells/µL", "wbc=12500.5 /uL"),
        ("Leucocitos 8 500 células/µL", "wbc=8500 /uL"),
    ]);
    part_read(&[("WBC 42.3 x10^9/L, Hb 9.1 g/dL, Plts 20 x10^9/L", "wbc=42.3 10*9/L")]);
}

#[test]
fn a_number_that_means_two_things_is_left() {
    part_read(&[
        ("WBC 42,300 /µL", ""),
        ("Leukozyten 42.300 /µl", ""),
        ("WBC 42 300", ""),
        ("WBC 42\u{a0}300", ""),
        ("WBC 42 300 G/L", ""),
        ("WBC day 12 300 /µL", ""),
        ("WBC 0 300 /µL", ""),
        ("WBC 1,234 G/L", ""),
        ("WBC 350", ""),
        ("WBC 4.0-10.0 x10^9/L", ""),
        ("WBC <0.1 x10^9/L", ""),
        ("WBC >100 x10^9/L", ""),
        ("Leukocytes 85 g/L", ""),
        ("Leukozyten am 12.03. 42,3 G/l", ""),
        ("WBC 42.3 then 38.1 x10^9/L", ""),
        ("WBC 42, 300 /µL", ""),
        ("Creatinine 12", ""),
        ("Bilirubin 0.8", ""),
        ("Age: 45", ""),
        ("Age 18 months", ""),
        ("Weight 154 lb", ""),
        ("Weight 70", ""),
        ("LVEF 60-65 %", ""),
        ("LVEF >55 %", ""),
        ("ECOG 0-1", ""),
        ("ALT 85 U/L", ""),
        ("MRD day 29 .05%", ""),
    ]);
}

#[test]
fn a_number_without_a_unit_is_read_where_one_unit_alone_fits() {
    all_read(&[
        ("WBC 42.3", "wbc=42.3 10*9/L"),
        ("WBC 42300", "wbc=42300 /uL"),
        ("Creatinine 0.9", "creatinine=0.9 mg/dL"),
        ("Creatinine 88", "creatinine=88 umol/L"),
        ("ECOG 1", "ecog=1"),
        ("ECOG PS: 2", "ecog=2"),
        ("DNA index 1.16", "dnaIndex=1.16"),
        ("DNA index: 1,160", "dnaIndex=1.160"),
        ("Modal chromosome number: 55", "modalNumber=55"),
    ]);
}

#[test]
fn serum_values_and_their_upper_limit() {
    all_read(&[
        ("Creatinine 0.9 mg/dL (0.6-1.2)", "creatinine=0.9 mg/dL"),
        ("Kreatinin 80 µmol/l", "creatinine=80 umol/L"),
        ("creatinina 0,8 mg/dl", "creatinine=0.8 mg/dL"),
        ("Créatinine 71 µmol/L", "creatinine=71 umol/L"),
        ("Bilirubin total 1.8 mg/dL (ref 0.2-1.2)", "bilirubin=1.8 mg/dL; bilirubinUln=1.5"),
        ("Bilirubine totale 34 µmol/L (VN < 17)", "bilirubin=34 umol/L; bilirubinUln=2"),
        ("ALT 100 U/L (0-40)", "altXUln=2.5"),
        ("ALT 41 U/L (ULN 40)", "altXUln=1.025"),
        ("GPT 70 U/l (bis 35)", "altXUln=2"),
        ("LDH 750 U/L [135 - 250]", "ldhXUln=3"),
        ("LVEF 62 %", "lvefPercent=62 %"),
        ("FEVI: 60%", "lvefPercent=60 %"),
        ("Weight 70 kg, height 175 cm", "weightKg=70 kg; heightCm=175 cm"),
        ("Gewicht 70,5 kg", "weightKg=70.5 kg"),
        ("WBC pending", "wbc=pending"),
    ]);
}

#[test]
fn another_fluid_or_person_is_not_the_patient_s_blood() {
    part_read(&[
        ("Urine leukocytes 85 /µL", ""),
        ("Donor: WBC 6.1 x10^9/L", ""),
        ("Urinalysis\nLeukocytes 25/µL", ""),
        ("Family history:\nT-ALL", ""),
        ("Mother: B-ALL", ""),
        ("CSF: no blasts\nWBC 5000 /µL", "csf.blasts=false"),
        ("Lumbar puncture planned. WBC 42.3 G/L.", ""),
        ("Bone marrow: WBC 42.3 G/L", ""),
        ("urine creatinine 80 mg/dL", ""),
        ("Platelets 20 x10^9/L", ""),
        ("Donor karyotype: 46,XY[20]", ""),
    ]);
    all_read(&[
        (
            "CSF: WBC 3/µL, RBC 10/µL, no blasts",
            "csf.wbcPerUl=3 /uL; csf.rbcPerUl=10 /uL; csf.blasts=false",
        ),
        (
            "Liquor\nLeukozyten 3 /µl\nErythrozyten 0 /µl\n\nBlutbild\nLeukozyten 42 G/l",
            "csf.wbcPerUl=3 /uL; csf.rbcPerUl=0 /uL; wbc=42 10*9/L",
        ),
        ("CNS status: CNS2a", "cnsStatus=CNS2a"),
        (
            "End of induction: neutrophils 0.9 x10^9/L, platelets 120 x10^9/L",
            "counts.neutrophils=0.9 10*9/L; counts.platelets=120 10*9/L",
        ),
    ]);
}

#[test]
fn a_lesion_looked_for_and_not_found_is_absent() {
    all_read(&[
        ("BCR::ABL1 not detected", "lesions.BCR::ABL1=absent"),
        ("BCR-ABL1: negative", "lesions.BCR::ABL1=absent"),
        ("t(9;22)(q34;q11.2): not detected", "lesions.BCR::ABL1=absent"),
        ("No evidence of BCR::ABL1", "lesions.BCR::ABL1=absent"),
        ("No evidence of BCR/ABL1 rearrangement by FISH.", "lesions.BCR::ABL1=absent"),
        ("negative for KMT2A rearrangement", "lesions.KMT2A-r=absent"),
        ("KMT2A: normal pattern", "lesions.KMT2A-r=absent"),
        ("No KMT2A rearrangement was detected in 200 interphase nuclei", "lesions.KMT2A-r=absent"),
        ("FISH: ETV6::RUNX1 (TEL-AML1) negative", "lesions.ETV6::RUNX1=absent"),
        ("TCF3::PBX1 RT-PCR negativ", "lesions.TCF3::PBX1=absent"),
        ("Kein Nachweis von BCR-ABL1", "lesions.BCR::ABL1=absent"),
        ("MLL-Rearrangement nicht nachweisbar", "lesions.KMT2A-r=absent"),
        ("BCR-ABL1: no se detecta", "lesions.BCR::ABL1=absent"),
        ("Sin evidencia de reordenamiento de KMT2A", "lesions.KMT2A-r=absent"),
        ("Absence de transcrit BCR-ABL1", "lesions.BCR::ABL1=absent"),
        ("Recherche de réarrangement KMT2A : négative", "lesions.KMT2A-r=absent"),
        ("IKZF1 deletion: absent", "lesions.IKZF1-deletion=absent"),
        ("BCR::ABL1 negative (0%)", "lesions.BCR::ABL1=absent"),
        (
            "BCR::ABL1, KMT2A and ETV6::RUNX1: not detected",
            "lesions.BCR::ABL1=absent; lesions.KMT2A-r=absent; lesions.ETV6::RUNX1=absent",
        ),
        (
            "No BCR::ABL1, KMT2A or ETV6::RUNX1 rearrangement",
            "lesions.BCR::ABL1=absent; lesions.KMT2A-r=absent; lesions.ETV6::RUNX1=absent",
        ),
        ("Ph-negative B-ALL", "lesions.BCR::ABL1=absent; lineage=B"),
        ("KMT2A: no rearrangement", "lesions.KMT2A-r=absent"),
        ("KMT2A (MLL) gene: no rearrangement detected by FISH", "lesions.KMT2A-r=absent"),
        ("KMT2A no rearrangement in 200 nuclei", "lesions.KMT2A-r=absent"),
        ("BCR::ABL1: no evidence of a fusion", "lesions.BCR::ABL1=absent"),
        ("BCR-ABL1: kein Fusionstranskript", "lesions.BCR::ABL1=absent"),
        ("KMT2A : pas de réarrangement", "lesions.KMT2A-r=absent"),
        ("KMT2A: sin reordenamiento", "lesions.KMT2A-r=absent"),
        (
            "BCR::ABL1 and KMT2A: no rearrangement",
            "lesions.BCR::ABL1=absent; lesions.KMT2A-r=absent",
        ),
    ]);
}

/// What stands behind the denial must be what would have become of the gene, and nothing that turns it.
#[test]
fn a_denial_behind_a_name_denies_only_what_it_names() {
    part_read(&[
        ("KMT2A: no", ""),
        ("KMT2A: no material", ""),
        ("KMT2A: no cells", ""),
        ("KMT2A: no rearrangement study", ""),
        ("KMT2A: no study of rearrangement", ""),
        ("KMT2A: no result, rearrangement pending", ""),
        ("KMT2A: no rearrangement excluded", ""),
        ("KMT2A: no rearrangement with AFF1", ""),
        ("BCR::ABL1, KMT2A: no rearrangement", ""),
        ("KMT2A: no rearrangement in metaphases", ""),
        ("Day 29 KMT2A: no rearrangement", ""),
        ("KMT2A: no rearrangement in 85 %", ""),
        ("KMT2A no rearrangement BCR::ABL1 positive", ""),
        ("P2RY8::CRLF2: no fusion", ""),
    ]);
}

#[test]
fn a_lesion_found_is_present_and_one_awaited_is_pending() {
    all_read(&[
        ("BCR::ABL1 positive", "lesions.BCR::ABL1=present"),
        ("BCR::ABL1 p190 transcript detected", "lesions.BCR::ABL1=present"),
        ("Positive for t(4;11)", "lesions.KMT2A::AFF1=present"),
        ("KMT2A::MLLT3 fusion detected", "lesions.KMT2A-r=present"),
        ("KMT2A rearranged in 85% of nuclei", "lesions.KMT2A-r=present"),
        ("iAMP21: present", "lesions.iAMP21=present"),
        ("CRLF2 rearrangement: detected", "lesions.CRLF2-r=present"),
        ("TP53 mutation identified", "lesions.TP53=present"),
        ("Nachweis von ETV6-RUNX1", "lesions.ETV6::RUNX1=present"),
        ("BCR-ABL1 positivo", "lesions.BCR::ABL1=present"),
        ("KMT2A négatif, BCR-ABL1 détecté", "lesions.KMT2A-r=absent; lesions.BCR::ABL1=present"),
        ("BCR::ABL1 pending", "lesions.BCR::ABL1=pending"),
        ("FISH KMT2A: not done", "lesions.KMT2A-r=not done"),
        ("ETV6::RUNX1: insufficient material", "lesions.ETV6::RUNX1=not done"),
        (
            "KMT2A negative and BCR::ABL1 positive",
            "lesions.KMT2A-r=absent; lesions.BCR::ABL1=present",
        ),
        (
            "KMT2A not rearranged but BCR::ABL1 detected",
            "lesions.KMT2A-r=absent; lesions.BCR::ABL1=present",
        ),
    ]);
}

#[test]
fn what_is_uncertain_or_turned_is_left() {
    part_read(&[
        ("BCR::ABL1 cannot be excluded", ""),
        ("Cannot exclude KMT2A rearrangement", ""),
        ("Suspicious for BCR::ABL1", ""),
        ("Probable KMT2A rearrangement", ""),
        ("BCR::ABL1 positive?", ""),
        ("BCR::ABL1 FISH inconclusive", ""),
        ("History of BCR::ABL1 positive CML", ""),
        ("Family history: BCR::ABL1 positive", ""),
        ("BCR::ABL1 +/-", ""),
        ("BCR::ABL1 is not negative", ""),
        ("No BCR::ABL1 not detected", ""),
        ("BCR::ABL1 detected. Not confirmed.", ""),
        ("BCR::ABL1 detected, to be repeated", ""),
        ("The laboratory could not see\nBCR::ABL1 rearrangement detected", ""),
        ("BCR::ABL1", ""),
        ("BCR::ABL1 and KMT2A", ""),
        ("Positive for BCR::ABL1 or KMT2A", ""),
        ("No BCR::ABL1, KMT2A positive", "lesions.BCR::ABL1=absent"),
        ("BCR::ABL1 p210 negative", ""),
        ("KMT2A::MLLT3 negative", ""),
        ("BCR::ABL1 negative (85%)", ""),
        ("BCR::ABL1 positive in 0 of 200 nuclei", ""),
        ("BCR::ABL1 transcripts undetectable", ""),
        ("BCR::ABL1 negative at day 29", ""),
        ("Remission marrow\nBCR::ABL1 negative", ""),
        ("BCR::ABL1 negative\nSpecimen: bone marrow, day 29", ""),
        ("No T-ALL", ""),
        ("B-ALL excluded", ""),
        ("B-ALL versus T-ALL", ""),
        ("B-ALL probable", ""),
    ]);
    all_read(&[("No evidence of\nBCR::ABL1 rearrangement detected", "lesions.BCR::ABL1=absent")]);
}

#[test]
fn antigens_and_lineage() {
    all_read(&[
        ("CD19 positive, CD22 positive", "cd19=positive; cd22=positive"),
        ("CD19+, CD10+, CD22-", "cd19=positive; cd22=negative"),
        ("CD10, CD19 and CD22 positive; CD34 negative", "cd19=positive; cd22=positive"),
        ("CD19 (+) CD22 (-)", "cd19=positive; cd22=negative"),
        ("CD19 positive (95%)", "cd19=positive"),
        ("CD20 45%", "cd20Percent=45 %"),
        ("CD20 positive in 45 % of blasts", "cd20Percent=45 %"),
        ("Diagnosis: B-ALL", "lineage=B"),
        ("T-ALL", "lineage=T"),
        ("Precursor B-cell ALL", "lineage=B"),
        ("ETP-ALL", "phenotype=ETP"),
        ("common B-ALL", "phenotype=common"),
        ("45-year-old woman with B-ALL", "lineage=B; age=45 a; sex=female"),
        ("Sex: male, age: 7 years", "sex=male; age=7 a"),
        ("Geschlecht: weiblich", "sex=female"),
        // `M` is "masculino" or "mujer".
        ("Sexo: M", ""),
    ]);
    part_read(&[
        ("CD19 95%", ""),
        ("CD19 dim", ""),
        ("CD19 partial positive", ""),
        ("CD20 positive", ""),
        ("CD20 <1 %", ""),
        ("CD19-directed therapy", ""),
        ("CSF flow: CD19 negative", ""),
    ]);
}

#[test]
fn mrd_with_its_time_point() {
    all_read(&[
        (
            "MRD day 29 flow <0.01 %",
            "mrd.end-of-induction.status=undetected; mrd.end-of-induction.sensitivity=0.01 %; mrd.end-of-induction.method=flow",
        ),
        (
            "MRD end of induction 0.05% by flow, sensitivity 0.01%",
            "mrd.end-of-induction.value=0.05 %; mrd.end-of-induction.sensitivity=0.01 %; mrd.end-of-induction.method=flow",
        ),
        (
            "Day 29 marrow MRD undetectable (sensitivity 10-4)",
            "mrd.end-of-induction.status=undetected; mrd.end-of-induction.sensitivity=1e-4 1; mrd.end-of-induction.sample=marrow",
        ),
        (
            "MRD day 33: 5 x 10^-4 (Ig/TR PCR)",
            "mrd.end-of-induction.value=5e-4 1; mrd.end-of-induction.method=pcr",
        ),
        ("MRD day 8 peripheral blood 0.5 %", "mrd.day-8.value=0.5 %; mrd.day-8.sample=blood"),
        (
            "MRD end of consolidation negative, sensitivity 0.001 %",
            "mrd.end-of-consolidation.status=undetected; mrd.end-of-consolidation.sensitivity=0.001 %",
        ),
        (
            "MRD Tag 33 negativ (Nachweisgrenze 10⁻⁴)",
            "mrd.end-of-induction.status=undetected; mrd.end-of-induction.sensitivity=1e-4 1",
        ),
        ("EMR día 33: 0,02 %", "mrd.end-of-induction.value=0.02 %"),
        (
            "No MRD detected at end of induction (LOD 0.01 %)",
            "mrd.end-of-induction.status=undetected; mrd.end-of-induction.sensitivity=0.01 %",
        ),
        ("MRD week 16: pending", "mrd.week-16.value=pending"),
    ]);
    part_read(&[
        ("MRD 0.05 %", ""),
        ("MRD negative", ""),
        ("MRD day 29 0.05", ""),
        ("MRD day 29 positive", ""),
        ("MRD day 29 <0.01 % by NGS", ""),
        ("MRD day 29 positive <0.01 %", ""),
        ("MRD day 42 0.05 %", ""),
        ("MRD day 8 1%, day 29 0.05 %", ""),
        ("MRD day 29 probably negative", ""),
        ("MRD after block 1 0.05 %", ""),
        ("BCR::ABL1 MRD day 29 negative", ""),
        ("MRD day 29 0.05-0.1 %", ""),
    ]);
}
