package org.tenderpoint.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.StandIn;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.paper.Pdf.PagePictures;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.rules.Avoided;
import org.tenderpoint.screening.rules.ScreeningRules.StandingLimits;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.TimeLimits;

/**
 * The note for the doctor whom a client is to see: on one page, what was told, what was denied and what nobody knows.
 */
@DatabaseTest
@As(Role.THERAPIST)
@Tag("UC-18")
class DoctorsNoteTest {

    @Autowired
    private FollowUpScene scene;
    @Autowired
    private FeedbackService feedback;
    @Autowired
    private LetterService letters;
    @Autowired
    private LetterSendingService sending;
    @StandIn
    private DoneWorkReader work;
    @StandIn
    private ScreeningService screening;

    @Test
    void itIsOnePageWithTimesSymptomsAndWhatWasDone() throws Exception {
        var letter = begun(numb(), RecipientKind.CLIENT, Locale.ENGLISH);

        var symptoms = section(letter, LetterPart.SYMPTOMS).lines().stream().map(LetterLine::words).toList();
        assertThat(symptoms).anyMatch(line -> line.equalsIgnoreCase("Numbness"))
                .anyMatch(
                        line -> line.startsWith("Soreness when asked: ") && line.endsWith("; where: Lower back, left"))
                .anyMatch(line -> line.startsWith("Asked and denied: ") && line.contains("; "))
                .anyMatch(line -> line.startsWith("Not asked or not known: "));
        assertThat(section(letter, LetterPart.REASON).text()).contains("our client had a massage here",
                "a doctor should look at this today");
        assertThat(letter.content().course().sessions()).singleElement()
                .satisfies(one -> assertThat(one.work()).isEqualTo("Lower back: Deep tissue, pressure 4 of 5"));
        var saved = letters.save(letter.id(), letter.version(), letter.recipient(), letter.content());
        var file = letters.paper(saved.id()).orElseThrow().content();
        assertThat(PagePictures.count(file)).isEqualTo(1);
        Files.write(Files.createDirectories(Path.of("target/screenshots")).resolve("letter-doctors-note.png"),
                PagePictures.png(file, 0));
        assertThat(saved.onPaper()).as("it is the client's own").isEmpty();
        assertThat(sending.file(saved.id(), saved.digest(), LetterChannel.PRINTED).content()).isEqualTo(file);
    }

    @Test
    void toTheDoctorItNeedsTheClientsYes() {
        var letter = begun(numb(), RecipientKind.DOCTOR, Locale.GERMAN);
        var saved = letters.save(letter.id(), letter.version(), Letters.doctor("sommer@example.org"), letter.content());

        assertThat(section(saved, LetterPart.SYMPTOMS).lines()).extracting(LetterLine::words).contains("Taubheit");
        assertThat(saved.onPaper()).containsExactly(LetterHindrance.NO_CONSENT);
        assertThat(saved.byMail()).containsExactly(LetterHindrance.NO_CONSENT);
    }

    @Test
    void itTellsHowFirmAndHowLongAMassageMayBe() {
        var assessment = numb();
        var none = begun(assessment, RecipientKind.DOCTOR, Locale.ENGLISH);
        assertThat(none.content().sections()).noneMatch(one -> one.part() == LetterPart.LIMITS);
        when(screening.standingLimits(any(), any())).thenReturn(new StandingLimits(
                Ceilings.NONE.with(Area.EVERYWHERE, 2, "SCR-243"),
                new TimeLimits(List.of(new TimeLimits.Limit(Area.EVERYWHERE, false, 45, "SCR-243"))),
                Avoided.of(Modality.class, List.of())));

        assertThat(section(begun(assessment, RecipientKind.CLIENT, Locale.ENGLISH), LetterPart.LIMITS).lines())
                .extracting(LetterLine::words)
                .containsExactly("Whole body: 2 at most", "At most 45 minutes in total");
    }

    @Test
    void whereNobodyHasToSeeADoctorThereIsNoNote() {
        var fine = feedback.give(scene.finished("Ada", Duration.ofHours(50)).id(),
                FollowUpScene.draft(FollowUpScene.fine()));

        assertThatThrownBy(() -> begun(fine.assessment(), RecipientKind.CLIENT, Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private AssessmentId numb() {
        GivenAnswers said = FollowUpScene.fine().with(SafetyLine.C.code(), "yes").with("numbness", "yes")
                .with("tingling", "no").with("weakness_arms", "no").with("weakness_legs", "no")
                .with("regions", "lower_back:left");
        var result = feedback.give(scene.finished("Ada Numb", Duration.ofHours(50)).id(), FollowUpScene.draft(said));
        assertThat(result.text().level()).isIn(List.of(TriageLevel.URGENT, TriageLevel.EMERGENCY));
        return result.assessment();
    }

    private LetterRecord begun(AssessmentId assessment, RecipientKind to, Locale language) {
        return letters.open(letters.begin(LetterKind.DOCTORS_NOTE, assessment.value(), to, language)).orElseThrow();
    }

    private static LetterSection section(LetterRecord letter, LetterPart part) {
        return letter.content().sections().stream().filter(one -> one.part() == part).findFirst().orElseThrow();
    }
}
