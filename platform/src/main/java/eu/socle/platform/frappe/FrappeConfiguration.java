package eu.socle.platform.frappe;

import eu.socle.platform.api.RouteSource;
import eu.socle.platform.api.SessionRoutes;
import eu.socle.platform.security.PermissionBook;
import eu.socle.platform.store.ListQuery;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts the dialect beside the native API, on whose servlet its routes are answered. */
@Configuration(proxyBeanMethods = false)
public class FrappeConfiguration {

    /** How many rows a list of all may have; {@link ListQuery#MAX} unless the operator says otherwise. */
    private static final String MOST_ROWS = "socle.frappe.most-rows";

    private final Settings settings;

    FrappeConfiguration(Environment environment) {
        this.settings = new Settings(environment.getProperty(MOST_ROWS, Integer.class, ListQuery.MAX));
    }

    @Bean
    RouteSource frappeResources() {
        return new ResourceRoutes(settings);
    }

    @Bean
    RouteSource frappeDocuments() {
        return new SecondRoutes(settings);
    }

    @Bean
    RouteSource frappeMethods(PermissionBook book, SessionRoutes sessions) {
        return new MethodRoutes(settings, new SessionMethods(book, sessions));
    }

    @Bean
    RouteSource frappePages() {
        return new PageRoutes(settings);
    }

    @Bean
    FilterRegistrationBean<CommandFilter> frappeCommands() {
        FilterRegistrationBean<CommandFilter> filter = new FilterRegistrationBean<>(new CommandFilter());
        filter.addUrlPatterns("/");
        return filter;
    }
}
