package org.tenderpoint.session.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.platform.document.FileCheck;
import org.tenderpoint.platform.document.Files;
import org.tenderpoint.platform.ui.FileUpload;
import org.tenderpoint.platform.ui.SaveState;
import org.tenderpoint.session.Attachment;
import org.tenderpoint.session.AttachmentService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.session.Soap;
import org.tenderpoint.session.ui.NoteKeeper.NoteConflict;
import org.tenderpoint.session.ui.NoteKeeper.NoteLeftOver;

/** The note and its photos, also where two people write. */
@ViewPackages(classes = SessionView.class)
@Tag("UC-11")
class SessionNoteTest extends OnSession {

    @Autowired
    private AttachmentService attachments;

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
        assertThat(screenText()).contains("Note not saved");
        sessions.saveNote(session.id(), stored(session).noteVersion(), said("from the tablet, later"));

        press("Use the other");

        assertThat(words("What the client says").getValue()).isEqualTo("from the tablet, later");
        assertThat(stored(session).note()).isEqualTo(said("from the tablet, later"));
        assertThat(screenText()).doesNotContain("Note not saved");
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
    void aNoteSavedInTheMeantimeDoesNotCountAsHavingSeenTheWork() {
        var session = opened(make.started(GENTLE_BACK));
        sessions.saveWork(session.id(), session.version(), List.of(PAINTED_GLUTES));
        test(words("What you found")).setValue("tight");

        test(named("Remove: Lower back")).click();

        assertThat(stored(session).work()).containsExactly(PAINTED_GLUTES);
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

    private boolean has(String text) {
        return find(Button.class).all().stream().anyMatch(button -> button.getText().startsWith(text));
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
        assertThat(screenText()).contains("Locked with the note: files can no longer be added or removed.",
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
}
