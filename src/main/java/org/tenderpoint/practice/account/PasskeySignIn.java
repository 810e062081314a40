package org.tenderpoint.practice.account;

import java.time.Clock;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.practice.UserRepository;
import org.tenderpoint.practice.account.CodeSignIn.PasswordGiven;
import org.tenderpoint.practice.account.Passkeys.NotAPasskey;

/** Signing in with a passkey, in place of password and code. Nothing here can be guessed, so nothing is counted. */
@Component
public class PasskeySignIn {

    private final UserRepository users;
    private final Passkeys passkeys;
    private final TransactionOperations transaction;
    private final Clock clock;

    PasskeySignIn(UserRepository users, Passkeys passkeys, TransactionOperations transaction, Clock clock) {
        this.users = users;
        this.passkeys = passkeys;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether a page that was opened under this host can use passkeys. */
    public boolean allowedAt(String host) {
        return passkeys.allowedAt(host);
    }

    public Challenge begin() {
        return new Challenge(transaction.execute(_ -> passkeys.toSignIn()));
    }

    /**
     * That the passkey of an active user has answered; the session of the sign-in page keeps it for a moment.
     *
     * @param answer of the browser, as JSON
     * @return empty if it has not
     */
    public Optional<PasswordGiven> answered(Challenge challenge, String answer) {
        try {
            return transaction.execute(_ -> users.findById(passkeys.owner(challenge.options, answer).value())
                    // who comes back, or has lost the password, chooses one first
                    .filter(user -> user.active() && user.passwordHash().isPresent())
                    .map(user -> new PasswordGiven(user.id().value(), user.sessionStamp(),
                            clock.instant().plus(CodeSignIn.TIME_FOR_CODE))));
        } catch (NotAPasskey e) {
            return Optional.empty();
        }
    }

    /** What a browser was asked; its answer is checked against it, once. */
    public static final class Challenge {

        private final PublicKeyCredentialRequestOptions options;

        private Challenge(PublicKeyCredentialRequestOptions options) {
            this.options = options;
        }

        public String json() {
            return Passkeys.json(options);
        }
    }
}
