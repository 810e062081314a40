package org.tenderpoint.practice.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.practice.NewUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.UserRepository;
import org.tenderpoint.practice.account.PasswordLinkService.LinkOwner;

/** One-time links for passwords: one purpose, one use, 48 hours, replaced by newer ones. */
@ScreenTest
@Tag("UC-22")
public class PasswordLinkTest {

    private static final String GOOD = "seven green ladders lean";

    @Autowired
    PasswordLinkService service;
    @Autowired
    UserService users;
    @Autowired
    ProfileService profile;
    @Autowired
    StartLinks startLinks;
    @Autowired
    PasswordHashing hashing;
    @Autowired
    UserRepository repository;
    @Autowired
    TestUsers testUsers;
    @Autowired
    JdbcClient jdbc;

    private UserRecord manager;
    private String login;

    @BeforeEach
    void aManagerOfTheirOwn() {
        manager = testUsers.make("m" + UUID.randomUUID(), Set.of(Role.MANAGER));
        login = "u" + UUID.randomUUID();
    }

    @Test
    void anInvitedPersonChoosesAPasswordOnce() {
        var link = invite();

        assertThat(service.owner(link.token())).map(LinkOwner::login).contains(login);
        service.choosePassword(link.token(), GOOD);

        var user = repository.findByLogin(login).orElseThrow();
        assertThat(hashing.matches(GOOD, user.passwordHash())).isTrue();
        assertThat(service.owner(link.token())).isEmpty();
        assertThatThrownBy(() -> service.choosePassword(link.token(), GOOD)).isInstanceOf(LinkGone.class);
    }

    @Test
    void openingALinkDoesNotUseItUp() {
        var link = invite();

        service.owner(link.token());
        service.problem(link.token(), "short");

        assertThat(service.owner(link.token())).isPresent();
    }

    @Test
    void aBadPasswordLeavesTheLinkGood() {
        var link = invite();

        assertThatThrownBy(() -> service.choosePassword(link.token(), "password1234"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(service.owner(link.token())).isPresent();
    }

    @Test
    void aNewerLinkEndsTheOlder() {
        var older = invite();
        var newer = newLink();

        assertThat(service.owner(older.token())).isEmpty();
        assertThat(service.owner(newer.token())).isPresent();
    }

    @Test
    void whoChoosesAPasswordByThemselvesEndsALinkThatLiesAround() {
        service.choosePassword(invite().token(), GOOD);
        var link = newLink();
        testUsers.as(repository.findByLogin(login).orElseThrow().toRecord(),
                () -> assertThat(profile.changePassword(GOOD, "nine blue ladders lean")).isTrue());

        assertThat(service.owner(link.token())).isEmpty();
        assertThatThrownBy(() -> service.choosePassword(link.token(), GOOD)).isInstanceOf(LinkGone.class);
    }

    @Test
    void twoDaysLaterALinkIsGone() {
        var link = invite();
        jdbc.sql("update one_time_links set expires_at = made_at where token_hash = ?")
                .param(Secret.sha256(link.token()))
                .update();

        assertThat(LinkPurpose.PASSWORD.life()).isEqualTo(Duration.ofHours(48));
        assertThat(service.owner(link.token())).isEmpty();
        assertThatThrownBy(() -> service.choosePassword(link.token(), GOOD)).isInstanceOf(LinkGone.class);
    }

    @Test
    void someoneWhoHasLeftCannotUseALinkAnyMore() {
        var link = invite();
        var user = repository.findByLogin(login).orElseThrow().id();
        testUsers.as(manager, () -> users.deactivate(user));

        assertThat(service.owner(link.token())).isEmpty();
        assertThatThrownBy(() -> service.choosePassword(link.token(), GOOD)).isInstanceOf(LinkGone.class);
    }

    @Test
    void aLinkFromBeforeSomebodyLeftStaysShutWhenTheyComeBack() {
        var link = invite();
        var user = repository.findByLogin(login).orElseThrow().id();
        testUsers.as(manager, () -> {
            users.deactivate(user);
            users.reactivate(user);
        });

        assertThat(service.owner(link.token())).isEmpty();
    }

    @Test
    void aChosenPasswordEndsTheOtherLinkToo() {
        var asked = testUsers.as(manager, () -> users.newLink(manager.id()));
        var rescue = startLinks.rescueLink(manager.login()).orElseThrow();

        service.choosePassword(rescue.token(), GOOD);

        assertThat(service.owner(asked.token())).isEmpty();
    }

    @Test
    void anUnknownTokenIsAnsweredLikeAUsedOne() {
        assertThat(service.owner("")).isEmpty();
        assertThat(service.owner("0".repeat(43))).isEmpty();
        assertThat(service.problem("nothing", GOOD)).isEmpty();
    }

    @Test
    void nothingInTheDatabaseCanBeUsedAsALink() {
        var link = invite();
        var texts = jdbc.sql("select table_name, column_name from information_schema.columns"
                + " where table_schema = 'public' and data_type like 'character%'")
                .query((row, number) -> row.getString(1) + "." + row.getString(2))
                .list();
        var holding = texts.stream()
                .filter(column -> {
                    var parts = column.split("\\.");
                    return jdbc.sql("select count(*) from " + parts[0] + " where \"" + parts[1] + "\" like ?")
                            .param("%" + link.token() + "%")
                            .query(Long.class)
                            .single() > 0;
                })
                .toList();
        var hashes = jdbc.sql("select token_hash from one_time_links").query(String.class).list();

        assertThat(texts).hasSizeGreaterThan(50).contains("one_time_links.token_hash");
        assertThat(holding).as("columns that hold the token").isEmpty();
        assertThat(hashes).isNotEmpty().allSatisfy(hash -> assertThat(service.owner(hash)).isEmpty());
        assertThat(link.toString()).doesNotContain(link.token());
    }

    /** What a link can be; all but the first must be answered in the same way. */
    private enum Life {
        LIVE,
        UNKNOWN,
        USED,
        EXPIRED,
        REPLACED,
        OF_ANOTHER_PURPOSE,
        OF_SOMEONE_WHO_HAS_LEFT
    }

    @ParameterizedTest
    @EnumSource(Life.class)
    void onlyALiveLinkIsGoodForAnything(Life life) {
        var token = aLink(life);
        boolean live = life == Life.LIVE;

        assertThat(service.owner(token).isPresent()).as("shows whose it is").isEqualTo(live);
        assertThat(service.problem(token, "short").isPresent()).as("looks at a password").isEqualTo(live);
        var chosen = catchThrowable(() -> service.choosePassword(token, GOOD));
        if (live) {
            assertThat(chosen).isNull();
        } else {
            assertThat(chosen).isExactlyInstanceOf(LinkGone.class).hasMessage(new LinkGone().getMessage());
        }
        assertThat(service.owner(token)).as("afterwards").isEmpty();
    }

    private String aLink(Life life) {
        var token = invite().token();
        switch (life) {
            case LIVE -> {}
            case UNKNOWN -> token = "u" + token.substring(1) + "x";
            case USED -> service.choosePassword(token, GOOD);
            case EXPIRED -> change("expires_at = made_at", token);
            case REPLACED -> newLink();
            case OF_ANOTHER_PURPOSE -> change("purpose = 'SET_UP'", token);
            case OF_SOMEONE_WHO_HAS_LEFT -> {
                var user = repository.findByLogin(login).orElseThrow().id();
                testUsers.as(manager, () -> users.deactivate(user));
            }
        }
        return token;
    }

    private void change(String what, String token) {
        jdbc.sql("update one_time_links set " + what + " where token_hash = ?").param(Secret.sha256(token)).update();
    }

    @Test
    void aNewPasswordEndsOpenSessionsAndUnlocksTheAccount() {
        service.choosePassword(invite().token(), GOOD);
        int before = repository.findByLogin(login).orElseThrow().sessionStamp();
        var link = newLink();

        service.choosePassword(link.token(), "another good one here");

        assertThat(repository.findByLogin(login).orElseThrow().sessionStamp()).isGreaterThan(before);
    }

    @Test
    void theOneAtTheConsoleCanRescueAManagerAndNobodyElse() {
        var therapist = testUsers.make("t" + UUID.randomUUID(), Set.of(Role.THERAPIST));

        assertThat(startLinks.rescueLink(manager.login())).isPresent();
        assertThat(startLinks.rescueLink(therapist.login())).isEmpty();
        assertThat(startLinks.rescueLink("nobody")).isEmpty();
        assertThat(startLinks.setUpLink()).as("the practice is set up").isEqualTo(Optional.empty());
    }

    private SignInLink invite() {
        return testUsers.as(manager, () -> users.invite(new NewUser("Jonas Weiss", login, Set.of(Role.THERAPIST))));
    }

    private SignInLink newLink() {
        return testUsers.as(manager, () -> users.newLink(repository.findByLogin(login).orElseThrow().id()));
    }
}
