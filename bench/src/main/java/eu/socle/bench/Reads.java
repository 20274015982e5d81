package eu.socle.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What people read over {@link Millions}, one after the other, over HTTP; beside each the plainest SQL that finds the same in
 * the database, in the same run.
 */
final class Reads {

    private static final int WARM = 10;
    private static final int TIMES = 40;
    private static final String DAY = "&from_date=2026-01-01&to_date=";
    private static final String COLUMNS = "select name, customer, posting_date, grand_total, status from sales_invoice ";

    private final Person person;
    private final Connection connection;
    private final Report report;

    Reads(Person person, Connection connection, Report report) {
        this.person = person;
        this.connection = connection;
        this.report = report;
    }

    void run() throws IOException, InterruptedException, SQLException {
        report.head("reading", "p50 ms", "p95 ms", "kB", "plain SQL, p50 ms");
        list("newest first", "", "order by posting_date desc nulls last, id desc limit 51");
        list("by amount", "&sort=-grand_total", "order by grand_total desc nulls last, id desc limit 51");
        list("by customer", "&sort=customer", "order by customer, id limit 51");
        list("by due date", "&sort=due_date", "order by due_date, id limit 51");
        list("by name", "&sort=name", "order by name, id limit 51");
        list("overdue ones", filter("[\"=\",\"status\",\"Overdue\"]"),
                "where status = 'Overdue' order by posting_date desc nulls last, id desc limit 51");
        list("of one customer", filter("[\"=\",\"customer\",\"Client 42\"]"),
                "where customer = 'Client 42' order by posting_date desc nulls last, id desc limit 51");
        list("of March 2024",
                filter("[\"and\",[\">=\",\"posting_date\",\"2024-03-01\"],[\"<=\",\"posting_date\",\"2024-03-31\"]]"),
                "where posting_date between '2024-03-01' and '2024-03-31' order by posting_date desc nulls last, id desc limit 51");
        list("search “client 4321”", "&q=client%204321",
                "where docstatus > 0 and search like '%client 4321%' order by posting_date desc nulls last, id desc limit 51");
        list("search “b777777”", "&q=b777777", "where docstatus > 0 and search like '%b777777%' order by posting_date desc nulls last, id desc limit 51");
        measure("count of all", "/api/count/sales-invoice", "select count(*) from sales_invoice");
        measure("count of overdue ones", "/api/count/sales-invoice?x=1" + filter("[\"=\",\"status\",\"Overdue\"]"),
                "select count(*) from sales_invoice where status = 'Overdue'");
        reports();
    }

    private static String filter(String json) {
        return "&filter=" + Person.encoded(json);
    }

    private void list(String what, String query, String sql) throws IOException, InterruptedException, SQLException {
        measure("50 invoices, " + what, "/api/doc/sales-invoice?limit=50" + query, COLUMNS + sql);
    }

    private void reports() throws IOException, InterruptedException, SQLException {
        String company = "company=" + Person.encoded(Shop.COMPANY);
        String sums = "select account, sum(debit), sum(credit) from gl_entry where posting_date <= '%s' group by account";
        measure("trial balance, end of a month", "/api/report/trial-balance/run?" + company + DAY + "2026-06-30",
                sums.formatted("2026-06-30"));
        measure("trial balance, mid-month", "/api/report/trial-balance/run?" + company + DAY + "2026-06-17",
                sums.formatted("2026-06-17"));
        String account = single("select account from gl_entry where party is not null limit 1");
        measure("general ledger of 411, 5 years, first page",
                "/api/report/general-ledger/run?" + company + "&account=" + Person.encoded(account)
                        + "&from_date=2022-01-01&to_date=2026-12-31&limit=300",
                "select posting_date, entry_number, voucher_no, debit, credit from gl_entry where account = '"
                        + account.replace("'", "''") + "' and posting_date between '2022-01-01' and '2026-12-31'"
                        + " order by posting_date, fiscal_year, entry_number, line_number limit 300");
        measure("general ledger of one customer, 5 years",
                "/api/report/general-ledger/run?" + company + "&party_type=Customer&party=" + Person.encoded("Client 42")
                        + "&from_date=2022-01-01&to_date=2026-12-31",
                "select posting_date, entry_number, voucher_no, debit, credit from gl_entry where party = 'Client 42'"
                        + " order by posting_date, fiscal_year, entry_number, line_number");
        measure("aged receivables", "/api/report/accounts-receivable/run?" + company + "&report_date=2026-12-31",
                "select party, against_voucher_no, sum(amount) from payment_ledger_entry group by 1, 2 having sum(amount) <> 0");
    }

    private String single(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** What takes long is asked less often. */
    private void measure(String what, String path, String sql) throws IOException, InterruptedException, SQLException {
        int bytes = 0;
        List<Double> product = new ArrayList<>();
        double budget = 20_000;
        for (int i = 0; i < WARM + TIMES && (budget > 0 || i < 3); i++) {
            long begin = System.nanoTime();
            bytes = person.get(path).length;
            double millis = (System.nanoTime() - begin) / 1e6;
            budget -= millis;
            if (i >= WARM || budget <= 0) {
                product.add(millis);
            }
        }
        product.sort(null);
        report.row(what, product.get(product.size() / 2), product.get(product.size() * 95 / 100), bytes / 1024,
                plain(sql));
    }

    private double plain(String sql) throws SQLException {
        List<Double> times = new ArrayList<>();
        double budget = 10_000;
        try (Statement statement = connection.createStatement()) {
            for (int i = 0; i < TIMES && (budget > 0 || i < 3); i++) {
                long begin = System.nanoTime();
                try (ResultSet rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                }
                times.add((System.nanoTime() - begin) / 1e6);
                budget -= times.getLast();
            }
        }
        times.sort(null);
        return times.get(times.size() / 2);
    }
}
