package org.tenderpoint.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.screening.Visits.harmless;
import static org.tenderpoint.screening.Visits.swedish;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.QueryCount;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.FindingService;
import org.tenderpoint.screening.OverrideReason;
import org.tenderpoint.screening.OverrideRequest;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.rule.RuleUse.RuleUseCount;

/** How often a rule was found and set aside in this practice, on the rule's page. */
@DatabaseTest
@As(Role.THERAPIST)
@Tag("UC-26")
public class RuleUseTest {

    @Autowired
    private RuleBookService rules;
    @Autowired
    private ScreeningService screenings;
    @Autowired
    private FindingService findings;
    @Autowired
    private Visits visits;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private QueryCount queries;

    @Test
    void aVisitCountsOnceHoweverOftenItWasScreened() {
        var before = use("SCR-160");
        var client = visits.client("Hannah Lindqvist", harmless().with(
                Condition.LOW_PAIN_THRESHOLD, ConditionAnswer.of(Recorded.YES)));
        var session = visits.planned(client, swedish(Region.UPPER_BACK, 3));
        screenings.screen(session);
        visits.nothingNew(session, client);
        screenings.screen(session);

        assertThat(use("SCR-160").ever()).isEqualTo(before.ever() + 1);
        assertThat(use("SCR-160").lately()).isEqualTo(before.lately() + 1);
        assertThat(use("SCR-160").overrides()).isEqualTo(before.overrides());
    }

    @Test
    void whatATherapistSetAsideIsCountedByEffect() {
        var session = withLowThreshold();
        findings.override(session, new OverrideRequest(
                "SCR-160", "cap:3", Set.of(BodyPart.of(Region.UPPER_BACK)), OverrideReason.KNOWN_AND_STABLE,
                "likes it firm, was never sore"));

        assertThat(use("SCR-160").overrides()).singleElement().satisfies(override -> {
            assertThat(override.words()).isEqualTo("The limit of pressure 3: long known, unchanged, treated");
            assertThat(override.ever()).isEqualTo(1);
            assertThat(override.lately()).isEqualTo(1);
        });
        findings.takeBack(session, screenings.screen(session).overrides().getFirst().id());
        assertThat(use("SCR-160").overrides()).isEmpty();
    }

    @Test
    void whatIsLongPastCountsInAllOnly() {
        withLowThreshold();
        var before = use("SCR-160");
        jdbc.update("update screenings set made_at = timestamp with time zone '2020-01-02 10:00:00+00:00'");

        assertThat(use("SCR-160").ever()).isEqualTo(before.ever());
        assertThat(use("SCR-160").lately()).isZero();
    }

    @Test
    void aRowOfPairsCountsItsVisitsAndNotItsPairs() {
        var client = visits.client("Emil Okonkwo", harmless()
                .with(Condition.LOW_PAIN_THRESHOLD, ConditionAnswer.of(Recorded.YES))
                .with(Condition.FIBROMYALGIA, ConditionAnswer.of(Recorded.YES)));
        var before = use("SCR-313").ever();
        screenings.screen(visits.planned(
                client, new Work(BodyPart.of(Region.UPPER_BACK), Modality.DEEP_TISSUE, 3, 20)));

        assertThat(use("SCR-313").ever()).isEqualTo(before + 1);
    }

    @Test
    void thePagesCountsAreOneQuestionToTheDatabase() {
        withLowThreshold();
        var rule = rules.byId("SCR-160").orElseThrow();
        rules.use(rule);

        assertThat(queries.during(() -> rules.use(rule))).isEqualTo(1);
        var triage = rules.byId("TRI-070").orElseThrow();
        assertThat(queries.during(() -> rules.use(triage))).isEqualTo(1);
    }

    @Test
    void booksThatKeepNoFindingsAreNotCounted() {
        assertThat(rules.use(rules.byId("FUP-01").orElseThrow())).isEmpty();
        assertThat(rules.use(rules.byId("CARE-010").orElseThrow())).isEmpty();
    }

    @Test
    @As(Role.FRONT_DESK)
    void frontDeskReadsNoRuleAndNoCount() {
        assertThatThrownBy(() -> rules.find(RuleFilter.ALL)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rules.byId("SCR-160")).isInstanceOf(AccessDeniedException.class);
    }

    private SessionId withLowThreshold() {
        var client = visits.client("Hannah Lindqvist", harmless().with(
                Condition.LOW_PAIN_THRESHOLD, ConditionAnswer.of(Recorded.YES)));
        var session = visits.planned(client, swedish(Region.UPPER_BACK, 3));
        visits.nothingNew(session, client);
        screenings.screen(session);
        return session;
    }

    private RuleUseCount use(String id) {
        return rules.use(rules.byId(id).orElseThrow()).orElseThrow();
    }
}
