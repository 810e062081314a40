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
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.consent.Consents;
import org.tenderpoint.intake.own.AskedQuestion;
import org.tenderpoint.intake.own.OwnAnswer;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.StandingAnswers;
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
            answer.details().forEach((detail, value) -> stored.put(StandingAnswers.key(condition, detail), value));
        }
        stored.put("side_effects_before", answers.sideEffectsBefore().code());
        answers.own().forEach((key, answer) -> stored.put(AskedQuestion.KEY + key, answer.given()));
        return stored;
    }

    private void condition(Condition condition, IntakeAnswers before, IntakeAnswers after) {
        var label = Texts.label(condition);
        add(condition.code(), label, words(before.of(condition).recorded()), words(after.of(condition).recorded()));
        for (var detail : condition.details()) {
            add(
                    StandingAnswers.key(condition, detail),
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

    static String words(Collection<BodyPart> parts) {
        return parts.stream().sorted().map(BodyPart::label).collect(Collectors.joining("; "));
    }

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

    /** Merges two changes of the same answers: what only one of them changed is as that one has it. Pure. */
    public static final class IntakeMerge {

        private final IntakeAnswers base;
        private final IntakeAnswers theirs;
        private final IntakeAnswers mine;
        private final boolean careful;

        private IntakeMerge(IntakeAnswers base, IntakeAnswers theirs, IntakeAnswers mine, boolean careful) {
            this.base = base;
            this.theirs = theirs;
            this.mine = mine;
            this.careful = careful;
        }

        /** What both changed is as mine has it. */
        public static IntakeAnswers of(IntakeAnswers base, IntakeAnswers theirs, IntakeAnswers mine) {
            return new IntakeMerge(base, theirs, mine, false).mergedAnswers();
        }

        /**
         * Of two people who changed an intake at the same time: what both changed is as careful as where two records
         * are made one. Nothing that either has added is lost but by care: what they tell otherwise is open again.
         *
         * @param base what both started from
         * @param theirs what was confirmed meanwhile
         * @param mine what is being typed
         */
        public static IntakeAnswers ofTwoPeople(IntakeAnswers base, IntakeAnswers theirs, IntakeAnswers mine) {
            var merge = new IntakeMerge(base, theirs, mine, true);
            return merge.askedAboutMedicines(merge.mergedAnswers());
        }

        /** What I changed and the merged answers have otherwise, because both changed it. */
        public static List<FieldChange> notAsTyped(IntakeAnswers base, IntakeAnswers mine, IntakeAnswers merged) {
            var changed = between(base, mine).stream().map(FieldChange::key).collect(Collectors.toSet());
            return between(mine, merged).stream().filter(field -> changed.contains(field.key())).toList();
        }

        private IntakeAnswers mergedAnswers() {
            return new IntakeAnswers(
                    conditions(),
                    pick(IntakeAnswers::massagesElsewhere, CarefulAnswers::fewer),
                    pick(IntakeAnswers::pressurePreference, CarefulAnswers::lighter),
                    pick(IntakeAnswers::sensitiveRegions, CarefulAnswers::joined),
                    pick(IntakeAnswers::avoidRegions, CarefulAnswers::joined),
                    pick(IntakeAnswers::sideEffectsBefore, CarefulAnswers::worse),
                    pick(IntakeAnswers::goals, CarefulAnswers::joined),
                    pick(IntakeAnswers::medicines, CarefulAnswers::joined),
                    pick(IntakeAnswers::allergiesText, CarefulAnswers::joined),
                    pick(IntakeAnswers::consents, CarefulAnswers::consents),
                    ownAnswers());
        }

        /** Who denied an illness without knowing of a medicine that the other named has not denied it beside that. */
        private IntakeAnswers askedAboutMedicines(IntakeAnswers merged) {
            var answers = merged;
            for (var condition : KnownMedicines.conditions()) {
                var named = KnownMedicines.named(merged.medicines(), condition);
                if (merged.of(condition).recorded() == Recorded.NO && Stream.of(mine, theirs).noneMatch(
                        one -> one.of(condition).recorded() == Recorded.NO
                                && KnownMedicines.named(one.medicines(), condition).containsAll(named))) {
                    answers = answers.with(condition, ConditionAnswer.NOT_ASKED);
                }
            }
            var thinner = merged.of(Condition.ANTICOAGULANT);
            var others = KnownMedicines.against(Detail.ASPIRIN_ONLY, merged.medicines());
            boolean onlyAspirin = Stream.of(mine, theirs)
                    .anyMatch(one -> saysOnlyAspirin(one.of(Condition.ANTICOAGULANT))
                            && KnownMedicines.against(Detail.ASPIRIN_ONLY, one.medicines()).containsAll(others));
            return saysOnlyAspirin(thinner) && !onlyAspirin
                    ? answers.with(Condition.ANTICOAGULANT, thinner.with(Detail.ASPIRIN_ONLY, ""))
                    : answers;
        }

        private static boolean saysOnlyAspirin(ConditionAnswer thinner) {
            return Answer.YES.code().equals(thinner.details().get(Detail.ASPIRIN_ONLY));
        }

        /** No rule asks which is more careful. */
        private Map<String, OwnAnswer> ownAnswers() {
            var all = new HashMap<String, OwnAnswer>();
            Stream.of(base, theirs, mine).flatMap(answers -> answers.own().keySet().stream()).distinct()
                    .forEach(key -> pick(
                            Optional.ofNullable(base.own().get(key)), Optional.ofNullable(theirs.own().get(key)),
                            Optional.ofNullable(mine.own().get(key)), (typed, _) -> typed)
                            .ifPresent(answer -> all.put(key, answer)));
            return all;
        }

        private EnumMap<Condition, ConditionAnswer> conditions() {
            var all = new EnumMap<Condition, ConditionAnswer>(Condition.class);
            for (var condition : Condition.values()) {
                var answer = pick(answers -> answers.of(condition), CarefulAnswers::of);
                if (!answer.equals(ConditionAnswer.NOT_ASKED)) {
                    all.put(condition, answer);
                }
            }
            return all;
        }

        /** @param both of two answers, mine first */
        private <T> T pick(Function<IntakeAnswers, T> field, BinaryOperator<T> both) {
            return pick(field.apply(base), field.apply(theirs), field.apply(mine),
                    careful ? both : (typed, _) -> typed);
        }

        private static <T> T pick(T base, T theirs, T mine, BinaryOperator<T> both) {
            if (mine.equals(base)) {
                return theirs;
            }
            return theirs.equals(base) || theirs.equals(mine) ? mine : both.apply(mine, theirs);
        }
    }

    /** Every answer in words, and as it is stored. */
    static CopyRow withAnswers(CopyRow row, IntakeAnswers answers) {
        var stored = stored(answers);
        between(IntakeAnswers.empty(), answers)
                .forEach(field -> row.answer(
                        field.key(), field.label(), field.after(), stored.getOrDefault(field.key(), "")));
        return row;
    }
}
