package eu.socle.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Starts the packaged program on a temporary home and measures it. */
public final class Bench {

    private static final String TWO = "create, then submit (2 requests)";
    private static final String ONE = "create and submit (1 request)";
    private static final String BATCHES = "raw SQL, statements and batches";
    private static final String FUNCTION = "raw SQL, one PL/pgSQL function";
    private static final List<String> PRODUCT = List.of(TWO, ONE);
    private static final int USUAL_CLIENTS = 8;

    private final Plan plan;
    private final Installation installation;
    private final Report report = new Report();
    private final AtomicLong numbers = new AtomicLong();
    private final Guard guard;

    private Bench(Plan plan, Installation installation, Guard guard) {
        this.plan = plan;
        this.installation = installation;
        this.guard = guard;
    }

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        Plan plan = Plan.of(List.of(arguments).subList(1, arguments.length));
        Guard guard = new Guard(root.resolve("bench/ratios.csv"));
        try (Installation installation = new Installation(root)) {
            Bench bench = new Bench(plan, installation, guard);
            bench.run();
            bench.report.write(root.resolve("bench/target/report.md"));
        }
        if (plan.recording()) {
            guard.record();
        }
        if (plan.guarding()) {
            guard.stand();
        }
    }

    private void run() throws Exception {
        report.say("Cores: " + Runtime.getRuntime().availableProcessors() + "; load before: "
                + Processes.read("/proc/loadavg").strip() + "; Java " + Runtime.version() + "; " + plan.seconds() + " s × "
                + plan.rounds() + " rounds each; fsync on.");
        installation.start();
        Shop shop = Shop.open(Person.login(installation.url()));
        String first = shop.inTwoRequests(numbers.incrementAndGet());
        if (plan.invoices() > 0) {
            large(first);
            return;
        }
        starts();
        Shop again = shop.seenBy(Person.login(installation.url()));
        memory("idle");
        invoices(again, first);
        memory("under load");
        papers(again.person(), first);
        report.say("");
        report.say("Load after: " + Processes.read("/proc/loadavg").strip());
    }

    /** Only reading: what is written beside so much is not what the other measures write. */
    private void large(String first) throws Exception {
        long begin = System.nanoTime();
        Millions.write(installation, plan.invoices(), first);
        report.say(plan.invoices() + " invoices and about " + plan.invoices() * 10 + " entries written in "
                + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin) + " s");
        try (Connection connection = installation.connect()) {
            new Copies(connection).run("set search_path to site_default, public");
            new Reads(Person.login(installation.url()), connection, report).run();
        }
        report.say("");
        report.say("Load after: " + Processes.read("/proc/loadavg").strip());
    }

    private void starts() throws Exception {
        if (plan.starts() == 0) {
            return;
        }
        installation.stop();
        installation.start();
        installation.awaitClassCache();
        installation.stop();
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < plan.starts(); i++) {
            millis.add(installation.start());
            if (i < plan.starts() - 1) {
                installation.stop();
            }
        }
        long cpu = installation.program().cpuMillis();
        report.head("start to first 200 of /readyz, existing data", "value");
        report.row("median of " + plan.starts() + " (class cache: " + installation.hasClassCache() + ")",
                millis.stream().sorted().toList().get(plan.starts() / 2) + " ms");
        report.row("processor time of the virtual machine", cpu + " ms");
    }

    private void memory(String when) throws IOException {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(plan.seconds()));
        long program = installation.program().pssMegabytes();
        long database = installation.database().pssMegabytes();
        report.head("memory " + when + " (PSS)", "MB");
        report.row("virtual machine", program);
        report.row("PostgreSQL", database);
        report.row("together", program + database);
    }

    private void invoices(Shop shop, String first)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        Race.warm(USUAL_CLIENTS, plan.seconds(), client -> shop.inOneRequest(numbers.incrementAndGet()));
        Race.warm(USUAL_CLIENTS, plan.seconds(), client -> shop.inTwoRequests(numbers.incrementAndGet()));
        for (int clients : plan.clients()) {
            contest(List.of(shop), first, clients);
        }
        if (plan.series() > 1) {
            List<Shop> shops = new ArrayList<>(List.of(shop));
            for (int number = 2; number <= plan.series(); number++) {
                shops.add(shop.beside(number));
            }
            for (int clients : plan.clients()) {
                contest(shops, first, clients);
            }
        }
    }

    private void contest(List<Shop> shops, String first, int clients)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        try (RawSql raw = new RawSql(installation, first, clients)) {
            Contest contest = new Contest(installation);
            contest.enter(TWO, client -> shops.get(client % shops.size()).inTwoRequests(numbers.incrementAndGet()));
            contest.enter(ONE, client -> shops.get(client % shops.size()).inOneRequest(numbers.incrementAndGet()));
            contest.enter(BATCHES, raw::statements);
            contest.enter(FUNCTION, raw::function);
            for (int round = 0; round < plan.rounds(); round++) {
                contest.round(clients, plan.seconds());
            }
            tell(contest, clients, shops.size(), raw.rows());
        }
    }

    private void tell(Contest contest, int clients, int series, int rows) {
        double reference = contest.figures(BATCHES).perSecond();
        report.head(
                clients + " client(s) on " + series + " series, invoice of 5 lines and 7 entries (" + rows + " rows)",
                "per second", "p50 ms", "p95 ms", "JVM CPU ms", "PostgreSQL CPU ms", "of raw SQL batches");
        for (String name : List.of(TWO, ONE, BATCHES, FUNCTION)) {
            Contest.Figures figures = contest.figures(name);
            report.row(name, figures.perSecond(), figures.p50(), figures.p95(), figures.program(), figures.database(),
                    Math.round(100 * figures.perSecond() / reference) + " %");
            if (PRODUCT.contains(name)) {
                guard.found(clients + " clients, " + series + " series, " + name, figures.perSecond() / reference);
            }
        }
    }

    private void papers(Person person, String invoice) throws IOException, InterruptedException, ExecutionException {
        new Race().run(2, plan.seconds(), client -> person.get("/api/pdf/sales-invoice/" + Person.encoded(invoice)));
        Race race = new Race();
        race.run(2, plan.seconds(), client -> person.get("/api/pdf/sales-invoice/" + Person.encoded(invoice)));
        report.head("papers", "value");
        report.row("PDF of one page with Factur-X, 2 clients, per second", race.perSecond());
        long begin = System.nanoTime();
        try {
            byte[] fec = person.get("/api/export/fec?company=" + Person.encoded(Shop.COMPANY) + "&fiscal_year="
                    + Person.encoded(person.json("/api/doc/fiscal-year?limit=1").get("data").get(0).get("name").asString()));
            long lines = new String(fec, java.nio.charset.StandardCharsets.UTF_8).lines().count() - 1;
            report.row("FEC, lines per second (" + lines + " lines)", lines * 1e9 / (System.nanoTime() - begin));
        } catch (IllegalStateException e) {
            report.row("FEC", "not written: " + e.getMessage());
        }
    }
}
