//! The words that are understood: English, German, Spanish, French. What is not here makes the clause it stands in unread.

use super::lexicon::{Label as L, Meaning, Verdict};
use Meaning::*;
use Verdict::{Absent, Normal, NotDone, Pending, Present};

/// Spellings without capitals and accents, divided by `|`; a space is one to three of space, `-`, `_`, `:`, `/`.
pub(super) const WORDS: &[(&str, Meaning)] = &[
    // Numbers.
    (
        "wbc|wbcs|wbc count|white cells|white cell count|white blood cell count|white blood cells|white blood count|white count|wcc|leukocytes|leucocytes|leukocyte count|leukozyten|leukos|leukozytenzahl|leucocitos|recuento de leucocitos|globules blancs|gb",
        Amount(L::White),
    ),
    (
        "rbc|rbcs|red cells|red cell count|red blood cells|erythrocytes|erythrozyten|erys|eritrocitos|hematies",
        Amount(L::Red),
    ),
    (
        "neutrophils|neutrophil count|absolute neutrophil count|anc|neut|neutrophile|neutrofilos|polynucleaires neutrophiles|pnn",
        Amount(L::Neutrophils),
    ),
    (
        "platelets|platelet count|plt|plts|thrombozyten|thrombos|plaquetas|plaquettes",
        Amount(L::Platelets),
    ),
    (
        "creatinine|serum creatinine|kreatinin|creatinina|creatininemie|crea|creat",
        Amount(L::Creatinine),
    ),
    (
        "bilirubin|total bilirubin|bilirubin total|bilirubine|bilirubine totale|bilirrubina|bilirrubina total|gesamtbilirubin|bili",
        Amount(L::Bilirubin),
    ),
    ("alt|alat|sgpt|gpt|alt sgpt|alt gpt|alat gpt|alanine aminotransferase|tgp", Amount(L::Alt)),
    ("ldh|lactate dehydrogenase|laktatdehydrogenase", Amount(L::Ldh)),
    (
        "lvef|ejection fraction|left ventricular ejection fraction|ef|lv ef|linksventrikulare ejektionsfraktion|ejektionsfraktion|fevi|fevg|fraccion de eyeccion|fraction d'ejection",
        Amount(L::Ejection),
    ),
    ("weight|body weight|wt|gewicht|korpergewicht|peso|poids", Amount(L::Weight)),
    ("height|body height|ht|grose|korpergrose|talla|taille", Amount(L::Height)),
    ("age|aged|age at diagnosis|alter|edad|agee", Amount(L::Age)),
    ("ecog|ecog ps|ecog performance status|ecog score|performance status ecog", Amount(L::Ecog)),
    ("cd20", Amount(L::Cd20)),
    (
        "dna index|dna ploidy index|dns index|indice de dna|indice de adn|index adn|index d'adn",
        Amount(L::DnaIndex),
    ),
    (
        "modal number|modal chromosome number|modal chromosomal number|numero modal|modalzahl",
        Amount(L::Modal),
    ),
    ("sex|gender|geschlecht|sexo|sexe", Amount(L::SexOf)),
    (
        "hb|hgb|haemoglobin|hemoglobin|hamoglobin|hemoglobina|hemoglobine|hct|haematocrit|hematocrit|hamatokrit|mcv|mch|lymphocytes|lymphozyten|linfocitos|monocytes|sodium|natrium|potassium|kalium|urea|harnstoff|urate|uric acid|harnsaure|glucose|glukose|ast|asat|sgot|got|ggt|gamma gt|alp|crp|albumin|inr|quick|fibrinogen|fibrinogene|calcium|phosphate|protein|glucorrachia|temperature|bsa|bmi|spo2",
        Amount(L::Other),
    ),
    // Lesions.
    (
        "bcr abl1|bcr abl|t(9;22)|philadelphia chromosome|philadelphia|ph chromosome|philadelphia chromosom|cromosoma philadelphia|cromosoma filadelfia|chromosome philadelphia",
        Lesion("BCR::ABL1"),
    ),
    ("kmt2a|mll|11q23|kmt2a mll|mll kmt2a", Lesion("KMT2A-r")),
    ("kmt2a aff1|mll af4|t(4;11)|mll aff1", Lesion("KMT2A::AFF1")),
    ("kmt2a mllt1|kmt2a mllt3|kmt2a mllt10|mll enl|mll af9|t(11;19)|t(9;11)", Variant("KMT2A-r")),
    ("etv6 runx1|tel aml1|t(12;21)|etv6 runx1 tel aml1", Lesion("ETV6::RUNX1")),
    ("tcf3 pbx1|e2a pbx1|t(1;19)", Lesion("TCF3::PBX1")),
    ("tcf3 hlf|e2a hlf|t(17;19)", Lesion("TCF3::HLF")),
    ("iamp21", Lesion("iAMP21")),
    (
        "ikzf1 deletion|deletion of ikzf1|ikzf1 del|ikzf1 deletions|deletion ikzf1|delecion de ikzf1",
        Lesion("IKZF1-deletion"),
    ),
    ("ikzf1plus|ikzf1 plus", Lesion("IKZF1plus")),
    (
        "crlf2 rearrangement|crlf2 rearrangements|crlf2 rearranged|crlf2 r|reordenamiento de crlf2|rearrangement of crlf2|rearrangement de crlf2",
        Lesion("CRLF2-r"),
    ),
    ("p2ry8 crlf2|igh crlf2", Variant("CRLF2-r")),
    (
        "tp53 mutation|tp53 mutations|tp53 mutationen|mutation of tp53|mutacion de tp53|mutation tp53",
        Lesion("TP53"),
    ),
    ("tp53 wild type|tp53 wildtype|tp53 wildtyp", Says("lesions.TP53", "absent")),
    ("hypodiploidy|hypodiploidie|hipodiploidia", Lesion("hypodiploidy")),
    ("high hyperdiploidy|high hyperdiploid", Lesion("hyperdiploidy")),
    ("near triploidy", Lesion("near-triploidy")),
    ("ph like|bcr abl1 like|bcr abl like|philadelphia like", Lesion("Ph-like")),
    ("ph like all", Says("lesions.Ph-like", "present")),
    (
        "ph positive|ph pos|ph+|philadelphia positive|philadelphia chromosome positive|philadelphia positiv|filadelfia positivo",
        Says("lesions.BCR::ABL1", "present"),
    ),
    (
        "ph negative|ph neg|philadelphia negative|philadelphia chromosome negative|philadelphia negativ|filadelfia negativo",
        Says("lesions.BCR::ABL1", "absent"),
    ),
    ("mef2d rearrangement|mef2d r|mef2d", Lesion("MEF2D-r")),
    ("znf384 rearrangement|znf384 r|znf384", Lesion("ZNF384-r")),
    ("dux4 rearrangement|dux4 r", Lesion("DUX4-r")),
    ("nutm1 rearrangement|nutm1 r", Lesion("NUTM1-r")),
    ("myc rearrangement|myc r|t(8;14)", Lesion("MYC-r")),
    ("igh rearrangement|igh translocation", Lesion("IGH-r")),
    ("pax5 p80r|pax5 p.p80r", Lesion("PAX5-P80R")),
    ("t315i", Lesion("T315I")),
    (
        "trisomy 4 and 10|trisomies 4 and 10|double trisomy 4 and 10|double trisomy (4, 10)",
        Lesion("trisomy-4-10"),
    ),
    ("cdkn2a deletion|cdkn2a b deletion", Lesion("CDKN2A/B-deletion")),
    ("pax5 deletion", Lesion("PAX5-deletion")),
    ("abl1 bcr|p190|p210|p230|e1a2|b2a2|b3a2|e13a2|e14a2|m bcr|minor|major", Variant("BCR::ABL1")),
    // Antigens and lineage.
    ("cd19", Marker("cd19")),
    ("cd22", Marker("cd22")),
    (
        "cd1a|cd2|cd3|ccd3|cd4|cd5|cd7|cd8|cd10|cd13|cd14|cd15|cd23|cd24|cd33|cd34|cd38|cd45|cd52|cd56|cd58|cd64|cd65|cd66c|cd79a|ccd79a|cd79b|cd81|cd99|cd117|cd123|ccd22|cycd22|tdt|mpo|cmpo|hla dr|cigm|cyigm|sigm|ng2|surface immunoglobulin|kappa|lambda",
        OtherMarker,
    ),
    (
        "b all|b cell all|bcp all|precursor b|precursor b all|precursor b cell all|b precursor all|b cell precursor all|b lineage all|b lineage|b lymphoblastic leukaemia|b lymphoblastic leukemia|b cell acute lymphoblastic leukaemia|b cell acute lymphoblastic leukemia|b cell precursor acute lymphoblastic leukaemia|b vorlaufer all|b linien all|lla b|lal b|lla de precursores b|lla de celulas b|pre b all",
        Says("lineage", "B"),
    ),
    (
        "t all|t cell all|t lineage all|t lineage|t lymphoblastic leukaemia|t lymphoblastic leukemia|t cell acute lymphoblastic leukaemia|t cell acute lymphoblastic leukemia|lla t|lal t|t linien all",
        Says("lineage", "T"),
    ),
    ("pro b all|pro b|pro b phenotype|pro b immunophenotype", Says("phenotype", "pro-B")),
    (
        "common all|c all|common b all|common b|common phenotype|lla comun|lal commune",
        Says("phenotype", "common"),
    ),
    ("pre b phenotype|pre b immunophenotype", Says("phenotype", "pre-B")),
    (
        "etp all|etp|early t precursor|early t cell precursor|early t precursor all|early t cell precursor all",
        Says("phenotype", "ETP"),
    ),
    ("near etp|near etp all", Says("phenotype", "near-ETP")),
    ("cortical t|cortical t all|thymic t all|kortikale t all", Says("phenotype", "cortical-T")),
    ("mature t|mature t all", Says("phenotype", "mature-T")),
    ("cns 1|cns1", Says("cnsStatus", "CNS1")),
    ("cns 2|cns2", Says("cnsStatus", "CNS2")),
    ("cns 2a|cns2a", Says("cnsStatus", "CNS2a")),
    ("cns 2b|cns2b", Says("cnsStatus", "CNS2b")),
    ("cns 2c|cns2c", Says("cnsStatus", "CNS2c")),
    ("cns 3|cns3", Says("cnsStatus", "CNS3")),
    ("cns 3a|cns3a", Says("cnsStatus", "CNS3a")),
    ("cns 3b|cns3b", Says("cnsStatus", "CNS3b")),
    ("cns 3c|cns3c", Says("cnsStatus", "CNS3c")),
    ("blasts|blast cells|leukaemic blasts|blasten|blastos|blastes", Blasts),
    (
        "m|male|man|boy|gentleman|mannlich|mannlicher|mann|junge|varon|hombre|nino|masculino|homme|garcon|masculin",
        Sex("male"),
    ),
    (
        "f|w|female|woman|girl|lady|weiblich|weibliche|frau|madchen|mujer|nina|femenino|femme|fille|feminin",
        Sex("female"),
    ),
    // MRD.
    (
        "mrd|minimal residual disease|measurable residual disease|minimale resterkrankung|minimale residualerkrankung|emr|enfermedad minima residual|enfermedad residual medible|maladie residuelle|maladie residuelle minimale",
        Mrd,
    ),
    (
        "sensitivity|assay sensitivity|limit of detection|lod|detection limit|sensitivitat|nachweisgrenze|sensibilidad|sensibilite|seuil de detection",
        Sensitivity,
    ),
    (
        "flow|flow cytometry|by flow cytometry|fcm|mfc|mfcm|flowcytometry|multiparameter flow cytometry|durchflusszytometrie|durchfluszytometrie|fcm mrd|citometria|citometria de flujo|cytometrie|cytometrie en flux",
        Method("flow"),
    ),
    (
        "ig tr pcr|ig tcr pcr|rq pcr ig tr|rq pcr of ig tr|ig tr rq pcr|ig tcr rq pcr|pcr ig tr|pcr (ig tr)|pcr ig tcr",
        Method("pcr"),
    ),
    ("ngs|next generation sequencing|clonoseq|ngs mrd|high throughput sequencing", Method("ngs")),
    (
        "bone marrow|marrow|bm|marrow aspirate|bone marrow aspirate|knochenmark|km|medula osea|moelle|moelle osseuse",
        Sample("marrow"),
    ),
    ("peripheral blood|pb|peripheres blut|sangre periferica|sang peripherique", Sample("blood")),
    (
        "end of induction|eoi|day 29|day +29|d29|d+29|day 33|day +33|d33|d+33|end induction|ende der induktion|induktionsende|ende induktion|tag 29|tag +29|tag 33|tag +33|fin de induccion|final de induccion|final de la induccion|fin de la induccion|dia 29|dia +29|dia 33|dia +33|fin d'induction|fin d’induction|jour 29|j29|jour 33|j33",
        Time("end-of-induction"),
    ),
    (
        "end of consolidation|ende der konsolidierung|fin de consolidacion|fin de la consolidacion|fin de consolidation",
        Time("end-of-consolidation"),
    ),
    ("day 8|day +8|d8|tag 8|dia 8|jour 8|j8", Time("day-8")),
    ("day 15|day +15|d15|tag 15|dia 15|jour 15|j15", Time("day-15")),
    ("week 10|woche 10|semana 10|semaine 10", Time("week-10")),
    ("week 16|woche 16|semana 16|semaine 16", Time("week-16")),
    (
        "pre transplant|before transplant|prior to transplant|pre hsct|pre transplantation|vor transplantation",
        Time("pre-transplant"),
    ),
    // Results.
    (
        "positive|pos|detected|present|rearranged|identified|positiv|nachweisbar|nachgewiesen|positivo|positiva|detectado|detectada|presente|positif|detecte|detectee",
        Result(Present),
    ),
    (
        "negative|neg|not detected|not present|absent|not found|not identified|not seen|not rearranged|not detectable|unrearranged|negativ|nicht nachweisbar|nicht nachgewiesen|negativo|negativa|no detectado|no detectada|no se detecta|no se detecto|no se detectan|no se observa|no se observan|ausente|negatif|non detecte|non detectee|non detectes|absente|non rearrange",
        Result(Absent),
    ),
    ("normal|normal pattern|normal signal pattern|normal result|unauffallig", Result(Normal)),
    (
        "pending|result pending|results pending|awaited|ausstehend|steht aus|befund folgt|pendiente|en attente|en cours",
        Result(Pending),
    ),
    (
        "not done|not performed|not tested|insufficient material|insufficient sample|material insufficient|failed|test failed|not evaluable|quantity not sufficient|nicht durchgefuhrt|nicht untersucht|no realizado|no realizada|material insuficiente|non fait|non faite|non realise|non realisee",
        Result(NotDone),
    ),
    ("undetectable|not measurable|indetectable", Undetectable),
    (
        "no|no evidence of|kein hinweis auf|kein hinweis auf ein|kein hinweis auf eine|keine hinweise auf|kein anhalt fur|no evidence for|no evidence of a|negative for|without|without evidence of|absence of|neither|kein nachweis von|kein nachweis einer|kein nachweis eines|kein|keine|ohne nachweis von|ohne nachweis einer|negativ fur|sin evidencia de|sin|ausencia de|negativo para|absence de|absence d'un|pas de|pas d'|negatif pour|aucun|aucune",
        Before(Absent),
    ),
    (
        "positive for|presence of|nachweis von|nachweis einer|nachweis eines|positiv fur|presencia de|positivo para|presence de|positif pour",
        Before(Present),
    ),
    // Lists.
    ("and|&|nor|und|sowie|y|et|ni|noch|as well as|both", And),
    ("or|oder|o|ou", Or),
    ("but|whereas|while|aber|pero|mais", But),
    // Who, what, when.
    (
        "csf|cerebrospinal fluid|lumbar puncture|spinal fluid|liquor|lumbalpunktion|lcr|liquido cefalorraquideo|liquide cephalorachidien|ponction lombaire|puncion lumbar|lp|intrathecal",
        Csf,
    ),
    (
        "cbc|fbc|full blood count|complete blood count|blood count|blutbild|hemograma|nfs|numeration|hemogramme|haematology|hematology|hamatologie|hematologia",
        Blood,
    ),
    (
        "at diagnosis|initial|initial diagnosis|presentation|at presentation|newly diagnosed|new diagnosis|bei diagnose|bei erstdiagnose|erstdiagnose|al diagnostico|au diagnostic",
        Diagnosis,
    ),
    (
        "specimen|sample|specimen type|sample type|material|untersuchungsmaterial|probe|muestra|prelevement",
        Specimen,
    ),
    (
        "residual|post|after|following|during|day|d|week|month|chemotherapy|treatment|steroids|prednisone|nach|tag|woche|tras|dia|semana|apres|jour|semaine|today|yesterday|now|currently|nadir|discharge",
        Later,
    ),
    (
        "mother|father|parent|sibling|brother|sister|donor|twin|control|controls|mutter|vater|bruder|schwester|spender|madre|padre|hermano|donante|mere|pere|frere|soeur|donneur|donneuse|urine|urinalysis|urin|urinstatus|orina|urinaire|stool|pleural|pleural fluid|ascites|leukapheresis|apheresis|sediment",
        Foreign,
    ),
    (
        "sexo m|clinical history of|cannot|can not|could not|exclude|excluded|excludes|rule out|ruled out|suspicious|suspected|suspicion|susp|probable|probably|possible|possibly|likely|unlikely|apparent|apparently|inconclusive|equivocal|indeterminate|borderline|questionable|unclear|unconfirmed|confirmed|confirm|confirmation|repeat|repeated|previously|formerly|known|cutoff|cut off|threshold|below|under|above|verdacht|fraglich|moglich|moglicherweise|wahrscheinlich|nicht auszuschliesen|auszuschliesen|ausgeschlossen|grenzwertig|sospecha|sospechoso|dudoso|posible|no se puede|no concluyente|descartar|descartado|douteux|possible|non concluant|suspecte|evoquant|error|contamination|contaminated|not|nicht|non|if|whether|should|would|may|might|unless|except|only|nur|solo|seulement|either|versus|vs|subclone|subclonal|minor clone|clotted|haemolysed|hemolyzed|hemolysed|lipaemic|preliminary|vorlaufig|provisional|wrong|corrected|amended",
        Doubt,
    ),
    (
        "cns|zns|snc|is|was|were|are|has|have|the|a|an|of|for|at|from|to|gene|genes|rna|break apart|breakapart|dual fusion|dual color|dual colour|pattern|interphase|interphases|interphase nuclei|nuclei|cells|cell|immunophenotype|immunophenotyping|phenotype|blood|qualitative|quantitative|count|serum|plasma|s|p|b|acute|lymphoblastic|lymphoblasts|level|value|molecular|molecular genetics|genetics|cytogenetics|cytogenetic|chromosome|chromosomes|status|who|caucasian|admitted|year|years|seen|conclusion|summary|impression|comment|interpretation|laboratory|lab",
        Filler,
    ),
    (
        "der|die|das|ein|eine|einer|eines|ist|sind|wurde|wird|von|vom|bei|akute|lymphatische|lymphoblastische|beurteilung|molekulargenetik|zytogenetik|immunphanotypisierung|zellen|kerne|kernen|gesamt",
        Filler,
    ),
    (
        "el|la|los|las|un|una|de|del|al|que|se|gen|valor|valores|linfoblastica|aguda|citogenetica|biologia molecular|inmunofenotipo|nucleos|celulas|conclusion|total",
        Filler,
    ),
    (
        "le|les|l'|du|des|d'|une|est|sont|chez|gene|valeur|patiente|lymphoblastique|aigue|aigu|cytogenetique|biologie moleculaire|immunophenotypage|noyaux|cellules|totale",
        Filler,
    ),
    ("uln|upper limit|upper limit of normal|up to|bis|hasta|jusqu'a|max", UpTo),
    (
        "h|l|hh|ll|high|low|critical|hoch|niedrig|elevated|increased|erhoht|raised|alto|elevado|eleve|↑|↓|*|!",
        Flag,
    ),
    ("name|patient name|patient|patientin|nombre|paciente|nom|surname", Person(0)),
    (
        "mrn|patient id|patient no|hospital number|nhs number|case number|fallnummer|historia clinica|nhc|ipp",
        Person(1),
    ),
    (
        "dob|date of birth|born|geburtsdatum|geb.|geboren|fecha de nacimiento|date de naissance|nee le",
        Person(2),
    ),
    ("with|mit|con|avec|all|leukaemia|leukemia|leukamie|leucemia|leucemie", With),
    ("by|in|on|per|using|mittels|im|am|por|en|par", By),
    (
        "fish|fish analysis|pcr|rt pcr|rq pcr|rtpcr|qpcr|multiplex|multiplex pcr|rna seq|rnaseq|mlpa|snp array|sequencing|analysis|assay|test|tests|testing|study|studies|result|results|finding|findings|probes|untersuchung|analyse|befund|ergebnis|estudio|resultado|resultados|recherche|recherche de|resultat|resultats",
        Test,
    ),
    ("expression|antigen|antigens|marker|markers|marqueurs|marcadores", Expression),
    (
        "metaphases|metaphase|karyotype|karyotyping|conventional|conventional cytogenetics|metaphasen|metafases|g banding|caryotype|cariotipo",
        Metaphases,
    ),
    (
        "ref|ref range|reference|reference range|reference interval|reference value|reference values|range|normal range|normal value|normal values|normbereich|norm|normwert|referenz|referenzbereich|referenzwert|rango|rango normal|valores de referencia|valor normal|vr|valeurs normales|valeur normale|vn|normes",
        Reference,
    ),
    ("signal pattern", Filler),
    (
        "fusion|fusions|fusion gene|fusion transcript|fusion transcripts|fusion signal|fusion signals|split signal|split signals|rearrangement|rearrangements|translocation|translocations|transcript|transcripts|umlagerung|translokation|fusionsgen|fusionstranskript|reordenamiento|reordenamientos|traslocacion|remaniement|transcrit",
        Change,
    ),
    ("liver function|liver function tests|lft|lfts|kidney function|renal function", Filler),
    ("common all antigen", OtherMarker),
    (
        "follow up|followup|remission|complete remission|induction|remissionskontrolle|verlaufskontrolle|verlauf|induktion|remision|seguimiento|induccion|suivi",
        Course,
    ),
    (
        "relapse|relapsed|recurrence|recurrent|refractory|reinduction|consolidation|maintenance|transplant|cycle|course|rezidiv|konsolidierung|recaida|rechute|transplantation|hsct|sct|allo sct|allogeneic|trasplante|greffe|consolidacion|erhaltungstherapie|salvage|second line|cr2|cr3|block|blinatumomab|inotuzumab|imatinib|dasatinib|ponatinib|car t|car t cells|tki",
        Again,
    ),
    (
        "at present|therapy|therapie|tratamiento|traitement|quimioterapia|chimiotherapie|chemotherapie|response|cr|cr1|cri|mr4|mmr|first remission|actual|aktuell|current|actuel",
        Later,
    ),
    (
        "before treatment|pre treatment|pretreatment|before therapy|vor therapie|vor therapiebeginn|antes del tratamiento|avant traitement",
        Diagnosis,
    ),
    ("diagnosis|diagnose|diagnostico|diagnostic", Filler),
    (
        "clinical history|clinical details|clinical information|klinische angaben|renseignements cliniques|datos clinicos",
        Specimen,
    ),
    (
        "question|clinical question|fragestellung|indication|indikation|indicacion|differential|differential diagnosis|differentialdiagnose|diagnostico diferencial|diagnostic differentiel|reason for referral|referral|motivo|motif|goal|goals|target|targets|aim|planned|plan|ziel|therapieziel|objetivo|objectif|definition|criteria|kriterien|legend|expected",
        Asked,
    ),
    ("increased by|raised by|elevated by|rose by", Doubt),
    // A result that is not there says nothing.
    (
        "no result|no results|result absent|results absent|result not found|results not found|result not present|results not present|result not seen|report absent|report not found|report not present|sample absent|sample not present|sample not found|specimen absent|specimen not present|specimen not found|material absent|befund nicht nachweisbar|ergebnis nicht nachweisbar|resultado ausente|resultado no encontrado|muestra ausente|resultat absent|prelevement absent",
        Doubt,
    ),
    (
        "previous|prior|former|previous report|previous results|previous findings|previous value|prior results|vorwert|vorwerte|vorbefund|vorbefunde|resultado anterior|resultados anteriores|anterior|previo|anterieur|anterieurs|anteriorite|precedent",
        Foreign,
    ),
    (
        "synovial|synovial fluid|peritoneal|peritoneal fluid|fluid|drain|lavage|bal|bronchoalveolar lavage|swab|punktat|pleurapunktat|aszitespunktat|aszites|gelenkpunktat|pleuraerguss|ascitis|liquide pleural|liquido pleural|derrame|drainage|stem cell product|stem cells|stammzellprodukt|stammzellen|transplantat|graft|product|cord blood|nabelschnurblut|sangre de cordon|sang de cordon|harvest|aunt|uncle|cousin|grandmother|grandfather|grandparent|daughter|child of|husband|wife|tante|onkel|grosmutter|tochter|sohn|hija|hijo|hermana|tio|tia|spenderin|tante|oncle|fils",
        Foreign,
    ),
    (
        "constitutional|germline|germ line|fibroblasts|fibroblast|skin|buccal|saliva|pha|pha stimulated|konstitutionell|konstitutioneller|keimbahn|fibroblasten|haut|constitucional|linea germinal|fibroblastos|constitutionnel|germinal|positive control|negative control|healthy|healthy control|normal control|kontrolle|positivkontrolle|negativkontrolle|kontrollprobe|control positivo|control negativo|temoin|temoin positif|temoin negatif|b cells|t cells|b lymphocytes|t lymphocytes|of lymphocytes|nk cells|normal cells|normal b cells|mature b cells|granulocytes|normalzellen|normale zellen|b zellen|t zellen|der lymphozyten|celulas b|celulas t|celulas normales|de los linfocitos|lymphocytes b|lymphocytes t|cellules normales|des lymphocytes|spleen|liver|lymph node|lymph nodes|mass|tumour|tumor|kidney|milz|leber|lymphknoten|niere|raumforderung|bazo|higado|rinon|masa|foie|masse|ultrasound|sonographie|ecografia|echographie",
        Foreign,
    ),
    (
        "family|family history|familial|familienanamnese|antecedentes|antecedentes familiares|antecedents|history|past medical history|vorgeschichte|anamnese",
        Asked,
    ),
    ("entlassung|bei entlassung|at discharge|on discharge|al alta|alta|a la sortie", Later),
];
