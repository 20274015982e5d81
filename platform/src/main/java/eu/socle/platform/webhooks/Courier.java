package eu.socle.platform.webhooks;

import eu.socle.kernel.Refused;
import eu.socle.platform.outbound.Destination;
import eu.socle.platform.outbound.Message;
import eu.socle.platform.outbound.Outbound;
import eu.socle.platform.sites.Site;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries what waits in the outbox of a site: a few messages at once, outside any transaction. */
public final class Courier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int AT_ONCE = 8;

    private final Site site;
    private final Optional<Outbound> outbound;
    private final AtomicBoolean called = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    public Courier(Site site) {
        this.site = site;
        this.outbound = site.registry().offers(Outbound.class).stream().findFirst();
    }

    /** Something was just stored: it is sent at once, beside whoever stored it. */
    public void call() {
        if (!closed.get() && called.compareAndSet(false, true)) {
            Thread.ofVirtual().name("courier").start(this::carryAll);
        }
    }

    private void carryAll() {
        called.set(false); // before looking: what is stored from now on calls again
        try {
            while (!closed.get() && turn() > 0) {
                // One more look, until nothing is due.
            }
        } catch (RuntimeException e) {
            LOG.warn("Site {}: messages could not be sent and will be tried again", site.name(), e);
        }
    }

    /** Sends some of what is due, and answers how many messages that was. */
    public int turn() {
        if (outbound.isEmpty()) {
            return 0;
        }
        Outbound door = outbound.get();
        List<Letter> letters = site.asSystem(unit -> new Outbox(unit).take(AT_ONCE));
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            letters.forEach(letter -> hands.submit(() -> carrySafely(letter, door)));
        }
        return letters.size();
    }

    /** Forgets what left long ago; answers how much. */
    public int purge() {
        return outbound.isEmpty() ? 0 : site.asSystem(unit -> new Outbox(unit).purge());
    }

    /** How many messages wait. */
    public long waiting() {
        return site.asSystem(unit -> new Outbox(unit).waiting());
    }

    /** How many were given up lately. */
    public long givenUp() {
        return site.asSystem(unit -> new Outbox(unit).givenUp());
    }

    private void carrySafely(Letter letter, Outbound door) {
        try {
            carry(letter, door);
        } catch (RuntimeException e) {
            LOG.warn("Site {}: message {} will be tried again", site.name(), letter.key(), e);
        }
    }

    private void carry(Letter letter, Outbound door) {
        Delivery delivery = new Delivery(site, letter);
        Optional<Webhook> found = site.asSystem(unit -> unit.find(Webhook.TYPE, letter.target()));
        if (found.isEmpty()) {
            delivery.givenUp(DeliveryFailure.DELETED);
            return;
        }
        Webhook hook = found.get();
        if (!hook.flag(Webhook.ENABLED) && !letter.trial()) {
            delivery.givenUp(DeliveryFailure.DISABLED);
            return;
        }
        try {
            Destination destination = door.check(hook.text(Webhook.REQUEST_URL));
            Message message = message(hook, letter);
            if (delivery.begins(destination, message)) {
                delivery.ended(door.send(message), message.headers().values());
            }
        } catch (Refused refused) {
            boolean secret = refused.code().equals("secret_unreadable");
            delivery.failed(secret ? DeliveryFailure.SECRET : DeliveryFailure.NOT_ALLOWED);
        }
    }

    /** Made anew at each attempt: an address that was mended serves what waits, and the moment signed is that of the call. */
    private Message message(Webhook hook, Letter letter) {
        Map<String, String> headers = new HashMap<>();
        for (WebhookHeader header : hook.rows(Webhook.WEBHOOK_HEADERS)) {
            headers.put(
                    header.text(WebhookHeader.KEY),
                    site.secrets().open(header.text(WebhookHeader.SEALED_VALUE), WebhookHeader.USE));
        }
        headers.putAll(Signature.headers(
                letter.key(), site.clock().instant().getEpochSecond(), letter.payload(), secret(hook)));
        Integer seconds = hook.get(Webhook.TIMEOUT);
        return new Message(
                "webhook " + hook.name(),
                hook.need(Webhook.REQUEST_METHOD).value(),
                hook.text(Webhook.REQUEST_URL),
                letter.media() + "; charset=utf-8",
                headers,
                letter.payload().getBytes(StandardCharsets.UTF_8),
                seconds == null ? Outbound.MOST : Duration.ofSeconds(seconds));
    }

    private @Nullable String secret(Webhook hook) {
        return hook.flag(Webhook.ENABLE_SECURITY)
                ? site.secrets().open(hook.text(Webhook.SEALED_SECRET), Webhook.USE)
                : null;
    }

    @Override
    public void close() {
        closed.set(true);
    }
}
