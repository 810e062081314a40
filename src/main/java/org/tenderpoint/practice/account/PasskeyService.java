package org.tenderpoint.practice.account;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.platform.NotInDemo;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.UserRepository;
import org.tenderpoint.practice.account.Passkeys.NotAPasskey;
import org.tenderpoint.vocabulary.say.Phrase;

/** The signed-in user's own passkeys. Only somebody with a second factor has any, so losing them locks nobody out. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
public class PasskeyService {

    private static final String FROM_ACCOUNT = "passkey";

    private final UserRepository users;
    private final CurrentUser currentUser;
    private final SecurityContextHolderStrategy holder;
    private final PasskeyRepository stored;
    private final Passkeys passkeys;
    private final OwnPassword own;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    PasskeyService(
            UserRepository users,
            CurrentUser currentUser,
            SecurityContextHolderStrategy holder,
            PasskeyRepository stored,
            Passkeys passkeys,
            OwnPassword own,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.users = users;
        this.currentUser = currentUser;
        this.holder = holder;
        this.stored = stored;
        this.passkeys = passkeys;
        this.own = own;
        this.transaction = transaction;
        this.events = events;
    }

    /** Whether a page that was opened under this host can use passkeys. */
    @Transactional(readOnly = true)
    public boolean allowedAt(String host) {
        return passkeys.allowedAt(host);
    }

    /** In the order in which they were added. */
    @Transactional(readOnly = true)
    public List<PasskeyRecord> list() {
        return stored.findByUserIdOrderByAddedAt(currentUser.id().value()).stream().map(Passkey::toRecord).toList();
    }

    /**
     * What a browser is asked for a new passkey.
     *
     * @throws WrongPassword if it is not the user's
     * @throws TooManyTries after several wrong ones
     */
    @NotInDemo
    public PasskeyRequest begin(String password) {
        var me = users.me(currentUser);
        if (!own.matches(me, password, FROM_ACCOUNT + me.login())) {
            throw new WrongPassword();
        }
        var owner = Objects.requireNonNull(holder.getContext().getAuthentication());
        return transaction.execute(_ -> new PasskeyRequest(passkeys.toAdd(owner)));
    }

    /**
     * @param answer of the browser, as JSON
     * @return false if it does not belong to what was asked
     */
    @NotInDemo
    public boolean add(PasskeyRequest asked, String answer) {
        try {
            transaction.executeWithoutResult(_ -> {
                passkeys.add(asked.options, answer, Phrase.of("practice.passkey.label", list().size() + 1));
                audit("has_a_passkey_more");
            });
            return true;
        } catch (NotAPasskey e) {
            return false;
        }
    }

    @NotInDemo
    public void remove(UUID id) {
        transaction.executeWithoutResult(_ -> {
            if (stored.remove(currentUser.id().value(), id) > 0) {
                audit("has_a_passkey_less");
            }
        });
    }

    private void audit(String action) {
        events.publishEvent(AuditEvent.of(action, "User", currentUser.id().value()));
    }

    /** What a browser was asked; its answer is checked against it. */
    public static final class PasskeyRequest {

        private final PublicKeyCredentialCreationOptions options;

        private PasskeyRequest(PublicKeyCredentialCreationOptions options) {
            this.options = options;
        }

        public String json() {
            return Passkeys.json(options);
        }
    }
}
