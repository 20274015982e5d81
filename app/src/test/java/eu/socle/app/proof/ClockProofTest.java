package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * R09: the clock of the machine is wrong or jumps. Invoices follow the calendar of Paris over the new year and over both
 * changes of hour; a clock that goes back never dates an invoice before the previous one, it is refused with a sentence.
 */
@Tag("prove")
class ClockProofTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1"));
    private static final Path OFFSET = Path.of("target", "faketime").toAbsolutePath();

    private final Clock real = Clock.systemUTC();
    private final Random random = Load.of("clock").random(0);
    private RealProgram program;
    private Client client;
    private Bakery bakery;

    @Test
    void the_legal_day_is_that_of_paris_whatever_the_clock_does() throws Exception {
        Path library = LIBRARIES.stream().filter(Files::exists).findFirst().orElse(null);
        assumeTrue(library != null, "faketime is missing: apt-get install faketime");
        int year = LocalDate.now(real.withZone(PARIS)).getYear();
        ZonedDateTime newYear = ZonedDateTime.of(year + 1, 1, 1, 0, 0, 0, 0, PARIS);
        set(newYear.minusMinutes(2));
        Map<String, String> faked = Map.of(
                "LD_PRELOAD",
                library.toString(),
                "FAKETIME_TIMESTAMP_FILE",
                OFFSET.toString(),
                "FAKETIME_CACHE_DURATION",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1");
        try (RealProgram started = RealProgram.start("clock", faked)) {
            program = started;
            client = program.login();
            bakery = Bakery.opened(client);
            overTheNewYear(newYear);
            goingBack(newYear);
            overChangesOfHour(year + 1);
            program.leave(read -> {
                new Invariants(read).invoicesAreBookedOnce();
                new Invariants(read).booksHold();
            });
        }
    }

    /** Tells the program that it is this moment now, and lets its time go on. */
    private void set(ZonedDateTime moment) throws IOException {
        Duration ahead = Duration.between(real.instant(), moment.toInstant());
        Files.writeString(OFFSET, "%+d%n".formatted(ahead.toSeconds()));
        for (int i = 0; client != null && i < 100 && !isNear(moment); i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100)); // it looks at its clock file now and then
        }
    }

    private boolean isNear(ZonedDateTime moment) {
        ZonedDateTime told = ZonedDateTime.parse(client.get("/livez").date(), DateTimeFormatter.RFC_1123_DATE_TIME);
        return Duration.between(moment, told).abs().compareTo(Duration.ofSeconds(20)) < 0;
    }

    private Client.Reply invoice() {
        return client.create(Bakery.INVOICE, "", bakery.invoice(random, 1));
    }

    private void overTheNewYear(ZonedDateTime newYear) throws IOException {
        LocalDate first = newYear.toLocalDate();
        client.create(
                        "Fiscal Year",
                        "",
                        Map.of(
                                "year", String.valueOf(first.getYear()),
                                "year_start_date", first.toString(),
                                "year_end_date", first.plusYears(1).minusDays(1).toString()))
                .expect(201);
        set(newYear.minusSeconds(4));
        isDated(first.minusDays(1), "FA-" + (first.getYear() - 1) + "-00001");
        String day = first.minusDays(1).toString();
        for (int i = 0; i < 200 && day.equals(first.minusDays(1).toString()); i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            day = String.valueOf(invoice().expect(201).json().get("posting_date"));
        }
        assertThat(day).isEqualTo(first.toString());
        isDated(first, "FA-" + first.getYear() + "-00002");
    }

    private void isDated(LocalDate day, String number) {
        Client.Reply reply = invoice().expect(201);
        assertThat(reply.json().get("posting_date")).isEqualTo(day.toString());
        assertThat(reply.name()).isEqualTo(number);
    }

    private void goingBack(ZonedDateTime newYear) throws IOException {
        set(newYear.plusDays(10));
        client = program.login();
        isDated(newYear.toLocalDate().plusDays(10), "FA-" + newYear.getYear() + "-00003");
        set(newYear.plusDays(10).minusMinutes(1));
        client.get("/api/session").expect(200);
        set(newYear.plusDays(8));
        Client.Reply refused = invoice();
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("posting_date");
        set(newYear.plusDays(11));
        client = program.login();
        isDated(newYear.toLocalDate().plusDays(11), "FA-" + newYear.getYear() + "-00004");
    }

    private void overChangesOfHour(int year) throws IOException {
        for (LocalDate sunday : List.of(lastSunday(year, 3), lastSunday(year, 10))) {
            for (int minutes : new int[] {-30, 89, 121, 150, 181, 211}) {
                set(sunday.atStartOfDay(PARIS).plusMinutes(minutes));
                client = program.login();
                LocalDate day = minutes < 0 ? sunday.minusDays(1) : sunday;
                assertThat(invoice().expect(201).json().get("posting_date")).isEqualTo(day.toString());
            }
        }
    }

    private static LocalDate lastSunday(int year, int month) {
        return LocalDate.of(year, month, 31)
                .with(java.time.temporal.TemporalAdjusters.previousOrSame(java.time.DayOfWeek.SUNDAY));
    }
}
