package org.tenderpoint.practice.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.practice.Practice;
import org.tenderpoint.practice.PracticeRepository;
import org.tenderpoint.practice.User;
import org.tenderpoint.practice.UserRepository;
import org.tenderpoint.practice.account.OneTimeLinks.LinkPurpose;

/** Lets the holder of a one-time link choose a password. Only the token authorises it. */
@Service
@PreAuthorize("permitAll()")
public class PasswordLinkService {

    private final OneTimeLinks links;
    private final UserRepository users;
    private final PracticeRepository practices;
    private final PasswordHashing hashing;
    private final SignInThrottle throttle;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasswordLinkService(
            OneTimeLinks links,
            UserRepository users,
            PracticeRepository practices,
            PasswordHashing hashing,
            SignInThrottle throttle,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.users = users;
        this.practices = practices;
        this.hashing = hashing;
        this.throttle = throttle;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** The owner of this link. Empty for unknown, used, replaced and expired ones alike. */
    public Optional<LinkOwner> owner(String token) {
        return user(token).map(user -> new LinkOwner(user.name(), user.login()));
    }

    /** What is wrong with a password for the owner of this link, in words; empty if nothing is. */
    public Optional<String> problem(String token, String password) {
        return user(token).flatMap(user -> PasswordRules.problem(password, names(user)));
    }

    /**
     * Sets the password and uses the link up; sessions with an earlier password end.
     *
     * @throws LinkGone if the token is not live
     * @throws IllegalArgumentException if the password is not good enough; the link stays valid
     */
    public void choosePassword(String token, String password) {
        var owner = user(token).orElseThrow(LinkGone::new);
        if (PasswordRules.problem(password, names(owner)).isPresent()) {
            throw new IllegalArgumentException("Not a good password");
        }
        var hash = hashing.hash(password);
        transaction.executeWithoutResult(status -> {
            if (!links.use(LinkPurpose.PASSWORD, token, clock.instant())) {
                throw new LinkGone();
            }
            var user = users.findById(owner.id().value()).filter(User::active).orElseThrow(LinkGone::new);
            user.choosePassword(hash);
            // somebody else's change fails here, before the throttle resets its count
            users.saveAndFlush(user);
            throttle.forget(user.login());
            events.publishEvent(AuditEvent.of("chose a password", "User", user.id().value()));
        });
    }

    private Optional<User> user(String token) {
        return links.find(LinkPurpose.PASSWORD, token, clock.instant())
                .flatMap(OneTimeLink::user)
                .flatMap(id -> users.findById(id.value()))
                .filter(User::active);
    }

    private List<String> names(User user) {
        var practice = practices.findById(Practice.ID).map(found -> found.toRecord().name()).orElse("");
        return List.of(practice, user.name(), user.login());
    }

    /** The person whom a one-time link lets choose a password. */
    public record LinkOwner(String name, String login) {}

    /** The link never existed, has been used, was replaced by a newer one, or is too old. */
    public static class LinkGone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public LinkGone() {
            super("The link does not work any more");
        }
    }
}
