package eu.socle.app.demo;

import eu.socle.platform.sites.Site;
import java.time.LocalDate;

/** Tells a story from its first day to its last, document after document. */
final class Telling {

    private final Story story;
    private final LocalDate start;
    private final LocalDate end;
    private final Agenda agenda;
    private final Foundation foundation;
    private final Selling selling;
    private final Buying buying;
    private final Bookkeeping bookkeeping;
    private final StoryClock clock;

    /**
     * @param months how many, the last one being that of the end
     * @param end the last day of the story
     */
    Telling(Site site, Story story, int months, LocalDate end, long seed) {
        this.story = story;
        this.start = end.withDayOfMonth(1).minusMonths(months - 1L);
        this.end = end;
        this.clock = new StoryClock(start);
        Pen pen = new Pen(site, clock, story.team().getFirst().email());
        Chance chance = new Chance(seed);
        this.agenda = new Agenda(clock, end);
        this.foundation = new Foundation(story, pen);
        Paying paying = new Paying(pen, chance, agenda, clock);
        this.selling = new Selling(story, foundation, pen, chance, agenda, paying, end);
        this.buying = new Buying(story, foundation, pen, chance, agenda, paying);
        this.bookkeeping = new Bookkeeping(story, pen, agenda);
    }

    void run() {
        agenda.on(start, () -> foundation.lay(start));
        agenda.on(start, bookkeeping::fund);
        for (LocalDate month = start; !month.isAfter(end); month = month.plusMonths(1)) {
            plan(month);
        }
        agenda.unfold();
    }

    private void plan(LocalDate month) {
        if (month.getMonthValue() == 1 && month.isAfter(start)) {
            agenda.on(month, () -> foundation.fiscalYear(month.getYear()));
        }
        long age = java.time.temporal.ChronoUnit.MONTHS.between(start, month);
        for (Story.Machine machine : story.machines()) {
            if (machine.month() == age) {
                agenda.on(month.plusDays(4), () -> buying.buy(machine, clock.today()));
            }
        }
        for (Story.Grant grant : story.grants()) {
            if (grant.month() == age % 12) {
                agenda.on(month.plusDays(9), () -> bookkeeping.grant(grant));
            }
        }
        selling.planMonth(month);
        buying.planMonth(month);
        bookkeeping.planMonth(month, start);
    }
}
