package eu.socle.erp.france.fec;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a FEC line by line in constant memory: tabulations, UTF-8 without mark, decimal comma, dates AAAAMMJJ. Lines
 * end with CR LF, which the law admits like CR or LF alone, because it is the only end every Windows tool shows right.
 * Texts go through {@link FecText#clean}. Amounts are never rounded: one with too many decimals is refused.
 */
public final class FecWriter implements Closeable {

    private static final String LINE_END = "\r\n";
    private static final int BUFFER = 1 << 16;

    private final BufferedWriter out;
    private final int decimals;
    private final String booksCurrency;
    private final List<String> extras;
    private final FecBalance balance = new FecBalance();
    private final StringBuilder text = new StringBuilder(512);

    private FecWriter(OutputStream out, String booksCurrency, int decimals, List<String> extras) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        this.booksCurrency = booksCurrency;
        this.decimals = decimals;
        this.extras = List.copyOf(extras);
        writeHeader();
    }

    /** A FEC in euros with the eighteen columns of the law; writes the first line at once. */
    public static FecWriter to(OutputStream out) throws IOException {
        return new FecWriter(out, "EUR", 2, List.of());
    }

    /**
     * A FEC whose books are kept in another currency, or with further columns.
     *
     * @param booksCurrency the currency of Debit and Credit, ISO 4217; lines in it leave Montantdevise blank
     * @param decimals decimals of that currency: 2, or 3 for the dinars
     * @param extras headers of columns after the eighteenth, taken from {@link FecLine#extras()}
     */
    public static FecWriter to(OutputStream out, String booksCurrency, int decimals, List<String> extras)
            throws IOException {
        return new FecWriter(out, booksCurrency, decimals, extras);
    }

    /**
     * Adds a line.
     *
     * @throws ArithmeticException when an amount has more decimals than the currency
     */
    public void write(FecLine line) throws IOException {
        text.setLength(0);
        add(line.journalCode()).add(line.journalLib()).add(line.ecritureNum());
        FecDate.write(line.ecritureDate(), text);
        tab().add(line.compteNum()).add(line.compteLib()).add(line.compAuxNum()).add(line.compAuxLib());
        add(line.pieceRef());
        FecDate.write(line.pieceDate(), text);
        tab().add(line.ecritureLib());
        amount(line.debit()).amount(line.credit());
        add(line.ecritureLet());
        FecDate.write(line.dateLet(), text);
        tab();
        FecDate.write(line.validDate(), text);
        tab().currency(line);
        for (String extra : extras) {
            text.append('\t').append(FecText.clean(line.extras().getOrDefault(extra, "")));
        }
        out.append(text).write(LINE_END);
        balance.accept(line);
    }

    /** What was written so far, to be compared with the ledger. */
    public FecBalance balance() {
        return balance;
    }

    /** Sends everything out and leaves the stream open. */
    public void flush() throws IOException {
        out.flush();
    }

    /** Sends everything out and closes the stream. */
    @Override
    public void close() throws IOException {
        out.close();
    }

    private void writeHeader() throws IOException {
        for (FecColumn column : FecColumn.values()) {
            text.append(column.ordinal() == 0 ? "" : "\t").append(column.header());
        }
        extras.forEach(extra -> text.append('\t').append(FecText.clean(extra)));
        out.append(text).write(LINE_END);
    }

    private void currency(FecLine line) {
        BigDecimal amount = line.montantDevise();
        if (amount == null || line.idevise().isBlank() || line.idevise().equals(booksCurrency)) {
            text.append('\t');
            return;
        }
        // The sign follows the effect of the line, whatever sign the ledger keeps: negative for a credit.
        int side = line.balance().signum();
        BigDecimal signed = side == 0 ? amount : side < 0 ? amount.abs().negate() : amount.abs();
        number(signed, Math.max(2, amount.scale()));
        text.append('\t').append(FecText.clean(line.idevise()));
    }

    private FecWriter amount(BigDecimal amount) {
        number(amount, decimals);
        return tab();
    }

    private void number(BigDecimal amount, int scale) {
        String plain = amount.setScale(scale).toPlainString();
        int dot = plain.lastIndexOf('.');
        text.append(plain);
        if (dot >= 0) {
            text.setCharAt(text.length() - plain.length() + dot, ',');
        }
    }

    private FecWriter add(String value) {
        text.append(FecText.clean(value));
        return tab();
    }

    private FecWriter tab() {
        text.append('\t');
        return this;
    }
}
