package eu.socle.platform.ops;

import eu.socle.platform.sites.Server;
import eu.socle.platform.store.Migrator;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The part of the examination that asks the database. */
final class DatabaseExamination {

    private static final int OLDEST = 150_000;

    private final Doctor.Patient patient;
    private final Database database;
    private final List<Finding> findings = new ArrayList<>();

    private DatabaseExamination(Doctor.Patient patient, Database database) {
        this.patient = patient;
        this.database = database;
    }

    static List<Finding> examine(Doctor.Patient patient) {
        boolean nothingYet = patient.databaseUrl() == null
                && !Files.isDirectory(patient.home().resolve("database"));
        if (nothingYet) {
            return List.of();
        }
        try (Database database = Database.join(patient.home(), patient.databaseUrl())) {
            DatabaseExamination examination = new DatabaseExamination(patient, database);
            Maintenance.with(database, owner -> {
                examination.server(owner);
                examination.roles(owner);
                return true;
            });
            examination.schema();
            examination.jobs();
            examination.messages();
            return examination.findings;
        } catch (RuntimeException e) {
            return List.of(Troubles.of(e)
                    .map(trouble -> new Finding("database", Finding.State.WRONG, trouble.sentence()))
                    .orElseGet(() -> Finding.wrong(
                            "database",
                            "La base de données n’a pas pu être examinée\u00a0: " + e.getMessage() + ".",
                            "The database could not be examined: " + e.getMessage() + ".")));
        }
    }

    private void server(Connection owner) throws SQLException {
        int version = Integer.parseInt(text(owner, "show server_version_num"));
        String name = text(owner, "show server_version");
        boolean durable = text(owner, "show fsync").equals("on")
                && text(owner, "show full_page_writes").equals("on");
        if (version < OLDEST) {
            findings.add(Finding.wrong(
                    "database",
                    "PostgreSQL " + name + " est trop ancien\u00a0: il faut la version 15 ou une plus récente.",
                    "PostgreSQL " + name + " is too old: version 15 or later is needed."));
        } else if (!durable) {
            findings.add(
                    Finding.wrong(
                            "database",
                            "PostgreSQL répond, mais fsync ou full_page_writes est coupé\u00a0: une panne de courant abîmerait les données."
                                    + " Remettez-les.",
                            "PostgreSQL answers, but fsync or full_page_writes is off: a power cut would damage the data. Turn them on."));
        } else {
            findings.add(
                    Finding.well("database", "PostgreSQL " + name + " répond.", "PostgreSQL " + name + " answers."));
        }
    }

    private void roles(Connection owner) throws SQLException {
        Server server = database.server();
        boolean separate = !text(
                        owner,
                        "select count(*) from pg_roles where rolname = '"
                                + server.appRole().replace("'", "''") + "' and not rolsuper")
                .equals("0");
        findings.add(
                separate
                        ? Finding.well(
                                "roles",
                                "L’application travaille sous un rôle qui ne peut ni changer les tables ni toucher aux écritures.",
                                "The application works under a role that can neither change tables nor touch entries.")
                        : Finding.careful(
                                "roles",
                                "L’application travaille sous le rôle propriétaire des tables. Donnez-lui le droit CREATEROLE pour"
                                        + " que Socle sépare les deux.",
                                "The application works under the role that owns the tables. Give it CREATEROLE so that Socle"
                                        + " separates the two."));
    }

    private void schema() {
        try {
            String late = Maintenance.plan(database, patient.registry()).entrySet().stream()
                    .filter(site -> !site.getValue().isEmpty())
                    .map(site -> site.getKey() + " (" + site.getValue().size() + ")")
                    .collect(Collectors.joining(", "));
            findings.add(
                    late.isEmpty()
                            ? Finding.well("schema", "Les tables sont à jour.", "The tables are up to date.")
                            : Finding.careful(
                                    "schema",
                                    "Des tables ne sont pas à jour\u00a0: " + late
                                            + ". ./socle migrate les met à jour.",
                                    "Some tables are not up to date: " + late
                                            + ". ./socle migrate brings them up to date."));
        } catch (Migrator.NewerSchema e) {
            findings.add(new Finding(
                    "schema", Finding.State.WRONG, Troubles.of(e).orElseThrow().sentence()));
        }
    }

    /** Jobs that failed at their last turn, on any site. */
    private void jobs() {
        String failing = Maintenance.failingJobs(database);
        findings.add(
                failing.isEmpty()
                        ? Finding.well(
                                "jobs",
                                "Les tâches de fond se font sans échec.",
                                "Background jobs are done without failure.")
                        : Finding.careful(
                                "jobs",
                                "Des tâches de fond échouent\u00a0: " + failing
                                        + ". Le journal dit pourquoi\u202f; elles sont retentées d’elles-mêmes.",
                                "Background jobs fail: " + failing
                                        + ". The log tells why; they are tried again by themselves."));
    }

    /** Messages to other programs that nobody took for a day, on any site. */
    private void messages() {
        String lost = Maintenance.lostMessages(database);
        findings.add(
                lost.isEmpty()
                        ? Finding.well(
                                "messages",
                                "Aucun envoi de webhook n’est abandonné.",
                                "No webhook message was given up.")
                        : Finding.careful(
                                "messages",
                                "Des envois de webhooks ont été abandonnés\u00a0: " + lost
                                        + ". La liste des envois dit pourquoi et permet de les renvoyer.",
                                "Webhook messages were given up: " + lost
                                        + ". The list of messages tells why and sends them again."));
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }
}
