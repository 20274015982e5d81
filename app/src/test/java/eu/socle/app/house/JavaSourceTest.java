package eu.socle.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The scanner that the repository checks rely on. */
class JavaSourceTest {

    private static final JavaSource SOURCE = JavaSource.of("""
            /* a double in a comment */
            record Rate(String name) { // float
                @Since("} {")
                Rate of(String text) throws Failure {
                    if (text.isEmpty()) {
                        run(() -> {
                            tell("l\\u2019été", '"');
                        });
                    }
                }
                Object other = new Object() {
                };
            }
            """);

    @Test
    void comments_and_literals_are_no_code() {
        assertThat(SOURCE.code()).doesNotContain("double", "float", "été").contains("record Rate", "tell(");
    }

    @Test
    void a_literal_keeps_its_line_and_loses_its_escapes() {
        assertThat(SOURCE.literals())
                .containsExactly(new JavaSource.Literal(3, "} {"), new JavaSource.Literal(7, "l’été"));
    }

    @Test
    void a_function_is_measured_brace_to_brace_and_nothing_else_is_a_function() {
        assertThat(SOURCE.functions()).containsExactly(new JavaSource.Function(4, 7));
    }

    @Test
    void a_text_block_ends_at_its_three_quotes() {
        JavaSource source = JavaSource.of("String a = \"\"\"\n    say \"yes\"\n    \"\"\"; int b;");
        assertThat(source.literals()).hasSize(1);
        assertThat(source.code()).endsWith("; int b;");
    }

    @Test
    void a_text_as_long_as_a_file_is_read_to_its_end() {
        JavaSource source = JavaSource.of("String a = \"\"\"\n" + "select 1;\n".repeat(20_000) + "\"\"\"; int b;");
        assertThat(source.literals()).hasSize(1);
        assertThat(source.code()).endsWith("; int b;");
    }
}
