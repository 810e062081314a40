package org.tenderpoint.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.QueryCount;
import org.tenderpoint.StandIn;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.merge.ClientMergeService;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.FollowUpFilter.Day;
import org.tenderpoint.followup.FollowUpFilter.WorkKind;
import org.tenderpoint.followup.WorklistRow;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.followup.assessment.AssessmentKeeper.FeedbackGiven;
import org.tenderpoint.followup.assessment.AssessmentKeeper.FeedbackOfAnother;
import org.tenderpoint.followup.assessment.ReferralJudge;
import org.tenderpoint.followup.assessment.ReferralJudge.JudgedReferrals;
import org.tenderpoint.followup.assessment.ReferralLine;
import org.tenderpoint.followup.assessment.ReferralRefused;
import org.tenderpoint.followup.rules.referral.ReferralStatus;
import org.tenderpoint.intake.ConsentService;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.partner.PartnerDetails;
import org.tenderpoint.partner.PartnerService;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PartnerId;
import org.tenderpoint.platform.id.Id.ReferralId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.referral.ReferralListService.ReferralScope;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/** The loop with its database: what opens it, what stands in the list of work, and what partners come to. */
@DatabaseTest
@Moment("2026-03-04T12:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-17")
class ReferralLoopTest {

    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    @Autowired
    ReferralService referrals;
    @Autowired
    ReferralListService listed;
    @Autowired
    LoopService loop;
    @Autowired
    WorklistService worklist;
    @Autowired
    PartnerService partners;
    @Autowired
    ClientService clients;
    @Autowired
    ConsentService consents;
    @Autowired
    IntakeService intakes;
    @Autowired
    CurrentUser user;
    @Autowired
    TestUsers users;
    @Autowired
    QueryCount queries;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    ClientMergeService merges;
    @Autowired
    EntityManager entities;
    @StandIn
    ReferralJudge judge;
    @Autowired
    Moment.Shared clock;

    private ClientId client;

    @BeforeEach
    void someone() {
        client = clients.create(ClientDetails.of("Rita Loop", "020 7946 0001"));
        when(judge.of(any(), any())).thenReturn(Optional.empty());
        judged(ReferralStatus.SUGGESTED, Discipline.values());
    }

    @Test
    void whatAnAssessmentSuggestsStandsInTheListUntilItIsOfferedOrSuggestedNoMore() {
        feedback(Discipline.PHYSIO, Discipline.YOGA);
        assertThat(tasks(client)).extracting(WorklistRow.OfTask::step).containsExactly("Offer", "Offer");

        feedback(Discipline.PHYSIO);
        var left = one(ReferralState.SUGGESTED);
        assertThat(left.discipline()).isEqualTo(Discipline.PHYSIO);
        assertThat(one(ReferralState.NOT_OFFERED).steps().getLast().by()).as("by the rules").isEmpty();

        var offered = referrals.offer(new NewReferral(client, Discipline.PHYSIO, Optional.empty(), false));
        assertThat(offered).as("the same loop goes on").isEqualTo(left.id());
        feedback(Discipline.PHYSIO, Discipline.YOGA);
        assertThat(tasks(client)).as("nobody has spoken of yoga yet").hasSize(1);
        var again = one(ReferralState.SUGGESTED);
        assertThat(again.discipline()).isEqualTo(Discipline.YOGA);

        referrals.setAside(again.id(), again.version(), "Goes to a class already");
        feedback(Discipline.PHYSIO, Discipline.YOGA);
        assertThat(tasks(client)).as("nobody is pestered with what ended lately").isEmpty();
        pass(91);
        feedback(Discipline.YOGA);
        assertThat(one(ReferralState.SUGGESTED).discipline()).isEqualTo(Discipline.YOGA);
    }

    @Test
    void whatAnotherClientsAnswersSuggestedGoesAndWhatTheyWithdrewComesBack() {
        var own = feedback(Discipline.PHYSIO);
        pass(1);
        var mistaken = feedback(Discipline.YOGA);
        assertThat(one(ReferralState.SUGGESTED).discipline()).isEqualTo(Discipline.YOGA);

        events.publishEvent(
                new FeedbackOfAnother(client, List.of(mistaken), clock.instant(), Optional.of(own), user.id()));

        assertThat(one(ReferralState.SUGGESTED).discipline()).isEqualTo(Discipline.PHYSIO);
        assertThat(tasks(client)).hasSize(1);

        events.publishEvent(new FeedbackOfAnother(client, List.of(own), clock.instant(), Optional.empty(), user.id()));

        assertThat(tasks(client)).as("nothing is left that suggests it").isEmpty();
        assertThat(listed.rows(ReferralScope.ALL, 0, 100).stream().filter(row -> row.client().equals(client))
                .map(row -> referrals.open(row.id()).orElseThrow().steps().getLast().why()))
                .containsExactlyInAnyOrder(Phrase.of("referral.not_suggested_any_more"),
                        Phrase.of("referral.of_another"), Phrase.of("referral.of_another"));
    }

    @Test
    void whatWasOfferedOnAnotherClientsAnswersStaysAndSaysSo() {
        var told = feedback(Discipline.PHYSIO);
        var id = referrals.offer(new NewReferral(client, Discipline.PHYSIO, Optional.of(told), false));

        events.publishEvent(new FeedbackOfAnother(client, List.of(told), clock.instant(), Optional.empty(), user.id()));

        var left = referrals.open(id).orElseThrow();
        assertThat(left.state()).isEqualTo(ReferralState.OFFERED);
        assertThat(Say.it(left.reason()))
                .isEqualTo("It rested on answers that another client gave. Because of a test.");
    }

    @Test
    void theNextStepsStandInTheListOfWorkWithTheirDays() {
        var id = referrals.offer(new NewReferral(client, Discipline.PHYSIO, Optional.empty(), false));
        assertThat(tasks(client)).isEmpty();
        pass(7);
        assertThat(tasks(client)).extracting(WorklistRow.OfTask::step).containsExactly("Ask for an answer");

        referrals.accept(id, version(id));
        assertThat(tasks(client)).extracting(WorklistRow.OfTask::step).containsExactly("Choose partner");
        loop.choosePartner(id, version(id), partner("Riverside"));
        assertThat(tasks(client)).extracting(WorklistRow.OfTask::step).containsExactly("Send letter");
        pass(5);
        assertThat(tasks(client)).extracting(WorklistRow.OfTask::overdue).containsExactly(true);
        assertThat(worklist.work(FollowUpFilter.due(true).on(Day.OVERDUE).about(WorkKind.REFERRAL), 10)).hasSize(1);

        loop.withoutLetter(id, version(id));
        loop.firstAppointment(id, version(id), today().plusDays(2));
        assertThat(tasks(client)).isEmpty();
        pass(3);
        assertThat(tasks(client)).extracting(WorklistRow.OfTask::step).containsExactly("Ask if they went");
        loop.attended(id, version(id), Optional.empty());
        pass(26);
        assertThat(tasks(client)).isEmpty();
        pass(1);
        assertThat(tasks(client)).extracting(WorklistRow.OfTask::step).containsExactly("Ask how it helped");
        assertThat(loop.outcome(id, version(id), 2).state()).isEqualTo(ReferralState.HELPED);
        assertThat(tasks(client)).isEmpty();
    }

    @Test
    void whoCanDoNothingAboutAStepHasItNeitherInTheListNorInItsCount() {
        feedback(Discipline.PHYSIO);
        var everybodys = FollowUpFilter.due(false).of(FollowUpFilter.Owners.EVERYBODY).about(WorkKind.REFERRAL);
        assertThat(tasks(client).getFirst().about()).contains("Physiotherapy");
        assertThat(tasks(client)).allSatisfy(row -> assertThat(row.route()).isPresent());
        for (var role : List.of(Role.FRONT_DESK, Role.MANAGER)) {
            users.as(users.make("list." + role.code(), role), () -> {
                assertThat(tasks(client)).isEmpty();
                assertThat(worklist.workCount(everybodys)).isZero();
            });
        }
    }

    @Test
    void whoDoesNotWantToBeContactedIsAskedAtTheNextVisitOnly() {
        var id = accepted();
        loop.attended(id, version(id), Optional.empty());
        pass(30);
        assertThat(tasks(client)).hasSize(1);

        intakes.confirm(client, Optional.empty(), Intakes.harmless());
        consents.refuse(client, ConsentKind.CONTACT);

        assertThat(tasks(client)).isEmpty();
        assertThat(worklist.workCount(FollowUpFilter.due(true).about(WorkKind.REFERRAL))).isZero();
        assertThat(loop.atVisit(client)).singleElement().satisfies(asked -> assertThat(asked.went()).isTrue());
    }

    @Test
    void aClosedPartnerIsNotChosenAndAnotherOneTakesTheirPlace() {
        var closed = partner("Closed");
        var id = accepted();
        loop.choosePartner(id, version(id), closed);
        partners.deactivate(closed);

        assertThat(referrals.open(id).orElseThrow().partner())
                .hasValueSatisfying(named -> assertThat(named.active()).isFalse());
        int version = version(id);
        assertThatThrownBy(() -> loop.choosePartner(id, version, closed)).isInstanceOf(ReferralRefused.class);
        var other = partner("Open");
        assertThat(loop.partners(id)).extracting(choice -> choice.id()).contains(other).doesNotContain(closed);
        assertThat(loop.choosePartner(id, version, other).partner()).hasValueSatisfying(
                named -> assertThat(named.id()).isEqualTo(other));
    }

    @Test
    void aCorrectionNeverOpensWhatDoesNotSuitAnyMore() {
        var id = referrals.offer(new NewReferral(client, Discipline.PHYSIO, Optional.empty(), false));
        referrals.decline(id, version(id), "No time");
        judged(ReferralStatus.NOT_SUITABLE, Discipline.PHYSIO);
        int version = version(id);

        assertThatThrownBy(
                () -> loop.correct(id, version, ReferralState.ACCEPTED, OptionalInt.empty(), Phrase.typed("Said yes")))
                .isInstanceOf(ReferralRefused.class);
    }

    @Test
    void ofTwoToTheSameHelpInARecordMadeOfTwoEachGoesOn() {
        var own = accepted();
        var other = clients.create(ClientDetails.of("Rita Loop", "020 7946 0001"));
        var theirs = referrals.offer(new NewReferral(other, Discipline.PHYSIO, Optional.empty(), false));
        entities.flush();
        users.as(users.make("mona.manager", Role.MANAGER), () -> merges.merge(client, other));

        assertThat(referrals.accept(theirs, version(theirs)).state()).isEqualTo(ReferralState.ACCEPTED);
        assertThat(loop.attended(own, version(own), Optional.empty()).state()).isEqualTo(ReferralState.ATTENDED);
        assertThat(loop.attended(theirs, version(theirs), Optional.empty()).client()).isEqualTo(client);
    }

    @Test
    void twoPeopleDoNotRecordOverEachOther() {
        var id = accepted();
        int seen = version(id);
        loop.attended(id, seen, Optional.empty());
        assertThatThrownBy(() -> loop.notAttended(id, seen)).isInstanceOf(EditedByOther.class);
    }

    @Test
    void aSuggestionThatAColleagueSetsAsideMeanwhileIsNotOfferedAsAnother() {
        feedback(Discipline.PHYSIO);
        judged(ReferralStatus.SUGGESTED, Discipline.PHYSIO);
        var shown = referrals.open(listed.rows(ReferralScope.OPEN, 0, 10).getFirst().id()).orElseThrow();
        referrals.setAside(shown.id(), shown.version(), "They go already");

        assertThatThrownBy(() -> referrals.offer(shown.id(), shown.version())).isInstanceOf(EditedByOther.class);
        assertThat(listed.count(ReferralScope.OPEN)).isZero();
    }

    @Test
    void aSuggestionThatIsShownIsTheOneThatIsOffered() {
        feedback(Discipline.PHYSIO);
        judged(ReferralStatus.SUGGESTED, Discipline.PHYSIO);
        var shown = referrals.open(listed.rows(ReferralScope.OPEN, 0, 10).getFirst().id()).orElseThrow();

        var offered = referrals.offer(shown.id(), shown.version());

        assertThat(offered.id()).isEqualTo(shown.id());
        assertThat(offered.state()).isEqualTo(ReferralState.OFFERED);
        assertThatThrownBy(() -> referrals.offer(offered.id(), offered.version())).isInstanceOf(ReferralRefused.class);
    }

    @Test
    void whatCameOfAPartnersReferralsIsCountedByOneStatementAndUnknownNeverAsHelped() {
        var riverside = partner("Riverside");
        var other = partner("Other");
        for (int benefit : List.of(3, 0, -2)) {
            var id = toPartner(riverside);
            loop.attended(id, version(id), Optional.of(today()));
            loop.outcome(id, version(id), benefit);
        }
        var silent = toPartner(riverside);
        for (int i = 0; i < NextStep.TRIES; i++) {
            loop.triedInVain(silent, version(silent));
        }
        toPartner(other);

        var figures = partners.figures(Set.of(riverside, other));
        assertThat(figures.get(riverside)).satisfies(figure -> {
            assertThat(List.of(figure.helped(), figure.noChange(), figure.worse(), figure.unknown(), figure.open()))
                    .containsExactly(1, 1, 1, 1, 0);
            assertThat(figure.waited()).isEqualTo(3);
            assertThat(figure.waitingDays()).hasValue(0);
        });
        assertThat(figures.get(other).open()).isEqualTo(1);
        assertThat(queries.during(() -> partners.figures(Set.of(riverside, other)))).isEqualTo(1);
    }

    @Test
    void whoNeverToldWhetherTheyWentHasNotWaitedUntilTheDayThatWasAgreed() {
        var riverside = partner("Riverside");
        var silent = toPartner(riverside);
        loop.firstAppointment(silent, version(silent), today().plusDays(9));
        for (int i = 0; i < NextStep.TRIES; i++) {
            loop.triedInVain(silent, version(silent));
        }

        assertThat(partners.figures(Set.of(riverside)).get(riverside)).satisfies(figure -> {
            assertThat(figure.unknown()).isEqualTo(1);
            assertThat(figure.waited()).isZero();
            assertThat(figure.waitingDays()).isEmpty();
        });
    }

    @Test
    void theListOfWorkCostsTheSameForOneReferralAndForMany() {
        feedback(Discipline.PHYSIO);
        long one = queries.during(() -> worklist.work(FollowUpFilter.due(true), 50));
        for (int i = 0; i < 5; i++) {
            client = clients.create(ClientDetails.of("Client " + i, "020 7946 0001"));
            feedback(Discipline.values());
        }
        assertThat(queries.during(() -> worklist.work(FollowUpFilter.due(true), 50))).isLessThanOrEqualTo(one);
        assertThat(queries.during(() -> listed.counts())).isEqualTo(1);
        assertThat(listed.counts().of(ReferralState.SUGGESTED)).isEqualTo(26);
    }

    private ReferralId accepted() {
        var id = referrals.offer(new NewReferral(client, Discipline.PHYSIO, Optional.empty(), false));
        referrals.accept(id, version(id));
        return id;
    }

    private ReferralId toPartner(PartnerId partner) {
        client = clients.create(ClientDetails.of("Client", "020 7946 0001"));
        judged(ReferralStatus.SUGGESTED, Discipline.values());
        var id = accepted();
        loop.choosePartner(id, version(id), partner);
        return id;
    }

    private AssessmentId feedback(Discipline... suggested) {
        var assessment = Id.random(AssessmentId::new);
        when(judge.of(assessment, client))
                .thenReturn(
                        Optional.of(new JudgedReferrals(lines(ReferralStatus.SUGGESTED, suggested), NOW, List.of())));
        events.publishEvent(new FeedbackGiven(assessment, client, clock.instant(), user.id()));
        return assessment;
    }

    private void judged(ReferralStatus status, Discipline... what) {
        when(judge.now(any())).thenReturn(new JudgedReferrals(lines(status, what), NOW, List.of()));
    }

    private static List<ReferralLine> lines(ReferralStatus status, Discipline... what) {
        return Arrays.stream(what)
                .map(one -> new ReferralLine(one, status, 60, Phrase.typed("Because of a test."), List.of("REF-160")))
                .toList();
    }

    private List<WorklistRow.OfTask> tasks(ClientId of) {
        return worklist.work(FollowUpFilter.due(false), 100).stream()
                .filter(WorklistRow.OfTask.class::isInstance)
                .map(WorklistRow.OfTask.class::cast)
                .filter(row -> row.client().equals(of))
                .toList();
    }

    private ReferralRecord one(ReferralState state) {
        return listed.rows(ReferralScope.ALL, 0, 100).stream()
                .filter(row -> row.client().equals(client) && row.state() == state)
                .map(row -> referrals.open(row.id()).orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    private PartnerId partner(String name) {
        return partners.create(
                new PartnerDetails(name, "", Set.of(Discipline.PHYSIO), Set.of(), "", Set.of(), "", "", "", "", "", "",
                        Optional.empty()),
                Set.of());
    }

    private int version(ReferralId id) {
        return referrals.open(id).orElseThrow().version();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
    }

    private void pass(int days) {
        clock.pass(Duration.ofDays(days));
    }
}
