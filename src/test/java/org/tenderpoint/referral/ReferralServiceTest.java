package org.tenderpoint.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.QueryCount;
import org.tenderpoint.StandIn;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.DeathService;
import org.tenderpoint.client.DeathSource;
import org.tenderpoint.client.TimelineService;
import org.tenderpoint.client.record.RecordKind.TimelineEntry;
import org.tenderpoint.followup.assessment.ReferralJudge;
import org.tenderpoint.followup.assessment.ReferralJudge.JudgedReferrals;
import org.tenderpoint.followup.assessment.ReferralLine;
import org.tenderpoint.followup.assessment.ReferralOffer;
import org.tenderpoint.followup.assessment.ReferralRefused;
import org.tenderpoint.followup.rules.facts.AskedDiscipline;
import org.tenderpoint.followup.rules.referral.ReferralStatus;
import org.tenderpoint.intake.clearance.ClearanceDetails;
import org.tenderpoint.intake.clearance.ClearanceService;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.referral.ReferralListService.ReferralScope;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.say.Phrase;

@DatabaseTest
@As(Role.THERAPIST)
@Tag("UC-17")
class ReferralServiceTest {

    @Autowired
    ReferralService referrals;
    @Autowired
    ReferralListService listed;
    @Autowired
    ReferralOffer offers;
    @Autowired
    TimelineService timeline;
    @Autowired
    ClearanceService clearances;
    @Autowired
    ClientService clients;
    @Autowired
    DeathService deaths;
    @Autowired
    TestTrail trail;
    @Autowired
    TestUsers users;
    @Autowired
    QueryCount queries;
    @Autowired
    PracticeTime time;
    @StandIn
    ReferralJudge judge;

    private ClientId client;

    @BeforeEach
    void someone() {
        client = clients.create(ClientDetails.of("Rita Refer", "020 7946 0001"));
        when(judge.of(any(), any())).thenReturn(Optional.empty());
    }

    @Test
    void whatSuitsIsOfferedAcceptedAndDatedByWhom() {
        judgedNow(Discipline.PHYSIO, ReferralStatus.SUGGESTED);

        var id = referrals.offer(offer(Discipline.PHYSIO));
        var open = referrals.open(id).orElseThrow();
        var accepted = referrals.accept(id, open.version());

        assertThat(accepted.state()).isEqualTo(ReferralState.ACCEPTED);
        assertThat(accepted.steps()).extracting(ReferralRecord.Step::state)
                .containsExactly(ReferralState.OFFERED, ReferralState.ACCEPTED);
        assertThat(accepted.steps()).allSatisfy(step -> {
            assertThat(step.by()).isNotEmpty();
            assertThat(step.at()).isBeforeOrEqualTo(Instant.now());
        });
        assertThat(trail.about(id.value())).extracting("action").contains("offered", "opened", "accepted");
        assertThat(timeline.of(client, Set.of(TimelineEntry.Tab.REFERRALS), 10))
                .filteredOn(entry -> entry.route().orElse("").startsWith("referrals/"))
                .hasSize(1);
    }

    @Test
    @Tag("UC-36")
    void nobodyIsAskedAboutSomebodyWhoHasDied() {
        judgedNow(Discipline.PHYSIO, ReferralStatus.SUGGESTED);
        var id = referrals.offer(offer(Discipline.PHYSIO));
        referrals.accept(id, referrals.open(id).orElseThrow().version());
        assertThat(listed.count(ReferralScope.OPEN)).isOne();

        deaths.record(client, Optional.empty(), DeathSource.FAMILY);

        assertThat(listed.count(ReferralScope.OPEN)).isZero();
        assertThat(listed.counts().of(ReferralState.ACCEPTED)).isZero();
        assertThat(listed.rows(ReferralScope.CLOSED, 0, 10)).singleElement()
                .satisfies(row -> assertThat(row.next()).isEmpty());
        assertThat(referrals.open(id).orElseThrow().next()).isEmpty();
    }

    @Test
    void whatDoesNotSuitIsRefusedWithItsReason() {
        judgedNow(Discipline.CHIROPRACTIC, ReferralStatus.NOT_SUITABLE);

        assertThatThrownBy(() -> referrals.offer(offer(Discipline.CHIROPRACTIC)))
                .isInstanceOfSatisfying(ReferralRefused.class, refused -> assertThat(refused.words())
                        .contains("Chiropractic", "Because of a test.")
                        .isNotEqualTo(refused.getMessage()));
        assertThat(listed.count(ReferralScope.ALL)).isZero();
    }

    @Test
    void aClearanceOpensOnlyTheDisciplineThatItNamesAndOnlyOnceConfirmed() {
        judgedNow(Discipline.YOGA, ReferralStatus.ONLY_AFTER_CLEARANCE);

        clearances.confirm(clearances.record(client, clearance("herniated_disc", time.today())));
        assertThatThrownBy(() -> referrals.offer(offer(Discipline.YOGA))).isInstanceOf(ReferralRefused.class);
        var word = clearances.record(client, clearance("yoga", time.today()));
        assertThatThrownBy(() -> referrals.offer(offer(Discipline.YOGA))).isInstanceOf(ReferralRefused.class);
        clearances.confirm(word);

        assertThat(referrals.offer(offer(Discipline.YOGA))).isNotNull();
    }

    @Test
    void whereADoctorIsToLookFirstAnOlderWordDoesNotCount() {
        var line = new ReferralLine(Discipline.YOGA, ReferralStatus.ONLY_AFTER_CLEARANCE, 60,
                Phrase.sentences(List.of(Phrase.typed("Best for the back."), Phrase.typed("Doctor first."))),
                List.of("REF-160", "REF-010"));
        when(judge.now(client)).thenReturn(new JudgedReferrals(List.of(line), Instant.now(), List.of()));

        clearances.confirm(clearances.record(client, clearance("yoga", time.today().minusDays(3))));
        assertThatThrownBy(() -> referrals.offer(offer(Discipline.YOGA)))
                .isInstanceOfSatisfying(ReferralRefused.class, refused -> assertThat(refused.words())
                        .contains("is dated " + Dates.shortDate(time.today()) + " or later", "Doctor first.")
                        .as("what speaks for it is no reason against it").doesNotContain("Best for the back"));
        clearances.confirm(clearances.record(client, clearance("yoga", time.today())));

        assertThat(referrals.offer(offer(Discipline.YOGA))).isNotNull();
    }

    @Test
    void theStricterOfTheAssessmentAndTodayCounts() {
        var assessment = Id.random(AssessmentId::new);
        when(judge.of(assessment, client))
                .thenReturn(Optional.of(judged(Discipline.PILATES, ReferralStatus.SUGGESTED)));
        judgedNow(Discipline.PILATES, ReferralStatus.NOT_SUITABLE);
        assertThatThrownBy(() -> offers.offer(assessment, client, Discipline.PILATES))
                .isInstanceOf(ReferralRefused.class);

        when(judge.of(assessment, client))
                .thenReturn(Optional.of(judged(Discipline.PILATES, ReferralStatus.NOT_SUITABLE)));
        judgedNow(Discipline.PILATES, ReferralStatus.SUGGESTED);
        assertThatThrownBy(() -> offers.offer(assessment, client, Discipline.PILATES))
                .isInstanceOf(ReferralRefused.class);
    }

    @Test
    void anAcceptedOfferIsJudgedOnceMore() {
        judgedNow(Discipline.PHYSIO, ReferralStatus.SUGGESTED);
        var id = referrals.offer(offer(Discipline.PHYSIO));
        judgedNow(Discipline.PHYSIO, ReferralStatus.ONLY_AFTER_CLEARANCE);

        int version = referrals.open(id).orElseThrow().version();
        assertThatThrownBy(() -> referrals.accept(id, version)).isInstanceOf(ReferralRefused.class);
    }

    @Test
    void decliningSaysWhyAndIsRememberedByTheRulesUntilOfferedAnew() {
        judgedNow(Discipline.PHYSIO, ReferralStatus.SUGGESTED);
        var id = referrals.offer(offer(Discipline.PHYSIO));
        int version = referrals.open(id).orElseThrow().version();

        assertThatThrownBy(() -> referrals.decline(id, version, " ")).isInstanceOf(IllegalArgumentException.class);
        var declined = referrals.decline(id, version, "Too far away");

        assertThat(declined.steps().getLast().why()).isEqualTo(Phrase.typed("Too far away"));
        assertThat(offers.declined(client)).containsExactly(Discipline.PHYSIO);
        assertThat(trail.about(id.value())).extracting("why").doesNotContain("Too far away");
        assertThatThrownBy(() -> referrals.accept(id, declined.version())).isInstanceOf(IllegalStateException.class);

        referrals.offer(new NewReferral(client, Discipline.PHYSIO, Optional.empty(), true));
        assertThat(offers.declined(client)).isEmpty();
        assertThat(offers.asked(client)).isEqualTo(AskedDiscipline.PHYSIO);
    }

    @Test
    void nobodyIsOfferedTheSameTwiceAndNoStepIsOverwrittenUnseen() {
        judgedNow(Discipline.PHYSIO, ReferralStatus.SUGGESTED);
        var id = referrals.offer(offer(Discipline.PHYSIO));
        assertThatThrownBy(() -> referrals.offer(offer(Discipline.PHYSIO))).isInstanceOf(ReferralRefused.class);

        int version = referrals.open(id).orElseThrow().version();
        referrals.accept(id, version);
        assertThatThrownBy(() -> referrals.decline(id, version, "No time")).isInstanceOf(EditedByOther.class);
    }

    @Test
    void theRecommendationShowsWhatBecameOfIt() {
        var assessment = Id.random(AssessmentId::new);
        when(judge.of(assessment, client)).thenReturn(Optional.of(judged(Discipline.YOGA, ReferralStatus.SUGGESTED)));
        judgedNow(Discipline.YOGA, ReferralStatus.POSSIBLE);
        assertThat(offers.state(assessment, Discipline.YOGA)).isEmpty();

        offers.offer(assessment, client, Discipline.YOGA);

        assertThat(offers.state(assessment, Discipline.YOGA)).hasValueSatisfying(made -> {
            assertThat(made.state()).isEqualTo("Offered");
            assertThat(made.route()).startsWith("referrals/");
        });
    }

    @Test
    void frontDeskSeesWhereItStandsButNotToWhat() {
        judgedNow(Discipline.ACUPUNCTURE, ReferralStatus.SUGGESTED);
        referrals.offer(offer(Discipline.ACUPUNCTURE));

        var desk = users.as(users.make("desk", Role.FRONT_DESK), () -> listed.rows(ReferralScope.OPEN, 0, 10));
        var manager = users.as(users.make("boss", Role.MANAGER), () -> listed.rows(ReferralScope.OPEN, 0, 10));

        assertThat(desk).singleElement().satisfies(row -> {
            assertThat(row.discipline()).isEmpty();
            assertThat(row.state()).isEqualTo(ReferralState.OFFERED);
        });
        assertThat(manager).singleElement()
                .satisfies(row -> assertThat(row.discipline()).contains(Discipline.ACUPUNCTURE));
    }

    @Test
    void theListCostsTheSameForOneRowAndForMany() {
        long one = queries.during(() -> listed.rows(ReferralScope.OPEN, 0, 50));
        var lines = new ArrayList<ReferralLine>();
        for (var discipline : Discipline.values()) {
            lines.add(judged(discipline, ReferralStatus.SUGGESTED).lines().getFirst());
        }
        when(judge.now(client)).thenReturn(new JudgedReferrals(lines, Instant.now(), List.of()));
        for (var discipline : Discipline.values()) {
            referrals.offer(offer(discipline));
        }

        assertThat(queries.during(() -> listed.rows(ReferralScope.OPEN, 0, 50))).isLessThanOrEqualTo(one + 2);
        assertThat(listed.count(ReferralScope.OPEN)).isEqualTo(5);
    }

    private NewReferral offer(Discipline discipline) {
        return new NewReferral(client, discipline, Optional.empty(), false);
    }

    private void judgedNow(Discipline discipline, ReferralStatus status) {
        when(judge.now(client)).thenReturn(judged(discipline, status));
    }

    private static JudgedReferrals judged(Discipline discipline, ReferralStatus status) {
        return new JudgedReferrals(
                List.of(new ReferralLine(discipline, status, 60, Phrase.typed("Because of a test."),
                        List.of("REF-160"))),
                Instant.now(), List.of());
    }

    private static ClearanceDetails clearance(String finding, LocalDate day) {
        return new ClearanceDetails(
                day, "Dr Test", Set.of(finding), Set.of(), Optional.empty(), List.of(), Optional.empty());
    }
}
