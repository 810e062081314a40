package org.tenderpoint.intake.evening;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.intake.SinceLastTime;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;

/**
 * What a client answered by link for a session. It stands beside the visit and is none of its answers until the client
 * has said at the door whether anything is new since.
 *
 * @param at when the first of these answers was given: from then on they count
 * @param calls what came of each call about them, in words of whoever rang
 */
public record ToldByLink(EveningVisit visit, Instant at, VisitAnswers answers, List<String> calls) {

    public ToldByLink {
        calls = List.copyOf(calls);
    }

    /** For how long answers by link count at the door. */
    public static final Duration COUNTS = Duration.ofHours(18);

    /** The key of the question at the door. */
    public static final String NEW_SINCE_LINK = "new_since_link";

    /** Whether the pain is known, the gravest answer first. */
    private static final List<Recorded> KNOWN = List.of(
            Recorded.NO, Recorded.DONT_KNOW, Recorded.NOT_ASKED, Recorded.YES);

    /** Answers to any other question, the gravest last. */
    private static final List<Recorded> GRAVITY = List.of(
            Recorded.NOT_ASKED, Recorded.NO, Recorded.DONT_KNOW, Recorded.YES);

    private static final Set<String> GRAVER_BY_YES = Set.of(RedFlag.OTHER_NEW_TODAY, NEW_SINCE_LINK);

    public boolean counts(Instant now) {
        return now.isBefore(at.plus(COUNTS));
    }

    /**
     * Without what was denied, which then counts as not asked. What was told stays: it is shown at the door and asked
     * again.
     */
    public static VisitAnswers withoutDenials(VisitAnswers told) {
        var flags = withoutNo(told.redFlags(), RedFlag.class);
        boolean hurts = told.painNow().orElse(0) > 0;
        var others = new HashMap<>(told.asks());
        others.values().removeIf(Answer.NO.code()::equals);
        return new VisitAnswers(
                flags,
                hurts ? told.painNow() : OptionalInt.empty(),
                hurts ? told.painRegions() : Set.of(),
                // that the pain is known makes it milder, so it is asked again
                hurts && told.painKnown() != Recorded.YES ? told.painKnown() : Recorded.NOT_ASKED,
                told.strenuous48h() == Recorded.NO ? Recorded.NOT_ASKED : told.strenuous48h(),
                told.strenuousRegions(),
                false,
                others,
                withoutNo(told.since(), SinceLastTime.class));
    }

    private static <E extends Enum<E>> Map<E, Recorded> withoutNo(Map<E, Recorded> told, Class<E> type) {
        var kept = new EnumMap<E, Recorded>(type);
        told.forEach((key, answer) -> {
            if (answer != Recorded.NO) {
                kept.put(key, answer);
            }
        });
        return kept;
    }

    /**
     * The red flags that are yes or not sure, by their codes, and then whatever else is new: somebody rings about them.
     */
    public static Map<String, Recorded> doubtful(VisitAnswers told) {
        var doubtful = new LinkedHashMap<String, Recorded>();
        withoutNo(told.redFlags(), RedFlag.class).forEach((flag, answer) -> doubtful.put(flag.code(), answer));
        doubtful.put(RedFlag.OTHER_NEW_TODAY, told.asked(RedFlag.OTHER_NEW_TODAY));
        doubtful.values().removeIf(Recorded::noOrNotAsked);
        return doubtful;
    }

    /** Whether a red flag is among these answers, and not only something else that is new. */
    public static boolean warns(Map<String, Recorded> doubtful) {
        return !Set.of(RedFlag.OTHER_NEW_TODAY).containsAll(doubtful.keySet());
    }

    /** Whether one of these is graver than it was told before: there is something new to ring about. */
    static boolean tellsMore(VisitAnswers told, VisitAnswers before) {
        var rung = doubtful(before);
        return doubtful(told).entrySet().stream()
                .anyMatch(one -> GRAVITY.indexOf(one.getValue()) > GRAVITY
                        .indexOf(rung.getOrDefault(one.getKey(), Recorded.NO)));
    }

    /** What was answered in several places, in one: of each question the gravest answer. */
    public static VisitAnswers gravest(Collection<VisitAnswers> all) {
        return all.stream().reduce(ToldByLink::gravest).orElse(VisitAnswers.empty());
    }

    /** The graver of two answers to any question but whether the pain is known. */
    static Recorded graver(Recorded one, Recorded other) {
        return GRAVITY.indexOf(one) < GRAVITY.indexOf(other) ? other : one;
    }

    /** The graver of two answers to whether the pain is known: here it is the no. */
    static Recorded graverOfKnown(Recorded one, Recorded other) {
        return KNOWN.indexOf(one) < KNOWN.indexOf(other) ? one : other;
    }

    private static VisitAnswers gravest(VisitAnswers one, VisitAnswers other) {
        BinaryOperator<Recorded> worse = ToldByLink::graver;
        int pain = Math.max(one.painNow().orElse(-1), other.painNow().orElse(-1));
        var known = Stream.of(one, other).filter(told -> told.painNow().isPresent()).map(VisitAnswers::painKnown)
                .reduce(ToldByLink::graverOfKnown).orElse(Recorded.NOT_ASKED);
        var others = new HashMap<>(one.asks());
        other.asks().forEach((key, answer) -> others.merge(key, answer, (mine, theirs) -> GRAVER_BY_YES.contains(key)
                ? worse.apply(one.asked(key), other.asked(key)).answer().code()
                // of a rule's question the yes may be the milder answer
                : mine.equals(theirs) ? mine : Answer.UNKNOWN.code()));
        return new VisitAnswers(
                union(one.redFlags(), other.redFlags(), worse),
                pain < 0 ? OptionalInt.empty() : OptionalInt.of(pain),
                union(one.painRegions(), other.painRegions()),
                known,
                worse.apply(one.strenuous48h(), other.strenuous48h()),
                union(one.strenuousRegions(), other.strenuousRegions()),
                false,
                others,
                union(one.since(), other.since(), worse));
    }

    private static <K> Map<K, Recorded> union(
            Map<K, Recorded> one, Map<K, Recorded> other, BinaryOperator<Recorded> worse) {
        return Stream.of(one, other).flatMap(told -> told.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, worse));
    }

    private static Set<BodyPart> union(Set<BodyPart> one, Set<BodyPart> other) {
        var all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }
}
