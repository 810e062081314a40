package org.tenderpoint.intake;

import java.util.Map;
import org.tenderpoint.intake.consent.Consents;
import org.tenderpoint.intake.consent.Consents.ConsentKind;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.vocabulary.Answer.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;

/** Fully answered intakes with harmless answers; a test sets only what it is about. */
public final class Intakes {

    private Intakes() {}

    /** Everything asked and denied, treatment agreed to. */
    public static IntakeAnswers harmless() {
        var answers = IntakeAnswers.empty();
        for (var group : Condition.Group.values()) {
            answers = answers.denyOthers(group);
        }
        return answers.withConsents(new Consents(
                Map.of(ConsentKind.TREATMENT, Recorded.YES, ConsentKind.CONTACT, Recorded.YES),
                Consents.PROGRAMS_TEXT,
                java.util.Locale.ENGLISH,
                "Harm Less",
                "",
                Signature.NONE));
    }
}
