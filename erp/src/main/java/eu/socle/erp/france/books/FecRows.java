package eu.socle.erp.france.books;

import eu.socle.erp.france.fec.FecLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the books in the order of the FEC and turns each line into one of the file. */
final class FecRows {

    /**
     * Entries in the order of their numbers: the order of validation, where opening entries come first because they are
     * booked first. Dates come as text, so that no driver has a say in them.
     */
    static final String SQL = """
            select g.accounting_entry_number, g.party, g.party_label, g.piece_ref, g.remarks, g.debit, g.credit,
                   g.account_currency, g.debit_in_account_currency, g.credit_in_account_currency,
                   to_char(g.posting_date, 'YYYYMMDD') as posting_date,
                   to_char(g.transaction_date, 'YYYYMMDD') as transaction_date,
                   to_char(g.valid_date, 'YYYYMMDD') as valid_date,
                   coalesce(j.journal_code, 'OD') as journal_code,
                   coalesce(j.journal_name, 'Opérations diverses') as journal_name,
                   a.account_number, a.account_name,
                   l.letter, to_char(l.letter_date, 'YYYYMMDD') as letter_date, g.party_type
            from {GL Entry} g
            join {Account} a on a.name = g.account
            left join {Accounting Journal} j on j.name = g.accounting_journal
            left join {Lettering} l on l.company = g.company and l.fiscal_year = g.fiscal_year
                 and l.entry_number = g.entry_number and l.line_number = g.line_number
            where g.company = :company and g.fiscal_year = :fiscal_year
            order by g.entry_number, g.line_number
            """;

    /** The same, journal by journal, as the XML wants them. */
    static final String BY_JOURNAL_SQL =
            SQL.replace("order by g.entry_number", "order by 14, g.accounting_journal, g.entry_number");

    /** Lines that the schema of the XML does not admit. */
    static final String UNFIT_FOR_XML_SQL = """
            select count(*) as lines
            from {GL Entry} g
            join {Account} a on a.name = g.account
            where g.company = :company and g.fiscal_year = :fiscal_year
              and (g.valid_date is null or a.account_number is null or a.account_number !~ '^[0-9]{3}[0-9a-zA-Z]*$')
            """;

    static final String JOURNALS_SQL = """
            select coalesce(j.journal_code, 'OD') as journal_code,
                   coalesce(j.journal_name, 'Opérations diverses') as journal_name,
                   count(*) as lines, sum(g.debit) as debit, sum(g.credit) as credit
            from {GL Entry} g
            left join {Accounting Journal} j on j.name = g.accounting_journal
            where g.company = :company and g.fiscal_year = :fiscal_year
            group by 1, 2
            order by 1
            """;

    /**
     * Parties that took the abbreviation of the company because their number named someone else: in its file they have their
     * number again, unless it has since dealt with that other one too.
     */
    static final String NUMBERS_SQL = """
            select distinct g.party_type, g.party, left(g.party, length(g.party) - length(:suffix)) as number
            from {GL Entry} g
            where g.company = :company and right(g.party, length(:suffix)) = :suffix
              and not exists (select 1 from {GL Entry} o where o.company = g.company
                   and o.party_type = g.party_type and o.party = left(g.party, length(g.party) - length(:suffix)))
            """;

    private static final int USUAL_DECIMALS = 2;

    private final String currency;
    private final int decimals;
    private final Map<String, String> numbers;

    /** @param numbers the numbers of parties that the company knows by another one than their name, by {@link #key} */
    FecRows(Map<String, String> numbers, String currency, int decimals) {
        this.numbers = numbers;
        this.currency = currency;
        this.decimals = decimals;
    }

    /** What tells a party from those of another type that have the same name. */
    static String key(Map<String, Object> row) {
        return text(row, "party_type") + "/" + text(row, "party");
    }

    FecLine line(Map<String, Object> row) {
        String party = text(row, "party");
        boolean named = !Sundry.is(party);
        return FecLine.of(text(row, "journal_code"), text(row, "journal_name"), text(row, "accounting_entry_number"))
                .dated(date(row, "posting_date"), date(row, "valid_date"))
                .account(text(row, "account_number"), text(row, "account_name"))
                .auxiliary(named ? numbers.getOrDefault(key(row), party) : "", named ? text(row, "party_label") : "")
                .piece(text(row, "piece_ref"), date(row, "transaction_date"))
                .wording(text(row, "remarks"))
                .debit(plain(amount(row, "debit"), decimals))
                .credit(plain(amount(row, "credit"), decimals))
                .lettered(text(row, "letter"), date(row, "letter_date"))
                .currency(foreign(row), text(row, "account_currency"))
                .build();
    }

    private @Nullable BigDecimal foreign(Map<String, Object> row) {
        if (text(row, "account_currency").equals(currency)) {
            return null;
        }
        BigDecimal amount =
                amount(row, "debit_in_account_currency").subtract(amount(row, "credit_in_account_currency"));
        return plain(amount, USUAL_DECIMALS);
    }

    /** Without the zeros that the database adds, down to the usual number of decimals. */
    private static BigDecimal plain(BigDecimal amount, int least) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.setScale(Math.max(least, stripped.scale()));
    }

    static String text(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return value == null ? "" : value.toString();
    }

    static BigDecimal amount(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return switch (value) {
            case null -> BigDecimal.ZERO;
            case BigDecimal number -> number;
            default -> new BigDecimal(value.toString());
        };
    }

    private static @Nullable LocalDate date(Map<String, Object> row, String column) {
        String text = text(row, column);
        return text.isEmpty() ? null : LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
    }
}
