package org.tenderpoint.letter;

import static org.tenderpoint.screening.Visits.harmless;
import static org.tenderpoint.screening.Visits.swedish;

import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;

/** Letters for tests: requests for clearance, of a client whose kidneys ask for a doctor's word. */
@TestComponent
@Import(Visits.class)
public record Letters(Visits visits, LetterService letters, LetterConsentService consents) {

    public static final GivenConsent SAID = new GivenConsent(ConsentMethod.SAID, "Hannah Lindqvist", false,
            Signature.NONE);

    public static IntakeAnswers kidneys() {
        return harmless()
                .with(Condition.KIDNEY_OR_LIVER_DISEASE, ConditionAnswer.of(Recorded.YES))
                .with(Condition.VARICOSE_VEINS, ConditionAnswer.of(Recorded.YES));
    }

    public ClientId client() {
        return visits.client("Hannah Lindqvist", kidneys());
    }

    /** A session that waits for the doctor's word. */
    public SessionId waiting(ClientId client) {
        return visits.planned(client, swedish(Region.NECK, 2));
    }

    public LetterRecord begun() {
        return begun(waiting(client()), RecipientKind.DOCTOR, Locale.ENGLISH);
    }

    public LetterRecord begun(SessionId session, RecipientKind to, Locale language) {
        return open(letters.begin(LetterKind.CLEARANCE_REQUEST, session.value(), to, language));
    }

    public LetterRecord open(LetterId id) {
        return letters.open(id).orElseThrow();
    }

    /** To a doctor with this address, saved as it begins. */
    public LetterRecord saved(LetterRecord letter, String email) {
        return letters.save(letter.id(), letter.version(), doctor(email), letter.content());
    }

    public LetterRecord agreed(String email) {
        var saved = saved(begun(), email);
        return consents.agree(saved.id(), saved.digest(), SAID);
    }

    public static LetterRecipient doctor(String email) {
        return new LetterRecipient(RecipientKind.DOCTOR, Optional.empty(), "Dr Sommer", "Marktplatz 1", email);
    }
}
