package eu.socle.platform.store;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Step;
import eu.socle.platform.store.Happening.Event;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notes what happens to watched documents in a unit of work, and tells it at the end. Costs nothing where nobody watches. */
final class Happenings {

    private final Watch watch;
    private final Map<Key, Happening> noted = new LinkedHashMap<>();

    private record Key(DocType<?> type, long id) {}

    Happenings(Watch watch) {
        this.watch = watch;
    }

    <D extends Document<D>> D created(D document) {
        return note(document, Event.CREATED, Event.SAVED);
    }

    <D extends Document<D>> D saved(D document) {
        return note(document, document.isSubmitted() ? Event.SAVED_AFTER_SUBMIT : Event.SAVED);
    }

    <D extends Document<D>> D took(D document, String step) {
        return switch (step) {
            case Step.SUBMIT -> note(document, Event.SAVED, Event.SUBMITTED);
            case Step.CANCEL -> note(document, Event.CANCELLED);
            default -> saved(document);
        };
    }

    <D extends Document<D>> D touched(D document) {
        return note(document);
    }

    <D extends Document<D>> D deleted(D document) {
        return note(document, Event.DELETED);
    }

    private <D extends Document<D>> D note(D document, Event... events) {
        if (watch.watches(document.type())) {
            Key key = new Key(document.type(), document.identity().id());
            Happening before = noted.get(key);
            Set<Event> all = before == null ? EnumSet.of(Event.TOUCHED) : before.events();
            all.addAll(List.of(events));
            noted.put(key, new Happening(document, all));
        }
        return document;
    }

    void tell(UnitOfWork unit) {
        if (!noted.isEmpty()) {
            List<Happening> told = new ArrayList<>(noted.values());
            noted.clear();
            watch.tell(unit, told);
        }
    }
}
