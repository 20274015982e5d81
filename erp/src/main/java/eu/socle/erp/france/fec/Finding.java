package eu.socle.erp.france.fec;

/**
 * One thing that is wrong, or odd, in a FEC.
 *
 * @param severity whether it makes the file non-conforming
 * @param line the line of the file, the header being 1; 0 when it concerns the file as a whole
 * @param column the header of the column, empty when it concerns the whole line
 * @param rule what was checked
 * @param fr the French sentence
 * @param en the English sentence
 */
public record Finding(Severity severity, long line, String column, FecRule rule, String fr, String en) {

    /** The place, as a stable text for logs: {@code 12:ValidDate value-missing}. */
    public String place() {
        return line + ":" + column + " " + rule.id();
    }
}
