package eu.socle.platform.oauth;

import eu.socle.kernel.Role;
import eu.socle.platform.security.UserCard;
import java.util.LinkedHashMap;
import java.util.Map;

/** What applications learn of a person. */
final class Profile {

    private Profile() {}

    /** How the person is called and written to. */
    static Map<String, Object> names(UserCard user) {
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("name", user.fullName());
        if (user.name().contains("@")) {
            names.put("email", user.name());
        }
        return names;
    }

    /** As above, with what the person does here. */
    static Map<String, Object> of(UserCard user, String issuer) {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("sub", user.name());
        profile.put("iss", issuer);
        profile.putAll(names(user));
        profile.put("locale", user.language().name().toLowerCase(java.util.Locale.ROOT));
        profile.put(
                "roles",
                user.roles().stream()
                        .filter(role -> !role.equals(Role.ALL))
                        .sorted()
                        .toList());
        return profile;
    }
}
