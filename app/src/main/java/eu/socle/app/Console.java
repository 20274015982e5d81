package eu.socle.app;

import eu.socle.kernel.Label;
import eu.socle.kernel.Language;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where the program speaks: results on the ordinary output, sentences on the error output, in one language, always in
 * UTF-8 whatever the system believes.
 */
public record Console(PrintStream out, PrintStream err, Language language) {

    static Console ofProcess(Language language) {
        return new Console(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                language);
    }

    public Console in(Language other) {
        return new Console(out, err, other);
    }

    public void print(String line) {
        out.println(line);
    }

    public void say(Label sentence) {
        err.println(sentence.in(language));
    }

    public void say(String fr, String en) {
        err.println(language == Language.FR ? fr : en);
    }
}
