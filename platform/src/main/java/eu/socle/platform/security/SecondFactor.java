package eu.socle.platform.security;

import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refused;
import eu.socle.platform.core.User;
import eu.socle.platform.sites.Site;
import eu.socle.platform.store.UnitOfWork;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is asked for as well as the password: a code that a telephone shows, or a recovery code. The secret is sealed with a
 * key outside the database and bound to the account; it is shown once, before the first code confirms it.
 */
public final class SecondFactor {

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactor.class);
    private static final int DIGITS = 6;

    private SecondFactor() {}

    /**
     * Draws a secret, which asks for nothing until {@linkplain Login#confirm a code} shows that the telephone has it.
     *
     * @return the secret in base32
     * @throws eu.socle.kernel.Refused {@code second_factor_on} when there is one already
     */
    public static String begin(Site site, String name) {
        String secret = TimeCodes.newSecret();
        return site.asSystem(unit -> {
            User user = unit.lock(User.TYPE, name);
            if (user.flag(User.TWO_FACTOR)) {
                throw Refusal.of("second_factor_on").asRefused();
            }
            user.write(User.TWO_FACTOR_SECRET, site.secrets().seal(secret, use(user)));
            unit.save(user);
            return secret;
        });
    }

    /**
     * Turns the second factor on.
     *
     * @return the recovery codes, shown once
     * @throws eu.socle.kernel.Refused {@code second_factor_invalid} for a wrong code
     */
    static List<String> confirm(Site site, String name, String code) {
        List<String> codes = RecoveryCodes.draw();
        return site.asSystem(unit -> {
            User user = unit.lock(User.TYPE, name);
            if (user.flag(User.TWO_FACTOR)) {
                throw Refusal.of("second_factor_on").asRefused();
            }
            if (!isOfTelephone(site, unit, user, digits(code))) {
                throw Refusal.of("second_factor_invalid").asRefused();
            }
            user.write(User.TWO_FACTOR, true);
            user.write(User.RECOVERY_CODES, RecoveryCodes.kept(codes));
            unit.save(user);
            return codes;
        });
    }

    /** Whether a code is right; it then never is again. */
    static boolean takes(Site site, String name, String code) {
        return site.asSystem(unit -> {
            User user = unit.lock(User.TYPE, name);
            String digits = digits(code);
            if (digits.length() == DIGITS) {
                return isOfTelephone(site, unit, user, digits);
            }
            Optional<String> left = RecoveryCodes.without(user.text(User.RECOVERY_CODES), code);
            left.ifPresent(kept -> {
                user.write(User.RECOVERY_CODES, kept);
                unit.save(user);
            });
            return left.isPresent();
        });
    }

    /** A step is taken once: of two requests with the same code, one moves the mark and the other finds it moved. */
    private static boolean isOfTelephone(Site site, UnitOfWork unit, User user, String digits) {
        String sealed = user.text(User.TWO_FACTOR_SECRET);
        if (sealed.isEmpty() || digits.length() != DIGITS) {
            return false;
        }
        String secret = opened(site, user, sealed);
        OptionalLong step = TimeCodes.stepOf(secret, digits, site.clock().instant());
        return step.isPresent() && unit.statements().execute("""
                        insert into used_code (secret_mark, step) values (?, ?)
                        on conflict (secret_mark) do update set step = excluded.step where used_code.step < excluded.step
                        """, Tokens.sha256(sealed), step.getAsLong()) == 1;
    }

    /** Where the file is that is missing concerns the operator, not whoever stands at the door. */
    private static String opened(Site site, User user, String sealed) {
        try {
            return site.secrets().open(sealed, use(user));
        } catch (Refused unreadable) {
            LOG.error("A second factor was sealed with another key: {}", unreadable.getMessage());
            throw Refusal.of("second_factor_unreadable").asRefused();
        }
    }

    /** The password alone opens the account again. */
    public static void remove(Site site, String name) {
        site.asSystem(unit -> {
            User user = unit.lock(User.TYPE, name);
            user.removeSecondFactor();
            return unit.save(user);
        });
    }

    /** Draws new recovery codes; the former ones open nothing any more. */
    public static List<String> renewCodes(Site site, String name) {
        List<String> codes = RecoveryCodes.draw();
        return site.asSystem(unit -> {
            User user = unit.lock(User.TYPE, name);
            user.write(User.RECOVERY_CODES, RecoveryCodes.kept(codes));
            unit.save(user);
            return codes;
        });
    }

    /** How many recovery codes are left. */
    public static int codesLeft(Site site, String name) {
        return site.asSystem(unit -> RecoveryCodes.left(unit.find(User.TYPE, name)
                .map(user -> user.text(User.RECOVERY_CODES))
                .orElse("")));
    }

    /** By its number, since a person who changes address stays the same person. */
    private static String use(User user) {
        return "two-factor/" + user.identity().id();
    }

    /** Telephones show codes in two groups. */
    private static String digits(String code) {
        String shown = code.replaceAll("[\\s\\u00a0\\u202f]", "");
        return shown.matches("[0-9]{6}") ? shown : "";
    }
}
