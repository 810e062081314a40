package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.followup.answers.CheckInScript;
import org.tenderpoint.followup.answers.FollowUpQuestion;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.assessment.AftercareService;
import org.tenderpoint.followup.assessment.AssessmentService;
import org.tenderpoint.followup.assessment.HomeCareService;
import org.tenderpoint.followup.assessment.HomeCareService.HomeOffer;
import org.tenderpoint.followup.contact.CheckInLinkService;
import org.tenderpoint.followup.home.HomeCare.HomeDone;
import org.tenderpoint.followup.home.HomeCares;
import org.tenderpoint.followup.home.HomeThing;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;

/** What a client takes home to do: who is offered what, and what is asked of it afterwards. */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As({Role.THERAPIST, Role.MANAGER})
@Tag("UC-41")
class HomeCareTest {

    @Autowired
    private FollowUpScene scene;

    @Autowired
    private Moment.Shared clock;
    @Autowired
    private HomeCareService home;
    @Autowired
    private HomeCares cares;
    @Autowired
    private AftercareService aftercare;
    @Autowired
    private FeedbackService feedback;
    @Autowired
    private CallService calls;
    @Autowired
    private CheckInLinkService links;
    @Autowired
    private CheckInService checkIns;
    @Autowired
    private IntakeService intakes;
    @Autowired
    private TestUsers users;
    @Autowired
    private Sessions make;
    @Autowired
    private SessionService sessions;
    @Autowired
    private AssessmentService assessments;
    @Autowired
    private AnswersOfAnother ofAnother;
    @Autowired
    private EntityManager entities;

    @Test
    void whatIsOfferedFitsTheWorkAndHasARuleOfTheSelfCareBook() {
        var offers = home.of(treated(harmless())).orElseThrow().offers();

        assertThat(codes(offers)).contains("cats_back", "legs_on_chair", "slow_breath")
                .doesNotContain("hands_open", "calf_at_wall");
        assertThat(offers).extracting(HomeOffer::ruleId).allMatch(rule -> rule.startsWith("CARE-"));
    }

    @Test
    void whatIsNotOfferedOrAFourthCannotBeGiven() {
        var calves = new Work(BodyPart.of(Region.CALVES), Modality.SWEDISH, 2, 20);
        var session = treated(make.client("Hanna Home", harmless()), GENTLE_BACK, calves);
        var offered = home.of(session).orElseThrow().offers().stream().map(HomeOffer::thing).toList();
        assertThat(offered).hasSizeGreaterThan(HomeThing.MOST);

        assertThatThrownBy(() -> home.give(session, Set.copyOf(offered)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> home.give(session, Set.of(thing("hands_open"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(cares.of(session)).isEmpty();
    }

    @Test
    void oneThingMoreLeavesWhatAnotherWindowGaveAndAFourthIsNotGiven() {
        var session = treated(make.client("Hanna Home", harmless()), GENTLE_BACK);
        give(session, "cats_back", "slow_breath");

        assertThat(home.change(session, thing("legs_on_chair"), true)).hasSize(HomeThing.MOST);
        assertThat(home.change(session, thing("shoulder_blades"), true)).hasSize(HomeThing.MOST)
                .doesNotContain(thing("shoulder_blades"));
        assertThat(home.change(session, thing("slow_breath"), false))
                .containsExactlyInAnyOrder(thing("cats_back"), thing("legs_on_chair"));
    }

    @Test
    void theSheetShowsWhatWasChosenAndNothingElse() {
        var session = treated(harmless());
        assertThat(aftercare.of(session).orElseThrow().home()).isEmpty();
        give(session, "cats_back", "slow_breath");

        assertThat(aftercare.of(session).orElseThrow().home()).extracting(line -> line.title())
                .containsExactlyInAnyOrder("Cat’s back", "Slow breath");
        home.give(session, Set.of());
        assertThat(aftercare.of(session).orElseThrow().home()).isEmpty();
    }

    @Test
    void whatAConditionForbidsSinceLeavesTheSheetAndCanBeTakenBack() {
        var client = make.client("Hanna Home", harmless());
        var session = treated(client);
        give(session, "cats_back", "slow_breath");
        intakes.confirm(client, Optional.of(intakes.latest(client).orElseThrow().id()),
                harmless().with(Condition.OSTEOPOROSIS, ConditionAnswer.of(Recorded.DONT_KNOW)));
        entities.flush();

        assertThat(aftercare.of(session).orElseThrow().home()).extracting(line -> line.code())
                .containsExactly("slow_breath");
        assertThat(home.of(session).orElseThrow().unsuitable()).containsExactly(thing("cats_back"));
        assertThat(home.change(session, thing("legs_on_chair"), true)).as("the others can still be chosen")
                .containsExactlyInAnyOrder(thing("slow_breath"), thing("legs_on_chair"));
        assertThat(home.of(session).orElseThrow().unsuitable()).isEmpty();
    }

    @Test
    void whoIsSoreIsAskedBelowTheResultAndMaySkipIt() {
        var session = treated(harmless());
        give(session, "cats_back");
        pass(Duration.ofHours(50));
        var ticket = opened(session);
        tap(ticket, CheckInScript.SORE, Map.of("sore", List.of("gone")));
        tap(ticket, CheckInScript.GONE, Map.of("worst", List.of("2"), "gone_when", List.of("next_day"),
                "go", List.of("next")));
        tap(ticket, CheckInScript.SAFETY, Map.of("go", List.of("none")));
        tap(ticket, "benefit", Map.of("benefit", List.of("2")));
        assertThat(checkIns.open(ticket).orElseThrow().complete()).isTrue();

        assertThat(below(ticket)).contains("home_done", "home_helped");
        assertThat(cares.of(session).orElseThrow().homeDone()).isEmpty();
        tap(ticket, CheckInScript.AFTER.code(), Map.of("home_done", List.of("some"), "home_helped", List.of("yes")));
        assertThat(cares.of(session).orElseThrow().homeDone()).contains(HomeDone.SOME);
        assertThatThrownBy(() -> give(session, "slow_breath")).as("what was told of stands")
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoIsFineIsNotAskedByLinkNorInACall() {
        var session = treated(harmless());
        give(session, "cats_back");
        pass(Duration.ofHours(50));
        var ticket = opened(session);
        tap(ticket, CheckInScript.SORE, Map.of("sore", List.of("never")));
        tap(ticket, CheckInScript.SAFETY, Map.of("go", List.of("none")));
        tap(ticket, "benefit", Map.of("benefit", List.of("2")));

        assertThat(below(ticket)).doesNotContain("home_done", "home_helped");
        assertThat(asked(session, FollowUpScene.fine())).isEmpty();
    }

    @Test
    void whoWasGivenNothingIsAskedNothing() {
        var session = treated(harmless());
        pass(Duration.ofHours(50));

        assertThat(calls.open(scene.of(session)).orElseThrow().further()).isEmpty();
    }

    @Test
    void inACallItIsAskedAfterTheScriptAndWhetherItHelpedOnlyOfWhoDidIt() {
        var session = treated(harmless());
        give(session, "cats_back");
        pass(Duration.ofHours(50));
        var sore = FollowUpScene.fine().with("worst", "3");

        assertThat(asked(session, sore)).containsExactly("home_done", "home_helped");
        assertThat(asked(session, sore.with("home_done", "no"))).containsExactly("home_done");
    }

    @Test
    void whatWasTwiceNotDoneIsOfferedLast() {
        var client = make.client("Nora Never", harmless());
        for (int time = 0; time < 2; time++) {
            var session = treated(client);
            assertThat(home.of(session).orElseThrow().offers().getFirst().thing().code()).isEqualTo("cats_back");
            give(session, "cats_back");
            pass(Duration.ofHours(50));
            var id = scene.of(session);
            calls.take(id);
            feedback.give(id, FollowUpScene.draft(FollowUpScene.fine().with("home_done", "no")));
        }
        var offers = home.of(treated(client)).orElseThrow().offers();

        assertThat(offers.getLast().thing().code()).isEqualTo("cats_back");
        assertThat(offers.getLast().neverDone()).isTrue();
        assertThat(offers).filteredOn(HomeOffer::neverDone).hasSize(1);
    }

    @Test
    @As(Role.FRONT_DESK)
    void theFrontDeskGivesNothing() {
        assertThatThrownBy(() -> home.of(Id.random(SessionId::new))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> home.give(Id.random(SessionId::new), Set.of()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatAnotherToldOfItGivesWayToWhatTheClientHadTold() {
        var session = treated(harmless());
        give(session, "cats_back");
        pass(Duration.ofHours(50));
        var id = scene.of(session);
        calls.take(id);
        feedback.give(id,
                FollowUpScene.draft(FollowUpScene.fine().with("home_done", "yes").with("home_helped", "yes")));
        pass(Duration.ofHours(2));
        feedback.give(id, FollowUpScene.draft(FollowUpScene.fine().with("home_done", "no")));
        pass(Duration.ofHours(1));
        assertThat(cares.of(session).orElseThrow().homeDone()).contains(HomeDone.NO);

        var told = assessments.newest(id).orElseThrow();
        ofAnother.takeBack(told, assessments.open(told).orElseThrow().version());
        assertThat(cares.of(session).orElseThrow().homeDone()).contains(HomeDone.YES);
        var first = assessments.newest(id).orElseThrow();
        ofAnother.takeBack(first, assessments.open(first).orElseThrow().version());

        assertThat(cares.of(session).orElseThrow().isTold()).isFalse();
    }

    private List<String> asked(SessionId session, GivenAnswers said) {
        return calls.open(scene.of(session)).orElseThrow().further().stream()
                .filter(question -> question.asked(said)).map(FollowUpQuestion::code).toList();
    }

    private List<String> below(LinkTicket ticket) {
        return checkIns.belowResult(ticket, Locale.ENGLISH).orElseThrow().asks().stream()
                .map(FollowUpQuestion::code).toList();
    }

    private void give(SessionId session, String... codes) {
        home.give(session, Set.of(codes).stream().map(HomeCareTest::thing).collect(Collectors.toSet()));
        entities.flush();
    }

    private static HomeThing thing(String code) {
        return HomeThing.of(code).orElseThrow();
    }

    private static List<String> codes(List<HomeOffer> offers) {
        return offers.stream().map(offer -> offer.thing().code()).toList();
    }

    private static IntakeAnswers harmless() {
        return Sessions.harmless(List.of(GENTLE_BACK));
    }

    private SessionId treated(IntakeAnswers answers) {
        return treated(make.client("Hanna Home", answers));
    }

    private SessionId treated(ClientId client, Work... work) {
        var id = make.arrived(client, Sessions.calmVisit(), work.length == 0 ? new Work[]{GENTLE_BACK} : work);
        make.screened(id);
        sessions.start(id);
        return sessions.finish(id, Optional.empty()).id();
    }

    private void pass(Duration time) {
        entities.flush();
        clock.pass(time);
    }

    private LinkTicket opened(SessionId session) {
        users.practiceByLink();
        var link = links.make(scene.of(session)).address();
        return LinkTicket.opened(link.substring(link.lastIndexOf('/') + 1), Optional.empty());
    }

    private void tap(LinkTicket ticket, String screen, Map<String, List<String>> typed) {
        assertThat(checkIns.answer(ticket, checkIns.open(ticket).orElseThrow().round(), new CheckInTap(screen, typed)))
                .isTrue();
        entities.flush();
    }
}
