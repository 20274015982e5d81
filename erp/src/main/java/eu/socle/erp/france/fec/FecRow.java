package eu.socle.erp.france.fec;

import java.util.Set;

/**
 * A line as it was read from a file.
 *
 * @param number its place in the file, the header being line 1
 * @param line its content
 * @param unreadable the columns that hold something nobody could read; they are null or zero in the line
 */
public record FecRow(long number, FecLine line, Set<FecColumn> unreadable) {

    public FecRow {
        unreadable = Set.copyOf(unreadable);
    }
}
