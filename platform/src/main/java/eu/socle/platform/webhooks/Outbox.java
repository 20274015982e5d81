package eu.socle.platform.webhooks;

import eu.socle.platform.store.Statements;
import eu.socle.platform.store.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What waits to leave. A message is stored in the transaction of the change that it tells of; it is taken for a while by one
 * node, sent outside any transaction, then marked. A node that dies gives it back by silence, so that it may arrive twice and
 * never not at all; its key tells. Messages of one line leave in the order in which they were stored.
 */
final class Outbox {

    /** How long a node keeps what it took; longer than the longest call. */
    static final Duration HOLD = Duration.ofSeconds(20);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration CALLS_KEPT = Duration.ofDays(365);
    private static final int AT_ONCE = 500;
    private static final String MESSAGE = "webhook";
    private static final String TRIAL = "webhook-test";

    private final UnitOfWork unit;
    private final Statements statements;

    Outbox(UnitOfWork unit) {
        this.unit = unit;
        this.statements = unit.statements();
    }

    /** @param line the messages that must keep their order among themselves */
    void post(String key, String line, String target, Body body, boolean trial) {
        statements.execute(
                "insert into outbox (kind, key, line, target, payload, media, created, next_attempt) values (?, ?, ?, ?, ?, ?, ?, ?)",
                trial ? TRIAL : MESSAGE,
                key,
                line,
                target,
                body.text(),
                body.media(),
                unit.now(),
                unit.now());
        unit.sendSoon();
    }

    /** Takes what is due, at most so many, of different lines. */
    List<Letter> take(int most) {
        Instant now = unit.now();
        return statements.query("""
                        with due as (
                            select o.id from outbox o
                            where o.done is null and o.given_up is null and o.next_attempt <= ? and o.kind like 'webhook%'
                              and not exists (select from outbox e where e.line = o.line and e.id < o.id
                                              and e.done is null and e.given_up is null)
                            order by o.id limit ? for update skip locked)
                        update outbox o set attempts = o.attempts + 1, next_attempt = ? from due where o.id = due.id
                        returning o.id, o.key, o.target, o.payload, o.media, o.attempts, o.kind
                        """, now, most, now.plus(HOLD)).stream()
                .map(Outbox::letter)
                .toList();
    }

    private static Letter letter(Map<String, @Nullable Object> row) {
        return new Letter(
                ((Number) Objects.requireNonNull(row.get("id"))).longValue(),
                String.valueOf(row.get("key")),
                String.valueOf(row.get("target")),
                String.valueOf(row.get("payload")),
                String.valueOf(row.get("media")),
                ((Number) Objects.requireNonNull(row.get("attempts"))).intValue(),
                TRIAL.equals(row.get("kind")));
    }

    /** Whether it may leave: it is still this node's, for as long again. A node that stood still may have lost it. */
    boolean keep(Letter letter) {
        return touched("next_attempt = ?", unit.now().plus(HOLD), letter);
    }

    /** Whether the message is still this node's: another one may have taken it meanwhile. */
    boolean delivered(Letter letter) {
        return touched("done = ?, error = null", unit.now(), letter);
    }

    boolean retry(Letter letter, Instant next) {
        return touched("next_attempt = ?", next, letter);
    }

    boolean giveUp(Letter letter) {
        return touched("given_up = ?", unit.now(), letter);
    }

    private boolean touched(String change, Instant moment, Letter letter) {
        return statements.execute(
                        "update outbox set " + change
                                + " where id = ? and attempts = ? and done is null and given_up is null",
                        moment,
                        letter.id(),
                        letter.attempts())
                == 1;
    }

    /** Has a message sent once more, from the first attempt on; false when its content is gone. */
    boolean again(String key) {
        boolean known = statements.execute(
                        "update outbox set done = null, given_up = null, attempts = 0, next_attempt = ? where key = ?",
                        unit.now(),
                        key)
                == 1;
        unit.sendSoon();
        return known;
    }

    /** How many messages wait for their turn or for another attempt. */
    long waiting() {
        return number("select count(*) as n from outbox where done is null and given_up is null");
    }

    /** How many were given up and are still kept. */
    long givenUp() {
        return number("select count(*) as n from outbox where given_up is not null");
    }

    private long number(String query) {
        return ((Number) Objects.requireNonNull(
                        statements.query(query).getFirst().get("n")))
                .longValue();
    }

    /** Forgets what left or was given up long ago, with what was noted of it; answers how much it forgot. */
    int purge() {
        Instant now = unit.now();
        int calls = statements.execute(
                "delete from outbound_call where id in (select id from outbound_call where at < ? limit ?)",
                now.minus(CALLS_KEPT),
                AT_ONCE);
        int messages = statements.execute(
                "delete from outbox where id in (select id from outbox where coalesce(done, given_up) < ? order by id limit ?)",
                now.minus(KEPT),
                AT_ONCE);
        String log = WebhookRequestLog.TYPE.table();
        int notes = statements.execute(
                "delete from " + log + " where id in (select l.id from " + log
                        + " l where l.creation < ? and not exists (select from outbox o where o.key = l.name) limit ?)",
                now.minus(KEPT),
                AT_ONCE);
        return calls + messages + notes;
    }
}
