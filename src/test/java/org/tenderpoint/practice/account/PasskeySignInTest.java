package org.tenderpoint.practice.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.practice.NewUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.User;
import org.tenderpoint.practice.UserRepository;

/** Whose passkey may answer in place of a password. */
@Tag("UC-22")
class PasskeySignInTest {

    private final User user = User.invited(new NewUser("Jonas Weiss", "jonas", Set.of(Role.THERAPIST)), Instant.EPOCH);

    @Test
    void thePasskeyOfWhoComesBackOpensNothingBeforeTheyHaveChosenAPassword() {
        user.choosePassword("hash");
        assertThat(answered()).isTrue();

        user.deactivate();
        assertThat(answered()).isFalse();
        user.reactivate();
        assertThat(answered()).isFalse();

        user.choosePassword("another hash");
        assertThat(answered()).isTrue();
    }

    private boolean answered() {
        var users = mock(UserRepository.class);
        var passkeys = mock(Passkeys.class);
        when(users.findById(any())).thenReturn(Optional.of(user));
        when(passkeys.owner(any(), any())).thenReturn(user.id());
        var signIn = new PasskeySignIn(users, passkeys, TransactionOperations.withoutTransaction(), Clock.systemUTC());
        return signIn.answered(signIn.begin(), "{}").isPresent();
    }
}
