package org.tenderpoint.intake.evening;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.intake.SinceLastTime;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;

/**
 * The answers of a visit: what was answered at the door, and what counts of those by link. Pure.
 *
 * @param answers both in one
 * @param taken what counted of the link when they were put together
 */
public record AtTheDoor(VisitAnswers answers, VisitAnswers taken) {

    /** Answers to which nothing by link was added. */
    public static AtTheDoor of(VisitAnswers answers) {
        return new AtTheDoor(answers, VisitAnswers.empty());
    }

    /**
     * The same with what counts of the link now. What was answered at the door stays, unless something graver was told
     * by link since; a denial that was taken from the link and counts no longer is open again.
     *
     * @param told empty if nothing was told, or too long ago
     * @param anythingNew whether anything is new since: denials count with its no alone
     */
    public AtTheDoor with(VisitAnswers told, Recorded anythingNew) {
        var counts = anythingNew == Recorded.NO ? told : ToldByLink.withoutDenials(told);
        var pain = pain(counts);
        var both = new VisitAnswers(
                flags(counts), pain.now(), pain.regions(), painKnown(counts, pain.now()),
                one(answers.strenuous48h(), taken.strenuous48h(), counts.strenuous48h()),
                union(answers.strenuousRegions(), counts.strenuousRegions()), answers.nothingElseChanged(),
                answers.asks(), linesSince(counts));
        return new AtTheDoor(
                both.withAsked(RedFlag.OTHER_NEW_TODAY, one(
                        answers.asked(RedFlag.OTHER_NEW_TODAY), taken.asked(RedFlag.OTHER_NEW_TODAY),
                        counts.asked(RedFlag.OTHER_NEW_TODAY))),
                counts);
    }

    /** What was answered on two pages, in one: of each question the gravest answer. */
    public AtTheDoor gravest(AtTheDoor other) {
        return new AtTheDoor(
                ToldByLink.gravest(List.of(answers, other.answers)), ToldByLink.gravest(List.of(taken, other.taken)));
    }

    private static Recorded one(Recorded here, Recorded before, Recorded counts) {
        if (here == Recorded.NOT_ASKED || here == Recorded.NO && before == Recorded.NO) {
            return counts;
        }
        return counts == before ? here : ToldByLink.graver(here, counts);
    }

    private Map<RedFlag, Recorded> flags(VisitAnswers counts) {
        var all = new EnumMap<RedFlag, Recorded>(RedFlag.class);
        for (var flag : RedFlag.values()) {
            all.put(flag, one(answers.of(flag), taken.of(flag), counts.of(flag)));
        }
        all.values().removeIf(Recorded.NOT_ASKED::equals);
        return all;
    }

    private Map<SinceLastTime, Recorded> linesSince(VisitAnswers counts) {
        var all = new EnumMap<SinceLastTime, Recorded>(SinceLastTime.class);
        for (var line : SinceLastTime.values()) {
            all.put(line, one(line(answers, line), line(taken, line), line(counts, line)));
        }
        all.values().removeIf(Recorded.NOT_ASKED::equals);
        return all;
    }

    private static Recorded line(VisitAnswers told, SinceLastTime line) {
        return told.since().getOrDefault(line, Recorded.NOT_ASKED);
    }

    private record Hurts(OptionalInt now, Set<BodyPart> regions) {}

    private Hurts pain(VisitAnswers counts) {
        var here = new Hurts(answers.painNow(), answers.painRegions());
        var before = new Hurts(taken.painNow(), taken.painRegions());
        var told = new Hurts(counts.painNow(), counts.painRegions());
        if (here.now().isEmpty() || noPain(answers) && noPain(taken)) {
            return told;
        }
        return told.equals(before) || told.now().isEmpty()
                ? here
                : new Hurts(
                        OptionalInt.of(Math.max(here.now().getAsInt(), told.now().getAsInt())),
                        union(here.regions(), told.regions()));
    }

    private static boolean noPain(VisitAnswers told) {
        return told.painNow().orElse(-1) == 0;
    }

    /** Here the yes is the milder answer: it stands for the pain that it was told of, while it counts. */
    private Recorded painKnown(VisitAnswers counts, OptionalInt pain) {
        boolean theirs = pain.equals(counts.painNow());
        boolean fromLink = answers.painKnown() == Recorded.YES && taken.painKnown() == Recorded.YES
                && answers.painNow().equals(taken.painNow());
        if (fromLink || answers.painKnown() == Recorded.NOT_ASKED) {
            return theirs ? counts.painKnown() : Recorded.NOT_ASKED;
        }
        boolean toldSince = !pain.equals(answers.painNow()) || counts.painKnown() != taken.painKnown();
        return theirs && toldSince
                ? ToldByLink.graverOfKnown(answers.painKnown(), counts.painKnown())
                : answers.painKnown();
    }

    private static Set<BodyPart> union(Set<BodyPart> some, Set<BodyPart> others) {
        var all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }

    /** Whether this was denied by link and not answered otherwise at the door: it needs no more asking. */
    public boolean settled(RedFlag flag) {
        return denied(answers.of(flag), taken.of(flag));
    }

    /** The same of anything else that is new. */
    public boolean settledOtherNew() {
        return denied(answers.asked(RedFlag.OTHER_NEW_TODAY), taken.asked(RedFlag.OTHER_NEW_TODAY));
    }

    /** The same of pain and hard training, in one. */
    public boolean settledPain() {
        return noPain(answers) && noPain(taken) && denied(answers.strenuous48h(), taken.strenuous48h());
    }

    /** The same of what is new since last time. */
    public Set<SinceLastTime> settledSince() {
        return EnumSet.allOf(SinceLastTime.class).stream()
                .filter(line -> denied(line(answers, line), line(taken, line)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean denied(Recorded here, Recorded taken) {
        return here == Recorded.NO && taken == Recorded.NO;
    }
}
