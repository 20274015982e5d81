package eu.socle.kernel.report;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Label;
import eu.socle.kernel.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** A file of other software that a module takes over, such as a FEC: judged first, then taken whole or not at all. */
public interface Import {

    /** The document that a taken file becomes; whoever has its IMPORT right may take files over. */
    DocType<?> makes();

    Label label();

    /** What the file is and what becomes of it, in a sentence or two. */
    Label about();

    List<Filter> parameters();

    /** Reads and judges a file, whatever it holds; changes nothing. */
    Reading read(String fileName, Content content) throws IOException;

    /** Where the file is read from, each time anew. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    /** A file that was read. */
    interface Reading {

        /** What it holds, in a few figures; empty when it is no such file at all. */
        List<Fact> facts();

        /** Whether it breaks no rule. */
        boolean conforms();

        /** Every rule that it breaks, errors first. */
        List<Remark> remarks();

        /**
         * Takes it over at the end of the unit of work.
         *
         * @throws eu.socle.kernel.Refused when it cannot be taken
         */
        Taken take(Map<String, Object> parameters, Unit unit);
    }

    /** A figure about a file. */
    record Fact(Label label, Kind kind, Object value) {}

    /**
     * A rule that a file breaks.
     *
     * @param rule the stable name of the rule
     * @param error whether the file does not conform for it; otherwise somebody should look
     * @param column the column concerned, empty for whole lines
     * @param count how many times
     * @param first the first places
     */
    record Remark(String rule, boolean error, String column, long count, List<Place> first) {

        public Remark {
            first = List.copyOf(first);
        }
    }

    /**
     * Where a rule is broken, and how.
     *
     * @param line the line of the file, the header being 1; 0 for the file as a whole
     */
    record Place(long line, Label sentence) {}

    /**
     * What became of a file.
     *
     * @param document the document that it became
     * @param next where to look at the result
     */
    record Taken(Document<?> document, Label nextLabel, Report.Target next) {}
}
