package org.tenderpoint.outcome;

import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.adjustment.AdjustmentUse;
import org.tenderpoint.followup.answers.AnswerWay;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.triage.WhySore;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.screening.OverrideReason;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * A property by which sessions are grouped. A session with several keys, such as two modalities, counts once in each. A
 * new one also needs a page in {@code outcome.ui} and its place in {@code OutcomePlace}.
 *
 * @param <K> the key of one part
 */
public final class Dimension<K> {

    /** One group of all sessions; it has no parts to ask for. */
    static final Dimension<Boolean> NOTHING = new Dimension<>("nothing", _ -> List.of(true), String::valueOf,
            _ -> Optional.empty());

    /** The adjustments that were applied to a session. */
    public static final Dimension<AdjustmentKind> ADJUSTMENT = new Dimension<>(
            "adjustment", SessionOutcome::adjusted, AdjustmentKind::code, code -> Coded.of(AdjustmentKind.class, code));
    /** The adjustments that came of a session, and their use. */
    public static final Dimension<AdjustmentWithUse> ADJUSTMENT_USE = new Dimension<>(
            "advice",
            row -> row.advised().entrySet().stream().map(one -> new AdjustmentWithUse(one.getKey(), one.getValue()))
                    .toList(),
            AdjustmentWithUse::code,
            AdjustmentWithUse::read);
    /** Why a therapist went ahead against the screening; sessions without an override are in no part. */
    public static final Dimension<OverrideReason> AHEAD = new Dimension<>(
            "ahead", SessionOutcome::aheadFor, OverrideReason::code, code -> Coded.of(OverrideReason.class, code));
    public static final Dimension<AnswerWay> ASKED = new Dimension<>("asked", row -> List.of(row.asked()),
            AnswerWay::code,
            code -> Coded.of(AnswerWay.class, code));
    /** The rule that names a likely cause of the soreness. */
    public static final Dimension<String> CAUSE = new Dimension<>("cause", SessionOutcome::causes, id -> id,
            id -> WhySore.title(id).map(_ -> id));
    public static final Dimension<Condition> CONDITION = new Dimension<>("condition", SessionOutcome::conditions,
            Condition::code,
            code -> Coded.of(Condition.class, code));
    public static final Dimension<Modality> MODALITY = new Dimension<>(
            "modality",
            row -> row.work().modalities(),
            Modality::code,
            code -> Coded.of(Modality.class, code));
    public static final Dimension<YearMonth> MONTH = new Dimension<>("month", row -> List.of(YearMonth.from(row.day())),
            YearMonth::toString, Dimension::month);
    public static final Dimension<PracticePlaceId> PLACE = new Dimension<>(
            "place", row -> List.of(PracticePlaceId.of(row.place())), PracticePlaceId::toString,
            text -> Id.parse(text, PracticePlaceId::new));
    public static final Dimension<Region> REGION = new Dimension<>(
            "region",
            row -> row.work().regions(),
            Region::code,
            code -> Coded.of(Region.class, code));
    public static final Dimension<UserId> THERAPIST = new Dimension<>(
            "therapist", row -> List.of(new UserId(row.therapist())), UserId::toString,
            text -> Id.parse(text, UserId::new));
    public static final Dimension<WorkCell> WORK = new Dimension<>(
            "work",
            row -> row.work().cells(),
            WorkCell::code,
            WorkCell::read);

    private static final List<Dimension<?>> ALL = List.of(ADJUSTMENT, ADJUSTMENT_USE, AHEAD, ASKED, CAUSE, CONDITION,
            MODALITY,
            MONTH,
            PLACE,
            REGION,
            THERAPIST, WORK);

    private final String code;
    private final Function<SessionOutcome, Collection<K>> keys;
    private final Function<K, String> write;
    private final Function<String, Optional<K>> read;

    private Dimension(
            String code,
            Function<SessionOutcome, Collection<K>> keys,
            Function<K, String> write,
            Function<String, Optional<K>> read) {
        this.code = code;
        this.keys = keys;
        this.write = write;
        this.read = read;
    }

    /** One part, such as "all with deep tissue at 4". */
    public record Part(String by, String key) {}

    public Part part(K key) {
        return new Part(code, write.apply(key));
    }

    Collection<K> keys(SessionOutcome row) {
        return keys.apply(row);
    }

    /** Whether a session belongs to a part; an unknown part has none. */
    static boolean in(Part part, SessionOutcome row) {
        return ALL.stream().filter(by -> by.code.equals(part.by())).anyMatch(by -> by.has(part.key(), row));
    }

    /** Whether the part names a known dimension and a valid key. */
    public static boolean readable(Part part) {
        return ALL.stream().filter(by -> by.code.equals(part.by())).anyMatch(by -> by.key(part.key()).isPresent());
    }

    private boolean has(String key, SessionOutcome row) {
        return keys(row).stream().anyMatch(one -> write.apply(one).equals(key));
    }

    /** The key of a part of this dimension; empty if the part belongs to another, or its key is invalid. */
    public Optional<K> in(Part part) {
        return part.by().equals(code) ? read.apply(part.key()) : Optional.empty();
    }

    /** The key as written in a part; empty if it is invalid. */
    public Optional<K> key(String key) {
        return read.apply(key);
    }

    private static Optional<YearMonth> month(String text) {
        return text.matches("\\d{4}-(0[1-9]|1[0-2])") ? Optional.of(YearMonth.parse(text)) : Optional.empty();
    }

    /** A kind of adjustment that came of a session, and what became of it. */
    public record AdjustmentWithUse(AdjustmentKind kind, AdjustmentUse use) {

        String code() {
            return kind.code() + "-" + use.code();
        }

        static Optional<AdjustmentWithUse> read(String code) {
            int at = code.lastIndexOf('-');
            return at < 0
                    ? Optional.empty()
                    : Coded.of(AdjustmentKind.class, code.substring(0, at))
                            .flatMap(kind -> Coded.of(AdjustmentUse.class, code.substring(at + 1))
                                    .map(use -> new AdjustmentWithUse(kind, use)));
        }

        static String write(Map<AdjustmentKind, AdjustmentUse> all) {
            return all.entrySet().stream()
                    .map(one -> new AdjustmentWithUse(one.getKey(), one.getValue()).code())
                    .sorted()
                    .collect(Collectors.joining(" "));
        }

        static Map<AdjustmentKind, AdjustmentUse> readAll(String codes) {
            var all = new EnumMap<AdjustmentKind, AdjustmentUse>(AdjustmentKind.class);
            Stream.of(codes.split(" "))
                    .filter(code -> !code.isEmpty())
                    .map(code -> read(code).orElseThrow())
                    .forEach(one -> all.put(one.kind(), one.use()));
            return Map.copyOf(all);
        }
    }
}
