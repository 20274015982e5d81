package eu.socle.erp.france.pcg;

/**
 * What an account is to the ledger.
 *
 * @param rootType its family
 * @param accountType the value of the field {@code account_type} (Receivable, Bank, Tax…), empty for none
 */
public record AccountKind(RootType rootType, String accountType) {

    public ReportType reportType() {
        return rootType.report();
    }
}
