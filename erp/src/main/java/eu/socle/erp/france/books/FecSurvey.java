package eu.socle.erp.france.books;

import eu.socle.erp.france.fec.FecEntry;
import eu.socle.erp.france.fec.FecLine;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a FEC speaks of, gathered while it is read: journals, accounts, auxiliary accounts, currencies, dates. */
final class FecSurvey {

    /** An auxiliary account under its general account; blank when a line has none. */
    record Auxiliary(String account, String number) {}

    private final Map<String, String> journals = new LinkedHashMap<>();
    private final Map<String, String> accounts = new LinkedHashMap<>();
    private final Map<Auxiliary, String> auxiliaries = new LinkedHashMap<>();
    private final Set<String> currencies = new LinkedHashSet<>();
    private final NavigableSet<LocalDate> dates = new TreeSet<>();
    private int decimals;
    private @Nullable String mostPrecise;

    void line(FecLine line) {
        journals.putIfAbsent(line.journalCode(), line.journalLib());
        accounts.putIfAbsent(line.compteNum(), line.compteLib());
        auxiliaries.putIfAbsent(new Auxiliary(line.compteNum(), line.compAuxNum()), line.compAuxLib());
        if (line.montantDevise() != null && !line.idevise().isBlank()) {
            currencies.add(line.idevise());
        }
        int own = Math.max(
                line.debit().stripTrailingZeros().scale(),
                line.credit().stripTrailingZeros().scale());
        if (own > decimals) {
            decimals = own;
            mostPrecise = line.journalCode() + " " + line.ecritureNum();
        }
    }

    void entry(FecEntry entry) {
        LocalDate date = entry.date();
        if (date != null) {
            dates.add(date);
        }
    }

    /** Code and label, as the file first gives them. */
    Map<String, String> journals() {
        return journals;
    }

    /** Number and label, as the file first gives them. */
    Map<String, String> accounts() {
        return accounts;
    }

    Map<Auxiliary, String> auxiliaries() {
        return auxiliaries;
    }

    Set<String> currencies() {
        return currencies;
    }

    /** The dates of entries. */
    NavigableSet<LocalDate> dates() {
        return dates;
    }

    /** The most decimals that an amount really uses. */
    int decimals() {
        return decimals;
    }

    /** An entry with such an amount. */
    String mostPrecise() {
        return String.valueOf(mostPrecise);
    }
}
