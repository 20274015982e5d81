package eu.socle.platform.oauth;

import eu.socle.platform.api.RouteSource;
import eu.socle.platform.security.PermissionBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts what applications need beside the API, on whose servlet its routes are answered. */
@Configuration(proxyBeanMethods = false)
public class OAuthConfiguration {

    @Bean
    RouteSource oauthAuthorize() {
        return new AuthorizeRoutes();
    }

    @Bean
    RouteSource oauthTokens(PermissionBook book) {
        return new TokenRoutes(book);
    }

    @Bean
    RouteSource oauthIdentity() {
        return new IdentityRoutes();
    }

    @Bean
    RouteSource ownAuthorizations() {
        return new OwnAuthorizations();
    }
}
