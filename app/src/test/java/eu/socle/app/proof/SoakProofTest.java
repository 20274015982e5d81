package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.webhooks.Receiver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R14: the program works for a long time at a steady pace, and what it holds does not grow. Measured from outside. */
@Tag("prove")
class SoakProofTest {

    private static final int SECONDS = Integer.getInteger("proof.seconds", Scale.of(60, 150, 3_600));
    private static final int MEASURES = 60;

    /** Connections and threads come and go with the pace of people: so many more are no growth. */
    private static final int BREATH = 4;

    private static final double MOST_AN_HOUR = 0.02;
    private static final double MOST_AT_ONCE = 0.15;
    private static final double MOST_DRIFT = 0.2;
    private static final double SLOWEST = 0.99;

    @Test
    void nothing_grows_while_people_work() throws Exception {
        Load load = Load.of("soak");
        Path temporaries = Path.of("target", "soak-temporaries").toAbsolutePath();
        RealProgram.delete(temporaries);
        Files.createDirectories(temporaries);
        try (Receiver receiver = new Receiver();
                RealProgram program = RealProgram.start(
                        "soak",
                        Map.of(
                                "SOCLE_OUTBOUND",
                                "127.0.0.1:" + receiver.port(),
                                "JAVA_TOOL_OPTIONS",
                                "-Djava.io.tmpdir=" + temporaries))) {
            Office office = new Office(load, program, receiver);
            List<Vitals> all = measured(program, temporaries, office, receiver);
            office.stop();
            Wait.until("every message arrived", () -> {
                office.read(receiver);
                return office.messages() >= office.changes();
            });
            List<Vitals> warm = all.subList(all.size() / 4, all.size());
            List<Long> nanos = office.nanosOfInvoices();
            System.out.println("Proof soak: " + SECONDS + " s, " + nanos.size() + " invoices at once, "
                    + office.messages() + " messages, " + warm.getLast());
            nothingGrows(warm);
            memoryHolds(warm);
            isAsFast(nanos.subList(nanos.size() / 4, nanos.size()));
            program.leave(read -> new Invariants(read).booksHold());
        }
    }

    private static List<Vitals> measured(RealProgram program, Path temporaries, Office office, Receiver receiver)
            throws InterruptedException {
        List<Vitals> all = new ArrayList<>();
        long begin = System.nanoTime();
        while (all.isEmpty() || all.getLast().seconds() < SECONDS) {
            Wait.until(begin, (all.isEmpty() ? 0 : all.getLast().seconds()) + (double) SECONDS / MEASURES);
            all.add(office.atRest(() -> Vitals.of(program, temporaries, begin)));
            office.read(receiver);
            office.isAtWork();
        }
        return all;
    }

    private static void nothingGrows(List<Vitals> warm) {
        List<Trend> trends = List.of(
                Trend.of("threads", warm, Vitals::threads),
                Trend.of("open files", warm, Vitals::files),
                Trend.of("connections", warm, Vitals::connections),
                Trend.of("sessions", warm, Vitals::sessions),
                Trend.of("temporary files", warm, Vitals::temporary));
        trends.forEach(trend -> System.out.println("Proof soak: " + trend));
        assertThat(trends).allMatch(trend -> trend.last() <= trend.first() + BREATH);
    }

    private static void memoryHolds(List<Vitals> warm) {
        List<Trend> trends = Stream.of(
                        Trend.of("heap kB", warm, Vitals::heap), Trend.of("resident kB", warm, Vitals::resident))
                .peek(trend -> System.out.println("Proof soak: " + trend))
                .toList();
        if (Scale.now() == Scale.FULL) {
            assertThat(trends).allMatch(trend -> trend.perHour() <= MOST_AN_HOUR);
        } else {
            assertThat(trends).allMatch(trend -> trend.growth() <= MOST_AT_ONCE);
        }
    }

    private static void isAsFast(List<Long> nanos) {
        int third = nanos.size() / 3;
        long first = slow(nanos.subList(0, third));
        long last = slow(nanos.subList(nanos.size() - third, nanos.size()));
        System.out.printf("Proof soak: p99 of an invoice %.0f ms then %.0f ms%n", first / 1e6, last / 1e6);
        if (Scale.now() == Scale.FULL) {
            assertThat((double) last).isLessThanOrEqualTo((1 + MOST_DRIFT) * first);
        }
    }

    private static long slow(List<Long> some) {
        return some.stream()
                .sorted()
                .skip((long) (some.size() * SLOWEST))
                .findFirst()
                .orElseThrow();
    }
}
