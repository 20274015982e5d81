package eu.socle.kernel;

/** Refines a step that is being declared. */
public record StepBuilder<D extends Document<D>>(DocType<D> type, Step<D> step) {

    static <D extends Document<D>> void legalLife(DocType<D> type) {
        type.step(Step.SUBMIT, "Valider", "Submit", 0, 1, Right.SUBMIT)
                .confirmed(
                        "Valider\u202f? Le document recevra son numéro définitif et ne pourra plus être modifié.",
                        "Submit? The document gets its final number and can no longer be changed.");
        type.step(Step.CANCEL, "Annuler", "Cancel", 1, 2, Right.CANCEL)
                .confirmed(
                        "Annuler ce document\u202f? Son numéro reste attribué et l’annulation est conservée.",
                        "Cancel this document? Its number stays taken and the cancellation is kept.");
    }

    /** The question asked before the step is taken, with its consequence. */
    public StepBuilder<D> confirmed(String fr, String en) {
        return with(step.label(), new Label(fr, en), step.when());
    }

    public StepBuilder<D> labelled(String fr, String en) {
        return with(new Label(fr, en), step.confirmation(), step.when());
    }

    /** Only documents that satisfy the condition may take the step. */
    public StepBuilder<D> when(Cond<D> condition) {
        return with(step.label(), step.confirmation(), condition);
    }

    private StepBuilder<D> with(Label label, Label confirmation, Cond<D> when) {
        Step<D> changed = new Step<>(type, step.key(), label, confirmation, step.from(), step.to(), step.right(), when);
        type.steps.put(changed.key(), changed);
        return new StepBuilder<>(type, changed);
    }
}
