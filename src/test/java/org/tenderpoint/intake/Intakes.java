package org.tenderpoint.intake;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tenderpoint.intake.IntakeVersionRecord.ToldDay;
import org.tenderpoint.intake.consent.ConsentChannel;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.consent.ConsentWording;
import org.tenderpoint.intake.consent.Consents;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.IntakeVersionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;

/** Fully answered intakes with harmless answers; a test sets only what it is about. */
public final class Intakes {

    /** Those of the program. */
    public static final ConsentWording WORDS = new ConsentWording(Consents.PROGRAMS_TEXT, Locale.ENGLISH, Map.of());

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
                Locale.ENGLISH,
                "Harm Less",
                "",
                Signature.NONE));
    }

    /** These answers as a client's first version, all told on this day. */
    public static IntakeVersionRecord told(IntakeVersionId id, LocalDate day, IntakeAnswers answers) {
        var told = new HashMap<String, ToldDay>();
        answers.conditions().forEach((condition, answer) -> {
            told.put(ToldDay.key(condition), ToldDay.on(day));
            answer.details().keySet().forEach(detail -> told.put(ToldDay.key(condition, detail), ToldDay.on(day)));
        });
        return new IntakeVersionRecord(
                id, Id.random(ClientId::new), 1, answers,
                day.atTime(10, 0).toInstant(ZoneOffset.UTC), Id.random(UserId::new), ConsentChannel.THERAPIST,
                day,
                told, day, List.of());
    }
}
