package eu.socle.platform.frappe;

import eu.socle.platform.api.RouteSource;
import eu.socle.platform.api.SessionRoutes;
import eu.socle.platform.security.PermissionBook;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the dialect beside the native API, on whose servlet its routes are answered. */
@Configuration(proxyBeanMethods = false)
public class FrappeConfiguration {

    private final Settings settings;

    FrappeConfiguration(@Value("${socle.frappe.most-rows:10000}") int mostRows) {
        this.settings = new Settings(mostRows);
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
