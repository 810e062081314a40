package org.tenderpoint.practice;

import com.vaadin.flow.server.VaadinSession;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.test.context.support.WithSecurityContextFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.As;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.place.Country;
import org.tenderpoint.platform.store.schedule.RunAs;
import org.tenderpoint.practice.PracticeSettings.RecordAccess;
import org.tenderpoint.practice.account.PasswordHashing;

/** Real users for tests, in a practice that is set up: {@code @As(Role.THERAPIST)}, or {@link #as} inside a test. */
@TestComponent
public class TestUsers implements WithSecurityContextFactory<As> {

    /** What {@link #make} gives everybody. */
    public static final String PASSWORD = "correct horse battery";

    public static final PracticeSettings SETTINGS = new PracticeSettings(
            "Linden Street Bodywork",
            ZoneId.of("Europe/London"),
            OpeningHours.daily(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), LocalTime.of(8, 0),
                    LocalTime.of(20, 0)),
            "999",
            "020 7946 0112",
            false,
            RecordAccess.PRACTICE);

    /** Hashed once, for hashing is slow on purpose. */
    public static final String HASH = new PasswordHashing().hash(PASSWORD);

    private final SecurityContextHolderStrategy holder;
    private final RunAs runAs;
    private final UserRepository users;
    private final PracticeRepository practices;
    private final TransactionTemplate transaction;

    TestUsers(
            SecurityContextHolderStrategy holder,
            RunAs runAs,
            UserRepository users,
            PracticeRepository practices,
            PlatformTransactionManager transactions) {
        this.holder = holder;
        this.runAs = runAs;
        this.users = users;
        this.practices = practices;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public SecurityContext createSecurityContext(As as) {
        // each program that starts in this process takes the static holder over; give it back to this test's program
        SecurityContextHolder.setContextHolderStrategy(holder);
        var roles = Set.of(as.value());
        var login = Arrays.stream(as.value())
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining("."));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(make(login, roles)));
        return context;
    }

    /** The user with this sign-in name; made, with {@link #PASSWORD}, if there is none. Sets the practice up too. */
    public UserRecord make(String login, Set<Role> roles) {
        return transaction.execute(status -> {
            setUpPractice();
            return users.findByLogin(login)
                    .orElseGet(() -> {
                        var user = User.invited(new NewUser(name(login), login, roles), Instant.EPOCH);
                        user.choosePassword(HASH);
                        return users.saveAndFlush(user);
                    })
                    .toRecord();
        });
    }

    public UserRecord make(String login, Role... roles) {
        return make(login, Set.of(roles));
    }

    /** The practice as set up with {@link #SETTINGS}, unless it is. */
    public PracticeRecord setUpPractice() {
        return transaction.execute(status -> practices
                .findById(Practice.ID)
                .orElseGet(() -> practices.saveAndFlush(Practice.setUp(SETTINGS, Instant.EPOCH)))
                .toRecord());
    }

    /** Puts back what a test before this one changed about the practice; a practice that is not set up stays so. */
    public void settle() {
        transaction.executeWithoutResult(status -> practices.findById(Practice.ID)
                .filter(practice -> !practice.toRecord().settings().equals(SETTINGS))
                .ifPresent(practice -> practice.change(SETTINGS, Id.random(UserId::new), Instant.EPOCH)));
    }

    /** Other settings of the practice, until the test is over. */
    public void changePractice(PracticeSettings settings) {
        transaction.executeWithoutResult(status -> practices.findById(Practice.ID).orElseThrow()
                .change(settings, Id.random(UserId::new), Instant.EPOCH));
    }

    /** Clients reach the program by links, until the test is over. */
    public void practiceByLink() {
        changePractice(setUpPractice().settings().withPublicAddress("https://care.example.org"));
    }

    /** The same, and clients get pages of their own. */
    public void practiceWithPages() {
        practiceByLink();
        changePractice(setUpPractice().settings().withClientPages(true));
    }

    /** The practice is in another country, until the test is over. */
    public void practiceIn(String country) {
        changePractice(ChangedSettings.of(SETTINGS, "country", Country.of(country).orElseThrow()));
    }

    /** Does something signed in as this user, and is then who one was before. */
    public <T> T as(UserRecord user, Supplier<T> action) {
        // a test's session knows nobody, and screens that the action opens need it
        var session = VaadinSession.getCurrent();
        return runAs.user(authentication(user), () -> {
            VaadinSession.setCurrent(session);
            return action.get();
        });
    }

    public void as(UserRecord user, Runnable action) {
        as(user, () -> {
            action.run();
            return true;
        });
    }

    /** The authentication that the user would have after signing in. */
    public Authentication authentication(UserRecord user) {
        var stamp = users.findById(user.id().value()).map(User::sessionStamp).orElse(0);
        var authorities = AuthorityUtils.createAuthorityList(
                user.roles().stream().map(Role::authority).toList());
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(user.id().value(), user.login(), user.name(), stamp), null, authorities);
    }

    private static String name(String login) {
        return List.of(login.split("[._]")).stream()
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining(" "));
    }
}
