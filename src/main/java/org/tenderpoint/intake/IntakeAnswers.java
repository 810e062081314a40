package org.tenderpoint.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.consent.Consents;
import org.tenderpoint.intake.own.OwnAnswer;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.RecordCopy;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;
import org.tenderpoint.vocabulary.facts.StandingAnswers;
import org.tenderpoint.vocabulary.facts.ToldTime;
import org.tenderpoint.vocabulary.facts.ToldTime.Period;

/**
 * All standing answers of an intake. Immutable; a change makes a new one.
 *
 * @param conditions answers by condition; a missing condition was not asked
 * @param massagesElsewhere massages in the last 12 months at other places; empty when not known
 * @param pressurePreference 1 to 5 for each region that the client has a wish for
 * @param sensitiveRegions where touch is unpleasant
 * @param avoidRegions where the client does not want to be touched
 * @param own answers to the practice's own questions, by their keys; no rule reads them
 */
public record IntakeAnswers(
        Map<Condition, ConditionAnswer> conditions,
        OptionalInt massagesElsewhere,
        Map<Region, Integer> pressurePreference,
        Set<BodyPart> sensitiveRegions,
        Set<BodyPart> avoidRegions,
        SideEffectsBefore sideEffectsBefore,
        String goals,
        String medicines,
        String allergiesText,
        Consents consents,
        Map<String, OwnAnswer> own) {

    public static final int TEXT_LENGTH = 2000;
    public static final int MOST_MASSAGES = 400;

    private static final IntakeAnswers EMPTY = new IntakeAnswers(
            Map.of(), OptionalInt.empty(), Map.of(), Set.of(), Set.of(), SideEffectsBefore.UNKNOWN, "", "", "",
            Consents.NOT_ASKED, Map.of());

    /** @throws IllegalArgumentException if a text is too long, or a number is off its scale */
    public IntakeAnswers {
        conditions = Map.copyOf(conditions);
        pressurePreference = Map.copyOf(pressurePreference);
        sensitiveRegions = Set.copyOf(sensitiveRegions);
        avoidRegions = Set.copyOf(avoidRegions);
        own = Map.copyOf(own);
        goals = PlainText.checked(PlainText.note(goals), TEXT_LENGTH);
        medicines = PlainText.checked(PlainText.note(medicines), TEXT_LENGTH);
        allergiesText = PlainText.checked(PlainText.note(allergiesText), TEXT_LENGTH);
        for (int level : pressurePreference.values()) {
            if (level < Pressure.LIGHTEST || level > Pressure.DEEPEST) {
                throw new IllegalArgumentException("A client prefers a pressure from 1 to 5, not " + level);
            }
        }
        massagesElsewhere.ifPresent(number -> {
            if (number < 0 || number > MOST_MASSAGES) {
                throw new IllegalArgumentException("Not a number of massages in a year: " + number);
            }
        });
    }

    public static IntakeAnswers empty() {
        return EMPTY;
    }

    public ConditionAnswer of(Condition condition) {
        return conditions.getOrDefault(condition, ConditionAnswer.NOT_ASKED);
    }

    /** The conditions answered with yes, in the form's order. */
    public Set<Condition> answeredYes() {
        return Arrays.stream(Condition.values())
                .filter(condition -> of(condition).recorded() == Recorded.YES)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Condition.class)));
    }

    /** The conditions not asked about yet, in the form's order. "Don't know" is an answer. */
    public List<Condition> openQuestions() {
        return Arrays.stream(Condition.values())
                .filter(condition -> of(condition).recorded() == Recorded.NOT_ASKED)
                .toList();
    }

    /**
     * The conditions of a section that are told of, but not all that is asked of them. Words are left to the client.
     */
    public List<Condition> openDetails(Condition.Group group) {
        return Arrays.stream(Condition.values())
                .filter(condition -> condition.group() == group && of(condition).recorded() == Recorded.YES)
                .filter(condition -> condition.askedDetails().stream().anyMatch(detail -> open(of(condition), detail)))
                .toList();
    }

    private static boolean open(ConditionAnswer told, Detail detail) {
        boolean inWords = detail.kind() == Detail.Kind.TEXT;
        boolean otherwise = detail == Detail.SINCE && told.details().containsKey(Detail.PHASE);
        return !inWords && !otherwise && !told.details().containsKey(detail);
    }

    /** Whether every safety question was asked, and consent to treatment given or refused. */
    public boolean complete() {
        return openQuestions().isEmpty() && consents.of(ConsentKind.TREATMENT) != Recorded.NOT_ASKED;
    }

    /**
     * The start of a new version: answers about "now" and the last months count as not asked, since they apply only on
     * the day they were given, and a confirmed version dates everything in it to its own day.
     */
    public IntakeAnswers withNowOpen() {
        return withNowOpen(_ -> false);
    }

    /** @param toldToday by {@link StandingAnswers#key}, whether an answer was given on the day of the new version */
    IntakeAnswers withNowOpen(Predicate<String> toldToday) {
        var all = new EnumMap<Condition, ConditionAnswer>(Condition.class);
        conditions.forEach((condition, answer) -> {
            if (!condition.aboutNow() || toldToday.test(StandingAnswers.key(condition))) {
                var standing = answer;
                for (var detail : answer.details().keySet()) {
                    boolean open = (detail.aboutNow() || detail.lately())
                            && !toldToday.test(StandingAnswers.key(condition, detail));
                    standing = open ? standing.with(detail, "") : standing;
                }
                all.put(condition, standing);
            }
        });
        return withConditions(all);
    }

    /**
     * The same with another answer. What it contradicts is open again: a judgement of other words, and that nothing but
     * aspirin is taken beside another blood thinner that is newly named.
     */
    public IntakeAnswers with(Condition condition, ConditionAnswer answer) {
        var all = new EnumMap<Condition, ConditionAnswer>(Condition.class);
        all.putAll(conditions);
        if (answer.recorded() == Recorded.NOT_ASKED) {
            all.remove(condition);
        } else {
            all.put(condition, judgedAnew(of(condition), onlyAspirin(of(condition), answer)));
        }
        return withConditions(all);
    }

    /** That something has no bearing was judged of the words that stood there. */
    private static ConditionAnswer judgedAnew(ConditionAnswer before, ConditionAnswer answer) {
        boolean otherWords = !text(before, Detail.TEXT).equals(text(answer, Detail.TEXT));
        return otherWords && before.details().containsKey(Detail.NO_BEARING)
                ? answer.with(Detail.NO_BEARING, "")
                : answer;
    }

    private static ConditionAnswer onlyAspirin(ConditionAnswer before, ConditionAnswer answer) {
        return namesMoreThanAspirin(text(before, Detail.NAME), text(answer, Detail.NAME))
                ? withAspirinOpen(answer)
                : answer;
    }

    private static boolean namesMoreThanAspirin(String before, String after) {
        var named = KnownMedicines.against(Detail.ASPIRIN_ONLY, after);
        return !KnownMedicines.against(Detail.ASPIRIN_ONLY, before).containsAll(named);
    }

    private static ConditionAnswer withAspirinOpen(ConditionAnswer answer) {
        return text(answer, Detail.ASPIRIN_ONLY).equals(Answer.YES.code())
                ? answer.with(Detail.ASPIRIN_ONLY, "")
                : answer;
    }

    private static String text(ConditionAnswer answer, Detail detail) {
        return answer.details().getOrDefault(detail, "");
    }

    /**
     * "No to all others": questions of this section that were not asked are recorded as asked and denied; answers stay.
     */
    public IntakeAnswers denyOthers(Condition.Group group) {
        var all = new EnumMap<Condition, ConditionAnswer>(Condition.class);
        all.putAll(conditions);
        for (var condition : Condition.values()) {
            if (condition.group() == group) {
                all.putIfAbsent(condition, ConditionAnswer.DENIED);
            }
        }
        return withConditions(all);
    }

    public IntakeAnswers withConditions(Map<Condition, ConditionAnswer> all) {
        return RecordCopy.with(this, "conditions", all);
    }

    public IntakeAnswers withMassagesElsewhere(OptionalInt number) {
        return RecordCopy.with(this, "massagesElsewhere", number);
    }

    public IntakeAnswers withPressurePreference(Map<Region, Integer> levels) {
        return RecordCopy.with(this, "pressurePreference", levels);
    }

    public IntakeAnswers withSensitiveRegions(Set<BodyPart> parts) {
        return RecordCopy.with(this, "sensitiveRegions", parts);
    }

    public IntakeAnswers withAvoidRegions(Set<BodyPart> parts) {
        return RecordCopy.with(this, "avoidRegions", parts);
    }

    public IntakeAnswers withSideEffectsBefore(SideEffectsBefore before) {
        return RecordCopy.with(this, "sideEffectsBefore", before);
    }

    public IntakeAnswers withGoals(String text) {
        return RecordCopy.with(this, "goals", text);
    }

    /**
     * The same with other medicines. A newly named blood thinner, steroid or immune medicine whose condition is denied
     * sets that condition to not asked, so that it is asked again; so does a blood thinner with "nothing but aspirin".
     */
    public IntakeAnswers withMedicines(String text) {
        var all = new EnumMap<Condition, ConditionAnswer>(Condition.class);
        all.putAll(conditions);
        for (var condition : KnownMedicines.conditions()) {
            boolean denied = of(condition).recorded() == Recorded.NO;
            if (denied
                    && !KnownMedicines.named(medicines, condition).containsAll(KnownMedicines.named(text, condition))) {
                all.remove(condition);
            }
        }
        if (namesMoreThanAspirin(medicines, text)) {
            all.computeIfPresent(Condition.ANTICOAGULANT, (_, answer) -> withAspirinOpen(answer));
        }
        return new IntakeAnswers(
                all, massagesElsewhere, pressurePreference, sensitiveRegions, avoidRegions, sideEffectsBefore, goals,
                text,
                allergiesText, consents, own);
    }

    /** The medicines in the text that suggest this condition, e.g. a blood thinner; empty when none is known. */
    public Set<String> medicinesFor(Condition condition) {
        return KnownMedicines.named(medicines, condition);
    }

    /**
     * The blood thinners in the text and the answer that are no aspirin, while it is not known whether more is taken.
     */
    public Set<String> thinnersBesideAspirin() {
        var told = of(Condition.ANTICOAGULANT);
        boolean open = told.recorded() == Recorded.YES && !told.details().containsKey(Detail.ASPIRIN_ONLY);
        return open
                ? KnownMedicines.against(Detail.ASPIRIN_ONLY, medicines + "\n" + text(told, Detail.NAME))
                : Set.of();
    }

    public IntakeAnswers withAllergiesText(String text) {
        return RecordCopy.with(this, "allergiesText", text);
    }

    public IntakeAnswers withConsents(Consents given) {
        return RecordCopy.with(this, "consents", given);
    }

    /** The same with this answer in the place of an earlier one to the same question. */
    public IntakeAnswers with(OwnAnswer answer) {
        var all = new HashMap<>(own);
        all.put(answer.asked().key(), answer);
        return withOwn(all);
    }

    public IntakeAnswers withoutOwn(String key) {
        var all = new HashMap<>(own);
        all.remove(key);
        return withOwn(all);
    }

    IntakeAnswers withOwn(Map<String, OwnAnswer> all) {
        return RecordCopy.with(this, "own", all);
    }

    /** Since when, as a period chosen in one tap. It is kept as it was said. */
    public enum ElapsedTime implements Coded {
        ACUTE,
        SUBACUTE,
        CHRONIC,
        RESOLVED,
        UNKNOWN;

        /** The answer with its time replaced by this period. */
        public ConditionAnswer in(ConditionAnswer answer, LocalDate today) {
            var period = Coded.of(Period.class, code());
            return answer
                    .with(Detail.PHASE, period.isPresent() ? "" : code())
                    .with(Detail.SINCE, period.map(since -> ToldTime.of(since, today).value()).orElse(""));
        }

        /** As which these details count today; empty if they say nothing of the time. */
        public static Optional<ElapsedTime> of(Map<Detail, String> details, LocalDate today) {
            var phase = details.get(Detail.PHASE);
            return phase != null
                    ? Coded.of(ElapsedTime.class, phase)
                    : since(details).map(since -> Period.at(since.latest(), today)).map(ElapsedTime::of);
        }

        /** The period that was said; where a date was, as which it counts today. */
        public static Optional<ElapsedTime> said(Map<Detail, String> details, LocalDate today) {
            return since(details).flatMap(ToldTime::period).map(ElapsedTime::of).or(() -> of(details, today));
        }

        private static Optional<ToldTime> since(Map<Detail, String> details) {
            return Optional.ofNullable(details.get(Detail.SINCE)).map(ToldTime::parse);
        }

        private static ElapsedTime of(Period period) {
            return valueOf(period.name());
        }
    }
}
