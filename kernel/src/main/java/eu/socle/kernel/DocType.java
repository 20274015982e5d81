package eu.socle.kernel;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The description of a type of document: the one place from which table, API, form, list, validation, permissions,
 * search, import, export and audit are made. Declared as a {@code TYPE} constant at the top of the document's class.
 *
 * @param <D> the class of the documents
 */
public final class DocType<D extends Document<D>> {

    private static final int TEXT_MAX = 140;
    private static final int LONG_TEXT_MAX = 100_000;

    private final Class<D> documentClass;
    private final String name;
    private final Label label;
    private final boolean row;
    private Label plural;
    private Label description = new Label("—", "—");
    private boolean frozen;
    private boolean appendOnly;
    private boolean printable;
    private boolean internal;
    private boolean shared;
    private boolean exact;
    private int slotCount;
    private final List<Field<D, ?>> fields = new ArrayList<>();
    private final Map<String, Field<D, ?>> byName = new LinkedHashMap<>();
    final Map<String, Step<D>> steps = new LinkedHashMap<>();
    private final List<Access> access = new ArrayList<>();
    private final List<Computation<D>> computations = new ArrayList<>();
    private final List<Check<D>> checks = new ArrayList<>();
    private final List<Check<D>> submitChecks = new ArrayList<>();
    private final List<List<Field<D, ?>>> keys = new ArrayList<>();
    private final Form<D> form = new Form<>();
    private final Standard<D, String> nameField;
    private final Standard<D, Integer> docstatusField;
    private @Nullable ListView<D> list;
    private Naming<D> naming = new Naming.Random<>();
    private @Nullable Field<D, String> title;
    private @Nullable Link<D, D> treeParent;
    private @Nullable Field<D, Boolean> disabled;

    private DocType(Class<D> documentClass, String name, Label label, boolean row) {
        this.documentClass = documentClass;
        this.name = name;
        this.label = label;
        this.plural = label;
        this.row = row;
        nameField = standard("name", "Numéro", "Name", new Kind.Text(TEXT_MAX));
        docstatusField = standard("docstatus", "État", "Document status", new Kind.Whole());
        standard("owner", "Créé par", "Created by", new Kind.Text(TEXT_MAX));
        standard("creation", "Créé le", "Created on", new Kind.DateTime());
        standard("modified", "Modifié le", "Modified on", new Kind.DateTime());
        standard("modified_by", "Modifié par", "Modified by", new Kind.Text(TEXT_MAX));
        standard("idx", "Rang", "Position", new Kind.Whole());
        DeclaredTypes.add(documentClass, this);
    }

    /** Starts the declaration of a type of document, with its label in French and English. */
    public static <D extends Document<D>> DocType<D> of(Class<D> documentClass, String name, String fr, String en) {
        return new DocType<>(documentClass, name, new Label(fr, en), false);
    }

    /** Starts the declaration of the lines of a document. */
    public static <D extends Document<D>> DocType<D> row(Class<D> documentClass, String name, String fr, String en) {
        return new DocType<>(documentClass, name, new Label(fr, en), true);
    }

    /** Initialises the class when needed. */
    public static <T extends Document<T>> DocType<T> of(Class<T> documentClass) {
        return DeclaredTypes.of(documentClass);
    }

    // What the type is.
    public DocType<D> plural(String fr, String en) {
        this.plural = new Label(fr, en);
        return this;
    }

    /** One sentence that says what the document is, for people who meet it the first time. */
    public DocType<D> describedAs(String fr, String en) {
        this.description = new Label(fr, en);
        return this;
    }

    /** Gives the type the life of a legal document: draft, submitted under its number, cancelled. */
    public DocType<D> submittable() {
        StepBuilder.legalLife(this);
        return this;
    }

    /** Rows are added by rules and never changed nor deleted, not even by the administrator. */
    public DocType<D> appendOnly() {
        this.appendOnly = true;
        return this;
    }

    public DocType<D> printable() {
        this.printable = true;
        return this;
    }

    /** Kept out of menus and of the generic API: sessions, counters. */
    public DocType<D> internal() {
        this.internal = true;
        return this;
    }

    /** Master data, read often and seldom changed: copies are kept for a moment. Never for locks and balances. */
    public DocType<D> shared() {
        this.shared = true;
        return this;
    }

    /** As {@link #shared()}, but never out of date, as a stamp tells that is read in each unit of work and after each lock. */
    public DocType<D> sharedExactly() {
        this.exact = true;
        return shared();
    }

    public DocType<D> named(Naming<D> rule) {
        this.naming = rule;
        return this;
    }

    public DocType<D> namedBy(Field<D, String> field) {
        return named(new Naming.ByField<>(field));
    }

    public DocType<D> namedAs(Function<D, String> rule) {
        return named(new Naming.Composed<>(rule));
    }

    public DocType<D> numbered(
            BiFunction<D, Lookup, String> pattern, Function<D, String> scope, Field<D, LocalDate> date) {
        return named(new Naming.Numbered<>(pattern, scope, date));
    }

    /** The field that people read in place of the name. */
    public DocType<D> titled(Field<D, String> field) {
        this.title = field;
        return this;
    }

    /** The box that takes a document out of choices. */
    public DocType<D> disabledBy(Field<D, Boolean> field) {
        this.disabled = field;
        return this;
    }

    /** Two documents may not share the values of these fields together. */
    @SafeVarargs
    public final DocType<D> uniqueTogether(Field<D, ?>... key) {
        keys.add(List.of(key));
        return this;
    }

    public DocType<D> access(String role, Right... rights) {
        return accessLevel(0, role, rights);
    }

    /** Rights on the documents that the person created. */
    public DocType<D> accessOwn(String role, Right... rights) {
        access.add(new Access(role, 0, Set.of(rights), true));
        return this;
    }

    public DocType<D> accessLevel(int level, String role, Right... rights) {
        access.add(new Access(role, level, Set.of(rights), false));
        return this;
    }

    public DocType<D> compute(Computation<D> computation) {
        computations.add(computation);
        return this;
    }

    /** A rule for every save. */
    public DocType<D> check(Check<D> check) {
        checks.add(check);
        return this;
    }

    /** A rule that only matters once the document is submitted. */
    public DocType<D> checkOnSubmit(Check<D> check) {
        submitChecks.add(check);
        return this;
    }

    public Form<D> form() {
        return form;
    }

    @SafeVarargs
    public final ListView<D> list(Field<D, ?>... columns) {
        list = new ListView<>(List.of(columns));
        return list;
    }

    /** Declares a step of this type; {@link StepBuilder} refines it. */
    public StepBuilder<D> step(String key, String fr, String en, int from, int to, Right right) {
        Step<D> step = new Step<>(this, key, new Label(fr, en), new Label(fr, en), from, to, right, Cond.always());
        steps.put(key, step);
        return new StepBuilder<>(this, step);
    }

    /** The step of that name, to refine its words. */
    public StepBuilder<D> restep(String key) {
        return new StepBuilder<>(this, step(key));
    }

    // Fields.
    public Input<D, String> text(String field, String fr, String en) {
        return text(field, TEXT_MAX, fr, en);
    }

    public Input<D, String> text(String field, int max, String fr, String en) {
        return add(new Input<>(this, field, new Label(fr, en), new Kind.Text(max)));
    }

    public Input<D, String> longText(String field, String fr, String en) {
        return add(new Input<D, String>(this, field, new Label(fr, en), new Kind.LongText(LONG_TEXT_MAX)).width(12));
    }

    public Input<D, Integer> whole(String field, String fr, String en) {
        return add(new Input<D, Integer>(this, field, new Label(fr, en), new Kind.Whole()).width(2));
    }

    /** A quantity or a rate, with six decimals at most. */
    public Input<D, BigDecimal> decimal(String field, String fr, String en) {
        return add(new Input<D, BigDecimal>(this, field, new Label(fr, en), new Kind.Decimal(6)).width(2));
    }

    public Input<D, BigDecimal> money(String field, String fr, String en) {
        return add(new Input<D, BigDecimal>(this, field, new Label(fr, en), new Kind.Money()).width(3));
    }

    public Input<D, BigDecimal> price(String field, String fr, String en) {
        return add(new Input<D, BigDecimal>(this, field, new Label(fr, en), new Kind.Price()).width(3));
    }

    public Input<D, BigDecimal> percent(String field, String fr, String en) {
        return add(new Input<D, BigDecimal>(this, field, new Label(fr, en), new Kind.Percent()).width(2));
    }

    public Input<D, Boolean> check(String field, String fr, String en) {
        return add(new Input<>(this, field, new Label(fr, en), new Kind.Check()));
    }

    public Input<D, LocalDate> date(String field, String fr, String en) {
        return add(new Input<D, LocalDate>(this, field, new Label(fr, en), new Kind.Date()).width(3));
    }

    public Input<D, Instant> dateTime(String field, String fr, String en) {
        return add(new Input<>(this, field, new Label(fr, en), new Kind.DateTime()));
    }

    public Input<D, LocalTime> time(String field, String fr, String en) {
        return add(new Input<>(this, field, new Label(fr, en), new Kind.Time()));
    }

    public <E extends Enum<E> & Option> Input<D, E> choice(String field, Class<E> values, String fr, String en) {
        Kind kind = new Kind.Choice(Arrays.asList(values.getEnumConstants()));
        return add(new Input<>(this, field, new Label(fr, en), kind));
    }

    public <T extends Document<T>> Link<D, T> link(String field, Class<T> target, String fr, String en) {
        return add(new Link<>(this, field, new Label(fr, en), target));
    }

    /** The name of a document whose type is in another field. */
    public Input<D, String> dynamicLink(String field, Field<D, String> typeField, String fr, String en) {
        return add(Input.dynamicLink(this, field, new Label(fr, en), typeField));
    }

    public <R extends Document<R>> Rows<D, R> rows(String field, Class<R> rowClass, String fr, String en) {
        return add(new Rows<>(this, field, new Label(fr, en), rowClass));
    }

    public Input<D, String> json(String field, String fr, String en) {
        return add(new Input<>(this, field, new Label(fr, en), new Kind.Json()));
    }

    public Input<D, String> secret(String field, String fr, String en) {
        return add(new Input<>(this, field, new Label(fr, en), new Kind.Secret()));
    }

    /** A field defined by users, stored apart; built by the site, not part of the frozen declaration. */
    public Input<D, ?> custom(String field, Label fieldLabel, Kind kind, boolean required) {
        Input<D, Object> made = new Input<>(this, field, fieldLabel, kind);
        made.custom = true;
        return required ? made.required() : made;
    }

    private <F extends Field<D, ?>> F add(F field) {
        if (frozen) {
            throw new IllegalStateException("Declared too late: " + field);
        }
        if (byName.putIfAbsent(field.name(), field) != null) {
            throw new IllegalStateException("Declared twice: " + field);
        }
        field.index = slotCount++;
        fields.add(field);
        return field;
    }

    void replace(Field<D, ?> old, Field<D, ?> with) {
        with.index = old.index;
        fields.set(fields.indexOf(old), with);
        byName.put(with.name(), with);
        form.replace(old, with);
    }

    @SuppressWarnings("unchecked") // a tree's parent is of its own type, refused by the registry otherwise
    void treeBy(Link<D, ?> parentLink) {
        this.treeParent = (Link<D, D>) parentLink;
    }

    private <V> Standard<D, V> standard(String field, String fr, String en, Kind kind) {
        Standard<D, V> made = new Standard<>(this, field, new Label(fr, en), kind);
        byName.put(field, made);
        return made;
    }

    void freeze() {
        frozen = true;
    }

    // Reading the declaration.
    int slotCount() {
        if (!frozen) {
            throw new IllegalStateException("No document may exist before the registry is frozen: " + name);
        }
        return slotCount;
    }

    /** A new, empty document. */
    public D create() {
        return DeclaredTypes.create(documentClass);
    }

    public Class<D> documentClass() {
        return documentClass;
    }

    public String name() {
        return name;
    }

    /** The name as it stands in web addresses: {@code sales-invoice}. */
    public String slug() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** The table, never a word that SQL reserves. */
    public String table() {
        String plain = name.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return DeclaredTypes.RESERVED.contains(plain) ? plain + "_" : plain;
    }

    public Label label() {
        return label;
    }

    public Label plural() {
        return plural;
    }

    public Label description() {
        return description;
    }

    public boolean isRow() {
        return row;
    }

    public boolean isSubmittable() {
        return steps.containsKey(Step.SUBMIT);
    }

    public boolean isAppendOnly() {
        return appendOnly;
    }

    public boolean isPrintable() {
        return printable;
    }

    public boolean isShared() {
        return shared;
    }

    public boolean isSharedExactly() {
        return exact;
    }

    public boolean isInternal() {
        return internal;
    }

    public List<Field<D, ?>> fields() {
        return Collections.unmodifiableList(fields);
    }

    /** The field of that name, standard ones included, or null. */
    public @Nullable Field<D, ?> field(String fieldName) {
        return byName.get(fieldName);
    }

    public Field<D, String> nameField() {
        return nameField;
    }

    public Field<D, Integer> docstatusField() {
        return docstatusField;
    }

    public Cond<D> isDraft() {
        return docstatusField.is(0);
    }

    public Cond<D> isSubmitted() {
        return docstatusField.is(1);
    }

    public Step<D> step(String key) {
        Step<D> step = steps.get(key);
        if (step == null) {
            throw new IllegalArgumentException(name + " has no step " + key);
        }
        return step;
    }

    public Map<String, Step<D>> steps() {
        return Collections.unmodifiableMap(steps);
    }

    public List<Access> accesses() {
        return Collections.unmodifiableList(access);
    }

    public List<Computation<D>> computations() {
        return computations;
    }

    public List<Check<D>> checks() {
        return checks;
    }

    public List<Check<D>> submitChecks() {
        return submitChecks;
    }

    public List<List<Field<D, ?>>> keys() {
        return keys;
    }

    public Naming<D> naming() {
        return naming;
    }

    public @Nullable Field<D, String> title() {
        return title;
    }

    public @Nullable Link<D, D> treeParent() {
        return treeParent;
    }

    public @Nullable Field<D, Boolean> disabled() {
        return disabled;
    }

    public ListView<D> list() {
        return list == null ? list(nameField) : list;
    }

    @Override
    public String toString() {
        return name;
    }
}
