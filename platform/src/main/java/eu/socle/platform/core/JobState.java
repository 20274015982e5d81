package eu.socle.platform.core;

import eu.socle.kernel.Label;
import eu.socle.kernel.Option;

/** Where a job stands. */
public enum JobState implements Option {
    QUEUED("queued", "En attente", "Queued", Meaning.NEUTRAL),
    STARTED("started", "En cours", "Running", Meaning.PROGRESS),
    FINISHED("finished", "Terminé", "Finished", Meaning.SUCCESS),
    FAILED("failed", "Échoué", "Failed", Meaning.DANGER),
    CANCELLED("cancelled", "Arrêté", "Stopped", Meaning.WARNING);

    private final String value;
    private final Label label;
    private final Meaning meaning;

    JobState(String value, String fr, String en, Meaning meaning) {
        this.value = value;
        this.label = new Label(fr, en);
        this.meaning = meaning;
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public Label label() {
        return label;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
