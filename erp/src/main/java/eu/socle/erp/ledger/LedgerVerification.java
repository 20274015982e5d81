package eu.socle.erp.ledger;

import eu.socle.kernel.Field;
import eu.socle.kernel.Label;
import eu.socle.kernel.Verification;
import eu.socle.kernel.report.RowSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Proves that the books are as they were booked: nothing changed, removed, added or forgotten since. */
final class LedgerVerification implements Verification {

    private static final String ENTRIES = "select "
            + Stream.of(Proof.COVERED, Proof.FROM_CHAIN)
                    .flatMap(List::stream)
                    .map(Field::name)
                    .map(name -> "g." + name)
                    .collect(Collectors.joining(", "))
            + " from {GL Entry} g order by g.company, g.fiscal_year, g.entry_number, g.line_number";

    /** The last number and hash that each chain drew, which also tells when its last entries are gone. */
    private static final String HEADS =
            "select key, number, encode(hash, 'hex') as hash from chain where key like 'ledger/%' order by key";

    private static final String UNBALANCED_BOOKS = """
            select g.company, sum(g.debit) - sum(g.credit) as difference
            from {GL Entry} g group by g.company having sum(g.debit) <> sum(g.credit) order by g.company
            """;

    private static final String PARTIES = """
            select s.company, s.account, s.party, sum(s.ledger) as ledger, sum(s.parties) as parties
            from (select g.company, g.account, g.party_type, g.party, g.debit - g.credit as ledger, 0 as parties
                  from {GL Entry} g
                  join {Account} a on a.name = g.account and a.account_type in ('Receivable', 'Payable')
                  union all
                  select p.company, p.account, p.party_type, p.party, 0,
                         case when p.account_type = 'Receivable' then p.amount else -p.amount end
                  from {Payment Ledger Entry} p) s
            group by s.company, s.account, s.party_type, s.party
            having sum(s.ledger) <> sum(s.parties)
            order by s.company, s.account, s.party
            """;

    private static final String DAYS = """
            select s.company, s.account, s.posting_date, sum(s.debit) as debit, sum(s.credit) as credit
            from (select d.company, d.account, d.posting_date, d.cost_center, d.debit, d.credit
                  from {Daily Balance} d
                  union all
                  select g.company, g.account, g.posting_date, g.cost_center, -g.debit, -g.credit
                  from {GL Entry} g
                  join {Balance Mark} m on m.company = g.company and m.fiscal_year = g.fiscal_year
                                       and g.entry_number <= m.entry_number) s
            group by s.company, s.account, s.posting_date, s.cost_center
            having sum(s.debit) <> 0 or sum(s.credit) <> 0
            order by s.company, s.account, s.posting_date
            """;

    private static final String MONTHS = """
            select s.company, s.account, s.month, sum(s.debit) as debit, sum(s.credit) as credit
            from (select m.company, m.account, m.month, m.debit, m.credit
                  from {Monthly Balance} m
                  union all
                  select d.company, d.account, cast(date_trunc('month', d.posting_date) as date), -d.debit, -d.credit
                  from {Daily Balance} d) s
            group by s.company, s.account, s.month
            having sum(s.debit) <> 0 or sum(s.credit) <> 0
            order by s.company, s.account, s.month
            """;

    @Override
    public String id() {
        return "ledger";
    }

    @Override
    public Label label() {
        return new Label(
                "Les écritures sont intactes, numérotées sans trou, équilibrées, et les soldes en découlent",
                "Entries are intact, numbered without gap, balanced, and balances follow from them");
    }

    @Override
    public void run(RowSource rows, Consumer<Label> problem) {
        Problems problems = new Problems(problem);
        chains(rows, problems);
        each(
                rows,
                UNBALANCED_BOOKS,
                problems,
                row -> new Label(
                        "Société %s\u00a0: le total des débits et celui des crédits diffèrent de %s."
                                .formatted(row.get("company"), row.get("difference")),
                        "Company %s: total debit and total credit differ by %s."
                                .formatted(row.get("company"), row.get("difference"))));
        each(
                rows,
                PARTIES,
                problems,
                row -> new Label(
                        "Compte %s, tiers %s\u00a0: le grand livre donne %s, les mouvements de tiers %s."
                                .formatted(row.get("account"), row.get("party"), row.get("ledger"), row.get("parties")),
                        "Account %s, party %s: the ledger says %s, the payment ledger %s."
                                .formatted(
                                        row.get("account"), row.get("party"), row.get("ledger"), row.get("parties"))));
        each(
                rows,
                DAYS,
                problems,
                row -> new Label(
                        "Compte %s, journée du %s\u00a0: le cumul journalier s’écarte des écritures de %s au débit et de %s au crédit."
                                .formatted(
                                        row.get("account"),
                                        row.get("posting_date"),
                                        row.get("debit"),
                                        row.get("credit")),
                        "Account %s, day %s: the daily balance differs from the entries by %s in debit and %s in credit."
                                .formatted(
                                        row.get("account"),
                                        row.get("posting_date"),
                                        row.get("debit"),
                                        row.get("credit"))));
        each(
                rows,
                MONTHS,
                problems,
                row -> new Label(
                        "Compte %s, mois du %s\u00a0: le cumul mensuel s’écarte des cumuls journaliers de %s au débit et de %s au crédit."
                                .formatted(row.get("account"), row.get("month"), row.get("debit"), row.get("credit")),
                        "Account %s, month of %s: the monthly balance differs from the daily ones by %s in debit and %s in credit."
                                .formatted(row.get("account"), row.get("month"), row.get("debit"), row.get("credit"))));
        problems.conclude();
    }

    /** The heads are read first: entries booked meanwhile come after them. */
    private static void chains(RowSource rows, Problems problems) {
        Map<String, Chain.Head> heads = new HashMap<>();
        rows.stream(HEADS, Map.of(), row -> {
            long number = row.get("number") instanceof Number drawn ? drawn.longValue() : 0;
            heads.put(String.valueOf(row.get("key")), new Chain.Head(number, String.valueOf(row.get("hash"))));
        });
        Chain chain = new Chain(heads, problems);
        rows.stream(ENTRIES, Map.of(), chain::read);
        chain.conclude();
    }

    private static void each(
            RowSource rows, String sql, Problems problems, Function<Map<String, Object>, Label> sentence) {
        rows.stream(sql, Map.of(), row -> problems.tell(sentence.apply(row)));
    }
}
