package eu.socle.platform.ops;

import eu.socle.kernel.Registry;
import eu.socle.platform.postgres.HomeLock;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Examines an installation, whether it runs or not, and changes nothing. */
public final class Doctor {

    private static final int JAVA = 25;
    private static final long COMFORTABLE = 2L << 30;
    private static final Duration FRESH = Duration.ofDays(2);
    private static final Instant BEFORE_US = Instant.parse("2026-01-01T00:00:00Z");

    private final Patient patient;
    private final List<Finding> findings = new ArrayList<>();

    private Doctor(Patient patient) {
        this.patient = patient;
    }

    /** What to examine: the home, the address of an external database or null, the port of the web server. */
    public record Patient(Path home, @Nullable String databaseUrl, int port, Registry registry, Clock clock) {}

    public static List<Finding> examine(Patient patient) {
        Doctor doctor = new Doctor(patient);
        doctor.java();
        doctor.clock();
        doctor.home();
        doctor.disk();
        doctor.port();
        doctor.findings.addAll(DatabaseExamination.examine(patient));
        doctor.backup();
        return doctor.findings;
    }

    private void java() {
        int version = Runtime.version().feature();
        findings.add(
                version >= JAVA
                        ? Finding.well("java", "Java " + Runtime.version() + ".", "Java " + Runtime.version() + ".")
                        : Finding.wrong(
                                "java",
                                "Java " + version + " est trop ancien\u00a0: installez un JDK " + JAVA + ".",
                                "Java " + version + " is too old: install a JDK " + JAVA + "."));
    }

    private void clock() {
        Instant now = patient.clock().instant();
        findings.add(
                now.isAfter(BEFORE_US)
                        ? Finding.well("clock", "L’horloge donne " + now + ".", "The clock says " + now + ".")
                        : Finding.wrong(
                                "clock",
                                "L’horloge de la machine retarde de plusieurs mois (" + now + ")\u00a0: réglez-la.",
                                "The clock of this machine is months slow (" + now + "): set it."));
    }

    private void home() {
        Path home = patient.home();
        if (!Files.isDirectory(home)) {
            findings.add(Finding.careful(
                    "home",
                    "Le dossier des données " + home + " n’existe pas encore\u00a0: ./socle start le crée.",
                    "The data folder " + home + " does not exist yet: ./socle start makes it."));
        } else if (!Files.isWritable(home)) {
            findings.add(Finding.wrong(
                    "home",
                    "Le dossier des données " + home
                            + " n’est pas accessible en écriture à ce compte. Donnez-lui ce droit.",
                    "The data folder " + home + " is not writable for this account. Give it that right."));
        } else {
            openToOthers(home);
        }
    }

    /** What holds secrets must be closed to other accounts. */
    private void openToOthers(Path home) {
        List<String> open = Stream.of("socle.conf", "database/password", "files", "backups")
                .filter(name -> isReadableByOthers(home.resolve(name)))
                .toList();
        findings.add(
                open.isEmpty()
                        ? Finding.well(
                                "home",
                                "Le dossier des données " + home + " est bien fermé.",
                                "The data folder " + home + " is closed as it should be.")
                        : Finding.wrong(
                                "home",
                                "D’autres comptes peuvent lire " + String.join(", ", open) + " dans " + home
                                        + "\u00a0: retirez-leur ce droit avec chmod -R o-rwx.",
                                "Other accounts may read " + String.join(", ", open) + " in " + home
                                        + ": take that right away with chmod -R o-rwx."));
    }

    private static boolean isReadableByOthers(Path file) {
        try {
            return Files.exists(file) && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private void disk() {
        Path folder = patient.home();
        while (folder.getParent() != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        Disks disks = new Disks(folder);
        Optional<Disks.Full> full = disks.ofEverything().or(disks::ofFiles);
        if (full.isPresent()) {
            full(full.get());
        } else {
            room(folder);
        }
    }

    private void full(Disks.Full disk) {
        findings.add(Finding.wrong(
                "disk",
                "Il reste " + disk.megabytes() + " Mo sur le disque de " + disk.folder() + "\u00a0: libérez-en.",
                disk.megabytes() + " MB are left on the disk of " + disk.folder() + ": free some."));
    }

    private void room(Path folder) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            findings.add(
                    free < COMFORTABLE
                            ? Finding.careful(
                                    "disk",
                                    "Il ne reste que " + (free >> 20) + " Mo sur le disque.",
                                    "Only " + (free >> 20) + " MB are left on the disk.")
                            : Finding.well(
                                    "disk",
                                    "Il reste " + (free >> 30) + " Go sur le disque.",
                                    (free >> 30) + " GB are left on the disk."));
        } catch (IOException e) {
            findings.add(Finding.wrong(
                    "disk",
                    "Le disque ne répond pas\u00a0: " + e.getMessage() + ".",
                    "The disk does not answer: " + e.getMessage() + "."));
        }
    }

    private void port() {
        int port = patient.port();
        if (HomeLock.holder(patient.home()).isPresent()) {
            findings.add(Finding.well("port", "Socle tourne.", "Socle is running."));
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            findings.add(Finding.well("port", "Le port " + port + " est libre.", "Port " + port + " is free."));
        } catch (IOException e) {
            findings.add(Finding.wrong(
                    "port",
                    "Le port " + port
                            + " est pris par un autre programme\u00a0: choisissez-en un autre avec SOCLE_PORT.",
                    "Port " + port + " is used by another program: choose another one with SOCLE_PORT."));
        }
    }

    private void backup() {
        Optional<Instant> latest = latestBackup();
        if (latest.isEmpty()) {
            findings.add(Finding.careful(
                    "backup",
                    "Aucune sauvegarde dans " + patient.home().resolve("backups")
                            + "\u00a0: lancez ./socle backup chaque jour.",
                    "No backup in " + patient.home().resolve("backups") + ": run ./socle backup every day."));
            return;
        }
        Duration age = Duration.between(latest.get(), patient.clock().instant());
        findings.add(
                age.compareTo(FRESH) <= 0
                        ? Finding.well(
                                "backup",
                                "La dernière sauvegarde a " + age.toHours() + " h.",
                                "The last backup is " + age.toHours() + " h old.")
                        : Finding.careful(
                                "backup",
                                "La dernière sauvegarde a " + age.toDays()
                                        + " jours\u00a0: lancez ./socle backup chaque jour.",
                                "The last backup is " + age.toDays() + " days old: run ./socle backup every day."));
    }

    private Optional<Instant> latestBackup() {
        Path folder = patient.home().resolve("backups");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .map(file -> file.toFile().lastModified())
                    .max(Long::compare)
                    .map(Instant::ofEpochMilli);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
