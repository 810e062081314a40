package org.tenderpoint.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.intake.consent.Consents;
import org.tenderpoint.intake.consent.Consents.ConsentKind;
import org.tenderpoint.intake.own.OwnAnswer;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.vocabulary.Answer.Recorded;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.StandingAnswers.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.ToldTime;

/** What differs between two sets of answers, field by field and in words. Pure. */
public final class IntakeDifference {

    private final List<FieldChange> changes = new ArrayList<>();

    private IntakeDifference() {}

    /** The fields of {@code after} that differ from {@code before}, in the form's order. */
    public static List<FieldChange> between(IntakeAnswers before, IntakeAnswers after) {
        var difference = new IntakeDifference();
        for (var condition : Condition.values()) {
            difference.condition(condition, before, after);
        }
        difference.preferences(before, after);
        difference.own(before, after);
        difference.consents(before.consents(), after.consents());
        return List.copyOf(difference.changes);
    }

    /** Answers as they are stored, by the keys of their fields, where words alone do not tell them. */
    static Map<String, String> stored(IntakeAnswers answers) {
        var stored = new HashMap<String, String>();
        for (var condition : Condition.values()) {
            var answer = answers.of(condition);
            stored.put(condition.code(), answer.recorded().code());
            answer.details().forEach((detail, value) -> stored.put(condition.code() + "." + detail.code(), value));
        }
        stored.put("side_effects_before", answers.sideEffectsBefore().code());
        answers.own().forEach((key, answer) -> stored.put(OwnAnswer.KEY + key, answer.given()));
        return stored;
    }

    private void condition(Condition condition, IntakeAnswers before, IntakeAnswers after) {
        var label = Texts.label(condition);
        add(condition.code(), label, words(before.of(condition).recorded()), words(after.of(condition).recorded()));
        for (var detail : condition.details()) {
            add(
                    condition.code() + "." + detail.code(),
                    label + ": " + Texts.label(detail),
                    words(detail, before.of(condition).details().getOrDefault(detail, "")),
                    words(detail, after.of(condition).details().getOrDefault(detail, "")));
        }
    }

    private void preferences(IntakeAnswers before, IntakeAnswers after) {
        field("massages_elsewhere", words(before.massagesElsewhere()), words(after.massagesElsewhere()));
        field("side_effects_before", Texts.label(before.sideEffectsBefore()), Texts.label(after.sideEffectsBefore()));
        field("pressure_preference", words(before.pressurePreference()), words(after.pressurePreference()));
        field("sensitive_regions", words(before.sensitiveRegions()), words(after.sensitiveRegions()));
        field("avoid_regions", words(before.avoidRegions()), words(after.avoidRegions()));
        field("goals", before.goals(), after.goals());
        field("medicines", before.medicines(), after.medicines());
        field("allergies_text", before.allergiesText(), after.allergiesText());
    }

    /** In the words in which it was asked; asked in others, the same answer is none that differs. */
    private void own(IntakeAnswers before, IntakeAnswers after) {
        var keys = new TreeSet<>(before.own().keySet());
        keys.addAll(after.own().keySet());
        keys.forEach(key -> {
            var was = Optional.ofNullable(before.own().get(key));
            var is = Optional.ofNullable(after.own().get(key));
            if (was.isEmpty() || is.isEmpty() || !was.get().says(is.get())) {
                var asked = is.or(() -> was).orElseThrow().asked();
                changes.add(new FieldChange(
                        asked.field(), asked.words(), was.map(OwnAnswer::words).orElse(""),
                        is.map(OwnAnswer::words).orElse("")));
            }
        });
    }

    private void consents(Consents before, Consents after) {
        for (var kind : ConsentKind.values()) {
            add("consent." + kind.code(), Texts.of("intake.consent_kind." + kind.code()), words(before.of(kind)),
                    words(after.of(kind)));
        }
        field("signed_by", before.signedBy(), after.signedBy());
        field("relation", before.relation(), after.relation());
        if (!before.signature().equals(after.signature())) {
            field("signature", words(before.signature(), "before"), words(after.signature(), "after"));
        }
    }

    private void field(String key, String before, String after) {
        add(key, Texts.of("intake.field." + key), before, after);
    }

    private void add(String key, String label, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new FieldChange(key, label, before, after));
        }
    }

    private static String words(Recorded answer) {
        return answer == Recorded.NOT_ASKED ? "" : Texts.label(answer);
    }

    /** Two drawings differ, but no words can say how. */
    private static String words(Signature signature, String which) {
        return signature.isEmpty() ? "" : Texts.of("intake.consent.drawn." + which);
    }

    private static String words(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }

    private static String words(Map<Region, Integer> levels) {
        return levels.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Texts.label(entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String words(Collection<BodyPart> parts) {
        return parts.stream().sorted().map(BodyPart::label).collect(Collectors.joining("; "));
    }

    /** A detail's value in words. */
    public static String words(Detail detail, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (detail.kind()) {
            case ANSWER -> Texts.of("answer." + value);
            case CHOICE, CHOICES -> Arrays.stream(value.split(","))
                    .map(code -> choice(detail, code))
                    .collect(Collectors.joining(", "));
            case DATE -> ToldTime.parse(value).wordsAsSaid();
            case REGIONS -> words(BodyPart.parseAll(value));
            case NUMBER, TEXT -> value;
        };
    }

    static String day(LocalDate day) {
        return Formats.here().full(day);
    }

    private static String choice(Detail detail, String code) {
        return Texts
                .of(code.equals("unknown") ? "detail_choice.unknown" : "detail_choice." + detail.code() + "." + code);
    }

    /**
     * One field that differs between two versions, in words.
     *
     * @param key the field's key, e.g. {@code herniated_disc.since}
     * @param before empty if there was no answer
     * @param after empty if there is no longer an answer
     */
    public record FieldChange(String key, String label, String before, String after) {}

    /**
     * Merges an intake that two people changed at the same time: puts the second one's changes on top of what the first
     * one confirmed. Fields that the second did not touch are taken as confirmed; fields that both changed stay as the
     * second typed them, and are shown. Pure.
     */
    public static final class IntakeMerge {

        private final IntakeAnswers base;
        private final IntakeAnswers theirs;
        private final IntakeAnswers mine;

        private IntakeMerge(IntakeAnswers base, IntakeAnswers theirs, IntakeAnswers mine) {
            this.base = base;
            this.theirs = theirs;
            this.mine = mine;
        }

        /**
         * @param base what both started from
         * @param theirs what was confirmed meanwhile
         * @param mine what is being typed
         */
        public static IntakeAnswers of(IntakeAnswers base, IntakeAnswers theirs, IntakeAnswers mine) {
            return new IntakeMerge(base, theirs, mine).merged();
        }

        private IntakeAnswers merged() {
            return new IntakeAnswers(
                    conditions(),
                    pick(base.massagesElsewhere(), theirs.massagesElsewhere(), mine.massagesElsewhere()),
                    pick(base.pressurePreference(), theirs.pressurePreference(), mine.pressurePreference()),
                    pick(base.sensitiveRegions(), theirs.sensitiveRegions(), mine.sensitiveRegions()),
                    pick(base.avoidRegions(), theirs.avoidRegions(), mine.avoidRegions()),
                    pick(base.sideEffectsBefore(), theirs.sideEffectsBefore(), mine.sideEffectsBefore()),
                    pick(base.goals(), theirs.goals(), mine.goals()),
                    pick(base.medicines(), theirs.medicines(), mine.medicines()),
                    pick(base.allergiesText(), theirs.allergiesText(), mine.allergiesText()),
                    pick(base.consents(), theirs.consents(), mine.consents()),
                    own());
        }

        private Map<String, OwnAnswer> own() {
            var all = new HashMap<String, OwnAnswer>();
            Stream.of(base, theirs, mine).flatMap(answers -> answers.own().keySet().stream()).distinct()
                    .forEach(key -> pick(
                            Optional.ofNullable(base.own().get(key)), Optional.ofNullable(theirs.own().get(key)),
                            Optional.ofNullable(mine.own().get(key))).ifPresent(answer -> all.put(key, answer)));
            return all;
        }

        private EnumMap<Condition, ConditionAnswer> conditions() {
            var all = new EnumMap<Condition, ConditionAnswer>(Condition.class);
            for (var condition : Condition.values()) {
                var answer = pick(base.of(condition), theirs.of(condition), mine.of(condition));
                if (!answer.equals(ConditionAnswer.NOT_ASKED)) {
                    all.put(condition, answer);
                }
            }
            return all;
        }

        private static <T> T pick(T base, T theirs, T mine) {
            return mine.equals(base) ? theirs : mine;
        }
    }

    /** Every answer in words, and as it is stored. */
    static CopyRow told(CopyRow row, IntakeAnswers answers) {
        var stored = stored(answers);
        between(IntakeAnswers.empty(), answers)
                .forEach(field -> row.answer(
                        field.key(), field.label(), field.after(), stored.getOrDefault(field.key(), "")));
        return row;
    }
}
