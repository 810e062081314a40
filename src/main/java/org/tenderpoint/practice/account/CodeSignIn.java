package org.tenderpoint.practice.account;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.store.schedule.RunAs;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.SignedIn;
import org.tenderpoint.practice.User;
import org.tenderpoint.practice.UserRepository;
import org.tenderpoint.practice.account.SecondFactors.AcceptedFactor;
import org.tenderpoint.practice.link.CallerAddress;

/**
 * The second step of signing in. Nobody is signed in before it: what stands between the two steps is only that the
 * password was right, in the session of the sign-in page, for five minutes.
 */
@Component
public class CodeSignIn {

    /** What somebody has who must choose a second factor before anything else: no role, so nothing else opens. */
    public static final String ENROLLING = "ROLE_ENROLLING";

    static final Duration TIME_FOR_CODE = Duration.ofMinutes(5);

    private final UserRepository users;
    private final SecondFactors factors;
    private final SignInThrottle throttle;
    private final KnownBrowsers known;
    private final RunAs runAs;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CodeSignIn(
            UserRepository users,
            SecondFactors factors,
            SignInThrottle throttle,
            KnownBrowsers known,
            RunAs runAs,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.users = users;
        this.factors = factors;
        this.throttle = throttle;
        this.known = known;
        this.runAs = runAs;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * After a right password.
     *
     * @throws CodeNeeded if a code is to be given too
     */
    Authentication afterPassword(User user, @Nullable Object details, SignInLane lane, String address) {
        var now = clock.instant();
        if (factors.since(user.id()).isPresent()) {
            var browser = details instanceof CodeDetails given ? given.browser : "";
            if (!factors.trusts(user, browser, now)) {
                // codes are counted apart, so that with the password alone nobody may guess them for ever
                throttle.takeBack(lane, address);
                throw new CodeNeeded(new PasswordGiven(
                        user.id().value(), user.sessionStamp(), now.plus(TIME_FOR_CODE)));
            }
        }
        throttle.succeeded(lane, address);
        return factors.since(user.id()).isEmpty() && factors.required(user)
                ? enrolling(user, details)
                : signedIn(user, details);
    }

    /**
     * Signs in with a code of the app, or a recovery code.
     *
     * @throws CredentialsExpiredException if the password was given too long ago, or has changed since
     * @throws BadCredentialsException if it is no code that works
     * @throws TooManyTries after several wrong ones
     */
    public Authentication signIn(PasswordGiven given, String code, WebAuthenticationDetails details)
            throws AuthenticationException {
        var now = clock.instant();
        var user = users.findById(given.user())
                .filter(same -> same.active() && same.sessionStamp() == given.stamp())
                .filter(_ -> now.isBefore(given.until()))
                .orElseThrow(() -> new CredentialsExpiredException("The password was given too long ago"));
        var address = CallerAddress.counted(details.getRemoteAddress());
        var lane = known.codes(user.login(), details);
        if (!throttle.mayTry(lane, address, now)) {
            throw new TooManyTries();
        }
        var signedIn = signedIn(user, details);
        var accepted = transaction.execute(_ -> {
            var right = factors.accept(user.id(), code, now);
            right.filter(AcceptedFactor.RECOVERY_CODE::equals)
                    .ifPresent(_ -> as(signedIn, "used_a_recovery_code_of", user.id()));
            return right;
        });
        if (accepted.isEmpty()) {
            // whoever gets this far knows the password, so it is worth an entry; the throttle bounds them
            transaction.executeWithoutResult(
                    _ -> events.publishEvent(AuditEvent.of("a_wrong_code_was_given_for", "User", user.id().value())));
            throw new BadCredentialsException("Not a code that works");
        }
        throttle.succeeded(lane, address);
        throttle.reset(known.passwords(user.login(), details));
        return signedIn;
    }

    /**
     * Signs in whose passkey has answered: that took the device and finger, face or PIN.
     *
     * @throws CredentialsExpiredException if that was too long ago, or something has changed since
     */
    public Authentication signInWithPasskey(PasswordGiven answered, WebAuthenticationDetails details) {
        var user = users.findById(answered.user())
                .filter(same -> same.active() && same.sessionStamp() == answered.stamp())
                .filter(_ -> clock.instant().isBefore(answered.until()))
                .orElseThrow(() -> new CredentialsExpiredException("The passkey answered too long ago"));
        var signedIn = signedIn(user, details);
        transaction.executeWithoutResult(_ -> as(signedIn, "used_a_passkey_of", user.id()));
        return signedIn;
    }

    /**
     * Remembers the browser of this person, who has just given a code.
     *
     * @param browser the token of the browser's cookie; empty if it has none
     * @return the token for its cookie; empty if the practice does not want that
     */
    public Optional<String> trust(Authentication who, String browser) {
        if (!factors.rules().trustsBrowsers() || !(who.getPrincipal() instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        return transaction.execute(_ -> users.findById(signedIn.user()).map(user -> {
            as(who, "trusts_this_browser_of", user.id());
            return factors.trust(user, browser, clock.instant());
        }));
    }

    public boolean trustsBrowsers() {
        return factors.rules().trustsBrowsers();
    }

    private void as(Authentication who, String action, UserId user) {
        runAs.user(who, () -> {
            events.publishEvent(AuditEvent.of(action, "User", user.value()));
            return true;
        });
    }

    private static Authentication signedIn(User user, @Nullable Object details) {
        return authenticated(user, details, user.roles().stream().map(Role::authority).toArray(String[]::new));
    }

    private static Authentication enrolling(User user, @Nullable Object details) {
        return authenticated(user, details, ENROLLING);
    }

    static Authentication authenticated(User user, @Nullable Object details, String... authorities) {
        var result = UsernamePasswordAuthenticationToken.authenticated(
                user.signedIn(), null,
                AuthorityUtils.createAuthorityList(authorities));
        result.setDetails(details);
        return result;
    }

    /**
     * That somebody gave the right password; kept in the session of the sign-in page until the code is right too.
     *
     * @param stamp the user's session stamp: a new password, other roles or leaving end it
     */
    public record PasswordGiven(UUID user, int stamp, Instant until) implements Serializable {}

    /** The password is right, and a code is needed too. */
    public static class CodeNeeded extends AuthenticationException {

        private final PasswordGiven given;

        CodeNeeded(PasswordGiven given) {
            super("A code is needed");
            this.given = given;
        }

        public PasswordGiven passwordGiven() {
            return given;
        }
    }
}
