package org.tenderpoint.practice.account;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.platform.NotInDemo;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.practice.User;
import org.tenderpoint.practice.UserRepository;

/** Lets the holder of a one-time link choose a password. Only the token authorises it. */
@Service
@PreAuthorize("permitAll()")
public class PasswordLinkService {

    private final OneTimeLinks links;
    private final UserRepository users;
    private final NewPasswords passwords;
    private final SignInThrottle throttle;
    private final SecondFactors factors;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasswordLinkService(
            OneTimeLinks links,
            UserRepository users,
            NewPasswords passwords,
            SignInThrottle throttle,
            SecondFactors factors,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.users = users;
        this.passwords = passwords;
        this.throttle = throttle;
        this.factors = factors;
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
        return user(token).flatMap(user -> passwords.problem(user, password));
    }

    /**
     * Sets the password and uses the link up; sessions with an earlier password end.
     *
     * @throws LinkGone if the token is not live
     * @throws IllegalArgumentException if the password is not good enough; the link stays valid
     */
    @NotInDemo
    public void choosePassword(String token, String password) {
        var owner = user(token).orElseThrow(LinkGone::new);
        var hash = passwords.hash(owner, password);
        transaction.executeWithoutResult(status -> {
            boolean rescue = links.use(LinkPurpose.RESCUE, token, clock.instant());
            if (!rescue && !links.use(LinkPurpose.PASSWORD, token, clock.instant())) {
                throw new LinkGone();
            }
            var user = users.findById(owner.id().value()).filter(User::active).orElseThrow(LinkGone::new);
            links.end(user.id(), clock.instant());
            user.choosePassword(hash);
            // somebody else's change fails here, before the throttle resets its count
            users.saveAndFlush(user);
            throttle.forget(user.login());
            events.publishEvent(AuditEvent.of("chose_a_password", "User", user.id().value()));
            if (rescue && factors.turnOff(user.id())) {
                events.publishEvent(AuditEvent.of("lost_the_second_factor_by_a_link_at_start", "User",
                        user.id().value()));
            }
        });
    }

    private Optional<User> user(String token) {
        var now = clock.instant();
        return links.find(LinkPurpose.PASSWORD, token, now)
                .or(() -> links.find(LinkPurpose.RESCUE, token, now))
                .flatMap(OneTimeLink::user)
                .flatMap(id -> users.findById(id.value()))
                .filter(User::active);
    }

    /** The person whom a one-time link lets choose a password. */
    public record LinkOwner(String name, String login) {}
}
