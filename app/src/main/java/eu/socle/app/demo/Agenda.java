package eu.socle.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What happens, in order of time. Acting may plan what follows; nothing is planned after the end nor before now. */
final class Agenda {

    private static final int MINUTES_BETWEEN = 3;
    private static final int OPENS_AT = 7;

    private record Event(Instant at, long order, Runnable action) {}

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparingLong(Event::order));
    private final StoryClock clock;
    private final LocalDate end;
    private long planned;

    Agenda(StoryClock clock, LocalDate end) {
        this.clock = clock;
        this.end = end;
    }

    /** Plans something in the course of a day, after what was planned for it before. */
    void on(LocalDate day, Runnable action) {
        if (!day.isAfter(end)) {
            events.add(new Event(clock.at(day, OPENS_AT), planned++, action));
        }
    }

    /** Lives through everything; each event has its own minute. */
    void unfold() {
        int ofTheDay = 0;
        Instant day = Instant.MIN;
        for (Event next = events.poll(); next != null; next = events.poll()) {
            ofTheDay = next.at().equals(day) ? ofTheDay + 1 : 0;
            day = next.at();
            clock.set(day.plusSeconds(60L * MINUTES_BETWEEN * ofTheDay));
            next.action().run();
        }
    }
}
