package org.tenderpoint.intake;

import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.RecordCopy;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;

/**
 * What is asked at every visit.
 *
 * @param redFlags a missing flag was not asked
 * @param painNow 0 to 10; empty when not asked. Also the session's pain before
 * @param painKnown whether the client knows this pain, and it is no worse than usual; asked of stronger pain
 * @param strenuous48h hard training or physical work in the last 48 hours
 * @param nothingElseChanged of arrivals before {@code since} was asked: whether one box confirmed all standing answers
 * @param asks answers to rules' questions, by {@code ask.<rule id>}
 * @param since what is new since last time, or now; a missing line was not asked
 */
public record VisitAnswers(
        Map<RedFlag, Recorded> redFlags,
        OptionalInt painNow,
        Set<BodyPart> painRegions,
        Recorded painKnown,
        Recorded strenuous48h,
        Set<BodyPart> strenuousRegions,
        boolean nothingElseChanged,
        Map<String, String> asks,
        Map<SinceLastTime, Recorded> since) {

    /** Before a question's key, as it is stored. */
    static final String ASK = "ask.";
    static final String SINCE = "since.";

    private static final VisitAnswers EMPTY = new VisitAnswers(
            Map.of(), OptionalInt.empty(), Set.of(), Recorded.NOT_ASKED, Set.of(), false, Map.of());

    /** @throws IllegalArgumentException if the pain is not on the scale */
    public VisitAnswers {
        redFlags = Map.copyOf(redFlags);
        painRegions = Set.copyOf(painRegions);
        strenuousRegions = Set.copyOf(strenuousRegions);
        asks = Map.copyOf(asks);
        since = Map.copyOf(since);
        painNow.ifPresent(pain -> {
            if (pain < 0 || pain > 10) {
                throw new IllegalArgumentException("Pain is 0 to 10, not " + pain);
            }
        });
    }

    /** Answers of a visit at which nobody was asked what is new, nor whether the pain is known. */
    public VisitAnswers(
            Map<RedFlag, Recorded> redFlags,
            OptionalInt painNow,
            Set<BodyPart> painRegions,
            Recorded strenuous48h,
            Set<BodyPart> strenuousRegions,
            boolean nothingElseChanged,
            Map<String, String> asks) {
        this(redFlags, painNow, painRegions, Recorded.NOT_ASKED, strenuous48h, strenuousRegions, nothingElseChanged,
                asks,
                Map.of());
    }

    public static VisitAnswers empty() {
        return EMPTY;
    }

    public Recorded of(RedFlag flag) {
        return redFlags.getOrDefault(flag, Recorded.NOT_ASKED);
    }

    /** The answer to a question that is asked beside the red flags, by its key. */
    public Recorded asked(String key) {
        return Coded.of(Answer.class, asks.getOrDefault(key, asks.getOrDefault(ASK + key, "")))
                .map(Recorded::of).orElse(Recorded.NOT_ASKED);
    }

    /** The same with that answer; not asked takes it away. */
    public VisitAnswers withAsked(String key, Recorded answer) {
        var all = new HashMap<>(asks);
        all.remove(ASK + key);
        if (answer == Recorded.NOT_ASKED) {
            all.remove(key);
        } else {
            all.put(key, answer.answer().code());
        }
        return withAsks(all);
    }

    /** The same with these answers to rules' questions. */
    public VisitAnswers withAsks(Map<String, String> given) {
        return RecordCopy.with(this, "asks", given);
    }

    public VisitAnswers with(RedFlag flag, Recorded answer) {
        var all = new EnumMap<RedFlag, Recorded>(RedFlag.class);
        all.putAll(redFlags);
        all.put(flag, answer);
        return RecordCopy.with(this, "redFlags", all);
    }

    public VisitAnswers withSince(Map<SinceLastTime, Recorded> lines) {
        return RecordCopy.with(this, "since", lines);
    }

    public VisitAnswers withPainKnown(Recorded known) {
        return RecordCopy.with(this, "painKnown", known);
    }

    /** As a client's copy says them, without what was not asked. */
    public CopyRow copyOnto(CopyRow row) {
        row.number("pain_now", painNow)
                .parts("pain_regions", painRegions)
                .code("pain_known", painKnown)
                .code("strenuous_48h", strenuous48h)
                .parts("strenuous_regions", strenuousRegions);
        for (var flag : RedFlag.values()) {
            if (of(flag) != Recorded.NOT_ASKED) {
                row.answer(flag.code(), Texts.label(flag), Texts.label(of(flag)), of(flag).code());
            }
        }
        new TreeMap<>(since).forEach((line, answer) -> row.answer(SINCE + line.code(),
                Texts.of("intake.since_last_time." + line.code()), Texts.label(answer), answer.code()));
        new TreeMap<>(asks).forEach((key, answer) -> {
            var question = key.startsWith(ASK) ? key : ASK + key;
            row.answer(question, words(question.substring(ASK.length())),
                    Coded.of(Answer.class, answer).map(Texts::label).orElse(answer), answer);
        });
        return row;
    }

    private static String words(String key) {
        var label = "visit." + key;
        return Texts.knows(label) ? Texts.of(label) : Texts.of("copy.question", key);
    }
}
