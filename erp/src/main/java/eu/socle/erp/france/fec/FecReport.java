package eu.socle.erp.france.fec;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was found in a FEC.
 *
 * @param reading how the file was laid out and how much of it was read
 * @param findings everything that is wrong or odd
 * @param balance its sums per account
 * @param entries how many entries it holds (distinct journal and number)
 */
public record FecReport(FecReading reading, FindingLog findings, FecBalance balance, int entries) {

    /** Whether the tax office would accept the file as far as these checks can tell. */
    public boolean conforms() {
        return !reading.refused() && findings.conforms();
    }

    /** The groups of findings, errors first. */
    public List<FindingGroup> summary() {
        return findings.summary();
    }

    /** The summary as French text, one group a line. */
    public String fr() {
        return summary().stream().map(FindingGroup::fr).collect(Collectors.joining("\n"));
    }

    /** The summary as English text, one group a line. */
    public String en() {
        return summary().stream().map(FindingGroup::en).collect(Collectors.joining("\n"));
    }
}
