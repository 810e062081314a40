package org.tenderpoint.followup.rules.triage;

import static org.tenderpoint.followup.rules.facts.Quality.*;
import static org.tenderpoint.followup.rules.triage.ClientSigns.*;
import static org.tenderpoint.followup.rules.triage.Sign.*;
import static org.tenderpoint.followup.rules.triage.Signs.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.EarlierSession;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.Onset;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.PressureFelt;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.Revision;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * WHY-001 to WHY-006: likely causes of the soreness, with the facts for and against each. Only known facts count. It is
 * never a diagnosis; {@link WhySore} says when the rows are read.
 */
final class WhyRows {

    record CauseSigns(List<Sign> forIt, List<Sign> againstIt) {}

    /** The number of facts for a cause, with none against it, from which it is named. */
    static final int NAMED_WITH = 2;
    private static final int LONG_ON_A_PLACE = 30;
    private static final int LONG_AGO = 90;
    /** The least pain of a complaint that counts. */
    private static final int HURT_BEFORE = 3;
    /** The number of sessions that counts as repeated. */
    private static final int TWICE = 2;

    private static final Sign PRONE_THERE = anywhere(says("soreness_prone_modality_sore"),
            (r, region) -> r.modalities(region).stream().anyMatch(Modality::sorenessProne));
    private static final Sign SAME_WORK_WITHOUT = anywhere(
            says("same_work_two_times"),
            (r, region) -> r.modalities(region).stream().anyMatch(modality -> r.earlierSessions().stream()
                    .filter(past -> did(past.work(), region, modality))
                    .filter(past -> past.sorenessWorst().isPresent() && past.sorenessWorst().getAsInt() == 0)
                    .count() >= TWICE));
    private static final Sign NOT_WORKED_THERE = anywhere(says("sore_where_nobody_worked"),
            (r, region) -> !r.regionsWorked().contains(region));

    private static final Condition[] MAKE_SORE = {
            FIBROMYALGIA, ARTHRITIS, HERNIATED_DISC, LOW_PAIN_THRESHOLD, HYPERMOBILITY, CHRONIC_PAIN_OTHER
    };

    static final List<Row<FollowUpReading, CauseSigns>> ROWS = List.of(
            row("WHY-001",
                    List.of(
                            pressureFelt("felt_too_deep", PressureFelt.TOO_DEEP),
                            anywhere(says("pressure_more_sore", DEEP),
                                    (r, region) -> r.pressure(region) >= DEEP || likesLess(r, region)),
                            known(says("pain_more_during", MIDDLING),
                                    r -> r.answers().painDuringSession().orElse(0) >= MIDDLING),
                            all(any(bruising(Bruising.SMALL), bruising(Bruising.LARGE)), anywhere(says("worked"),
                                    (r, region) -> r.regionsWorked().contains(region)))),
                    List.of(
                            pressureFelt("felt_too_light", PressureFelt.TOO_LIGHT),
                            everywhere(says("pressure_less_every", LIGHT),
                                    (r, region) -> r.pressure(region) <= LIGHT),
                            spread(Spread.BEYOND))),
            row("WHY-002",
                    List.of(
                            PRONE_THERE,
                            anywhere(says("over_minutes_sore", LONG_ON_A_PLACE),
                                    (r, region) -> r.minutes(region) > LONG_ON_A_PLACE),
                            known("modality_therapist_not_trained", WhyRows::untrained),
                            anywhere(says("same_modality_made_place"),
                                    (r, region) -> r.modalities(region).stream().anyMatch(
                                            modality -> r.earlierSessions().stream()
                                                    .anyMatch(past -> sore(past, region)
                                                            && did(past.work(), region, modality))))),
                    List.of(
                            SAME_WORK_WITHOUT,
                            known("soreness_prone_work_sore",
                                    r -> r.regionsNamed()
                                            && r.modalitiesUsed().stream().anyMatch(Modality::sorenessProne)
                                            && !PRONE_THERE.holds(r)))),
            row("WHY-003",
                    List.of(
                            known("new_massage", r -> r.newToMassage().yes()),
                            known(says("no_session_days", LONG_AGO),
                                    r -> r.facts().stored().history().daysSinceSession().orElse(0) >= LONG_AGO),
                            anywhere(says("higher_pressure_than_ever"), WhyRows::neverAsHigh),
                            all(any(onset(Onset.WITHIN_24H), onset(Onset.H24_48)), FADING)),
                    List.of(SAME_WORK_WITHOUT)),
            row("WHY-004",
                    List.of(
                            known(says("pain_more_before", HURT_BEFORE), WhyRows::hurtBefore),
                            ONLY_ACHY,
                            EASES,
                            known("better_1_more", r -> r.answers().benefit().orElse(0) >= 1),
                            known("no_more_pressure_than", WhyRows::asLiked)),
                    List.of(
                            known("complaint_got_worse", r -> r.answers().benefit().orElse(0) < 0),
                            WORSE,
                            any(feels(SHARP), feels(SHOOTING), feels(BURNING)))),
            row("WHY-005",
                    List.of(
                            any(cause(OtherCause.EXERCISE), cause(OtherCause.PHYSICAL_WORK),
                                    cause(OtherCause.SLEPT_AWKWARDLY), cause(OtherCause.EXISTING_INJURY),
                                    cause(OtherCause.NEW_INJURY)),
                            known(says("hard_work_before_session", TWO_DAYS),
                                    r -> r.facts().stored().arrival().strenuous48h().yes()),
                            NOT_WORKED_THERE,
                            onset(Onset.AFTER_48H)),
                    List.of(
                            cause(OtherCause.NONE),
                            everywhere(says("sore_only_where_worked"),
                                    (r, region) -> r.regionsWorked().contains(region)))),
            row("WHY-006",
                    List.of(
                            any(Arrays.stream(MAKE_SORE).map(condition -> clientMeets(condition, Row.word(condition)))
                                    .toArray(Sign[]::new)),
                            known("sore_after_earlier_sessions", WhyRows::alwaysSore)),
                    List.of(
                            all(Arrays.stream(MAKE_SORE).map(ClientSigns::clientDenied).toArray(Sign[]::new)),
                            known("never_sore_before",
                                    r -> !r.earlierSessions().isEmpty() && r.earlierSessions().stream().allMatch(
                                            past -> past.sorenessWorst().isPresent()
                                                    && past.sorenessWorst().getAsInt() == 0)))));

    private WhyRows() {}

    private static Row<FollowUpReading, CauseSigns> row(String id, List<Sign> forIt, List<Sign> againstIt) {
        var named = all(atLeast(NAMED_WITH, forIt.toArray(Sign[]::new)), not(any(againstIt.toArray(Sign[]::new))));
        return new Row<>(id, named.about(),
                List.of(new Row.Case<>(named.says(), named::holds, new CauseSigns(forIt, againstIt))),
                "Seed A, Seed B", "C", Set.of(), Revision.FIRST);
    }

    private static Sign known(String key, Predicate<FollowUpReading> holds) {
        return known(says(key), holds);
    }

    private static Sign known(Phrase says, Predicate<FollowUpReading> holds) {
        return Sign.of(says, Basis.NOTHING, holds);
    }

    private static Phrase says(String key, Object... with) {
        return Phrase.of("row.sign." + key, with);
    }

    private static Sign pressureFelt(String key, PressureFelt how) {
        return known(key, r -> r.answers().pressureFelt() == how);
    }

    /** Holds at some named region. */
    private static Sign anywhere(Phrase says, BiPredicate<FollowUpReading, Region> holds) {
        return known(says, r -> r.regionsNamed() && r.regions().stream().anyMatch(region -> holds.test(r, region)));
    }

    /** Holds at every named region. */
    private static Sign everywhere(Phrase says, BiPredicate<FollowUpReading, Region> holds) {
        return known(says, r -> r.regionsNamed() && r.regions().stream().allMatch(region -> holds.test(r, region)));
    }

    private static boolean sore(EarlierSession past, Region region) {
        return past.sorenessWorst().orElse(0) > 0
                && past.sore().stream().anyMatch(part -> part.region() == region);
    }

    private static boolean did(List<Work> work, Region region, Modality modality) {
        return work.stream().anyMatch(one -> one.part().region() == region && one.modality() == modality);
    }

    private static boolean likesLess(FollowUpReading r, Region region) {
        var likes = r.facts().stored().likes().pressure().get(region);
        return likes != null && r.pressure(region) > likes;
    }

    private static boolean asLiked(FollowUpReading r) {
        var liked = r.facts().stored().likes().pressure();
        return r.regionsNamed() && r.regions().stream().allMatch(
                region -> liked.containsKey(region) && r.pressure(region) <= liked.get(region));
    }

    private static boolean untrained(FollowUpReading r) {
        return r.modalitiesUsed().stream().anyMatch(modality -> modality.needsAdvancedTraining()
                && !r.facts().session().credentials().contains(Credential.of(modality)));
    }

    private static boolean neverAsHigh(FollowUpReading r, Region region) {
        var before = r.earlierSessions().stream().flatMap(past -> past.work().stream())
                .filter(work -> work.part().region() == region)
                .mapToInt(Work::pressure).max();
        return before.isPresent() && r.pressure(region) > before.getAsInt();
    }

    private static boolean hurtBefore(FollowUpReading r) {
        return r.regionsNamed() && r.facts().stored().arrival().pain().orElse(0) >= HURT_BEFORE
                && r.inAny(BodyPart.regions(r.facts().stored().arrival().regions()));
    }

    /** Whether two or more sessions left soreness, one of them after at most light pressure. */
    private static boolean alwaysSore(FollowUpReading r) {
        var sore = r.earlierSessions().stream().filter(past -> past.sorenessWorst().orElse(0) > 0).toList();
        return sore.size() >= TWICE && sore.stream().anyMatch(past -> !past.work().isEmpty()
                && past.work().stream().allMatch(work -> work.pressure() <= LIGHT));
    }
}
