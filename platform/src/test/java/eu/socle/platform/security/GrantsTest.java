package eu.socle.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.kernel.Access;
import eu.socle.kernel.Document;
import eu.socle.kernel.Document.Identity;
import eu.socle.kernel.Registry;
import eu.socle.kernel.Right;
import eu.socle.platform.core.Comment;
import eu.socle.platform.core.CoreModule;
import eu.socle.platform.samples.Note;
import eu.socle.platform.samples.NoteLine;
import eu.socle.platform.samples.Order;
import eu.socle.platform.samples.SampleModule;
import eu.socle.platform.samples.Shop;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The permission predicate by itself: what roles allow, within what restrictions leave. */
class GrantsTest {

    private static final Registry REGISTRY = Registry.of(List.of(new CoreModule(), new SampleModule()));
    private static final String ME = "lea@example.org";

    private static Access access(String role, int level, boolean ifOwner, Right... rights) {
        return new Access(role, level, EnumSet.copyOf(Arrays.asList(rights)), ifOwner);
    }

    private static Grants grants(List<Restriction> restrictions, Access... accesses) {
        return new Grants(
                ME, Set.of("Baker"), new Scope(restrictions), type -> List.of(accesses), List.copyOf(REGISTRY.types()));
    }

    private static Restriction only(String type, String onlyFor, String... values) {
        return new Restriction(type, List.of(values), onlyFor);
    }

    private static Note note(String shop) {
        Note note = new Note();
        note.write(Note.SHOP, shop);
        return note;
    }

    private static <D extends Document<D>> D by(String owner, D document) {
        document.identify(new Identity(1, "N1", null, 0, owner, null, owner, null, 1));
        return document;
    }

    @Test
    void a_role_that_the_person_lacks_opens_nothing() {
        Grants grants = grants(List.of(), access("Auditor", 0, false, Right.READ));
        assertThat(grants.may(Right.READ, Note.TYPE)).isFalse();
        assertThat(grants.mayOn(Right.READ, new Note())).isFalse();
        assertThat(grants.visible(Note.TYPE).test(new Note())).isFalse();
        assertThat(grants.mayField(Right.READ, Note.TYPE, Note.MARGIN)).isFalse();
    }

    @Test
    void roles_add_up_right_by_right() {
        Grants grants = grants(
                List.of(), access("Baker", 0, false, Right.READ), access("Baker", 0, false, Right.WRITE, Right.EXPORT));
        assertThat(EnumSet.allOf(Right.class).stream().filter(right -> grants.may(right, Note.TYPE)))
                .containsExactlyInAnyOrder(Right.READ, Right.WRITE, Right.EXPORT);
        assertThat(grants.onlyOwn(Note.TYPE)).isFalse();
        assertThat(grants.visible(Note.TYPE).test(new Note())).isTrue();
    }

    @Test
    void a_right_on_ones_own_documents_holds_on_no_other() {
        Grants grants = grants(
                List.of(), access("Baker", 0, true, Right.READ, Right.WRITE), access("Baker", 0, false, Right.PRINT));
        assertThat(grants.may(Right.WRITE, Note.TYPE)).isTrue();
        assertThat(grants.onlyOwn(Note.TYPE)).isTrue();
        assertThat(grants.mayOn(Right.WRITE, by(ME, new Note()))).isTrue();
        assertThat(grants.mayOn(Right.WRITE, by("other@example.org", new Note())))
                .isFalse();
        assertThat(grants.mayOn(Right.WRITE, new Note())).isTrue();
        assertThat(grants.mayOn(Right.PRINT, by("other@example.org", new Note())))
                .isTrue();
        assertThat(grants.mayOn(Right.DELETE, by(ME, new Note()))).isFalse();
        assertThat(grants.visible(Note.TYPE).test(by(ME, new Note()))).isTrue();
        assertThat(grants.visible(Note.TYPE).test(by("other@example.org", new Note())))
                .isFalse();
    }

    @Test
    void the_same_right_on_every_document_wins_over_ones_own() {
        Grants grants = grants(List.of(), access("Baker", 0, true, Right.READ), access("Baker", 0, false, Right.READ));
        assertThat(grants.onlyOwn(Note.TYPE)).isFalse();
        assertThat(grants.visible(Note.TYPE).test(by("other@example.org", new Note())))
                .isTrue();
    }

    @Test
    void a_level_opens_its_fields_and_not_the_document() {
        Grants grants =
                grants(List.of(), access("Baker", 1, false, Right.READ), access("Baker", 2, false, Right.WRITE));
        assertThat(grants.may(Right.READ, Note.TYPE)).isFalse();
        assertThat(grants.mayField(Right.READ, Note.TYPE, Note.MARGIN)).isTrue();
        assertThat(grants.mayField(Right.WRITE, Note.TYPE, Note.MARGIN)).isFalse();
        assertThat(grants.mayField(Right.WRITE, Note.TYPE, Note.TITLE)).isTrue();
    }

    @Test
    void a_restriction_closes_the_type_itself_and_what_links_to_it() {
        Grants grants = grants(List.of(only("Shop", "", "Halles", "Gare")), access("Baker", 0, false, Right.READ));
        assertThat(grants.scope(Note.TYPE).test(note("Halles"))).isTrue();
        assertThat(grants.scope(Note.TYPE).test(note("Gare"))).isTrue();
        assertThat(grants.visible(Note.TYPE).test(note("Port"))).isFalse();
        Order order = new Order();
        order.write(Order.SHOP, "Port");
        assertThat(grants.visible(Order.TYPE).test(order)).isFalse();
        Shop shop = new Shop();
        shop.identify(new Identity(1, "Halles", null, 0, ME, null, ME, null, 1));
        assertThat(grants.visible(Shop.TYPE).test(shop)).isTrue();
        shop.identify(shop.identity().named("Port"));
        assertThat(grants.visible(Shop.TYPE).test(shop)).isFalse();
    }

    @Test
    void a_restriction_for_one_type_leaves_the_others_alone() {
        Grants grants = grants(List.of(only("Shop", "Order", "Halles")), access("Baker", 0, false, Right.READ));
        assertThat(grants.scope(Note.TYPE).test(note("Port"))).isTrue();
        Order order = new Order();
        order.write(Order.SHOP, "Port");
        assertThat(grants.scope(Order.TYPE).test(order)).isFalse();
    }

    @Test
    void a_line_that_names_something_else_closes_the_document_and_an_empty_one_does_not() {
        Grants grants = grants(List.of(only("Shop", "", "Halles")), access("Baker", 0, false, Right.READ));
        Note note = note("Halles");
        NoteLine line = note.add(Note.LINES);
        assertThat(grants.scope(Note.TYPE).test(note)).isTrue();
        line.write(NoteLine.FROM, "Halles");
        assertThat(grants.scope(Note.TYPE).test(note)).isTrue();
        note.add(Note.LINES).write(NoteLine.FROM, "Port");
        assertThat(grants.scope(Note.TYPE).test(note)).isFalse();
    }

    @Test
    void a_link_to_any_type_is_restricted_where_it_names_the_type() {
        Grants grants = grants(List.of(only("Shop", "", "Halles")), access("Baker", 0, false, Right.READ));
        Note note = note("Halles");
        note.write(Note.PARTY_TYPE, "Order");
        note.write(Note.PARTY, "Port");
        assertThat(grants.scope(Note.TYPE).test(note)).isTrue();
        note.write(Note.PARTY_TYPE, "Shop");
        assertThat(grants.scope(Note.TYPE).test(note)).isFalse();
        note.write(Note.PARTY, "Halles");
        assertThat(grants.scope(Note.TYPE).test(note)).isTrue();
    }

    @Test
    void what_stands_beside_a_document_is_listed_where_the_type_is_read_whole() {
        Comment beside = by("other@example.org", new Comment());
        beside.write(Comment.REFERENCE_DOCTYPE, "Note");
        Access read = access("Baker", 0, false, Right.READ);
        Access margins = access("Baker", 1, false, Right.READ);
        assertThat(grants(List.of(), read).visible(Comment.TYPE).test(beside)).isFalse();
        assertThat(grants(List.of(), read, margins).visible(Comment.TYPE).test(beside))
                .isTrue();
        assertThat(grants(List.of(only("Shop", "", "Halles")), read, margins)
                        .visible(Comment.TYPE)
                        .test(beside))
                .isFalse();
    }

    @Test
    void restrictions_add_up_and_nobody_restricted_sees_everything() {
        Grants none = grants(List.of(), access("Baker", 0, false, Right.READ));
        assertThat(none.scope(Note.TYPE).isAlways()).isTrue();
        assertThat(none.companies()).isNull();
        assertThat(none.lines(Note.TYPE, NoteLine.TYPE).isAlways()).isTrue();
        Grants both = grants(
                List.of(only("Shop", "", "Halles", "Gare"), only("Shop", "Note", "Gare", "Port")),
                access("Baker", 0, false, Right.READ));
        assertThat(both.scope(Note.TYPE).test(note("Gare"))).isTrue();
        assertThat(both.scope(Note.TYPE).test(note("Halles"))).isFalse();
        assertThat(both.scope(Note.TYPE).test(note("Port"))).isFalse();
    }

    @Test
    void the_database_is_closed_to_other_companies_only_by_a_restriction_in_everything() {
        assertThat(grants(List.of(only("Company", "", "A", "B"))).companies()).containsExactlyInAnyOrder("A", "B");
        assertThat(grants(List.of(only("Company", "Note", "A"))).companies()).isNull();
        assertThat(grants(List.of(only("Shop", "", "A"))).companies()).isNull();
    }
}
