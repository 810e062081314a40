package org.tenderpoint.session.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.platform.ui.StepperField;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.ui.PressureMapField;

/** How a session ends, is signed, and is added to. */
@ViewPackages(packages = "org.tenderpoint")
@Tag("UC-11")
class SessionEndTest extends OnSession {

    @Autowired
    private TestUsers users;

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

    @Test
    void whatWasNotStartedAfterAllLeadsBackToItsScreeningUntilSomethingIsCharted() {
        var charted = opened(make.started(GENTLE_BACK));
        sessions.savePain(charted.id(), charted.version(), OptionalInt.of(2), OptionalInt.empty());
        press("Not started after all");
        assertThat(notices()).anySatisfy(text -> assertThat(text).startsWith("Something is charted already"));

        var session = opened(make.started(GENTLE_BACK));
        press("Not started after all");

        assertThat(UI.getCurrent().getActiveViewLocation().getPath())
                .isEqualTo("sessions/" + session.id() + "/screening");
        assertThat(sessions.open(session.id())).isEmpty();
    }

    private String path() {
        return find(EndPath.class).single().getElement().getTextRecursively();
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
        assertThat(screenText()).contains("More time has passed than planned");

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
        assertThat(screenText()).contains("More time has passed than planned");
        press("Finish session");

        assertThat(Duration.between(stored(session).startedAt(), stored(session).endedAt().orElseThrow()))
                .hasMinutes(60);
    }
}
