package eu.socle.platform.sites;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import eu.socle.platform.store.DatabaseFault;
import java.sql.SQLException;

/**
 * The connections of one site. None of them may hang a request: a database that is out of reach says nothing, so it is the
 * waiting that ends.
 */
final class Pool {

    private static final int SIZE = 12;
    private static final int WAIT_MILLIS = 10_000;
    private static final int VALIDATION_MILLIS = 3_000;
    private static final String CONNECT_SECONDS = "5";

    /** Longer than the longest statement, which the database ends by itself; a commit has no such limit. */
    private static final String ANSWER_SECONDS = "35";

    private static final String LIMITS =
            "-c lock_timeout=5000 -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000";

    private Pool() {}

    static HikariDataSource of(Server server, boolean separateRoles, String site) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("site-" + site);
        config.setJdbcUrl(server.url());
        config.setUsername(separateRoles ? server.appRole() : server.owner());
        config.setPassword(separateRoles ? server.appPassword() : server.ownerPassword());
        config.setMaximumPoolSize(SIZE);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MILLIS);
        config.setValidationTimeout(VALIDATION_MILLIS);
        config.setExceptionOverride(new FormerLeader());
        config.setConnectionInitSql("set search_path to \"" + Sites.schemaOf(site) + "\", public");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("prepareThreshold", "3");
        config.addDataSourceProperty("options", LIMITS);
        config.addDataSourceProperty("ApplicationName", "socle-" + site);
        config.addDataSourceProperty("connectTimeout", CONNECT_SECONDS);
        config.addDataSourceProperty("socketTimeout", ANSWER_SECONDS);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }

    /** A connection to a server that leads no more is of no use: the next one finds the new leader. */
    private static final class FormerLeader implements SQLExceptionOverride {

        @java.lang.Override
        public Override adjudicate(SQLException e) {
            return DatabaseFault.leadsNoMore(e) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
        }
    }
}
