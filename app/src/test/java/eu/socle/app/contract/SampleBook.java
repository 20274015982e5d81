package eu.socle.app.contract;

import eu.socle.kernel.DocType;
import java.util.List;
import java.util.Map;

/** What the declaration cannot tell: first values for the types whose rules ask for something particular. */
final class SampleBook {

    private static final Map<String, Map<String, Object>> BY_TYPE = Map.ofEntries(
            Map.entry("Custom Field", Map.of("dt", "Country", "fieldname", "champ_ajoute")),
            Map.entry(
                    "Webhook",
                    Map.of(
                            "webhook_doctype",
                            "Country",
                            "request_url",
                            "https://hooks.example.org/in",
                            "timeout",
                            "3")),
            Map.entry(
                    "OAuth Client",
                    Map.of(
                            "redirect_uris", "https://app.example.org/cb",
                            "default_redirect_uri", "https://app.example.org/cb",
                            "scopes", "all openid",
                            "client_type", "Confidential",
                            "require_pkce", "1")),
            Map.entry("Account", Map.of("account_number", "109" + Samples.FRESH, "root_type", "Equity")),
            Map.entry("Payment Terms Template", Map.of("terms", List.of(Map.of("invoice_portion", "100")))),
            Map.entry("Sales Invoice", Map.of("items", List.of(Map.of("qty", "3", "rate", "12.5")))),
            Map.entry("Purchase Invoice", Map.of("items", List.of(Map.of("qty", "3", "rate", "12.5")))),
            Map.entry(
                    "Payment Entry",
                    Map.of("payment_type", "Internal Transfer", "paid_amount", "25", "received_amount", "25")),
            Map.entry(
                    "Journal Entry",
                    Map.of(
                            "accounts",
                            List.of(
                                    Map.of("account", "512000 - Banque - BL", "debit_in_account_currency", "12.5"),
                                    Map.of("account", "530000 - Caisse - BL", "credit_in_account_currency", "12.5")))),
            Map.entry("Fiscal Year", Map.of("year_start_date", "2051-01-01", "year_end_date", "2051-12-31")));

    private SampleBook() {}

    static Map<String, Object> of(DocType<?> type) {
        return BY_TYPE.getOrDefault(type.name(), Map.of());
    }
}
