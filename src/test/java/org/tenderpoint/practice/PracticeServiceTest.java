package org.tenderpoint.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.audit.AuditRecord;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.MessageHours;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.OpeningHours.Interval;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.page.UnreadLanguages;
import org.tenderpoint.platform.place.Country;
import org.tenderpoint.practice.PracticeSettings.RecordAccess;
import org.tenderpoint.practice.PracticeSettings.SignInRules;

@DatabaseTest
@Tag("UC-22")
class PracticeServiceTest {

    private static final OpeningHours HOURS = new OpeningHours(
            Map.of(
                    DayOfWeek.MONDAY,
                    List.of(
                            new Interval(LocalTime.of(8, 0), LocalTime.of(12, 30)),
                            new Interval(LocalTime.of(14, 0), LocalTime.of(19, 15))),
                    DayOfWeek.SATURDAY,
                    List.of(new Interval(LocalTime.of(10, 0), LocalTime.of(13, 0)))),
            Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1)));

    @Autowired
    PracticeService practices;
    @Autowired
    TestTrail trail;
    @Autowired
    TestUsers testUsers;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    EntityManager rows;

    @Test
    @As(Role.MANAGER)
    void whatAManagerSetsIsReadBackAsItWas() {
        var wanted = new PracticeSettings(
                "  Praxis Märchenwald 🌲 ", ZoneId.of("Pacific/Chatham"), HOURS, "112", "+49 (0)30 123-45/6", true,
                RecordAccess.OWN, PracticeSettings.ScreenTimes.USUAL, "", MessageHours.USUAL, Country.ELSEWHERE,
                new Letterhead("Lindenweg 3\n10115 Berlin", "hallo@linden.example", "www.linden.example"),
                SignInRules.USUAL, false, false);

        practices.change(wanted, practices.current().orElseThrow().version());

        var read = practices.current().orElseThrow();
        assertThat(read.settings()).isEqualTo(wanted);
        assertThat(read.name()).isEqualTo("Praxis Märchenwald 🌲");
        assertThat(practices.openingHours()).isEqualTo(HOURS);
        assertThat(practices.zone()).isEqualTo(ZoneId.of("Pacific/Chatham"));
        assertThat(practices.emergencyNumber()).isEqualTo("112");
        assertThat(practices.cbdAdvice()).isTrue();
        assertThat(trail.about(new UUID(0, 1))).extracting(AuditRecord::action).containsExactly("changed");
    }

    /** West of Greenwich an evening would otherwise end after midnight, and the database would refuse it. */
    @ParameterizedTest
    @ValueSource(strings = {"America/Los_Angeles", "America/New_York", "Asia/Tokyo"})
    @As(Role.MANAGER)
    void hoursAreStoredAsTheyStandOnTheWallWhereverTheServerIs(String zone) {
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            testUsers.changePractice(ChangedSettings.of(TestUsers.SETTINGS, "openingHours", HOURS));
            rows.flush();

            assertThat(jdbc.sql("select cast(closes as varchar(8)) from opening_intervals where weekday = 1")
                    .query(String.class).list()).containsExactlyInAnyOrder("12:30:00", "19:15:00");
            assertThat(jdbc.sql("select cast(messages_until as varchar(8)) from practices")
                    .query(String.class).single()).isEqualTo(MessageHours.USUAL.until() + ":00");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    @As(Role.MANAGER)
    void theSecondOfTwoWhoEditAtTheSameTimeIsTold() {
        int read = practices.current().orElseThrow().version();
        practices.change(TestUsers.SETTINGS, read);
        var other = new PracticeSettings("Another", ZoneId.of("UTC"), HOURS, "112", "1", false, RecordAccess.PRACTICE);
        practices.change(other, practices.current().orElseThrow().version());

        assertThatThrownBy(() -> practices.change(TestUsers.SETTINGS, read)).isInstanceOf(EditedByOther.class);
        assertThat(practices.current().orElseThrow().name()).isEqualTo("Another");
    }

    @Test
    @As(Role.MANAGER)
    void aLanguageIsUnreadUntilAManagerSaysThatANativeSpeakerHasReadIt() {
        testUsers.setUpPractice();
        assertThat(practices.current().orElseThrow().unread().languages())
                .containsExactlyInAnyOrder(PageLanguage.ES, PageLanguage.FR);

        var read = practices.readByNative(PageLanguage.FR, true);

        assertThat(read.unread().languages()).containsExactly(PageLanguage.ES);
        assertThat(practices.current().orElseThrow().unread()).isEqualTo(read.unread());
        assertThat(read.unread().secondLanguage(PageLanguage.ES)).contains(PageLanguage.EN);
        assertThat(practices.readByNative(PageLanguage.FR, false).unread().languages()).hasSize(2);
        assertThat(trail.about(UUID.nameUUIDFromBytes("fr".getBytes(StandardCharsets.UTF_8))))
                .extracting(AuditRecord::action)
                .containsExactlyInAnyOrder("said_a_native_speaker_has_read", "said_no_native_speaker_has_read");
        assertThatThrownBy(() -> practices.readByNative(PageLanguage.DE, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void germanStandsBesideAnUnreadLanguageWhereGermanIsSpoken() {
        var german = UnreadLanguages.of(Set.of(), Country.of("AT").orElseThrow());

        assertThat(german.secondLanguage(PageLanguage.FR)).contains(PageLanguage.DE);
        assertThat(german.secondLanguage(PageLanguage.EN)).isEmpty();
        assertThat(UnreadLanguages.of(Set.of("fr"), Country.of("CA").orElseThrow()).secondLanguage(PageLanguage.FR))
                .isEmpty();
    }

    @Test
    @As({Role.THERAPIST, Role.FRONT_DESK})
    void onlyManagersChangeIt() {
        assertThatThrownBy(() -> practices.readByNative(PageLanguage.ES, true))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> practices.change(TestUsers.SETTINGS, 0)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anybodyMayReadItForItStandsOnTheSignInPage() {
        testUsers.setUpPractice();

        assertThat(practices.current()).map(PracticeRecord::name).contains("Linden Street Bodywork");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "call me", "++49", "12345678901234567890123456789012345678901"})
    void whatIsNoPhoneNumberIsRefused(String phone) {
        assertThat(PracticeSettings.phoneProblem(phone)).isPresent();
        assertThatThrownBy(
                () -> new PracticeSettings("A", ZoneId.of("UTC"), HOURS, "112", phone, false, RecordAccess.PRACTICE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(310) 555-0142", "+1 310 555 0142", "020 7946 0112", "030/901820"})
    void aPhoneNumberIsTakenAsPeopleOfItsCountryWriteIt(String phone) {
        assertThat(PracticeSettings.phoneProblem(phone)).isEmpty();
    }

    @Test
    void aPracticeThatNeverOpensIsRefused() {
        var never = new OpeningHours(Map.of(DayOfWeek.MONDAY, List.of()), Set.of());

        assertThatThrownBy(
                () -> new PracticeSettings("A", ZoneId.of("UTC"), never, "112", "1", false, RecordAccess.PRACTICE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
