package org.tenderpoint.followup.rules;

import static org.tenderpoint.followup.rules.Sign.all;
import static org.tenderpoint.followup.rules.Sign.any;
import static org.tenderpoint.vocabulary.facts.Bounds.*;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.AggravatedBy;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.Course.Onset;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Sides;
import org.tenderpoint.followup.rules.facts.Sides.Spread;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.Symptom.Bruising;
import org.tenderpoint.followup.rules.facts.Symptom.OtherNew;
import org.tenderpoint.followup.rules.facts.Symptom.Swelling;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/** The signs that triage rows are made of: what the client answered, how long ago, and what is stored of the client. */
final class Signs {

    static final Sign SORE = Sign.of(
            "still sore, or not known",
            r -> r.now().isPresent() ? Basis.answered("still_sore") : Basis.unknown("soreness_now"),
            FollowUpReading::sore);
    static final Sign FADING = Sign.of("fading", Basis.NOTHING, FollowUpReading::fading);
    static final Sign NOT_FADING = Sign.of("not fading", Signs::notFading, r -> !r.fading());
    static final Sign WORSE = Sign.of("getting worse", Basis.answered("worse"), FollowUpReading::worse);
    static final Sign ONLY_ACHY = Sign.of("only dull, achy, stiff or tender", Basis.NOTHING, FollowUpReading::achy);
    static final Sign SORE_SPINE = Sign.of("sore at the spine", Signs::where, FollowUpReading::spine);
    static final Sign NECK_WORK = Sign.of(
            "head or neck worked, treated since or sore",
            r -> r.inAny(FollowUpReading.NECK_SET)
                    ? where(r)
                    : r.neckSetWorked() ? Basis.stored("worked_neck") : Basis.answered("neck_device"),
            FollowUpReading::neckWork);
    static final Sign ONE_SIDED = Sign.of("one side only, though both were worked", Basis.answered("one_side"),
            FollowUpReading::oneSided);
    static final Sign LOST_FEELING = any(
            yes(Symptom.WEAKNESS_LEGS),
            yes(Symptom.WEAKNESS_ARMS),
            yes(Symptom.WEAKNESS_BACK),
            yes(Symptom.NUMBNESS),
            yes(Symptom.TINGLING));
    static final Sign SHOOTING_PAIN = feels(Quality.SHOOTING);
    static final Sign SHARP_PAIN = feels(Quality.SHARP);
    static final Sign SPREADS = any(spread(Spread.BEYOND), spread(Spread.SPREADING));
    static final Sign PINPOINT = spread(Spread.PINPOINT);

    private static final Condition[] BONE_CONDITIONS = {
            Condition.OSTEOPOROSIS, Condition.LONG_TERM_STEROIDS, Condition.CANCER_ACTIVE, Condition.ARTHRITIS
    };

    static final Sign BLEED = any(client(Condition.ANTICOAGULANT), client(Condition.BLEEDING_DISORDER));
    static final Sign BLEED_UNKNOWN = Sign.of(
            "blood thinners or bleeding disorder not known",
            r -> unknowns(r, Condition.ANTICOAGULANT, Condition.BLEEDING_DISORDER),
            FollowUpReading::bleedUnknown).reads(Condition.ANTICOAGULANT, Condition.BLEEDING_DISORDER);
    static final Sign BONE = Sign.of(
            "bones may be weak (osteoporosis, long-term steroids, cancer with bone not ruled out, ankylosing spondylitis)",
            Basis.stored("weak_bones"),
            FollowUpReading::bone).reads(BONE_CONDITIONS);
    static final Sign BONE_UNKNOWN = Sign.of(
            "osteoporosis not known at " + OLDER + " or over, or at an unknown age",
            Basis.unknown("condition.osteoporosis"),
            FollowUpReading::boneUnknown).reads(BONE_CONDITIONS);
    static final Sign SITE = Sign.of(
            "sore at an operation, a recent fracture or an implant",
            r -> where(r).and(Basis.stored("healing_site")),
            FollowUpReading::site)
            .reads(Condition.RECENT_SURGERY, Condition.RECENT_FRACTURE, Condition.IMPLANT);
    static final Sign DISC_NOT_RESOLVED = Sign.of(
            "herniated disc, not resolved", Basis.stored("condition.herniated_disc"), FollowUpReading::discNotResolved)
            .reads(Condition.HERNIATED_DISC);
    static final Sign STRONG_PRESSURE = Sign.of("some strong pressure", Basis.stored("strong_pressure"),
            r -> r.worked().stream().anyMatch(region -> r.pressure(region) >= DEEP));
    static final Sign FAINT_OR_SICK = anyOf(Symptom.FAINTED, Symptom.DIZZINESS, Symptom.VOMITING);
    static final Sign DISC_OR_SLIP = any(client(Condition.HERNIATED_DISC), client(Condition.SPONDYLOLISTHESIS));

    static final Sign NOW_NOT_KNOWN = Sign.of(
            "soreness now not known", Basis.unknown("soreness_now"), r -> r.now().isEmpty());
    static final Sign WORKED_NECK = Sign.of("head or neck worked", Basis.stored("worked_neck"),
            FollowUpReading::neckSetWorked);
    static final Sign NECK_DEVICE = Sign.of("anything else done to the neck since", Basis.answered("neck_device"),
            FollowUpReading::neckDevice);
    /** What else was done to the neck is asked after some signs; while it is not known, the client is rung. */
    static final Sign NECK_DEVICE_NOT_KNOWN = Sign.of(
            "whether anything else was done to the neck not known", Basis.NOTHING,
            r -> r.answers().details().neckDevice() == Answer.UNKNOWN);
    static final Sign SORE_NECK = all(SORE, Sign.of("sore at head or neck", Signs::where,
            r -> r.inAny(FollowUpReading.NECK_SET)));
    static final Sign EASES = Sign.of("gentle moving helps", Basis.NOTHING,
            r -> r.answers().easesWithMovement().yes());
    static final Sign MOVING_DOES_NOT_HELP = Sign.of(
            "gentle moving does not help", Basis.answered("moving_does_not_help"),
            r -> r.answers().easesWithMovement().no());
    static final Sign NOT_EASED = Sign.of("gentle moving does not help, or not known",
            r -> r.answers().easesWithMovement().no()
                    ? Basis.answered("moving_does_not_help")
                    : Basis.unknown("eases_with_movement"),
            r -> !r.answers().easesWithMovement().yes());
    static final Sign EVEN_SIDES = Sign.of("on both sides or in the middle", Basis.NOTHING,
            r -> r.answers().sides() == Sides.BOTH || r.answers().sides() == Sides.NOT_APPLICABLE);
    static final Sign ONE_SIDE_TOLD = Sign.of("on one side", Basis.answered("one_side"),
            r -> r.answers().sides() == Sides.ONE);
    static final Sign AT_A_LEG = hurts(Region.THIGHS_FRONT, Region.THIGHS_BACK, Region.KNEES, Region.SHINS,
            Region.CALVES, Region.ANKLES_FEET);
    static final Sign DEEP_SOMEWHERE = Sign.of("deep work somewhere", Basis.stored("deep_work"),
            FollowUpReading::deepAnywhere);
    static final Sign EFFORT = any(cause(OtherCause.EXERCISE), cause(OtherCause.PHYSICAL_WORK));
    static final Sign NO_WARNING_SIGN = Sign.of("every warning sign denied", Basis.NOTHING,
            FollowUpReading::allSymptomsDenied).reads(Condition.PREGNANCY);

    private Signs() {}

    // --- answers

    /** It was there, and is over. */
    static Sign over(Symptom symptom) {
        return Sign.of(words(symptom) + ", over again", Basis.answered("over_" + symptom.code()), r -> r.over(symptom));
    }

    /** One of them was there, and each that was is over. */
    static Sign allOver(Symptom... symptoms) {
        var words = Arrays.stream(symptoms).map(Signs::words).collect(Collectors.joining(" or "));
        return Sign.of(words + ", all of it over again",
                r -> Basis.answered(Arrays.stream(symptoms).filter(r::over).map(one -> "over_" + one.code())
                        .toArray(String[]::new)),
                r -> r.allOver(symptoms));
    }

    /** This is new, and worries. */
    static Sign worry(OtherNew what) {
        return Sign.of(words(what), Basis.answered("other_new." + what.code()), r -> r.worry(what));
    }

    static Sign yes(Symptom symptom) {
        return Sign.of(words(symptom), Basis.answered("symptom." + symptom.code()), r -> r.yes(symptom));
    }

    static Sign unknown(Symptom symptom) {
        var unknown = Sign.of(words(symptom) + " not known", Basis.unknown("symptom." + symptom.code()),
                r -> r.unknown(symptom));
        return Symptom.IN_PREGNANCY.contains(symptom) ? unknown.reads(Condition.PREGNANCY) : unknown;
    }

    static Sign anyOf(Symptom... symptoms) {
        return any(Arrays.stream(symptoms).map(Signs::yes).toArray(Sign[]::new));
    }

    static Sign anyUnknown(Symptom... symptoms) {
        return any(Arrays.stream(symptoms).map(Signs::unknown).toArray(Sign[]::new));
    }

    /** One of these warning signs is not known. */
    static Sign unknownAmong(String words, Collection<Symptom> symptoms) {
        var sign = Sign.of(
                words,
                reading -> Basis.unknown(symptoms.stream()
                        .filter(reading::unknown)
                        .sorted()
                        .map(symptom -> "symptom." + symptom.code())
                        .toArray(String[]::new)),
                reading -> symptoms.stream().anyMatch(reading::unknown));
        return sign.reads(Condition.PREGNANCY);
    }

    /** Soreness now at this level or above. */
    static Sign now(int level) {
        return now(level, WORST);
    }

    static Sign now(int least, int most) {
        var words = most == WORST
                ? "now " + least + " or more"
                : least == most ? "now " + least : "now " + least + "–" + most;
        var key = least == 0 ? "" : least >= STRONG ? "strong_soreness" : "still_sore";
        return Sign.of(words, key.isEmpty() ? Basis.NOTHING : Basis.answered(key), r -> r.nowBetween(least, most));
    }

    static Sign worst(int level) {
        var basis = Basis.answered(level >= STRONG ? "strong_soreness" : "was_sore");
        return Sign.of("worst " + level + " or more", basis, r -> r.worstAtLeast(level));
    }

    /** The worst is known, and no more than this. */
    static Sign worstUpTo(int level) {
        return Sign.of("worst known and up to " + level, Basis.NOTHING,
                r -> r.worst().isPresent() && r.worst().getAsInt() <= level);
    }

    /** More than this many hours after the session. */
    static Sign after(int hours) {
        return Sign.of("over " + hours + " h", Basis.answered("over_" + hours + "_hours"), r -> r.after(hours));
    }

    static Sign from(int hours) {
        return Sign.of(hours + " h or more", Basis.answered("over_" + hours + "_hours"), r -> r.from(hours));
    }

    static Sign upTo(int hours) {
        return Sign.of("up to " + hours + " h", Basis.NOTHING, r -> r.upTo(hours));
    }

    static Sign feels(Quality quality) {
        return Sign.of(quality.code(), Basis.answered("quality." + quality.code()), r -> r.feels(quality));
    }

    static Sign spread(Spread spread) {
        return Sign.of(
                switch (spread) {
                    case GENERAL -> "all over the worked area";
                    case PINPOINT -> "one small spot";
                    case BEYOND -> "outside the worked area";
                    case SPREADING -> "spreading";
                    case UNKNOWN -> "where exactly is not known";
                },
                Basis.answered("spread." + spread.code()),
                r -> r.answers().spread() == spread);
    }

    static Sign swelling(Swelling swelling) {
        return Sign.of(
                switch (swelling) {
                    case NONE -> "no swelling";
                    case MILD -> "a little swelling";
                    case PRONOUNCED -> "a lot of swelling";
                    case UNKNOWN -> "swelling not known";
                },
                swelling == Swelling.UNKNOWN
                        ? Basis.unknown("swelling")
                        : Basis.answered("swelling." + swelling.code()),
                r -> r.answers().swelling() == swelling);
    }

    static Sign bruising(Bruising bruising) {
        return Sign.of(
                switch (bruising) {
                    case NONE -> "no bruise";
                    case SMALL -> "a bruise smaller than a palm";
                    case LARGE -> "a bruise of a palm or larger";
                    case UNKNOWN -> "bruise not known";
                },
                bruising == Bruising.UNKNOWN
                        ? Basis.unknown("bruising")
                        : Basis.answered("bruising." + bruising.code()),
                r -> r.answers().bruising() == bruising);
    }

    static Sign limit(ActivityLimit limit) {
        var words = switch (limit) {
            case NONE -> "does not stop the client";
            case A_LITTLE -> "stops the client a little";
            case SOME -> "stops the client somewhat";
            case A_LOT -> "stops the client a lot";
            case CANNOT_DO_DAILY_THINGS -> "the client cannot do daily things";
        };
        return Sign.of(words, Basis.answered("limit." + limit.code()), r -> r.limit(limit));
    }

    static Sign limitAtMost(ActivityLimit limit) {
        return Sign.of(switch (limit) {
            case NONE -> "does not stop the client";
            case A_LITTLE -> "stops the client a little at most";
            case SOME -> "stops the client somewhat at most";
            case A_LOT -> "stops the client a lot at most";
            case CANNOT_DO_DAILY_THINGS -> "how much it stops the client known";
        }, Basis.NOTHING, r -> r.limitAtMost(limit));
    }

    static Sign onset(Onset onset) {
        return Sign.of(
                switch (onset) {
                    case DURING -> "started during the massage";
                    case WITHIN_24H -> "started within 24 h";
                    case H24_48 -> "started after 24–48 h";
                    case AFTER_48H -> "started after 48 h";
                    case UNKNOWN -> "start not known";
                },
                Basis.answered("onset." + onset.code()),
                r -> r.answers().onset() == onset);
    }

    static Sign worseOn(AggravatedBy what) {
        var words = what == AggravatedBy.NOTHING ? "nothing changes it" : what.code() + " makes it worse";
        return Sign.of(words, Basis.answered("aggravated." + what.code()),
                r -> r.answers().aggravatedBy().contains(what));
    }

    static Sign cause(OtherCause cause) {
        var words = cause.code().replace('_', ' ') + " named as a cause";
        return Sign.of(words, Basis.answered("cause." + cause.code()), r -> r.answers().otherCauses().contains(cause));
    }

    static Sign benefit(int change) {
        return Sign.of("benefit answered with " + change, Basis.answered("complaint_worse"),
                r -> r.answers().benefit().isPresent() && r.answers().benefit().getAsInt() == change);
    }

    /** The complaint rose by this much or more since the arrival. */
    static Sign complaintRose(int points) {
        return Sign.of("the complaint rose by " + points + " or more", Basis.answered("complaint_worse"),
                r -> r.complaintRise().isPresent() && r.complaintRise().getAsInt() >= points);
    }

    static Sign hurts(Region... regions) {
        var set = Set.of(regions);
        var words = Arrays.stream(regions).map(Signs::words).collect(Collectors.joining(", "));
        return Sign.of("sore at " + words, Signs::where, r -> r.inAny(set));
    }

    /** Regions that the client named are an answer; the worked ones, taken when none was named, are stored. */
    static Basis where(FollowUpReading reading) {
        return reading.regionsNamed() ? Basis.answered("regions") : Basis.stored("worked_regions");
    }

    /** "Not fading" may be said only of a course that was told; one that was not told is unknown. */
    static Basis notFading(FollowUpReading reading) {
        return reading.answers().course() == Course.UNKNOWN ? Basis.unknown("course") : Basis.answered("not_fading");
    }

    // --- what is stored

    /** This old or older; an age that is not known counts. */
    static Sign aged(int years) {
        return Sign.of("aged " + years + " or over, or age not known", Basis.stored("age"),
                r -> r.aged(years).maybe());
    }

    /** Known, and younger than this. */
    static Sign youngerThan(int years) {
        return Sign.of("aged under " + years, Basis.stored("age"), r -> r.youngerThan(years).yes());
    }

    static Sign client(Condition condition) {
        return Sign.of(words(condition), Basis.stored("condition." + condition.code()), r -> r.yes(condition))
                .reads(condition);
    }

    static Sign clientUnknown(Condition condition) {
        return Sign.of(
                words(condition) + " not known",
                Basis.unknown("condition." + condition.code()),
                r -> r.unknown(condition)).reads(condition);
    }

    /** One of these, or not known not to be. */
    static Sign clientNotDenied(Condition... conditions) {
        return any(Arrays.stream(conditions)
                .flatMap(condition -> Stream.of(client(condition), clientUnknown(condition)))
                .toArray(Sign[]::new));
    }

    static Sign clientDenied(Condition condition) {
        return Sign.of(words(condition) + " denied", Basis.NOTHING, r -> !r.maybe(condition)).reads(condition);
    }

    static Sign allDenied(Symptom... symptoms) {
        var words = Arrays.stream(symptoms).map(Signs::words).collect(Collectors.joining(", "));
        return Sign.of(words + " denied", Basis.NOTHING,
                r -> r.denied(symptoms));
    }

    static Sign allDeniedBut(Symptom... some) {
        var left = Set.of(some);
        var words = Arrays.stream(some).map(Signs::words).collect(Collectors.joining(", "));
        return Sign.of("every warning sign but " + words + " denied", Basis.NOTHING,
                r -> Arrays.stream(Symptom.values()).allMatch(one -> left.contains(one) || r.answer(one).no()))
                .reads(Condition.PREGNANCY);
    }

    /** The condition, with its detail not denied. */
    static Sign clientMaybe(Condition condition, Detail detail, String words) {
        return Sign.of(words, Basis.stored("condition." + condition.code()), r -> r.maybe(condition, detail))
                .reads(condition);
    }

    /** The condition, with its detail confirmed. */
    static Sign clientWith(Condition condition, Detail detail, String words) {
        return Sign.of(words, Basis.stored("condition." + condition.code()), r -> r.yes(condition, detail))
                .reads(condition);
    }

    /** The condition, with its detail not confirmed. */
    static Sign clientUnlessYes(Condition condition, Detail detail, String words) {
        return Sign.of(
                words,
                Basis.stored("condition." + condition.code()),
                r -> r.yes(condition) && !r.yes(condition, detail)).reads(condition);
    }

    /** The condition is yes and the sore regions meet its own; none recorded counts as meeting. */
    static Sign clientMeets(Condition condition, String words) {
        return Sign.of(
                words, r -> where(r).and(Basis.stored("condition." + condition.code())), r -> r.meets(condition))
                .reads(condition);
    }

    private static Basis unknowns(FollowUpReading reading, Condition... conditions) {
        return Arrays.stream(conditions)
                .filter(condition -> reading.unknown(condition))
                .map(condition -> Basis.unknown("condition." + condition.code()))
                .reduce(Basis.NOTHING, Basis::and);
    }

    static String words(Coded word) {
        return Texts.stored(Texts.key(word)).toLowerCase(Locale.ROOT);
    }
}
