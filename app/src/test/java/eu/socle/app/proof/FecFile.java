package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A FEC as an inspector's program takes it: lines of eighteen fields (LPF, art. A47 A-1). */
record FecFile(String text, FinalRead read) {

    private static final int NUMBER = 2;
    private static final int DAY = 3;
    private static final int ACCOUNT = 4;
    private static final int DEBIT = 11;
    private static final int CREDIT = 12;
    private static final int COLUMNS = 18;

    private List<String[]> lines() {
        return text.lines().skip(1).map(line -> line.split("[\\t|]", -1)).toList();
    }

    private static BigDecimal amount(String text) {
        return text.isBlank() ? BigDecimal.ZERO : new BigDecimal(text.strip().replace(',', '.'));
    }

    void holds() {
        List<String[]> lines = lines();
        assertThat(lines).isNotEmpty().allMatch(line -> line.length == COLUMNS);
        Map<String, BigDecimal> byEntry = new TreeMap<>();
        Map<String, BigDecimal> byAccount = new TreeMap<>();
        List<String> days = new ArrayList<>();
        for (String[] line : lines) {
            BigDecimal balance = amount(line[DEBIT]).subtract(amount(line[CREDIT]));
            byEntry.merge(line[NUMBER], balance, BigDecimal::add);
            byAccount.merge(line[ACCOUNT], balance, BigDecimal::add);
            days.add(line[DAY]);
        }
        assertThat(byEntry.values()).as("each entry balances").allMatch(balance -> balance.signum() == 0);
        assertThat(days).as("in the order of days").isSorted();
        assertThat(plain(byAccount)).as("the trial balance of the file").isEqualTo(plain(accounts()));
    }

    private Map<String, BigDecimal> accounts() {
        Map<String, BigDecimal> accounts = new TreeMap<>();
        read.rows("""
                select a.account_number, sum(g.debit - g.credit) as balance
                from {GL Entry} g join {Account} a on a.name = g.account group by a.account_number
                """)
                .forEach(row ->
                        accounts.put(String.valueOf(row.get("account_number")), (BigDecimal) row.get("balance")));
        return accounts;
    }

    private static Map<String, BigDecimal> plain(Map<String, BigDecimal> balances) {
        balances.values().removeIf(balance -> balance.signum() == 0);
        balances.replaceAll((account, balance) -> balance.stripTrailingZeros());
        return balances;
    }
}
