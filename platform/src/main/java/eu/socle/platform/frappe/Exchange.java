package eu.socle.platform.frappe;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.platform.api.Answer;
import eu.socle.platform.api.Call;
import eu.socle.platform.store.UnitOfWork;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One request in the dialect: what was sent, what was passed over, and how the answer is wrapped. */
final class Exchange {

    private final Call call;
    private final Settings settings;
    private final Arguments arguments;
    private final Set<String> ignored = new TreeSet<>();
    private boolean capped;

    Exchange(Call call, Settings settings) {
        this.call = call;
        this.settings = settings;
        this.arguments = new Arguments(call);
    }

    Call call() {
        return call;
    }

    Arguments arguments() {
        return arguments;
    }

    Settings settings() {
        return settings;
    }

    boolean isSecond() {
        return call.route().pattern().startsWith("/api/v2/");
    }

    /** Notes a name of the data contract that nothing here holds. */
    void ignore(String name) {
        ignored.add(name);
    }

    /** Notes that a list was longer than what one answer holds. */
    void cap() {
        capped = true;
    }

    /** The type that an argument names. */
    DocType<?> type(String argument) {
        return call.type(arguments.need(argument));
    }

    /** Does work as the person; what was noted by an attempt that is done again counts once. */
    <T> T work(Function<UnitOfWork, T> work) {
        return call.work(work);
    }

    /** Does work and shows, just before it is stored, what became of it: rules and numbers come last. */
    <T, R> R stored(Function<UnitOfWork, T> work, java.util.function.BiFunction<UnitOfWork, T, R> shown) {
        AtomicReference<R> result = call.work(unit -> {
            AtomicReference<R> later = new AtomicReference<>();
            T done = work.apply(unit);
            unit.last(() -> later.set(shown.apply(unit, done)));
            return later;
        });
        return result.get();
    }

    /** Writes a document and answers what it became. */
    <D extends Document<D>> Map<String, @Nullable Object> written(Function<UnitOfWork, D> work) {
        return stored(work, (unit, document) -> {
            Map<String, @Nullable Object> json = new FrappeJson(unit).of(latest(unit, document));
            json.putAll(document.toldOnce());
            return json;
        });
    }

    static <D extends Document<D>> D latest(UnitOfWork unit, D document) {
        return unit.find(document.type(), document.name()).orElse(document);
    }

    // Envelopes.

    Answer data(@Nullable Object value) {
        return wrapped("data", value, 200);
    }

    /** What a method returns; version 1 leaves out what is nothing. */
    Answer message(@Nullable Object value) {
        if (isSecond()) {
            return data(value);
        }
        return value == null ? noted(Answer.json(200, Map.of())) : wrapped("message", value, 200);
    }

    Answer deleted() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("message", "ok");
        body.put("data", "ok");
        return noted(Answer.json(202, body));
    }

    Answer docs(List<?> docs, @Nullable Object message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("docs", docs);
        if (message != null) {
            body.put(isSecond() ? "data" : "message", message);
        }
        return noted(Answer.json(200, body));
    }

    Answer wrapped(String key, @Nullable Object value, int status) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put(key, value);
        return noted(Answer.json(status, body));
    }

    /** Tells in headers what programs should know and people need not. */
    Answer noted(Answer answer) {
        Answer noted = answer;
        if (!ignored.isEmpty()) {
            noted = noted.with("Warning", "299 socle \"ignored: " + String.join(", ", ignored) + "\"");
        }
        if (capped) {
            noted = noted.with(
                    "Warning", "299 socle \"only the first " + settings.most() + " rows; go on with limit_start\"");
        }
        return noted;
    }
}
