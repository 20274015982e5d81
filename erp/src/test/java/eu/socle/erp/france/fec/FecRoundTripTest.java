package eu.socle.erp.france.fec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the ledger holds, its FEC says the same. */
class FecRoundTripTest {

    record Movement(String account, String auxiliary, String text, long cents, boolean inCurrency) {}

    @Property(tries = 300)
    void readingWhatWasWrittenGivesTheSameLinesAndSums(@ForAll("ledgers") List<List<Movement>> ledger)
            throws IOException {
        List<FecLine> lines = lines(ledger);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FecBalance written;
        try (FecWriter writer = FecWriter.to(out)) {
            for (FecLine line : lines) {
                writer.write(line);
            }
            written = writer.balance();
        }
        Samples.Reading back = Samples.read(out.toByteArray());
        FecReport report = Samples.check(FecScope.unknown(), out.toByteArray());

        assertThat(back.lines())
                .isEqualTo(lines.stream().map(FecRoundTripTest::cleaned).toList());
        assertThat(FecBalance.of(back.lines()).total()).isEqualTo(written.total());
        assertThat(report.conforms()).as(report.en()).isTrue();
        assertThat(report.reading().skipped()).isZero();
        assertThat(report.balance().total().balance()).isEqualByComparingTo("0");
        assertThat(FecGrouping.AS_NUMBERED.group(back.lines()))
                .hasSameSizeAs(ledger)
                .allMatch(FecEntry::isBalanced);
        assertThat(FecGrouping.AS_HISTORY.group(back.lines())).allMatch(FecEntry::isBalanced);
    }

    @Property(tries = 300)
    void inAnyOrderOfLinesHistoryGivesBalancedEntriesAndLosesNothing(
            @ForAll("ledgers") List<List<Movement>> ledger, @ForAll java.util.Random random) {
        List<FecLine> lines = new ArrayList<>();
        for (FecLine line : lines(ledger)) {
            lines.add(FecLine.of(line.journalCode(), "", "0")
                    .dated(line.ecritureDate(), null)
                    .piece(line.pieceRef(), null)
                    .account(line.compteNum(), "")
                    .debit(line.debit())
                    .credit(line.credit())
                    .build());
        }
        java.util.Collections.shuffle(lines, random);
        List<FecEntry> entries = FecGrouping.AS_HISTORY.group(lines);
        assertThat(entries).allMatch(FecEntry::isBalanced);
        assertThat(entries.stream().flatMap(entry -> entry.lines().stream()))
                .containsExactlyInAnyOrderElementsOf(lines);
    }

    @Provide
    Arbitrary<List<List<Movement>>> ledgers() {
        Arbitrary<String> odd = Arbitraries.strings()
                .withChars("aéß€œ\"';, \t|\r\n\u0085\u2028\u00A0\uFEFF東😀\u0001=+-@<&")
                .ofMaxLength(12);
        Arbitrary<String> texts =
                Arbitraries.oneOf(odd, Arbitraries.strings().ofMaxLength(30)).map(text -> "L" + text);
        Arbitrary<Movement> movements = Combinators.combine(
                        Arbitraries.of("401000", "411000", "512000", "607000", "4457100"),
                        Arbitraries.of("", "C1", "F2"),
                        texts,
                        Arbitraries.longs().between(1, 99_999_999_999L),
                        Arbitraries.of(true, false))
                .as(Movement::new);
        return movements.list().ofMinSize(1).ofMaxSize(4).list().ofMinSize(1).ofMaxSize(6);
    }

    /** Each entry: the movements to the debit, and one line for their sum to the credit. */
    private static List<FecLine> lines(List<List<Movement>> ledger) {
        List<FecLine> lines = new ArrayList<>();
        for (int i = 0; i < ledger.size(); i++) {
            LocalDate date = LocalDate.of(2026, 1, 1).plusDays(i / 2);
            String journal = i % 2 == 0 ? "VE" : "HA";
            String number = Integer.toString(i + 1);
            long sum = 0;
            for (Movement movement : ledger.get(i)) {
                BigDecimal amount = BigDecimal.valueOf(movement.cents, 2);
                sum += movement.cents;
                lines.add(FecLine.of(journal, "Journal", number)
                        .dated(date, date)
                        .account(movement.account, "Compte")
                        .auxiliary(movement.auxiliary, movement.auxiliary)
                        .wording(movement.text)
                        .debit(amount)
                        .credit(zero())
                        .currency(movement.inCurrency ? amount : null, movement.inCurrency ? "USD" : "")
                        .build());
            }
            lines.add(FecLine.of(journal, "Journal", number)
                    .dated(date, date)
                    .account("580000", "Virements")
                    .wording("Total")
                    .debit(zero())
                    .credit(BigDecimal.valueOf(sum, 2))
                    .build());
        }
        return lines;
    }

    private static BigDecimal zero() {
        return BigDecimal.valueOf(0, 2);
    }

    private static FecLine cleaned(FecLine line) {
        return FecLine.of(line.journalCode(), line.journalLib(), line.ecritureNum())
                .dated(line.ecritureDate(), line.validDate())
                .account(line.compteNum(), line.compteLib())
                .auxiliary(line.compAuxNum(), line.compAuxLib())
                .piece(line.pieceRef(), line.pieceDate())
                .wording(FecText.clean(line.ecritureLib()))
                .debit(line.debit())
                .credit(line.credit())
                .currency(line.montantDevise(), line.idevise())
                .build();
    }
}
