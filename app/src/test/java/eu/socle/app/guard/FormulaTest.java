package eu.socle.app.guard;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.frappe.Caller;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** S19: what people typed is a text in the files that spreadsheets open, whatever it starts with; numbers stay numbers. */
class FormulaTest {

    private static final Fort FORT = Fort.shared();
    private static final Caller CALLER = FORT.as(Fort.ACCOUNTANT);
    private static final List<String> FORMULAS = List.of(
            "=cmd|' /C calc'!A0",
            "+cmd|' /C calc'!A0",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "=HYPERLINK(\"http://127.0.0.1/\"&A1;\"x\")",
            "＝1+1",
            "\u00a0=1+1");

    @Test
    void lists_and_reports_hold_no_formula() throws IOException {
        for (String formula : FORMULAS) {
            FORT.made("Customer", Map.of("customer_name", formula));
        }
        var csv = CALLER.get("/api/doc/customer?format=csv&limit=1000");
        assertThat(csv.status()).isEqualTo(200);
        for (String line : new String(csv.bytes(), StandardCharsets.UTF_8).split("\r\n")) {
            for (String cell : line.split(";")) {
                String bare = cell.startsWith("\"") ? cell.substring(1) : cell;
                assertThat(bare.strip()).doesNotMatch("[=@＝].*").doesNotMatch("[+-][^0-9].*");
            }
        }
        var sheet = CALLER.get("/api/doc/customer?format=xlsx&limit=1000");
        assertThat(sheet.status()).isEqualTo(200);
        String cells = parts(sheet.bytes());
        assertThat(cells).contains("cmd|").doesNotContain("<f>", "<f ", "externalLink", "ddeLink", "hyperlink");
    }

    private static String parts(byte[] workbook) throws IOException {
        Path file = Files.write(Files.createTempFile("formulas", ".xlsx"), workbook);
        StringBuilder parts = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Files.delete(file);
        return parts.toString();
    }
}
