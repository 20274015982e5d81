import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Vérifie la chaîne d’empreintes d’un exercice, sans rien d’autre que Java : java VerifyChain.java chaine.tsv
 *
 * <p>Checks the hash chain of a fiscal year with nothing but Java: java VerifyChain.java chain.tsv
 *
 * <p>The file is what « Chaîne des écritures » exports: a head line with the names of the columns, then a line for each line
 * of each entry, in order; columns are separated by a tab, and in a value a backslash, a line feed, U+001F and a tab are
 * written \\, \n, \s and \t. The hash of an entry, in hexadecimal on its first line, is
 *
 * <pre>sha256(hash of the previous entry as 32 bytes, nothing for the first + text of the entry in UTF-8)</pre>
 *
 * where the text is, for each line of the entry, the values of the columns that stand before entry_number, each followed by
 * U+001F, then a line feed. In a line taken over from other software (voucher_type is Fec Import), the number that the entry
 * had there (accounting_entry_number) is added as a last value.
 */
public final class VerifyChain {

    private final List<String> names;
    private final int covered;
    private final List<String> faults = new ArrayList<>();
    private final MessageDigest digest = sha256();
    private final StringBuilder text = new StringBuilder();
    private byte[] previous = {};
    private String hash = "";
    private long number;
    private int line;
    private BigDecimal difference = BigDecimal.ZERO;

    private VerifyChain(String head) {
        names = List.of(head.split("\t", -1));
        covered = names.indexOf("entry_number");
        if (covered < 0) {
            throw new IllegalArgumentException("Ce fichier n’est pas une chaîne d’écritures. / This file is no chain of entries.");
        }
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("java VerifyChain.java chaine.tsv");
            System.exit(2);
        }
        List<String> faults = faults(Path.of(arguments[0]));
        faults.forEach(System.out::println);
        System.out.println(faults.isEmpty()
                ? "La chaîne est intacte. / The chain is intact."
                : "La chaîne est rompue. / The chain is broken.");
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    /** What is wrong with a file, in the order of its entries; nothing when it is intact. */
    public static List<String> faults(Path file) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            String head = line(reader);
            VerifyChain chain = new VerifyChain(head == null ? "" : head);
            for (String each = line(reader); each != null; each = line(reader)) {
                chain.read(each);
            }
            chain.endEntry();
            return chain.faults;
        }
    }

    /** A line ends with a line feed and nothing else: a value may hold a carriage return. */
    private static String line(BufferedReader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        int c;
        while ((c = reader.read()) != '\n') {
            if (c < 0) {
                return line.isEmpty() ? null : line.toString();
            }
            line.append((char) c);
        }
        return line.toString();
    }

    private void read(String row) {
        String[] values = row.split("\t", -1);
        if (values.length != names.size() || !values[covered].matches("\\d{1,18}")) {
            faults.add("Ligne illisible / unreadable line: " + row);
            return;
        }
        long entry = Long.parseLong(values[covered]);
        if (entry != number) {
            endEntry();
            if (entry != number + 1) {
                faults.add("L’écriture " + (number + 1) + " manque. / Entry " + (number + 1) + " is missing.");
            }
            number = entry;
            hash = value(values, "hash");
        } else if (!value(values, "hash").equals("\\N")) {
            fault("une empreinte en trop", "one hash too many");
        }
        line++;
        if (!value(values, "line_number").equals(Integer.toString(line))) {
            fault("la ligne " + line + " manque", "line " + line + " is missing");
        }
        boolean history = value(values, "voucher_type").equals("Fec Import");
        if (!history && !value(values, "accounting_entry_number").equals(Long.toString(number))) {
            fault("le numéro affiché est un autre", "the shown number is another one");
        }
        for (int i = 0; i < covered; i++) {
            text.append(plain(values[i])).append('\u001f');
        }
        if (history) {
            text.append(plain(value(values, "accounting_entry_number"))).append('\u001f');
        }
        text.append('\n');
        difference = difference.add(amount(values, "debit")).subtract(amount(values, "credit"));
    }

    private void endEntry() {
        if (line == 0) {
            return;
        }
        digest.update(previous);
        previous = digest.digest(text.toString().getBytes(StandardCharsets.UTF_8));
        if (!HexFormat.of().formatHex(previous).equals(hash)) {
            fault("son empreinte ne correspond pas", "its hash does not match");
        }
        if (difference.signum() != 0) {
            fault("elle n’est pas équilibrée", "it does not balance");
        }
        text.setLength(0);
        line = 0;
        difference = BigDecimal.ZERO;
    }

    private void fault(String fr, String en) {
        faults.add("Écriture " + number + " : " + fr + ". / Entry " + number + ": " + en + ".");
    }

    private String value(String[] values, String name) {
        return values[names.indexOf(name)];
    }

    private BigDecimal amount(String[] values, String name) {
        try {
            return new BigDecimal(value(values, name));
        } catch (NumberFormatException e) {
            fault("montant illisible", "unreadable amount");
            return BigDecimal.ZERO;
        }
    }

    /** The tab, which only the file escapes. */
    private static String plain(String value) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                char next = value.charAt(++i);
                plain.append(next == 't' ? "\t" : "\\" + next);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
