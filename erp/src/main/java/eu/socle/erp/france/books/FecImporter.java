package eu.socle.erp.france.books;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.france.fec.FecEntry;
import eu.socle.erp.france.fec.FecLine;
import eu.socle.erp.france.fec.Severity;
import eu.socle.erp.ledger.GlEntry;
import eu.socle.erp.ledger.History;
import eu.socle.erp.ledger.Ledger;
import eu.socle.erp.ledger.PastEntry;
import eu.socle.erp.ledger.Posting;
import eu.socle.kernel.Currencies;
import eu.socle.kernel.Label;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refused;
import eu.socle.kernel.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a FEC over into the books of a company, whole or not at all. Numbers, dates, wordings, letters and currency amounts
 * stay as they are; journals, accounts, parties, currencies and fiscal years that the company lacks are added. In a company
 * that has booked nothing yet, journals and accounts also take the labels of the file, so that its FEC can be written again
 * byte for byte. As everywhere in the books, a negative debit becomes a credit and a line of zero is left out: accounts keep
 * their balances.
 */
public final class FecImporter {

    private final FecFile file;
    private final Company company;
    private final Unit unit;
    private final PastJournals journals;
    private final PastAccounts accounts;
    private final PastParties parties;

    private FecImporter(FecFile file, Company company, Unit unit) {
        this.file = file;
        this.company = company;
        this.unit = unit;
        boolean fresh =
                unit.first(GlEntry.TYPE, GlEntry.COMPANY.is(company.name())).isEmpty();
        this.journals = new PastJournals(company, fresh, unit);
        this.accounts = new PastAccounts(company, file.name(), fresh, unit);
        this.parties = new PastParties(company, unit);
    }

    /**
     * Books the entries of a file at the end of the unit of work.
     *
     * @param asHistory whether a file that does not conform is taken all the same, as the history of the company
     * @return the document that the entries point to
     * @throws Refused when the file does not conform, when an entry does not balance, when the year already has entries
     */
    public static FecImport into(String company, FecFile file, boolean asHistory, Unit unit) {
        refuse(file, asHistory);
        return new FecImporter(file, unit.get(Company.TYPE, company), unit).run(asHistory);
    }

    private static void refuse(FecFile file, boolean asHistory) {
        long broken = file.report().summary().stream()
                .filter(group -> group.severity() == Severity.ERROR)
                .count();
        if (!file.report().conforms() && !asHistory) {
            throw Refusal.of("fec_not_conforming")
                    .with("file", file.name())
                    .with("count", broken)
                    .asRefused();
        }
        if (!file.isReadable()) {
            throw Refusal.of("fec_unreadable").with("file", file.name()).asRefused();
        }
        if (file.isTooScattered()) {
            throw Refusal.of("fec_too_scattered")
                    .with("file", file.name())
                    .with("max", FecFile.SCATTERED_LIMIT)
                    .asRefused();
        }
    }

    private FecImport run(boolean asHistory) {
        FecSurvey survey = file.survey();
        refusePrecision(survey);
        FecYears years = new FecYears(company, file.name(), unit);
        years.ensure(survey.dates());
        years.refuseStarted(survey.dates(), file);
        survey.journals().forEach(journals::ensure);
        survey.accounts().forEach(accounts::ensure);
        survey.auxiliaries().forEach((aux, label) -> parties.ensure(accounts.of(aux.account()), aux.number(), label));
        survey.currencies().forEach(parties::currency);
        FecImport source = unit.create(document(asHistory));
        unit.last(() -> book(source));
        return source;
    }

    private void refusePrecision(FecSurvey survey) {
        int decimals = Math.max(2, Currencies.decimals(company.get(Company.DEFAULT_CURRENCY)));
        if (survey.decimals() > decimals) {
            throw invalid(
                    survey.mostPrecise(),
                    new Label(
                            "un montant a plus de " + decimals + " décimales.",
                            "an amount has more than " + decimals + " decimals."));
        }
    }

    private FecImport document(boolean asHistory) {
        FecImport document = new FecImport();
        document.set(FecImport.COMPANY, company.name());
        document.set(FecImport.FILE_NAME, file.name());
        document.set(FecImport.SHA256, file.sha256());
        document.set(FecImport.LINES, Math.toIntExact(file.report().reading().lines()));
        document.set(FecImport.ENTRIES, file.entries());
        document.set(FecImport.DEBIT_TOTAL, file.report().balance().total().debit());
        boolean conforms = file.report().conforms();
        document.set(FecImport.STATUS, conforms ? FecImport.Status.CONFORMING : FecImport.Status.NOT_CONFORMING);
        document.set(FecImport.AS_HISTORY, asHistory && !conforms);
        return document;
    }

    private void book(FecImport source) {
        try (History books = Ledger.history(source, company.name(), unit)) {
            file.eachEntry(entry -> book(entry, books));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void book(FecEntry entry, History books) {
        try {
            PastEntry past = past(entry);
            if (!past.lines().isEmpty()) {
                books.add(past);
            }
        } catch (Refused refused) {
            Refusal reason = refused.refusals().getFirst();
            throw invalid(
                    shown(entry),
                    new Label(
                            reason.sentence(eu.socle.kernel.Language.FR),
                            reason.sentence(eu.socle.kernel.Language.EN)));
        }
    }

    private RuntimeException invalid(String entry, Label reason) {
        return Refusal.of("fec_entry_invalid")
                .with("entry", entry)
                .with("file", file.name())
                .with("reason", reason)
                .asRefused();
    }

    private static String shown(FecEntry entry) {
        return entry.journal() + " " + entry.number() + (entry.date() == null ? "" : " (" + entry.date() + ")");
    }

    /** The entry as the books will have it; without lines when it says nothing. */
    private PastEntry past(FecEntry entry) {
        if (entry.date() == null) {
            throw invalid(shown(entry), new Label("elle n’a pas de date.", "it has no date."));
        }
        List<PastEntry.Line> lines = entry.lines().stream()
                .filter(line -> line.balance().signum() != 0)
                .map(this::line)
                .toList();
        return new PastEntry(
                journals.of(entry.journal()),
                entry.number(),
                entry.date(),
                entry.lines().getFirst().validDate(),
                entry.isOpening(),
                lines);
    }

    private PastEntry.Line line(FecLine line) {
        var account = accounts.of(line.compteNum());
        BigDecimal foreign = foreign(line);
        BigDecimal balance = line.balance();
        Posting posting = new Posting(
                account.name(),
                balance.max(BigDecimal.ZERO),
                balance.negate().max(BigDecimal.ZERO),
                foreign,
                foreign == null ? null : line.idevise(),
                parties.of(account, line.compAuxNum(), line.compAuxLib()),
                null,
                null,
                null,
                line.ecritureLib(),
                null);
        return new PastEntry.Line(posting, line.pieceRef(), line.pieceDate(), line.ecritureLet(), line.dateLet());
    }

    /** The amount in a foreign currency, negative for a credit whatever sign the file gives it. */
    private @Nullable BigDecimal foreign(FecLine line) {
        BigDecimal amount = line.montantDevise();
        if (amount == null
                || line.idevise().isBlank()
                || line.idevise().equals(company.get(Company.DEFAULT_CURRENCY))) {
            return null;
        }
        int side = line.balance().signum();
        return side == 0 ? amount : side < 0 ? amount.abs().negate() : amount.abs();
    }
}
