package org.tenderpoint.practice.setup;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tenderpoint.platform.store.file.DataPlace;
import org.tenderpoint.platform.store.keys.KeyFile;
import org.tenderpoint.platform.store.schedule.RunAs;
import org.tenderpoint.practice.NewUser;
import org.tenderpoint.practice.PracticeSettings;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.account.LinkGone;
import org.tenderpoint.practice.account.LinkPurpose;
import org.tenderpoint.practice.account.OneTimeLinks;
import org.tenderpoint.practice.account.PasswordHashing;
import org.tenderpoint.practice.account.PasswordRules;
import org.tenderpoint.practice.account.SetUpCode;
import org.tenderpoint.practice.account.TooManyTries;

/**
 * Sets the practice up, once. Nobody has an account then, so what permits it is the token of the link that the program
 * prints where it was started, or one that the operator's code was exchanged for.
 */
@Service
@PreAuthorize("permitAll()")
public class SetUpService {

    private final FirstManager first;
    private final SetUpCode code;
    private final OneTimeLinks links;
    private final PasswordHashing hashing;
    private final ObjectProvider<SamplePractice> sample;
    private final RunAs runAs;
    private final Environment environment;
    private final Clock clock;

    SetUpService(
            FirstManager first,
            SetUpCode code,
            OneTimeLinks links,
            PasswordHashing hashing,
            ObjectProvider<SamplePractice> sample,
            RunAs runAs,
            Environment environment,
            Clock clock) {
        this.first = first;
        this.code = code;
        this.links = links;
        this.hashing = hashing;
        this.sample = sample;
        this.runAs = runAs;
        this.environment = environment;
        this.clock = clock;
    }

    /** Whether the practice still waits to be set up. */
    public boolean open() {
        return first.awaited();
    }

    /** Whether this token may set the practice up now. */
    public boolean mayUse(String token) {
        return open() && links.find(LinkPurpose.SET_UP, token, clock.instant()).isPresent();
    }

    /** Whether a code may be typed in place of opening the printed link. */
    public boolean asksCode() {
        return open() && code.isGiven();
    }

    /**
     * A token for whoever knows the code; empty for any other.
     *
     * @param address of whoever typed it
     * @throws TooManyTries after several wrong ones
     */
    public Optional<String> enter(String typed, String address) {
        return open() ? code.exchange(typed, address) : Optional.empty();
    }

    public boolean offersSample() {
        return sample.getIfAvailable() != null;
    }

    /**
     * Makes the practice and its first account.
     *
     * @throws LinkGone if the token is not a live one; nothing is made then
     * @throws AlreadySetUp if someone else was faster
     * @throws IllegalArgumentException if the password is not a good one; the token stays good
     */
    public SetUpDone complete(String token, PracticeSettings settings, FirstAccount account, boolean withSample) {
        if (account.passwordProblem(settings.name()).isPresent()) {
            throw new IllegalArgumentException("Not a good password");
        }
        if (!open()) {
            throw new AlreadySetUp();
        }
        var person = account.person();
        var now = clock.instant();
        if (links.find(LinkPurpose.SET_UP, token, now).isEmpty()) {
            throw new LinkGone();
        }
        // outside the transaction: hashing is slow, and a connection must not wait for it
        var hash = hashing.hash(account.password());
        var manager = first.make(token, settings, person, hash, now);
        boolean sampleMade = withSample && runAs.user(manager, this::makeSample);
        return new SetUpDone(recoveryCopy(), sampleMade);
    }

    private boolean makeSample() {
        sample.ifAvailable(SamplePractice::start);
        return offersSample();
    }

    private Optional<String> recoveryCopy() {
        return Optional.ofNullable(environment.getProperty(DataPlace.KEY_FILE_PROPERTY))
                .map(file -> new KeyFile(Path.of(file)).read());
    }

    /**
     * What set-up hands over, once.
     *
     * @param recoveryCopy the database's key to be kept elsewhere; empty where the program did not make the key itself
     * @param sampleMade whether the sample practice was asked for and made
     */
    public record SetUpDone(Optional<String> recoveryCopy, boolean sampleMade) {

        /** Never the key: records end up in logs. */
        @Override
        public String toString() {
            return "SetUpDone[sampleMade=" + sampleMade + "]";
        }
    }

    /**
     * The manager who sets the practice up.
     *
     * @param treatsClients whether this person is a therapist as well
     */
    public record FirstAccount(String name, String login, String password, boolean treatsClients) {

        public NewUser person() {
            var roles = EnumSet.of(Role.MANAGER);
            if (treatsClients) {
                roles.add(Role.THERAPIST);
            }
            return new NewUser(name, login, roles);
        }

        /** What is wrong with the password, in words; empty if nothing is. */
        public Optional<String> passwordProblem(String practiceName) {
            return PasswordRules.problem(password, List.of(practiceName, name, login));
        }

        /** Omits the password: records end up in logs. */
        @Override
        public String toString() {
            return "FirstAccount[]";
        }
    }
}
