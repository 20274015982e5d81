package eu.socle.erp.france.fec;

import static eu.socle.erp.france.fec.Severity.ALERT;
import static eu.socle.erp.france.fec.Severity.ERROR;

import java.util.Locale;

/**
 * Everything that is checked in a FEC: the checks of the tax office's own tester (Test Compta Demat) and those it
 * leaves out though the law asks for them (balance, continuous numbering). The id is the name in lower case with
 * hyphens; {@code {column}}, {@code {value}} and {@code {other}} stand for what was found.
 */
public enum FecRule {
    FILE_NAME(
            ERROR,
            "Le fichier s’appelle «\u00A0{value}\u00A0»\u00A0: nommez-le d’après le SIREN et la date de clôture, comme 404833048FEC20261231.txt.",
            "The file is called “{value}”: name it after the SIREN and the closing date, as in 404833048FEC20261231.txt."),
    FILE_NAME_SIREN(
            ALERT,
            "Le nom du fichier commence par {value}, qui n’est pas un SIREN valable\u00A0: vérifiez les neuf chiffres.",
            "The file name starts with {value}, which is not a valid SIREN: check the nine digits."),
    FILE_EMPTY(
            ERROR,
            "Le fichier est vide. Exportez-le de nouveau depuis le logiciel d’origine.",
            "The file is empty. Export it again from the original software."),
    FILE_BINARY(
            ERROR,
            "Ce fichier n’est pas un texte (classeur, archive, PDF ou fichier abîmé). Exportez le FEC au format texte.",
            "This file is not text (workbook, archive, PDF or damaged file). Export the FEC as text."),
    FILE_UTF16(
            ERROR,
            "Le fichier est codé en UTF-16, que la loi n’admet pas. Enregistrez-le en UTF-8.",
            "The file is encoded in UTF-16, which the law does not allow. Save it as UTF-8."),
    XML_NOT_A_FEC(
            ERROR,
            "Ce fichier XML n’est pas un FEC\u00A0: il commence par l’élément «\u00A0{value}\u00A0», et un FEC par «\u00A0comptabilite\u00A0».",
            "This XML file is not a FEC: it starts with the element “{value}”, and a FEC with “comptabilite”."),
    XML_UNSAFE(
            ERROR,
            "Ce fichier XML déclare un type de document ou des entités, qui ne sont jamais lus. Demandez un fichier simple, ou le FEC au format texte.",
            "This XML file declares a document type or entities, which are never read. Ask for a plain file, or for the FEC as text."),
    XML_MALFORMED(
            ERROR,
            "Le fichier XML est mal formé ou coupé à cette ligne. Exportez-le de nouveau.",
            "The XML file is malformed or cut at this line. Export it again."),
    XML_TOO_LARGE(
            ERROR,
            "Le fichier XML dépasse 100\u00A0Mo. Demandez le FEC au format texte, plus léger, ou en plusieurs parties.",
            "The XML file is larger than 100 MB. Ask for the FEC as text, which is lighter, or in several parts."),
    XML_SCHEMA(
            ERROR,
            "L’élément {value} ne suit pas le schéma officiel A47 A-I-VII-1 ({other}).",
            "Element {value} does not follow the official schema A47 A-I-VII-1 ({other})."),
    NOT_A_FEC(
            ERROR,
            "Ce fichier n’est pas un FEC\u00A0: sa première ligne ne porte pas les noms de colonnes JournalCode, JournalLib, EcritureNum… On y lit «\u00A0{value}\u00A0».",
            "This file is not a FEC: its first line does not carry the column names JournalCode, JournalLib, EcritureNum… It reads “{value}”."),
    LINE_TOO_LONG(
            ERROR,
            "La ligne dépasse {value}\u00A0octets\u00A0: le fichier est abîmé ou n’est pas un FEC. La lecture s’arrête ici.",
            "The line is longer than {value} bytes: the file is damaged or is not a FEC. Reading stops here."),
    FILE_TRUNCATED(
            ERROR,
            "La dernière ligne est incomplète\u00A0: le fichier a sans doute été coupé. Exportez-le de nouveau.",
            "The last line is incomplete: the file was probably cut. Export it again."),
    NO_ENTRY(ALERT, "Le fichier ne contient aucune écriture.", "The file contains no entry."),
    ENCODING_MARK(
            ALERT,
            "Le fichier commence par une marque d’encodage UTF-8 (BOM), tolérée mais inutile.",
            "The file starts with a UTF-8 mark (BOM), tolerated but useless."),
    ENCODING_WINDOWS(
            ALERT,
            "Le texte est codé en Windows-1252\u202F; la loi admet l’ASCII, l’ISO 8859-15 et l’UTF-8.",
            "The text is encoded in Windows-1252; the law allows ASCII, ISO 8859-15 and UTF-8."),
    ENCODING_MIXED(
            ERROR,
            "Cette ligne n’est pas codée en UTF-8 comme les précédentes. Exportez le fichier dans un seul encodage.",
            "This line is not encoded in UTF-8 like the ones before. Export the file in a single encoding."),
    SEPARATOR(
            ERROR,
            "Les colonnes sont séparées par «\u00A0{value}\u00A0»\u00A0: seuls la tabulation et «\u00A0|\u00A0» sont admis.",
            "Columns are separated by “{value}”: only the tabulation and “|” are allowed."),
    HEADER_MISSING(
            ERROR,
            "La colonne {column} manque dans la première ligne.",
            "Column {column} is missing from the first line."),
    HEADER_DUPLICATE(
            ERROR,
            "La colonne {column} figure plusieurs fois dans la première ligne\u202F; seule la première est lue.",
            "Column {column} appears several times in the first line; only the first one is read."),
    HEADER_CASE(
            ALERT,
            "La colonne {column} est écrite «\u00A0{value}\u00A0»\u00A0: respectez les majuscules.",
            "Column {column} is written “{value}”: keep the capitals."),
    HEADER_ORDER(
            ALERT,
            "Les colonnes ne sont pas dans l’ordre de la loi\u00A0: {column} est attendue en position {value}.",
            "Columns are not in the order of the law: {column} is expected in position {value}."),
    HEADER_UNNAMED(
            ALERT,
            "La colonne {value} n’a pas de nom\u00A0: retirez le séparateur en trop à la fin des lignes.",
            "Column {value} has no name: remove the extra separator at the end of the lines."),
    EMPTY_LINE(ERROR, "La ligne est vide. Supprimez-la.", "The line is empty. Remove it."),
    FIELD_COUNT(
            ERROR,
            "La ligne compte {value} champs au lieu de {other}.",
            "The line has {value} fields instead of {other}."),
    PIPE_IN_TEXT(
            ERROR,
            "La colonne {column} contient le caractère «\u00A0|\u00A0», réservé à la séparation des colonnes.",
            "Column {column} contains the character “|”, reserved for separating columns."),
    VALUE_MISSING(
            ERROR,
            "La colonne {column} est vide\u202F; elle est obligatoire.",
            "Column {column} is blank; it is required."),
    CASH_VALUE_MISSING(
            ALERT,
            "La colonne {column} est vide\u202F; une comptabilité de trésorerie la remplit.",
            "Column {column} is blank; a cash book fills it."),
    AMOUNT_DOT(
            ERROR,
            "Le montant «\u00A0{value}\u00A0» est écrit avec un point\u00A0: utilisez la virgule décimale.",
            "The amount “{value}” is written with a dot: use a decimal comma."),
    AMOUNT_GROUPED(
            ERROR,
            "Le montant «\u00A0{value}\u00A0» contient un séparateur de milliers. Retirez-le.",
            "The amount “{value}” contains a thousands separator. Remove it."),
    AMOUNT_UNREADABLE(ERROR, "«\u00A0{value}\u00A0» n’est pas un montant.", "“{value}” is not an amount."),
    AMOUNT_DECIMALS(
            ALERT,
            "Le montant «\u00A0{value}\u00A0» compte plus de décimales que la devise de la comptabilité.",
            "The amount “{value}” has more decimals than the currency of the books."),
    DIRECTION_UNREADABLE(
            ERROR,
            "Le sens «\u00A0{value}\u00A0» n’est ni D, ni C, ni +1, ni -1.",
            "The direction “{value}” is neither D, C, +1 nor -1."),
    DATE_UNREADABLE(
            ERROR,
            "«\u00A0{value}\u00A0» n’est pas une date du calendrier au format AAAAMMJJ.",
            "“{value}” is not a calendar date in the form YYYYMMDD."),
    DATE_FORMAT(
            ERROR,
            "La date «\u00A0{value}\u00A0» n’est pas écrite au format AAAAMMJJ.",
            "The date “{value}” is not written as YYYYMMDD."),
    DATE_RANGE(
            ALERT,
            "La date {value} sort des années 1900 à 2099.",
            "The date {value} is outside the years 1900 to 2099."),
    ACCOUNT_FORM(
            ALERT,
            "Le compte «\u00A0{value}\u00A0» ne commence pas par trois chiffres du plan comptable.",
            "The account “{value}” does not start with three digits of the chart of accounts."),
    DEBIT_AND_CREDIT(
            ALERT, "La ligne porte à la fois un débit et un crédit.", "The line carries both a debit and a credit."),
    NEITHER_DEBIT_NOR_CREDIT(
            ALERT, "La ligne ne porte ni débit ni crédit.", "The line carries neither a debit nor a credit."),
    LETTERING_PAIR(
            ALERT,
            "Le code et la date de lettrage vont ensemble\u00A0: il manque {column}.",
            "The lettering code and its date go together: {column} is missing."),
    CURRENCY_PAIR(
            ALERT,
            "Le montant en devise et la devise vont ensemble\u00A0: il manque {column}.",
            "The currency amount and the currency go together: {column} is missing."),
    CURRENCY_CODE(
            ALERT,
            "«\u00A0{value}\u00A0» n’est pas un code de devise ISO 4217.",
            "“{value}” is not an ISO 4217 currency code."),
    AUXILIARY_PAIR(
            ALERT,
            "Le compte auxiliaire et son libellé vont ensemble\u00A0: il manque {column}.",
            "The auxiliary account and its name go together: {column} is missing."),
    VALID_BEFORE_ENTRY(
            ALERT,
            "L’écriture du {other} est validée le {value}, avant sa propre date.",
            "The entry of {other} is validated on {value}, before its own date."),
    OUTSIDE_YEAR(
            ERROR,
            "La date {value} n’est pas dans l’exercice ({other}).",
            "The date {value} is not in the fiscal year ({other})."),
    AFTER_CLOSING(
            ALERT,
            "La date {value} suit la clôture donnée par le nom du fichier ({other}).",
            "The date {value} is after the closing date in the file name ({other})."),
    ENTRY_UNBALANCED(
            ERROR,
            "L’écriture {value} n’est pas équilibrée\u00A0: débit moins crédit = {other}.",
            "Entry {value} does not balance: debit minus credit = {other}."),
    ENTRY_SCATTERED(
            ALERT,
            "Les lignes de l’écriture {value} ne se suivent pas.",
            "The lines of entry {value} do not follow each other."),
    NUMBER_NOT_SEQUENCE(
            ERROR,
            "Le numéro {value} couvre plusieurs dates d’écriture ({other})\u00A0: EcritureNum n’est pas une séquence, une écriture par numéro.",
            "Number {value} covers several entry dates ({other}): EcritureNum is not a sequence, one entry per number."),
    NUMBER_GAP(
            ERROR,
            "La séquence des écritures est interrompue\u00A0: {other} devant {value}.",
            "The sequence of entries is broken: {other} before {value}."),
    NUMBER_NOT_NUMERIC(
            ALERT,
            "Le numéro d’écriture «\u00A0{value}\u00A0» ne finit pas par un rang\u00A0: la continuité ne peut pas être vérifiée.",
            "The entry number “{value}” does not end with a rank: continuity cannot be checked."),
    NUMBER_ORDER(
            ALERT,
            "L’écriture {value} suit {other}\u00A0: les numéros ne sont pas croissants.",
            "Entry {value} follows {other}: numbers do not increase."),
    VALIDATION_ORDER(
            ALERT,
            "La date de validation {value} suit {other}\u00A0: le fichier n’est pas trié par validation.",
            "The validation date {value} follows {other}: the file is not sorted by validation."),
    OPENING_NOT_FIRST(
            ALERT,
            "Les à-nouveaux (journal {value}) ne sont pas en tête du fichier.",
            "The opening entries (journal {value}) are not at the top of the file."),
    FILE_UNBALANCED(
            ERROR,
            "Le fichier n’est pas équilibré\u00A0: débit {value}, crédit {other}.",
            "The file does not balance: debit {value}, credit {other}.");

    private final Severity severity;
    private final String fr;
    private final String en;

    FecRule(Severity severity, String fr, String en) {
        this.severity = severity;
        this.fr = fr;
        this.en = en;
    }

    /** The stable name of the rule: {@code value-missing}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }

    /** A finding about the whole file. */
    Finding onFile(Object value, Object other) {
        return at(0, "", value, other);
    }

    /** A finding on a line; dates and amounts are written as each language does. */
    Finding at(long line, String column, Object value, Object other) {
        return new Finding(
                severity,
                line,
                column,
                this,
                fill(fr, column, Shown.fr(value), Shown.fr(other)),
                fill(en, column, Shown.en(value), Shown.en(other)));
    }

    Finding at(long line, FecColumn column, Object value) {
        return at(line, column.header(), value, "");
    }

    private static String fill(String sentence, String column, String value, String other) {
        return sentence.replace("{column}", column).replace("{other}", other).replace("{value}", value);
    }
}
