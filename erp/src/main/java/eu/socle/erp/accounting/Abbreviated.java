package eu.socle.erp.accounting;

import eu.socle.kernel.Document;
import eu.socle.kernel.Link;
import eu.socle.kernel.Lookup;

/** Names that end with the abbreviation of the company, so that two companies may have the same account or template. */
final class Abbreviated {

    /** The longest name a document may have. */
    private static final int LONGEST = 140;

    private Abbreviated() {}

    /** {@code label - abbr}, the label shortened when both do not fit. */
    static String name(String label, String abbr) {
        String end = abbr.isBlank() ? "" : " - " + abbr;
        int room = LONGEST - end.length();
        String fitting =
                label.length() <= room ? label : label.substring(0, room - 1).strip() + "…";
        return fitting + end;
    }

    /** The abbreviation of the company that a document points to, empty while there is none. */
    static <D extends Document<D>> String of(D document, Link<D, Company> link, Lookup lookup) {
        Company company = lookup.follow(document, link);
        return company == null ? "" : company.text(Company.ABBR);
    }
}
