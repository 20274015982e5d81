package eu.socle.app.command;

import eu.socle.kernel.Label;
import eu.socle.kernel.Verification;
import eu.socle.platform.backup.Backup;
import eu.socle.platform.backup.Restore;
import eu.socle.platform.backup.Summary;
import eu.socle.platform.files.FilesVerification;
import eu.socle.platform.ops.AllRows;
import eu.socle.platform.ops.Maintenance;
import eu.socle.platform.ops.TablesVerification;
import eu.socle.platform.ops.Troubles;
import eu.socle.platform.sites.Sites;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What concerns the data as a whole: migrating, saving, restoring, checking. */
final class DataVerbs {

    private static final String SITE = "--site=";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private DataVerbs() {}

    static List<Verb> all() {
        return List.of(
                Verb.of(
                                "migrate",
                                "Met les tables au niveau de cette version",
                                "Brings tables to this release",
                                DataVerbs::migrate)
                        .with("--dry-run"),
                Verb.of("backup", "Sauvegarde un site dans un fichier", "Saves a site into a file", DataVerbs::backup)
                        .taking("[FILE]")
                        .with(SITE),
                Verb.of(
                                "restore",
                                "Restaure un site depuis une sauvegarde",
                                "Restores a site from a backup",
                                DataVerbs::restore)
                        .taking("FILE")
                        .with(SITE, "--force"),
                Verb.of(
                                "verify",
                                "Contrôle que les données se tiennent",
                                "Checks that the data hold together",
                                DataVerbs::verify)
                        .with(SITE, "--json"));
    }

    private static int migrate(Work work, Typed typed) {
        if (!typed.has("--dry-run")) {
            work.sites();
            work.console().say("Les tables sont à jour.", "The tables are up to date.");
            return 0;
        }
        Maintenance.plan(work.database(), work.registry()).forEach((site, statements) -> {
            work.console().print("-- " + site + ": " + statements.size());
            statements.forEach(statement -> work.console().print(statement + ";"));
        });
        return 0;
    }

    private static int backup(Work work, Typed typed) {
        String site = Work.siteName(typed);
        Path file = typed.optional(0)
                .map(Path::of)
                .orElseGet(() -> standardFile(work, site))
                .toAbsolutePath();
        Summary saved = Backup.write(
                work.database().server(),
                site,
                work.files().resolve(site),
                file,
                work.clock().instant());
        work.console().say(told("Sauvegardé", "Saved", saved));
        work.console().print(file.toString());
        return 0;
    }

    private static Path standardFile(Work work, String site) {
        LocalDateTime now = LocalDateTime.ofInstant(work.clock().instant(), ZoneId.systemDefault());
        return Backup.folder(work.settings().home()).resolve(site + "-" + STAMP.format(now) + ".zip");
    }

    private static int restore(Work work, Typed typed) {
        Restore restore = new Restore(work.database().server(), work.registry(), work.files());
        Path file = Path.of(typed.parameter(0)).toAbsolutePath();
        Summary restored = restore.run(file, typed.option("--site").orElse(null), typed.has("--force"));
        work.console().say(told("Restauré", "Restored", restored));
        work.console().print(restored.site());
        return 0;
    }

    private static Label told(String fr, String en, Summary summary) {
        return new Label(
                fr + "\u00a0: site " + summary.site() + ", " + summary.tables() + " tables, " + summary.rows()
                        + " lignes, " + summary.files() + " fichiers.",
                en + ": site " + summary.site() + ", " + summary.tables() + " tables, " + summary.rows() + " rows, "
                        + summary.files() + " files.");
    }

    private static int verify(Work work, Typed typed) {
        String site = typed.option("--site").orElse(Sites.DEFAULT);
        List<Map<String, Object>> results = new ArrayList<>();
        int wrong = 0;
        List<Verification> verifications = new ArrayList<>(work.registry().offers(Verification.class));
        verifications.add(new FilesVerification(work.files().resolve(site)));
        verifications.add(new TablesVerification(work.database().server(), site, work.registry()));
        for (Verification verification : verifications) {
            List<String> problems = problems(work, site, verification);
            wrong += problems.size();
            results.add(result(work, verification, problems));
            if (!typed.has("--json")) {
                work.console()
                        .print((problems.isEmpty() ? "✔ " : "✘ ")
                                + verification.label().in(work.console().language()));
                problems.forEach(problem -> work.console().print("    " + problem));
            }
        }
        if (typed.has("--json")) {
            work.console().print(Json.of(results));
        }
        return wrong == 0 ? 0 : 1;
    }

    /** What a verification finds; damaged data end it, and the next one still runs. */
    private static List<String> problems(Work work, String site, Verification verification) {
        List<String> problems = new ArrayList<>();
        Consumer<Label> told = problem -> problems.add(problem.in(work.console().language()));
        try {
            AllRows.read(work.database().server(), site, work.registry(), rows -> {
                verification.run(rows, told);
                return true;
            });
        } catch (RuntimeException e) {
            told.accept(Troubles.damage(e).orElseThrow(() -> e).sentence());
        }
        return problems;
    }

    private static Map<String, Object> result(Work work, Verification verification, List<String> problems) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("id", verification.id());
        result.put("label", verification.label().in(work.console().language()));
        result.put("problems", problems);
        return result;
    }
}
