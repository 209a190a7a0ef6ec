// The words of the launch. Here and not in locales/, whose English is in the first module: they are fetched by a launch alone.
// A problem is what is wrong and why, and what to do. Not reviewed in the languages beside English, as the page says of its own.

const en = {
  title: "From the patient's record",
  choose: "Where is the record? You sign in there, not here: StratALL sees no password, reads one patient, and writes nothing.",
  open: "Connect to {name}",
  asking: "Asking {name} how to sign in…",
  entering: "Signed in; asking for the key to the record…",
  reading: "Reading the record: {n} entries so far…",
  who: "{name}, born {born}",
  done: "Read: {list}. They stand in the box “Paste”; nothing is entered before you confirm it there.",
  nothing: "Nothing was read from the record. The form is as it was.",
  unread: "Not read, and therefore unknown, not negative:",
  again: "Read the record again",
  anew: "Sign in again, in a new tab",
  others: "{n} entries of another patient were left out",
  kinds: {
    Patient: "age and sex", Condition: "diagnoses", Observation: "results", Procedure: "procedures",
    MedicationRequest: "prescriptions", MedicationStatement: "medicines reported", MedicationAdministration: "medicines given",
  },
  missing: {
    "no-scope": "{kind}: access was not given",
    "no-answer": "{kind}: the server did not answer",
    failed: "{kind}: the server refused ({status})",
    more: "{kind}: there are more than the {n} read",
    elsewhere: "{kind}: the next page lies at another address, which was not asked",
  },
  problems: {
    "no-list": ["This copy of StratALL may ask no server: there is no list of servers (smart.json) beside it.", "The hospital's IT adds it: docs/smart.md says how."],
    "bad-list": ["The list of servers (smart.json) cannot be used: {why}.", "The hospital's IT corrects it: docs/smart.md says how."],
    insecure: ["This copy of StratALL is not served over https ({origin}); without it a browser lets nobody sign in safely.", "The hospital's IT serves it over https."],
    "no-iss": ["The record opened StratALL without saying on which server it is (iss).", "The hospital's IT checks the launch address in the record system."],
    unlisted: ["The server “{iss}” is not one of those that this copy of StratALL may ask; nothing was sent to it.", "If it should be, the hospital's IT adds it to smart.json."],
    unreachable: ["{name} did not answer, or does not let this page ask.", "Check the network and try again. If it stays so, the hospital's IT checks that the server allows this page's origin (CORS) and that the page's policy names the server."],
    "not-smart": ["{name} does not say how to sign in ({why}).", "The hospital's IT checks the server's address in smart.json and its .well-known/smart-configuration."],
    "no-pkce": ["{name} does not protect the sign-in against being intercepted (PKCE with S256), so it was not begun.", "The hospital's IT asks the maker of the server for it."],
    "no-mode": ["{name} does not offer this way to open a record ({mode}).", "Open StratALL from the record if you opened it alone, or alone if from the record; or tell the hospital's IT."],
    elsewhere: ["{name} wants its key to be asked for at {origin}, which this copy of StratALL may not ask.", "If that is right, the hospital's IT adds it as one of the origins in smart.json."],
    "no-store": ["This browser keeps nothing for this page, not even for the moment of signing in.", "Allow storage for this site, or open StratALL in a tab of its own."],
    state: ["This answer belongs to no sign-in begun in this tab, so it was not used and nothing was asked for.", "Open StratALL from the record again, or sign in again."],
    issuer: ["The answer comes from another server (“{iss}”) than {name}, so it was not used.", "Tell the hospital's IT; do not go on."],
    denied: ["{name} gave no access: it was refused, by you or by the server ({why}).", "To go on without the record, type or paste the findings. Otherwise sign in again and allow it."],
    refused: ["{name} refused the sign-in ({why}).", "Sign in again. If it stays so, the hospital's IT checks the registration: client id, redirect address, scopes."],
    odd: ["{name} gave an answer that cannot be used ({why}).", "Sign in again. If it stays so, tell the hospital's IT."],
    "no-patient": ["{name} did not say which patient was chosen.", "Choose a patient while signing in, or open StratALL from a patient's record."],
    expired: ["The time signed in is over. What is entered stays as it is.", "To read the record again, sign in again, or open StratALL from the record."],
    "not-started": ["The record was read, but the calculator has not started.", "Load the page again and sign in again."],
  },
};

const de = {
  title: "Aus der Patientenakte",
  choose: "Wo liegt die Akte? Die Anmeldung geschieht dort, nicht hier: StratALL sieht kein Passwort, liest eine Person und schreibt nichts.",
  open: "Mit {name} verbinden",
  asking: "{name} wird gefragt, wie man sich anmeldet…",
  entering: "Angemeldet; der Schlüssel zur Akte wird erbeten…",
  reading: "Die Akte wird gelesen: bisher {n} Einträge…",
  who: "{name}, geboren {born}",
  done: "Gelesen: {list}. Sie stehen im Feld „Einfügen“; nichts wird eingetragen, bevor Sie es dort bestätigen.",
  nothing: "Aus der Akte wurde nichts gelesen. Das Formular ist, wie es war.",
  unread: "Nicht gelesen und daher unbekannt, nicht negativ:",
  again: "Die Akte noch einmal lesen",
  anew: "In einem neuen Tab noch einmal anmelden",
  others: "{n} Einträge einer anderen Person wurden weggelassen",
  kinds: {
    Patient: "Alter und Geschlecht", Condition: "Diagnosen", Observation: "Befunde", Procedure: "Eingriffe",
    MedicationRequest: "Verordnungen", MedicationStatement: "angegebene Arzneimittel", MedicationAdministration: "gegebene Arzneimittel",
  },
  missing: {
    "no-scope": "{kind}: der Zugriff wurde nicht gewährt",
    "no-answer": "{kind}: der Server hat nicht geantwortet",
    failed: "{kind}: der Server hat abgelehnt ({status})",
    more: "{kind}: es gibt mehr als die {n} gelesenen",
    elsewhere: "{kind}: die nächste Seite liegt an einer anderen Adresse, die nicht gefragt wurde",
  },
  problems: {
    "no-list": ["Diese Kopie von StratALL darf keinen Server fragen: Es liegt keine Liste der Server (smart.json) bei ihr.", "Die IT des Krankenhauses ergänzt sie: docs/smart.md sagt, wie."],
    "bad-list": ["Die Liste der Server (smart.json) ist nicht brauchbar: {why}.", "Die IT des Krankenhauses berichtigt sie: docs/smart.md sagt, wie."],
    insecure: ["Diese Kopie von StratALL wird nicht über https ausgeliefert ({origin}); ohne das erlaubt ein Browser keine sichere Anmeldung.", "Die IT des Krankenhauses liefert sie über https aus."],
    "no-iss": ["Die Akte hat StratALL geöffnet, ohne zu sagen, auf welchem Server sie liegt (iss).", "Die IT des Krankenhauses prüft die Startadresse im Aktensystem."],
    unlisted: ["Der Server „{iss}“ gehört nicht zu denen, die diese Kopie von StratALL fragen darf; an ihn wurde nichts gesendet.", "Soll er dazugehören, trägt ihn die IT des Krankenhauses in smart.json ein."],
    unreachable: ["{name} hat nicht geantwortet oder lässt diese Seite nicht fragen.", "Prüfen Sie das Netz und versuchen Sie es noch einmal. Bleibt es dabei, prüft die IT des Krankenhauses, ob der Server die Herkunft dieser Seite zulässt (CORS) und ob die Richtlinie der Seite den Server nennt."],
    "not-smart": ["{name} sagt nicht, wie man sich anmeldet ({why}).", "Die IT des Krankenhauses prüft die Adresse des Servers in smart.json und seine .well-known/smart-configuration."],
    "no-pkce": ["{name} schützt die Anmeldung nicht gegen Abfangen (PKCE mit S256); sie wurde deshalb nicht begonnen.", "Die IT des Krankenhauses verlangt es vom Hersteller des Servers."],
    "no-mode": ["{name} bietet diesen Weg zur Akte nicht an ({mode}).", "Öffnen Sie StratALL aus der Akte, wenn Sie es allein geöffnet haben, sonst allein; oder sagen Sie es der IT des Krankenhauses."],
    elsewhere: ["{name} will, dass der Schlüssel bei {origin} erbeten wird, das diese Kopie von StratALL nicht fragen darf.", "Ist das richtig, ergänzt es die IT des Krankenhauses in smart.json unter origins."],
    "no-store": ["Dieser Browser bewahrt für diese Seite nichts auf, auch nicht für den Augenblick der Anmeldung.", "Erlauben Sie dieser Seite das Speichern, oder öffnen Sie StratALL in einem eigenen Tab."],
    state: ["Diese Antwort gehört zu keiner Anmeldung, die in diesem Tab begonnen wurde; sie wurde nicht verwendet und nichts wurde angefragt.", "Öffnen Sie StratALL noch einmal aus der Akte, oder melden Sie sich noch einmal an."],
    issuer: ["Die Antwort kommt von einem anderen Server („{iss}“) als {name}; sie wurde nicht verwendet.", "Sagen Sie es der IT des Krankenhauses; machen Sie nicht weiter."],
    denied: ["{name} hat keinen Zugriff gegeben: Er wurde von Ihnen oder vom Server abgelehnt ({why}).", "Ohne die Akte geht es durch Eintippen oder Einfügen der Befunde weiter. Sonst melden Sie sich noch einmal an und erlauben Sie es."],
    refused: ["{name} hat die Anmeldung abgelehnt ({why}).", "Melden Sie sich noch einmal an. Bleibt es dabei, prüft die IT des Krankenhauses die Registrierung: Client-ID, Rücksprungadresse, Scopes."],
    odd: ["{name} hat eine Antwort gegeben, die nicht zu gebrauchen ist ({why}).", "Melden Sie sich noch einmal an. Bleibt es dabei, sagen Sie es der IT des Krankenhauses."],
    "no-patient": ["{name} hat nicht gesagt, welche Person gewählt wurde.", "Wählen Sie beim Anmelden eine Person, oder öffnen Sie StratALL aus einer Patientenakte."],
    expired: ["Die Zeit der Anmeldung ist vorbei. Was eingetragen ist, bleibt, wie es ist.", "Um die Akte noch einmal zu lesen, melden Sie sich noch einmal an, oder öffnen Sie StratALL aus der Akte."],
    "not-started": ["Die Akte wurde gelesen, aber der Rechner ist nicht gestartet.", "Laden Sie die Seite neu und melden Sie sich noch einmal an."],
  },
};

const es = {
  title: "Desde la historia clínica",
  choose: "¿Dónde está la historia? La sesión se inicia allí, no aquí: StratALL no ve ninguna contraseña, lee a una sola persona y no escribe nada.",
  open: "Conectar con {name}",
  asking: "Preguntando a {name} cómo iniciar sesión…",
  entering: "Sesión iniciada; pidiendo la clave de la historia…",
  reading: "Leyendo la historia: {n} entradas hasta ahora…",
  who: "{name}, nacimiento: {born}",
  done: "Leído: {list}. Está en el cuadro «Pegar»; nada se introduce antes de que usted lo confirme allí.",
  nothing: "No se leyó nada de la historia. El formulario está como estaba.",
  unread: "No leído y, por tanto, desconocido, no negativo:",
  again: "Leer otra vez la historia",
  anew: "Iniciar sesión otra vez, en una pestaña nueva",
  others: "Se dejaron fuera {n} entradas de otra persona",
  kinds: {
    Patient: "edad y sexo", Condition: "diagnósticos", Observation: "resultados", Procedure: "procedimientos",
    MedicationRequest: "prescripciones", MedicationStatement: "medicamentos referidos", MedicationAdministration: "medicamentos administrados",
  },
  missing: {
    "no-scope": "{kind}: no se dio acceso",
    "no-answer": "{kind}: el servidor no respondió",
    failed: "{kind}: el servidor lo rechazó ({status})",
    more: "{kind}: hay más que los {n} leídos",
    elsewhere: "{kind}: la página siguiente está en otra dirección, a la que no se preguntó",
  },
  problems: {
    "no-list": ["Esta copia de StratALL no puede preguntar a ningún servidor: no tiene a su lado la lista de servidores (smart.json).", "La añade el servicio de informática del hospital: docs/smart.md dice cómo."],
    "bad-list": ["La lista de servidores (smart.json) no se puede usar: {why}.", "La corrige el servicio de informática del hospital: docs/smart.md dice cómo."],
    insecure: ["Esta copia de StratALL no se sirve por https ({origin}); sin eso, el navegador no permite iniciar sesión con seguridad.", "El servicio de informática del hospital la sirve por https."],
    "no-iss": ["La historia abrió StratALL sin decir en qué servidor está (iss).", "El servicio de informática del hospital comprueba la dirección de inicio en el sistema de historias."],
    unlisted: ["El servidor «{iss}» no es de los que esta copia de StratALL puede preguntar; no se le envió nada.", "Si debe serlo, el servicio de informática del hospital lo añade a smart.json."],
    unreachable: ["{name} no respondió, o no permite que esta página pregunte.", "Compruebe la red e inténtelo otra vez. Si sigue igual, el servicio de informática del hospital comprueba que el servidor admite el origen de esta página (CORS) y que la política de la página nombra el servidor."],
    "not-smart": ["{name} no dice cómo iniciar sesión ({why}).", "El servicio de informática del hospital comprueba la dirección del servidor en smart.json y su .well-known/smart-configuration."],
    "no-pkce": ["{name} no protege el inicio de sesión contra su interceptación (PKCE con S256), así que no se empezó.", "El servicio de informática del hospital lo pide al fabricante del servidor."],
    "no-mode": ["{name} no ofrece esta manera de abrir una historia ({mode}).", "Abra StratALL desde la historia si lo abrió solo, o solo si lo abrió desde ella; o avise al servicio de informática del hospital."],
    elsewhere: ["{name} quiere que su clave se pida en {origin}, a quien esta copia de StratALL no puede preguntar.", "Si es correcto, el servicio de informática del hospital lo añade a origins en smart.json."],
    "no-store": ["Este navegador no guarda nada para esta página, ni siquiera durante el inicio de sesión.", "Permita el almacenamiento a este sitio, o abra StratALL en una pestaña propia."],
    state: ["Esta respuesta no es de ninguna sesión empezada en esta pestaña: no se usó y no se pidió nada.", "Abra StratALL otra vez desde la historia, o inicie sesión otra vez."],
    issuer: ["La respuesta viene de otro servidor («{iss}») que {name}, así que no se usó.", "Avise al servicio de informática del hospital; no continúe."],
    denied: ["{name} no dio acceso: lo rechazó usted o el servidor ({why}).", "Para seguir sin la historia, escriba o pegue los resultados. Si no, inicie sesión otra vez y permítalo."],
    refused: ["{name} rechazó el inicio de sesión ({why}).", "Inicie sesión otra vez. Si sigue igual, el servicio de informática del hospital comprueba el registro: identificador de cliente, dirección de vuelta, scopes."],
    odd: ["{name} dio una respuesta que no se puede usar ({why}).", "Inicie sesión otra vez. Si sigue igual, avise al servicio de informática del hospital."],
    "no-patient": ["{name} no dijo qué paciente se eligió.", "Elija un paciente al iniciar sesión, o abra StratALL desde la historia de un paciente."],
    expired: ["El tiempo de la sesión ha terminado. Lo introducido queda como está.", "Para leer otra vez la historia, inicie sesión otra vez, o abra StratALL desde la historia."],
    "not-started": ["La historia se leyó, pero la calculadora no arrancó.", "Cargue la página otra vez e inicie sesión otra vez."],
  },
};

const fr = {
  title: "Depuis le dossier du patient",
  choose: "Où est le dossier ? La connexion se fait là-bas, pas ici : StratALL ne voit aucun mot de passe, lit une seule personne et n’écrit rien.",
  open: "Se connecter à {name}",
  asking: "Demande à {name} comment se connecter…",
  entering: "Connecté ; demande de la clé du dossier…",
  reading: "Lecture du dossier : {n} entrées pour l’instant…",
  who: "{name}, naissance : {born}",
  done: "Lu : {list}. Le tout est dans la zone « Coller » ; rien n’est saisi avant que vous ne le confirmiez là.",
  nothing: "Rien n’a été lu du dossier. Le formulaire est comme il était.",
  unread: "Non lu, et donc inconnu, pas négatif :",
  again: "Lire encore le dossier",
  anew: "Se connecter à nouveau, dans un nouvel onglet",
  others: "{n} entrées d’une autre personne ont été laissées de côté",
  kinds: {
    Patient: "âge et sexe", Condition: "diagnostics", Observation: "résultats", Procedure: "actes",
    MedicationRequest: "prescriptions", MedicationStatement: "médicaments déclarés", MedicationAdministration: "médicaments administrés",
  },
  missing: {
    "no-scope": "{kind} : l’accès n’a pas été donné",
    "no-answer": "{kind} : le serveur n’a pas répondu",
    failed: "{kind} : le serveur a refusé ({status})",
    more: "{kind} : il y en a plus que les {n} lus",
    elsewhere: "{kind} : la page suivante est à une autre adresse, qui n’a pas été interrogée",
  },
  problems: {
    "no-list": ["Cette copie de StratALL ne peut interroger aucun serveur : la liste des serveurs (smart.json) n’est pas à côté d’elle.", "Le service informatique de l’hôpital l’ajoute : docs/smart.md dit comment."],
    "bad-list": ["La liste des serveurs (smart.json) est inutilisable : {why}.", "Le service informatique de l’hôpital la corrige : docs/smart.md dit comment."],
    insecure: ["Cette copie de StratALL n’est pas servie par https ({origin}) ; sans cela, le navigateur ne permet pas de se connecter en sécurité.", "Le service informatique de l’hôpital la sert par https."],
    "no-iss": ["Le dossier a ouvert StratALL sans dire sur quel serveur il se trouve (iss).", "Le service informatique de l’hôpital vérifie l’adresse de lancement dans le système des dossiers."],
    unlisted: ["Le serveur « {iss} » n’est pas de ceux que cette copie de StratALL peut interroger ; rien ne lui a été envoyé.", "S’il doit l’être, le service informatique de l’hôpital l’ajoute à smart.json."],
    unreachable: ["{name} n’a pas répondu, ou ne laisse pas cette page l’interroger.", "Vérifiez le réseau et réessayez. Si cela persiste, le service informatique de l’hôpital vérifie que le serveur admet l’origine de cette page (CORS) et que la politique de la page nomme le serveur."],
    "not-smart": ["{name} ne dit pas comment se connecter ({why}).", "Le service informatique de l’hôpital vérifie l’adresse du serveur dans smart.json et son .well-known/smart-configuration."],
    "no-pkce": ["{name} ne protège pas la connexion contre l’interception (PKCE avec S256) ; elle n’a donc pas été commencée.", "Le service informatique de l’hôpital le demande au fabricant du serveur."],
    "no-mode": ["{name} n’offre pas cette façon d’ouvrir un dossier ({mode}).", "Ouvrez StratALL depuis le dossier si vous l’avez ouvert seul, ou seul si c’était depuis le dossier ; ou prévenez le service informatique de l’hôpital."],
    elsewhere: ["{name} veut que sa clé soit demandée à {origin}, que cette copie de StratALL ne peut pas interroger.", "Si c’est juste, le service informatique de l’hôpital l’ajoute à origins dans smart.json."],
    "no-store": ["Ce navigateur ne garde rien pour cette page, pas même le temps de la connexion.", "Autorisez le stockage pour ce site, ou ouvrez StratALL dans un onglet à part."],
    state: ["Cette réponse n’appartient à aucune connexion commencée dans cet onglet ; elle n’a pas été utilisée et rien n’a été demandé.", "Ouvrez à nouveau StratALL depuis le dossier, ou connectez-vous à nouveau."],
    issuer: ["La réponse vient d’un autre serveur (« {iss} ») que {name} ; elle n’a pas été utilisée.", "Prévenez le service informatique de l’hôpital ; ne continuez pas."],
    denied: ["{name} n’a pas donné l’accès : il a été refusé, par vous ou par le serveur ({why}).", "Pour continuer sans le dossier, saisissez ou collez les résultats. Sinon, connectez-vous à nouveau et autorisez-le."],
    refused: ["{name} a refusé la connexion ({why}).", "Connectez-vous à nouveau. Si cela persiste, le service informatique de l’hôpital vérifie l’enregistrement : identifiant client, adresse de retour, scopes."],
    odd: ["{name} a donné une réponse inutilisable ({why}).", "Connectez-vous à nouveau. Si cela persiste, prévenez le service informatique de l’hôpital."],
    "no-patient": ["{name} n’a pas dit quel patient a été choisi.", "Choisissez un patient lors de la connexion, ou ouvrez StratALL depuis le dossier d’un patient."],
    expired: ["Le temps de la connexion est écoulé. Ce qui est saisi reste tel quel.", "Pour lire encore le dossier, connectez-vous à nouveau, ou ouvrez StratALL depuis le dossier."],
    "not-started": ["Le dossier a été lu, mais le calculateur n’a pas démarré.", "Rechargez la page et connectez-vous à nouveau."],
  },
};

export const LANGUAGES = { en, de, es, fr };

/** The words in the language of the page, or English. */
export function speak(tag) {
  const known = Object.hasOwn(LANGUAGES, tag) ? tag : "en";
  return { tag: known, words: LANGUAGES[known] };
}

// Longer than the list of all that was read.
const MOST = 500;
/** What a server or a link says is shown short, on one line, and without marks that turn the text around it. */
function shown(value) {
  const text = `${value}`.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, " ");
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}

/** A text with its places filled. */
export const fill = (text, values = {}) => text.replace(/\{(\w+)\}/g, (_, name) => shown(values[name] ?? ""));
