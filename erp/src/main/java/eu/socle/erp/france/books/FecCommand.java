package eu.socle.erp.france.books;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.france.fec.Finding;
import eu.socle.erp.france.fec.FindingGroup;
import eu.socle.erp.france.fec.Severity;
import eu.socle.erp.france.fec.XmlGate;
import eu.socle.kernel.Command;
import eu.socle.kernel.Label;
import eu.socle.kernel.Language;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/** {@code ./socle fec}: checks, takes over and writes the accounting entries file (FEC). */
public final class FecCommand implements Command {

    private static final int DONE = 0;
    private static final int WRONG = 1;
    private static final int MISUNDERSTOOD = 2;
    private static final int LINES_SHOWN = 3;

    private static final String COMPANY = "--company";
    private static final String ABBR = "--abbr";
    private static final String YEAR = "--year";
    private static final String OUTPUT = "--output";
    private static final String CREATE = "--create";
    private static final String AS_HISTORY = "--as-history";
    private static final String XML = "--xml";

    private final XmlGate gate;

    public FecCommand(XmlGate gate) {
        this.gate = gate;
    }

    @Override
    public String name() {
        return "fec";
    }

    @Override
    public Label label() {
        return new Label(
                "Contrôler, reprendre ou produire un fichier des écritures comptables (FEC)",
                "Check, take over or write an accounting entries file (FEC)");
    }

    @Override
    public Label usage() {
        return new Label("""
                check FICHIER…
                import FICHIER… --company SOCIÉTÉ [--create] [--abbr SIGLE] [--as-history]
                export --company SOCIÉTÉ --year EXERCICE [--xml] [--output DOSSIER|FICHIER.txt]""", """
                check FILE…
                import FILE… --company COMPANY [--create] [--abbr ABBREVIATION] [--as-history]
                export --company COMPANY --year YEAR [--xml] [--output FOLDER|FILE.txt]""");
    }

    @Override
    public int run(List<String> arguments, Io io, OnSite site) {
        Words words = Words.of(arguments, Set.of(COMPANY, ABBR, YEAR, OUTPUT), Set.of(CREATE, AS_HISTORY, XML))
                .orElse(null);
        if (words == null || words.plain().isEmpty()) {
            return MISUNDERSTOOD;
        }
        List<String> files = words.plain().subList(1, words.plain().size());
        return switch (words.plain().getFirst()) {
            case "check" -> files.isEmpty() ? MISUNDERSTOOD : worst(files, file -> check(file, io));
            case "import" ->
                files.isEmpty() || words.value(COMPANY).isBlank()
                        ? MISUNDERSTOOD
                        : worst(files, file -> take(file, words, io, site));
            case "export" ->
                !files.isEmpty()
                                || words.value(COMPANY).isBlank()
                                || words.value(YEAR).isBlank()
                        ? MISUNDERSTOOD
                        : export(words, io, site);
            default -> MISUNDERSTOOD;
        };
    }

    private static int worst(List<String> files, ToIntFunction<String> work) {
        return files.stream().mapToInt(work).max().orElse(DONE);
    }

    private int check(String typed, Io io) {
        return read(typed, io).filter(file -> file.report().conforms()).isPresent() ? DONE : WRONG;
    }

    private int take(String typed, Words words, Io io, OnSite site) {
        FecFile file = read(typed, io).orElse(null);
        if (file == null || file.report().reading().refused()) {
            return WRONG;
        }
        if (!file.report().conforms() && !words.has(AS_HISTORY)) {
            io.say(new Label(
                    "Rien n’a été importé. Corrigez le fichier, ou reprenez-le comme historique avec --as-history.",
                    "Nothing was imported. Correct the file, or take it over as history with --as-history."));
            return WRONG;
        }
        return guarded(io, () -> {
            String source = site.work(unit -> {
                String company = words.value(COMPANY);
                if (words.has(CREATE) && unit.find(Company.TYPE, company).isEmpty()) {
                    NewCompany.create(company, words.value(ABBR), file.name(), unit);
                }
                return FecImporter.into(company, file, words.has(AS_HISTORY), unit)
                        .name();
            });
            io.say(new Label(
                    "Importé dans " + words.value(COMPANY) + " sous le numéro " + source + ".",
                    "Imported into " + words.value(COMPANY) + " under number " + source + "."));
        });
    }

    private static int export(Words words, Io io, OnSite site) {
        return guarded(io, () -> {
            FecBook book = site.work(unit -> FecBook.of(words.value(COMPANY), words.value(YEAR), unit));
            boolean xml = words.has(XML);
            Path target = target(words.value(OUTPUT), book.fileName(xml ? "xml" : "txt"));
            site.work(unit -> site.read(rows -> {
                book.refuseDrafts(unit.registry(), rows);
                if (xml) {
                    book.refuseXml(rows);
                }
                return true;
            }));
            site.read(rows -> {
                try (OutputStream out = io.write(target)) {
                    if (xml) {
                        book.writeXml(rows, out);
                    } else {
                        book.write(rows, out);
                    }
                    return true;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            io.say(new Label("FEC écrit dans " + target + ".", "FEC written to " + target + "."));
        });
    }

    /** A name with an extension is a file, another one a folder. */
    private static Path target(String typed, String fileName) {
        if (typed.isBlank()) {
            return Path.of(fileName);
        }
        Path path = Path.of(typed);
        boolean isFile =
                path.getFileName() != null && path.getFileName().toString().matches(".+\\.(txt|csv|fec|xml)");
        return isFile ? path : path.resolve(fileName);
    }

    private static int guarded(Io io, Runnable work) {
        try {
            work.run();
            return DONE;
        } catch (Refused refused) {
            for (Refusal refusal : refused.refusals()) {
                io.say(new Label(refusal.sentence(Language.FR), refusal.sentence(Language.EN)));
            }
            return WRONG;
        }
    }

    /** Reads one file and reports it; empty when it cannot even be opened. */
    private Optional<FecFile> read(String typed, Io io) {
        Path path = Path.of(typed);
        Path name = path.getFileName();
        try {
            FecFile file = FecFile.read(name == null ? typed : name.toString(), () -> io.read(path), gate);
            io.say(headline(typed, file));
            file.report().summary().forEach(group -> report(group, io));
            return Optional.of(file);
        } catch (IOException e) {
            io.say(new Label("Le fichier " + typed + " n’est pas lisible.", "The file " + typed + " cannot be read."));
            return Optional.empty();
        }
    }

    private static Label headline(String typed, FecFile file) {
        if (file.report().reading().refused()) {
            return new Label(typed + "\u00a0: ce n’est pas un FEC.", typed + ": not a FEC.");
        }
        long lines = file.report().balance().total().lines();
        BigDecimal debit = file.report().balance().total().debit();
        BigDecimal credit = file.report().balance().total().credit();
        return new Label(
                "%s\u00a0: %s, %s lignes, %s écritures, débit %s, crédit %s."
                        .formatted(
                                typed,
                                file.report().conforms() ? "conforme" : "non conforme",
                                french(lines),
                                french(file.entries()),
                                french(debit),
                                french(credit)),
                "%s: %s, %,d lines, %,d entries, debit %,.2f, credit %,.2f."
                        .formatted(
                                typed,
                                file.report().conforms() ? "conforming" : "not conforming",
                                lines,
                                file.entries(),
                                debit,
                                credit));
    }

    private static String french(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
    }

    private static String french(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount)
                .replace(',', '\u202f')
                .replace('.', ',');
    }

    /** The rule with where and how often, then its first lines one by one for programs that read the result. */
    private static void report(FindingGroup group, Io io) {
        boolean error = group.severity() == Severity.ERROR;
        io.say(new Label(
                "  " + (error ? "erreur" : "alerte") + " [" + group.rule().id() + "] " + group.fr(),
                "  " + (error ? "error" : "alert") + " [" + group.rule().id() + "] " + group.en()));
        group.first().stream()
                .filter(finding -> finding.line() > 0)
                .limit(LINES_SHOWN)
                .map(Finding::place)
                .forEach(place -> io.print("    " + place));
    }
}
