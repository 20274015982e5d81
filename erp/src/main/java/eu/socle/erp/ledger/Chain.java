package eu.socle.erp.ledger;

import eu.socle.kernel.Field;
import eu.socle.kernel.Label;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Follows the chains of entries row by row, with one entry in memory: recomputes each hash, and checks numbers and balance.
 * A fault is told on its entry; the check goes on from the hash that is stored, so that what follows is judged for itself.
 */
final class Chain {

    /** The last link that was drawn. */
    record Head(long number, String hash) {}

    private static final byte[] NOTHING = {};
    private static final String HEXADECIMAL = "[0-9a-f]{64}";

    private final Map<String, Head> heads;
    private final Problems problems;
    private final MessageDigest digest = sha256();
    private final StringBuilder payload = new StringBuilder();
    private @Nullable String company;
    private @Nullable String year;
    private long number;
    private int lines;
    private String hash = "";
    private BigDecimal difference = BigDecimal.ZERO;
    private byte[] previous = NOTHING;

    Chain(Map<String, Head> heads, Problems problems) {
        this.heads = heads;
        this.problems = problems;
    }

    /** Takes the next row, in the order of company, fiscal year, entry number and line. */
    void read(Map<String, Object> row) {
        String rowCompany = text(row, GlEntry.COMPANY);
        String rowYear = text(row, GlEntry.FISCAL_YEAR);
        long rowNumber = whole(row, GlEntry.ENTRY_NUMBER);
        boolean sameChain = rowCompany.equals(company) && rowYear.equals(year);
        if (!sameChain) {
            endChain();
            company = rowCompany;
            year = rowYear;
            begin(rowNumber, 0);
        } else if (rowNumber != number) {
            endEntry();
            begin(rowNumber, number);
        }
        line(row);
    }

    private void begin(long next, long last) {
        if (next != last + 1) {
            number = next;
            tell(
                    "des écritures manquent avant elle\u00a0: la dernière porte le n°\u00a0" + last,
                    "entries are missing before it: the last one is no. " + last);
        }
        number = next;
        lines = 0;
        payload.setLength(0);
        difference = BigDecimal.ZERO;
    }

    private void line(Map<String, Object> row) {
        lines++;
        payload.append(Proof.line(field -> row.get(field.name())));
        difference = difference.add(amount(row, GlEntry.DEBIT)).subtract(amount(row, GlEntry.CREDIT));
        String stored = text(row, GlEntry.HASH);
        if (lines == 1) {
            hash = stored;
        } else if (!stored.isEmpty()) {
            tell(
                    "une empreinte figure sur une autre ligne que la première",
                    "a hash stands on another line than the first");
        }
        if (whole(row, GlEntry.LINE_NUMBER) != lines) {
            tell("la ligne " + lines + " manque", "line " + lines + " is missing");
        }
        boolean history = Proof.isHistory(field -> row.get(field.name()));
        if (!history && !Long.toString(number).equals(text(row, GlEntry.ACCOUNTING_ENTRY_NUMBER))) {
            tell("le numéro d’écriture affiché a été modifié", "the shown entry number was changed");
        }
    }

    private void endEntry() {
        digest.update(previous);
        byte[] computed = digest.digest(payload.toString().getBytes(StandardCharsets.UTF_8));
        if (!HexFormat.of().formatHex(computed).equals(hash)) {
            tell(
                    "son contenu ne correspond plus à son empreinte\u202f; une ligne a été modifiée, ajoutée ou supprimée",
                    "its content no longer matches its hash; a line was changed, added or removed");
        }
        if (difference.signum() != 0) {
            tell(
                    "débit et crédit diffèrent de " + difference.toPlainString(),
                    "debit and credit differ by " + difference.toPlainString());
        }
        Head head = heads.get(Ledger.chainOf(String.valueOf(company), String.valueOf(year)));
        if (head != null && head.number() == number && !head.hash().equals(hash)) {
            tell(
                    "elle n’est plus celle que la chaîne a enregistrée en dernier",
                    "it is not what the chain recorded last");
        }
        previous = hash.matches(HEXADECIMAL) ? HexFormat.of().parseHex(hash) : computed;
    }

    private void endChain() {
        if (company == null || year == null) {
            return;
        }
        endEntry();
        Head head = heads.remove(Ledger.chainOf(company, year));
        if (head == null || head.number() > number) {
            tell("les écritures suivantes ont disparu", "the entries that followed are gone");
        }
        previous = NOTHING;
        number = 0;
    }

    /** Ends the last chain, and tells which chains have lost every entry. */
    void conclude() {
        endChain();
        heads.keySet().stream()
                .sorted()
                .forEach(key -> problems.tell(new Label(
                        "Chaîne %s\u00a0: toutes les écritures ont disparu.".formatted(key),
                        "Chain %s: every entry is gone.".formatted(key))));
    }

    private void tell(String fr, String en) {
        problems.tell(new Label(
                "Écriture n°\u00a0%d, exercice %s, société %s\u00a0: %s.".formatted(number, year, company, fr),
                "Entry no. %d, fiscal year %s, company %s: %s.".formatted(number, year, company, en)));
    }

    private static String text(Map<String, Object> row, Field<GlEntry, ?> field) {
        return Objects.toString(row.get(field.name()), "");
    }

    private static long whole(Map<String, Object> row, Field<GlEntry, Integer> field) {
        return row.get(field.name()) instanceof Number whole ? whole.longValue() : 0;
    }

    private static BigDecimal amount(Map<String, Object> row, Field<GlEntry, BigDecimal> field) {
        return row.get(field.name()) instanceof BigDecimal amount ? amount : BigDecimal.ZERO;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
