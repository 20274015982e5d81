package eu.socle.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.kernel.Cond;
import eu.socle.kernel.CondJson;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Schema;
import eu.socle.platform.samples.Colour;
import eu.socle.platform.samples.Note;
import eu.socle.platform.samples.NoteLine;
import eu.socle.platform.samples.SampleModule;
import eu.socle.platform.samples.TestSites;
import eu.socle.platform.sites.Site;
import eu.socle.platform.sites.Sites;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Lists: conditions mean the same in SQL as in Java, pages follow each other without gap nor double. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListingTest {

    private static final int NOTES = 120;
    private static final List<String> WORDS = List.of(
            "Épicerie", "epicerie", "Cœur", "STRASSE", "straße", "100 %", "a_b", "a\\b", "L’été", "zoo", "æther");

    @TempDir
    static Path home;

    private Sites sites;
    private Site site;
    private List<Note> notes = List.of();

    @BeforeAll
    void fill() {
        sites = TestSites.open(SampleModule.registry(), TestSites.NOON, home, (context, s) -> Rights.ALL);
        site = sites.forHost(null);
        Random random = new Random(7);
        site.asSystem(unit -> {
            for (int i = 0; i < NOTES; i++) {
                unit.create(sample(random));
            }
            return true;
        });
        notes = site.asSystem(unit -> unit.list(Note.TYPE, Cond.always()));
    }

    @AfterAll
    void close() {
        sites.close();
    }

    private static Note sample(Random random) {
        Note note = new Note();
        note.set(Note.TITLE, WORDS.get(random.nextInt(WORDS.size())));
        if (random.nextInt(4) > 0) {
            note.set(Note.BODY, WORDS.get(random.nextInt(WORDS.size())));
            note.set(Note.RANK, random.nextInt(5));
            note.set(Note.WEIGHT, new BigDecimal(random.nextInt(5)).movePointLeft(1));
            note.set(Note.PRICE, new BigDecimal(random.nextInt(5)));
            note.set(Note.DAY, LocalDate.of(2026, 1, 1).plusDays(random.nextInt(5)));
            note.set(Note.MOMENT, Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(3)));
            note.set(Note.HOUR, LocalTime.of(random.nextInt(3), 0));
            note.set(Note.COLOUR, Colour.values()[random.nextInt(3)]);
        }
        note.set(Note.DONE, random.nextBoolean());
        for (int i = random.nextInt(3); i > 0; i--) {
            NoteLine line = note.add(Note.LINES);
            line.set(NoteLine.WHAT, WORDS.get(random.nextInt(WORDS.size())));
            line.set(NoteLine.RATE, new BigDecimal(random.nextInt(3)));
        }
        return note;
    }

    private List<Cond<Note>> leaves() {
        List<Cond<Note>> leaves = new ArrayList<>(List.of(
                Cond.always(),
                Cond.never(),
                Note.RANK.in(List.of(1, 3)),
                Note.MOMENT.in(List.of(Instant.parse("2026-01-01T00:00:01Z"))),
                Note.HOUR.in(List.of(LocalTime.of(1, 0))),
                Note.DAY.in(List.of(LocalDate.of(2026, 1, 2))),
                Note.COLOUR.in(List.of(Colour.BLUE, Colour.DEEP_GREEN)),
                Note.PRICE.in(List.of(new BigDecimal("2.00"))),
                new Cond.In<>(Note.RANK, List.of()),
                new Cond.Compare<>(Note.RANK, Cond.Op.EQ, null),
                new Cond.Compare<>(Note.RANK, Cond.Op.NE, null),
                new Cond.Compare<>(Note.RANK, Cond.Op.LT, null),
                new Cond.Compare<>(Note.DONE, Cond.Op.EQ, null),
                Note.DONE.is(false),
                Note.DONE.isNot(true),
                Note.LINES.isSet(),
                Note.LINES.any(NoteLine.RATE.is(new BigDecimal("2"))),
                Note.LINES.any(NoteLine.WHAT.isSet().and(NoteLine.RATE.above(BigDecimal.ZERO))),
                Note.TYPE.isDraft()));
        for (Field<Note, ?> field : List.<Field<Note, ?>>of(
                Note.BODY, Note.RANK, Note.PRICE, Note.DAY, Note.MOMENT, Note.HOUR, Note.COLOUR, Note.DONE)) {
            leaves.add(new Cond.IsSet<>(field));
            for (Cond.Op op : Cond.Op.values()) {
                leaves.add(new Cond.Compare<>(field, op, valueOf(notes.get(3), field)));
                leaves.add(new Cond.Compare<>(field, op, valueOf(notes.get(9), field)));
            }
        }
        for (String pattern : List.of(
                "%epi%", "ÉPICERIE", "%coeur", "stra%e", "%ss%", "100 %", "a_b", "a\\b", "l'%", "%", "", "AETHER")) {
            leaves.add(new Cond.Like<>(Note.TITLE, pattern));
            leaves.add(new Cond.Like<>(Note.BODY, pattern));
        }
        leaves.add(new Cond.Like<>(Note.COLOUR, "deep%"));
        return leaves;
    }

    private static Object valueOf(Note note, Field<Note, ?> field) {
        return note.get(field);
    }

    @Test
    void conditions_mean_the_same_in_sql_as_in_java() {
        List<Cond<Note>> conditions = new ArrayList<>(leaves());
        Random random = new Random(3);
        for (int i = 0; i < 120; i++) {
            Cond<Note> a = conditions.get(random.nextInt(conditions.size()));
            Cond<Note> b = conditions.get(random.nextInt(conditions.size()));
            conditions.add(
                    switch (random.nextInt(3)) {
                        case 0 -> a.and(b);
                        case 1 -> a.or(b);
                        default -> a.not();
                    });
        }
        site.asSystem(unit -> {
            for (Cond<Note> cond : conditions) {
                String words = CondJson.write(cond).toString();
                assertThat(names(unit.list(Note.TYPE, cond)))
                        .as(words)
                        .isEqualTo(names(notes.stream().filter(cond::test).toList()));
                assertThat(unit.count(Note.TYPE, ListQuery.of(cond)))
                        .as(words)
                        .isEqualTo(notes.stream().filter(cond::test).count());
            }
            return true;
        });
    }

    @Test
    void conditions_read_from_json_mean_what_was_written() {
        for (Cond<Note> cond : leaves()) {
            Cond<Note> again = CondJson.read(CondJson.write(cond), Note.TYPE, Schema.DECLARED);
            assertThat(names(notes.stream().filter(again::test).toList()))
                    .as(CondJson.write(cond).toString())
                    .isEqualTo(names(notes.stream().filter(cond::test).toList()));
        }
    }

    private static List<String> names(List<Note> list) {
        return list.stream().map(Document::name).sorted().toList();
    }

    @Test
    void pages_follow_each_other_whatever_the_order() {
        for (Field<Note, ?> field : List.<Field<Note, ?>>of(
                Note.TITLE,
                Note.BODY,
                Note.RANK,
                Note.PRICE,
                Note.DAY,
                Note.MOMENT,
                Note.HOUR,
                Note.COLOUR,
                Note.DONE,
                Note.TYPE.nameField(),
                Note.WEIGHT)) {
            for (Field.Order order : List.of(field.ascending(), field.descending())) {
                List<String> whole = site.asSystem(unit -> unit
                        .page(Note.TYPE, new ListQuery<>(Cond.<Note>always(), "", List.of(order), 1000, 0, null))
                        .documents()
                        .stream()
                        .map(Document::name)
                        .toList());
                assertThat(whole).hasSize(NOTES);
                assertThat(paged(order)).as(order.toString()).isEqualTo(whole);
            }
        }
    }

    private List<String> paged(Field.Order order) {
        List<String> names = new ArrayList<>();
        String after = null;
        do {
            String from = after;
            Page<Note> page = site.asSystem(
                    unit -> unit.page(Note.TYPE, new ListQuery<>(Cond.<Note>always(), "", List.of(order), 7, 0, from)));
            page.documents().forEach(note -> names.add(note.name()));
            after = page.next();
        } while (after != null);
        return names;
    }

    @Test
    void words_are_found_without_accents_and_sums_are_exact() {
        site.asSystem(unit -> {
            var query = new ListQuery<Note>(Cond.<Note>always(), "epicerie", List.of(), 1000, 0, null);
            assertThat(names(unit.page(Note.TYPE, query).documents()))
                    .isEqualTo(names(notes.stream()
                            .filter(n -> n.text(Note.TITLE).endsWith("picerie"))
                            .toList()));
            BigDecimal expected = notes.stream()
                    .map(n -> n.amount(Note.PRICE))
                    .collect(Collectors.reducing(BigDecimal.ZERO, BigDecimal::add));
            assertThat(unit.sums(Note.TYPE, ListQuery.of(Cond.<Note>always()), List.of(Note.PRICE))
                            .get("price"))
                    .isEqualByComparingTo(expected);
            return true;
        });
    }
}
