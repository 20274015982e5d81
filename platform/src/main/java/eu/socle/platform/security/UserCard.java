package eu.socle.platform.security;

import eu.socle.kernel.Language;
import eu.socle.kernel.Role;
import eu.socle.platform.core.HasRole;
import eu.socle.platform.core.User;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What requests need to know of a user.
 *
 * @param passwordMark changes with the password, so that sessions of the old one end
 * @param secondFactor whether a code is asked for as well as the password
 * @param mustEnrol whether a role asks for a second factor that the user has not set up
 * @param secretHash SHA-256 of the secret of the API key, or null when the user has none
 */
public record UserCard(
        String name,
        String fullName,
        boolean enabled,
        Language language,
        String theme,
        Set<String> roles,
        String passwordMark,
        boolean secondFactor,
        boolean mustEnrol,
        @Nullable String secretHash) {

    /** @param demanding the roles that ask for a second factor */
    static UserCard of(User user, Set<String> demanding) {
        Set<String> roles = Stream.concat(
                        user.rows(User.ROLES).stream().map(held -> held.text(HasRole.ROLE)), Stream.of(Role.ALL))
                .collect(Collectors.toUnmodifiableSet());
        return new UserCard(
                user.name(),
                user.text(User.FULL_NAME).isEmpty() ? user.name() : user.text(User.FULL_NAME),
                user.flag(User.ENABLED),
                Language.of(user.text(User.LANGUAGE)),
                user.text(User.THEME),
                roles,
                Tokens.sha256(user.text(User.PASSWORD_HASH)).substring(0, 16),
                user.flag(User.TWO_FACTOR),
                !user.flag(User.TWO_FACTOR) && roles.stream().anyMatch(demanding::contains),
                user.get(User.API_SECRET_HASH));
    }
}
