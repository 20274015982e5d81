package eu.socle.app.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** What no release may change in a site of an earlier one: its FEC to the byte, its balances, how much there is of each. */
record ReleaseFacts(Map<String, byte[]> fecs, List<String> lines) {

    private static final List<String> COUNTED = List.of(
            "Company",
            "Fiscal Year",
            "Customer",
            "Supplier",
            "Item",
            "Sales Invoice",
            "Purchase Invoice",
            "Payment Entry",
            "Journal Entry",
            "GL Entry",
            "Payment Ledger Entry",
            "User",
            "Role",
            "Custom Field",
            "File",
            "Comment",
            "Version");

    /** Without the status, which changes as invoices become overdue. */
    private static final String STATES = """
            select docstatus || ' ' || is_return || ' ' || count(*) || ' ' || coalesce(sum(grand_total), 0) || ' '
                   || coalesce(sum(outstanding_amount), 0)
            from {Sales Invoice} group by docstatus, is_return order by docstatus, is_return
            """;

    private static final String BALANCES = """
            select fiscal_year || ' ' || account || ' ' || coalesce(party, '') || ' ' || sum(debit - credit)
            from {GL Entry} group by fiscal_year, account, party order by fiscal_year, account, party
            """;

    private static final String ADDED =
            "select custom->>'" + ReleaseStory.FIELD + "' from {Sales Invoice} where custom is not null order by 1";

    static ReleaseFacts of(Client client, FinalRead read) {
        Map<String, byte[]> fecs = new LinkedHashMap<>();
        String company = read.texts("select name from {Company}").getFirst();
        for (String year : read.texts("select distinct fiscal_year from {GL Entry} order by 1")) {
            fecs.put(
                    year,
                    client.bytes("/api/export/fec?company=" + Client.encoded(company) + "&fiscal_year="
                            + Client.encoded(year)));
        }
        List<String> lines = new java.util.ArrayList<>();
        fecs.forEach((year, fec) -> lines.add("FEC " + year + " " + fec.length + " " + sha256(fec)));
        COUNTED.forEach(type -> lines.add(type + " " + read.number("select count(*) from {" + type + "}")));
        for (String query : List.of(STATES, BALANCES, ADDED)) {
            lines.addAll(read.texts(query));
        }
        return new ReleaseFacts(fecs, lines);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String text() {
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    void keep(Path folder) throws IOException {
        Files.writeString(folder.resolve("facts.txt"), text());
        fecs.forEach((year, fec) -> zipped(folder.resolve("fec-" + year + ".txt.gz"), fec));
    }

    static void zipped(Path file, byte[] bytes) {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
