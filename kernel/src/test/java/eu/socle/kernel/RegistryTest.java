package eu.socle.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The registry checks what modules bring, tells every fault at once, then lets nothing change. */
class RegistryTest {

    private static Registry of(Consumer<Registrar> bring) {
        return Registry.of(List.of(module("test", bring)));
    }

    private static Module module(String id, Consumer<Registrar> bring) {
        return new Module() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public Label label() {
                return new Label("Essai", "Trial");
            }

            @Override
            public void register(Registrar registrar) {
                bring.accept(registrar);
            }
        };
    }

    @Test
    void types_are_found_by_name_and_address_with_their_lines() {
        Registry registry = Loaf.REGISTRY;
        assertThat(registry.type("LOAF")).contains(Loaf.TYPE);
        assertThat(registry.type("loaf")).contains(Loaf.TYPE);
        assertThat(registry.type("Loaf; drop table loaf")).isEmpty();
        assertThat(registry.rowTypes()).containsExactly(Slice.TYPE);
        assertThat(registry.moduleOf(Slice.TYPE)).isEqualTo("bakery");
        assertThat(Loaf.TYPE.table()).isEqualTo("loaf");
    }

    @Test
    void a_field_declared_after_the_start_is_refused() {
        assertThat(Loaf.REGISTRY.types()).contains(Loaf.TYPE);
        assertThatThrownBy(() -> Loaf.TYPE.text("late", "Tardif", "Late"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Loaf.late");
    }

    static final class Twice extends Document<Twice> {
        static final DocType<Twice> TYPE =
                DocType.of(Twice.class, "Twice", "Deux fois", "Twice").access("All", Right.READ);
        static final Input<Twice, String> ONE = TYPE.text("one", "Un", "One");

        public Twice() {
            super(TYPE);
        }
    }

    @Test
    void a_document_made_too_early_is_refused() {
        assertThatThrownBy(Twice::new).isInstanceOf(IllegalStateException.class).hasMessageContaining("frozen");
    }

    @Test
    void a_field_or_a_type_is_declared_once() {
        assertThatThrownBy(() -> Twice.TYPE.text("one", "Encore", "Again"))
                .hasMessageContaining("Declared twice: Twice.one");
        assertThatThrownBy(() -> Twice.TYPE.text("name", "Nom", "Name"))
                .hasMessageContaining("Declared twice: Twice.name");
        assertThatThrownBy(() -> of(registrar -> registrar.types(Twice.TYPE, Twice.TYPE)))
                .hasMessageContaining("Registered twice: Twice");
        assertThatThrownBy(() -> Registry.of(List.of(
                        module("a", registrar -> registrar.types(Twice.TYPE)),
                        module("b", registrar -> registrar.types(Twice.TYPE)))))
                .hasMessageContaining("Registered twice: Twice");
    }

    static final class Lost extends Document<Lost> {
        static final DocType<Lost> TYPE =
                DocType.of(Lost.class, "Lost", "Perdu", "Lost").access("All", Right.READ);
        static final Link<Lost, Twice> TO = TYPE.link("to_twice", Twice.class, "Vers", "To");

        public Lost() {
            super(TYPE);
        }
    }

    @Test
    void a_link_to_a_type_that_nobody_registers_is_refused() {
        assertThatThrownBy(() -> of(registrar -> registrar.types(Lost.TYPE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Lost.to_twice: links to Twice");
    }

    static final class Faulty extends Document<Faulty> {
        static final DocType<Faulty> TYPE = DocType.of(Faulty.class, "Faulty", "Fautif", "Faulty");
        static final Input<Faulty, String> CAMEL = TYPE.text("camelCase", "Chameau", "Camel");
        static final Rows<Faulty, Twice> NOT_LINES = TYPE.rows("not_lines", Twice.class, "Lignes", "Lines");

        public Faulty() {
            super(TYPE);
        }
    }

    @Test
    void all_faults_of_a_declaration_are_told_at_once() {
        assertThatThrownBy(() -> of(registrar -> registrar.types(Faulty.TYPE)))
                .hasMessageContaining("Faulty: nobody may use it")
                .hasMessageContaining("Faulty.camelCase: the name is not snake_case")
                .hasMessageContaining("Faulty.not_lines: holds documents that are not lines");
    }

    @Test
    void a_reaction_to_a_step_that_does_not_exist_is_refused() {
        assertThatThrownBy(() ->
                        of(registrar -> registrar.types(Oven.TYPE).reaction(Oven.TYPE, "melt", (oven, unit) -> {})))
                .hasMessageContaining("Oven has no step melt");
    }

    @Test
    void reactions_run_in_the_order_of_modules() {
        Reaction<Loaf> first = (loaf, unit) -> {};
        Reaction<Loaf> second = (loaf, unit) -> {};
        Registry registry = Registry.of(List.of(
                module(
                        "low",
                        registrar -> registrar.types(Oven.TYPE, Loaf.TYPE).reaction(Loaf.TYPE, Step.SUBMIT, first)),
                module("high", registrar -> registrar.reaction(Loaf.TYPE, Step.SUBMIT, second))));
        assertThat(registry.reactions(Loaf.TYPE, Step.SUBMIT)).containsExactly(first, second);
    }

    @Test
    void a_name_that_sql_reserves_is_no_table() {
        assertThat(DocType.of(Reserved.class, "Order", "Commande", "Order").table())
                .isEqualTo("order_");
        assertThat(DocType.of(Reserved.class, "Sub-Order Line", "Ligne", "Line").table())
                .isEqualTo("sub_order_line");
    }

    static final class Reserved extends Document<Reserved> {
        public Reserved() {
            super(DocType.of(Reserved.class));
        }
    }
}
