package eu.socle.platform.api;

import eu.socle.kernel.Refusal;
import eu.socle.platform.sites.Site;
import eu.socle.platform.store.DatabaseFault;
import eu.socle.platform.store.UnitOfWork;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The same request sent twice with the same {@code Idempotency-Key} is done once. The key is written in the very
 * transaction of the work: a twin waits for it in the database, then gets the same answer, byte for byte.
 */
public final class Idempotency {

    private static final int MAX_KEY = 200;
    private static final Duration KEPT = Duration.ofDays(30);

    private Idempotency() {}

    /** The answer to a request, made when everything is done. */
    @FunctionalInterface
    public interface Telling {

        Answer answer();

        /** What is kept for whoever sends the request again: not what is told only once. */
        default Answer kept(Answer told) {
            return told;
        }
    }

    /**
     * Does work as the person and answers what it gives. The answer is made last, when legal numbers are drawn and every
     * effect is written; with a key it is kept in the same transaction, without one it is made after it.
     */
    static Answer once(Call call, Function<UnitOfWork, ? extends Telling> work) {
        return once(call, call::body, work);
    }

    /** The same for a body that is read otherwise, such as a file: {@code content} tells it from any other. */
    public static Answer once(Call call, Supplier<byte[]> content, Function<UnitOfWork, ? extends Telling> work) {
        String key = call.header("Idempotency-Key");
        if (key != null && (key.isBlank() || key.length() > MAX_KEY)) {
            throw Refusal.of("bad_request").with("reason", "Idempotency-Key").asRefused();
        }
        return call.work(unit -> {
                    Answer before = key == null ? null : claim(call, content, unit, key);
                    return before == null ? done(call, unit, key, work) : new AtomicReference<>(before);
                })
                .get();
    }

    private static AtomicReference<Answer> done(
            Call call, UnitOfWork unit, @Nullable String key, Function<UnitOfWork, ? extends Telling> work) {
        AtomicReference<Answer> answer = new AtomicReference<>();
        Telling making = work.apply(unit);
        if (key == null) {
            unit.tellLater(() -> answer.set(making.answer()));
        } else {
            unit.last(() -> {
                Answer made = making.answer();
                keep(call, unit, key, making.kept(made));
                answer.set(made);
            });
        }
        return answer;
    }

    /** Takes the key for this request, or finds what was answered to it before. */
    private static @Nullable Answer claim(Call call, Supplier<byte[]> content, UnitOfWork unit, String key) {
        String hash = hash(call, content.get());
        String user = call.person().user().name();
        if (isFirst(unit, key, user, hash)) {
            return null;
        }
        Map<String, @Nullable Object> row = unit
                .statements()
                .query(
                        "select request_hash, status, location, etag, body from idempotency where username = ? and key = ?",
                        user,
                        key)
                .stream()
                .findFirst()
                .orElseThrow(() -> Refusal.of("idempotency_in_flight").asRefused());
        if (!hash.equals(row.get("request_hash"))) {
            throw Refusal.of("idempotency_mismatch").asRefused();
        }
        if (!(row.get("status") instanceof Integer status)) {
            throw Refusal.of("idempotency_in_flight").asRefused();
        }
        return replay(status, row);
    }

    /** Waits for a twin that is at work, as long as the database lets us. */
    private static boolean isFirst(UnitOfWork unit, String key, String user, String hash) {
        try {
            return unit.statements().execute("""
                    insert into idempotency (key, username, request_hash, created) values (?, ?, ?, ?)
                    on conflict (username, key) do nothing
                    """, key, user, hash, unit.now()) == 1;
        } catch (DatabaseFault fault) {
            throw fault.isWaitingTooLong() ? Refusal.of("idempotency_in_flight").asRefused() : fault;
        }
    }

    private static Answer replay(int status, Map<String, @Nullable Object> row) {
        byte[] body = String.valueOf(row.get("body")).getBytes(StandardCharsets.UTF_8);
        Answer answer = Answer.bytes(status, Answer.JSON, body).with("Idempotent-Replayed", "true");
        if (row.get("location") instanceof String location) {
            answer = answer.with("Location", location);
        }
        return row.get("etag") instanceof String etag ? answer.with("ETag", etag) : answer;
    }

    private static void keep(Call call, UnitOfWork unit, String key, Answer answer) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            answer.body().to(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        unit.statements()
                .execute(
                        "update idempotency set status = ?, location = ?, etag = ?, body = ? where username = ? and key = ?",
                        answer.status(),
                        first(answer, "Location"),
                        first(answer, "ETag"),
                        body.toString(StandardCharsets.UTF_8),
                        call.person().user().name(),
                        key);
    }

    private static @Nullable String first(Answer answer, String header) {
        List<String> values = answer.headers().get(header);
        return values == null ? null : values.getFirst();
    }

    private static String hash(Call call, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((call.request().getMethod() + " " + call.request().getRequestURI() + "?"
                            + call.request().getQueryString() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Forgets keys older than thirty days. */
    public static int purge(Site site) {
        return site.asSystem(unit -> unit.statements()
                .execute("delete from idempotency where created < ?", unit.now().minus(KEPT)));
    }
}
