package org.tenderpoint.screening.rules;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.screening.rules.facts.MedicalClearance;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.Revised;

/**
 * Which rows carry a trait, in any version. Answers and clearances are kept under the ids of rows and findings; what
 * such an id stands for is looked up in the row, so that no code knows a rule by its id.
 */
public final class RowTraits {

    private static final Map<Enum<?>, Set<String>> IDS = new ConcurrentHashMap<>();

    /** By their codes: a doctor's word has the same names as what follows from it. */
    private static final Map<String, Enum<?>> BY_CODE = Stream
            .of(ScreeningTrait.values(), DoctorsWord.values(), DoctorsWord.RowsAfterWord.values())
            .flatMap(Stream::of)
            .collect(Collectors.toUnmodifiableMap(RowTraits::code, trait -> trait));

    private RowTraits() {}

    /** As they are stored with a finding. */
    public static Set<String> codes(Set<Enum<?>> traits) {
        return traits.stream().map(RowTraits::code).collect(Collectors.toUnmodifiableSet());
    }

    /** @throws NullPointerException if one is unknown: a trait is never skipped */
    public static Set<Enum<?>> of(Set<String> codes) {
        return codes.stream().map(code -> Objects.requireNonNull(BY_CODE.get(code), code))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String code(Enum<?> trait) {
        return switch (trait) {
            case DoctorsWord word -> "word:" + word.name();
            case DoctorsWord.RowsAfterWord word -> "after:" + word.name();
            default -> trait.name();
        };
    }

    /** The ids of the rows with this trait, and of the findings of their pairs that carry it. */
    static Set<String> ids(Enum<?> trait) {
        return IDS.computeIfAbsent(trait, RowTraits::read);
    }

    private static Set<String> read(Enum<?> trait) {
        var rows = Revised.ids(ScreeningRules.SINGLE_ROWS, trait).stream();
        var pairs = ScreeningRules.PAIR_ROWS.stream().flatMap(row -> Pairs.ids(row, trait));
        return Stream.concat(rows, pairs).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a doctor's word names one of these rows. */
    static boolean names(MedicalClearance clearance, Enum<?> trait) {
        var ids = ids(trait);
        return clearance.findings().stream().anyMatch(ids::contains);
    }

    /** The condition that a yes under this key makes true, whatever intake said of it. */
    static Optional<Condition> impliedBy(String key) {
        return Optional.ofNullable(ImpliedConditions.BY_KEY.get(key));
    }

    /**
     * The questions whose answers are kept with a condition, by their keys, each with the conditions that its row is
     * about.
     */
    public static Map<String, Set<Condition>> kept() {
        return KeptConditions.BY_KEY;
    }

    /** The keys of the questions that are not asked again once the last follow-up was answered. */
    public static Set<String> answeredByFollowUp() {
        return ids(ScreeningTrait.ANSWERED_BY_THE_LAST_FOLLOW_UP);
    }

    /** Read from the rows when the first answer is. */
    private static final class KeptConditions {
        private static final Map<String, Set<Condition>> BY_KEY = ScreeningRules.SINGLE_ROWS.stream()
                .flatMap(row -> row.then().effects().stream()
                        .flatMap(then -> then.keeps().stream())
                        .map(part -> Map.entry(AskEffects.key(row.id(), part), row.about())))
                .distinct()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Read from the rows when the first answer is. */
    private static final class ImpliedConditions {
        private static final Map<String, Condition> BY_KEY = ScreeningRules.SINGLE_ROWS.stream()
                .flatMap(row -> row.then().effects().stream()
                        .flatMap(then -> then.implies().entrySet().stream())
                        .map(implied -> Map.entry(AskEffects.key(row.id(), implied.getKey()), implied.getValue())))
                .distinct()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What sets a few rows apart: it stands in the row, so that no code needs to know a row by its id. */
    public enum ScreeningTrait {
        /** No therapist may go ahead against it. */
        NOT_OVERRIDABLE,
        /** Only a doctor's word in writing lowers it; nobody in the practice can know. */
        DOCTORS_WORD_FIRST,
        /** The same, unless the therapist holds the training that the row asks for. */
        DOCTORS_WORD_OR_TRAINING,
        /** The same where a doctor has told the client to avoid massage, pressure, heat or effort. */
        DOCTORS_WORD_IF_FORBIDDEN,
        /** It asks how the last session felt, which the last follow-up tells. */
        ANSWERED_BY_THE_LAST_FOLLOW_UP,
        /** It belongs to the binding screening only. */
        ARRIVAL_ONLY,
        /** It names what is done or watched at the table, which no plan shows. */
        AT_THE_TABLE,
        /** Its limits hold for everyone and make no finding more than clear. */
        EVERYONE,
        /** The plan must change, though its only effect is a note. */
        PLAN_MUST_CHANGE,
        /** It stays adapt, though its only effect is a note: other rows set the limits that it stands beside. */
        ADAPTS_BY_A_NOTE,
        /** It rests on one day's questions, so it is no standing limit. */
        OF_THE_DAY,
        /** Held back while an alarm stands, so that nothing distracts from it. */
        HELD_BACK_BY_ALARM,
        /** Summed up with others of its kind: it leaves out kinds of massage, or says what follows from that. */
        SUMMED_UP,
        /**
         * Its cap rests on preference, experience or the plan: it leaves no kind of massage out that needs more
         * pressure.
         */
        LEAVES_MODALITIES,
        /** It keeps the plan to the places and the kinds of massage that are left. */
        KEEPS_PLAN_TO_PLACES,
        /** It keeps the plan to the pressure that is allowed. */
        KEEPS_PLAN_TO_PRESSURE,
        /** It keeps the plan to the time that is allowed. */
        KEEPS_PLAN_TO_TIME,
        /** It names the parts of a planned kind of massage that are left out. */
        LEAVES_OUT_TECHNIQUES,
        /** It is about what nobody asked: reading a condition there is not covering it. */
        NOT_ASKED,
        /** The guard over every condition that no other row reads; it cannot be left out. */
        GUARD,
        /** Asks about hard training or physical work; a yes counts like the fact itself. */
        ASKS_ABOUT_HARD_WORK,
        /** Asks whether the client knows the pain of today; an answer counts like the fact itself. */
        ASKS_WHETHER_PAIN_IS_KNOWN,
        /** Asks for the last reading of the blood pressure. */
        ASKS_FOR_THE_LAST_READING,
        /** It ends only as its own row says; no doctor's word ends it. */
        HOLD,
        /** A doctor's word about it may allow a kind of massage to a client with a heart condition. */
        ABOUT_THE_HEART,
        /** Only limits in writing resolve it. */
        NEEDS_LIMITS,
        /** Only limits in writing resolve it while a clot that is treated now is read as a clot of today. */
        NEEDS_LIMITS_FOR_A_FRESH_CLOT,
        /** Only limits in writing resolve it, unless the word names this very row. */
        NEEDS_LIMITS_UNLESS_NAMED,
        /** No doctor answers it while one of the day's questions was not put to the client. */
        FLAGS_MUST_BE_ASKED,
        /** No doctor answers it while one of its conditions was not put to the client. */
        CONDITIONS_MUST_BE_ASKED
    }
}
