package org.tenderpoint.session.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.Moment;
import org.tenderpoint.OnScreen;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.followup.AdjustmentService;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.platform.document.FileCheck;
import org.tenderpoint.platform.document.Files;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.FileUpload;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.SaveState;
import org.tenderpoint.platform.ui.StepperField;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.session.Attachment;
import org.tenderpoint.session.AttachmentService;
import org.tenderpoint.session.SessionRecord;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.session.Soap;
import org.tenderpoint.session.ui.NoteKeeper.NoteConflict;
import org.tenderpoint.session.ui.NoteKeeper.NoteLeftOver;
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
import org.tenderpoint.vocabulary.ui.PressureMapField;

@ScreenTest
@Moment("2026-11-20T09:00:00Z")
@ViewPackages(classes = SessionView.class)
@As(Role.THERAPIST)
@Tag("UC-11")
class SessionViewTest extends OnScreen {

    private static final Work PAINTED_GLUTES = new Work(BodyPart.of(Region.GLUTES), Modality.SWEDISH, 3, 10);

    private static int days;

    @Autowired
    private Moment.Shared clock;
    @Autowired
    private Sessions make;
    @Autowired
    private SessionService sessions;
    @Autowired
    private FeedbackService feedback;
    @Autowired
    private HoldService holds;
    @Autowired
    private AdjustmentService adjustments;
    @Autowired
    private FollowUpRepository followUps;
    @Autowired
    private AttachmentService attachments;
    @Autowired
    private TestUsers users;

    /** What these tests save stays, so each has a day of its own. */
    @BeforeEach
    void nextDay() {
        clock.pass(Duration.ofDays(++days));
    }

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
                .contains(new Work(BodyPart.of(Region.CALVES), Modality.DEEP_TISSUE, 3, 10));
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
    void theNoteIsSavedAfterTyping() {
        var session = opened(make.started(GENTLE_BACK));

        test(words("What the client says")).setValue("Stiff on waking");
        test(words("What next")).setValue("again in two weeks");

        assertThat(stored(session).note()).isEqualTo(new Soap("Stiff on waking", "", "", "again in two weeks"));
    }

    @Test
    void tooLongATextSaysSoBesideItsFieldAndIsNotLostWhenTheSessionEnds() {
        var session = opened(make.started(GENTLE_BACK));
        var tooLong = "x".repeat(Soap.MAX + 1);

        test(words("What you found")).setValue(tooLong);

        assertThat(words("What you found").isInvalid()).isTrue();
        assertThat(words("What you found").getErrorMessage()).contains("10000 characters at most");
        assertThat(find(SaveState.class).single().getElement().getTextRecursively())
                .isEqualTo("Note not saved: see below");
        press("Finish session");
        assertThat(stored(session).ended()).isTrue();
        assertThat(words("What you found").getValue()).isEqualTo(tooLong);

        press("Sign note");
        assertThat(stored(session).signed()).as("what is not saved would be lost by signing").isFalse();
        assertThat(notices()).contains("The note is not saved yet. See the message beside it.");
    }

    @Test
    void theSecondOfTwoEditorsOfANoteIsToldByWhomAndKeepsWhatTheyTyped() {
        var session = opened(make.started(GENTLE_BACK));
        sessions.saveNote(session.id(), session.noteVersion(), said("from the tablet"));

        test(words("What the client says")).setValue("from the laptop");

        assertThat(stored(session).note()).isEqualTo(said("from the tablet"));
        assertThat(words("What the client says").getValue()).isEqualTo("from the laptop");
        assertThat(find(NoteConflict.class).single().getElement().getTextRecursively())
                .contains("Saved by Therapist, ", "09:00", "from the tablet");

        press("Save mine");
        assertThat(stored(session).note()).isEqualTo(said("from the laptop"));
        assertThat(find(NoteConflict.class).exists()).isFalse();
    }

    @Test
    void theSecondEditorCanTakeTheOtherNote() {
        var session = opened(make.started(GENTLE_BACK));
        sessions.saveNote(session.id(), session.noteVersion(), said("from the tablet"));
        test(words("What the client says")).setValue("from the laptop");

        press("Use the other");

        assertThat(words("What the client says").getValue()).isEqualTo("from the tablet");
        assertThat(stored(session).note()).isEqualTo(said("from the tablet"));
    }

    @Test
    void paintingDoesNotCountAsHavingReadANoteThatWasSavedElsewhere() {
        var session = opened(make.started(GENTLE_BACK));
        sessions.saveNote(session.id(), session.noteVersion(), said("from the tablet"));
        paint("Glutes, left");

        test(words("What the client says")).setValue("from the laptop");

        assertThat(stored(session).note()).isEqualTo(said("from the tablet"));
        assertThat(find(NoteConflict.class).exists()).isTrue();
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
    void aNoteSavedInTheMeantimeDoesNotCountAsHavingSeenTheWork() {
        var session = opened(make.started(GENTLE_BACK));
        sessions.saveWork(session.id(), session.version(), List.of(PAINTED_GLUTES));
        test(words("What you found")).setValue("tight");

        test(named("Remove: Lower back")).click();

        assertThat(stored(session).work()).containsExactly(PAINTED_GLUTES);
    }

    @Test
    void finishingWithoutWorkIsRefusedInWords() {
        var session = opened(make.started(GENTLE_BACK));
        test(named("Remove: Lower back")).click();

        press("Finish session");

        assertThat(stored(session).ended()).isFalse();
        assertThat(notices()).anySatisfy(text -> assertThat(text).startsWith("Paint at least one area"));
    }

    @Test
    void breakingOffNeedsAReason() {
        var session = opened(make.started(GENTLE_BACK));

        press("End early");
        assertThat(stored(session).ended()).isFalse();
        assertThat(line("Ended early? Say why").getErrorMessage()).isEqualTo("Please give a reason.");

        test(line("Ended early? Say why")).setValue("felt dizzy");
        press("End early");
        assertThat(stored(session).brokenOff()).isTrue();
        assertThat(screenText()).contains("Ended early at 09:00");
    }

    @Test
    void aSignedChartIsOnlyAmendedWithWordsAndAReason() {
        var session = opened(make.finished(GENTLE_BACK));
        test(words("What the client says")).setValue("Stiff on waking");
        type(pain("After").getContent(), 4);
        press("Sign note");
        signAllTheSame();
        assertThat(find(TextArea.class).all().stream().filter(field -> !field.getLabel().equals("Amendment")))
                .as("empty parts are left out").extracting(TextArea::getValue).containsExactly("Stiff on waking");
        assertThat(words("What the client says").isReadOnly()).isTrue();
        assertThat(find(PressureMapField.class).single().isReadOnly()).isTrue();
        assertThat(pain("After").isReadOnly()).isTrue();

        press("Add amendment");
        assertThat(words("Amendment").getErrorMessage()).isEqualTo("Please write the amendment.");
        test(words("Amendment")).setValue("It was the left side");
        press("Add amendment");
        assertThat(line("Why you add it").getErrorMessage()).isEqualTo("Please give a reason.");
        assertThat(stored(session).amendments()).isEmpty();

        test(line("Why you add it")).setValue("mixed up");
        press("Add amendment");
        assertThat(stored(session).amendments()).singleElement()
                .satisfies(added -> assertThat(added.text()).isEqualTo(Phrase.typed("It was the left side")));
        assertThat(screenText()).contains("It was the left side");
        assertThat(screenText()).as("who added it").containsPattern(", [^,:]+: mixed up");
    }

    @Test
    void theEndNamesWhatTheNoteLacksAndLeadsToTheAftercare() {
        var session = opened(make.finished(GENTLE_BACK));
        assertThat(path()).contains("Finished at", "Still empty in the note: What the client says",
                "What next", "Aftercare for the client");

        test(words("What next")).setValue("As before.");
        assertThat(path()).contains("What you found").doesNotContain("What next");

        sessions.sign(session.id(), "nothing to add");
        opened(session);
        assertThat(path()).contains("Finished at").doesNotContain("Still empty");
        assertThat(find(Button.class).withText("Aftercare for the client").single().getThemeNames())
                .contains("primary");
    }

    private String path() {
        return find(EndPath.class).single().getElement().getTextRecursively();
    }

    @Test
    void aNoteThatWasSignedInAnotherWindowSaysSoAndKeepsTheWordsThatCameTooLate() {
        var session = opened(make.finished(GENTLE_BACK));
        sessions.saveNote(session.id(), session.noteVersion(), said("from the tablet"));
        sessions.sign(session.id(), "nothing to add");

        test(words("What the client says")).setValue("from the laptop");

        assertThat(stored(session).note()).isEqualTo(said("from the tablet"));
        assertThat(words("What the client says").getValue()).isEqualTo("from the tablet");
        assertThat(find(NoteLeftOver.class).single().getElement().getTextRecursively()).contains("from the laptop");
        assertThat(find(ChartNotice.class).single().getElement().getTextRecursively()).contains(
                "This session was signed",
                "09:00");
        assertThat(find(Button.class).withText("Add amendment").exists()).isTrue();
    }

    @Test
    void whatWasSignedInAnotherWindowIsNotPaintedSignedOrFinishedAgain() {
        var session = opened(make.finished(GENTLE_BACK));
        sessions.sign(session.id(), "nothing to add");

        press("Sign note");
        assertThat(find(ChartNotice.class).single().getElement().getTextRecursively())
                .contains("This session was signed");
        assertThat(find(PressureMapField.class).single().isReadOnly()).isTrue();

        var running = opened(make.started(GENTLE_BACK));
        sessions.finish(running.id(), Optional.empty());
        press("Finish session");
        assertThat(find(ChartNotice.class).single().getElement().getTextRecursively())
                .contains("This session was ended");
        assertThat(find(Button.class).withText("Sign note").exists()).isTrue();
    }

    @Test
    void aColleagueReadsTheChartAndIsOfferedNothingToWriteOrFinish() {
        var jonas = users.make("jonas.colleague", Role.THERAPIST);
        opened(users.as(jonas, () -> make.started(GENTLE_BACK)));

        assertThat(screenText()).contains("Jonas Colleague is the therapist for this session");
        assertThat(find(TextArea.class).all()).isEmpty();
        assertThat(find(StepperField.class).all()).allMatch(StepperField::isReadOnly);
        assertThat(find(PressureMapField.class).single().isReadOnly()).isTrue();
        assertThat(find(Button.class).all()).extracting(Button::getText)
                .doesNotContain("Finish session", "End early", "Sign note");
    }

    @Test
    void aColleagueCanAddToASignedChart() {
        var jonas = users.make("jonas.colleague", Role.THERAPIST);
        var session = users.as(jonas, () -> sessions.sign(make.finished(GENTLE_BACK).id(), "nothing to add"));
        opened(session);

        test(words("Amendment")).setValue("She rang: the knee is better");
        test(line("Why you add it")).setValue("client rang");
        press("Add amendment");

        assertThat(stored(session).amendments()).hasSize(1);
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

    @Test
    void thePlanOfTheLastNoteIsTakenOverWithOneTapAndShowsItsOriginUntilItIsCleared() {
        var client = make.client("Rita Regular", Sessions.harmless(List.of(GENTLE_BACK)));
        var before = sessions.open(started(client, GENTLE_BACK)).orElseThrow();
        sessions.saveNote(before.id(), before.noteVersion(), new Soap("Stiff", "", "", "Hips next time"));
        sessions.sign(sessions.finish(before.id(), Optional.empty()).id(), "nothing to add");
        clock.pass(Duration.ofDays(1));
        var session = opened(sessions.open(started(client, GENTLE_BACK)).orElseThrow());
        test(starting("Read the note from")).click();
        assertThat(find(NoteForm.class).single().getElement().getTextRecursively()).contains("Stiff");

        test(starting("What next: take over from")).click();

        assertThat(words("What next").getValue()).isEqualTo("Hips next time");
        assertThat(words("What next").getHelperText()).startsWith("From the note of ");
        assertThat(stored(session).note()).isEqualTo(new Soap("", "", "", "Hips next time"));
        assertThat(has("What next: take over from")).as("what is written is not written over").isFalse();

        test(words("What next")).setValue("");
        assertThat(words("What next").getHelperText()).isNull();
        assertThat(has("What next: take over from")).isTrue();
    }

    private Optional<String> origin() {
        return find(Span.class).all().stream().filter(span -> span.hasClassName("chart-from")).map(Span::getText)
                .findFirst();
    }

    private Button starting(String text) {
        return find(Button.class).all().stream().filter(button -> button.getText().startsWith(text)).findFirst()
                .orElseThrow();
    }

    private boolean has(String text) {
        return find(Button.class).all().stream().anyMatch(button -> button.getText().startsWith(text));
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
    void theLineInWhichSomebodyTypesStaysWhileOtherFilesComeAndGo() {
        var session = make.started(GENTLE_BACK);
        attachments.add(session.id(), new FileCheck().of(Files.photo()));
        clock.pass(Duration.ofSeconds(1));
        attachments.add(session.id(), new FileCheck().of(Files.paper()));
        opened(session);
        var typedIn = line("Photo 1");

        test(named("Remove: Document 2")).click();
        press("Undo", Notification.class);

        assertThat(line("Document 2")).isNotNull();
        assertThat(line("Photo 1")).isSameAs(typedIn);
    }

    @Test
    void aPhotoIsNamedTakenAwayAndBroughtBack() {
        var session = make.started(GENTLE_BACK);
        attachments.add(session.id(), new FileCheck().of(Files.photo()));
        opened(session);

        test(line("Photo 1")).setValue(" Left knee ");
        assertThat(attachments.of(session.id())).singleElement().extracting(Attachment::caption).isEqualTo("Left knee");
        test(line("Photo 1")).setValue("x".repeat(201));
        assertThat(line("Photo 1").getErrorMessage()).contains("200 characters at most");

        test(named("Remove: Photo 1")).click();
        assertThat(attachments.of(session.id())).isEmpty();
        assertThat(find(TextField.class).withLabel("Photo 1").exists()).isFalse();
        press("Undo", Notification.class);
        assertThat(line("Photo 1").getValue()).isEqualTo("Left knee");
    }

    private void signAllTheSame() {
        test(line("Why you sign it as it is")).setValue("nothing to add");
        press("Sign anyway");
    }

    @Test
    void nobodySignsWhatWasWrittenElsewhereBeforeItIsOnTheScreen() {
        var session = opened(make.finished(GENTLE_BACK));
        press("Sign note");
        sessions.saveNote(session.id(), session.noteVersion(), said("from the tablet"));

        signAllTheSame();
        assertThat(stored(session).signed()).isFalse();
        assertThat(words("What the client says").getValue()).isEqualTo("from the tablet");
        assertThat(screenText()).contains("This chart has been changed elsewhere");

        press("Sign note");
        signAllTheSame();
        assertThat(stored(session).signed()).isTrue();
    }

    @Test
    void aSignatureUnderAnEmptyNoteIsAskedAboutAndSaysWhoSignedWhen() {
        var session = opened(make.finished(GENTLE_BACK));

        press("Sign note");
        assertThat(screenText()).contains("The note is empty", "The session lasted less than a minute.");
        assertThat(stored(session).signed()).isFalse();
        press("Go back");
        assertThat(screenText()).doesNotContain("The note is empty");

        press("Sign note");
        press("Sign anyway");
        assertThat(line("Why you sign it as it is").getErrorMessage()).isEqualTo("Please give a reason.");
        signAllTheSame();

        assertThat(stored(session).signed()).isTrue();
        assertThat(screenText()).contains("Signed by ", "Signed anyway: nothing to add");
    }

    @Test
    void aChartThatIsWrittenLateShowsThePlansTimesBeforeItIsFinished() {
        var session = opened(make.startedLate(Duration.ofMinutes(95), GENTLE_BACK));
        assertThat(screenText()).contains("Charted after the planned end");

        press("Finish session");

        assertThat(stored(session).startedAt()).isEqualTo(clock.instant().minus(Duration.ofMinutes(95)));
        assertThat(stored(session).endedAt()).contains(clock.instant().minus(Duration.ofMinutes(35)));
        assertThat(screenText()).contains("Session 07:25 – 08:25");
    }

    @Test
    void aChartThatBecameLateWhileItWasOpenIsAskedAboutBeforeItIsFinished() {
        var session = opened(make.started(GENTLE_BACK));
        clock.pass(Duration.ofHours(3));

        press("Finish session");
        assertThat(stored(session).ended()).isFalse();
        assertThat(screenText()).contains("Charted after the planned end");
        press("Finish session");

        assertThat(Duration.between(stored(session).startedAt(), stored(session).endedAt().orElseThrow()))
                .hasMinutes(60);
    }

    @Test
    void photosAndPapersAreOnlyReadOnceTheNoteIsSigned() {
        var session = make.finished(GENTLE_BACK);
        attachments.add(session.id(), new FileCheck().of(Files.photo()));
        clock.pass(Duration.ofSeconds(1));
        attachments.add(session.id(), new FileCheck().of(Files.paper()));
        opened(session);
        assertThat(find(FileUpload.class).single().isVisible()).isTrue();

        press("Sign note");
        signAllTheSame();

        assertThat(find(FileUpload.class).exists()).isFalse();
        assertThat(screenText()).contains("Signed with the note: files can no longer be added or removed.",
                "Document 2");
        assertThat(find(Button.class).all()).extracting(button -> button.getAriaLabel().orElse(""))
                .doesNotContain("Remove: Photo 1");
    }

    @Test
    void whoNamesAPhotoAfterTheNoteWasSignedElsewhereIsTold() {
        var session = make.finished(GENTLE_BACK);
        attachments.add(session.id(), new FileCheck().of(Files.photo()));
        opened(session);
        sessions.sign(session.id(), "nothing to add");

        test(line("Photo 1")).setValue("too late");

        assertThat(find(ChartNotice.class).single().getElement().getTextRecursively())
                .contains("This session was signed");
        assertThat(attachments.of(session.id())).singleElement().extracting(Attachment::caption).isEqualTo("");
    }

    @Test
    void lastTimeAndTodayStandSideBySideAndTodayFollowsTheBrush() {
        var client = make.client("Rita Regular", Sessions.harmless(List.of(GENTLE_BACK, PAINTED_GLUTES)));
        sessions.sign(sessions.finish(started(client, PAINTED_GLUTES), Optional.empty()).id(), "nothing to add");
        clock.pass(Duration.ofDays(1));
        opened(sessions.open(started(client, GENTLE_BACK)).orElseThrow());
        press("Compare with last time");
        var maps = find(ComparedMaps.class).single();

        assertThat(maps.first().getElement().getTextRecursively()).contains("Last time, ", "Glutes", "pressure 3")
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

    private SessionId started(ClientId client, Work work) {
        var id = make.arrived(client, Sessions.calmVisit(), work);
        make.screened(id);
        return sessions.start(id).id();
    }

    private SessionRecord opened(SessionRecord session) {
        navigate(SessionView.class, Map.of("session", session.id().toString()));
        return session;
    }

    private SessionRecord stored(SessionRecord session) {
        return sessions.open(session.id()).orElseThrow();
    }

    /** A touch of the list that stands for the drawing; it does what the drawing does. */
    @SuppressWarnings("unchecked")
    private void paint(String part) {
        var map = find(PressureMapField.class).single();
        children(map, RadioButtonGroup.class).getFirst().setValue(true);
        test(children(map, Button.class).stream()
                .filter(button -> button.getAriaLabel().orElse("").startsWith(part))
                .findFirst()
                .orElseThrow())
                .click();
    }

    @SuppressWarnings("unchecked")
    private HasValue<?, Modality> chosenModality() {
        return find(Select.class).single();
    }

    private void type(Component stepper, int number) {
        test(children(stepper, IntegerField.class).getFirst()).setValue(number);
    }

    private StepperField pain(String label) {
        return find(StepperField.class).all().stream()
                .filter(field -> label.equals(field.getContent().getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }

    private TextArea words(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    private TextField line(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private Button named(String label) {
        return find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " among "
                        + find(Button.class).all().stream()
                                .map(button -> button.getAriaLabel().orElse(button.getText())).toList()));
    }

    private void press(String text, Class<? extends Component> within) {
        var button = children(find(within).single(), Button.class).stream()
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow();
        test(button).click();
    }

    private String screenText() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private List<String> notices() {
        return find(Notification.class).all().stream().map(notice -> notice.getElement().getTextRecursively()).toList();
    }

    private static Soap said(String words) {
        return new Soap(words, "", "", "");
    }
}
