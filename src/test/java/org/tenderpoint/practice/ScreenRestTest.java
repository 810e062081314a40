package org.tenderpoint.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.audit.AuditRecord;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.practice.PracticeSettings.ScreenTimes;
import org.tenderpoint.practice.account.DeviceService;
import org.tenderpoint.practice.account.Presence;

/** How long a screen may rest, on a device of the practice and on others. */
@DatabaseTest
@As(Role.MANAGER)
@Tag("UC-23")
class ScreenRestTest {

    @Autowired
    PracticeRepository practices;
    @Autowired
    PracticeService practice;
    @Autowired
    DeviceService devices;
    @Autowired
    TestTrail trail;
    @Autowired
    JdbcClient jdbc;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T12:00:00Z"));
    private final MockHttpSession session = new MockHttpSession();
    private Presence presence;

    @BeforeEach
    void aScreenThatWasJustTouched() {
        presence = new Presence(practices, clock);
        presence.touched(session);
    }

    @Test
    void aDeviceOfThePracticeLocksAfterFiveMinutesAndNoOtherDoes() {
        var elsewhere = new MockHttpSession();
        presence.touched(elsewhere);
        presence.onOwnDevice(session, true);
        presence.onOwnDevice(elsewhere, false);

        clock.pass(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(presence.locked(session)).isFalse();
        clock.pass(Duration.ofSeconds(1));

        assertThat(presence.locked(session)).isTrue();
        assertThat(presence.locked(elsewhere)).isFalse();
    }

    @Test
    void aClockThatIsSetBackKeepsNoDeviceOpenLonger() {
        presence.onOwnDevice(session, true);
        clock.pass(Duration.ofDays(-1));
        assertThat(presence.locked(session)).isFalse();

        clock.pass(Duration.ofMinutes(5));

        assertThat(presence.locked(session)).isTrue();
    }

    @Test
    void aTouchOpensNoLock() {
        presence.onOwnDevice(session, true);
        clock.pass(Duration.ofHours(1));
        assertThat(presence.locked(session)).isTrue();

        presence.touched(session);
        assertThat(presence.locked(session)).isTrue();
        presence.unlock(session);
        assertThat(presence.locked(session)).isFalse();
    }

    @Test
    void anotherTabThatIsUsedKeepsAllOfThemOpen() {
        clock.pass(Duration.ofMinutes(4));
        presence.touched(session);
        clock.pass(Duration.ofMinutes(1));
        assertThat(presence.restedFor(session, Duration.ofMinutes(5))).isFalse();

        clock.pass(Duration.ofMinutes(4));
        assertThat(presence.restedFor(session, Duration.ofMinutes(5))).isTrue();
    }

    @Test
    void bothTimesAreThePracticesToSet() {
        var now = practice.current().orElseThrow();
        assertThat(now.screenTimes()).isEqualTo(new ScreenTimes(30, 5));
        var set = now.settings();
        practice.change(
                ChangedSettings.of(set, "screenTimes", new ScreenTimes(60, 1)),
                now.version());
        presence.onOwnDevice(session, true);

        clock.pass(Duration.ofMinutes(1));
        assertThat(presence.locked(session)).isTrue();
        assertThat(presence.times().idle()).isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @CsvSource({"4, 5", "61, 5", "30, 0", "30, 31"})
    void timesOutsideTheirBoundsAreRefused(int idle, int lock) {
        assertThatThrownBy(() -> new ScreenTimes(idle, lock)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMarkedDeviceIsKnownByItsTokenAndByNothingInTheDatabase() {
        var token = devices.mark(" Tablet in room 2 ");
        var device = devices.list().getLast();

        assertThat(device.name()).isEqualTo("Tablet in room 2");
        assertThat(devices.known(token)).isTrue();
        assertThat(devices.known("")).isFalse();
        var kept = jdbc.sql("select token_hash from practice_devices").query(String.class).list();
        assertThat(kept).isNotEmpty().doesNotContain(token).noneMatch(devices::known);

        devices.remove(device.id());
        assertThat(devices.known(token)).isFalse();
        assertThat(trail.about(device.id())).extracting(AuditRecord::action)
                .containsExactly("marked_as_the_practices_own", "is_not_the_practices_own_any_more");
    }

    @Test
    void aDeviceHasAName() {
        assertThatThrownBy(() -> devices.mark("  ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> devices.mark("x".repeat(61))).isInstanceOf(IllegalArgumentException.class);
    }
}
