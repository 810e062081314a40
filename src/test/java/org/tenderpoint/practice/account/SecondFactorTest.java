package org.tenderpoint.practice.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.store.keys.SealedText;
import org.tenderpoint.platform.store.keys.TrailKey;
import org.tenderpoint.platform.store.schedule.RunAs;
import org.tenderpoint.practice.ChangedSettings;
import org.tenderpoint.practice.Practice;
import org.tenderpoint.practice.PracticeRepository;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.PracticeSettings;
import org.tenderpoint.practice.PracticeSettings.CodeFor;
import org.tenderpoint.practice.PracticeSettings.SignInRules;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.SettableClock;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.User;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.UserRepository;
import org.tenderpoint.practice.account.CodeSignIn.CodeNeeded;
import org.tenderpoint.practice.account.CodeSignIn.PasswordGiven;

/** Signing in with a code: what it takes, what guessing gets, what is stored. Each test has a user of its own. */
@ScreenTest
@Tag("UC-23")
class SecondFactorTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String NO_CODE = "000000";

    @Autowired
    UserRepository users;
    @Autowired
    PracticeService practice;
    @Autowired
    PracticeRepository practices;
    @Autowired
    SecondFactors factors;
    @Autowired
    SecondFactorRepository stored;
    @Autowired
    RecoveryCodeRepository recovery;
    @Autowired
    TrustedBrowserRepository browsers;
    @Autowired
    PasskeyRepository passkeys;
    @Autowired
    SealedText sealed;
    @Autowired
    TrailKey key;
    @Autowired
    PasswordHashing hashing;
    @Autowired
    SignInThrottle throttle;
    @Autowired
    RunAs runAs;
    @Autowired
    TransactionOperations transaction;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    StartLinks startLinks;
    @Autowired
    PasswordLinkService links;
    @Autowired
    UserService people;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TestUsers testUsers;

    private final SettableClock clock = new SettableClock(NOON);
    private final byte[] secret = OneTimeCodes.freshSecret();
    private UserRecord maya;
    private List<String> recoveryCodes;
    private CodeSignIn codes;
    private SignInProvider passwords;

    @BeforeEach
    void mayaHasAFactor() {
        maya = testUsers.make("u" + UUID.randomUUID(), Set.of(Role.THERAPIST));
        codes = new CodeSignIn(users, factors, throttle, new KnownBrowsers(key), runAs, transaction, events, clock);
        passwords = passwords(hashing);
        recoveryCodes = turnOn(maya, secret);
    }

    private SignInProvider passwords(PasswordHashing by) {
        return new SignInProvider(users, by, throttle, new KnownBrowsers(key), codes, transaction, clock);
    }

    /** Hundreds of tries are counted, not hashed: that is slow on purpose, and has a test of its own. */
    private void quickly() {
        passwords = passwords(new PasswordHashing() {

            @Override
            boolean matches(String password, Optional<String> hash) {
                return hash.isPresent() && password.equals(TestUsers.PASSWORD);
            }
        });
    }

    @Test
    void thePasswordAloneSignsNobodyIn() {
        assertThatThrownBy(() -> password(maya, "")).isInstanceOf(CodeNeeded.class);
    }

    @Test
    void passwordAndCodeOpenWithTheRolesOfThePerson() {
        var result = code(given(), now());

        assertThat(result.isAuthenticated()).isTrue();
        assertThat(result.getAuthorities()).extracting(Object::toString).containsExactly("ROLE_THERAPIST");
    }

    @Test
    void aCodeWorksOnceAndSoDoesAnEarlierOneAfterIt() {
        var first = now();
        code(given(), first);
        assertThatThrownBy(() -> code(given(), first)).isInstanceOf(BadCredentialsException.class);

        clock.pass(Duration.ofSeconds(30));
        assertThat(code(given(), now()).isAuthenticated()).isTrue();
        var before = OneTimeCodes.code(secret, step() - 1);
        assertThatThrownBy(() -> code(given(), before)).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void ofManyWithTheSameCodeAtTheSameTimeOneGetsIn() throws Exception {
        var right = now();
        var accepted = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Void> tried = () -> {
                transaction.executeWithoutResult(_ -> factors.accept(maya.id(), right, clock.instant())
                        .ifPresent(_ -> accepted.incrementAndGet()));
                return null;
            };
            for (var done : threads.invokeAll(IntStream.range(0, 20).mapToObj(_ -> tried).toList())) {
                done.get();
            }
        }
        assertThat(accepted).hasValue(1);
    }

    @Test
    void eachOfTenRecoveryCodesWorksOnceHoweverItIsTyped() {
        assertThat(recoveryCodes).hasSize(10).doesNotHaveDuplicates().allMatch(one -> one.length() == 11);
        for (var one : recoveryCodes) {
            var typed = one.toLowerCase(java.util.Locale.ROOT).replace("-", " ").replace('0', 'o').replace('1', 'l');
            assertThat(code(given(), typed).isAuthenticated()).isTrue();
            assertThatThrownBy(() -> code(given(), one)).isInstanceOf(BadCredentialsException.class);
        }
        assertThat(factors.recoveryCodesLeft(maya.id())).isZero();
    }

    @Test
    void fiveWrongCodesMakeOneWaitAndTheRightPasswordInBetweenGivesNoMore() {
        int looked = 0;
        for (int i = 0; i < 20; i++) {
            try {
                password(maya, "");
            } catch (CodeNeeded needed) {
                assertThatThrownBy(() -> code(needed.passwordGiven(), NO_CODE)).isInstanceOfAny(
                        BadCredentialsException.class,
                        TooManyTries.class);
                looked++;
            } catch (TooManyTries waits) {
                // as it should be from the fifth try on, the passwords counted
            }
        }
        assertThat(looked).isPositive();
        assertThatThrownBy(() -> code(given(), now())).isInstanceOf(TooManyTries.class);
        clock.pass(Duration.ofMinutes(16));
        assertThat(code(given(), now()).isAuthenticated()).isTrue();
    }

    @Test
    void aRightPasswordWhoseCodeIsToComeIsNoFailureAndNoNumberOfWrongCodesNeedsAManager() {
        quickly();
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> password(maya, "")).isInstanceOf(CodeNeeded.class);
        }
        for (int i = 0; i < 110; i++) {
            clock.pass(Duration.ofMinutes(16));
            var given = given();
            assertThatThrownBy(() -> code(given, NO_CODE)).isInstanceOf(BadCredentialsException.class);
        }
        clock.pass(Duration.ofMinutes(16));
        assertThat(code(given(), now()).isAuthenticated()).isTrue();
    }

    @Test
    void sixDigitsAreNotGuessedInADayByWhoKnowsThePassword() {
        quickly();
        int looked = 0;
        for (int minute = 0; minute < 24 * 60; minute++) {
            try {
                password(maya, "");
            } catch (CodeNeeded needed) {
                for (int i = 0; i < 10; i++) {
                    try {
                        code(needed.passwordGiven(), NO_CODE);
                    } catch (BadCredentialsException wrong) {
                        looked++;
                    } catch (TooManyTries waits) {
                        break;
                    }
                }
            } catch (TooManyTries waits) {
                // the address, too, has had enough
            }
            clock.pass(Duration.ofMinutes(1));
        }
        System.out.println("Codes looked at in a day: " + looked);
        assertThat(looked).as("of a million, three of which are right").isLessThan(120);
    }

    @Test
    void thePasswordHoldsForFiveMinutesAndUntilItIsAnother() {
        var given = given();
        clock.pass(Duration.ofMinutes(5));
        assertThatThrownBy(() -> code(given, now())).isInstanceOf(CredentialsExpiredException.class);

        var again = given();
        change(User::endSessions);
        assertThatThrownBy(() -> code(again, now())).isInstanceOf(CredentialsExpiredException.class);
    }

    @Test
    void aTrustedBrowserIsNotAskedForThirtyDaysUntilThePasswordChangesAndForNobodyElse() {
        var colleague = testUsers.make("c" + UUID.randomUUID(), Set.of(Role.THERAPIST));
        turnOn(colleague, OneTimeCodes.freshSecret());
        var token = codes.trust(code(given(), now()), "").orElseThrow();

        assertThat(password(maya, token).isAuthenticated()).isTrue();
        assertThatThrownBy(() -> password(maya, "another")).isInstanceOf(CodeNeeded.class);
        assertThatThrownBy(() -> password(colleague, token)).isInstanceOf(CodeNeeded.class);

        clock.pass(Duration.ofDays(30).minusSeconds(1));
        assertThat(password(maya, token).isAuthenticated()).isTrue();
        clock.pass(Duration.ofSeconds(1));
        assertThatThrownBy(() -> password(maya, token)).isInstanceOf(CodeNeeded.class);

        var newer = codes.trust(code(given(), now()), token).orElseThrow();
        assertThat(password(maya, newer).isAuthenticated()).isTrue();
        change(User::endSessions);
        assertThatThrownBy(() -> password(maya, newer)).isInstanceOf(CodeNeeded.class);
    }

    @Test
    void aPlantedTrustCookieLetsNoOtherMachineIn() {
        var planted = "planted-by-somebody-at-another-machine";
        var token = codes.trust(code(given(), now()), planted).orElseThrow();

        assertThat(token).isNotEqualTo(planted);
        assertThatThrownBy(() -> password(maya, planted)).isInstanceOf(CodeNeeded.class);
        assertThat(password(maya, token).isAuthenticated()).isTrue();
    }

    @Test
    void ofTwoWhoUseOneBrowserBothStayTrusted() {
        var mayas = codes.trust(code(given(), now()), "").orElseThrow();
        var colleague = testUsers.make("c" + UUID.randomUUID(), Set.of(Role.THERAPIST));
        var both = transaction.execute(_ -> factors.trust(
                users.findById(colleague.id().value()).orElseThrow(), mayas, clock.instant()));

        assertThat(password(maya, both).isAuthenticated()).isTrue();
        assertThatThrownBy(() -> password(maya, mayas)).isInstanceOf(CodeNeeded.class);
    }

    @Test
    void noBrowserIsTrustedIfThePracticeDoesNotWantThat() {
        var token = codes.trust(code(given(), now()), "").orElseThrow();
        rules(new SignInRules(CodeFor.MANAGERS, false));

        assertThatThrownBy(() -> password(maya, token)).isInstanceOf(CodeNeeded.class);
        clock.pass(Duration.ofSeconds(30));
        assertThat(codes.trust(code(given(), now()), "")).isEmpty();
    }

    @Test
    void whereItIsWantedAgainEveryBrowserIsAskedOnceMore() {
        var token = codes.trust(code(given(), now()), "").orElseThrow();
        testUsers.as(testUsers.make("m" + UUID.randomUUID(), Set.of(Role.MANAGER)), () -> {
            for (boolean trusts : List.of(false, true)) {
                var set = practice.require();
                practice.change(ChangedSettings.of(
                        set.settings(), "signInRules", new SignInRules(CodeFor.MANAGERS, trusts)), set.version());
            }
        });

        assertThatThrownBy(() -> password(maya, token)).isInstanceOf(CodeNeeded.class);
    }

    @ParameterizedTest
    @CsvSource({
            "MANAGERS_FROM_ELSEWHERE, MANAGER, 127.0.0.1, false", "MANAGERS_FROM_ELSEWHERE, MANAGER, 0.0.0.0, true",
            "MANAGERS_FROM_ELSEWHERE, THERAPIST, 0.0.0.0, false", "MANAGERS, MANAGER, 127.0.0.1, true",
            "MANAGERS, FRONT_DESK, 127.0.0.1, false", "EVERYBODY, FRONT_DESK, 127.0.0.1, true"
    })
    void whoMustHaveAFactorAndHasNoneMayOnlyMakeOne(CodeFor who, Role role, String address, boolean required) {
        rules(new SignInRules(who, true));
        var there = new SecondFactors(stored, recovery, browsers, passkeys, practices, sealed, key,
                new MockEnvironment().withProperty("server.address", address));
        var someone = testUsers.make("s" + UUID.randomUUID(), Set.of(role));
        var at = new CodeSignIn(users, there, throttle, new KnownBrowsers(key), runAs, transaction, events, clock);

        var result = at.afterPassword(users.findById(someone.id().value()).orElseThrow(), null,
                SignInLane.strangers(someone.login()), "here");

        assertThat(result.getAuthorities()).extracting(Object::toString)
                .containsExactly(required ? "ROLE_ENROLLING" : "ROLE_" + role);
    }

    @Test
    void behindAProxyOtherMachinesReachTheProgram() {
        var there = new SecondFactors(stored, recovery, browsers, passkeys, practices, sealed, key,
                new MockEnvironment().withProperty("server.address", "127.0.0.1")
                        .withProperty("tenderpoint.behind-proxy", "127.0.0.1"));
        var manager = testUsers.make("m" + UUID.randomUUID(), Set.of(Role.MANAGER));

        assertThat(there.required(users.findById(manager.id().value()).orElseThrow())).isTrue();
    }

    @Test
    void whatIsStoredOpensNothing() {
        var columns = jdbc.sql("select sealed_secret from second_factors where user_id = :user"
                + " union all select code_hash from recovery_codes where user_id = :user")
                .param("user", maya.id().value()).query(String.class).list();

        assertThat(columns).hasSize(11);
        assertThat(columns).noneMatch(one -> one.contains(OneTimeCodes.text(secret)));
        assertThat(recoveryCodes).noneMatch(one -> columns.stream().anyMatch(
                column -> column.contains(one.replace("-", "")) || column.equals(org.tenderpoint.platform.Secret.sha256(
                        one))));
        // somebody who writes in the database cannot give a colleague's account a factor that they know
        var other = testUsers.make("o" + UUID.randomUUID(), Set.of(Role.THERAPIST));
        var known = OneTimeCodes.freshSecret();
        turnOn(other, known);
        jdbc.sql("update second_factors set sealed_secret ="
                + " (select sealed_secret from second_factors where user_id = :other) where user_id = :user")
                .param("other", other.id().value()).param("user", maya.id().value()).update();
        assertThatThrownBy(() -> code(given(), OneTimeCodes.code(known, step())))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void whoeverLostThePhoneGetsALinkAndNeitherPasswordNorFactorMeanwhile() {
        var manager = testUsers.make("m" + UUID.randomUUID(), Set.of(Role.MANAGER));
        var token = codes.trust(code(given(), now()), "").orElseThrow();

        var link = testUsers.as(manager, () -> people.newLinkWithoutFactor(maya.id()));
        assertThatThrownBy(() -> password(maya, token)).isExactlyInstanceOf(BadCredentialsException.class);

        links.choosePassword(link.token(), "a wholly new beginning");
        assertThat(tryPassword(maya, "a wholly new beginning", "").isAuthenticated()).isTrue();
        assertThat(actions(maya)).contains("took_the_second_factor_from", "chose_a_password");
    }

    @Test
    void anOrdinaryLinkLeavesTheFactorAndTheOnePrintedAtAStartTakesItAway() {
        var manager = testUsers.make("m" + UUID.randomUUID(), Set.of(Role.MANAGER));
        var known = OneTimeCodes.freshSecret();
        turnOn(manager, known);

        var link = testUsers.as(manager, () -> people.newLink(manager.id()));
        links.choosePassword(link.token(), "a wholly new beginning");
        assertThatThrownBy(() -> tryPassword(manager, "a wholly new beginning", "")).isInstanceOf(CodeNeeded.class);

        var rescue = startLinks.rescueLink(manager.login()).orElseThrow();
        assertThatThrownBy(() -> tryPassword(manager, "a wholly new beginning", ""))
                .as("as long as nobody uses it").isInstanceOf(CodeNeeded.class);
        links.choosePassword(rescue.token(), "and one more beginning");
        assertThat(tryPassword(manager, "and one more beginning", "").isAuthenticated()).isTrue();
        assertThat(actions(manager)).contains("given_a_new_link_at_start", "lost_the_second_factor_by_a_link_at_start");
    }

    @Test
    void theTrailTellsOfWrongCodesAndOfRecoveryCodes() {
        assertThatThrownBy(() -> code(given(), NO_CODE)).isInstanceOf(BadCredentialsException.class);
        code(given(), recoveryCodes.getFirst());

        assertThat(actions(maya)).contains("a_wrong_code_was_given_for", "used_a_recovery_code_of");
    }

    private List<String> actions(UserRecord user) {
        return jdbc.sql("select action from audit_entries where record_id = :user")
                .param("user", user.id().value()).query(String.class).list();
    }

    private List<String> turnOn(UserRecord user, byte[] known) {
        return transaction.execute(_ -> factors.turnOn(user.id(), known, step() - 2, clock.instant()));
    }

    private void rules(SignInRules rules) {
        transaction.executeWithoutResult(_ -> {
            var practice = practices.findById(Practice.ID).orElseThrow();
            var now = practice.toRecord().settings();
            testUsers.changePractice(new PracticeSettings(
                    now.name(), now.zone(), now.openingHours(), now.emergencyNumber(), now.phone(), now.cbdAdvice(),
                    now.recordAccess(), now.screenTimes(), now.publicAddress(), now.messageHours(), now.country(),
                    now.letterhead(), rules, false, false));
        });
    }

    private void change(java.util.function.Consumer<User> what) {
        transaction.executeWithoutResult(_ -> {
            var user = users.findById(maya.id().value()).orElseThrow();
            what.accept(user);
            users.save(user);
        });
    }

    private long step() {
        return clock.instant().getEpochSecond() / 30;
    }

    private String now() {
        return OneTimeCodes.code(secret, step());
    }

    private PasswordGiven given() {
        return catchThrowableOfType(CodeNeeded.class, () -> password(maya, "")).passwordGiven();
    }

    private Authentication code(PasswordGiven given, String typed) {
        return codes.signIn(given, typed, details(""));
    }

    private Authentication password(UserRecord who, String browser) {
        return tryPassword(who, TestUsers.PASSWORD, browser);
    }

    private Authentication tryPassword(UserRecord who, String password, String browser) {
        var asked = UsernamePasswordAuthenticationToken.unauthenticated(who.login(), password);
        asked.setDetails(details(browser));
        return passwords.authenticate(asked);
    }

    private CodeDetails details(String browser) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("address " + maya.login());
        if (!browser.isEmpty()) {
            request.setCookies(new Cookie("trusted", browser));
        }
        return new CodeDetails(request);
    }
}
