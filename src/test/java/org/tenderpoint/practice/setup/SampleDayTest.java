package org.tenderpoint.practice.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.CommittedTest;
import org.tenderpoint.Moment;
import org.tenderpoint.followup.AlertRow;
import org.tenderpoint.followup.AlertService;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.WorklistRow;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.practice.place.PracticePlaceRecord.PracticePlaceDetails;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.referral.ReferralListService;
import org.tenderpoint.referral.ReferralListService.ReferralRow;
import org.tenderpoint.referral.ReferralListService.ReferralScope;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.plan.DayRow;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.session.HandsDoneService;
import org.tenderpoint.session.HandsDoneService.HandsWeek;

/** What a newcomer finds in the first minute. That there is something at any hour: {@code SampleCalendarTest}. */
@CommittedTest
@Tag("UC-02")
class SampleDayTest {

    private static final SampleWorld.Size SOME = new SampleWorld.Size(30, 4);
    private static final SampleWorld.Size FEW = new SampleWorld.Size(12, 2);
    private static final int MOST = 500;
    /** So many its page shows. */
    private static final int WEEKS_SHOWN = 5;

    @Autowired
    SampleMaker sample;
    @Autowired
    TestUsers users;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Moment.Shared clock;
    @Autowired
    PracticeTime time;
    @Autowired
    PracticePlaceService places;
    @Autowired
    PlanService plans;
    @Autowired
    UserService staff;
    @Autowired
    HandsDoneService hands;
    @Autowired
    WorklistService worklist;
    @Autowired
    AlertService alerts;
    @Autowired
    ReferralListService listed;

    private UserRecord host;

    @AfterEach
    void removed() {
        if (host != null) {
            users.as(host, () -> sample.remove());
        }
        for (var table : List.of("practice_place_intervals", "practice_place_closing_days", "practice_places")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    void whoeverSetItUpSeesTheProgramAtWork() {
        atWork(LocalDateTime.parse("2026-11-24T05:20"));
        assertThat(jdbc.sql("select count(*) from evening_answers where answered_at is not null").query(Integer.class)
                .single()).as("answers by link").isPositive();
    }

    @Test
    @Tag("night")
    @Tag("size")
    void alsoShortlyBeforeMidnightOfASaturday() {
        atWork(LocalDateTime.parse("2026-11-28T23:52"));
    }

    private void atWork(LocalDateTime moment) {
        make(SOME, moment, Role.MANAGER, Role.THERAPIST);

        users.as(host, () -> {
            var mine = plans.day(time.today(), Optional.of(host.id()));
            assertThat(mine).as("sessions of mine today").isNotEmpty()
                    .anyMatch(row -> row.state() == SessionState.ARRIVED);
            assertThat(plans.day(time.today(), Optional.empty())).as("sessions today").hasSizeGreaterThan(mine.size());
            assertThat(worklist.due(FollowUpFilter.due(false), MOST)).as("calls due").hasSizeGreaterThanOrEqualTo(3);
            assertThat(worklist.due(FollowUpFilter.due(true), MOST)).as("calls of mine")
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(alerts.open()).as("alerts").isNotEmpty();
            assertThat(listed.rows(ReferralScope.OPEN, 0, MOST)).as("open referrals").isNotEmpty();
            nobodyTwice();
            nothingLiesForWeeks();
        });
        whoTheDemoSignsInHasFirmMinutes();
    }

    private void whoTheDemoSignsInHasFirmMinutes() {
        var first = users.as(host, () -> staff.therapists()).stream().filter(one -> one.name().endsWith("(sample)"))
                .findFirst().orElseThrow();
        var weeks = users.as(first, () -> hands.ownWeeks(WEEKS_SHOWN));
        assertThat(weeks.stream().mapToLong(HandsWeek::firm).sum()).as(first.name()).isPositive();
    }

    @Test
    void aManagerWhoTreatsNobodySeesWhatTheOthersDo() {
        make(FEW, LocalDateTime.parse("2026-11-22T21:40"), Role.MANAGER);

        users.as(host, () -> {
            assertThat(plans.day(time.today(), Optional.empty())).isNotEmpty();
            assertThat(worklist.due(FollowUpFilter.due(false), MOST)).isNotEmpty();
            assertThat(alerts.open()).isNotEmpty();
            nothingLiesForWeeks();
        });
    }

    @Test
    @Tag("UC-46")
    void whereThePracticeHasSeveralPlacesItsTherapistsWorkAtThemInTurn() {
        host = users.make("hostplaces", Role.MANAGER);
        users.as(host, () -> {
            places.add(new PracticePlaceDetails("Harbour Room", "3 Quay Street", "01752 960 112", OpeningHours.daily(
                    EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 0), LocalTime.of(20, 0))));
            sample.create(new SampleWorld.Size(8, 2, 6));
        });

        assertThat(jdbc.sql("select count(*) from sessions where place_id is null").query(Integer.class).single())
                .isPositive();
        assertThat(jdbc.sql("select count(*) from sessions where place_id is not null").query(Integer.class).single())
                .isPositive();
    }

    private void nobodyTwice() {
        assertThat(plans.day(time.today(), Optional.empty()).stream().map(DayRow::clientName)).as("today")
                .doesNotHaveDuplicates();
        assertThat(alerts.open().stream().map(AlertRow::clientName)).as("alerts").doesNotHaveDuplicates();
        assertThat(worklist.due(FollowUpFilter.due(false), MOST).stream().map(WorklistRow.OfFollowUp::clientName))
                .as("calls")
                .doesNotHaveDuplicates();
        assertThat(worklist.work(FollowUpFilter.due(false), MOST).stream().map(SampleDayTest::name)).as("work")
                .doesNotHaveDuplicates();
        assertThat(listed.rows(ReferralScope.OPEN, 0, MOST).stream().map(ReferralRow::clientName)).as("referrals")
                .doesNotHaveDuplicates();
        assertThat(jdbc.sql("select name from clients").query(String.class).list()).as("clients")
                .doesNotHaveDuplicates();
    }

    private static String name(WorklistRow row) {
        return switch (row) {
            case WorklistRow.OfFollowUp followUp -> followUp.clientName();
            case WorklistRow.OfTask task -> task.clientName();
        };
    }

    private void nothingLiesForWeeks() {
        for (var table : List.of("follow_ups", "referrals")) {
            var oldest = jdbc.sql("select min(due_by) from " + table + " where due_by is not null").query(Instant.class)
                    .optional();
            oldest.ifPresent(
                    due -> assertThat(Duration.between(due, clock.instant())).as(table).isLessThan(Duration.ofDays(6)));
        }
        var open = jdbc.sql(
                "select min(start_at) from sessions where lower(state) in ('arrived', 'screened', 'in_progress', 'finished',"
                        + " 'broken_off', 'planned')")
                .query(Instant.class).single();
        assertThat(Duration.between(open, clock.instant())).as("sessions left open").isLessThan(Duration.ofDays(6));
    }

    private void make(SampleWorld.Size size, LocalDateTime moment, Role... roles) {
        host = users.make("host" + roles.length, roles);
        clock.set(moment.atZone(time.zone()).toInstant());
        users.as(host, () -> sample.create(size));
        assertThat(sample.missing().leftOut()).as("steps left out").isEmpty();
    }
}
