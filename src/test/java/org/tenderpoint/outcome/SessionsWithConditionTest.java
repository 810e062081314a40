package org.tenderpoint.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.say.Say;

/** How often a therapist has worked with what a client has, as it stands beside the therapist of a plan. */
@DatabaseTest
@As(Role.MANAGER)
@Tag("UC-07")
class SessionsWithConditionTest {

    private static final Instant END = Instant.parse("2026-03-02T10:00:00Z");

    @Autowired
    SessionsWithCondition worked;
    @Autowired
    CurrentUser me;
    @Autowired
    TestUsers users;
    @Autowired
    JdbcTemplate template;
    @Autowired
    JdbcClient jdbc;

    private UserId anna;

    @BeforeEach
    void people() {
        anna = users.make("anna.worked", Role.THERAPIST).id();
    }

    @Test
    void eachConditionIsCountedByItselfAmongTheTherapistsOwnSessions() {
        sessions(anna, 6, "osteoporosis", 5);
        sessions(anna, 2, "herniated_disc osteoporosis", 2);
        sessions(anna, 9, "", 8);
        sessions(users.make("bert.worked", Role.THERAPIST).id(), 30, "osteoporosis", 7);

        assertThat(lines(Condition.HERNIATED_DISC, Condition.OSTEOPOROSIS)).satisfiesExactlyInAnyOrder(
                disc -> assertThat(disc).startsWith("Herniated").endsWith("fewer than 5 sessions so far"),
                bone -> assertThat(bone).startsWith("Osteoporosis")
                        .endsWith(": 8 sessions; 6 of 8 answers clearly sore, too few to tell more"));
    }

    @Test
    void aRateNeedsTwentyAnswersAndSilenceIsNoneOfThem() {
        sessions(anna, 19, "fibromyalgia", 3);
        silent(anna, 10, "fibromyalgia");
        assertThat(lines(Condition.FIBROMYALGIA)).singleElement().asString()
                .endsWith(": 29 sessions; 0 of 19 answers clearly sore, too few to tell more");

        sessions(anna, 1, "fibromyalgia", 4);
        assertThat(lines(Condition.FIBROMYALGIA)).singleElement().asString()
                .endsWith(": 30 sessions; 1 of 20 answers clearly sore");
    }

    @Test
    @As(Role.THERAPIST)
    void howAColleaguesSessionsWentIsNotRead() {
        sessions(anna, 25, "osteoporosis", 6);
        sessions(me.id(), 5, "osteoporosis", 6);

        assertThat(lines(Condition.OSTEOPOROSIS)).singleElement().asString().endsWith(": 25 sessions");
        assertThat(worked.lines(me.id(), Set.of(Condition.OSTEOPOROSIS)).stream().map(Say::it)).singleElement()
                .asString().contains("5 of 5 answers clearly sore");
    }

    @Test
    void howeverManyConditionsItIsOneQuestion() {
        var asked = mock(JdbcClient.class, delegatesTo(jdbc));

        var lines = new SessionsWithCondition(new OutcomeTable(template, asked), me)
                .lines(anna, Set.of(Condition.values()));

        assertThat(lines).hasSize(Condition.values().length);
        verify(asked, times(1)).sql(any());
        assertThat(jdbc.sql("explain select count(*) from outcome_rows where therapist_id = :therapist")
                .param("therapist", anna.value()).query(String.class).single())
                .containsIgnoringCase("outcome_rows_by_therapist");
    }

    private List<String> lines(Condition... conditions) {
        return worked.lines(anna, Set.of(conditions)).stream().map(Say::it).toList();
    }

    private void sessions(UserId therapist, int number, String conditions, int worst) {
        IntStream.range(0, number).forEach(_ -> row(therapist, conditions, true, worst));
    }

    private void silent(UserId therapist, int number, String conditions) {
        IntStream.range(0, number).forEach(_ -> row(therapist, conditions, false, null));
    }

    private void row(UserId therapist, String conditions, boolean answered, @Nullable Integer worst) {
        jdbc.sql("insert into outcome_rows (session_id, change_no, client_id, therapist_id, session_end, session_day,"
                + " first_here, finished, signed, work, conditions, overridden, returned, followed, asked, answered,"
                + " worst, would_return, red_flag, changed, lowered, doctor_heard, alerted) values (:id, 1, :id,"
                + " :therapist, :end, date '2026-03-02', false, true, true, '', :conditions, false, false, true, 'call',"
                + " :answered, :worst, 'unknown', 'unknown', false, false, false, false)")
                .param("id", UUID.randomUUID())
                .param("therapist", therapist.value())
                .param("end", END.atOffset(ZoneOffset.UTC))
                .param("conditions", conditions)
                .param("answered", answered)
                .param("worst", worst)
                .update();
    }
}
