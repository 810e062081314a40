package org.tenderpoint.practice.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpSessionEvent;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.ProcessorTime;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.store.keys.TrailKey;
import org.tenderpoint.platform.store.schedule.RunAs;
import org.tenderpoint.practice.PracticeRepository;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.SettableClock;
import org.tenderpoint.practice.SignedIn;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.User;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.UserRepository;

/** Signing in, being slowed down, and sessions that end. Each test has users of its own, for counting commits. */
@ScreenTest
@Tag("UC-23")
public class SignInTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String WRONG = "this is not the one";

    @Autowired
    UserRepository users;
    @Autowired
    PracticeRepository practices;
    @Autowired
    PasswordHashing hashing;
    @Autowired
    SignInThrottle throttle;
    @Autowired
    SecondFactors factors;
    @Autowired
    TrailKey key;
    @Autowired
    RunAs runAs;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    TransactionOperations transaction;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TestUsers testUsers;

    private final SettableClock clock = new SettableClock(NOON);
    private String login;
    private String address;
    private UserRecord maya;
    private SignInProvider signIn;

    @BeforeEach
    void someoneOfTheirOwn() {
        login = "u" + UUID.randomUUID();
        address = "address " + login;
        maya = testUsers.make(login, Set.of(Role.THERAPIST));
        signIn = signIn(hashing);
    }

    private SignInProvider signIn(PasswordHashing passwords) {
        var codes = new CodeSignIn(users, factors, throttle, new KnownBrowsers(key), runAs, transaction, events, clock);
        return new SignInProvider(users, passwords, throttle, new KnownBrowsers(key), codes, transaction, clock);
    }

    @Test
    void theRightPasswordOpensWithTheRolesOfThePerson() {
        var result = tryWith(login, TestUsers.PASSWORD);

        assertThat(result.getAuthorities()).extracting(Object::toString).containsExactly("ROLE_THERAPIST");
        assertThat(result.getCredentials()).isNull();
        assertThat(result.getPrincipal()).isInstanceOfSatisfying(SignedIn.class,
                who -> assertThat(who.id()).isEqualTo(maya.id()));
    }

    @Test
    void wrongUnknownEmptyAndDeactivatedAreAnsweredAlike() {
        var gone = testUsers.make("gone" + UUID.randomUUID(), Set.of(Role.THERAPIST));
        transaction.executeWithoutResult(status -> users.save(deactivated(gone.id())));

        for (var pair : new String[][]{
                {login, WRONG}, {"nobody" + UUID.randomUUID(), WRONG}, {login, ""}, {gone.login(), TestUsers.PASSWORD}
        }) {
            assertThatThrownBy(() -> tryWith(pair[0], pair[1]))
                    .isExactlyInstanceOf(BadCredentialsException.class)
                    .hasMessage("Wrong name or password");
        }
    }

    @Test
    void fiveFailuresMakeOneWaitHalfAMinuteThenTwiceAsLong() {
        fail(5);
        assertThatThrownBy(() -> tryWith(login, TestUsers.PASSWORD)).isInstanceOf(TooManyTries.class);

        clock.pass(Duration.ofSeconds(29));
        assertThatThrownBy(() -> tryWith(login, TestUsers.PASSWORD)).isInstanceOf(TooManyTries.class);
        clock.pass(Duration.ofSeconds(1));
        fail(1);
        clock.pass(Duration.ofSeconds(59));
        assertThatThrownBy(() -> tryWith(login, TestUsers.PASSWORD)).isInstanceOf(TooManyTries.class);
        clock.pass(Duration.ofSeconds(1));
        assertThat(tryWith(login, TestUsers.PASSWORD).isAuthenticated()).isTrue();

        fail(4);
        assertThat(tryWith(login, TestUsers.PASSWORD).isAuthenticated()).as("counted anew after a success").isTrue();
    }

    @Test
    void theWaitNeverExceedsAQuarterOfAnHour() {
        assertThat(SignInThrottle.waitAfter(0, SignInThrottle.FIRST_WAIT)).isEqualTo(Duration.ofSeconds(30));
        assertThat(SignInThrottle.waitAfter(4, SignInThrottle.FIRST_WAIT)).isEqualTo(Duration.ofMinutes(8));
        assertThat(SignInThrottle.waitAfter(5, SignInThrottle.FIRST_WAIT)).isEqualTo(Duration.ofMinutes(15));
        assertThat(SignInThrottle.waitAfter(90, SignInThrottle.FIRST_WAIT)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aClockThatWasADayAheadLeavesNobodyWaitingForADay() {
        clock.pass(Duration.ofDays(1));
        fail(SignInThrottle.TRIES_PER_LOGIN);
        assertThatThrownBy(() -> tryWith(login, TestUsers.PASSWORD)).isInstanceOf(TooManyTries.class);

        clock.pass(Duration.ofDays(-1));

        assertThat(tryWith(login, TestUsers.PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void failuresAreForgottenAfterAQuarterOfAnHour() {
        fail(4);
        clock.pass(Duration.ofMinutes(15).plusSeconds(1));
        fail(4);

        assertThat(tryWith(login, TestUsers.PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void thirtyFailuresFromOneAddressShutItOutForEveryName() {
        for (int i = 0; i < SignInThrottle.TRIES_PER_ADDRESS; i++) {
            var other = "other" + i + login;
            assertThatThrownBy(() -> tryWith(other, WRONG)).isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> tryWith(login, TestUsers.PASSWORD)).isInstanceOf(TooManyTries.class);

        clock.pass(Duration.ofMinutes(15));
        assertThat(tryWith(login, TestUsers.PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void successesOnAnOwnAccountDoNotWipeOutGuessesOnOthers() {
        for (int i = 0; i < SignInThrottle.TRIES_PER_ADDRESS; i++) {
            var other = "other" + i + login;
            assertThatThrownBy(() -> tryWith(other, WRONG)).isInstanceOf(BadCredentialsException.class);
            if (i % 7 == 3) {
                tryWith(login, TestUsers.PASSWORD);
            }
        }

        assertThatThrownBy(() -> tryWith("another" + login, WRONG)).isInstanceOf(TooManyTries.class);
    }

    @Test
    void onAFullDiskWhoeverSignsInIsToldSo() {
        var full = new DataAccessResourceFailureException("no", new SQLTransientException("no", "53100"));
        PlatformTransactionManager manager = mock(PlatformTransactionManager.class);
        when(manager.getTransaction(any())).thenThrow(full);

        assertThatThrownBy(() -> new SignInThrottle(jdbc, manager).mayTry(SignInLane.strangers(login), address, NOON))
                .isInstanceOf(SignInThrottle.NoRoom.class);
    }

    @Test
    void anAccountUnderAttackForAnHourLetsItsOwnersBrowserInAtTheFirstTryAndAStrangeOneAfterAQuarterOfAnHour() {
        var cookie = new KnownBrowsers(key).cookie(login, new MockHttpServletRequest());
        int verified = 0;
        for (int i = 0; i < 3600; i++) {
            if (throttle.mayTry(SignInLane.strangers(login), "address " + login + i, clock.instant())) {
                verified++;
            }
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(verified).isBetween(5, 12);

        assertThatThrownBy(() -> tryWith(login, TestUsers.PASSWORD)).isInstanceOf(TooManyTries.class);
        assertThat(from(cookie, TestUsers.PASSWORD).isAuthenticated()).isTrue();

        clock.pass(Duration.ofMinutes(15));
        assertThat(tryWith(login, TestUsers.PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void noNumberOfFailuresNeedsAManager() {
        for (int i = 0; i < 300; i++) {
            throttle.mayTry(SignInLane.strangers(login), "address " + login + i, clock.instant());
            clock.pass(Duration.ofMinutes(16));
        }
        assertThat(tryWith(login, TestUsers.PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void aKnownBrowserHasFiveGuessesOfItsOwnAndNobodyMakesOne() {
        var cookie = new KnownBrowsers(key).cookie(login, new MockHttpServletRequest());
        var forged = new Cookie(cookie.getName(), "planted." + cookie.getValue().replaceAll(".*\\.", ""));
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> from(cookie, WRONG)).isInstanceOf(BadCredentialsException.class);
            assertThatThrownBy(() -> from(forged, WRONG)).isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> from(cookie, TestUsers.PASSWORD)).isInstanceOf(TooManyTries.class);
        assertThatThrownBy(() -> from(forged, TestUsers.PASSWORD)).as("as a stranger's").isInstanceOf(
                TooManyTries.class);
    }

    @Test
    void strangersAtTheSignInKeepNobodyFromOpeningTheirLockedScreen() {
        fail(5);
        var own = new OwnPassword(hashing, throttle, clock);
        var me = users.findById(maya.id().value()).orElseThrow();

        assertThat(own.matches(me, TestUsers.PASSWORD, "screen")).isTrue();
    }

    private Authentication from(Cookie cookie, String password) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        request.setCookies(cookie);
        var asked = UsernamePasswordAuthenticationToken.unauthenticated(login, password);
        asked.setDetails(new CodeDetails(request));
        return signIn.authenticate(asked);
    }

    @Test
    void ofManyGuessesAtTheSameTimeFiveAtMostAreLookedAt() throws Exception {
        var lookedAt = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var guesses = IntStream.range(0, 200)
                    .mapToObj(i -> (Callable<Void>) () -> {
                        if (throttle.mayTry(SignInLane.strangers(login), "address " + login + i, NOON)) {
                            lookedAt.incrementAndGet();
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> guess : pool.invokeAll(guesses)) {
                guess.get();
            }
        }
        System.out.println("Looked at " + lookedAt + " of 200 guesses at the same time");

        assertThat(lookedAt.get()).isBetween(1, SignInThrottle.TRIES_PER_LOGIN);
    }

    @Test
    void passwordsAreKeptAsArgon2idWithTheAgreedParameters() {
        var hash = jdbc.sql("select password_hash from users where login = ?").param(login).query(String.class)
                .single();

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void anOldHashIsRenewedAtSignIn() {
        var old = new Argon2PasswordEncoder(16, 32, 1, 1 << 12, 1).encode(TestUsers.PASSWORD);
        jdbc.sql("update users set password_hash = ? where login = ?").params(old, login).update();

        tryWith(login, TestUsers.PASSWORD);

        assertThat(
                jdbc.sql("select password_hash from users where login = ?").param(login).query(String.class).single())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(tryWith(login, TestUsers.PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void unknownWrongAndEmptyTakeAboutAsLong() {
        // by the processor's time and the quickest of a few: the machine does other things, too
        timings(7, 0, 0.5, work -> ProcessorTime.of(work).toNanos());
    }

    @Test
    @Tag("night")
    @Tag("size")
    void unknownWrongAndEmptyTakeAsLongWithinATenth() {
        timings(200, 100, 0.1, work -> {
            long before = System.nanoTime();
            work.run();
            return System.nanoTime() - before;
        });
    }

    /** @param rank which of the sorted times is compared: 0 the shortest, half of the tries the median */
    private void timings(int tries, int rank, double tolerance, ToLongFunction<Runnable> took) {
        // each is worked out
        signIn = signIn(new PasswordHashing());
        var pairs = List.of(List.of("nobody" + login, WRONG), List.of(login, WRONG), List.of(login, ""));
        var times = pairs.stream().map(pair -> new ArrayList<Long>()).toList();
        // in turn, so that whatever else the machine does slows all three alike
        for (int i = 0; i < tries + 3; i++) {
            for (int which = 0; which < pairs.size(); which++) {
                var name = pairs.get(which).getFirst();
                var password = pairs.get(which).getLast();
                times.get(which).add(took.applyAsLong(() -> assertThatThrownBy(() -> tryWith(name, password))
                        .isInstanceOf(BadCredentialsException.class)));
                clock.pass(Duration.ofMinutes(16));
                transaction.executeWithoutResult(status -> throttle.forget(name));
            }
        }
        var taken = times.stream()
                .map(all -> all.subList(3, all.size()).stream().sorted().toList().get(rank) / 1e6)
                .toList();
        System.out.println("Unknown, wrong, empty in ms, number " + rank + " of " + tries + " sorted: " + taken);
        assertThat(taken)
                .allSatisfy(time -> assertThat(time).isCloseTo(taken.getFirst(), within(taken.getFirst() * tolerance)));
    }

    @Test
    void aChangeOfRolesEndsThePersonsSessionsAndNobodyElses() {
        var sessions = new LiveSessions(users, presence(), clock);
        var mayas = session(sessions, maya);
        var others = session(sessions, testUsers.make("other" + login, Set.of(Role.THERAPIST)));
        sessions.endStale();
        assertThat(mayas.isInvalid()).isFalse();

        transaction.executeWithoutResult(
                status -> users.findById(maya.id().value()).orElseThrow().changeRoles(Set.of(Role.FRONT_DESK)));
        sessions.endStale();

        assertThat(mayas.isInvalid()).isTrue();
        assertThat(others.isInvalid()).isFalse();
    }

    @Test
    void deactivationAndANewPasswordEndSessionsToo() {
        var sessions = new LiveSessions(users, presence(), clock);
        var first = session(sessions, maya);
        transaction.executeWithoutResult(status -> users.findById(maya.id().value()).orElseThrow()
                .choosePassword(hashing.hash("another good password")));
        sessions.endStale();
        var second = session(sessions, maya);
        transaction.executeWithoutResult(status -> users.save(deactivated(maya.id())));
        sessions.endStale();

        assertThat(first.isInvalid()).isTrue();
        assertThat(second.isInvalid()).isTrue();
    }

    @Test
    void noSessionGetsOlderThanTwelveHours() {
        var sessions = new LiveSessions(users, presence(), clock);
        var session = session(sessions, maya);
        clock.pass(LiveSessions.LONGEST.minusSeconds(1));
        sessions.endStale();
        assertThat(session.isInvalid()).isFalse();

        clock.pass(Duration.ofSeconds(1));
        sessions.endStale();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aClockThatIsSetBackLetsNoSessionLastLonger() {
        var sessions = new LiveSessions(users, presence(), clock);
        var session = session(sessions, maya);
        clock.pass(Duration.ofDays(-1));
        sessions.endStale();
        assertThat(session.isInvalid()).isFalse();

        clock.pass(LiveSessions.LONGEST);
        sessions.endStale();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aSessionThatNobodyTouchesEndsAfterTheTimeThatThePracticeHasSet() {
        var presence = presence();
        var sessions = new LiveSessions(users, presence, clock);
        var session = session(sessions, maya);
        sessions.endStale();
        clock.pass(Duration.ofMinutes(29));
        // only a hand counts: the program has looked at the session every half minute
        sessions.endStale();
        assertThat(session.isInvalid()).isFalse();
        assertThat(session.getMaxInactiveInterval()).isEqualTo(30 * 60);

        presence.touched(session);
        clock.pass(Duration.ofMinutes(29));
        sessions.endStale();
        assertThat(session.isInvalid()).isFalse();
        clock.pass(Duration.ofMinutes(1));
        sessions.endStale();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aSessionThatIsTouchedAllDayStillEndsAfterTwelveHours() {
        var presence = presence();
        var sessions = new LiveSessions(users, presence, clock);
        var session = session(sessions, maya);
        for (int quarter = 0; quarter < 47; quarter++) {
            clock.pass(Duration.ofMinutes(15));
            presence.touched(session);
            sessions.endStale();
        }
        assertThat(session.isInvalid()).isFalse();

        clock.pass(Duration.ofMinutes(15));
        sessions.endStale();
        assertThat(session.isInvalid()).isTrue();
    }

    private Presence presence() {
        return new Presence(practices, clock);
    }

    private MockHttpSession session(LiveSessions sessions, UserRecord user) {
        var session = new MockHttpSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(testUsers.authentication(user)));
        sessions.sessionCreated(new HttpSessionEvent(session));
        return session;
    }

    private User deactivated(UserId id) {
        var user = users.findById(id.value()).orElseThrow();
        user.deactivate();
        return user;
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> tryWith(login, WRONG)).isInstanceOf(BadCredentialsException.class);
        }
    }

    private Authentication tryWith(String name, String password) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        var asked = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        asked.setDetails(new WebAuthenticationDetails(request));
        return signIn.authenticate(asked);
    }
}
