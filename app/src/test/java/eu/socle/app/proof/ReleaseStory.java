package eu.socle.app.proof;

import eu.socle.app.Modules;
import eu.socle.app.demo.Demo;
import eu.socle.app.demo.Kind;
import eu.socle.erp.accounting.FiscalYear;
import eu.socle.platform.backup.Backup;
import eu.socle.platform.store.Ddl;
import eu.socle.platform.store.Migrator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Writes what is kept of a release: a bakery over two years, the first one closed, with a little of everything. */
final class ReleaseStory {

    static final LocalDate LAST_DAY = LocalDate.of(2026, 2, 10);
    static final String ITEM = "Cidre brut";
    static final String FIELD = "tournee";

    private static final int MONTHS = 3;
    private static final String CLOSED_YEAR = "2025";

    private ReleaseStory() {}

    /** Fills {@code releases/<name>}, over what is there. */
    static void keep(String name) throws IOException {
        KeptRelease kept = new KeptRelease(Files.createDirectories(KeptRelease.FOLDER.resolve(name)));
        ReleaseFacts.zipped(kept.folder().resolve("schema.sql.gz"), schema().getBytes(StandardCharsets.UTF_8));
        Path home = Path.of("target", "homes", "release-story").toAbsolutePath();
        RealProgram.delete(home);
        try (LiveSite live = LiveSite.fresh(LiveSite.freshServer(), home)) {
            Demo.write(live.site(), new Demo.Wish(Kind.BOULANGERIE, MONTHS, 1, LAST_DAY));
            Client client = live.login();
            addWhatTheDemonstrationLacks(live, client);
            live.site().asSystem(unit -> {
                FiscalYear year = unit.lock(FiscalYear.TYPE, CLOSED_YEAR);
                year.compute(FiscalYear.STATUS, FiscalYear.Status.CLOSED);
                return unit.save(year);
            });
            Backup.write(
                    live.server(),
                    "default",
                    live.site().files(),
                    kept.archive(),
                    Clock.systemUTC().instant());
            ReleaseFacts.of(client, live.read()).keep(kept.folder());
        }
    }

    /** A field of one's own, a draft that uses it, a comment, and an invoice whose paper is kept. */
    private static void addWhatTheDemonstrationLacks(LiveSite live, Client client) {
        client.create(
                        "Custom Field",
                        "",
                        Map.of("dt", "Sales Invoice", "label", "Tournée", "fieldname", FIELD, "fieldtype", "Data"))
                .expect(201);
        String issued = live.read()
                .texts("select max(name) from {Sales Invoice} where docstatus = 1")
                .getFirst();
        client.bytes("/api/pdf/sales-invoice/" + Client.encoded(issued));
        client.create(
                        "Comment",
                        "",
                        Map.of(
                                "reference_doctype", "Sales Invoice",
                                "reference_name", issued,
                                "content", "À relancer « avant l’été »"))
                .expect(201);
        Map<String, Object> draft = new java.util.HashMap<>(KeptRelease.invoice(live.read()));
        draft.putAll(Map.of("docstatus", 0, FIELD, "Rezé sud"));
        client.create(Bakery.INVOICE, "", draft).expect(201);
    }

    /** The tables of this release on an empty database, without the roles of a machine: a migration makes those. */
    private static String schema() throws IOException {
        List<String> tables = new Ddl(Modules.registry(), Ddl.Present.NOTHING).statements();
        return resource("public.sql") + "create schema site_default;\nset search_path to site_default, public;\n"
                + resource("core.sql") + String.join(";\n", tables) + ";\n";
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Migrator.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
