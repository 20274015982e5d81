package eu.socle.erp.france.books;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.Country;
import eu.socle.erp.france.fec.FecFileName;
import eu.socle.kernel.Unit;
import java.time.LocalDate;
import java.util.Locale;

/** A French company made for a FEC: its SIREN and the rhythm of its fiscal years come from the name of the file. */
final class NewCompany {

    private static final int ABBREVIATION = 3;

    private NewCompany() {}

    static Company create(String name, String abbr, String fileName, Unit unit) {
        Company company = new Company();
        company.set(Company.COMPANY_NAME, name);
        company.set(Company.ABBR, abbr.isEmpty() ? free(initials(name), unit) : abbr);
        company.set(Company.COUNTRY, Country.FRANCE);
        company.set(Company.DEFAULT_CURRENCY, "EUR");
        FecFileName.parse(fileName).ifPresent(file -> {
            company.set(Company.SIREN_NUMBER, file.hasValidSiren() ? file.siren() : null);
            company.set(
                    Company.FISCAL_YEAR_START,
                    nextStart(file.closing(), unit.context().today()));
        });
        return unit.create(company);
    }

    /** The day after the closing when it has come; the import itself adds the years of the file. */
    private static LocalDate nextStart(LocalDate closing, LocalDate today) {
        LocalDate next = closing.plusDays(1);
        return next.isAfter(today) ? next.minusYears(1) : next;
    }

    /** LP for Librairie des Ponts, LIB for Librairie. */
    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty() && (Character.isUpperCase(word.charAt(0)) || Character.isDigit(word.charAt(0)))) {
                initials.append(word.charAt(0));
            }
        }
        String letters = name.replaceAll("[^\\p{L}\\p{N}]", "");
        String chosen = initials.length() >= 2 ? initials.toString() : letters;
        return chosen.substring(0, Math.min(ABBREVIATION, chosen.length())).toUpperCase(Locale.ROOT);
    }

    private static String free(String wanted, Unit unit) {
        String abbr = wanted;
        for (int i = 2; unit.first(Company.TYPE, Company.ABBR.is(abbr)).isPresent(); i++) {
            abbr = wanted + i;
        }
        return abbr;
    }
}
