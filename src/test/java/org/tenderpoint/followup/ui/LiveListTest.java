package org.tenderpoint.followup.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.KeyDownEvent;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.tenderpoint.As;
import org.tenderpoint.OnScreen;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.StandIn;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.followup.AlertRow;
import org.tenderpoint.followup.AlertService;
import org.tenderpoint.followup.CallService;
import org.tenderpoint.followup.CheckInService;
import org.tenderpoint.followup.CheckInTap;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpFilter.WorkKind;
import org.tenderpoint.followup.FollowUpNews;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.alert.AlertOutcome;
import org.tenderpoint.followup.answers.CheckInScript;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.contact.CheckInLinkService;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.ui.CallKeeper.CallNote;
import org.tenderpoint.followup.ui.CallKeeper.LostCallPanel;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.platform.TakenCall;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.platform.ui.DayField;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.OnTheCall;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.TimeField;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.referral.NewReferral;
import org.tenderpoint.referral.ReferralService;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.say.Say;

/** The list and the alerts while others work on them, and by keyboard. */
@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
@As(Role.THERAPIST)
@Tag("UC-13")
class LiveListTest extends OnScreen {

    /** Ago: its call was due on a day that is over, whatever the hour and the day on which the test runs. */
    private static final Duration DUE_AT_ANY_HOUR = Duration.ofDays(8);

    @Autowired
    FollowUpScene scene;
    @Autowired
    CallService calls;
    @Autowired
    FeedbackService feedback;
    @Autowired
    AlertService alerts;
    @Autowired
    CheckInLinkService links;
    @Autowired
    CheckInService checkIns;
    @Autowired
    ClientService clients;
    @Autowired
    IntakeService intakes;
    @Autowired
    ReferralService referrals;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    FollowUpNews news;
    @Autowired
    FollowUpRepository followUps;
    @Autowired
    TestUsers users;
    @StandIn
    DoneWorkReader work;
    @StandIn
    ScreeningService screening;

    @Test
    void aRowThatSomebodyElseTakesSaysSoAndAllOthersStayAsTheyAre() {
        var taken = scene.finished("Tara Taken", Duration.ofHours(200));
        scene.finished("Stan Stays", Duration.ofHours(201));
        var maya = users.make("maya.caller", Role.THERAPIST);
        openList();
        var stays = line("Stan Stays");

        users.as(maya, () -> calls.take(taken.id()));

        assertThat(soon(() -> text(line("Tara Taken")).contains("Maya Caller is on this call"))).isTrue();
        assertThat(line("Stan Stays")).as("the same element, so that the focus stays").isSameAs(stays);

        test(find(Button.class, line("Stan Stays")).withText("Call").single());
        assertThat(find(Button.class, line("Tara Taken")).withText("Call").all()).isEmpty();
        users.as(maya, () -> calls.release(taken.id()));
        assertThat(soon(() -> find(Button.class, line("Tara Taken")).withText("Call").exists())).isTrue();
    }

    @Test
    @Tag("UC-15")
    void aNewAlertShowsOnTodayAndIsCountedInTheNavigation() {
        closeAlerts();
        var made = scene.finished("Alma Alert", DUE_AT_ANY_HOUR);
        UI.getCurrent().navigate("");
        assertThat(soon(() -> !find(AlertStrip.class).exists())).as("alerts of other tests are closed").isTrue();
        int counted = counted();
        var desk = users.make("desk.caller", Role.FRONT_DESK);

        users.as(desk, () -> feedback.give(
                made.id(), draft(fine().with("line_a", "yes").with("chest_pain", "yes").with("breathless", "no"))));

        assertThat(soon(() -> find(AlertStrip.class).exists())).isTrue();
        assertThat(text(find(AlertStrip.class).single())).contains("Alma Alert");
        scene.finished("Cora Counted", DUE_AT_ANY_HOUR);
        assertThat(soon(() -> counted() == counted + 1)).isTrue();
        closeAlerts();
        assertThat(soon(() -> !find(AlertStrip.class).exists())).isTrue();
    }

    @Test
    @Tag("UC-15")
    void whatIsSaidFurtherByLinkReachesThePagesThatAreOpen() {
        users.practiceByLink();
        closeAlerts();
        var link = links.make(scene.finished("Lara Link", DUE_AT_ANY_HOUR).id()).address();
        var ticket = LinkTicket.opened(link.substring(link.lastIndexOf('/') + 1), Optional.empty());
        tap(ticket, CheckInScript.SORE, Map.of("sore", List.of("never")));
        tap(ticket, CheckInScript.SAFETY, Map.of("line", List.of("line_a"), "go", List.of("all")));
        UI.getCurrent().navigate("");
        assertThat(soon(() -> says("not told which"))).isTrue();
        ReflectionTestUtils.invokeMethod(news, "look");

        tap(ticket, "line_a", Map.of("chest_pain", List.of("yes"), "breathless", List.of("no"), "coughing_blood",
                List.of("no"), "go", List.of("next")));
        ReflectionTestUtils.invokeMethod(news, "look");

        assertThat(soon(() -> says("Yes: Chest pain"))).isTrue();
        tap(ticket, CheckInScript.EMERGENCY, Map.of("emergency", List.of("phone_me")));
        ReflectionTestUtils.invokeMethod(news, "look");

        assertThat(soon(() -> says("asks for a call"))).isTrue();
        closeAlerts();
    }

    private boolean says(String words) {
        return find(AlertStrip.class).all().stream().anyMatch(strip -> text(strip).contains(words));
    }

    private void tap(LinkTicket ticket, String screen, Map<String, List<String>> typed) {
        checkIns.answer(ticket, checkIns.open(ticket).orElseThrow().round(), new CheckInTap(screen, typed));
    }

    @Test
    @Tag("UC-15")
    void thePageOfAlertsShowsNewOnesAndWhoHasThemInHandAndKeepsWhatIsBeingTyped() {
        closeAlerts();
        var first = alarmed("Aida Alarm");
        UI.getCurrent().navigate("alerts");
        var panel = alert("Aida Alarm");
        var words = find(TextArea.class, panel).single();
        test(words).setValue("Rang twice, no");
        var maya = users.make("maya.caller", Role.THERAPIST);

        alarmed("Ben Alarm");
        assertThat(soon(() -> find(AlertPanel.class).all().size() == 2)).isTrue();
        users.as(maya, () -> alerts.acknowledge(first.id()));

        assertThat(soon(() -> text(alert("Aida Alarm")).contains("Maya Caller is handling this"))).isTrue();
        assertThat(alert("Aida Alarm")).as("the same element").isSameAs(panel);
        assertThat(words.getValue()).isEqualTo("Rang twice, no");
        closeAlerts();
    }

    @Test
    @Tag("UC-15")
    void whatWasTypedAboutAnAlertThatSomebodyElseClosesStaysUntilItIsPutAway() {
        closeAlerts();
        var typed = alarmed("Cora Alarm");
        var untouched = alarmed("Dido Alarm");
        UI.getCurrent().navigate("alerts");
        test(find(TextArea.class, alert("Cora Alarm")).single()).setValue("Her sister says she is well");
        var maya = users.make("maya.caller", Role.THERAPIST);

        users.as(maya, () -> List.of(typed, untouched).forEach(
                one -> alerts.contacted(one.id(), AlertOutcome.REACHED_ADVISED, "her", "Goes to the doctor")));

        assertThat(soon(() -> find(AlertPanel.class).all().size() == 1)).as("nothing was typed in the other").isTrue();
        assertThat(text(alert("Cora Alarm"))).contains("Somebody else has closed this alert");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Her sister says she is well");
        test(find(Button.class, alert("Cora Alarm")).withText("Dismiss").single()).click();
        assertThat(find(EmptyState.class).single().isVisible()).isTrue();
    }

    @Test
    void onlyWhomTheClientAgreedToIsNamedAsSomebodyElseToRing() {
        closeAlerts();
        alarmed("Edna Alarm");
        var agreed = clients.create(new ClientDetails(
                "Finn Alarm", Optional.empty(), "020 7946 0001", "", PreferredChannel.PHONE, "", Locale.ENGLISH,
                new EmergencyContact("Gala", "020 7946 0333", true), "", "Ida, his mother", Optional.empty()));
        alarmed(scene.finished(agreed, users.make("maya.caller", Role.THERAPIST).id(), Duration.ofHours(50), false));
        UI.getCurrent().navigate("alerts");

        assertThat(text(alert("Edna Alarm"))).contains("has not agreed");
        assertThat(text(alert("Finn Alarm"))).contains("Gala, 020 7946 0333", "who decides: Ida, his mother");
        closeAlerts();
    }

    @Test
    @As(Role.MANAGER)
    void managersSeeOnTodayForWhomNoDoctorsAnswerHasComeForAWeek() {
        var made = scene.finished("Wim Week", Duration.ofHours(200));
        UI.getCurrent().navigate("");
        assertThat(find(com.vaadin.flow.component.html.H2.class).all())
                .noneMatch(head -> text(head).contains("No doctor"));

        jdbc.sql("update follow_ups set managers_told_at = made_at where id = ?").param(made.id().value()).update();
        UI.getCurrent().navigate("clients");
        UI.getCurrent().navigate("");

        assertThat(find(com.vaadin.flow.component.html.H2.class).all())
                .anyMatch(head -> text(head).contains("No doctor"));
        assertThat(line("Wim Week")).isNotNull();
        assertThat(text(line("Wim Week"))).contains("managers told");
        jdbc.sql("update follow_ups set managers_told_at = null where id = ?").param(made.id().value()).update();
    }

    @Test
    void nobodyListensAnyMoreWhenThePageIsLeft() {
        UI.getCurrent().navigate("clients");
        int before = listeners();

        openList();
        assertThat(listeners()).isEqualTo(before + 1);
        UI.getCurrent().navigate("alerts");
        assertThat(listeners()).as("the alerts listen instead").isEqualTo(before + 1);
        UI.getCurrent().navigate("");
        assertThat(listeners()).as("then Today").isEqualTo(before + 1);
        UI.getCurrent().navigate("clients");
        assertThat(listeners()).isEqualTo(before);
    }

    @Test
    void theAddressHoldsTheFilterAsCodes() {
        scene.finished("Addi Address", Duration.ofHours(200));
        nothingIsDueTomorrow();
        UI.getCurrent().navigate("follow-ups",
                QueryParameters.simple(Map.of("whose", "all", "day", "tomorrow", "what", "recheck")));

        var shown = find(FollowUpFilters.class).single().value();
        assertThat(FilterAddress.parameters(shown).getQueryString().split("&"))
                .containsExactlyInAnyOrder("whose=all", "day=tomorrow", "what=recheck");
        assertThat(find(EmptyState.class).single().getElement().getTextRecursively()).contains("No tasks of this kind");

        test(find(Button.class).withText("Show all kinds").single()).click();
        test(find(Button.class).withText("Show any day").single()).click();
        assertThat(find(FollowUpLine.class).all()).anyMatch(line -> text(line).contains("Addi Address"));

        UI.getCurrent().navigate("follow-ups", QueryParameters.simple(Map.of("whose", "nobody", "day", "someday")));
        assertThat(find(FollowUpFilters.class).single().value().day().code()).as("what is not known counts as not said")
                .isEqualTo("due");
    }

    @Test
    void aListWithNobodyInItOffersNoNextCall() {
        scene.finished("Nell Next", Duration.ofHours(200));
        nothingIsDueTomorrow();
        UI.getCurrent().navigate("follow-ups", QueryParameters.simple(Map.of("whose", "all", "day", "tomorrow")));
        assertThat(find(Button.class).withText("Call the next").exists()).isFalse();

        test(find(Button.class).withText("Show any day").single()).click();

        assertThat(find(Button.class).withText("Call the next").exists()).isTrue();
    }

    @Test
    void callsStandFirstAndOtherWorkHasATabOfItsOwnThatSaysHowMuchThereIs() {
        scene.finished("Carl Call", Duration.ofHours(200));
        var referred = scene.client("Rita Referred");
        intakes.confirm(referred, Optional.empty(), Intakes.harmless());
        referrals.offer(new NewReferral(referred, Discipline.PHYSIO, Optional.empty(), false));
        UI.getCurrent().navigate("follow-ups", QueryParameters.simple(Map.of("whose", "all", "day", "any")));
        var filters = find(FollowUpFilters.class).single();

        assertThat(find(TaskLine.class).all()).isEmpty();
        assertThat(line("Carl Call")).isNotNull();
        assertThat(text(filters)).containsPattern("Calls \\([1-9]").containsPattern("Other work \\([1-9]");

        tab(filters).setValue(WorkKind.REFERRAL);
        assertThat(find(FollowUpLine.class).all()).isEmpty();
        assertThat(find(TaskLine.class).all()).anyMatch(line -> text(line).contains("Rita Referred"));
        assertThat(FilterAddress.parameters(filters.value()).getQueryString()).contains("what=referral");

        tab(filters).setValue(WorkKind.WORK);
        assertThat(line("Carl Call")).isNotNull();
        assertThat(find(TaskLine.class).all()).anyMatch(line -> text(line).contains("Rita Referred"));
    }

    @Test
    void anEmptyListSaysOnlyOfWhatItShowsThatThereIsNone() {
        var nobodys = users.make("idle.caller", Role.THERAPIST);
        UI.getCurrent().navigate("follow-ups", QueryParameters.simple(Map.of("whose", nobodys.id().toString())));
        var filters = find(FollowUpFilters.class).single();
        var nothing = find(EmptyState.Place.class).single();

        assertThat(text(nothing)).as("other work may be due").contains("They have no calls due");
        tab(filters).setValue(WorkKind.WORK);
        assertThat(text(nothing)).contains("They have nothing due");
        UI.getCurrent().navigate("follow-ups", QueryParameters.simple(Map.of(
                "whose", nobodys.id().toString(), "day", "tomorrow")));
        assertThat(text(find(EmptyState.Place.class).single())).as("some may be due today")
                .contains("Nothing of theirs in this list");
    }

    @Test
    @As(Role.FRONT_DESK)
    void theFrontDeskWhichHasNoReferralsHasNoTabs() {
        UI.getCurrent().navigate("follow-ups", QueryParameters.simple(Map.of("what", "work")));

        var filters = find(FollowUpFilters.class).single();
        assertThat(find(Segments.class, filters).exists()).isFalse();
        assertThat(filters.value().what()).isEqualTo(WorkKind.FOLLOW_UP);
    }

    @Test
    void keysOnALineMoveAndCall() {
        scene.finished("Kim Keys", Duration.ofHours(600));
        scene.finished("Kai Keys", Duration.ofHours(599));
        openList();
        var lines = find(FollowUpLine.class).all();
        var first = lines.getFirst();
        var name = text(first);

        press(first, "j");
        press(lines.get(1), "ArrowUp");
        press(first, "c");

        assertThat(UI.getCurrent().getCurrentView()).isInstanceOf(CallView.class);
        assertThat(name).contains(title());
    }

    @Test
    void afterACallTheNextOneIsOneKeyAway() {
        scene.finished("Nina Next", Duration.ofHours(700));
        scene.finished("Nico Next", Duration.ofHours(699));
        openList();

        test(find(Button.class).withText("Call the next").single()).click();
        var first = title();
        test(find(Button.class).withText("No answer").single()).click();
        assertThat(UI.getCurrent().getCurrentView()).isInstanceOf(FollowUpsView.class);
        test(find(Button.class).withText("Call the next").single()).click();

        assertThat(UI.getCurrent().getCurrentView()).isInstanceOf(CallView.class);
        assertThat(title()).isNotEqualTo(first);
    }

    @Test
    void oneCallAfterAnotherLeavesNothingOfTheOneBeforeAndIsGivenBackWhenLeft() {
        var first = scene.finished("Otto One", Duration.ofHours(200));
        var second = scene.finished("Theo Two", Duration.ofHours(200));
        navigate("follow-ups/" + first.id() + "/call", CallView.class);
        test(find(Button.class).withText("No answer").single()).click();
        navigate("follow-ups/" + second.id() + "/call", CallView.class);
        var other = users.make("other.caller", Role.THERAPIST);
        navigate("follow-ups/" + first.id() + "/call", CallView.class);

        assertThat(find(CallNote.class).all()).hasSize(1);
        assertThat(find(SayPane.class).all()).hasSize(1);
        assertThat(find(com.vaadin.flow.component.html.Header.class).single().getElement().getTextRecursively())
                .contains("Otto One").doesNotContain("Theo Two");
        users.as(other, () -> calls.take(second.id()));
    }

    @Test
    void aCallerWhoseTimeRanOutKeepsWhatWasTypedIsToldWhoHasItAndTakesItUpAgain() {
        var made = scene.finished("Lotte Late", Duration.ofHours(200));
        navigate("follow-ups/" + made.id() + "/call", CallView.class);
        timeIsOver(made);
        var maya = users.make("maya.caller", Role.THERAPIST);
        users.as(maya, () -> calls.take(made.id()));

        test(find(TextArea.class).withLabel("Anything else the client says").single())
                .setValue("Sore since she carried boxes");

        var lost = find(LostCallPanel.class).single();
        assertThat(text(lost)).contains("Maya Caller is on this call now");
        assertThat(find(TextArea.class, lost).single().getValue()).contains("Sore since she carried boxes");
        assertThat(find(Button.class).withText("No answer").all()).as("nothing is done about a call that is another's")
                .isEmpty();
        test(find(Button.class, lost).withText("Continue the call").single()).click();
        assertThat(find(LostCallPanel.class).all()).as("still hers").hasSize(1);

        users.as(maya, () -> {
            feedback.saveDraft(made.id(), draft(fine().with("now", "2")));
            calls.release(made.id());
        });
        test(find(Button.class).withText("Continue the call").single()).click();
        assertThat(find(LostCallPanel.class).all()).isEmpty();
        test(find(Button.class).withText("Use these answers").single()).click();

        var sheet = calls.open(made.id()).orElseThrow();
        assertThat(Say.it(sheet.note())).contains("Sore since she carried boxes");
        assertThat(sheet.said().of("now")).as("what the other heard stands").contains("2");
        navigate("follow-ups/" + made.id() + "/call", CallView.class);
        assertThat(find(Button.class).withText("Use these answers").all()).as("once").isEmpty();
    }

    @Test
    void anEmergencyIsRaisedWhoeverHasTheCallAndTheOthersCorrectionDoesNotTakeItBack() {
        closeAlerts();
        var made = scene.finished("Elsa Late", Duration.ofHours(200));
        var maya = users.make("maya.caller", Role.THERAPIST);
        users.as(maya, () -> calls.take(made.id()));

        feedback.keepAside(made.id(),
                draft(fine().with("line_a", "yes").with("chest_pain", "yes").with("breathless", "no")));
        users.as(maya, () -> feedback.saveDraft(made.id(), draft(fine())));

        assertThat(alerts.open()).extracting(AlertRow::followUp).contains(made.id());
        users.as(maya, () -> assertThat(feedback.keptAside(made.id())).as("nobody else's").isEmpty());
        feedback.forgetAside(made.id());
        assertThat(feedback.keptAside(made.id())).isEmpty();
        closeAlerts();
    }

    @Test
    void howACallEndedIsChosenByADigit() {
        var made = scene.finished("Edda End", Duration.ofHours(200));
        navigate("follow-ups/" + made.id() + "/call", CallView.class);
        test(find(Button.class).withText("Other outcome").single()).click();

        var panel = find(EndCallPanel.class).single();
        ComponentUtil.fireEvent(panel, new KeyDownEvent(panel, "4"));
        assertThat(text(panel)).contains("Correct the number");
        ComponentUtil.fireEvent(panel, new KeyDownEvent(panel, "Enter"));

        var sheet = calls.open(made.id()).orElseThrow();
        assertThat(sheet.wrongNumber()).isTrue();
        navigate("follow-ups/" + made.id() + "/call", CallView.class);
        assertThat(text(find(SayPane.class).single())).contains("The number was wrong last time");
    }

    @Test
    void aTimeWhileThePracticeIsClosedIsRefusedBesideTheField() {
        var made = scene.finished("Cleo Closed", Duration.ofHours(200));
        navigate("follow-ups/" + made.id() + "/call", CallView.class);
        test(find(Button.class).withText("Other outcome").single()).click();
        var panel = find(EndCallPanel.class).single();
        ComponentUtil.fireEvent(panel, new KeyDownEvent(panel, "2"));
        var at = find(TimeField.class, panel).single();
        var day = find(DayField.class, panel).single();
        day.setValue(day.getValue().with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.SUNDAY)));

        test(find(Button.class, panel).withText("Save").single()).click();

        assertThat(at.getErrorMessage()).isEqualTo("The practice is closed at that time.");
        assertThat(calls.open(made.id()).orElseThrow().tries()).isEmpty();
    }

    @Test
    void anAddressTakesNoCallAwayFromWhoMayStillBeOnItAndTakingOverIsAsked() {
        var made = scene.finished("Amy Asked", Duration.ofHours(200));
        var maya = users.make("maya.asked", Role.THERAPIST);
        users.as(maya, () -> {
            calls.take(made.id());
            return feedback.saveDraft(made.id(), draft(GivenAnswers.NONE.with("good_time", "yes")));
        });
        silentForTwoMinutes(made);
        navigate("follow-ups/" + made.id() + "/call", CallView.class);

        assertThat(find(NoteBox.class).all()).extracting(box -> box.getElement().getTextRecursively())
                .anyMatch(words -> words.contains("may still be on this call"));
        assertThat(taker(made)).contains(maya.id());

        test(find(Button.class).withText("Take over").single()).click();
        assertThat(taker(made)).hasValueSatisfying(now -> assertThat(now).isNotEqualTo(maya.id()));
        assertThat(find(AskingPane.class).all()).as("with what was heard until now").hasSize(1);
        assertThat(calls.open(made.id()).orElseThrow().said().given()).containsKey("good_time");
    }

    @Test
    void aCallWhosePageIsClosedIsFreeAtOnce() {
        var made = scene.finished("Cleo Shut", Duration.ofHours(200));
        var page = navigate("follow-ups/" + made.id() + "/call", CallView.class);
        assertThat(taker(made)).isPresent();

        page.getElement().removeFromTree();

        assertThat(taker(made)).isEmpty();
    }

    @Test
    void whoIsSilentWithThePageInFrontIsStillOnTheCallAndAPageNobodyTouchesIsNot() {
        var made = scene.finished("Sila Silent", Duration.ofHours(200));
        navigate("follow-ups/" + made.id() + "/call", CallView.class);
        silentForTwoMinutes(made);

        poll();

        assertThat(followUps.findById(made.id().value()).orElseThrow().mayBeTakenOver(java.time.Instant.now()))
                .isFalse();
    }

    @Test
    void aCallWhosePageLiesUntouchedInFrontIsFreeAfterAQuarterOfAnHourAndTakenAgainWithTheNextTouch() {
        var now = new AtomicReference<>(Instant.EPOCH);
        var heard = new ArrayList<String>();
        var page = new OnTheCall(now::get, UI.getCurrent());
        page.on(new TakenCall() {
            @Override
            public void stillOn() {
                heard.add("still on");
            }

            @Override
            public void release() {
                heard.add("free");
            }
        });

        now.set(Instant.EPOCH.plus(TakenCall.TAKEN_FOR));
        poll();
        now.set(now.get().plusSeconds(1));
        poll();
        poll();
        page.showActive();

        assertThat(heard).containsExactly("still on", "free", "still on");
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    private java.util.Optional<UserId> taker(FollowUpScene.Made made) {
        return followUps.findById(made.id().value()).orElseThrow().takenBy(java.time.Instant.now());
    }

    private void silentForTwoMinutes(FollowUpScene.Made made) {
        jdbc.sql("update follow_ups set taken_until = ? where id = ?")
                .param(java.sql.Timestamp.from(
                        java.time.Instant.now().plus(TakenCall.TAKEN_FOR).minus(FollowUp.SILENT).minusSeconds(5)))
                .param(made.id().value())
                .update();
    }

    /** Fifteen minutes without a sign of the caller. */
    private void timeIsOver(FollowUpScene.Made made) {
        jdbc.sql("update follow_ups set taken_until = ? where id = ?")
                .param(java.sql.Timestamp.from(java.time.Instant.now().minusSeconds(1)))
                .param(made.id().value())
                .update();
    }

    private AlertRow alarmed(String name) {
        return alarmed(scene.finished(name, Duration.ofHours(50)));
    }

    /** Chest pain, told on a call. */
    private AlertRow alarmed(FollowUpScene.Made made) {
        feedback.give(
                made.id(), draft(fine().with("line_a", "yes").with("chest_pain", "yes").with("breathless", "no")));
        return alerts.open().stream().filter(one -> one.followUp().equals(made.id())).findFirst().orElseThrow();
    }

    private AlertPanel alert(String name) {
        return find(AlertPanel.class).all().stream().filter(one -> text(one).contains(name)).findFirst().orElseThrow();
    }

    /** On a Sunday what other tests have made is due then, for a practice that is closed today. */
    private void nothingIsDueTomorrow() {
        jdbc.sql("update follow_ups set next_due = dateadd(day, 7, next_due)"
                + " where next_due > current_timestamp and next_due < dateadd(day, 3, current_timestamp)").update();
    }

    private void openList() {
        UI.getCurrent().navigate("follow-ups", QueryParameters.simple(Map.of("whose", "all")));
    }

    @SuppressWarnings("unchecked")
    private Segments<WorkKind> tab(FollowUpFilters filters) {
        return find(Segments.class, filters).single();
    }

    private FollowUpLine line(String name) {
        return find(FollowUpLine.class).all().stream().filter(line -> text(line).contains(name)).findFirst()
                .orElseThrow();
    }

    private static String text(com.vaadin.flow.component.Component component) {
        return component.getElement().getTextRecursively();
    }

    private String title() {
        return find(com.vaadin.flow.component.html.H1.class).single().getText();
    }

    private void press(FollowUpLine line, String key) {
        ComponentUtil.fireEvent(line, new KeyDownEvent(line, key));
    }

    private int listeners() {
        var listeners = requireNonNull(ReflectionTestUtils.getField(news, "listeners"));
        return requireNonNull((Map<?, ?>) ReflectionTestUtils.getField(listeners, "listeners")).size();
    }

    /** The number on the follow-ups' place in the navigation. */
    private int counted() {
        return find(com.vaadin.flow.component.html.Span.class).all().stream()
                .filter(span -> span.hasClassName("rail-count") && span.isVisible())
                .mapToInt(span -> Integer.parseInt(span.getText()))
                .findFirst()
                .orElse(0);
    }

    private void closeAlerts() {
        alerts.open().forEach(alert -> alerts.contacted(alert.id(), AlertOutcome.REACHED_ADVISED, "them", "done"));
    }
}
