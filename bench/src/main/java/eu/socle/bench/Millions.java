package eu.socle.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Five years of a company that writes very many invoices: each is one that the program wrote, on another day and for another
 * customer, and is paid but for the last ones. Ten entries to an invoice, over a hundred accounts: its own seven, three for the payment. Headers have
 * no lines, and the chain of hashes is not computed: what is measured reads neither.
 */
final class Millions {

    static final int CUSTOMERS = 5_000;

    private static final int FIRST_YEAR = 2022;
    private static final int DAYS = 1_826;
    private static final int UNPAID_PERCENT = 6;
    private static final long LONGEST_ROLL_UP = TimeUnit.MINUTES.toNanos(20);
    private static final String CUSTOMER = "'Client ' || g.customer";
    private static final int ACCOUNTS = 100;
    private static final String ACCOUNT = "case when t.party is not null then t.account else (select array_agg(name) from"
            + " (select name from account where not is_group and root_type in ('Income', 'Expense') order by name limit "
            + ACCOUNTS + ") a)[1 + (g.n * 31 + t.line_number * 7)::int % " + ACCOUNTS + "] end";
    private static final String PARTY = "case when t.party is not null then " + CUSTOMER + " end";

    private final Copies copies;
    private final String model;

    private Millions(Copies copies, String model) {
        this.copies = copies;
        this.model = "'" + model + "'";
    }

    /** Writes them and waits until the program has added up the daily balances. */
    static void write(Installation installation, long invoices, String model) throws IOException, SQLException {
        try (Connection connection = installation.connect()) {
            Copies copies = new Copies(connection);
            copies.run("set search_path to site_default, public");
            Millions millions = new Millions(copies, model);
            millions.plan(invoices);
            millions.years();
            millions.customers();
            millions.invoices();
            millions.entries();
            millions.movements();
            millions.counters();
            millions.awaitRollUp();
            copies.run("vacuum analyze");
        }
    }

    /** Each invoice: its number, its day, its customer, the first number of its year, whether it is paid. */
    private void plan(long invoices) throws SQLException {
        copies.run("create unlogged table bench_plan as select n, day, 1 + n * 7919 % " + CUSTOMERS + " as customer,"
                + " min(n) over (partition by extract(year from day)) as first,"
                + " n <= " + invoices * (100 - UNPAID_PERCENT) / 100 + " as paid"
                + " from (select n, make_date(" + FIRST_YEAR + ", 1, 1) + (n * " + DAYS + " / " + (invoices + 1)
                + ")::int as day from generate_series(1::bigint, " + invoices + ") n) i order by n");
        copies.run("analyze bench_plan");
    }

    private void years() throws SQLException {
        copies.copy("fiscal_year", "(select * from fiscal_year limit 1) t"
                + " cross join generate_series(" + FIRST_YEAR + ", " + (FIRST_YEAR + 4) + ") y"
                + " where not exists (select from fiscal_year f where f.year_start_date = make_date(y, 1, 1))", Map.of(
                "id", "nextval('fiscal_year_id_seq')",
                "name", "y::text",
                "year", "y::text",
                "year_start_date", "make_date(y, 1, 1)",
                "year_end_date", "make_date(y, 12, 31)"));
        copies.run("insert into fiscal_year__companies (parent_id, idx, name, company) select f.id, 1, 'bench', c.name"
                + " from fiscal_year f, company c where not exists"
                + " (select from fiscal_year__companies k where k.parent_id = f.id)");
    }

    private void customers() throws SQLException {
        copies.copy("customer", "(select * from customer limit 1) t cross join generate_series(1, " + CUSTOMERS + ") n", Map.of(
                "id", "nextval('customer_id_seq')",
                "name", "'Client ' || n",
                "customer_name", "'Client ' || n",
                "search", "'client ' || n"));
    }

    private void invoices() throws SQLException {
        copies.into("sales_invoice", () -> copies.copy(
                "sales_invoice", "sales_invoice t cross join bench_plan g where t.name = " + model, Map.ofEntries(
                Map.entry("id", "nextval('sales_invoice_id_seq')"),
                Map.entry("name", "'B' || g.n"),
                Map.entry("draft_name", "null"),
                Map.entry("creation", "g.day"),
                Map.entry("search", "'b' || g.n || ' client ' || g.customer"),
                Map.entry("customer", CUSTOMER),
                Map.entry("customer_name", CUSTOMER),
                Map.entry("posting_date", "g.day"),
                Map.entry("due_date", "g.day + 30"),
                Map.entry("grand_total", "t.grand_total + g.n % 1000"),
                Map.entry("outstanding_amount", "case when g.paid then 0 else t.grand_total end"),
                Map.entry("status", "case when g.paid then 'Paid' when g.day + 30 < current_date then 'Overdue'"
                        + " else 'Unpaid' end"))));
    }

    /** Even numbers are invoices, odd ones their payments; the first one is that of the model. */
    private static Map<String, String> entry(String letter, int first) {
        String number = "2 * (g.n - g.first) + " + first;
        return new HashMap<>(Map.ofEntries(
                Map.entry("id", "nextval('gl_entry_id_seq')"),
                Map.entry("name", "'" + letter + "' || g.n || '-' || t.line_number"),
                Map.entry("fiscal_year", "extract(year from g.day)::text"),
                Map.entry("entry_number", number),
                Map.entry("accounting_entry_number", "(" + number + ")::text"),
                Map.entry("posting_date", "g.day"),
                Map.entry("transaction_date", "g.day"),
                Map.entry("valid_date", "g.day"),
                Map.entry("account", ACCOUNT),
                Map.entry("party", PARTY),
                Map.entry("party_label", PARTY),
                Map.entry("voucher_no", "'" + letter + "' || g.n"),
                Map.entry("against_voucher", "case when t.party is not null then 'B' || g.n end"),
                Map.entry("piece_ref", "'" + letter + "' || g.n"),
                Map.entry("hash", "null")));
    }

    private void entries() throws SQLException {
        Map<String, String> payment = entry("R", 3);
        payment.put("voucher_type", "'Payment Entry'");
        payment.put("account", "case when t.party is null then b.name else t.account end");
        payment.put("debit", "case when t.party is null then c.debit / 2 else 0 end");
        payment.put("credit", "case when t.party is null then 0 else c.debit end");
        copies.into("gl_entry", () -> {
            copies.copy(
                    "gl_entry", "gl_entry t cross join bench_plan g where t.voucher_no = " + model, entry("B", 2));
            copies.copy(
                    "gl_entry",
                    "(select * from gl_entry where voucher_no = " + model + " order by party nulls last limit 3) t"
                            + " cross join (select name from account where account_number like '512%' and not is_group limit 1) b"
                            + " cross join (select debit from gl_entry where party is not null and voucher_no = " + model
                            + ") c cross join bench_plan g where g.paid",
                    payment);
        });
    }

    private void movements() throws SQLException {
        Map<String, String> invoice = new HashMap<>(Map.of(
                "id", "nextval('payment_ledger_entry_id_seq')",
                "name", "'B' || g.n",
                "posting_date", "g.day",
                "due_date", "g.day + 30",
                "party", CUSTOMER,
                "voucher_no", "'B' || g.n",
                "against_voucher_no", "'B' || g.n"));
        Map<String, String> payment = new HashMap<>(invoice);
        payment.putAll(Map.of(
                "name", "'R' || g.n",
                "voucher_type", "'Payment Entry'",
                "voucher_no", "'R' || g.n",
                "amount", "-t.amount",
                "amount_in_account_currency", "-t.amount_in_account_currency"));
        String rows = "payment_ledger_entry t cross join bench_plan g where t.voucher_no = " + model;
        copies.into("payment_ledger_entry", () -> {
            copies.copy("payment_ledger_entry", rows, invoice);
            copies.copy("payment_ledger_entry", rows + " and g.paid", payment);
        });
    }

    /** The next entry of each year follows the last one. */
    private void counters() throws SQLException {
        copies.run("insert into chain (key, number, hash) select 'ledger/' || company || '/' || fiscal_year, max(entry_number),"
                + " sha256('bench') from gl_entry group by 1 on conflict (key) do update set number = excluded.number");
    }

    private void awaitRollUp() throws SQLException {
        long begin = System.nanoTime();
        while (!copies.single("select (select sum(entry_number) from balance_mark)"
                + " = (select sum(number) from chain where key like 'ledger/%')").equals("t")) {
            if (System.nanoTime() - begin > LONGEST_ROLL_UP) {
                throw new IllegalStateException("The daily balances are not added up");
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
    }
}
