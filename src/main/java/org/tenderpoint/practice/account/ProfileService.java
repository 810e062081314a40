package org.tenderpoint.practice.account;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.NotInDemo;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.User;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.UserRepository;

/** What all users may see and change in their own account. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
public class ProfileService {

    private final UserRepository users;
    private final CurrentUser currentUser;
    private final NewPasswords passwords;
    private final OwnPassword own;
    private final OneTimeLinks links;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProfileService(
            UserRepository users,
            CurrentUser currentUser,
            NewPasswords passwords,
            OwnPassword own,
            OneTimeLinks links,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.users = users;
        this.currentUser = currentUser;
        this.passwords = passwords;
        this.own = own;
        this.links = links;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public UserRecord signedIn() {
        return me().toRecord();
    }

    /**
     * Changes the user's name and where they get alerts by e-mail; empty for nowhere.
     *
     * @param seen as it was shown
     * @throws EditedByOther if a manager has changed any of it since; nothing is changed
     * @throws IllegalArgumentException if it is no name, or no address
     */
    @Transactional
    @NotInDemo
    public UserRecord change(UserRecord seen, String name, String email) {
        var me = me();
        if (!seen.saysTheSame(me.toRecord())) {
            throw new EditedByOther(Optional.empty(), clock.instant());
        }
        me.rename(name);
        me.reachableAt(email);
        var saved = users.save(me).toRecord();
        if (!saved.name().equals(seen.name())) {
            events.publishEvent(AuditEvent.of("renamed", "User", me.id().value()));
        }
        if (!saved.email().equals(seen.email())) {
            events.publishEvent(AuditEvent.of("changed_the_address_of", "User", me.id().value()));
        }
        return saved;
    }

    /** The language of this person's screens from the next page on. */
    @Transactional
    public UserRecord speak(PageLanguage language) {
        var me = me();
        me.speak(language);
        var saved = users.save(me).toRecord();
        events.publishEvent(AuditEvent.of("changed_the_language_of", "User", me.id().value()));
        return saved;
    }

    /** Minutes at pressure 4 and 5 in a day that this therapist wants to stay within; empty if none is set. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('THERAPIST')")
    public Optional<Integer> handsLimit() {
        return me().handsLimit();
    }

    /** Sets it; empty takes it away. Nobody else sees it. */
    @Transactional
    @PreAuthorize("hasRole('THERAPIST')")
    public void limitHands(Optional<Integer> minutes) {
        var me = me();
        me.limitHands(minutes);
        users.save(me);
        events.publishEvent(AuditEvent.of("changed_the_hands_limit_of", "User", me.id().value()));
    }

    /** What is wrong with a new password, in words; empty if nothing is. */
    @Transactional(readOnly = true)
    public Optional<String> problem(String password) {
        return passwords.problem(me(), password);
    }

    /**
     * Changes the password; every session of this person ends, this one too, and no link to choose one opens any more.
     *
     * @return false if the old password is wrong
     * @throws TooManyTries after several wrong ones, because somebody at an unlocked screen could guess here as well
     * @throws IllegalArgumentException if the new password is not good enough
     */
    @NotInDemo
    public boolean changePassword(String old, String chosen) {
        var me = me();
        if (passwords.problem(me, chosen).isPresent()) {
            throw new IllegalArgumentException("Not a good password");
        }
        if (!own.matches(me, old, "profile")) {
            return false;
        }
        var hash = passwords.hash(me, chosen);
        transaction.executeWithoutResult(status -> {
            var again = me();
            again.choosePassword(hash);
            users.save(again);
            links.end(again.id(), clock.instant());
            events.publishEvent(AuditEvent.of("changed_the_password", "User", again.id().value()));
        });
        return true;
    }

    private User me() {
        return users.me(currentUser);
    }
}
