package eu.socle.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is made from the declarations and kept beside them, so that each change is seen in review. */
final class Golden {

    private static final String SWITCH = "schema.accept";

    private Golden() {}

    /** Compares what is made with what is kept, or keeps it when the build was asked to accept it. */
    static void compare(Path file, String made) {
        try {
            if (Boolean.getBoolean(SWITCH)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, made);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as(
                            "%s no longer says what the declarations say. Read the difference, then accept it with%n"
                                    + "  mvn -pl app -am test -Dtest='SchemaTest,DictionaryTest' -D%s=true"
                                    + " -Dsurefire.failIfNoSpecifiedTests=false%n",
                            file.getFileName(), SWITCH)
                    .isEqualTo(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The root of the repository: tests run in the folder of their module. */
    static Path root() {
        return Path.of("").toAbsolutePath().getParent();
    }
}
