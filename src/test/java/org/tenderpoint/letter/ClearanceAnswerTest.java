package org.tenderpoint.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.letter.Letters.SAID;
import static org.tenderpoint.letter.Letters.doctor;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.clearance.ClearanceDetails;
import org.tenderpoint.intake.clearance.ClearanceService;
import org.tenderpoint.intake.clearance.ClearanceService.ClearanceAsked;
import org.tenderpoint.platform.document.CheckedFile;
import org.tenderpoint.platform.document.CheckedFile.FileRefused;
import org.tenderpoint.platform.document.FileCheck;
import org.tenderpoint.platform.document.Files;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;

/** From the question by letter to the doctor's answer, which lifts what it names and nothing else. */
@DatabaseTest
@As(Role.THERAPIST)
@Tag("UC-10")
class ClearanceAnswerTest {

    @Autowired
    private Letters make;
    @Autowired
    private Visits visits;
    @Autowired
    private LetterService letters;
    @Autowired
    private LetterConsentService consents;
    @Autowired
    private LetterSendingService sending;
    @Autowired
    private ClearanceService clearances;
    @Autowired
    private ScreeningService screenings;

    @Test
    void theAnswerIsForWhatTheLetterAskedAndLiftsNothingElse() {
        var client = visits.client("Two Questions", twoQuestions());
        var session = visits.planned(client, Visits.swedish(Region.NECK, 2));
        var both = waiting(session);
        assertThat(both).as("two findings wait").hasSizeGreaterThanOrEqualTo(2);
        var one = both.getFirst();
        asked(session, one);

        var request = clearances.unanswered(client).getFirst();
        assertThat(request.of()).isEqualTo("Dr Sommer");
        assertThat(request.findings()).containsExactly(one);
        var paper = Files.paper();
        var id = clearances.record(client, answer(request), Optional.of(request.letter()),
                Optional.of(CheckedFile.ofProgram(paper)));
        assertThat(waiting(session)).as("not before a therapist has confirmed it").isEqualTo(both);
        clearances.confirm(id);

        assertThat(waiting(session)).doesNotContain(one).containsExactlyElementsOf(both.subList(1, both.size()));
        assertThat(clearances.unanswered(client)).isEmpty();
        var kept = clearances.of(client).getFirst();
        assertThat(kept.answers()).contains(request.letter());
        assertThat(kept.onPaper()).isTrue();
        assertThat(clearances.paper(id).orElseThrow().content()).isEqualTo(paper);
    }

    @Test
    void anAnswerThatWasRecordedWithoutItsLetterAnswersItTooUntilItIsRevoked() {
        var client = make.client();
        var session = make.waiting(client);
        asked(session, waiting(session).getFirst());
        var request = clearances.unanswered(client).getFirst();

        var id = clearances.record(client, new ClearanceDetails(
                request.on(), request.of(), request.findings(), Set.of(), Optional.empty(), List.of(),
                Optional.empty()));
        assertThat(clearances.unanswered(client)).isEmpty();

        clearances.revoke(id);
        assertThat(clearances.unanswered(client)).containsExactly(request);
    }

    @Test
    void onlyALetterThatAskedAboutThisClientIsAnswered() {
        var client = make.client();
        var other = make.client();
        var letter = asked(make.waiting(other), waiting(make.waiting(other)).getFirst());
        var details = new ClearanceDetails(
                LocalDate.now(), "Dr Sommer", Set.of("SCR-113"), Set.of(), Optional.empty(), List.of(),
                Optional.empty());

        assertThatThrownBy(() -> clearances.record(client, details, Optional.of(letter), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                () -> clearances.record(client, details, Optional.empty(),
                        Optional.of(new FileCheck().of(Files.heic()))))
                .isInstanceOf(FileRefused.class);
        assertThat(clearances.of(client)).isEmpty();
    }

    @Test
    void aLetterThatWasNotSentAfterAllAsksNobodyAndOneThatWasAnsweredWasSent() {
        var client = make.client();
        var session = make.waiting(client);
        var letter = asked(session, waiting(session).getFirst());
        var sent = make.open(letter).sendings().getFirst().id();
        sending.notHandedOver(letter, sent);
        assertThat(clearances.unanswered(client)).isEmpty();

        var again = make.open(letter);
        sending.byHand(letter, again.digest(), LetterChannel.HANDED);
        clearances.record(client, answer(clearances.unanswered(client).getFirst()), Optional.of(letter),
                Optional.empty());

        assertThatThrownBy(() -> sending.notHandedOver(letter, make.open(letter).sendings().getLast().id()))
                .isInstanceOf(LetterRefused.class);
    }

    @Test
    void aDraftAsksNobody() {
        var client = make.client();
        make.begun(make.waiting(client), RecipientKind.DOCTOR, Locale.ENGLISH);

        assertThat(clearances.unanswered(client)).isEmpty();
    }

    private static IntakeAnswers twoQuestions() {
        return Letters.kidneys().with(Condition.HEART_CONDITION, ConditionAnswer.of(Recorded.YES));
    }

    private List<String> waiting(SessionId session) {
        return screenings.screen(session).decision().findings().stream()
                .filter(finding -> finding.level() == ScreeningLevel.CLEARANCE)
                .map(Finding::id)
                .sorted()
                .toList();
    }

    /** A letter that asks about this one finding, and has left. */
    private LetterId asked(SessionId session, String finding) {
        var letter = make.begun(session, RecipientKind.DOCTOR, Locale.ENGLISH);
        var old = letter.content();
        var only = new LetterContent(
                old.language(), old.page(), old.clientName(), old.birthDate(), true,
                old.sections().stream()
                        .map(section -> section.part() != LetterPart.ASKED
                                ? section
                                : new LetterSection(
                                        section.part(), section.text(),
                                        section.lines().stream().filter(line -> line.key().equals(finding)).toList()))
                        .toList(),
                old.course(), false, false);
        var saved = letters.save(letter.id(), letter.version(), doctor(""), only);
        consents.agree(saved.id(), saved.digest(), SAID);
        sending.byHand(saved.id(), saved.digest(), LetterChannel.HANDED);
        return saved.id();
    }

    private static ClearanceDetails answer(ClearanceAsked.Request request) {
        return new ClearanceDetails(
                LocalDate.now(), request.of(), request.findings(), Set.of(), Optional.empty(), List.of(),
                Optional.empty());
    }
}
