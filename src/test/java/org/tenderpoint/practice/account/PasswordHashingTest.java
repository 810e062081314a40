package org.tenderpoint.practice.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class PasswordHashingTest {

    private final PasswordHashing hashing = new PasswordHashing();

    @Test
    void whatNobodysPasswordIsComparedWithHasTheFormOfAHashOfToday() {
        var own = hashing.hash("a password of somebody");

        assertThat(hashing.nobodys).hasSameSizeAs(own).startsWith(own.substring(0, own.lastIndexOf(",p=1$") + 5));
        assertThat(new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).upgradeEncoding(hashing.nobodys)).isFalse();
        assertThat(hashing.outdated(hashing.nobodys)).isFalse();
        assertThat(hashing.matches("a password of somebody", Optional.empty())).isFalse();
    }
}
