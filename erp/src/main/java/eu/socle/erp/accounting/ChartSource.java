package eu.socle.erp.accounting;

import java.util.List;

/** Where the chart of accounts of a new company comes from. Offered by the module of each country. */
public interface ChartSource {

    /** Whether it has the chart of that name, such as {@link Company#FRENCH_CHART}. */
    boolean knows(String chart);

    /** The accounts of the chart for fiscal years opened in that year, parents before children. */
    List<ChartAccount> accounts(String chart, int year);
}
