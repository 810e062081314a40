package org.tenderpoint.vignettes;

import static org.tenderpoint.vignettes.VignetteReader.codeOr;
import static org.tenderpoint.vignettes.VignetteReader.number;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.AggravatedBy;
import org.tenderpoint.followup.rules.facts.AsBefore;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.NumbWhere;
import org.tenderpoint.followup.rules.facts.Onset;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.OtherNew;
import org.tenderpoint.followup.rules.facts.PressureFelt;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.ShootingInto;
import org.tenderpoint.followup.rules.facts.Sides;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.SwollenWhere;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.facts.WeakWhere;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;

/** Reads the {@code feedback} of a case. */
final class FeedbackReader {

    /** Soreness that is gone, with nothing said of when, was gone within these hours. */
    private static final int GONE_WITHIN = 48;

    private FeedbackReader() {}

    static Vignette.Feedback read(YamlMap map, ZoneId zone) {
        var at = map.read("at", LocalDateTime::parse).orElseThrow(() -> map.bad("at", "'at' is missing"));
        var now = number(map, "soreness_now", 0, 10);
        var ticked = GivenAnswers.NONE;
        for (var line : map.codes("ticked", SafetyLine.class)) {
            ticked = ticked.with(line.code(), Answer.YES.code());
        }
        var builder = FeedbackAnswers.builder()
                .sorenessNow(now)
                .sorenessWorst(number(map, "soreness_worst", 0, 10))
                .soreHours(soreHours(map, now))
                .onset(codeOr(map, "onset", Onset.class, Onset.UNKNOWN))
                .course(codeOr(map, "course", Course.class, Course.UNKNOWN))
                .regions(Set.copyOf(map.list("regions", BodyPart::parse)))
                .spread(codeOr(map, "spread", Spread.class, Spread.UNKNOWN))
                .sides(codeOr(map, "sides", Sides.class, Sides.UNKNOWN))
                .qualities(Set.copyOf(map.codes("quality", Quality.class)))
                .easesWithMovement(codeOr(map, "eases_with_movement", Answer.class, Answer.UNKNOWN))
                .activityLimit(map.code("activity_limit", ActivityLimit.class))
                .numbWhere(Set.copyOf(map.codes("numb_where", NumbWhere.class)))
                .weakWhere(Set.copyOf(map.codes("weak_where", WeakWhere.class)))
                .weaknessWorse(codeOr(map, "weakness_worse", Answer.class, Answer.UNKNOWN))
                .shootingInto(Set.copyOf(map.codes("shooting_into", ShootingInto.class)))
                .swollenWhere(Set.copyOf(map.codes("swollen_where", SwollenWhere.class)))
                .headHit(codeOr(map, "head_hit", Answer.class, Answer.UNKNOWN))
                .swelling(codeOr(map, "swelling", Swelling.class, Swelling.UNKNOWN))
                .bruising(codeOr(map, "bruising", Bruising.class, Bruising.UNKNOWN))
                .otherCauses(Set.copyOf(map.codes("other_cause", OtherCause.class)))
                .pressureFelt(codeOr(map, "pressure_felt", PressureFelt.class, PressureFelt.UNKNOWN))
                .painDuringSession(number(map, "pain_during_session", 0, 10))
                .benefit(number(map, "benefit", -3, 3))
                .complaintNow(number(map, "complaint_now", 0, 10))
                .ticked(Set.copyOf(ticked.tickedLines()))
                .wouldReturn(codeOr(map, "would_return", Answer.class, Answer.UNKNOWN));
        builder.details(details -> details
                .withOtherNew(Set.copyOf(map.codes("other_new_what", OtherNew.class)))
                .withOver(Set.copyOf(map.codes("over_again", Symptom.class)))
                .withAsBefore(Set.copyOf(map.codes("as_before", AsBefore.class)))
                .withToolMarks(codeOr(map, "tool_marks", Answer.class, Answer.UNKNOWN))
                .withDizzyOnRising(codeOr(map, "dizzy_on_rising", Answer.class, Answer.UNKNOWN))
                .withNeckDevice(codeOr(map, "neck_device", Answer.class, Answer.UNKNOWN)));
        map.texts("other_new_text").forEach(words -> builder.details(details -> details.withWords(words)));
        aggravatedBy(map, builder);
        symptoms(map, builder);
        var previous = map.code("previous_triage", TriageLevel.class);
        map.done();
        return new Vignette.Feedback(at.atZone(zone).toInstant(), builder.build(), previous);
    }

    private static OptionalInt soreHours(YamlMap map, OptionalInt now) {
        if (map.has("sore_hours") && now.orElse(1) != 0) {
            throw map.bad("sore_hours", "'sore_hours' stands only with 'soreness_now: 0'");
        }
        if (map.has("sore_hours")) {
            return number(map, "sore_hours", 0, 24 * 366);
        }
        return now.orElse(1) == 0 ? OptionalInt.of(GONE_WITHIN) : OptionalInt.empty();
    }

    /** Codes, or free words; a single word that is no code is a mistake. */
    private static void aggravatedBy(YamlMap map, FeedbackAnswers.Builder builder) {
        var codes = EnumSet.noneOf(AggravatedBy.class);
        var words = map.texts("aggravated_by").stream()
                .filter(text -> Coded.of(AggravatedBy.class, text).map(code -> !codes.add(code)).orElse(true))
                .filter(text -> Coded.of(AggravatedBy.class, text).isEmpty())
                .collect(Collectors.joining("; "));
        if (words.matches("[a-z_]+")) {
            throw map.bad("aggravated_by", "'" + words + "' is not a value of 'aggravated_by'");
        }
        builder.aggravatedBy(codes).aggravatedByWords(words);
    }

    private static void symptoms(YamlMap map, FeedbackAnswers.Builder builder) {
        var others = codeOr(map, "all_other_symptoms", Answer.class, Answer.UNKNOWN);
        if (others.yes()) {
            throw map.bad("all_other_symptoms", "all other symptoms cannot be yes");
        }
        builder.allSymptoms(others);
        for (var symptom : Symptom.values()) {
            map.code(symptom.code(), Answer.class).ifPresent(answer -> builder.symptom(symptom, answer));
        }
    }
}
