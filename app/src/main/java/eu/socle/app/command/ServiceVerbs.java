package eu.socle.app.command;

import eu.socle.app.Setting;
import eu.socle.app.Settings;
import eu.socle.app.Start;
import eu.socle.platform.ops.Doctor;
import eu.socle.platform.ops.Finding;
import eu.socle.platform.ops.Trouble;
import eu.socle.platform.postgres.EmbeddedPostgres;
import eu.socle.platform.postgres.HomeLock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Running the program: start, stop, state, settings, diagnosis. */
final class ServiceVerbs {

    private static final long STOP_SECONDS = 60;

    private ServiceVerbs() {}

    static List<Verb> all() {
        return List.of(
                Verb.of(
                        "start",
                        "Démarre Socle\u202f; Ctrl+C l’arrête",
                        "Starts Socle; Ctrl+C stops it",
                        ServiceVerbs::start),
                Verb.of("stop", "Arrête Socle lancé ailleurs", "Stops Socle started elsewhere", ServiceVerbs::stop),
                Verb.of("status", "Dit si Socle tourne", "Tells whether Socle runs", ServiceVerbs::status)
                        .with("--json"),
                Verb.of("config", "Montre les réglages en vigueur", "Shows the settings in force", ServiceVerbs::config)
                        .with("--json"),
                Verb.of(
                                "doctor",
                                "Examine l’installation et dit ce qui ne va pas",
                                "Examines the installation and tells what is wrong",
                                ServiceVerbs::doctor)
                        .with("--json"));
    }

    private static int start(Work work, Typed typed) {
        Start.run(work.settings(), work.console(), work.clock());
        return 0;
    }

    private static OptionalLong running(Settings settings) {
        return HomeLock.holder(settings.home());
    }

    private static int stop(Work work, Typed typed) {
        OptionalLong pid = running(work.settings());
        if (pid.isEmpty()) {
            work.console().say("Socle est déjà arrêté.", "Socle is not running.");
            return 0;
        }
        ProcessHandle.of(pid.getAsLong()).ifPresent(process -> {
            process.destroy();
            await(process);
        });
        work.console().say("Socle est arrêté.", "Socle has stopped.");
        return 0;
    }

    private static void await(ProcessHandle process) {
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw Trouble.other(
                    "Socle ne s’arrête pas (processus " + process.pid() + ").",
                    "Socle does not stop (process " + process.pid() + ").");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int status(Work work, Typed typed) {
        OptionalLong pid = running(work.settings());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("running", pid.isPresent());
        pid.ifPresent(number -> facts.put("pid", number));
        facts.put("home", work.settings().home().toString());
        facts.put("port", work.settings().port());
        facts.put("external_database", work.settings().databaseUrl() != null);
        EmbeddedPostgres.running(work.settings().home()).ifPresent(postgres -> {
            facts.put("postgres_pid", postgres.pid());
            facts.put("postgres_port", postgres.port());
        });
        if (typed.has("--json")) {
            work.console().print(Json.of(facts));
        } else {
            boolean french = Shell.isFrench(work.console());
            String state = pid.isPresent()
                    ? (french ? "Socle tourne (processus " : "Socle is running (process ") + pid.getAsLong() + ")."
                    : (french ? "Socle est arrêté." : "Socle is not running.");
            work.console().print(state);
        }
        return pid.isPresent() ? 0 : 1;
    }

    private static int config(Work work, Typed typed) {
        Settings settings = work.settings();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(Setting.SOCLE_HOME.name(), settings.home().toString());
        values.put(Setting.SOCLE_PORT.name(), settings.port());
        values.put(Setting.SOCLE_ADDRESS.name(), settings.address());
        values.put(Setting.SOCLE_DATABASE_URL.name(), settings.databaseUrl() == null ? "" : "***");
        values.put(Setting.SOCLE_ADMIN_PASSWORD.name(), settings.adminPassword() == null ? "" : "***");
        values.put(
                Setting.SOCLE_SECURITY_CONTACT.name(),
                settings.securityContact() == null ? "" : settings.securityContact());
        values.put(Setting.SOCLE_OUTBOUND.name(), settings.outbound().toString());
        values.put(Setting.SOCLE_UPGRADE_BACKUP.name(), settings.upgradeBackup() ? "on" : "off");
        values.put(Setting.SOCLE_LANG.name(), Shell.isFrench(work.console()) ? "fr" : "en");
        if (typed.has("--json")) {
            work.console().print(Json.of(values));
        } else {
            values.forEach((name, value) -> work.console().print(name + "=" + value));
        }
        return 0;
    }

    private static int doctor(Work work, Typed typed) {
        Settings settings = work.settings();
        Doctor.Patient patient = new Doctor.Patient(
                settings.home(), settings.databaseUrl(), settings.port(), work.registry(), work.clock());
        List<Finding> findings = Doctor.examine(patient);
        if (typed.has("--json")) {
            work.console()
                    .print(Json.of(
                            findings.stream().map(each -> facts(each, work)).toList()));
        } else {
            findings.forEach(each -> work.console()
                    .print(each.state().sign() + " "
                            + each.sentence().in(work.console().language())));
        }
        return findings.stream().anyMatch(each -> each.state() == Finding.State.WRONG) ? 1 : 0;
    }

    private static Map<String, Object> facts(Finding finding, Work work) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("check", finding.check());
        facts.put("state", finding.state().name().toLowerCase(java.util.Locale.ROOT));
        facts.put("sentence", finding.sentence().in(work.console().language()));
        return facts;
    }
}
