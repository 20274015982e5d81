package eu.socle.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.Modules;
import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Inputs;
import eu.socle.kernel.Language;
import eu.socle.kernel.Menu;
import eu.socle.kernel.Module;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Registry;
import eu.socle.platform.store.ListQuery;
import eu.socle.platform.store.UnitOfWork;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever follows the page « Ajouter un type de document » gets a type that works: its code is compiled, its module is put
 * beside those of the house, and a fresh site uses it.
 */
class NewcomerTest {

    private static final PageCode PAGE = PageCode.of(Golden.root().resolve("docs/fr/developper/ajouter-un-type.md"));

    @TempDir
    static Path folder;

    private static DocumentContract<?> contract;
    private static Stand stand;

    @BeforeAll
    static void the_page_is_followed() throws Exception {
        ClassLoader loader = PAGE.compile(folder);
        List<Module> modules = new ArrayList<>(Modules.all());
        for (String block : PAGE.blocks()) {
            Class<?> shown = Class.forName(PageCode.nameOf(block), true, loader);
            if (Module.class.isAssignableFrom(shown)) {
                modules.add((Module) make(shown));
            } else if (DocumentContract.class.isAssignableFrom(shown)) {
                contract = (DocumentContract<?>) make(shown);
            }
        }
        stand = Stand.of(Registry.of(modules));
    }

    private static Object make(Class<?> shown) throws ReflectiveOperationException {
        Constructor<?> constructor = shown.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    @Test
    void both_languages_show_the_same_code() {
        assertThat(PageCode.of(Golden.root().resolve("docs/en/developing/add-a-type.md")))
                .isEqualTo(PAGE);
    }

    @TestFactory
    Stream<DynamicTest> the_type_keeps_the_contract() {
        return contract.on(stand);
    }

    @Test
    void the_type_is_known_by_its_names_and_is_in_the_menu() {
        DocType<?> type = stand.registry().type("equipment-loan").orElseThrow();
        assertThat(type.label().in(Language.FR)).isEqualTo("Prêt de matériel");
        assertThat(stand.registry().moduleOf(type)).isEqualTo("lending");
        assertThat(stand.registry().menu().get(Menu.Group.PRODUCTS)).contains(Menu.list(type));
    }

    @Test
    void equipment_is_lent_listed_and_returned() {
        loanIsLentAndReturned(stand.registry().type("Equipment Loan").orElseThrow());
    }

    private static <D extends Document<D>> void loanIsLentAndReturned(DocType<?> registered) {
        @SuppressWarnings("unchecked") // only names the parameter
        DocType<D> type = (DocType<D>) registered;
        Map<String, Object> values = stand.values(type, Map.of("due_back_on", "2026-12-24"));
        stand.trial(unit -> {
            D loan = unit.create(Samples.fresh(type, values, unit));
            assertThat(loan.name()).isEqualTo("PRET-2026-0001");
            assertThat(DocumentForm.plain(loan.get(type.field("lent_on")))).isEqualTo("2026-11-23");
            assertThat(lent(type, unit)).isEqualTo(1);
            unit.take(loan, "return");
            assertThat(lent(type, unit)).isZero();
            D read = unit.read(type, loan.name());
            assertThat(DocumentForm.plain(read.get(type.field("returned_on")))).isEqualTo("2026-11-23");
            assertThat(Subject.refusals("returning twice", () -> unit.take(read, "return")))
                    .extracting(Refusal::code)
                    .containsExactly("wrong_state");
            return true;
        });
    }

    private static <D extends Document<D>> long lent(DocType<D> type, UnitOfWork unit) {
        Cond<D> tab = type.list().tabs().getFirst().filter();
        return unit.count(type, ListQuery.of(tab));
    }

    @Test
    void dates_in_the_wrong_order_are_refused_in_a_sentence() {
        datesAreRefused(stand.registry().type("Equipment Loan").orElseThrow());
    }

    private static <D extends Document<D>> void datesAreRefused(DocType<?> registered) {
        @SuppressWarnings("unchecked") // only names the parameter
        DocType<D> type = (DocType<D>) registered;
        Map<String, Object> values = stand.values(type, Map.of("due_back_on", "2026-12-24"));
        stand.trial(unit -> {
            D loan = Samples.fresh(type, values, unit);
            new Inputs(unit.schema(), Inputs.Mode.STRICT).apply(loan, Map.of("due_back_on", "2026-11-01"));
            assertThat(Subject.refusals("a return before the loan", () -> unit.create(loan)))
                    .singleElement()
                    .satisfies(
                            refusal -> assertThat(refusal.sentence(Language.FR))
                                    .isEqualTo(
                                            "La date de fin 01/11/2026 précède la date de début 23/11/2026. Modifiez l’une des deux."));
            return true;
        });
    }
}
