package eu.socle.erp.france.fec;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Files and small ledgers the tests speak about. */
final class Samples {

    static final String BLANK_VALIDATION = "000000000FEC20231231.txt";
    static final String PADDED_LATIN = "111111111FEC20221231.txt";
    static final String TRYTON = "tryton-account_fr-FEC.csv";
    static final String TAX_BOXES = "000000000FEC20231231-expected.csv";

    static final String HEADER =
            "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\t"
                    + "CompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise";

    private Samples() {}

    static InputStream open(String name) {
        return Objects.requireNonNull(Samples.class.getResourceAsStream("/fec/" + name), name);
    }

    static byte[] bytes(String name) {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FecReport check(String name) {
        return check(FecScope.ofFile(name), bytes(name));
    }

    static FecReport check(FecScope scope, byte[] file) {
        try {
            return FecChecker.check(scope, new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FecReport checkText(String text) {
        return check(FecScope.unknown(), text.getBytes(StandardCharsets.UTF_8));
    }

    /** What a reader made of a file. */
    record Reading(FecReading reading, List<FecLine> lines, List<Finding> findings) {}

    static Reading read(byte[] file) {
        List<FecLine> lines = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        FecSink sink = new FecSink() {
            @Override
            public void row(FecRow row) {
                lines.add(row.line());
            }

            @Override
            public void finding(Finding finding) {
                findings.add(finding);
            }
        };
        try {
            return new Reading(FecReader.read(new ByteArrayInputStream(file), sink), lines, findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading read(String text, Charset charset) {
        return read(text.getBytes(charset));
    }

    /** Two right lines: a sale of 120,00 in journal VE. */
    static String sale(String number, String date) {
        return "VE\tVentes\t" + number + "\t" + date + "\t411000\tClients\tC1\tCafé\tFA1\t" + date
                + "\tVente\t120,00\t0,00\t\t\t" + date + "\t\t\n" + "VE\tVentes\t" + number + "\t" + date
                + "\t706000\tPrestations\t\t\tFA1\t" + date + "\tVente\t0,00\t120,00\t\t\t" + date + "\t\t\n";
    }

    static FecLineBuilder line(String journal, String number, LocalDate date, String account) {
        return FecLine.of(journal, "Journal " + journal, number)
                .dated(date, date)
                .account(account, "Compte " + account)
                .wording("Libellé");
    }

    static BigDecimal euros(String amount) {
        return new BigDecimal(amount);
    }
}
