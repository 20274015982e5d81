package eu.socle.platform.webhooks;

import eu.socle.kernel.Label;
import eu.socle.kernel.Option;
import eu.socle.platform.store.Happening.Event;

/** What a webhook waits for. */
public enum WebhookEvent implements Option {
    AFTER_INSERT("after_insert", "Après la création", "After insert", Event.CREATED),
    ON_UPDATE("on_update", "À l’enregistrement", "On save", Event.SAVED),
    ON_SUBMIT("on_submit", "À la validation", "On submit", Event.SUBMITTED),
    ON_CANCEL("on_cancel", "À l’annulation", "On cancel", Event.CANCELLED),
    ON_TRASH("on_trash", "À la suppression", "On delete", Event.DELETED),
    ON_UPDATE_AFTER_SUBMIT(
            "on_update_after_submit",
            "À la modification après validation",
            "On update after submit",
            Event.SAVED_AFTER_SUBMIT),
    ON_CHANGE("on_change", "À chaque changement", "On change", Event.TOUCHED);

    private final String value;
    private final Label label;
    private final Event event;

    WebhookEvent(String value, String fr, String en, Event event) {
        this.value = value;
        this.label = new Label(fr, en);
        this.event = event;
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public Label label() {
        return label;
    }

    Event event() {
        return event;
    }

    /** Whether it only happens to documents that are submitted. */
    boolean needsSubmission() {
        return event == Event.SUBMITTED || event == Event.CANCELLED || event == Event.SAVED_AFTER_SUBMIT;
    }
}
