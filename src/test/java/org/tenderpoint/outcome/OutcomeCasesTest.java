package org.tenderpoint.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.QueryCount;
import org.tenderpoint.audit.AuditRecord;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.followup.answers.AnswerWay;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.vocabulary.Answer;

/** What is looked at one by one: which cases, in which order, by whom, and that it stands in the trail. */
@DatabaseTest
@As(Role.MANAGER)
@Tag("UC-20")
class OutcomeCasesTest {

    @Autowired
    OutcomeCaseService cases;
    @Autowired
    OutcomeService outcomes;
    @Autowired
    OutcomeKeeper keeper;
    @Autowired
    OutcomeTable table;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    PracticeService practice;
    @Autowired
    TestUsers users;
    @Autowired
    TestTrail trail;
    @Autowired
    QueryCount queries;
    @Autowired
    JdbcTemplate template;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;

    private UserRecord anna;
    private UserRecord bert;
    private OutcomeFilter all;

    @BeforeEach
    void people() {
        anna = users.make("anna.cases", Role.THERAPIST);
        bert = users.make("bert.cases", Role.THERAPIST);
        all = OutcomeFilter.days(60, LocalDate.ofInstant(clock.instant(), practice.zone()));
    }

    @Test
    void whoeverWasReachedByNobodyStandsFirstTheLongestWaitBeforeAllOthers() {
        row(anna, 3, TriageLevel.URGENT, true, 20, Answer.NO, false);
        row(anna, 9, TriageLevel.URGENT, true, null, Answer.NO, false);
        row(anna, 20, TriageLevel.EMERGENCY, true, null, Answer.NO, false);
        row(anna, 2, TriageLevel.EMERGENCY, true, 5, Answer.NO, false);
        row(anna, 1, TriageLevel.DOCTOR, false, null, Answer.NO, false);

        var listed = cases.cases(CaseKind.URGENT, all, 0, 10);

        assertThat(listed).extracting(OutcomeCaseService.OutcomeCase::day).containsExactly(day(20), day(9), day(2),
                day(3));
        assertThat(listed.get(0).contacted()).isEmpty();
        assertThat(listed).extracting(OutcomeCaseService.OutcomeCase::waits).containsExactly(true, true, false, false);
        assertThat(listed.get(2).contacted()).hasValueSatisfying(time -> assertThat(time).hasMinutes(5));
    }

    @Test
    void aResultThatWasLoweredIsStillAmongTheUrgentOnesAndStandsByItself() {
        row(anna, 3, TriageLevel.WATCH, true, 15, Answer.UNKNOWN, true);
        row(anna, 4, TriageLevel.WATCH, false, null, Answer.YES, false);
        row(anna, 5, TriageLevel.WATCH, false, null, Answer.UNKNOWN, false);

        assertThat(cases.counts(all)).isEqualTo(Map.of(CaseKind.URGENT, 1, CaseKind.RED_FLAG, 1, CaseKind.LOWERED, 1));
        assertThat(cases.cases(CaseKind.LOWERED, all, 0, 10)).extracting(OutcomeCaseService.OutcomeCase::day)
                .containsExactly(day(3));
        assertThat(cases.cases(CaseKind.RED_FLAG, all, 0, 10)).extracting(OutcomeCaseService.OutcomeCase::day)
                .containsExactly(day(4));
    }

    @Test
    void therapistsSeeTheCasesOfTheirOwnSessionsOnlyWhateverTheyAskFor() {
        row(anna, 3, TriageLevel.URGENT, true, 20, Answer.NO, false);
        row(bert, 4, TriageLevel.URGENT, true, 20, Answer.NO, false);

        assertThat(cases.counts(all).get(CaseKind.URGENT)).isEqualTo(2);
        users.as(anna, () -> {
            assertThat(cases.counts(all).get(CaseKind.URGENT)).isEqualTo(1);
            assertThat(cases.cases(CaseKind.URGENT, all.with(Optional.of(bert.id())), 0, 10))
                    .extracting(OutcomeCaseService.OutcomeCase::day).containsExactly(day(3));
        });
    }

    @Test
    void aManagerReadsNoNamesAndEachPageStandsInTheTrail() {
        row(anna, 3, TriageLevel.URGENT, true, 20, Answer.NO, false);

        assertThat(cases.cases(CaseKind.URGENT, all, 0, 10)).allSatisfy(one -> assertThat(one.clientName()).isEmpty());
        assertThat(trail.about(new UUID(0, 0))).extracting(AuditRecord::recordType).contains("OutcomeCases");
    }

    @Test
    void theCasesOfRandomPracticesAreThoseOfTheirRecordsAndLeadToTheirResults() {
        new RandomPractice(template, 21, clock.instant(), List.of(anna.id().value(), bert.id().value())).write(25);
        outcomes.rebuild();
        keeper.everyMinute();
        var period = OutcomeFilter.days(400, all.to());
        int lowered = jdbc.sql("""
                select count(distinct follow_up_id) from assessments
                where proposed_level in ('urgent', 'emergency') and (level not in ('urgent', 'emergency')
                    or proposed_level = 'emergency' and level = 'urgent')""")
                .query(Integer.class)
                .single();

        var listed = cases.cases(CaseKind.LOWERED, period, 0, 500);

        assertThat(lowered).isPositive();
        assertThat(listed).hasSize(lowered).allSatisfy(one -> {
            assertThat(one.result()).isPresent();
            assertThat(one.proposed().orElseThrow().atLeast(TriageLevel.URGENT)).isTrue();
            assertThat(one.level().orElseThrow()).isLessThan(one.proposed().orElseThrow());
        });
        assertThat(cases.cases(CaseKind.URGENT, period, 0, 500))
                .allSatisfy(one -> assertThat(one.followUp()).isPresent());
    }

    @Test
    void aPageCostsTheSameForFewAndForMany() {
        new RandomPractice(template, 22, clock.instant(), List.of(anna.id().value())).write(20);
        outcomes.rebuild();
        keeper.everyMinute();
        var period = OutcomeFilter.days(400, all.to());

        long few = queries.during(() -> cases.cases(CaseKind.URGENT, period, 0, 2));
        long many = queries.during(() -> cases.cases(CaseKind.URGENT, period, 0, 25));

        assertThat(many).isEqualTo(few);
    }

    private LocalDate day(int ago) {
        return LocalDate.ofInstant(end(ago), practice.zone());
    }

    private Instant end(int daysAgo) {
        return clock.instant().minus(daysAgo, ChronoUnit.DAYS);
    }

    private void row(
            UserRecord therapist, int daysAgo, TriageLevel level, boolean alerted, @Nullable Integer minutes,
            Answer redFlag, boolean lowered) {
        var client = UUID.randomUUID();
        var row = new SessionOutcome(
                UUID.randomUUID(), client, therapist.id().value(), null, end(daysAgo), day(daysAgo), true, true, true,
                WorkDone.read(""), Set.of(), false, Set.of(),
                Set.of(), Map.of(), null, false, true, AnswerWay.CALL, true, 3, null, null, null, null, null,
                Answer.UNKNOWN, redFlag,
                level, Set.of(), lowered, lowered, false, alerted, minutes, 0, null, null, false, null, false, null,
                null, null);
        transaction.executeWithoutResult(_ -> table.replace(table.waitForTurn(), Set.of(client), List.of(row)));
    }
}
