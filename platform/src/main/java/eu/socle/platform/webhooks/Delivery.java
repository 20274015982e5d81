package eu.socle.platform.webhooks;

import eu.socle.platform.outbound.Destination;
import eu.socle.platform.outbound.Message;
import eu.socle.platform.outbound.Outcome;
import eu.socle.platform.sites.Site;
import eu.socle.platform.store.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One attempt to deliver a message: noted before it leaves, and what became of it afterwards. */
final class Delivery {

    /** The receiver says that it will never come back. */
    private static final int GONE = 410;

    private static final int MOST_DETAIL = 2_000;

    private final Site site;
    private final Letter letter;
    private long call;
    private @Nullable String url;

    Delivery(Site site, Letter letter) {
        this.site = site;
        this.letter = letter;
    }

    /** Noted first: nothing leaves the machine without a trace. False when another node has taken the message meanwhile. */
    boolean begins(Destination destination, Message message) {
        url = destination.shown();
        return site.asSystem(unit -> {
            boolean ours = new Outbox(unit).keep(letter);
            if (ours) {
                call = noted(unit, destination, message);
            }
            return ours;
        });
    }

    private static long noted(UnitOfWork unit, Destination destination, Message message) {
        return ((Number) Objects.requireNonNull(unit.statements()
                        .query(
                                "insert into outbound_call (at, purpose, host, port, sent) values (?, ?, ?, ?, ?) returning id",
                                unit.now(),
                                message.purpose(),
                                destination.host(),
                                destination.port(),
                                message.body().length)
                        .getFirst()
                        .get("id")))
                .longValue();
    }

    /** @param headers those sent: an answer that repeats one is not noted with it */
    void ended(Outcome outcome, Collection<String> headers) {
        site.asSystem(unit -> {
            unit.statements()
                    .execute(
                            "update outbound_call set ended = ?, status = ?, failure = ?, received = ? where id = ?",
                            unit.now(),
                            outcome.status(),
                            outcome.failure() == null ? null : outcome.failure().name(),
                            outcome.received(),
                            call);
            if (outcome.isSuccess()) {
                delivered(unit, outcome.status());
            } else {
                failed(unit, failure(outcome), outcome.status(), detail(outcome, headers));
            }
            return true;
        });
    }

    private static DeliveryFailure failure(Outcome outcome) {
        return switch (outcome.failure()) {
            case null -> DeliveryFailure.STATUS;
            case NOT_ALLOWED -> DeliveryFailure.NOT_ALLOWED;
            case UNKNOWN_HOST -> DeliveryFailure.UNKNOWN_HOST;
            case UNREACHABLE -> DeliveryFailure.UNREACHABLE;
            case TIMEOUT -> DeliveryFailure.TIMEOUT;
            case CERTIFICATE -> DeliveryFailure.CERTIFICATE;
            case MALFORMED -> DeliveryFailure.MALFORMED;
        };
    }

    /** What the other side said of its failure helps whoever mends it; it is text, and shown as such. */
    private static String detail(Outcome outcome, Collection<String> headers) {
        String detail = outcome.failure() == null ? outcome.answer() : outcome.detail();
        for (String header : headers) {
            detail = header.isEmpty() ? detail : detail.replace(header, "•••");
        }
        return detail;
    }

    private void delivered(UnitOfWork unit, int status) {
        if (new Outbox(unit).delivered(letter)) {
            log(unit, DeliveryStatus.DELIVERED, null, status, "", null);
        }
    }

    /** Nothing was sent; it will be tried again, as whoever runs the server may mend it. */
    void failed(DeliveryFailure failure) {
        site.asSystem(unit -> {
            failed(unit, failure, 0, "");
            return true;
        });
    }

    private void failed(UnitOfWork unit, DeliveryFailure failure, int status, String detail) {
        Optional<Duration> pause =
                letter.trial() || status == GONE ? Optional.empty() : Retries.after(letter.attempts());
        Instant next = pause.map(unit.now()::plus).orElse(null);
        boolean mine = next == null ? new Outbox(unit).giveUp(letter) : new Outbox(unit).retry(letter, next);
        if (mine) {
            log(unit, next == null ? DeliveryStatus.FAILED : DeliveryStatus.RETRYING, failure, status, detail, next);
        }
    }

    void givenUp(DeliveryFailure failure) {
        site.asSystem(unit -> {
            if (new Outbox(unit).giveUp(letter)) {
                log(unit, DeliveryStatus.FAILED, failure, 0, "", null);
            }
            return true;
        });
    }

    private void log(
            UnitOfWork unit,
            DeliveryStatus status,
            @Nullable DeliveryFailure failure,
            int answered,
            String detail,
            @Nullable Instant next) {
        if (unit.find(WebhookRequestLog.TYPE, letter.key()).isEmpty()) {
            return;
        }
        WebhookRequestLog log = unit.lock(WebhookRequestLog.TYPE, letter.key());
        log.compute(WebhookRequestLog.STATUS, status);
        log.compute(WebhookRequestLog.ATTEMPTS, letter.attempts());
        log.compute(WebhookRequestLog.FAILURE, failure);
        log.compute(WebhookRequestLog.RESPONSE_STATUS, answered == 0 ? null : answered);
        log.compute(WebhookRequestLog.ERROR, detail.isEmpty() ? null : shortened(detail));
        log.compute(WebhookRequestLog.LAST_ATTEMPT, unit.now());
        log.compute(WebhookRequestLog.NEXT_ATTEMPT, next);
        if (url != null) {
            log.compute(WebhookRequestLog.URL, url);
        }
        unit.record(log);
    }

    /** Control characters of an answer are no text. */
    private static String shortened(String detail) {
        return detail.codePoints()
                .filter(c -> c >= ' ' && c != 0x7f && !(c >= 0xd800 && c <= 0xdfff) || c == '\n')
                .limit(MOST_DETAIL)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
