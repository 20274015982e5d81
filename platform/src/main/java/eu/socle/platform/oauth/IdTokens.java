package eu.socle.platform.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import eu.socle.platform.api.Call;
import eu.socle.platform.security.AccessTokens;
import eu.socle.platform.security.Authorization;
import eu.socle.platform.security.UserCard;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;

/** Signed proofs of who logged in, made for one application (OpenID Connect Core, 2). */
final class IdTokens {

    private IdTokens() {}

    static String of(Call call, Authorization authorization, UserCard user, String accessToken) {
        Instant now = call.site().clock().instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(Addresses.issuer(call))
                .subject(user.name())
                .audience(authorization.client())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(AccessTokens.ACCESS)))
                .claim("auth_time", authorization.authenticated().getEpochSecond())
                .claim("at_hash", half(accessToken));
        if (authorization.nonce() != null) {
            claims.claim("nonce", authorization.nonce());
        }
        for (Map.Entry<String, Object> each : Profile.names(user).entrySet()) {
            claims.claim(each.getKey(), each.getValue());
        }
        return signed(SigningKey.of(call.site()), claims.build());
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Binds the proof to the access token that comes with it: the left half of its hash. */
    private static String half(String accessToken) {
        byte[] hash = sha256(accessToken.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, hash.length / 2));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
