package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.platform.backup.Backup;
import eu.socle.platform.backup.Restore;
import eu.socle.platform.sites.Server;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** R08: a site saved under load and restored in an empty database gives the same FEC, byte for byte, and goes on from there. */
class RestoreProofTest {

    private static final int CLIENTS = 4;
    private static final int INVOICES = 25;

    private static final String ENTRIES = """
            select * from {GL Entry} order by company, fiscal_year, entry_number, line_number
            """;

    @Test
    void a_restored_site_gives_the_same_fec() throws Exception {
        Load load = Load.of("restore");
        Path archive = Path.of("target", "proof-restore.zip").toAbsolutePath();
        Files.deleteIfExists(archive);
        Server empty = LiveSite.freshServer();
        String before;
        try (LiveSite live = LiveSite.open()) {
            Client client = live.login();
            Bakery bakery = Bakery.opened(client);
            submit(load, client, bakery);
            Backup.write(
                    live.server(),
                    "default",
                    live.site().files(),
                    archive,
                    Clock.systemUTC().instant());
            before = hash(live, client);
        }
        new Restore(
                        empty,
                        eu.socle.app.Modules.registry(),
                        Path.of("target", "proof-restored").toAbsolutePath())
                .run(archive, null, false);
        try (LiveSite restored = LiveSite.on(empty)) {
            Client client = restored.login();
            assertThat(hash(restored, client)).isEqualTo(before);
            numbersGoOn(restored, client);
        }
    }

    private static void submit(Load load, Client client, Bakery bakery) throws InterruptedException {
        load.run(CLIENTS, (number, random) -> {
            for (int i = 0; i < INVOICES; i++) {
                client.create(Bakery.INVOICE, "", bakery.invoice(random, 1)).expect(201);
            }
        });
    }

    private static void numbersGoOn(LiveSite restored, Client client) {
        String customer = String.valueOf(client.get("/api/doc/customer?limit=1")
                .expect(200)
                .data()
                .getFirst()
                .get("name"));
        String next = client.create(
                        Bakery.INVOICE,
                        "",
                        Map.of(
                                "customer",
                                customer,
                                "docstatus",
                                1,
                                "items",
                                List.of(Map.of("item_code", "Pain", "qty", 3))))
                .expect(201)
                .name();
        assertThat(next).endsWith(Integer.toString(CLIENTS * INVOICES + 1));
        new Invariants(restored.read()).invoicesAreBookedOnce();
        new Invariants(restored.read()).booksHold();
    }

    /** The hash of the FEC; of the rows of the ledger in a house that cannot write one. */
    private static String hash(LiveSite live, Client client) throws Exception {
        boolean fec = live.registry().offers(eu.socle.kernel.report.Export.class).stream()
                .anyMatch(export -> export.id().equals("fec"));
        byte[] bytes = fec
                ? client.bytes(
                        "/api/export/fec?company=" + Client.encoded(Bakery.COMPANY) + "&fiscal_year=" + year(live))
                : live.read().rows(ENTRIES).toString().getBytes(StandardCharsets.UTF_8);
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).as("it holds the entries").contains("FA-" + today().getYear());
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static String year(LiveSite live) {
        return Client.encoded(
                live.read().texts("select fiscal_year from {GL Entry} limit 1").getFirst());
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);
    }
}
