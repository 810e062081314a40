package org.tenderpoint.practice.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.NotInDemo;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.store.backup.ErasedRecords;
import org.tenderpoint.practice.NewUser;
import org.tenderpoint.practice.PracticeRepository;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.SampleName;
import org.tenderpoint.practice.User;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.UserRepository;

/** The practice's people: everybody sees them, managers invite and change them. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
@Transactional
public class UserService {

    private final UserRepository users;
    private final PracticeRepository practices;
    private final OneTimeLinks links;
    private final SignInThrottle throttle;
    private final SecondFactors factors;
    private final ErasedRecords erased;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UserService(
            UserRepository users,
            PracticeRepository practices,
            OneTimeLinks links,
            SignInThrottle throttle,
            SecondFactors factors,
            ErasedRecords erased,
            ApplicationEventPublisher events,
            Clock clock) {
        this.users = users;
        this.practices = practices;
        this.links = links;
        this.throttle = throttle;
        this.factors = factors;
        this.erased = erased;
        this.events = events;
        this.clock = clock;
    }

    /** Those who give sessions now, by name. */
    @Transactional(readOnly = true)
    public List<UserRecord> therapists() {
        return users.activeWith(Role.THERAPIST).stream().map(User::toRecord).toList();
    }

    /**
     * A query's condition: this person gives no sessions now, so that what they were to do is everybody's.
     *
     * @param user the path to the person's id in it, such as {@code f.ownerId}
     */
    public static String treatsNobody(String user) {
        return user + " not in (select u.id from User u where u.active = true"
                + " and org.tenderpoint.practice.Role.THERAPIST member of u.roles)";
    }

    /** Anyone who works or has worked here. */
    @Transactional(readOnly = true)
    public Optional<UserRecord> byId(UserId id) {
        return users.findById(id.value()).map(User::toRecord);
    }

    /** The names of these people; unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<UserId, String> names(Set<UserId> ids) {
        return names(ids, User::name);
    }

    /** Their names, marked where they have left: for a list of what somebody is to do. */
    @Transactional(readOnly = true)
    public Map<UserId, String> namesNow(Set<UserId> ids) {
        return names(ids, user -> user.active()
                ? user.name()
                : Texts.of("practice.people.who_left", SampleName.inRow(user.name())));
    }

    private Map<UserId, String> names(Set<UserId> ids, Function<User, String> name) {
        return users.findByIdIn(ids.stream().map(Id::value).collect(Collectors.toSet())).stream()
                .collect(Collectors.toUnmodifiableMap(User::id, name));
    }

    /** All people, including those who have left, by name. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('MANAGER')")
    public List<UserRecord> list() {
        return users.everyone().stream().map(User::toRecord).toList();
    }

    /**
     * Creates an account and the one-time link by which its owner chooses a password.
     *
     * @throws LoginTaken if someone has this sign-in name
     */
    @PreAuthorize("hasRole('MANAGER')")
    @NotInDemo
    public SignInLink invite(NewUser person) {
        lock();
        if (users.findByLogin(person.login()).isPresent()) {
            throw new LoginTaken();
        }
        var now = clock.instant();
        var user = users.save(User.invited(person, now));
        var link = links.make(LinkPurpose.PASSWORD, Optional.of(user.id()), now);
        audit("invited", user.id());
        return link;
    }

    /** A new one-time link for someone who has lost a password or let the first link expire; earlier links end. */
    @PreAuthorize("hasRole('MANAGER')")
    @NotInDemo
    public SignInLink newLink(UserId id) {
        var user = require(id);
        if (!user.active()) {
            throw new IllegalStateException("The user is not active");
        }
        throttle.forget(user.login());
        audit("given_a_new_link", id);
        return links.make(LinkPurpose.PASSWORD, Optional.of(id), clock.instant());
    }

    /**
     * A new one-time link for someone who has lost the second factor, e.g. with the phone. Factor and password end at
     * once, so that the password alone lets nobody in meanwhile.
     */
    @PreAuthorize("hasRole('MANAGER')")
    @NotInDemo
    public SignInLink newLinkWithoutFactor(UserId id) {
        var user = require(id);
        user.forgetPassword();
        users.save(user);
        factors.turnOff(id);
        audit("took_the_second_factor_from", id);
        return newLink(id);
    }

    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('MANAGER')")
    public Set<UserId> haveFactor(Set<UserId> people) {
        return factors.withFactor(people);
    }

    /** @throws LastManager if nobody else could manage the practice */
    @PreAuthorize("hasRole('MANAGER')")
    @NotInDemo
    public void deactivate(UserId id) {
        change(id, "deactivated", User::deactivate);
        links.end(id, clock.instant());
        erased.note(LeftPeople.KIND, List.of(id.value()));
    }

    /** Lets someone back in, who then needs a new link. */
    @PreAuthorize("hasRole('MANAGER')")
    @NotInDemo
    public void reactivate(UserId id) {
        change(id, "reactivated", User::reactivate);
    }

    /**
     * Changes what differs from what was seen; other roles end this person's sign-ins.
     *
     * @throws EditedByOther if somebody has changed any of it since; nothing is changed
     * @throws LastManager if nobody could manage the practice any more
     * @throws IllegalArgumentException if it is no name, no address, or without a role
     */
    @PreAuthorize("hasRole('MANAGER')")
    @NotInDemo
    public void change(UserRecord seen, String name, String email, Set<Role> roles) {
        lock();
        // no version: a new password or another place, beside the form, is no other editor
        if (!seen.saysTheSame(require(seen.id()).toRecord())) {
            throw new EditedByOther(Optional.empty(), clock.instant());
        }
        if (!roles.equals(seen.roles())) {
            change(seen.id(), "changed_roles", user -> user.changeRoles(roles));
        }
        if (!name.equals(seen.name())) {
            change(seen.id(), "renamed", user -> user.rename(name));
        }
        if (!email.equals(seen.email())) {
            change(seen.id(), "changed_the_address_of", user -> user.reachableAt(email));
        }
    }

    private void change(UserId id, String action, Consumer<User> change) {
        lock();
        var user = require(id);
        change.accept(user);
        users.save(user);
        if (users.activeWith(Role.MANAGER).isEmpty()) {
            throw new LastManager();
        }
        audit(action, id);
    }

    /** Two managers who remove the role from each other at the same time must not both succeed. */
    private void lock() {
        practices.lock();
    }

    private User require(UserId id) {
        return users.findById(id.value()).orElseThrow(() -> new NoSuch("user"));
    }

    private void audit(String action, UserId id) {
        events.publishEvent(AuditEvent.of(action, "User", id.value()));
    }

    /** Someone has this sign-in name already. */
    public static class LoginTaken extends RuntimeException {

        LoginTaken() {
            super("The sign-in name is taken");
        }
    }

    /** The change would leave the practice without anyone who can manage it. */
    public static class LastManager extends RuntimeException {

        LastManager() {
            super("The last manager stays");
        }
    }
}
