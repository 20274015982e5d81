package eu.socle.platform.store;

import static eu.socle.platform.store.UnitOfWork.sql;

import eu.socle.kernel.Document;
import eu.socle.kernel.Document.Identity;
import eu.socle.kernel.Label;
import eu.socle.kernel.Naming;
import eu.socle.kernel.Pass;
import eu.socle.kernel.Reaction;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Step;
import org.jspecify.annotations.Nullable;

/**
 * The life of documents: created, saved, taken through steps, deleted. The legal number is drawn after every check and
 * every other write, so that nobody waits for it longer than a commit.
 */
final class Lifecycle {

    private static final Label[] STATES = {
        new Label("en brouillon", "a draft"), new Label("validé", "submitted"), new Label("annulé", "cancelled")
    };

    private final UnitOfWork unit;
    private final Writing writing;
    private final Counters counters;

    /** A document that was just created, after every check that submitting it asks for. */
    private @Nullable Document<?> checked;

    Lifecycle(UnitOfWork unit, Writing writing, Counters counters) {
        this.unit = unit;
        this.writing = writing;
        this.counters = counters;
    }

    /** @param submitting whether it is submitted at once */
    <D extends Document<D>> D create(D document, boolean submitting) {
        new Pass(unit, unit.schema()).run(document, submitting).throwIfAny();
        String given = document.name();
        String name = given.isEmpty() ? sql(() -> Names.initial(document, unit, counters)) : given;
        document.identify(document.identity().named(name));
        sql(() -> {
            writing.insert(document, unit.context().user(), unit.now());
            return true;
        });
        unit.remember(document);
        checked = submitting ? document : null;
        unit.registry().reactions(document.type(), "created").forEach(reaction -> reaction.run(document, unit));
        return document;
    }

    <D extends Document<D>> D save(D document) {
        if (document.docstatus() == 2) {
            throw Refusal.of("cancelled_locked").with("name", document.name()).asRefused();
        }
        refuseAppendOnly(document);
        new Pass(unit, unit.schema()).run(document, document.isSubmitted()).throwIfAny();
        write(document);
        unit.send();
        unit.registry().reactions(document.type(), "saved").forEach(reaction -> reaction.run(document, unit));
        return document;
    }

    <D extends Document<D>> D take(D document, Step<D> step) {
        if (document.docstatus() != step.from() || !step.when().test(document)) {
            throw Refusal.of("wrong_state")
                    .with("step", step.label())
                    .with("name", document.name())
                    .with("state", STATES[document.docstatus()])
                    .asRefused();
        }
        boolean submitting = step.to() == 1 && step.changesState();
        if (submitting && !(checked == document && writing.isKept(document))) {
            new Pass(unit, unit.schema()).run(document, true).throwIfAny();
        }
        if (submitting) {
            document.identify(document.identity().at(step.to()));
        }
        for (Reaction<D> reaction : unit.registry().reactions(document.type(), step.key())) {
            reaction.run(document, unit);
        }
        if (submitting && document.type().naming() instanceof Naming.Numbered<D>) {
            unit.numberLast(document);
        } else {
            document.identify(document.identity().at(step.to()));
            write(document);
        }
        return document;
    }

    /** Draws the legal number and stores the document under it. */
    <D extends Document<D>> void number(D document) {
        if (document.type().naming() instanceof Naming.Numbered<D> rule) {
            Identity old = document.identity();
            String number = sql(() -> Names.legal(document, rule, unit, counters));
            document.identify(new Identity(
                    old.id(),
                    number,
                    old.name(),
                    old.docstatus(),
                    old.owner(),
                    old.creation(),
                    old.modifiedBy(),
                    old.modified(),
                    old.version()));
            write(document);
            unit.forget(document.type(), old.name());
        }
    }

    private <D extends Document<D>> void write(D document) {
        unit.append(Audit.of(document, unit.schema()));
        sql(() -> {
            writing.update(document, unit.context().user(), unit.now());
            return true;
        });
        unit.remember(document);
    }

    <D extends Document<D>> void delete(D document) {
        refuseAppendOnly(document);
        if (document.docstatus() == 1) {
            throw Refusal.of("delete_submitted").with("name", document.name()).asRefused();
        }
        if (document.docstatus() == 2) {
            throw Refusal.of("cancelled_locked").with("name", document.name()).asRefused();
        }
        new CustomLinks(unit).refuseHeld(document);
        sql(() -> {
            writing.delete(document);
            return true;
        });
        unit.send();
    }

    private static void refuseAppendOnly(Document<?> document) {
        if (document.type().isAppendOnly()) {
            throw Refusal.of("append_only")
                    .with("doctype", document.type().plural())
                    .asRefused();
        }
    }
}
