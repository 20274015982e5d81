package eu.socle.platform.security;

import eu.socle.kernel.Context;
import eu.socle.kernel.Role;
import eu.socle.platform.sites.Site;
import eu.socle.platform.store.Rights;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The rights of everyone on every site: what types declare, corrected by administrators, within restrictions. */
public final class PermissionBook implements Site.RightsSource {

    private final Map<Site, Book> books = new ConcurrentHashMap<>();

    private Book book(Site site) {
        long generation = site.generation();
        Book known = books.get(site);
        if (known != null && known.generation() == generation) {
            return known;
        }
        Book fresh = new Book(site, generation);
        books.put(site, fresh);
        return fresh;
    }

    @Override
    public Rights of(Context context, Site site) {
        return context.system() || context.has(Role.ALL_POWERS)
                ? Rights.ALL
                : book(site).grants(context.user(), context.roles());
    }

    public Optional<UserCard> user(Site site, String name) {
        return book(site).card(name);
    }

    Optional<UserCard> userOfKey(Site site, String apiKey) {
        return book(site).cardOfKey(apiKey);
    }

    /** The context in which a user works. */
    public Context contextOf(Site site, UserCard user) {
        return site.contextOf(user.name(), user.roles(), user.language());
    }
}
