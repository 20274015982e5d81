package eu.socle.app.house;

import eu.socle.app.house.Repository.TextFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The house style that a program can see: one text file in, every violation out, as {@code path:line: sentence}. */
final class Tidy {

    static final int LONGEST_FILE = 500;
    static final int LONGEST_FUNCTION = 60;

    /** Waiting for a process of the system leaves nothing better than looking again. */
    private static final String LAUNCHER = "platform/src/main/java/eu/socle/platform/postgres/";

    /** A word that must not stand in the code (comments and literals left aside) of some files. */
    private record Banned(Predicate<TextFile> where, Pattern pattern, String sentence) {}

    private static final List<Banned> IN_CODE = List.of(
            new Banned(
                    TextFile::isJava,
                    Pattern.compile(
                            "\\b(?:class|record|enum|interface) (\\w+(?:Manager|Helper|Utils?|Impl|DTO|Dto))\\b"),
                    "the name says what it is called, not what it is"),
            new Banned(
                    Tidy::countsMoney,
                    Pattern.compile("\\b(?:double|float|Double|Float)\\b"),
                    "binary fractions lose cents: use BigDecimal"),
            new Banned(
                    file -> file.isMainJava() && !file.path().startsWith("app/src/main/java/eu/socle/app/"),
                    Pattern.compile("\\bSystem\\.(?:out|err)\\b|\\bprintStackTrace\\("),
                    "only the command line prints; elsewhere log or throw"),
            new Banned(
                    file -> file.isJava() && !file.path().startsWith(LAUNCHER),
                    Pattern.compile("\\bThread\\.sleep\\("),
                    "wait for the event itself, with a limit"),
            new Banned(
                    TextFile::isMainJava,
                    Pattern.compile(
                            "\\b(?:Instant|OffsetDateTime|ZonedDateTime)\\.now\\(\\s*\\)|\\bSystem\\.currentTimeMillis\\("),
                    "time is a parameter: take a Clock"),
            new Banned(
                    TextFile::isJava,
                    Pattern.compile("\\b(?:LocalDate|LocalTime|LocalDateTime|Year|YearMonth)\\.now\\(\\s*\\)"),
                    "today is a parameter: take a Clock or a date"),
            new Banned(
                    TextFile::isJava,
                    Pattern.compile("\\bimport lombok\\."),
                    "records and the IDE do this without a plugin"));

    /** Spelled in pieces, so that this file does not hold what it forbids. */
    private static final List<Banned> IN_TEXT = List.of(
            new Banned(
                    file -> file.endsWithAny(".java", ".ts", ".tsx", ".css", ".sh", ".sql", ".xml", ".yml", ".yaml"),
                    Pattern.compile("\\b(?:TO" + "DO|FIX" + "ME)\\b"),
                    "do it now or open an issue"),
            new Banned(
                    file -> !file.path().endsWith("package-lock.json"),
                    Pattern.compile("/wo" + "rk/|/(?:home|Users)/\\w+/"),
                    "a path of one machine"),
            new Banned(
                    file -> !file.path().endsWith("package-lock.json"),
                    Pattern.compile("\\brepo1?\\.mav" + "en\\b|\\bregistry\\.np" + "mjs\\b|\\bdeb\\.deb" + "ian\\b"),
                    "a download host: each machine chooses its own"));

    private Tidy() {}

    static Stream<String> violations(TextFile file) {
        List<String> found = new ArrayList<>();
        tooLong(file, found);
        for (Banned banned : IN_TEXT) {
            look(file, file.text(), banned, found);
        }
        if (file.isJava()) {
            JavaSource source = JavaSource.of(file.text());
            IN_CODE.forEach(banned -> look(file, source.code(), banned, found));
            longFunctions(file, source, found);
        }
        return found.stream();
    }

    private static void tooLong(TextFile file, List<String> found) {
        int lines = file.lines().size();
        if (lines > LONGEST_FILE && file.endsWithAny(".java", ".ts", ".tsx", ".css", ".mjs", ".sh", "socle")) {
            found.add(violation(file, lines, lines + " lines, " + LONGEST_FILE + " at most: split by subject"));
        }
    }

    private static void longFunctions(TextFile file, JavaSource source, List<String> found) {
        source.functions().stream()
                .filter(function -> function.length() > LONGEST_FUNCTION)
                .map(function -> violation(
                        file,
                        function.line(),
                        "function of " + function.length() + " lines, " + LONGEST_FUNCTION + " at most"))
                .forEach(found::add);
    }

    private static void look(TextFile file, String text, Banned banned, List<String> found) {
        if (!banned.where().test(file)) {
            return;
        }
        banned.pattern().matcher(text).results().forEach(match -> {
            int line = JavaSource.lineAt(text, match.start());
            found.add(violation(file, line, match.group().strip() + ": " + banned.sentence()));
        });
    }

    private static boolean countsMoney(TextFile file) {
        return file.isMainJava()
                && (file.path().startsWith("kernel/") || file.path().startsWith("erp/"));
    }

    private static String violation(TextFile file, int line, String sentence) {
        return file.path() + ":" + line + ": " + sentence;
    }
}
