package eu.socle.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing values from outside: only what the type declares and the document allows, never by stealth. */
class InputsTest {

    private Loaf loaf;

    @BeforeEach
    void aStoredLoaf() {
        assertThat(Loaf.REGISTRY.types()).contains(Loaf.TYPE);
        loaf = Loaf.titled("Seigle");
        loaf.identify(new Document.Identity(7, "PAIN-7", null, 0, "lea@exemple.fr", null, "lea@exemple.fr", null, 3));
        loaf.add(Loaf.SLICES).set(Slice.TITLE, "Croûton");
        Slice first = loaf.rows(Loaf.SLICES).getFirst();
        first.identify(first.identity().named("ligne-a"));
        loaf.markStored();
    }

    private void apply(Map<String, ?> values) {
        new Inputs(Schema.DECLARED, Inputs.Mode.STRICT).apply(loaf, values);
    }

    private List<String> told(Map<String, ?> values) {
        return Told.by(() -> apply(values));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "draft_name",
                "custom",
                "search",
                "roles",
                "is_admin",
                "password_hash",
                "title'",
                "TITLE",
                "Title",
                "class",
                "slots",
                "identity",
                "$where",
                ""
            })
    void a_name_that_the_type_does_not_know_is_refused(String name) {
        assertThat(told(Map.of(name, "1"))).containsExactly("unknown_field " + name);
    }

    /** Clients send documents back whole: what identifies them is read elsewhere and never written from here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "docstatus",
                "owner",
                "creation",
                "modified",
                "modified_by",
                "version",
                "idx",
                "parent",
                "doctype",
                "__islocal"
            })
    void what_identifies_a_document_is_passed_over(String name) {
        Document.Identity before = loaf.identity();
        assertThat(told(Map.of(name, "1"))).isEmpty();
        assertThat(loaf.identity()).isEqualTo(before);
        assertThat(loaf.docstatus()).isZero();
    }

    @Test
    void a_computed_field_is_never_written() {
        assertThat(told(Map.of("total", "1000"))).containsExactly("read_only total");
        assertThat(told(Map.of("slices", List.of(Map.of("title", "Mie", "twice", "1000")))))
                .containsExactly("read_only slices/1/twice");
        assertThat(loaf.get(Loaf.TOTAL)).isNull();
    }

    @Test
    void a_client_that_sends_everything_back_is_understood() {
        Inputs lenient = new Inputs(Schema.DECLARED, new Inputs.Mode(true, "known_elsewhere"::equals));
        lenient.apply(loaf, Map.of("title", "Épeautre", "total", "1000", "known_elsewhere", 1));
        assertThat(loaf.get(Loaf.TITLE)).isEqualTo("Épeautre");
        assertThat(loaf.get(Loaf.TOTAL)).isNull();
    }

    @Test
    void a_locked_field_may_be_sent_back_but_not_changed() {
        assertThat(told(Map.of("locked", "x"))).containsExactly("read_only locked");
        HashMap<String, Object> same = new HashMap<>();
        same.put("locked", null);
        assertThat(told(same)).isEmpty();
        loaf.set(Loaf.FRESH, true);
        assertThat(told(Map.of("locked", "x"))).isEmpty();
        assertThat(loaf.get(Loaf.LOCKED)).isEqualTo("x");
    }

    @Test
    void a_submitted_document_only_takes_what_may_still_change() {
        loaf.identify(loaf.identity().at(1));
        assertThat(told(Map.of("title", "Autre"))).containsExactly("read_only title");
        assertThat(told(Map.of("title", "Seigle", "note", "Bien cuit"))).isEmpty();
        assertThat(loaf.get(Loaf.NOTE)).isEqualTo("Bien cuit");
        assertThat(told(Map.of("slices", List.of(Map.of("title", "Nouvelle"))))).containsExactly("read_only slices");
        assertThat(told(Map.of("slices", List.of(Map.of("name", "ligne-a", "title", "Autre")))))
                .containsExactly("read_only slices/1/title");
        assertThat(loaf.rows(Loaf.SLICES))
                .extracting(slice -> slice.get(Slice.TITLE))
                .containsExactly("Croûton");
    }

    @Test
    void lines_are_matched_by_their_name_and_others_are_new() {
        Slice known = loaf.rows(Loaf.SLICES).getFirst();
        apply(Map.of("slices", List.of(Map.of("title", "Mie"), Map.of("name", "ligne-a", "title", "Quignon"))));
        assertThat(loaf.rows(Loaf.SLICES)).hasSize(2);
        assertThat(loaf.rows(Loaf.SLICES).get(1)).isSameAs(known);
        assertThat(known.get(Slice.TITLE)).isEqualTo("Quignon");
        assertThat(known.idx()).isEqualTo(2);
    }

    @Test
    void a_line_named_twice_is_not_two_of_the_same() {
        apply(Map.of("slices", List.of(Map.of("name", "ligne-a"), Map.of("name", "ligne-a", "title", "Mie"))));
        assertThat(loaf.rows(Loaf.SLICES)).doesNotHaveDuplicates().hasSize(2);
        assertThat(loaf.rows(Loaf.SLICES).get(1).name()).isEmpty();
    }

    @Test
    void a_line_of_another_document_cannot_be_taken_by_its_name() {
        apply(Map.of(
                "slices",
                List.of(
                        Map.of("name", "ligne-d-un-autre", "title", "Mie", "parent", "PAIN-8", "id", "9")
                                .entrySet()
                                .stream()
                                .filter(entry -> !entry.getKey().equals("id"))
                                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))));
        assertThat(loaf.rows(Loaf.SLICES).getFirst().name()).isEmpty();
        assertThat(loaf.rows(Loaf.SLICES).getFirst().parent()).isSameAs(loaf);
    }

    @Test
    void lines_have_a_shape_and_a_limit() {
        assertThat(told(Map.of("slices", "une"))).containsExactly("invalid_rows slices");
        assertThat(told(Map.of("slices", List.of("une")))).containsExactly("invalid_rows slices");
        assertThat(told(Map.of("slices", java.util.Collections.nCopies(Rows.MAX + 1, Map.of()))))
                .containsExactly("too_many_rows slices");
    }

    @Test
    void every_fault_is_told_with_its_place() {
        assertThat(told(Map.of(
                        "count", "douze",
                        "baked_on", "hier",
                        "slices", Arrays.asList(Map.of("title", "ok"), Map.of("amount", "dix", "couleur", "bleu")))))
                .containsExactlyInAnyOrder(
                        "invalid_whole count",
                        "invalid_date baked_on",
                        "invalid_number slices/2/amount",
                        "unknown_field couleur/2");
    }

    @Test
    void what_is_not_sent_stays() {
        apply(Map.of("note", "x"));
        assertThat(loaf.get(Loaf.TITLE)).isEqualTo("Seigle");
        assertThat(loaf.rows(Loaf.SLICES)).hasSize(1);
    }
}
