package eu.socle.erp.france.pcg;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The plan comptable général in force for the fiscal years opened in a calendar year (ANC 2022-06). Companies subdivide
 * it freely: a number belongs to the longest account of the plan that it starts with.
 */
public final class ChartOfAccounts {

    private static final int FIRST_YEAR = 2025;
    private static final int LAST_TEXT = 2026;
    private static final int LENGTH = 6;
    /** Three digits of the plan, then what the company likes: 411000, 4110001, 411DUPONT. */
    private static final Pattern POSTABLE = Pattern.compile("[1-9][0-9]{2}[0-9A-Z]{0,17}");

    private final Map<String, PcgAccount> byCode;
    private final Map<String, AccountKind> kinds;

    private ChartOfAccounts(Map<String, PcgAccount> byCode, Map<String, AccountKind> kinds) {
        this.byCode = byCode;
        this.kinds = kinds;
    }

    /**
     * The plan for fiscal years opened in that year.
     *
     * @throws IllegalArgumentException before 2025, whose plan is not kept here
     */
    public static ChartOfAccounts pcg(int year) {
        if (year < FIRST_YEAR) {
            throw new IllegalArgumentException("The plan comptable is known from 2025 on, not for " + year);
        }
        Map<String, PcgAccount> accounts = new LinkedHashMap<>();
        for (NamedCsvRecord row : CsvResource.read("pcg-" + Math.min(year, LAST_TEXT) + ".csv")) {
            PcgAccount account = account(row);
            if (accounts.putIfAbsent(account.code(), account) != null) {
                throw new IllegalStateException("Account twice in the plan: " + account.code());
            }
        }
        Map<String, AccountKind> kinds = new LinkedHashMap<>();
        CsvResource.read("account-kinds.csv").forEach(row -> kinds.put(row.getField("prefix"), kind(row)));
        return new ChartOfAccounts(accounts, kinds);
    }

    /** The accounts every new company starts with; the same for all years since 2025. */
    public static List<PostingAccount> postingAccounts() {
        return CsvResource.read("posting-accounts.csv").stream()
                .map(row -> new PostingAccount(
                        row.getField("role"),
                        row.getField("number"),
                        row.getField("label_fr"),
                        row.getField("label_en")))
                .toList();
    }

    /** All accounts, in the order of the plan. */
    public List<PcgAccount> accounts() {
        return List.copyOf(byCode.values());
    }

    /** An account of the plan by its exact number. */
    public Optional<PcgAccount> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The account of the plan that a company's account subdivides: 411 for 4110001 and for 411000.
     *
     * @throws AccountRefused when the number does not start with three digits of the plan
     */
    public PcgAccount parentOf(String number) {
        PcgAccount found = POSTABLE.matcher(number).matches() ? longest(byCode, number) : null;
        if (found == null || found.code().length() < 2) {
            String shown = number.length() > LENGTH * 4 ? number.substring(0, LENGTH * 4) + "…" : number;
            throw new AccountRefused(
                    "Le compte " + shown
                            + " n’est pas valable\u00A0: ses trois premiers caractères doivent être des chiffres du plan comptable.",
                    "Account " + shown
                            + " is not valid: its first three characters must be digits of the chart of accounts.");
        }
        return found;
    }

    /** What an account, of the plan or of a company, is to the ledger. */
    public AccountKind kindOf(String number) {
        AccountKind kind = longest(kinds, number);
        if (kind == null) {
            throw new AccountRefused(
                    "Le compte " + number + " n’appartient à aucune classe du plan comptable.",
                    "Account " + number + " belongs to no class of the chart of accounts.");
        }
        return kind;
    }

    /**
     * Where an account hangs in a tree whose children share the family of their parent: the nearest account above it
     * with the same root type. Empty at the top of a family, as for 409, an asset among the liabilities of 40.
     */
    public Optional<PcgAccount> groupOf(PcgAccount account) {
        PcgAccount above = account.parent() == null ? null : byCode.get(account.parent());
        RootType family = kindOf(account.code()).rootType();
        while (above != null && kindOf(above.code()).rootType() != family) {
            above = above.parent() == null ? null : byCode.get(above.parent());
        }
        return Optional.ofNullable(above);
    }

    /** A number as accountants write it, padded with zeros to six digits. */
    public static String padded(String number) {
        return number + "0".repeat(Math.max(0, LENGTH - number.length()));
    }

    private static <V> @Nullable V longest(Map<String, V> byPrefix, String number) {
        for (int length = number.length(); length > 0; length--) {
            V value = byPrefix.get(number.substring(0, length));
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static PcgAccount account(NamedCsvRecord row) {
        String parent = row.getField("parent");
        return new PcgAccount(
                row.getField("code"),
                row.getField("label").replace('\'', '’'),
                row.getField("nature"),
                UsualBalance.ofLetter(row.getField("usual_balance")),
                row.getField("reconcilable").equals("yes"),
                row.getField("system").equals("minimal"),
                parent.isEmpty() ? null : parent);
    }

    private static AccountKind kind(NamedCsvRecord row) {
        return new AccountKind(RootType.ofApiName(row.getField("root_type")), row.getField("account_type"));
    }
}
