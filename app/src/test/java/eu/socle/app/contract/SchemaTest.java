package eu.socle.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.Modules;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Field;
import eu.socle.kernel.Module;
import eu.socle.kernel.Registry;
import eu.socle.kernel.Rows;
import eu.socle.platform.store.Ddl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The tables of each module, as its declarations ask for them on an empty database: a change shows in review. */
class SchemaTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "schema");

    /** The table that a statement creates, alters, indexes or guards. */
    private static final Pattern TABLE = Pattern.compile(
            "(?is)^create table (?<a>\\w+)|^alter table (?<b>\\w+)|^create sequence (?<c>\\w+?)_id_seq|\\bon (?<d>\\w+)");

    @TestFactory
    Stream<DynamicTest> tables_are_those_that_were_reviewed() {
        Map<String, String> schemas = schemas(Modules.registry());
        return Modules.all().stream()
                .map(Module::id)
                .filter(schemas::containsKey)
                .map(id -> DynamicTest.dynamicTest(
                        id, () -> Golden.compare(FOLDER.resolve(id + ".sql"), schemas.get(id))));
    }

    @Test
    void no_schema_outlives_its_module() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".sql", "")))
                    .isSubsetOf(Modules.all().stream().map(Module::id).toList());
        }
    }

    private static Map<String, String> schemas(Registry registry) {
        Map<String, String> moduleOf = new HashMap<>();
        for (DocType<?> type : registry.types()) {
            moduleOf.put(type.table(), registry.moduleOf(type));
            for (Field<?, ?> field : type.fields()) {
                if (field instanceof Rows<?, ?>) {
                    moduleOf.put(type.table() + "__" + field.name(), registry.moduleOf(type));
                }
            }
        }
        Map<String, String> schemas = new LinkedHashMap<>();
        for (String statement : new Ddl(registry, Ddl.Present.NOTHING).statements()) {
            schemas.merge(module(statement, moduleOf), statement.strip() + ";\n", String::concat);
        }
        return schemas;
    }

    private static String module(String statement, Map<String, String> moduleOf) {
        Matcher matcher = TABLE.matcher(statement.strip());
        while (matcher.find()) {
            for (String group : List.of("a", "b", "c", "d")) {
                String module = matcher.group(group) == null ? null : moduleOf.get(matcher.group(group));
                if (module != null) {
                    return module;
                }
            }
        }
        throw new AssertionError("no module has the table of: " + statement);
    }
}
