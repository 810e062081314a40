package org.tenderpoint.practice.account;

import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.tenderpoint.practice.TestUsers;

/**
 * Knows that the one password of all users of {@link TestUsers} fits their one hash: a tenth of a second of a core at
 * each sign-in. Every other password and hash is worked out.
 */
@TestComponent
@Primary
public class KnownPassword extends PasswordHashing {

    @Override
    boolean matches(String password, Optional<String> hash) {
        return password.equals(TestUsers.PASSWORD) && hash.filter(TestUsers.HASH::equals).isPresent()
                || super.matches(password, hash);
    }
}
