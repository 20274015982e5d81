package eu.socle.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import eu.socle.erp.accounting.AccountingModule;
import eu.socle.erp.banking.BankingModule;
import eu.socle.erp.bookkeeping.BookkeepingModule;
import eu.socle.erp.ledger.LedgerModule;
import eu.socle.erp.party.PartyModule;
import eu.socle.erp.product.ProductModule;
import eu.socle.erp.purchasing.PurchasingModule;
import eu.socle.erp.sales.SalesModule;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Field;
import eu.socle.kernel.Form;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Menu;
import eu.socle.kernel.Naming;
import eu.socle.kernel.Registry;
import eu.socle.kernel.Standard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every declaration of the business modules must satisfy, master types and their lines alike. */
class DeclarationsTest {

    private static final Registry REGISTRY = Registry.of(List.of(
            new AccountingModule(),
            new PartyModule(),
            new ProductModule(),
            new SalesModule(),
            new PurchasingModule(),
            new BankingModule(),
            new BookkeepingModule()));

    /** The books, whose rows nobody writes: they are held to the data contract and to nothing else here. */
    private static final Registry BOOKS = Registry.of(List.of(new AccountingModule(), new LedgerModule()));

    /** Words that are the same in both languages. */
    private static final Set<String> SAME_IN_FRENCH = Set.of("Contact");

    static Stream<DocType<?>> types() {
        return Stream.concat(REGISTRY.types().stream(), REGISTRY.rowTypes().stream());
    }

    static Stream<DocType<?>> documents() {
        return REGISTRY.types().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_type_is_named_and_explained_in_both_languages(DocType<?> type) {
        assertThat(type.plural()).isNotEqualTo(type.label());
        assertThat(type.description().fr()).endsWith(".").hasSizeGreaterThan(10);
        assertThat(type.description().en()).endsWith(".").hasSizeGreaterThan(10);
        if (!SAME_IN_FRENCH.contains(type.name())) {
            assertThat(type.label().fr()).isNotEqualTo(type.name());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_form_shows_every_visible_field_once(DocType<?> type) {
        List<String> shown = new ArrayList<>();
        for (Form.Tab<?> tab : type.form().tabs()) {
            for (Form.Section<?> section : tab.sections()) {
                section.fields().forEach(field -> shown.add(field.name()));
            }
        }
        List<String> visible = type.fields().stream()
                .filter(field -> !field.isHidden())
                .<String>map(Field::name)
                .toList();
        assertThat(shown).containsExactlyInAnyOrderElementsOf(visible);
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_list_shows_fields_of_the_type(DocType<?> type) {
        assertThat(type.list().columns()).isNotEmpty();
        for (Field<?, ?> column : type.list().columns()) {
            assertThat(type.fields().contains(column) || column instanceof Standard)
                    .as(column.toString())
                    .isTrue();
            assertThat(column.isHidden()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void choices_read_well_and_links_know_their_filter(DocType<?> type) {
        for (Field<?, ?> field : type.fields()) {
            if (field.kind() instanceof Kind.Choice(var options)) {
                assertThat(options).extracting(option -> option.value()).doesNotHaveDuplicates();
            }
            if (field instanceof eu.socle.kernel.Link<?, ?> link) {
                assertThatCode(link::filter).as(field.toString()).doesNotThrowAnyException();
            }
            assertThatCode(field::currency).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void someone_may_use_it_and_the_administrator_always(DocType<?> type) {
        assertThat(type.accesses())
                .extracting(access -> access.role())
                .contains("System Manager")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_master_has_a_name_that_people_choose_or_read(DocType<?> type) {
        boolean readable =
                !(type.naming() instanceof Naming.Random) || type.name().equals("Item Price");
        assertThat(readable).isTrue();
        if (type.naming() instanceof Naming.Serial) {
            assertThat(type.title()).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_new_document_can_be_written_and_read(DocType<?> type) {
        assertThat(type.create().toString()).startsWith(type.name());
    }

    @Test
    void every_field_of_the_contract_is_there_or_left_out_for_a_reason() {
        List<String> wrong = new ArrayList<>();
        for (String line : contract()) {
            String[] cells = line.split(",", 3);
            DocType<?> type = type(cells[0]);
            boolean declared = type.field(cells[1]) != null;
            if (declared == !cells[2].isBlank()) {
                wrong.add(line);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_menu_opens_types_that_exist() {
        assertThat(REGISTRY.menu().keySet()).contains(Menu.Group.ACCOUNTING, Menu.Group.SELL, Menu.Group.BUY);
        REGISTRY.menu().values().stream().flatMap(List::stream).forEach(entry -> {
            if (entry instanceof Menu.Entry.ListOf(var listed)) {
                assertThat(REGISTRY.types()).contains(listed);
            }
        });
    }

    private static DocType<?> type(String name) {
        return Stream.concat(types(), BOOKS.types().stream())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }

    private static List<String> contract() {
        try (var csv = DeclarationsTest.class.getResourceAsStream("contract-fields.csv")) {
            String text = new String(Objects.requireNonNull(csv).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(2).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
