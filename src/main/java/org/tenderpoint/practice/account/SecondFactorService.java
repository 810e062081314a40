package org.tenderpoint.practice.account;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.platform.NotInDemo;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.User;
import org.tenderpoint.practice.UserRepository;

/** The signed-in user's own second factor. Whoever must have one first comes here before anything else. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
public class SecondFactorService {

    private static final String WITH_ENROLLING = "hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER', 'ENROLLING')";
    private static final String FROM_ACCOUNT = "second factor";

    private final UserRepository users;
    private final CurrentUser currentUser;
    private final PracticeService practice;
    private final SecondFactors factors;
    private final OwnPassword own;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondFactorService(
            UserRepository users,
            CurrentUser currentUser,
            PracticeService practice,
            SecondFactors factors,
            OwnPassword own,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.users = users;
        this.currentUser = currentUser;
        this.practice = practice;
        this.factors = factors;
        this.own = own;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @PreAuthorize(WITH_ENROLLING)
    public FactorState state() {
        var me = me();
        return new FactorState(factors.since(me.id()), factors.required(me), factors.recoveryCodesLeft(me.id()),
                factors.trusted(me, clock.instant()));
    }

    /** A secret for an app, which counts once {@link #turnOn} was given a code of it. */
    @PreAuthorize(WITH_ENROLLING)
    @NotInDemo
    public NewFactor begin() {
        var secret = OneTimeCodes.freshSecret();
        var issuer = practice.current().map(PracticeRecord::name).orElse("Tenderpoint");
        return new NewFactor(secret, OneTimeCodes.text(secret), OneTimeCodes.address(issuer, me().login(), secret));
    }

    /**
     * Gives the user this factor in place of any earlier one.
     *
     * @param password asked for, so that an unattended screen gives nobody a factor; whoever is enrolling has just
     * given it, and may leave it empty
     * @return ten recovery codes, shown once and stored nowhere; empty if the code is not one of the secret's
     * @throws WrongPassword if it is not the user's
     * @throws TooManyTries after several wrong ones
     */
    @PreAuthorize(WITH_ENROLLING)
    @NotInDemo
    public Optional<List<String>> turnOn(NewFactor factor, String code, String password) {
        var me = me();
        var now = clock.instant();
        var step = OneTimeCodes.step(factor.secret, code.replaceAll("\\s", ""), now);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        if (!enrolling() || factors.since(me.id()).isPresent()) {
            require(me, password);
        }
        return Optional.ofNullable(transaction.execute(_ -> {
            var codes = factors.turnOn(me.id(), factor.secret, step.getAsLong(), now);
            audit("has_a_second_factor", me);
            return codes;
        }));
    }

    /**
     * Ten new recovery codes; the earlier ones end.
     *
     * @throws WrongPassword if it is not the user's
     * @throws TooManyTries after several wrong ones
     */
    @NotInDemo
    public List<String> newRecoveryCodes(String password) {
        var me = me();
        require(me, password);
        if (factors.since(me.id()).isEmpty()) {
            throw new IllegalStateException("There is no second factor");
        }
        return transaction.execute(_ -> {
            audit("has_new_recovery_codes", me);
            return factors.newRecoveryCodes(me.id());
        });
    }

    /**
     * From now on the password is enough.
     *
     * @throws WrongPassword if it is not the user's
     * @throws IllegalStateException if this person must have a factor; ask {@link #state} first
     * @throws TooManyTries after several wrong ones
     */
    @NotInDemo
    public void turnOff(String password) {
        var me = me();
        if (factors.required(me)) {
            throw new IllegalStateException("The practice wants a second factor");
        }
        require(me, password);
        transaction.executeWithoutResult(_ -> {
            factors.turnOff(me.id());
            audit("has_no_second_factor_any_more", me);
        });
    }

    /** Every browser of this person is asked for a code again. */
    @NotInDemo
    public void trustNoBrowser() {
        var me = me();
        transaction.executeWithoutResult(_ -> {
            factors.trustNone(me.id());
            audit("trusts_no_browser_any_more", me);
        });
    }

    /** Ends every session of this person, those that were opened without the factor above all. */
    @PreAuthorize(WITH_ENROLLING)
    @NotInDemo
    public void signOutEverywhere() {
        transaction.executeWithoutResult(_ -> {
            var me = me();
            me.endSessions();
            users.save(me);
        });
    }

    private void require(User me, String password) {
        if (!own.matches(me, password, FROM_ACCOUNT + me.login())) {
            throw new WrongPassword();
        }
    }

    private boolean enrolling() {
        return Arrays.stream(Role.values()).noneMatch(currentUser::has);
    }

    private void audit(String action, User me) {
        events.publishEvent(AuditEvent.of(action, "User", me.id().value()));
    }

    private User me() {
        return users.me(currentUser);
    }

    /**
     * @param since when the user got the factor; empty without one
     * @param required whether the practice wants one of this user
     * @param trustedBrowsers how many are not asked for a code now
     */
    public record FactorState(Optional<Instant> since, boolean required, int recoveryCodes, int trustedBrowsers) {}

    /** A secret on its way to an app; kept in the page that shows it until a code confirms it. */
    public static final class NewFactor {

        private final byte[] secret;
        private final String text;
        private final URI address;

        private NewFactor(byte[] secret, String text, URI address) {
            this.secret = secret;
            this.text = text;
            this.address = address;
        }

        /** For typing it into an app: 32 letters and digits. */
        public String text() {
            return text;
        }

        /** The address that a QR code holds. */
        public URI address() {
            return address;
        }
    }
}
