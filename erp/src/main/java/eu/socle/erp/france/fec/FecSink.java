package eu.socle.erp.france.fec;

import java.util.function.Consumer;

/** Receives what a {@link FecReader} meets, in the order of the file. */
public interface FecSink {

    /** The first line was recognised. */
    default void header(FecHeader header) {}

    /** A line was read. */
    void row(FecRow row);

    /** Something is wrong with the writing of the file. */
    void finding(Finding finding);

    /** The same, and every line also goes to {@code lines}: check and import a file in one pass. */
    default FecSink andThen(Consumer<FecLine> lines) {
        FecSink first = this;
        return new FecSink() {
            @Override
            public void header(FecHeader header) {
                first.header(header);
            }

            @Override
            public void row(FecRow row) {
                first.row(row);
                lines.accept(row.line());
            }

            @Override
            public void finding(Finding finding) {
                first.finding(finding);
            }
        };
    }
}
