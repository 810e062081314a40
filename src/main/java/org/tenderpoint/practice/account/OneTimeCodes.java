package org.tenderpoint.practice.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.tenderpoint.platform.Secret;

/** The codes that an app makes of a secret and the time, six digits for each half minute (RFC 6238, RFC 4226). */
final class OneTimeCodes {

    static final int DIGITS = 6;
    /** As RFC 4226 recommends: as long as the hash that the codes are made of. */
    private static final int SECRET_BYTES = 20;
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP_SECONDS = GENERATOR.getTimeStep().toSeconds();
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCodes() {}

    static byte[] freshSecret() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The secret as apps take it by hand: Base32 without padding. */
    static String text(byte[] secret) {
        return new Base32().encodeToString(secret).replace("=", "");
    }

    /** The secret as apps take it from a QR code. */
    static URI address(String practice, String login, byte[] secret) {
        return URI.create("otpauth://totp/" + encoded("Tenderpoint:" + login) + "?secret=" + text(secret) + "&issuer="
                + encoded(practice));
    }

    /**
     * The half minute, counted from 1970, whose code this is: the present one, the one before or the one after, for
     * clocks differ. Empty if it is none of theirs.
     */
    static OptionalLong step(byte[] secret, String digits, Instant now) {
        long present = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        return LongStream.rangeClosed(present - 1, present + 1)
                .filter(step -> Secret.same(code(secret, step), digits))
                .max();
    }

    /** The code of a half minute, counted from 1970. */
    static String code(byte[] secret, long step) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(secret, GENERATOR.getAlgorithm()), Instant.ofEpochSecond(step * STEP_SECONDS));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Any 20 bytes are a key", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
