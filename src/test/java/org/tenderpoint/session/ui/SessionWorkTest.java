package org.tenderpoint.session.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.followup.AdjustmentService;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.SaveState;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.session.ui.WorkLines.MinutesSince;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.ui.ComparedMaps;
import org.tenderpoint.vocabulary.ui.PressureField;

/** Work and pain on the chart, beside the plan, its limits and the last session. */
@ViewPackages(classes = SessionView.class)
@Tag("UC-11")
class SessionWorkTest extends OnSession {

    @Autowired
    private FeedbackService feedback;
    @Autowired
    private HoldService holds;
    @Autowired
    private AdjustmentService adjustments;
    @Autowired
    private FollowUpRepository followUps;

    @Test
    void aStrokeOnTheMapIsSavedAtOnceForBothSides() {
        var session = opened(make.started(GENTLE_BACK));

        paint("Glutes, left");

        assertThat(stored(session).work()).containsExactly(GENTLE_BACK, PAINTED_GLUTES);
        assertThat(find(SaveState.class).single().getElement().getTextRecursively()).isEqualTo("Saved 09:00");
    }

    @Test
    void aStrokeStandsForTheModalityThatIsChosen() {
        var session = opened(make.started(GENTLE_BACK));

        chosenModality().setValue(Modality.DEEP_TISSUE);
        paint("Calves, right");

        assertThat(stored(session).work())
                .contains(new Work(BodyPart.of(Region.CALVES), Modality.DEEP_TISSUE, 2, 10));
    }

    @Test
    void workAboveTheLimitOfTheScreeningIsSaidAndKept() {
        var client = make.client("Petra Soft", Sessions.harmless(List.of(GENTLE_BACK))
                .with(Condition.LOW_PAIN_THRESHOLD, ConditionAnswer.of(Recorded.YES)));
        var id = make.arrived(client, Sessions.calmVisit(), GENTLE_BACK);
        make.screened(id);
        var session = opened(sessions.start(id));
        assertThat(screenText()).doesNotContain("Above today’s limit");

        find(PressureField.class).single().setValue(4);
        paint("Glutes, left");

        assertThat(screenText()).contains("Above today’s limit: Glutes");
        assertThat(stored(session).work()).anyMatch(line -> line.pressure() == 4);
    }

    @Test
    void whoIsNewIsToldToSaySoAtOnceAndWhoCameBeforeIsNot() {
        var first = opened(make.started(GENTLE_BACK));
        assertThat(screenText()).contains("say so at once when the pressure is too much or a pain is sharp");

        sessions.finish(first.id(), Optional.empty());
        clock.pass(Duration.ofDays(9));
        var again = make.arrived(first.client(), Sessions.calmVisit(), GENTLE_BACK);
        make.screened(again);
        opened(sessions.start(again));

        assertThat(screenText()).doesNotContain("say so at once");
    }

    @Test
    void whatADoctorShouldLookAtIsToBeSaidBeforeTheClientGoes() {
        var id = make.arrived(make.client("Dora Doctor", Sessions.harmless(List.of(GENTLE_BACK))),
                Sessions.calmVisit().with(RedFlag.NEW_DIZZINESS_OR_NECK_PAIN, Recorded.YES), GENTLE_BACK);
        make.screened(id);

        opened(sessions.start(id));

        assertThat(screenText()).contains("Say it before the client goes: ", "A doctor within two to three days.");
    }

    @Test
    void whatWasNotedAfterTheLastSessionStandsBesideTheWorkOfThisOne() {
        var last = make.finished(GENTLE_BACK);
        clock.pass(Duration.ofHours(50));
        feedback.give(followUps.findBySessionId(last.id().value()).orElseThrow().id(), FollowUpScene.draft(
                FollowUpScene.fine().with("line_e", "yes").with("fever", "no").with("chills", "no").with("nausea", "no")
                        .with("vomiting", "no").with("dizziness", "yes").with("dizzy_on_rising", "yes")));
        holds.openHolds(last.client())
                .forEach(hold -> holds.liftByOrigin(hold.origin(), hold.kind(), Phrase.typed("spoke with her")));
        clock.pass(Duration.ofDays(9));
        var id = make.arrived(last.client(), Sessions.calmVisit(), GENTLE_BACK);
        make.screened(id);
        adjustments.standing(last.client()).forEach(line -> adjustments.dismiss(line.id(), id, "well again"));

        opened(sessions.start(id));

        assertThat(screenText()).contains("Next time: sit two minutes before standing, and drink water.");
    }

    @Test
    void minutesAreChangedByTheirButtonsWhichKeepTheFocus() {
        var session = opened(make.started(GENTLE_BACK));
        var more = named("More: Minutes: Lower back");

        test(more).click();
        test(more).click();

        assertThat(stored(session).work()).extracting(Work::minutes).containsExactly(GENTLE_BACK.minutes() + 2);
        assertThat(more.isAttached()).as("the button that was pressed is still there").isTrue();
        assertThat(screenText()).contains("32 of 60 min");
    }

    @Test
    void aLineIsTakenAwayAgain() {
        var session = opened(make.started(GENTLE_BACK));

        test(named("Remove: Lower back")).click();

        assertThat(stored(session).work()).isEmpty();
    }

    @Test
    void painIsSavedByItsButtonsAndByTyping() {
        var session = opened(make.started(GENTLE_BACK));

        test(named("More: Worst during the session")).click();
        type(pain("After").getContent(), 4);

        assertThat(stored(session).painDuring()).hasValue(0);
        assertThat(stored(session).painAfter()).hasValue(4);
    }

    @Test
    void painOffTheScaleIsNotSavedAndDoesNotEraseWhatWas() {
        var session = make.started(GENTLE_BACK);
        session = opened(sessions.savePain(session.id(), session.version(), OptionalInt.of(2), OptionalInt.of(3)));

        var after = pain("After");
        after.setValue(30);
        ComponentUtil.fireEvent(after, new ComponentValueChangeEvent<>(after, after, 3, true)); // as if typed

        assertThat(stored(session).painAfter()).hasValue(3);
        assertThat(find(SaveState.class).single().getElement().getTextRecursively())
                .isEqualTo("Pain not saved: see below");
    }

    @Test
    void workThatWasSavedElsewhereIsShownAndSaidByWhomAndTheNoteStays() {
        var session = opened(make.started(GENTLE_BACK));
        sessions.saveWork(session.id(), session.version(), List.of(PAINTED_GLUTES));
        test(words("What you found")).setValue("tight");

        paint("Calves, left");

        assertThat(stored(session).work()).containsExactly(PAINTED_GLUTES);
        assertThat(find(NoteBox.class).all()).singleElement()
                .satisfies(box -> assertThat(box.getElement().getTextRecursively())
                        .contains("This chart has been changed elsewhere", "Saved by Therapist, ", "09:00"));
        assertThat(words("What you found").getValue()).isEqualTo("tight");

        paint("Calves, left");
        assertThat(stored(session).work()).hasSize(2).contains(PAINTED_GLUTES);
        assertThat(find(NoteBox.class).exists()).isFalse();
    }

    @Test
    void theLastSessionsWorkIsTakenOverInOneTap() {
        var client = make.client("Rita Regular", Sessions.harmless(List.of(GENTLE_BACK, PAINTED_GLUTES)));
        sessions.sign(sessions.finish(started(client, PAINTED_GLUTES), Optional.empty()).id(), "nothing to add");
        clock.pass(Duration.ofDays(1));
        var id = started(client, GENTLE_BACK);
        opened(sessions.open(id).orElseThrow());

        test(find(Button.class).all().stream().filter(button -> button.getText().startsWith("Same as")).findFirst()
                .orElseThrow())
                .click();

        assertThat(sessions.open(id).orElseThrow().work()).containsExactly(PAINTED_GLUTES);
    }

    @Test
    void workThatWasTakenOverShowsFromWhichDayItIsAndStillDoesWhenTheChartIsOpenedAgain() {
        var client = make.client("Rita Regular", Sessions.harmless(List.of(GENTLE_BACK, PAINTED_GLUTES)));
        sessions.sign(sessions.finish(started(client, PAINTED_GLUTES), Optional.empty()).id(), "nothing to add");
        clock.pass(Duration.ofDays(1));
        var session = opened(sessions.open(started(client, GENTLE_BACK)).orElseThrow());
        assertThat(origin()).as("what was planned is from the plan").isEmpty();

        test(starting("Same as")).click();
        assertThat(origin()).hasValueSatisfying(words -> assertThat(words).startsWith("From "));
        opened(stored(session));
        assertThat(origin()).hasValueSatisfying(words -> assertThat(words).startsWith("As on "));

        test(named("Remove: Glutes")).click();
        assertThat(origin()).as("nothing of it is left").isEmpty();
    }

    private Optional<String> origin() {
        return find(Span.class).all().stream().filter(span -> span.hasClassName("chart-from")).map(Span::getText)
                .findFirst();
    }

    @Test
    void aLineIsTimedByItsButtonsAndGoesOnWithoutTheScreen() {
        var session = opened(make.started(GENTLE_BACK));
        test(named("Time it: Lower back")).click();
        paint("Calves, left");
        clock.pass(Duration.ofMinutes(12));

        opened(session);
        assertThat(find(MinutesSince.class).all())
                .extracting(minutes -> minutes.getElement().getProperty("elapsed"))
                .as("of the session, and of the line")
                .containsExactlyInAnyOrder("720", "720");
        test(named("Stop: Lower back")).click();

        assertThat(stored(session).work()).extracting(Work::minutes).contains(12);
        assertThat(notices())
                .anySatisfy(text -> assertThat(text).contains("Lower back: 12 min timed, 30 before"));
        press("Undo", Notification.class);
        assertThat(stored(session).work()).extracting(Work::minutes).contains(30);
    }

    @Test
    void aClockThatNobodyStoppedOvernightIsStoppedAndSaid() {
        var session = opened(make.started(GENTLE_BACK));
        clock.pass(Duration.ofMinutes(15));
        test(named("Time it: Lower back")).click();
        clock.pass(Duration.ofHours(14));

        opened(session);

        assertThat(stored(session).timing()).isEmpty();
        assertThat(stored(session).work()).extracting(Work::minutes).containsExactly(45);
        assertThat(notices()).anySatisfy(text -> assertThat(text).contains("the timer was not stopped"));
        named("Time it: Lower back");
    }

    @Test
    void lastTimeAndTodayStandSideBySideAndTodayFollowsTheBrush() {
        var client = make.client("Rita Regular", Sessions.harmless(List.of(GENTLE_BACK, PAINTED_GLUTES)));
        sessions.sign(sessions.finish(started(client, PAINTED_GLUTES), Optional.empty()).id(), "nothing to add");
        clock.pass(Duration.ofDays(1));
        opened(sessions.open(started(client, GENTLE_BACK)).orElseThrow());
        press("Compare with last time");
        var maps = find(ComparedMaps.class).single();

        assertThat(maps.first().getElement().getTextRecursively()).contains("Last time, ", "Glutes", "pressure 2")
                .doesNotContain("Lower back");
        assertThat(maps.second().getElement().getTextRecursively()).contains("Today", "Lower back", "pressure 2")
                .doesNotContain("Glutes");

        paint("Calves, left");
        assertThat(maps.second().getElement().getTextRecursively()).contains("Calves");
    }

    @Test
    void whoHasNoSessionBeforeIsOfferedNoComparison() {
        opened(make.started(GENTLE_BACK));

        assertThat(find(Button.class).withText("Compare with last time").exists()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private HasValue<?, Modality> chosenModality() {
        return find(Select.class).single();
    }
}
