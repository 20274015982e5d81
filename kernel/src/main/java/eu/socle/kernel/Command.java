package eu.socle.kernel;

import eu.socle.kernel.report.RowSource;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** A command that a module adds to the command line, such as {@code fec}. Offered by modules, run on one site. */
public interface Command {

    /** The word typed after {@code ./socle}. */
    String name();

    Label label();

    /** The arguments, one form a line, without the name of the command. */
    Label usage();

    /**
     * Does the work.
     *
     * @param arguments what was typed after the name
     * @return 0 when all went well, 1 when something was found wrong, 2 when the arguments were not understood
     */
    int run(List<String> arguments, Io io, OnSite site);

    /** Where a command reads and writes. Files are named by the person, relative to the folder the command was typed in. */
    interface Io {

        Language language();

        /** A sentence for a person, on the terminal. */
        void say(Label sentence);

        /** A line of the result, which another program may read. */
        void print(String line);

        InputStream read(Path file);

        OutputStream write(Path file);
    }

    /** The site that the command works on. */
    interface OnSite {

        String name();

        /** Does work that is stored as a whole or not at all. */
        <T> T work(Function<Unit, T> work);

        /** Reads every row of the site, whoever may see it, as it was at one moment. */
        <T> T read(Function<RowSource, T> reading);
    }
}
