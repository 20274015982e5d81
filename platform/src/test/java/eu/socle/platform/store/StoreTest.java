package eu.socle.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.socle.kernel.Cond;
import eu.socle.kernel.Field;
import eu.socle.kernel.Language;
import eu.socle.kernel.Refused;
import eu.socle.platform.core.CustomField;
import eu.socle.platform.core.CustomFieldType;
import eu.socle.platform.core.Version;
import eu.socle.platform.samples.Colour;
import eu.socle.platform.samples.Entry;
import eu.socle.platform.samples.Note;
import eu.socle.platform.samples.NoteLine;
import eu.socle.platform.samples.Order;
import eu.socle.platform.samples.SampleModule;
import eu.socle.platform.samples.Shop;
import eu.socle.platform.samples.TestSites;
import eu.socle.platform.sites.Site;
import eu.socle.platform.sites.Sites;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoreTest {

    @TempDir
    static Path home;

    private Sites sites;
    private Site site;

    @BeforeAll
    void open() {
        sites = TestSites.open(SampleModule.registry(), TestSites.NOON, home, (context, s) -> Rights.ALL);
        site = sites.forHost(null);
        site.asSystem(unit -> {
            shop(unit, "NA", "Nantes");
            shop(unit, "RE", "Rennes");
            return true;
        });
    }

    @AfterAll
    void close() {
        sites.close();
    }

    private static void shop(UnitOfWork unit, String code, String title) {
        Shop shop = new Shop();
        shop.set(Shop.CODE, code);
        shop.set(Shop.TITLE, title);
        unit.create(shop);
    }

    private static Note note(String title) {
        Note note = new Note();
        note.set(Note.TITLE, title);
        return note;
    }

    private static NoteLine line(Note note, String what, String qty, String rate) {
        NoteLine line = note.add(Note.LINES);
        line.set(NoteLine.WHAT, what);
        line.set(NoteLine.QTY, new BigDecimal(qty));
        line.set(NoteLine.RATE, new BigDecimal(rate));
        return line;
    }

    private Note read(String name) {
        return site.asSystem(unit -> unit.read(Note.TYPE, name));
    }

    private static Order order(String shop, String rate) {
        Order order = new Order();
        order.set(Order.SHOP, shop);
        order.set(Order.DAY, LocalDate.of(2026, 3, 1));
        NoteLine line = order.add(Order.LINES);
        line.set(NoteLine.WHAT, "pain");
        line.set(NoteLine.RATE, new BigDecimal(rate));
        return order;
    }

    @Test
    void what_is_created_is_read_back_with_its_lines() {
        Note made = note("Été");
        made.set(Note.RANK, 7);
        made.set(Note.PRICE, new BigDecimal("12.50"));
        made.set(Note.DONE, true);
        made.set(Note.DAY, LocalDate.of(2026, 2, 28));
        made.set(Note.MOMENT, Instant.parse("2026-03-29T01:30:00.123456Z"));
        made.set(Note.HOUR, LocalTime.of(14, 30));
        made.set(Note.COLOUR, Colour.DEEP_GREEN);
        made.set(Note.SHOP, "NA");
        line(made, "a", "2", "1.25").set(NoteLine.FROM, "RE");
        line(made, "b", "1", "0.333333");
        String name = site.asSystem(unit -> unit.create(made)).name();

        Note found = read(name);

        assertThat(name).startsWith("NOTE-");
        assertThat(found.get(Note.TITLE)).isEqualTo("Été");
        assertThat(found.get(Note.COLOUR)).isEqualTo(Colour.DEEP_GREEN);
        assertThat(found.get(Note.MOMENT)).isEqualTo(Instant.parse("2026-03-29T01:30:00.123456Z"));
        assertThat(found.get(Note.HOUR)).isEqualTo(LocalTime.of(14, 30));
        assertThat(found.amount(Note.TOTAL)).isEqualByComparingTo("2.83");
        assertThat(found.rows(Note.LINES)).extracting(l -> l.get(NoteLine.WHAT)).containsExactly("a", "b");
        assertThat(found.rows(Note.LINES).getFirst().get(NoteLine.FROM)).isEqualTo("RE");
        assertThat(found.identity().version()).isEqualTo(1);
        assertThat(found.identity().creation()).isEqualTo(TestSites.NOON.instant());
    }

    @Test
    void a_save_writes_what_changed_and_tells_it() {
        Note made = note("before");
        line(made, "a", "1", "1");
        line(made, "b", "1", "1");
        line(made, "c", "1", "1");
        String name = site.asSystem(unit -> unit.create(made)).name();

        site.asSystem(unit -> {
            Note note = unit.readForUpdate(Note.TYPE, name);
            List<NoteLine> lines = new ArrayList<>(note.rows(Note.LINES));
            lines.remove(0);
            lines.addFirst(lines.removeLast());
            note.set(Note.LINES, lines);
            lines.getFirst().set(NoteLine.QTY, new BigDecimal("3"));
            line(note, "d", "1", "1");
            note.set(Note.TITLE, "after");
            return unit.save(note);
        });

        Note found = read(name);
        assertThat(found.rows(Note.LINES)).extracting(l -> l.get(NoteLine.WHAT)).containsExactly("c", "b", "d");
        assertThat(found.rows(Note.LINES)).extracting(NoteLine::idx).containsExactly(1, 2, 3);
        assertThat(found.amount(Note.TOTAL)).isEqualByComparingTo("5");
        assertThat(found.identity().version()).isEqualTo(2);
        List<Version> versions = site.asSystem(unit -> unit.list(Version.TYPE, Version.DOCNAME.is(name)));
        assertThat(versions).hasSize(1);
        assertThat(versions.getFirst().get(Version.DATA))
                .contains(
                        "[\"title\",\"before\",\"after\"]",
                        "[\"lines\",1,\"qty\",\"1\",\"3\"]",
                        "\"added\":[[\"lines\",3]]");
    }

    @Test
    void two_people_who_change_the_same_document_are_told_apart() {
        String name = site.asSystem(unit -> unit.create(note("shared"))).name();
        Note first = read(name);
        Note second = read(name);
        first.set(Note.TITLE, "first");
        second.set(Note.TITLE, "second");
        site.asSystem(unit -> unit.save(first));

        assertThatThrownBy(() -> site.asSystem(unit -> unit.save(second)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("stale"));
        assertThat(read(name).get(Note.TITLE)).isEqualTo("first");
    }

    @Test
    void numbers_have_no_gap_even_when_some_submissions_are_undone() throws Exception {
        List<Callable<String>> work = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            boolean fails = i % 3 == 0;
            work.add(() -> submit(fails));
        }
        Set<String> names = new java.util.TreeSet<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var each : threads.invokeAll(work)) {
                if (!each.get().isEmpty()) {
                    names.add(each.get());
                }
            }
        }
        assertThat(names).hasSize(16).first().isEqualTo("OR-RE-2026-00001");
        assertThat(names).last().isEqualTo("OR-RE-2026-00016");
        List<Entry> entries = site.asSystem(unit -> unit.list(Entry.TYPE, Entry.VOUCHER.in(List.copyOf(names))));
        assertThat(entries).hasSize(16);
    }

    private String submit(boolean fails) {
        try {
            return site.asSystem(unit -> {
                        Order order = unit.create(order("RE", "2"));
                        unit.take(order, "submit");
                        unit.last(() -> {
                            if (fails) {
                                throw new IllegalStateException("undone");
                            }
                        });
                        return order;
                    })
                    .name();
        } catch (IllegalStateException e) {
            return "";
        }
    }

    @Test
    void the_provisional_name_keeps_leading_to_the_document() {
        String draft = site.asSystem(unit -> unit.create(order("NA", "1"))).name();
        assertThat(draft).startsWith("DRAFT-");
        site.asSystem(unit -> unit.take(unit.readForUpdate(Order.TYPE, draft), "submit"));

        Order found = site.asSystem(unit -> unit.read(Order.TYPE, draft));
        assertThat(found.name()).startsWith("OR-NA-2026-0000");
        assertThat(found.docstatus()).isEqualTo(1);
        assertThat(found.identity().draftName()).isEqualTo(draft);

        site.asSystem(unit -> unit.take(unit.readForUpdate(Order.TYPE, found.name()), "cancel"));
        assertThat(site.asSystem(unit -> unit.read(Order.TYPE, found.name())).docstatus())
                .isEqualTo(2);
        List<Entry> entries = site.asSystem(
                unit -> unit.list(Entry.TYPE, Entry.VOUCHER.is(found.name()).and(Entry.SHOP.is("NA"))));
        assertThat(entries.stream().map(e -> e.amount(Entry.AMOUNT)).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isZero();
    }

    @Test
    void booked_rows_cannot_be_touched_by_the_application() throws SQLException {
        site.asSystem(unit -> unit.take(unit.create(order("NA", "9")), "submit"));
        assertThat(sites.hasSeparateRoles()).isTrue();
        try (var connection = site.dataSource().getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update entry set amount = 0"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("delete from entry")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("truncate entry")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("alter table entry disable trigger all"))
                    .hasMessageContaining("owner");
        }
        try (var owner = DriverManager.getConnection(
                        sites.server().url(),
                        sites.server().owner(),
                        sites.server().ownerPassword());
                var statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update site_default.entry set amount = 0"))
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void a_field_added_at_run_time_is_stored_listed_and_filtered() {
        String name = site.asSystem(unit -> unit.create(note("with more"))).name();
        site.asSystem(unit -> {
            CustomField field = new CustomField();
            field.set(CustomField.DT, "Note");
            field.set(CustomField.LABEL, "Poids net");
            field.set(CustomField.FIELDNAME, "net_weight");
            field.set(CustomField.FIELDTYPE, CustomFieldType.FLOAT);
            return unit.create(field);
        });
        site.reloadSchema();

        site.asSystem(unit -> {
            Note note = unit.readForUpdate(Note.TYPE, name);
            Field<Note, ?> field = unit.schema().field(Note.TYPE, "net_weight");
            note.write(field, new BigDecimal("4.5"));
            return unit.save(note);
        });
        site.asSystem(unit -> {
            Field<Note, ?> field = unit.schema().field(Note.TYPE, "net_weight");
            Cond<Note> heavy = new Cond.Compare<>(field, Cond.Op.GT, new BigDecimal("4"));
            Page<Note> page =
                    unit.page(Note.TYPE, new ListQuery<>(heavy, "", List.of(field.descending()), 10, 0, null));
            assertThat(page.documents()).extracting(Note::name).containsExactly(name);
            assertThat((BigDecimal) page.documents().getFirst().get(field)).isEqualByComparingTo("4.5");
            return true;
        });
    }

    @Test
    void another_node_notices_a_field_added_here() {
        try (Sites node =
                new Sites(sites.server(), SampleModule.registry(), home, TestSites.NOON, (c, s) -> Rights.ALL)) {
            node.open();
            Site there = node.forHost(null);
            site.asSystem(unit -> {
                CustomField field = new CustomField();
                field.set(CustomField.DT, "Shop");
                field.set(CustomField.LABEL, "Surface");
                field.set(CustomField.FIELDNAME, "surface");
                field.set(CustomField.FIELDTYPE, CustomFieldType.INT);
                return unit.create(field);
            });
            assertThat(site.schema().field(Shop.TYPE, "surface")).isNotNull();
            assertThat(there.schema().field(Shop.TYPE, "surface")).isNull();
            long deadline = System.nanoTime() + 10_000_000_000L;
            while (there.schema().field(Shop.TYPE, "surface") == null && System.nanoTime() < deadline) {
                there.freshen();
                Thread.onSpinWait();
            }
            assertThat(there.schema().field(Shop.TYPE, "surface")).isNotNull();
            assertThat(there.generation()).isPositive();
        }
    }

    @Test
    void migrating_again_changes_nothing() throws SQLException {
        try (var owner = DriverManager.getConnection(
                sites.server().url(), sites.server().owner(), sites.server().ownerPassword())) {
            Migrator migrator = new Migrator(SampleModule.registry());
            assertThat(migrator.migrate(owner, "site_default", sites.server().appRole()))
                    .isEmpty();
        }
    }

    @Test
    void a_missing_column_is_added_and_a_newer_schema_is_refused() throws SQLException {
        var server = TestSites.server();
        try (var other = new Sites(server, SampleModule.registry(), home, TestSites.NOON, (c, s) -> Rights.ALL)) {
            other.open();
        }
        try (var owner = DriverManager.getConnection(server.url(), server.owner(), server.ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute("alter table site_default.note drop column hour");
            assertThat(new Migrator(SampleModule.registry()).migrate(owner, "site_default", server.appRole()))
                    .containsExactly("alter table note add column \"hour\" time");
            statement.execute("update site_default.socle_meta set value = '999' where key = 'schema_version'");
            assertThatThrownBy(() ->
                            new Migrator(SampleModule.registry()).migrate(owner, "site_default", server.appRole()))
                    .isInstanceOf(Migrator.NewerSchema.class)
                    .hasMessageContaining("999");
        }
    }

    @Test
    void sites_do_not_see_each_other() {
        Site other = sites.create("other", "other.example.org");
        site.asSystem(unit -> unit.create(note("here only")));
        long before = other.asSystem(unit -> unit.count(Note.TYPE, ListQuery.of(Cond.<Note>always())));
        assertThat(before).isZero();
        assertThat(sites.forHost("other.example.org")).isSameAs(other);
        assertThat(sites.forHost("unknown.example.org")).isSameAs(site);
        other.asSystem(unit -> unit.create(note("first of its site")));
        List<Note> theirs = other.asSystem(unit -> unit.list(Note.TYPE, Cond.<Note>always()));
        assertThat(theirs).hasSize(1);
    }

    @Test
    void a_new_name_is_followed_by_links_until_books_refer_to_it() {
        site.asSystem(unit -> {
            shop(unit, "BR", "Brest");
            shop(unit, "QU", "Quimper");
            return true;
        });
        Note made = note("moves");
        made.set(Note.SHOP, "BR");
        made.set(Note.PARTY_TYPE, "Shop");
        made.set(Note.PARTY, "BR");
        String name = site.asSystem(unit -> unit.create(made)).name();
        site.asSystem(unit -> unit.rename(unit.readForUpdate(Shop.TYPE, "BR"), "BST"));
        assertThat(read(name).get(Note.SHOP)).isEqualTo("BST");
        assertThat(read(name).get(Note.PARTY)).isEqualTo("BST");
        assertThat(site.asSystem(unit -> unit.read(Shop.TYPE, "BST")).get(Shop.CODE))
                .isEqualTo("BST");

        site.asSystem(unit -> unit.take(unit.create(order("QU", "3")), "submit"));
        assertThatThrownBy(() -> site.asSystem(unit -> unit.rename(unit.readForUpdate(Shop.TYPE, "QU"), "QPR")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("rename_posted"));
    }

    @Test
    void absent_documents_and_taken_names_are_refused_in_words() {
        assertThatThrownBy(() -> read("NOTE-99999")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> site.asSystem(unit -> {
                    shop(unit, "NA", "Again");
                    return true;
                }))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("name_taken");
                    assertThat(refused.refusals().getFirst().sentence(Language.EN))
                            .contains("NA");
                });
        assertThatThrownBy(() -> site.asSystem(unit -> {
                    unit.delete(unit.get(Shop.TYPE, "NA"));
                    return true;
                }))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("link_exists"));
    }
}
