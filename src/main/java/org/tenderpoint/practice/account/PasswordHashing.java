package org.tenderpoint.practice.account;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB, two passes, one lane and 16 bytes of salt. At most four at once, so that a flood of sign-ins
 * cannot exhaust the memory.
 */
@Component
public class PasswordHashing {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_ONCE = 4;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB,
            PASSES);
    private final Semaphore free = new Semaphore(AT_ONCE, true);
    /** Looks like a hash, costs as much to compare with, and took no hashing: a start would wait for that. */
    final String nobodys = "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(MEMORY_KIB, PASSES, LANES, random(SALT_BYTES), random(HASH_BYTES));

    public String hash(String password) {
        free.acquireUninterruptibly();
        try {
            return encoder.encode(password);
        } finally {
            free.release();
        }
    }

    /** Whether the password matches the hash. Without a hash it takes as long and returns false. */
    boolean matches(String password, Optional<String> hash) {
        free.acquireUninterruptibly();
        try {
            // the encoder answers an empty password at once, which would distinguish it from a wrong one
            var same = encoder.matches(password.isEmpty() ? " " : password, hash.orElse(nobodys));
            return same && hash.isPresent() && !password.isEmpty();
        } finally {
            free.release();
        }
    }

    private static String random(int bytes) {
        var value = new byte[bytes];
        new SecureRandom().nextBytes(value);
        return Base64.getEncoder().withoutPadding().encodeToString(value);
    }

    /** Whether the hash was made with weaker parameters than today's. */
    boolean outdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }
}
