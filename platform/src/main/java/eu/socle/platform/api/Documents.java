package eu.socle.platform.api;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Editable;
import eu.socle.kernel.Field;
import eu.socle.kernel.Inputs;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Label;
import eu.socle.kernel.Maker;
import eu.socle.kernel.Pass;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refusals;
import eu.socle.kernel.Refused;
import eu.socle.kernel.Reserved;
import eu.socle.kernel.Right;
import eu.socle.kernel.Step;
import eu.socle.platform.store.Grouping;
import eu.socle.platform.store.ListQuery;
import eu.socle.platform.store.Page;
import eu.socle.platform.store.Rights;
import eu.socle.platform.store.UnitOfWork;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person does with documents, in one open unit of work. Rights are checked here: those on the type, on the fields,
 * on the document. Every dialect of the API goes through it.
 */
public final class Documents {

    /** The link from a corrected document to the one it replaces. */
    private static final String AMENDED_FROM = "amended_from";

    private static final int MOST_LEVELS = 100;

    private final UnitOfWork unit;
    private final Rights rights;
    private final Levels levels;

    public Documents(UnitOfWork unit) {
        this.unit = unit;
        this.rights = unit.rights();
        this.levels = new Levels(unit);
    }

    /**
     * What the person expects a document to be before changing it.
     *
     * @param version the version last read, or null for any
     * @param modified the moment of the last change as {@link DocumentJson#moment} writes it, or null for any
     */
    public record Expected(@Nullable Long version, @Nullable String modified) {
        public static final Expected ANYTHING = new Expected(null, null);

        public static Expected version(long version) {
            return new Expected(version, null);
        }
    }

    /** A document completed but not stored, and what speaks against storing it. */
    public record Preview<D>(D document, List<Refusal> violations) {}

    /** What someone is told who lacks a right on a type. */
    public static RuntimeException denied(DocType<?> type, Right right) {
        return Refusal.of("permission_denied")
                .with("doctype", type.plural())
                .with("right", right.name())
                .with("administrator", new Label("un administrateur", "an administrator"))
                .asRefused();
    }

    private void need(Right right, DocType<?> type) {
        if (!rights.may(right, type)) {
            throw denied(type, right);
        }
    }

    private void needOn(Right right, Document<?> document) {
        if (!rights.mayOn(right, document)) {
            throw denied(document.type(), right);
        }
        refuseReserved(document, right);
    }

    private void refuseReserved(Document<?> document, Right right) {
        for (Reserved<?> each : unit.registry().offers(Reserved.class)) {
            if (each.keepsAway(document, unit.context())) {
                throw denied(document.type(), right);
            }
        }
    }

    // Reading.

    public <D extends Document<D>> Page<D> list(DocType<D> type, ListQuery<D> query) {
        return unit.page(type, fenced(type, query));
    }

    public <D extends Document<D>> long count(DocType<D> type, ListQuery<D> query) {
        return unit.count(type, fenced(type, query));
    }

    public <D extends Document<D>> Map<String, BigDecimal> sum(
            DocType<D> type, ListQuery<D> query, List<Field<D, ?>> fields) {
        fields.forEach(field -> new Fences(rights).check(field, type));
        return unit.sums(type, fenced(type, query), fields);
    }

    /** Figures over documents, one row a group, in the order of the columns asked. */
    public <D extends Document<D>> List<List<@Nullable Object>> groups(DocType<D> type, Grouping<D> grouping) {
        grouping.fields().forEach(field -> new Fences(rights).check(field, type));
        return unit.groups(type, grouping.with(fenced(type, grouping.query())));
    }

    private <D extends Document<D>> ListQuery<D> fenced(DocType<D> type, ListQuery<D> query) {
        need(Right.READ, type);
        Fences fences = new Fences(rights);
        query.order().forEach(order -> fences.check(order.field(), type));
        return new ListQuery<>(
                fences.around(query.filter(), type),
                query.text(),
                query.order(),
                query.limit(),
                query.offset(),
                query.after());
    }

    /** A document that the person may see, by its name or the provisional name it had. */
    public <D extends Document<D>> D read(DocType<D> type, String name) {
        need(Right.READ, type);
        return unit.read(type, name);
    }

    // Writing.

    /** Whether people have anything to fill in: what has only computed fields, such as a job, is made by rules alone. */
    static boolean isFilledIn(DocType<?> type) {
        return type.fields().stream().anyMatch(Editable.class::isInstance);
    }

    /** Creates a document from values, and submits it at once when asked. */
    public <D extends Document<D>> D create(DocType<D> type, Map<String, ?> values, Inputs.Mode mode, boolean submit) {
        need(Right.CREATE, type);
        if (type.isAppendOnly()) {
            throw Refusal.of("append_only").with("doctype", type.plural()).asRefused();
        }
        if (!isFilledIn(type)) {
            throw Refusal.of("made_by_rules").with("doctype", type.plural()).asRefused();
        }
        if (submit) {
            need(stepOf(type, Step.SUBMIT).right(), type);
        }
        D document = type.create();
        apply(document, values, mode);
        refuseWrongAmendment(document);
        Links.check(document, unit);
        unit.create(document, submit);
        if (submit) {
            unit.take(document, Step.SUBMIT);
        }
        return withinRights(document);
    }

    /** Changes the values given of a document. */
    public <D extends Document<D>> D update(
            DocType<D> type, String name, Map<String, ?> values, Inputs.Mode mode, Expected expected) {
        D document = forUpdate(type, name, expected);
        needOn(Right.WRITE, document);
        apply(document, values, mode);
        Links.check(document, unit);
        return withinRights(unit.save(document));
    }

    private <D extends Document<D>> D forUpdate(DocType<D> type, String name, Expected expected) {
        D document = unit.readForUpdate(type, name);
        boolean stale = expected.version() != null
                        && expected.version() != document.identity().version()
                || expected.modified() != null
                        && !expected.modified()
                                .equals(DocumentJson.moment(document.identity().modified()));
        if (stale) {
            throw Refusal.of("stale")
                    .with("name", document.name())
                    .with("user", document.identity().modifiedBy())
                    .asRefused();
        }
        return document;
    }

    private <D extends Document<D>> void apply(D document, Map<String, ?> values, Inputs.Mode mode) {
        Map<String, ?> open = levels.writable(document.type(), values, mode);
        Unseen.kept(rights, document, () -> new Inputs(unit.schema(), mode).apply(document, open));
    }

    /** What a person writes must remain what the person may see. */
    private <D extends Document<D>> D withinRights(D document) {
        refuseReserved(document, Right.WRITE);
        Cond<D> scope = rights.scope(document.type());
        if (!scope.isAlways()
                && unit.list(
                                document.type(),
                                document.type().nameField().is(document.name()).and(scope))
                        .isEmpty()) {
            throw Refusal.of("forbidden").asRefused();
        }
        return document;
    }

    /** Takes a step: {@code submit}, {@code cancel}, {@code amend} or one that a module adds. */
    public <D extends Document<D>> D take(DocType<D> type, String name, String step, Expected expected) {
        if (step.equals(Step.AMEND) && type.field(AMENDED_FROM) != null) {
            return amend(type, name);
        }
        Step<D> wanted = stepOf(type, step);
        D document = forUpdate(type, name, expected);
        needOn(wanted.right(), document);
        unit.take(document, wanted.key());
        return document;
    }

    private static <D extends Document<D>> Step<D> stepOf(DocType<D> type, String key) {
        Step<D> step = type.steps().get(key);
        if (step == null) {
            throw Refusal.of("unknown_step")
                    .with("step", key)
                    .with("doctype", type.label())
                    .asRefused();
        }
        return step;
    }

    /** A new draft with the content of a cancelled document, which it replaces. */
    private <D extends Document<D>> D amend(DocType<D> type, String name) {
        need(Right.AMEND, type);
        D source = unit.readForUpdate(type, name);
        Field<D, ?> link = java.util.Objects.requireNonNull(type.field(AMENDED_FROM));
        refuseWrongAmendment(source, link);
        D draft = unit.copy(source);
        draft.write(link, source.name());
        return withinRights(unit.create(draft));
    }

    /** A draft that says what it amends is held to what the step is held to. */
    private <D extends Document<D>> void refuseWrongAmendment(D draft) {
        Field<D, ?> link = draft.type().field(AMENDED_FROM);
        if (link != null && draft.get(link) instanceof String amended) {
            need(Right.AMEND, draft.type());
            refuseWrongAmendment(unit.readForUpdate(draft.type(), amended), link);
        }
    }

    private <D extends Document<D>> void refuseWrongAmendment(D source, Field<D, ?> link) {
        if (source.docstatus() != 2) {
            throw Refusal.of("not_cancelled").with("name", source.name()).asRefused();
        }
        Optional<D> already = unit.first(source.type(), new Cond.Compare<>(link, Cond.Op.EQ, source.name()));
        if (already.isPresent()) {
            throw Refusal.of("duplicate")
                    .with("doctype", source.type().label())
                    .with("name", already.get().name())
                    .asRefused();
        }
    }

    public <D extends Document<D>> void delete(DocType<D> type, String name) {
        delete(type, name, Expected.ANYTHING);
    }

    /** Deletes a draft, unless someone changed it meanwhile. */
    public <D extends Document<D>> void delete(DocType<D> type, String name, Expected expected) {
        D document = forUpdate(type, name, expected);
        needOn(Right.DELETE, document);
        unit.delete(document);
    }

    /** Gives a document another name; links follow. Refused once books refer to it. */
    public <D extends Document<D>> D rename(DocType<D> type, String name, String newName) {
        D document = unit.readForUpdate(type, name);
        needOn(Right.WRITE, document);
        if (type.isSubmittable() || type.isAppendOnly()) {
            throw Refusal.of("rename_posted").with("name", name).asRefused();
        }
        D renamed = unit.rename(document, newName);
        refuseReserved(renamed, Right.WRITE);
        return renamed;
    }

    /** Makes one document of two: links to the first lead to the second, and the first goes. Refused once books refer to it. */
    public <D extends Document<D>> D merge(DocType<D> type, String name, String into) {
        D document = unit.readForUpdate(type, name);
        D kept = unit.readForUpdate(type, into);
        needOn(Right.WRITE, document);
        needOn(Right.DELETE, document);
        needOn(Right.WRITE, kept);
        if (type.isSubmittable() || type.isAppendOnly()) {
            throw Refusal.of("rename_posted").with("name", name).asRefused();
        }
        refuseUnlike(document, kept);
        unit.merge(document, kept);
        return kept;
    }

    /** Two documents of different companies, a group and a leaf, or a branch and what grows on it do not make one. */
    private <D extends Document<D>> void refuseUnlike(D document, D kept) {
        DocType<D> type = document.type();
        for (String name : List.of("company", "is_group")) {
            Field<D, ?> field = type.field(name);
            if (field != null && !java.util.Objects.equals(document.get(field), kept.get(field))) {
                throw Refusal.of("merge_unlike")
                        .with("name", document.name())
                        .with("other", kept.name())
                        .with("field", field.label())
                        .asRefused();
            }
        }
        Field<D, String> parent = type.treeParent();
        D above = kept;
        for (int depth = 0; above != null && depth < MOST_LEVELS; depth++) {
            if (above.name().equals(document.name())) {
                throw Refusal.of("tree_loop").with("name", document.name()).asRefused();
            }
            String next = parent == null ? null : above.get(parent);
            above = next == null ? null : unit.find(type, next).orElse(null);
        }
    }

    // Before storing.

    /** Completes a new or changed document without storing it. */
    public <D extends Document<D>> Preview<D> preview(DocType<D> type, @Nullable String name, Map<String, ?> values) {
        D document = name == null ? type.create() : unit.read(type, name);
        if (name == null) {
            need(Right.CREATE, type);
        }
        Refusals refusals = new Refusals();
        try {
            apply(document, values, new Inputs.Mode(true, unknown -> false));
        } catch (Refused refused) {
            refused.refusals().forEach(refusals::add);
        }
        Links.empty(document, unit, refusals);
        complete(document, refusals);
        return new Preview<>(document, refusals.list());
    }

    private <D extends Document<D>> void complete(D document, Refusals refusals) {
        try {
            new Pass(unit, unit.schema()).run(document, false).list().forEach(refusals::add);
        } catch (Refused refused) {
            refused.refusals().forEach(refusals::add);
        }
    }

    /** A new document with some values and every default, not stored. */
    public <D extends Document<D>> D blank(DocType<D> type, Map<String, ?> values) {
        return preview(type, null, values).document();
    }

    /** A new document with what people typed in another one, not stored. */
    public <D extends Document<D>> D copy(DocType<D> type, String name) {
        need(Right.CREATE, type);
        return completed(unit.copy(unit.read(type, name)));
    }

    /** A new document that a module makes from another one, not stored. */
    public <S extends Document<S>, T extends Document<T>> T make(
            DocType<S> source, String name, DocType<T> target, String key) {
        return make(source, name, target, Optional.of(key));
    }

    /** As {@link #make(DocType, String, DocType, String)}, by whatever way the state of the source allows. */
    public <S extends Document<S>, T extends Document<T>> T makeAny(DocType<S> source, String name, DocType<T> target) {
        return make(source, name, target, Optional.empty());
    }

    private <S extends Document<S>, T extends Document<T>> T make(
            DocType<S> source, String name, DocType<T> target, Optional<String> key) {
        need(Right.CREATE, target);
        S from = unit.read(source, name);
        List<Maker<S, T>> makers = makers(source, target, key);
        if (makers.isEmpty()) {
            throw Refusal.of("unknown_step")
                    .with("step", key.orElse(target.name()))
                    .with("doctype", source.label())
                    .asRefused();
        }
        for (Maker<S, T> maker : makers) {
            if (maker.when().test(from)) {
                return completed(maker.make(from, unit));
            }
        }
        throw Refusal.of("not_offered")
                .with("step", makers.getFirst().label())
                .with("name", from.name())
                .asRefused();
    }

    @SuppressWarnings("unchecked") // its types are those just compared
    private <S extends Document<S>, T extends Document<T>> List<Maker<S, T>> makers(
            DocType<S> source, DocType<T> target, Optional<String> key) {
        List<Maker<S, T>> makers = new ArrayList<>();
        for (Maker<?, ?> maker : unit.registry().offers(Maker.class)) {
            if (maker.source() == source
                    && maker.target() == target
                    && key.map(maker.key()::equals).orElse(true)) {
                makers.add((Maker<S, T>) maker);
            }
        }
        return makers;
    }

    private <D extends Document<D>> D completed(D document) {
        complete(document, new Refusals());
        return document;
    }

    // Choosing.

    /** Documents to choose from in a link: those that are in use and within rights. */
    public <D extends Document<D>> List<D> choices(DocType<D> type, String text, Cond<D> filter, int limit) {
        Cond<D> usable = type.isSubmittable() ? type.docstatusField().isNot(2) : Cond.always();
        if (type.disabled() != null) {
            usable = usable.and(type.disabled().is(false));
        }
        List<Field.Order> order = type.title() == null || type.title().kind() instanceof Kind.LongText
                ? List.of(type.nameField().ascending())
                : List.of(type.title().ascending());
        return list(type, new ListQuery<>(filter.and(usable), text, order, limit, 0, null))
                .documents();
    }
}
