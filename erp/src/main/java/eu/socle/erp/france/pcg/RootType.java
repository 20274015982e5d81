package eu.socle.erp.france.pcg;

/** The five families of accounts, under the names of the data contract. */
public enum RootType {
    ASSET("Asset", ReportType.BALANCE_SHEET),
    LIABILITY("Liability", ReportType.BALANCE_SHEET),
    EQUITY("Equity", ReportType.BALANCE_SHEET),
    INCOME("Income", ReportType.PROFIT_AND_LOSS),
    EXPENSE("Expense", ReportType.PROFIT_AND_LOSS);

    private final String apiName;
    private final ReportType report;

    RootType(String apiName, ReportType report) {
        this.apiName = apiName;
        this.report = report;
    }

    /** The value of the field {@code root_type}. */
    public String apiName() {
        return apiName;
    }

    /** The statement in which accounts of this family stand. */
    public ReportType report() {
        return report;
    }

    static RootType ofApiName(String name) {
        for (RootType type : values()) {
            if (type.apiName.equals(name)) {
                return type;
            }
        }
        throw new IllegalArgumentException("No root type " + name);
    }
}
