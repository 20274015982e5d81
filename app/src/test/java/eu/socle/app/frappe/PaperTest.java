package eu.socle.app.frappe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files, printed documents and reports under the addresses that clients of Frappe know. */
class PaperTest {

    private static final FrappeServer SERVER = FrappeServer.shared();
    private static Caller caller;
    private static String customer;
    private static String invoice;

    @BeforeAll
    static void anInvoice() {
        caller = SERVER.as(FrappeServer.ACCOUNTANT);
        customer = (String) caller.post("/api/resource/Customer", Map.of("customer_name", "Papeterie"))
                .at("data/name");
        var made = caller.post(
                "/api/resource/Sales%20Invoice",
                Map.of(
                        "customer",
                        customer,
                        "docstatus",
                        1,
                        "items",
                        List.of(Map.of("item_code", "Pain", "qty", 3, "rate", 10))));
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        invoice = (String) made.at("data/name");
    }

    private static Caller.Reply upload(Caller who, String fileName, String content) {
        String body = """
                --edge\r
                Content-Disposition: form-data; name="doctype"\r
                \r
                Customer\r
                --edge\r
                Content-Disposition: form-data; name="docname"\r
                \r
                %s\r
                --edge\r
                Content-Disposition: form-data; name="is_private"\r
                \r
                1\r
                --edge\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: text/plain\r
                \r
                %s\r
                --edge--\r
                """.formatted(customer, fileName, content);
        return who.send(
                "POST",
                "/api/method/upload_file",
                body.getBytes(StandardCharsets.UTF_8),
                "multipart/form-data; boundary=edge");
    }

    @Test
    void a_file_is_uploaded_found_by_its_address_and_kept_from_others() {
        var uploaded = upload(caller, "recette été.txt", "farine");
        assertThat(uploaded.status()).as(uploaded.text()).isEqualTo(200);
        assertThat(uploaded.at("message/file_name")).isEqualTo("recette été.txt");
        assertThat(uploaded.at("message/attached_to_name")).isEqualTo(customer);
        String url = (String) uploaded.at("message/file_url");
        assertThat(url).startsWith("/private/files/recette%20%C3%A9t%C3%A9.txt");

        assertThat(caller.get(url).text()).isEqualTo("farine");
        assertThat(caller.get(url.substring(0, url.indexOf('?'))).text()).isEqualTo("farine");
        assertThat(caller.get(url.replace("/private/files/", "/files/")).text()).isEqualTo("farine");
        assertThat(SERVER.guest().get(url).status()).isEqualTo(401);
        assertThat(SERVER.as(FrappeServer.NOBODY).get(url).status()).isEqualTo(404);
        assertThat(SERVER.as(FrappeServer.NOBODY)
                        .get(url.substring(0, url.indexOf('?')))
                        .status())
                .isEqualTo(404);
        assertThat(upload(SERVER.as(FrappeServer.AUDITOR), "x.txt", "x").status())
                .isNotEqualTo(200);
    }

    @Test
    void a_file_may_come_inside_a_form() {
        String content = Base64.getEncoder().encodeToString("levain".getBytes(StandardCharsets.UTF_8));
        var attached = caller.form(
                "POST",
                "/api/method/frappe.client.attach_file",
                Map.of(
                        "filename",
                        "levain.txt",
                        "filedata",
                        content,
                        "decode_base64",
                        "1",
                        "doctype",
                        "Customer",
                        "docname",
                        customer));
        assertThat(attached.status()).as(attached.text()).isEqualTo(200);
        assertThat(caller.get((String) attached.at("message/file_url")).text()).isEqualTo("levain");
    }

    @Test
    void an_invoice_is_printed_under_its_old_and_new_addresses() {
        String of = "?doctype=Sales%20Invoice&name=" + invoice + "&format=Standard&no_letterhead=0";
        for (String path : List.of(
                "/api/method/frappe.utils.print_format.download_pdf",
                "/api/method/frappe.templates.pages.print.download_pdf",
                "/printview")) {
            var pdf = caller.get(path + of);
            assertThat(pdf.header("Content-Type")).as(path).isEqualTo("application/pdf");
            assertThat(new String(pdf.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        }
        assertThat(SERVER.as(FrappeServer.NOBODY).get("/printview" + of).at("exc_type"))
                .isEqualTo("PermissionError");
    }

    @Test
    void a_payment_is_proposed_from_an_invoice() {
        var payment = caller.get(
                "/api/method/erpnext.accounts.doctype.payment_entry.payment_entry.get_payment_entry",
                Map.of("dt", "Sales Invoice", "dn", invoice));
        assertThat(payment.status()).as(payment.text()).isEqualTo(200);
        assertThat(payment.at("message/doctype")).isEqualTo("Payment Entry");
        assertThat(payment.at("message/party")).isEqualTo(customer);
    }

    @Test
    void reports_of_erpnext_are_run_by_their_names() {
        for (String report : List.of("General Ledger", "Trial Balance", "Accounts Receivable", "Accounts Payable")) {
            var run = caller.post(
                    "/api/method/frappe.desk.query_report.run",
                    Map.of(
                            "report_name",
                            report,
                            "filters",
                            Map.of(
                                    "company",
                                    FrappeServer.COMPANY,
                                    "from_date",
                                    "2026-01-01",
                                    "to_date",
                                    "2026-12-31",
                                    "report_date",
                                    "2026-12-31")));
            assertThat(run.status()).as(run.text()).isEqualTo(200);
            assertThat((List<?>) run.at("message/columns")).as(report).isNotEmpty();
            assertThat(run.at("message/columns/0/fieldname")).isNotNull();
        }
        assertThat(SERVER.as(FrappeServer.NOBODY)
                        .post(
                                "/api/method/frappe.desk.query_report.run",
                                Map.of("report_name", "General Ledger", "filters", Map.of()))
                        .status())
                .isEqualTo(404);
    }
}
