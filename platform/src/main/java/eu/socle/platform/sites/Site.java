package eu.socle.platform.sites;

import com.zaxxer.hikari.HikariDataSource;
import eu.socle.kernel.Cond;
import eu.socle.kernel.Context;
import eu.socle.kernel.Language;
import eu.socle.kernel.Registry;
import eu.socle.kernel.Schema;
import eu.socle.platform.core.CustomField;
import eu.socle.platform.core.SiteSchema;
import eu.socle.platform.core.User;
import eu.socle.platform.store.Rights;
import eu.socle.platform.store.Statements;
import eu.socle.platform.store.Surroundings;
import eu.socle.platform.store.Transactions;
import eu.socle.platform.store.UnitOfWork;
import eu.socle.platform.store.Watch;
import eu.socle.platform.store.Watcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One organisation's own world: its schema, its files, its users, its added fields. */
public final class Site implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Site.class);

    private final String name;
    private final Registry registry;
    private final Path files;
    private final Secrets secrets;
    private final Clock clock;
    private final HikariDataSource pool;
    private final Transactions transactions;
    private final AtomicLong generation = new AtomicLong();
    private final AtomicLong checked = new AtomicLong(System.nanoTime());
    private final Queue<AutoCloseable> users = new ConcurrentLinkedQueue<>();
    private volatile SiteSchema schema;
    private volatile Watch watch = Watch.NOTHING;
    private volatile Runnable sender = () -> {};
    private volatile String stamp = "";

    private static final long CHECK_NANOS = 2_000_000_000L;

    /** Finds what a person may do; given by the security of the platform. */
    @FunctionalInterface
    public interface RightsSource {
        Rights of(Context context, Site site);
    }

    Site(
            String name,
            Registry registry,
            Path files,
            Secrets secrets,
            Clock clock,
            HikariDataSource pool,
            RightsSource rights,
            boolean walled) {
        this.name = name;
        this.registry = registry;
        this.files = files;
        this.secrets = secrets;
        this.clock = clock;
        this.pool = pool;
        this.schema = SiteSchema.of(List.of(), registry);
        this.transactions = new Transactions(pool, registry, new Around(), context -> rights.of(context, this), walled);
        reloadSchema();
    }

    public String name() {
        return name;
    }

    public Registry registry() {
        return registry;
    }

    public SiteSchema schema() {
        return schema;
    }

    /** The folder of this site's files. */
    public Path files() {
        return files;
    }

    /** Removes every file of this site, once no row tells of one. */
    public void forgetFiles() {
        if (!Files.isDirectory(files)) {
            return;
        }
        try (Stream<Path> all = Files.walk(files)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What seals the secrets of this installation. */
    public Secrets secrets() {
        return secrets;
    }

    public Clock clock() {
        return clock;
    }

    public DataSource dataSource() {
        return pool;
    }

    /** Everything a request does: one transaction, within the rights of the person. */
    public <T> T work(Context context, Function<UnitOfWork, T> work) {
        return transactions.run(context, work);
    }

    /** Work that no person asked for: jobs, seeds, the command line. */
    public <T> T asSystem(Function<UnitOfWork, T> work) {
        return work(Context.system(clock), work);
    }

    /** One question of the platform itself, outside any transaction. */
    public <T> T look(Function<Statements, T> question) {
        return transactions.look(question);
    }

    /** The context of a person. */
    public Context contextOf(String user, Set<String> roles, Language language) {
        boolean all = user.equals(User.ADMINISTRATOR);
        return new Context(user, all ? withAll(roles) : roles, language, Context.PARIS, clock, false);
    }

    private static Set<String> withAll(Set<String> roles) {
        Set<String> more = new java.util.HashSet<>(roles);
        more.add(eu.socle.kernel.Role.ALL_POWERS);
        return more;
    }

    /** Reads the added fields and what is watched again; called after one changed. */
    public void reloadSchema() {
        List<CustomField> fields = asSystem(unit -> unit.list(CustomField.TYPE, Cond.always()));
        this.schema = SiteSchema.of(fields, registry);
        List<Watcher> watchers = registry.offers(Watcher.class);
        this.watch = watchers.isEmpty()
                ? Watch.NOTHING
                : asSystem(unit -> watchers.getFirst().look(unit));
    }

    /** Who is told that something waits in the outbox, as soon as it is stored; in place of whoever was told before. */
    public void whenSending(Runnable told) {
        this.sender = told;
    }

    /** Grows when users, rights or added fields change: what was remembered of them is then read again. */
    public long generation() {
        return generation.get();
    }

    private void reload() {
        reloadSchema();
        generation.incrementAndGet();
    }

    /** What units of work find around them. */
    private final class Around implements Surroundings {

        @Override
        public Schema schema() {
            return schema;
        }

        @Override
        public Watch watch() {
            return watch;
        }

        @Override
        public String seal(String secret, String use) {
            return secrets.seal(secret, use);
        }

        @Override
        public void houseRulesChanged() {
            reload();
        }

        @Override
        public void sendSoon() {
            sender.run();
        }
    }

    /** Notices what another node changed in rights or fields, at most once in a while; called at each request. */
    public void freshen() {
        long before = checked.get();
        long now = System.nanoTime();
        if (now - before > CHECK_NANOS && checked.compareAndSet(before, now)) {
            String found = asSystem(UnitOfWork::houseRulesStamp);
            if (!found.equals(stamp)) {
                stamp = found;
                reload();
            }
        }
    }

    /** Has something that uses this site closed before it, once. */
    public void closeBefore(AutoCloseable user) {
        users.add(user);
    }

    @Override
    public void close() {
        for (AutoCloseable user = users.poll(); user != null; user = users.poll()) {
            try {
                user.close();
            } catch (Exception e) {
                LOG.warn("Site {}: what used it did not close", name, e);
            }
        }
        pool.close();
    }
}
