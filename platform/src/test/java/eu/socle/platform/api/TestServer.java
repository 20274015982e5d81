package eu.socle.platform.api;

import eu.socle.kernel.Registry;
import eu.socle.kernel.Role;
import eu.socle.platform.samples.SampleModule;
import eu.socle.platform.samples.TestSites;
import eu.socle.platform.security.Accounts;
import eu.socle.platform.security.PermissionBook;
import eu.socle.platform.sites.Site;
import eu.socle.platform.sites.Sites;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The API on a real port, over a fresh database, with a few users. Password of all: {@link #PASSWORD}. */
public final class TestServer implements AutoCloseable {

    public static final String PASSWORD = "correct horse battery";
    public static final String SELLER = "vendeuse@example.org";
    public static final String MANAGER = "chef@example.org";
    public static final String AUDITOR = "cac@example.org";
    public static final String ADMIN = "si@example.org";
    public static final String NOBODY = "stagiaire@example.org";

    private final ConfigurableApplicationContext context;
    private final int port;
    private final Map<String, Client> clients = new HashMap<>();

    @Configuration
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            })
    @Import(ApiConfiguration.class)
    static class App {
        @Bean
        PermissionBook book() {
            return new PermissionBook();
        }

        @Bean(destroyMethod = "close")
        Sites sites(PermissionBook book, Registry registry) {
            try {
                return TestSites.open(registry, TestSites.NOON, Files.createTempDirectory("socle"), book);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Bean
        Registry registry() {
            return SampleModule.registry();
        }
    }

    private TestServer(ConfigurableApplicationContext context) {
        this.context = context;
        this.port = ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    public static TestServer start() {
        return start(App.class);
    }

    public static TestServer start(Class<?> app) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(app)
                .properties(
                        "server.port=0",
                        "spring.main.banner-mode=off",
                        "logging.level.root=warn",
                        "spring.jmx.enabled=false")
                .run();
        TestServer server = new TestServer(context);
        server.people();
        return server;
    }

    private void people() {
        Accounts.firstAdministrator(site(), PASSWORD);
        user(SELLER, Role.SALES_USER);
        user(MANAGER, Role.SALES_USER, Role.SALES_MANAGER);
        user(AUDITOR, Role.AUDITOR);
        user(ADMIN, Role.SYSTEM_MANAGER);
        user(NOBODY);
    }

    public void user(String email, String... roles) {
        Accounts.createUser(site(), email, email.substring(0, email.indexOf('@')), "", PASSWORD, List.of(roles));
    }

    public Site site() {
        return context.getBean(Sites.class).forHost(null);
    }

    public Routes routes() {
        return context.getBean(Routes.class);
    }

    public String address() {
        return "http://localhost:" + port;
    }

    /** Someone who is not logged in. */
    public Client guest() {
        return new Client(address(), null);
    }

    /** Someone who works with an API key. */
    public Client as(String user) {
        return clients.computeIfAbsent(user, k -> new Client(address(), "token " + Accounts.newApiKey(site(), user)));
    }

    @Override
    public void close() {
        context.close();
    }
}
