package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * R20: somebody with all powers over the database, guards put to sleep, changes booked rows behind the back of the program.
 * The verification names every entry concerned, the first one first, and accuses no other.
 */
class TamperProofTest {

    private static final int INVOICES = 90;
    private static final int AT_ONCE = 8;

    /** A change concerns an entry and the next one; the one before must be sound for it to be judged by itself. */
    private static final int APART = 3;

    private static final Pattern NAMED = Pattern.compile("ledger: Entry no\\. (\\d+), fiscal year 2026,.*");

    /** What is done to a line of an entry: {n} stands for the entry, {k} for the line. */
    private static final List<String> LINES = List.of(
            "account = (select name from account a where a.name <> g.account and not a.is_group order by a.id limit 1)",
            "debit = debit + sign(debit) * 0.01, credit = credit + sign(credit) * 0.01",
            "debit = credit, credit = debit",
            "debit_in_account_currency = debit_in_account_currency + 0.001",
            "credit_in_account_currency = credit_in_account_currency + 1000",
            "posting_date = posting_date + 1",
            "transaction_date = transaction_date - 1",
            "valid_date = valid_date - 1",
            "due_date = coalesce(due_date, '2026-01-01') + 1",
            "party = coalesce(party, '') || 'x'",
            "party_label = coalesce(party_label, '') || 'x'",
            "remarks = remarks || ' '",
            "remarks = null",
            "piece_ref = 'autre'",
            "entry_number = entry_number + 1000",
            "line_number = line_number + 10",
            "accounting_entry_number = accounting_entry_number || '0'",
            "voucher_no = voucher_no || 'x'",
            "cost_center = case when cost_center is null then 'x' end",
            "accounting_journal = 'x'",
            "account_currency = 'USD'",
            "is_opening = 'Yes'",
            "is_cancelled = not is_cancelled",
            "reversal_of = 1",
            "hash = case when hash is null then repeat('a', 64) else reverse(hash) end",
            "fiscal_year = '2024'");

    /** What is done to the rows of an entry. */
    private static final List<String> ROWS = List.of(
            "delete from gl_entry where entry_number = {n} and line_number = {k}",
            "insert into gl_entry overriding system value"
                    + " select (jsonb_populate_record(g, jsonb_build_object('id', -g.id, 'name', '+' || g.name,"
                    + " 'line_number', 90))).* from gl_entry g where entry_number = {n} and line_number = {k}",
            "update gl_entry set line_number = -line_number where entry_number = {n} and line_number < 3;"
                    + " update gl_entry set line_number = 3 + line_number where line_number < 0",
            "update gl_entry g set hash = (select p.hash from gl_entry p where p.entry_number = {n} - 1 and p.hash is not null)"
                    + " where entry_number = {n} and hash is not null");

    private static final String DELETED = "delete from gl_entry where entry_number = {n}";

    /** Two entries change places, numbers shown included. */
    private static final String SWAPPED =
            "update gl_entry set entry_number = -entry_number where entry_number in ({n}, {m});"
                    + " update gl_entry set entry_number = {n} + {m} + entry_number,"
                    + " accounting_entry_number = ({n} + {m} + entry_number)::text where entry_number < 0";

    private final Workshop workshop = new Workshop();
    private final FinalRead read = workshop.finalRead();
    private int done;

    @Test
    void every_row_that_was_touched_is_named() throws Exception {
        Random random = Load.of("tamper").random(0);
        try (workshop) {
            long entries = book(random);
            assertThat(read.problems()).isEmpty();
            asSuperuser("create table kept as table gl_entry");
            while (done < Scale.of(200, 1_000, 5_000)) {
                batch(random, entries);
            }
            assertThat(read.problems()).isEmpty();
        }
        System.out.println("Proof tamper: " + done + " of " + done + " entries touched are named");
    }

    /** Invoices of one to three rates, one in five cancelled. */
    private long book(Random random) {
        for (int i = 0; i < INVOICES; i++) {
            List<Workshop.Line> lines = IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(rate -> new Workshop.Line(
                            rate,
                            BigDecimal.valueOf(1 + random.nextInt(9)),
                            BigDecimal.valueOf(1 + random.nextInt(90_000), 2),
                            BigDecimal.ZERO))
                    .toList();
            var invoice = workshop.submitted(workshop.draft(lines, BigDecimal.ZERO));
            if (i % 5 == 0) {
                workshop.cancel(invoice);
            }
        }
        return read.number("select max(entry_number) from {GL Entry}");
    }

    /** Touches some entries, looks, and puts everything back. */
    private void batch(Random random, long entries) throws SQLException {
        List<Integer> places = new ArrayList<>(
                IntStream.iterate(2, n -> n < entries, n -> n + APART).boxed().toList());
        Collections.shuffle(places, random);
        List<Integer> touched = new ArrayList<>();
        List<Integer> expected = new ArrayList<>();
        List<String> damage = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            int n = places.removeLast();
            int kind = (done + i) % (LINES.size() + ROWS.size() + 2);
            touched.add(n);
            expected.add(n);
            if (kind < LINES.size()) {
                damage.add("update gl_entry g set " + LINES.get(kind) + " where entry_number = " + n
                        + " and line_number = " + line(random));
            } else if (kind < LINES.size() + ROWS.size()) {
                damage.add(ROWS.get(kind - LINES.size()).replace("{n}", "" + n).replace("{k}", "" + line(random)));
            } else if (kind == LINES.size() + ROWS.size()) {
                damage.add(DELETED.replace("{n}", "" + n));
                expected.set(i, n + 1); // the first one that has no predecessor
            } else {
                int m = places.removeLast();
                damage.add(SWAPPED.replace("{n}", "" + n).replace("{m}", "" + m));
                touched.add(m);
                expected.add(m);
            }
        }
        asSuperuser(damage.toArray(String[]::new));
        isNamed(read.problems(), touched, expected, damage);
        asSuperuser("truncate gl_entry", "insert into gl_entry table kept");
        done += touched.size();
    }

    /** Every entry has at least two lines. */
    private static int line(Random random) {
        return 1 + random.nextInt(2);
    }

    private static void isNamed(
            List<String> problems, List<Integer> touched, List<Integer> expected, List<String> damage) {
        List<Integer> named = problems.stream()
                .map(NAMED::matcher)
                .filter(Matcher::matches)
                .map(found -> Integer.parseInt(found.group(1)))
                .toList();
        assertThat(named).as("%s after %s", problems, damage).containsAll(expected);
        assertThat(named.getFirst()).as("the first one named").isEqualTo(Collections.min(expected));
        assertThat(named)
                .as("nobody else is accused after %s", damage)
                .allMatch(n -> n > 1_000 || touched.contains(n) || touched.contains(n - 1));
    }

    private void asSuperuser(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        read.server().url(),
                        read.server().owner(),
                        read.server().ownerPassword());
                Statement sql = connection.createStatement()) {
            sql.execute("set search_path to site_default, public");
            sql.execute("set session_replication_role = replica"); // triggers and keys sleep
            for (String each : statements) {
                sql.execute(each);
            }
        }
    }
}
