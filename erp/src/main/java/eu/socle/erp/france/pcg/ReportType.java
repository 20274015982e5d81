package eu.socle.erp.france.pcg;

/** The two financial statements, under the names of the data contract. */
public enum ReportType {
    BALANCE_SHEET("Balance Sheet"),
    PROFIT_AND_LOSS("Profit and Loss");

    private final String apiName;

    ReportType(String apiName) {
        this.apiName = apiName;
    }

    /** The value of the field {@code report_type}. */
    public String apiName() {
        return apiName;
    }
}
