package eu.socle.app.web;

import eu.socle.platform.ops.Health;
import eu.socle.platform.security.PermissionBook;
import eu.socle.platform.sites.Sites;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.web.context.support.StandardServletEnvironment;

/** The web server, open from its creation until it is closed; requests under way are let finish. */
public final class WebServer implements AutoCloseable {

    /**
     * What is opened before the web server and given to it.
     *
     * @param securityContact where flaws are reported, for {@code security.txt}; null to publish none
     */
    public record Needs(
            Sites sites,
            PermissionBook book,
            Clock clock,
            Path home,
            @Nullable String securityContact) {

        public Needs(Sites sites, PermissionBook book, Clock clock, Path home) {
            this(sites, book, clock, home, null);
        }
    }

    private final ConfigurableApplicationContext context;

    private WebServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Opens it on a port (0: any) of an address (empty: all). */
    public static WebServer start(Needs needs, int port, String address) {
        SpringApplication application = new SpringApplication(WebConfiguration.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setAddCommandLineProperties(false);
        application.setRegisterShutdownHook(false);
        application.setEnvironment(new Environment(properties(port, address)));
        application.addInitializers(context -> register((GenericApplicationContext) context, needs));
        return new WebServer(application.run());
    }

    private static void register(GenericApplicationContext context, Needs needs) {
        // Given, not owned: whoever opened them closes them.
        context.getBeanFactory().registerSingleton("sites", needs.sites());
        context.getBeanFactory().registerSingleton("clock", needs.clock());
        context.getBeanFactory().registerSingleton("health", new Health(needs.sites(), needs.home()));
        context.getBeanFactory().registerSingleton("permissionBook", needs.book());
        context.getBeanFactory()
                .registerSingleton("securityText", new SecurityText(needs.securityContact(), needs.clock()));
    }

    private static Map<String, Object> properties(int port, String address) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", port);
        if (!address.isEmpty()) {
            properties.put("server.address", address);
        }
        properties.put("server.shutdown", "graceful");
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "20s");
        properties.put("spring.threads.virtual.enabled", true);
        properties.put("spring.main.allow-bean-definition-overriding", false);
        properties.put("spring.config.location", "optional:classpath:/no-configuration-file/");
        properties.put("spring.mvc.problemdetails.enabled", false);
        properties.put("spring.web.resources.add-mappings", false);
        properties.put("spring.servlet.multipart.max-file-size", "64MB");
        properties.put("spring.servlet.multipart.max-request-size", "65MB");
        properties.put("server.max-http-request-header-size", "32KB");
        properties.put("server.compression.enabled", true);
        properties.put("server.compression.mime-types", "application/json,application/problem+json,text/csv");
        properties.put("server.compression.min-response-size", "2KB");
        return properties;
    }

    public int port() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return server == null ? 0 : server.getPort();
    }

    @Override
    public void close() {
        context.close();
    }

    /** Only what is said here: neither the environment of the process nor a file beside it changes the server. */
    private static final class Environment extends StandardServletEnvironment {

        Environment(Map<String, Object> properties) {
            getPropertySources().addFirst(new MapPropertySource("socle", properties));
        }

        @Override
        protected void customizePropertySources(MutablePropertySources sources) {
            // No source but ours.
        }
    }
}
