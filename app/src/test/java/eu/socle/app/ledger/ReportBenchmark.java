package eu.socle.app.ledger;

import eu.socle.kernel.report.Report;
import eu.socle.platform.ops.Upkeeper;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Times reports on many entries. Run by hand: {@code ReportBenchmark [lines] [plan]}; two lines to an entry, spread over two
 * years and eight accounts, a tenth of them with a customer.
 */
final class ReportBenchmark {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int ROUNDS = 7;

    private ReportBenchmark() {}

    public static void main(String[] arguments) throws SQLException {
        int lines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        boolean plan = arguments.length > 1;
        try (Bakery bakery = Bakery.open()) {
            fill(bakery, lines);
            long start = System.nanoTime();
            new Upkeeper(bakery.sites(), bakery.site().clock()).run(bakery.site());
            OUT.printf("roll-up of all: %d ms%n", (System.nanoTime() - start) / 1_000_000);
            bakery.asSuperuser(true, tail(bakery, lines / 100));
            bakery.asSuperuser(false, "analyze");
            try (Connection connection = bakery.site().dataSource().getConnection()) {
                TestRows rows = new TestRows(connection, bakery.site().registry());
                measure(rows, "trial-balance", "", Map.of(), plan);
                measure(rows, "general-ledger", " of one account", Map.of("account", bakery.account("613000")), plan);
                measure(
                        rows,
                        "general-ledger",
                        " of a quiet account",
                        Map.of("account", bakery.account("101000")),
                        plan);
                measure(
                        rows,
                        "general-ledger",
                        " of one customer",
                        Map.of("party", "C7", "party_type", "Customer"),
                        plan);
                measure(rows, "accounts-receivable", "", Map.of("report_date", LocalDate.of(2026, 12, 31)), plan);
                measure(
                        rows,
                        "journal",
                        " of a month",
                        Map.of("from_date", LocalDate.of(2026, 3, 1), "to_date", LocalDate.of(2026, 3, 31)),
                        plan);
            }
        }
    }

    private static void measure(TestRows rows, String id, String what, Map<String, Object> filters, boolean plan) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "company", Bakery.NAME, "from_date", LocalDate.of(2026, 1, 1), "to_date", LocalDate.of(2026, 12, 31)));
        all.putAll(filters);
        all.put("language", "fr");
        all.put("rows", null);
        Report report = rows.registry().reports().get(id);
        long best = Long.MAX_VALUE;
        int size = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            size = rows.list(report.sql(), all).size();
            best = Math.min(best, System.nanoTime() - start);
        }
        OUT.printf("%s%s: %d rows, %.1f ms%n", id, what, size, best / 1e6);
        if (plan) {
            rows.list("explain (analyze, buffers) " + report.sql(), all)
                    .forEach(row -> OUT.println("    " + row.get("QUERY PLAN")));
        }
    }

    private static void fill(Bakery bakery, int lines) {
        bakery.asSuperuser(true, insert(bakery, 1, lines / 2), payments(bakery), chain(lines / 2));
        bakery.asSuperuser(false, "analyze");
    }

    private static String tail(Bakery bakery, int entries) {
        return insert(bakery, 1_000_000_000, entries);
    }

    private static String chain(int entries) {
        return "insert into chain (key, number, hash) select 'ledger/" + Bakery.NAME + "/' || y, " + entries
                + ", '\\x00' from unnest(array['2025', '2026']) y";
    }

    /** Entries of two lines: a debit on one account, a credit on another. */
    private static String insert(Bakery bakery, int from, int entries) {
        List<String> debits = List.of(
                "411000", "613000", "601000", "512000", "445660", "530000", "613000", "601000", "613000", "101000");
        List<String> credits = List.of(
                "706000", "512000", "512000", "530000", "512000", "512000", "512000", "512000", "512000", "512000");
        return """
                insert into gl_entry (name, docstatus, owner, creation, modified_by, modified, version, company, fiscal_year,
                    posting_date, valid_date, account, entry_number, line_number, debit, credit, accounting_entry_number, party_type, party,
                    party_label, voucher_type, voucher_no, due_date, remarks, is_cancelled)
                select 'b' || n || '-' || l, 1, 'x', now(), 'x', now(), 1, '%1$s', to_char(d.day, 'YYYY'), d.day, d.day,
                    case l when 1 then (array[%2$s])[1 + n %% 10] else (array[%3$s])[1 + n %% 10] end,
                    n - case when d.day >= '2026-01-01' then %7$d else 0 end, l,
                    case l when 1 then 1 + n %% 997 else 0 end, case l when 2 then 1 + n %% 997 else 0 end, n::text,
                    case when l = 1 and n %% 10 = 0 then 'Customer' end, case when l = 1 and n %% 10 = 0 then 'C' || n / 10 %% 1000 end,
                    case when l = 1 and n %% 10 = 0 then 'Client ' || n / 10 %% 1000 end, 'Slip', 'P-' || n, d.day + 30, 'Pièce ' || n, false
                from generate_series(%4$d, %5$d) n
                cross join generate_series(1, 2) l
                cross join lateral (select date '2025-01-01' + (n - %4$d) * 730 / %6$d as day) d
                """.formatted(
                        Bakery.NAME,
                        names(bakery, debits),
                        names(bakery, credits),
                        from,
                        from + entries - 1,
                        entries,
                        from == 1 ? entries / 2 : 0);
    }

    private static String names(Bakery bakery, List<String> numbers) {
        return String.join(
                ", ",
                numbers.stream()
                        .map(number -> "'" + bakery.account(number) + "'")
                        .toList());
    }

    /** What customers owe: nine in ten documents are paid. */
    private static String payments(Bakery bakery) {
        return """
                insert into payment_ledger_entry (name, docstatus, owner, creation, modified_by, modified, version, company, posting_date,
                    account_type, account, party_type, party, voucher_type, voucher_no, against_voucher_type, against_voucher_no, amount, due_date)
                select 'p' || g.id || '-' || s, 1, 'x', now(), 'x', now(), 1, g.company, g.posting_date, 'Receivable', g.account, g.party_type, g.party,
                    'Slip', case s when 1 then g.voucher_no else 'R-' || g.id end, 'Slip', g.voucher_no, case s when 1 then g.debit else -g.debit end, g.due_date
                from gl_entry g cross join generate_series(1, 2) s where g.party is not null and (s = 1 or g.id %% 10 <> 0)
                """.replace("%%", "%");
    }
}
