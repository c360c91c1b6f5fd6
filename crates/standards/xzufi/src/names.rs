//! Every name of the standard that this crate knows, in one place, and how sure it is.
//!
//! The schemas of XZuFi are not freely at hand. Names were therefore taken from programs in public that read real messages,
//! and from the model in which the FIM portal gives parsed services. Where only the model knows a field, its name follows
//! from the rule that all others follow (`gueltigkeit_gebiet_id` ↔ `gueltigkeitGebietID`). Whoever has the schema corrects
//! a name here and nowhere else.

/// How sure a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// Verified: programs read it in real messages of version 2.2 (`rongem/pvog`, `codedust/xzufi`).
    Messages,
    /// Verified for the version before: it stands in a real message of version 2.1, in programs for the first portal network.
    Earlier,
    /// Derived: a field of the parsed model of the FIM portal (API 0.24, `Leistung220` and `Leistung231`).
    Model,
    /// Not verified: from descriptions, or by analogy.
    Unverified,
}

/// A name, and how sure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The element, attribute, code list or value.
    pub name: &'static str,
    /// Where it comes from.
    pub evidence: Evidence,
}

macro_rules! names {
    ($($constant:ident = $name:literal $evidence:ident;)*) => {
        $(pub(crate) const $constant: &str = $name;)*

        /// All of them.
        pub const TABLE: &[Entry] = &[$(Entry { name: $name, evidence: Evidence::$evidence }),*];
    };
}

names! {
    // Namespaces
    NAMESPACE = "http://xoev.de/schemata/xzufi/" Messages;
    NAMESPACE_2_2 = "http://xoev.de/schemata/xzufi/2_2_0" Messages;
    NAMESPACE_2_3 = "http://xoev.de/schemata/xzufi/2_3_1" Model;

    // Message
    TRANSFER = "transfer.operation.040502" Unverified;
    XZUFI_VERSION = "xzufiVersion" Messages;
    PRODUCT = "produktbezeichnung" Messages;
    MANUFACTURER = "produkthersteller" Messages;
    PRODUCT_VERSION = "produktversion" Earlier;
    HEADER = "nachrichtenkopf" Messages;
    MESSAGE_ID = "nachrichtUUID" Earlier;
    MESSAGE_CREATED = "erstelltDatumZeit" Earlier;
    RECIPIENT = "empfaenger" Earlier;
    SENDER = "sender" Earlier;
    TRANSACTION = "transaktionID" Messages;
    TRANSACTION_POSITION = "transaktionPosition" Messages;
    WRITE = "schreibe" Messages;
    DELETE = "loesche" Messages;
    DELETE_CLASS = "klasse" Messages;

    // Objects: the element in a write, then the class in a delete
    SERVICE = "leistung" Messages;
    SERVICE_CLASS = "Leistung" Messages;
    SPECIALISATION = "spezialisierung" Messages;
    SPECIALISATION_CLASS = "LeistungSpezialisierung" Messages;
    UNIT = "organisationseinheit" Messages;
    UNIT_CLASS = "Organisationseinheit" Messages;
    ASSIGNMENT = "zustaendigkeitTransferObjekt" Messages;
    ASSIGNMENT_CLASS = "Zustaendigkeit" Messages;
    ONLINE_SERVICE = "onlinedienst" Messages;
    ONLINE_SERVICE_CLASS = "Onlinedienst" Messages;
    FORM = "formular" Unverified;
    FORM_CLASS = "Formular" Unverified;
    AREA = "gebiet" Unverified;
    AREA_CLASS = "Gebiet" Unverified;

    // Identifiers (XÖV-Kernkomponente Identifikator) and codes
    ID = "id" Messages;
    SECONDARY_ID = "idSekundaer" Earlier;
    AGENCY_ID = "schemeAgencyID" Messages;
    AGENCY_NAME = "schemeAgencyName" Model;
    DATA_URI = "schemeDataURI" Messages;
    SCHEME_ID = "schemeID" Messages;
    SCHEME_NAME = "schemeName" Messages;
    SCHEME_URI = "schemeURI" Model;
    SCHEME_VERSION_ID = "schemeVersionID" Model;
    LIST_URI = "listURI" Messages;
    LIST_VERSION_ID = "listVersionID" Messages;
    CODE = "code" Messages;
    CODE_NAME = "name" Messages;
    LANGUAGE_CODE = "languageCode" Messages;

    // Common to objects
    NAME = "name" Messages;
    DESIGNATION = "bezeichnung" Messages;
    SHORT_DESIGNATION = "kurzbezeichnung" Model;
    DESCRIPTION = "beschreibung" Messages;
    VERSION_INFO_2_2 = "versionsinformation" Messages;
    VERSION_INFO_2_3 = "versionsinformationen" Model;
    CREATED_AT = "erstelltDatumZeit" Model;
    CREATED_BY = "erstelltDurch" Model;
    CHANGED_AT = "geaendertDatumZeit" Messages;
    CHANGED_BY = "geaendertDurch" Model;
    VERSION = "version" Earlier;
    LANGUAGE_VERSION = "sprachversion" Messages;
    LANGUAGE_NAME_GERMAN = "sprachbezeichnungDeutsch" Messages;
    VALIDITY = "gueltigkeit" Earlier;
    VALID_FROM = "beginn" Earlier;
    VALID_UNTIL = "ende" Earlier;
    PUBLISHER = "herausgeber" Model;
    TRUST_LEVEL = "vertrauensniveau" Messages;
    KIND = "typ" Messages;

    // Service
    STRUCTURE = "struktur" Messages;
    KEY_2_2 = "referenzLeiKa" Messages;
    KEY_2_3 = "referenzLeistungsschluessel" Model;
    AUDIENCE = "leistungsadressat" Model;
    TYPING = "typisierung" Messages;
    CATEGORY = "kategorie" Messages;
    CLASSIFICATION = "klassifizierung" Model;
    SDG_2_2 = "informationsbereichSDG" Messages;
    SERVICE_AREA = "gueltigkeitGebietID" Messages;
    SINGLE_CONTACT_2_2 = "kennzeichenEA" Messages;
    WRITTEN_FORM_2_2 = "kennzeichenSchriftformerfordernis" Messages;
    WRITTEN_FORM_2_3 = "kennzeichenFormularSchriftformerfordernis" Model;
    TEXT_MODULE = "modulText" Messages;
    TEXT_KIND = "leikaTextmodul" Messages;
    TEXT_OWN_TITLE = "leikaTextmodulAbweichendeBezeichnung" Model;
    OWN_TEXT_MODULE = "modulTextIndividuell" Model;
    OWN_TEXT_KIND = "individuellesTextmodultyp" Model;
    CONTENT = "inhalt" Messages;
    LINK = "weiterfuehrenderLink" Messages;
    URI = "uri" Messages;
    TITLE = "titel" Messages;
    POSITION = "positionDarstellung" Messages;
    DEADLINE_MODULE = "modulFrist" Messages;
    DEADLINE = "frist" Model;
    DURATION = "dauer" Messages;
    DURATION_UNIT = "einheit" Messages;
    DURATION_UNTIL = "dauerBis" Model;
    DURATION_UNTIL_UNIT = "einheitBis" Model;
    DATE_FROM = "von" Model;
    DATE_UNTIL = "bis" Model;
    COST_MODULE = "modulKosten" Messages;
    COST = "kosten" Model;
    COST_FREE = "kostenFrei" Model;
    COST_FREE_DESCRIPTION = "beschreibungKostenfreiheit" Model;
    COST_VARIABLE = "kostenVariabel" Model;
    COST_VARIABLE_DESCRIPTION = "beschreibungVariabilitaet" Model;
    AMOUNT = "betrag" Messages;
    AMOUNT_LOW = "betragUntergrenze" Model;
    AMOUNT_HIGH = "betragObergrenze" Model;
    CURRENCY = "waehrung" Messages;
    CURRENCY_CODE = "currencyCode" Model;
    PREPAYMENT = "vorkasse" Model;
    COST_LINK = "linkKostenbildung" Model;
    PROCESSING_MODULE = "modulBearbeitungsdauer" Messages;
    PROCESSING = "bearbeitungsdauer" Model;
    DOCUMENT_MODULE = "modulDokument" Model;
    DOCUMENT_IN = "dokumentEingehend" Model;
    DOCUMENT_OUT = "dokumentAusgehend" Model;
    DOCUMENT = "dokument" Model;
    DOCUMENT_KIND_2_3 = "art" Model;
    DOCUMENT_REQUIRED = "pflichtangabetyp" Model;
    DOCUMENT_FORM_2_2 = "referenzFormularID" Model;
    DOCUMENT_FORM_2_3 = "formularReferenz" Model;
    DOCUMENT_SIGNATURE = "angabeSignatur" Model;
    TERM_MODULE = "modulBegriffImKontext" Messages;
    TERM = "begriffImKontext" Messages;
    TERM_TEXT = "begriff" Messages;
    APPROVAL_MODULE = "modulFachlicheFreigabe" Messages;
    APPROVED_ON = "fachlichFreigegebenAm" Messages;
    APPROVED_BY = "fachlichFreigegebenDurch" Messages;
    NOTE_MODULE = "modulAuskunftshinweis" Model;
    ORIGIN_MODULE = "modulUrsprungsportal" Messages;

    // Organisational unit
    ADDRESS = "anschrift" Messages;
    STREET = "strasse" Unverified;
    HOUSE_NUMBER = "hausnummer" Unverified;
    POST_BOX = "postfach" Unverified;
    POSTCODE = "postleitzahl" Unverified;
    TOWN = "ort" Messages;
    ADDRESS_EXTRA = "zusatz" Unverified;
    CODING = "verwaltungspolitischeKodierung" Messages;
    CODING_STATE = "bundesland" Messages;
    CODING_COUNTY = "kreis" Model;
    CODING_MUNICIPALITY = "gemeindeschluessel" Messages;
    CODING_REGION = "regionalschluessel" Messages;
    CONTACT = "erreichbarkeit" Unverified;
    CHANNEL = "kanal" Unverified;
    HANDLE = "kennung" Unverified;
    HANDLE_EXTRA = "zusatz" Unverified;
    OPENING_HOURS = "oeffnungszeiten" Unverified;
    COMMUNICATION_SYSTEM = "kommunikationssystem" Unverified;
    WEB_ADDRESS = "internetadresse" Unverified;
    PARENT_UNIT = "uebergeordneteOrganisationseinheitID" Unverified;
    SYNONYM = "synonym" Unverified;

    // Responsibility
    OWNER = "uebergeordnetesObjektID" Messages;
    RESPONSIBILITY = "zustaendigkeit" Messages;
    RESPONSIBILITY_SERVICE = "leistungID" Messages;
    RESPONSIBILITY_AREA = "gebietID" Messages;
    ROLE = "rolle" Messages;
    UNIT_SCHEME = "ZustaendigkeitOrganisationseinheit" Messages;
    ONLINE_SCHEME = "ZustaendigkeitOnlinedienst" Messages;

    // Online service, form, area
    ONLINE_LINK = "link" Messages;
    TEASER = "teaser" Unverified;
    IDENTIFICATION = "identifizierungsmittel" Unverified;
    PAYMENT = "zahlungsweise" Unverified;
    PARENT_AREA = "uebergeordnetesGebietID" Model;
    SPECIALISED_SERVICE = "leistungID" Unverified;

    // Code lists
    TEXT_KINDS = "urn:de:xzufi:codeliste:leistungstextmodulleika" Model;
    TEXT_KINDS_VERSION = "20240216" Model;
    TRUST_LEVELS = "urn:xoev-de:fim:codeliste:vertrauensniveau" Model;
    LINK_KINDS = "urn:xoev-de:fim:codeliste:onlinedienstlinktyp" Messages;
    KEYS = "urn:de:fim:leika:leistung" Unverified;
    AUDIENCES = "urn:xoev-de:fim:codeliste:xzufi.leistungsadressat" Unverified;
    ROLES = "urn:xoev-de:fim:codeliste:xzufi.zustaendigkeitsrolle" Unverified;
    TYPINGS = "urn:xoev-de:fim:codeliste:xzufi.leistungstypisierung" Unverified;
    REGIONAL_KEYS = "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs" Model;
    CHANNELS = "urn:de:xoev:codeliste:erreichbarkeit" Unverified;
}

/// The children of a module in the order of the model.
pub(crate) const MODULE_ORDER: &[&str] = &[
    POSITION,
    ID,
    SECONDARY_ID,
    VALIDITY,
    TEXT_KIND,
    TEXT_OWN_TITLE,
    DEADLINE,
    COST,
    PROCESSING,
    CONTENT,
    DESCRIPTION,
    LINK,
];

/// The children of a service in the order of version 2.2 (order of the fields in the model).
pub(crate) const SERVICE_ORDER_2_2: &[&str] = &[
    ID,
    SECONDARY_ID,
    STRUCTURE,
    KEY_2_2,
    TEXT_MODULE,
    OWN_TEXT_MODULE,
    DEADLINE_MODULE,
    COST_MODULE,
    PROCESSING_MODULE,
    TERM_MODULE,
    APPROVAL_MODULE,
    NOTE_MODULE,
    DOCUMENT_MODULE,
    ORIGIN_MODULE,
    TYPING,
    TRUST_LEVEL,
    AUDIENCE,
    WRITTEN_FORM_2_2,
    CATEGORY,
    CLASSIFICATION,
    SDG_2_2,
    PUBLISHER,
    SERVICE_AREA,
    SINGLE_CONTACT_2_2,
    VERSION_INFO_2_2,
    LANGUAGE_VERSION,
    VALIDITY,
];

/// The children of a service in the order of version 2.3 (order of the fields in the model).
pub(crate) const SERVICE_ORDER_2_3: &[&str] = &[
    ID,
    SECONDARY_ID,
    STRUCTURE,
    KEY_2_3,
    AUDIENCE,
    TEXT_MODULE,
    OWN_TEXT_MODULE,
    DEADLINE_MODULE,
    PROCESSING_MODULE,
    COST_MODULE,
    DOCUMENT_MODULE,
    TERM_MODULE,
    APPROVAL_MODULE,
    NOTE_MODULE,
    ORIGIN_MODULE,
    TYPING,
    TRUST_LEVEL,
    WRITTEN_FORM_2_3,
    CATEGORY,
    CLASSIFICATION,
    PUBLISHER,
    SERVICE_AREA,
    VERSION_INFO_2_3,
    LANGUAGE_VERSION,
    VALIDITY,
];

/// The children of every other object, as far as they are set here; the order is not verified.
pub(crate) const OTHER_ORDER: &[&str] = &[
    OWNER,
    ID,
    SECONDARY_ID,
    NAME,
    KIND,
    PARENT_AREA,
    CODING,
    DESIGNATION,
    SHORT_DESIGNATION,
    TEASER,
    DESCRIPTION,
    ONLINE_LINK,
    URI,
    TRUST_LEVEL,
    ADDRESS,
    CONTACT,
    OPENING_HOURS,
    COMMUNICATION_SYSTEM,
    WEB_ADDRESS,
    PARENT_UNIT,
    SYNONYM,
    RESPONSIBILITY,
    PUBLISHER,
    VERSION_INFO_2_2,
    VERSION_INFO_2_3,
    LANGUAGE_VERSION,
    VALIDITY,
];
