package eu.socle.platform.api;

import eu.socle.kernel.Context;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;

/** Who may call a route. Every route declares one; what it opens is then narrowed by rights on types and documents. */
public sealed interface Policy {

    /** Anyone, logged in or not. */
    record Anyone() implements Policy {}

    /** Whoever is logged in; the handler looks at rights itself. */
    record LoggedIn() implements Policy {}

    /** Whoever is logged in, for their own account; the only door open to who must first set up a second factor. */
    record OwnAccount() implements Policy {}

    /** Whoever has a right on the type named in the path. */
    record OnType(Right right) implements Policy {}

    /** Whoever may administer the site. */
    record Administrator() implements Policy {}

    /** Whoever is known, even through an application that was allowed to learn who they are and nothing more. */
    record Identity() implements Policy {}

    /** A registered application, which says who it is in its own way: nobody is looked for, the handler checks. */
    record Application() implements Policy {}

    Policy PUBLIC = new Anyone();
    Policy LOGGED_IN = new LoggedIn();
    Policy OWN_ACCOUNT = new OwnAccount();
    Policy ADMIN = new Administrator();
    Policy IDENTITY = new Identity();
    Policy APPLICATION = new Application();

    /** Whether the policy {@link #ADMIN} lets someone pass. */
    static boolean administers(Context context) {
        return context.has(Role.ALL_POWERS) || context.has(Role.SYSTEM_MANAGER);
    }

    static Policy type(Right right) {
        return new OnType(right);
    }
}
