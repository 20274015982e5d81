package eu.socle.app.fuzz;

import java.util.Locale;

/**
 * Every place where what comes from outside is taken apart. Each reads any bytes at all: it answers, or refuses in the way
 * that it declares, in less than five seconds and in a small memory.
 */
enum Parser {
    /** The address of a request, as it is written. */
    ADDRESS(OverTheWire::address),
    /** Cookies, authorizations, languages, versions, keys: one header a line. */
    HEADERS(OverTheWire::headers),
    /** The JSON of a document, with its dates, amounts, links and lines. */
    DOCUMENT(OverTheWire::document),
    /** A list of ours: filter, order, cursor, words and fields, one a line. */
    LIST(OverTheWire::list),
    /** A list of the Frappe dialect: type, filters, fields, order and groups, one a line. */
    FRAPPE_LIST(OverTheWire::frappeList),
    /** A method of the Frappe dialect: its name, then its form. */
    METHOD(OverTheWire::method),
    /** The parts of a form with files, their names and natures. */
    UPLOAD(OverTheWire::upload),
    /** What an application asks for, and the form that it exchanges for tokens; one a line. */
    OAUTH(OverTheWire::oauth),
    /** A webhook: type, condition, address, template, header and secret, one a line. */
    WEBHOOK(OverTheWire::webhook),
    /** A custom field: type, name, nature, choices, one a line. */
    CUSTOM_FIELD(OverTheWire::customField),
    /** The parameters of a report: its name, then its address. */
    REPORT(OverTheWire::report),
    /** A FEC, judged and rehearsed in the books of a company. */
    FEC_IMPORT(OverTheWire::fecImport),
    /** A FEC as text. */
    FEC_TEXT(InMemory::fec),
    /** A FEC in XML. */
    FEC_XML(InMemory::fec),
    /** XML of any kind, through the one door. */
    XML(InMemory::xml),
    /** The invoice inside a PDF. */
    PDF(InMemory::pdf),
    /** JSON, written again as it was read. */
    JSON(InMemory::json),
    /** Dates, amounts, numbers and texts, as people type them in every kind of field. */
    VALUES(InMemory::values),
    /** SIREN, SIRET, VAT numbers, IBANs, names of files, hosts that may be called. */
    IDENTIFIERS(InMemory::identifiers),
    /** A template of a print format or a webhook. */
    TEMPLATE(InMemory::template),
    /** A backup; what does not start like an archive is the manifest of one. */
    BACKUP(InMemory::backup);

    /** Reads any bytes; what it throws is a fault. */
    @FunctionalInterface
    interface Reading {
        void read(byte[] input) throws Exception;
    }

    private final Reading reading;

    Parser(Reading reading) {
        this.reading = reading;
    }

    void read(byte[] input) throws Exception {
        reading.read(input);
    }

    /** The name of its corpus. */
    String corpus() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
