package eu.socle.platform.api;

import eu.socle.platform.security.PermissionBook;
import eu.socle.platform.sites.Sites;
import jakarta.servlet.MultipartConfigElement;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.Ordered;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Puts the API on the web server. Needs a bean of {@link Sites} and the {@link PermissionBook} that those sites were opened
 * with; every {@link RouteSource} bean adds its routes.
 */
@Configuration(proxyBeanMethods = false)
@Import(ApiConfiguration.Parts.class)
public class ApiConfiguration {

    private static final long MAX_UPLOAD = 50L * 1024 * 1024;
    private static final int IN_MEMORY = 256 * 1024;

    /** Parts of the platform that answer paths of their own; named, because they stand above this package. */
    static final class Parts implements ImportSelector {
        @Override
        public String[] selectImports(AnnotationMetadata metadata) {
            return new String[] {
                "eu.socle.platform.print.PaperRoutes",
                "eu.socle.platform.report.ReportRoutes",
                "eu.socle.platform.report.ImportRoutes",
                "eu.socle.platform.files.FileRoutes"
            };
        }
    }

    @Bean
    SessionRoutes sessionRoutes(PermissionBook book) {
        return new SessionRoutes(book);
    }

    @Bean
    AccountRoutes accountRoutes(PermissionBook book, SessionRoutes sessions) {
        return new AccountRoutes(book, sessions);
    }

    @Bean
    Routes routes(ObjectProvider<RouteSource> others) {
        List<RouteSource> own = List.of(
                new DocumentRoutes(),
                new FigureRoutes(),
                new DraftRoutes(),
                new MetaRoutes(),
                new TimelineRoutes(),
                new OpenApiRoutes());
        return new Routes(Stream.concat(own.stream(), others.orderedStream()).toList());
    }

    /** The servlet answers everything below the first segments that routes name, such as {@code /api/}. */
    @Bean
    ServletRegistrationBean<ApiServlet> apiServlet(Sites sites, PermissionBook book, Routes routes) {
        String[] starts = routes.all().stream()
                .map(route -> "/" + route.segments().getFirst() + "/*")
                .distinct()
                .toArray(String[]::new);
        ServletRegistrationBean<ApiServlet> servlet =
                new ServletRegistrationBean<>(new ApiServlet(sites, book, routes), starts);
        servlet.setName("api");
        servlet.setMultipartConfig(new MultipartConfigElement("", MAX_UPLOAD, MAX_UPLOAD + IN_MEMORY, IN_MEMORY));
        return servlet;
    }

    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders() {
        FilterRegistrationBean<SecurityHeaders> filter = new FilterRegistrationBean<>(new SecurityHeaders());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Names hold any character, encoded slashes included; we read the raw path ourselves, once. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> anyNameInPaths() {
        return factory -> factory.addConnectorCustomizers(connector -> {
            connector.setEncodedSolidusHandling("passthrough");
            connector.setEncodedReverseSolidusHandling("passthrough");
            connector.setXpoweredBy(false);
        });
    }
}
