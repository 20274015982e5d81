package eu.socle.app.demo;

import eu.socle.kernel.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time in the story, which goes from event to event. */
final class StoryClock extends Clock {

    private Instant now;

    StoryClock(LocalDate start) {
        this.now = at(start, 0);
    }

    Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Context.PARIS).toInstant();
    }

    void set(Instant next) {
        now = next;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, Context.PARIS);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
