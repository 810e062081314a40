package org.tenderpoint.practice.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.CommittedTest;
import org.tenderpoint.Emptying;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.account.LinkGone;
import org.tenderpoint.practice.account.StartLinks;
import org.tenderpoint.practice.setup.SetUpService.FirstAccount;

/** Set-up commits by itself, so each test here leaves an empty database. */
@CommittedTest
@Tag("UC-01")
class SetUpServiceTest {

    private static final String PRACTICE = "id, name, zone, emergency_number, phone, cbd_advice, record_access, changed_at,"
            + " changed_by, version";

    private static final String PASSWORD = "three blue otters sing";
    private static final int RACERS = 50;

    @Autowired
    SetUpService setUp;
    @Autowired
    StartLinks links;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Emptying database;

    @AfterEach
    void nothingIsSetUp() {
        database.empty();
    }

    @Test
    void ofFiftySetUpsAtTheSameTimeOneWins() throws Exception {
        var tokens = IntStream.range(0, RACERS).mapToObj(i -> links.setUpLink().orElseThrow().token()).toList();
        // only the newest link lives; all others stopped working when it was made
        var token = tokens.getLast();
        var start = new CyclicBarrier(RACERS);
        try (var pool = Executors.newFixedThreadPool(RACERS)) {
            var tries = IntStream.range(0, RACERS)
                    .mapToObj(i -> (Callable<Boolean>) () -> {
                        start.await();
                        try {
                            setUp.complete(token, TestUsers.SETTINGS, account("racer" + i), false);
                            return true;
                        } catch (LinkGone | AlreadySetUp e) {
                            return false;
                        }
                    })
                    .toList();
            var won = pool.invokeAll(tries).stream().filter(SetUpServiceTest::succeeded).count();

            assertThat(won).isOne();
        }
        assertThat(count("practices")).isOne();
        assertThat(count("users")).isOne();
        assertThat(setUp.open()).isFalse();
    }

    @Test
    void theTableTakesNoSecondPracticeWhateverTheProgramDoes() {
        var first = links.setUpLink().orElseThrow().token();
        setUp.complete(first, TestUsers.SETTINGS, account("maya"), false);

        assertThatThrownBy(() -> jdbc.sql("insert into practices (" + PRACTICE + ") select 1, "
                + PRACTICE.substring("id, ".length()) + " from practices")
                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("insert into practices (" + PRACTICE + ") select 2, "
                + PRACTICE.substring("id, ".length()) + " from practices")
                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whoeverSetsUpManagesAndTreatsUnlessToldOtherwise() {
        setUp.complete(links.setUpLink().orElseThrow().token(), TestUsers.SETTINGS, account("maya"), false);

        assertThat(jdbc.sql("select role from user_roles order by role").query(String.class).list())
                .containsExactly("MANAGER", "THERAPIST");
        assertThat(jdbc.sql("select action from audit_entries where user_id = (select id from users)")
                .query(String.class).list())
                .containsExactlyInAnyOrder("set_up", "made_at_set_up");
        assertThat(links.setUpLink()).isEmpty();
    }

    @Test
    void aTokenThatIsWrongOrWasReplacedSetsNothingUp() {
        var old = links.setUpLink().orElseThrow().token();
        links.setUpLink();

        assertThat(setUp.mayUse(old)).isFalse();
        assertThatThrownBy(() -> setUp.complete(old, TestUsers.SETTINGS, account("maya"), false))
                .isInstanceOf(LinkGone.class);
        assertThatThrownBy(() -> setUp.complete("", TestUsers.SETTINGS, account("maya"), false))
                .isInstanceOf(LinkGone.class);
        assertThat(count("users")).isZero();
    }

    @Test
    void aBadPasswordLeavesTheTokenGood() {
        var token = links.setUpLink().orElseThrow().token();
        var weak = new FirstAccount("Maya Okafor", "maya", "password1234", true);

        assertThatThrownBy(() -> setUp.complete(token, TestUsers.SETTINGS, weak, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(setUp.mayUse(token)).isTrue();
    }

    @Test
    void theTokenIsNowhereInTheDatabase() {
        var token = links.setUpLink().orElseThrow().token();

        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
        assertThat(jdbc.sql("select token_hash from one_time_links").query(String.class).list())
                .doesNotContain(token)
                .contains(Secret.sha256(token));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static FirstAccount account(String login) {
        return new FirstAccount("Maya Okafor", login, PASSWORD, true);
    }

    private static boolean succeeded(Future<Boolean> attempt) {
        try {
            return attempt.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
