package eu.socle.platform.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import eu.socle.kernel.Refused;
import eu.socle.platform.sites.Site;
import java.text.ParseException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key with which a site vouches for people: drawn when first needed, sealed in the database. A copy of the site that
 * cannot open it draws its own; applications read the new one by themselves.
 */
final class SigningKey {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKey.class);
    private static final int BITS = 2048;
    private static final String PLACE = "oauth_signing_key";
    private static final String USE = "oauth signing key";

    private SigningKey() {}

    static RSAKey of(Site site) {
        Optional<String> kept = kept(site);
        if (kept.isPresent()) {
            try {
                return RSAKey.parse(site.secrets().open(kept.get(), USE));
            } catch (Refused | ParseException e) {
                LOG.warn("The signing key of {} cannot be opened and is drawn anew", site.name());
            }
        }
        draw(site, kept.orElse(""));
        try {
            return RSAKey.parse(site.secrets().open(kept(site).orElseThrow(), USE));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> kept(Site site) {
        return site.asSystem(
                unit -> unit.statements().query("select value from socle_meta where key = ?", PLACE).stream()
                        .map(row -> String.valueOf(row.get("value")))
                        .findFirst());
    }

    /** Two nodes that draw together end with the same one: the first written stays. */
    private static void draw(Site site, String former) {
        String drawn;
        try {
            drawn = new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        String sealed = site.secrets().seal(drawn, USE);
        site.asSystem(unit -> unit.statements().execute("""
                insert into socle_meta (key, value) values (?, ?)
                on conflict (key) do update set value = excluded.value where socle_meta.value = ?
                """, PLACE, sealed, former));
    }
}
