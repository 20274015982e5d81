package eu.socle.app.web;

import eu.socle.kernel.Refused;
import eu.socle.kernel.Role;
import eu.socle.platform.security.Authenticator;
import eu.socle.platform.security.Front;
import eu.socle.platform.security.PermissionBook;
import eu.socle.platform.sites.Sites;
import jakarta.servlet.http.HttpServletRequest;

/** Tells whether a request carries the API key of an administrator. */
final class AdministratorKeys {

    private final Sites sites;
    private final Authenticator authenticator;

    AdministratorKeys(Sites sites, PermissionBook book) {
        this.sites = sites;
        this.authenticator = new Authenticator(book);
    }

    boolean areIn(HttpServletRequest request) {
        if (request.getHeader("Authorization") == null) {
            return false;
        }
        try {
            return authenticator
                    .person(request, sites.forHost(Front.hostName(request)), false)
                    .filter(person -> person.context().has(Role.SYSTEM_MANAGER)
                            || person.context().has(Role.ALL_POWERS))
                    .isPresent();
        } catch (Refused e) {
            return false;
        }
    }
}
