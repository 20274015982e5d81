package eu.socle.platform.sites;

import com.zaxxer.hikari.HikariDataSource;
import eu.socle.kernel.Cond;
import eu.socle.kernel.Context;
import eu.socle.kernel.Language;
import eu.socle.kernel.Registry;
import eu.socle.platform.core.CustomField;
import eu.socle.platform.core.SiteSchema;
import eu.socle.platform.core.User;
import eu.socle.platform.store.Rights;
import eu.socle.platform.store.Transactions;
import eu.socle.platform.store.UnitOfWork;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

/** One organisation's own world: its schema, its files, its users, its added fields. */
public final class Site implements AutoCloseable {

    private final String name;
    private final Registry registry;
    private final Path files;
    private final Clock clock;
    private final HikariDataSource pool;
    private final Transactions transactions;
    private volatile SiteSchema schema;

    /** Finds what a person may do; given by the security of the platform. */
    @FunctionalInterface
    public interface RightsSource {
        Rights of(Context context, Site site);
    }

    Site(String name, Registry registry, Path files, Clock clock, HikariDataSource pool, RightsSource rights) {
        this.name = name;
        this.registry = registry;
        this.files = files;
        this.clock = clock;
        this.pool = pool;
        this.schema = SiteSchema.of(List.of(), registry);
        this.transactions = new Transactions(pool, registry, () -> schema, context -> rights.of(context, this));
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

    /** Reads the added fields again; called after one changed. */
    public void reloadSchema() {
        List<CustomField> fields = asSystem(unit -> unit.list(CustomField.TYPE, Cond.always()));
        this.schema = SiteSchema.of(fields, registry);
    }

    @Override
    public void close() {
        pool.close();
    }
}
