package eu.socle.erp.france.fec;

/** How much a finding weighs. */
public enum Severity {
    /** The file does not conform. */
    ERROR,
    /** The file conforms; somebody should look. */
    ALERT
}
