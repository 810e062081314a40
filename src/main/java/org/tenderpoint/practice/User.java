package org.tenderpoint.practice;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;
import org.tenderpoint.platform.page.PageLanguage;

/** Someone who works in the practice. Never deleted, because the trail and signed notes name them. */
@Entity
@Table(name = "users")
public class User extends VersionedRow {

    /** Bounds of a therapist's own limit, minutes a day. */
    public static final int LEAST_HANDS = 5;
    public static final int MOST_HANDS = 600;

    private String name;
    private String login;
    private String email;
    private @Nullable String passwordHash;
    private boolean active;
    private int sessionStamp;
    private Instant createdAt;
    private @Nullable PageLanguage language;
    private @Nullable Integer handsLimit;
    private @Nullable UUID placeId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "user_roles", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    protected User() {}

    /** Someone who has yet to choose a password. */
    public static User invited(NewUser person, Instant now) {
        var user = new User();
        user.name = person.name();
        user.login = person.login();
        user.email = "";
        user.active = true;
        user.createdAt = now;
        user.roles.addAll(person.roles());
        return user;
    }

    public UserId id() {
        return new UserId(id);
    }

    public String name() {
        return name;
    }

    public String login() {
        return login;
    }

    public Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    public boolean active() {
        return active;
    }

    public int sessionStamp() {
        return sessionStamp;
    }

    /** What a session stores of this user from a sign-in on. */
    public SignedIn signedIn() {
        return new SignedIn(id, login, name, sessionStamp);
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /** Whether this person may sign in as a manager. */
    public boolean managesNow() {
        return active && roles.contains(Role.MANAGER);
    }

    /** The language of this person's screens; empty before the first of them. */
    public Optional<PageLanguage> language() {
        return Optional.ofNullable(language);
    }

    public void speak(PageLanguage chosen) {
        language = chosen;
    }

    /** Minutes at pressure 4 and 5 in a day that this person wants to stay within; empty if none is set. */
    public Optional<Integer> handsLimit() {
        return Optional.ofNullable(handsLimit);
    }

    /** @throws IllegalArgumentException if it is out of bounds */
    public void limitHands(Optional<Integer> minutes) {
        if (minutes.filter(wanted -> wanted < LEAST_HANDS || wanted > MOST_HANDS).isPresent()) {
            throw new IllegalArgumentException("Not a limit for a day");
        }
        handsLimit = minutes.orElse(null);
    }

    /** Where this person mostly works. */
    public PracticePlaceId usualPlace() {
        return PracticePlaceId.of(placeId);
    }

    public void mostlyAt(PracticePlaceId place) {
        placeId = place.stored();
    }

    /** A new password; every session that was opened with the old one ends. */
    public void choosePassword(String hash) {
        requireActive();
        passwordHash = hash;
        endSessions();
    }

    /** Only a one-time link lets this person in again. */
    public void forgetPassword() {
        requireActive();
        passwordHash = null;
        endSessions();
    }

    /** The same password, hashed with today's parameters. */
    public void rehash(String hash) {
        passwordHash = hash;
    }

    public void rename(String newName) {
        name = LineCheck.require(newName, NewUser.nameProblem(newName), "name");
    }

    public void reachableAt(String address) {
        email = LineCheck.require(address, UserRecord.emailProblem(address), "e-mail address");
    }

    public void changeRoles(Set<Role> wanted) {
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("A user has one role at least");
        }
        roles.retainAll(wanted);
        roles.addAll(wanted);
        endSessions();
    }

    public void deactivate() {
        requireActive();
        active = false;
        endSessions();
    }

    public void reactivate() {
        if (active) {
            throw new IllegalStateException("The user is active");
        }
        active = true;
        // someone who comes back chooses a new password by link
        passwordHash = null;
        endSessions();
    }

    public void endSessions() {
        sessionStamp++;
    }

    public UserRecord toRecord() {
        return new UserRecord(id(), name, login, email, roles, active, passwordHash == null,
                language().orElse(PageLanguage.EN));
    }

    private void requireActive() {
        if (!active) {
            throw new IllegalStateException("The user is not active");
        }
    }
}
