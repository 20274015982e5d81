package eu.socle.app.fec;

import eu.socle.app.Modules;
import eu.socle.erp.accounting.Company;
import eu.socle.kernel.Command;
import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Label;
import eu.socle.kernel.Language;
import eu.socle.kernel.Registry;
import eu.socle.kernel.Unit;
import eu.socle.kernel.Verification;
import eu.socle.kernel.report.RowSource;
import eu.socle.platform.postgres.TestPostgres;
import eu.socle.platform.sites.Server;
import eu.socle.platform.sites.Site;
import eu.socle.platform.sites.Sites;
import eu.socle.platform.store.Rights;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** A site in a database of its own, the command line in front of it, and files that only exist in memory. */
final class FecHome implements AutoCloseable, Command.Io, Command.OnSite {

    static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private static final Registry REGISTRY = Modules.registry();

    /** Real files, kept with the tests of the reader. */
    private static final Path SAMPLES = Path.of("..", "erp", "src", "test", "resources", "fec");

    private final Sites sites;
    final Map<String, byte[]> files = new HashMap<>();
    final List<String> said = new ArrayList<>();

    FecHome() {
        String url = TestPostgres.jdbcUrl(TestPostgres.freshDatabase());
        Server server = new Server(
                url, TestPostgres.server().user(), TestPostgres.server().password());
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        sites = new Sites(server, REGISTRY, Path.of("target", "test-home"), clock, (context, site) -> Rights.ALL);
        sites.open();
    }

    Site site() {
        return sites.all().iterator().next();
    }

    Company company(String name, String abbr, String siren) {
        return site().asSystem(unit -> {
            Company company = new Company();
            company.set(Company.COMPANY_NAME, name);
            company.set(Company.ABBR, abbr);
            company.set(Company.COUNTRY, "France");
            company.set(Company.DEFAULT_CURRENCY, "EUR");
            company.set(Company.SIREN_NUMBER, siren);
            return unit.create(company);
        });
    }

    /** Types a command. */
    int fec(String... words) {
        said.clear();
        return REGISTRY.offers(Command.class).stream()
                .filter(command -> command.name().equals("fec"))
                .findFirst()
                .orElseThrow()
                .run(List.of(words), this, this);
    }

    /** The FEC of a company as the command writes it. */
    byte[] export(String company, String year) {
        files.remove("out.txt");
        int code = fec("export", "--company", company, "--year", year, "--output", "out.txt");
        if (code != 0) {
            throw new AssertionError(said);
        }
        return Objects.requireNonNull(files.get("out.txt"));
    }

    /** Every verification of the house finds nothing wrong. */
    void proveBooks() {
        List<String> problems = new ArrayList<>();
        read(rows -> {
            REGISTRY.offers(Verification.class).forEach(each -> each.run(rows, problem -> problems.add(problem.fr())));
            return true;
        });
        if (!problems.isEmpty()) {
            throw new AssertionError(problems);
        }
    }

    <D extends Document<D>> List<D> all(DocType<D> type) {
        return work(unit -> unit.list(type, Cond.always()));
    }

    static byte[] sample(String name) {
        try {
            return Files.readAllBytes(SAMPLES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Language language() {
        return Language.FR;
    }

    @Override
    public void say(Label sentence) {
        said.add(sentence.fr());
    }

    @Override
    public void print(String line) {
        said.add(line);
    }

    @Override
    public InputStream read(Path file) {
        byte[] known = files.get(file.toString());
        if (known == null && file.isAbsolute()) {
            return FecBenchmark.open(file);
        }
        return new ByteArrayInputStream(known == null ? sample(file.toString()) : known);
    }

    @Override
    public OutputStream write(Path file) {
        return new ByteArrayOutputStream() {
            @Override
            public void close() {
                files.put(file.toString(), toByteArray());
            }
        };
    }

    @Override
    public String name() {
        return site().name();
    }

    @Override
    public <T> T work(Function<Unit, T> work) {
        return site().asSystem(work::apply);
    }

    @Override
    public <T> T read(Function<RowSource, T> reading) {
        try (Connection connection = site().dataSource().getConnection()) {
            connection.setAutoCommit(false);
            T result = reading.apply(new AllRows(connection, REGISTRY));
            connection.rollback();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        sites.close();
    }
}
