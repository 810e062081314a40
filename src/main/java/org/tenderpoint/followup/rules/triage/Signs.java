package org.tenderpoint.followup.rules.triage;

import static org.tenderpoint.followup.rules.triage.ClientSigns.*;
import static org.tenderpoint.followup.rules.triage.Sign.all;
import static org.tenderpoint.followup.rules.triage.Sign.any;
import static org.tenderpoint.followup.rules.triage.Sign.listed;
import static org.tenderpoint.followup.rules.triage.Sign.notKnown;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.rule.Row.word;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.AggravatedBy;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.Onset;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.OtherNew;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Sides;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.say.Phrase;

/** The signs that triage rows are made of: the client's answers, the time since the session, and the work. */
final class Signs {

    static final Sign SORE = Sign.of(
            "still_sore_not_known",
            r -> r.sorenessNow().isPresent() ? Basis.answered("still_sore") : Basis.unknown("soreness_now"),
            FollowUpReading::sore);
    static final Sign FADING = Sign.of("fading", Basis.NOTHING, FollowUpReading::fading);
    static final Sign NOT_FADING = Sign.of("not_fading", Signs::notFading, r -> !r.fading());
    static final Sign WORSE = Sign.of("getting_worse", Basis.answered("worse"), FollowUpReading::worse);
    static final Sign ONLY_ACHY = Sign.of("only_dull_achy_stiff", Basis.NOTHING, FollowUpReading::achy);
    static final Sign SORE_SPINE = Sign.of("sore_spine", FollowUpReading::where, FollowUpReading::spine);
    static final Sign NECK_WORK = Sign.of(
            "head_neck_worked_treated",
            r -> r.inAny(FollowUpReading.NECK_SET)
                    ? r.where()
                    : r.neckSetWorked() ? Basis.stored("worked_neck") : Basis.answered("neck_device"),
            FollowUpReading::neckWork);
    static final Sign ONE_SIDED = Sign.of("one_side_only_though", Basis.answered("one_side"),
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
            "blood_thinners_bleeding_disorder_not",
            r -> unknowns(r, Condition.ANTICOAGULANT, Condition.BLEEDING_DISORDER),
            FollowUpReading::bleedUnknown).reads(Condition.ANTICOAGULANT, Condition.BLEEDING_DISORDER);
    static final Sign BONE = Sign.of(
            "bones_may_weak_osteoporosis",
            Basis.stored("weak_bones"),
            FollowUpReading::bone).reads(BONE_CONDITIONS);
    static final Sign BONE_UNKNOWN = Sign.of(
            Phrase.of("row.sign.osteoporosis_not_known", OLDER),
            Basis.unknown("condition.osteoporosis"),
            FollowUpReading::boneUnknown).reads(BONE_CONDITIONS);
    static final Sign SITE = Sign.of(
            "sore_operation_recent_fracture",
            r -> r.where().and(Basis.stored("healing_site")),
            FollowUpReading::site)
            .reads(Condition.RECENT_SURGERY, Condition.RECENT_FRACTURE, Condition.IMPLANT);
    static final Sign DISC_NOT_RESOLVED = Sign.of(
            "herniated_disc_not_resolved", Basis.stored("condition.herniated_disc"), FollowUpReading::discNotResolved)
            .reads(Condition.HERNIATED_DISC);
    static final Sign STRONG_PRESSURE = Sign.of("some_strong_pressure", Basis.stored("strong_pressure"),
            r -> r.regionsWorked().stream().anyMatch(region -> r.pressure(region) >= DEEP));
    static final Sign FAINT_OR_SICK = anyOf(Symptom.FAINTED, Symptom.DIZZINESS, Symptom.VOMITING);
    static final Sign DISC_OR_SLIP = any(client(Condition.HERNIATED_DISC), client(Condition.SPONDYLOLISTHESIS));

    static final Sign NOW_NOT_KNOWN = Sign.of(
            "soreness_now_not_known", Basis.unknown("soreness_now"), r -> r.sorenessNow().isEmpty());
    static final Sign WORKED_NECK = Sign.of("head_neck_worked", Basis.stored("worked_neck"),
            FollowUpReading::neckSetWorked);
    static final Sign NECK_DEVICE = Sign.of("anything_else_done_neck", Basis.answered("neck_device"),
            FollowUpReading::neckDevice);
    /**
     * Whether anything else was done to the neck is asked after some signs; if it is unknown, somebody rings the
     * client.
     */
    static final Sign NECK_DEVICE_NOT_KNOWN = Sign.of(
            "whether_anything_else_done", Basis.NOTHING,
            r -> r.answers().details().neckDevice() == Answer.UNKNOWN);
    static final Sign SORE_NECK = all(SORE, Sign.of("sore_head_neck", FollowUpReading::where,
            r -> r.inAny(FollowUpReading.NECK_SET)));
    static final Sign EASES = Sign.of("gentle_moving_helps", Basis.NOTHING,
            r -> r.answers().easesWithMovement().yes());
    static final Sign MOVING_DOES_NOT_HELP = Sign.of(
            "gentle_moving_does_not", Basis.answered("moving_does_not_help"),
            r -> r.answers().easesWithMovement().no());
    static final Sign NOT_EASED = Sign.of("gentle_moving_does_not_help",
            r -> r.answers().easesWithMovement().no()
                    ? Basis.answered("moving_does_not_help")
                    : Basis.unknown("eases_with_movement"),
            r -> !r.answers().easesWithMovement().yes());
    static final Sign EVEN_SIDES = Sign.of("both_sides_middle", Basis.NOTHING,
            r -> r.answers().sides() == Sides.BOTH || r.answers().sides() == Sides.NOT_APPLICABLE);
    static final Sign ONE_SIDE_TOLD = Sign.of("one_side", Basis.answered("one_side"),
            r -> r.answers().sides() == Sides.ONE);
    static final Sign AT_A_LEG = hurts(Region.THIGHS_FRONT, Region.THIGHS_BACK, Region.KNEES, Region.SHINS,
            Region.CALVES, Region.ANKLES_FEET);
    static final Sign DEEP_SOMEWHERE = Sign.of("deep_work_somewhere", Basis.stored("deep_work"),
            FollowUpReading::deepAnywhere);
    static final Sign EFFORT = any(cause(OtherCause.EXERCISE), cause(OtherCause.PHYSICAL_WORK));
    static final Sign NO_WARNING_SIGN = Sign.of("every_warning_sign_denied", Basis.NOTHING,
            FollowUpReading::allSymptomsDenied).reads(Condition.PREGNANCY);

    private Signs() {}

    // --- answers

    /** The symptom was there and is over. */
    static Sign over(Symptom symptom) {
        return Sign.of(Phrase.of("row.form.over", word(symptom)), Basis.answered("over_" + symptom.code()),
                r -> r.over(symptom));
    }

    /** At least one symptom was there, and all that were are over. */
    static Sign allOver(Symptom... symptoms) {
        var each = Sign.joined("row.form.or", Arrays.stream(symptoms).map(Row::word));
        return Sign.of(Phrase.of("row.form.all_over", each),
                r -> Basis.answered(Arrays.stream(symptoms).filter(r::over).map(one -> "over_" + one.code())
                        .toArray(String[]::new)),
                r -> r.allOver(symptoms));
    }

    /** Something new worries the client. */
    static Sign worry(OtherNew what) {
        return Sign.of(word(what), Basis.answered("other_new." + what.code()), r -> r.worry(what));
    }

    static Sign yes(Symptom symptom) {
        return Sign.of(word(symptom), Basis.answered("symptom." + symptom.code()), r -> r.yes(symptom));
    }

    static Sign unknown(Symptom symptom) {
        var unknown = Sign.of(notKnown(symptom), Basis.unknown("symptom." + symptom.code()),
                r -> r.unknown(symptom));
        return Symptom.IN_PREGNANCY.contains(symptom) ? unknown.reads(Condition.PREGNANCY) : unknown;
    }

    static Sign anyOf(Symptom... symptoms) {
        return any(Arrays.stream(symptoms).map(Signs::yes).toArray(Sign[]::new));
    }

    static Sign anyUnknown(Symptom... symptoms) {
        return any(Arrays.stream(symptoms).map(Signs::unknown).toArray(Sign[]::new));
    }

    /** At least one of these warning signs is unknown. */
    static Sign unknownAmong(String key, Collection<Symptom> symptoms) {
        var sign = Sign.of(
                key,
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
        var says = most == WORST
                ? Phrase.of("row.form.now.from", least)
                : least == most
                        ? Phrase.of("row.form.now", least)
                        : Phrase.of("row.form.now.from_to", least, most);
        var key = least == 0 ? "" : least >= STRONG ? "strong_soreness" : "still_sore";
        return Sign.of(says, key.isEmpty() ? Basis.NOTHING : Basis.answered(key), r -> r.nowBetween(least, most));
    }

    static Sign worst(int level) {
        var basis = Basis.answered(level >= STRONG ? "strong_soreness" : "was_sore");
        return Sign.of(Phrase.of("row.form.worst.from", level), basis, r -> r.worstAtLeast(level));
    }

    /** The worst soreness is known and at most this. */
    static Sign worstUpTo(int level) {
        return Sign.of(Phrase.of("row.form.worst.to", level), Basis.NOTHING,
                r -> r.worstSoreness().isPresent() && r.worstSoreness().getAsInt() <= level);
    }

    /** More than this many hours after the session. */
    static Sign after(int hours) {
        return Sign.of(Phrase.of("row.form.hours.over", hours), Basis.answered("over_" + hours + "_hours"),
                r -> r.after(hours));
    }

    static Sign from(int hours) {
        return Sign.of(Phrase.of("row.form.hours.from", hours), Basis.answered("over_" + hours + "_hours"),
                r -> r.from(hours));
    }

    static Sign upTo(int hours) {
        return Sign.of(Phrase.of("row.form.hours.to", hours), Basis.NOTHING, r -> r.upTo(hours));
    }

    static Sign feels(Quality quality) {
        return Sign.of(word(quality), Basis.answered("quality." + quality.code()), r -> r.feels(quality));
    }

    static Sign spread(Spread spread) {
        return Sign.of(
                word(spread),
                Basis.answered("spread." + spread.code()),
                r -> r.answers().spread() == spread);
    }

    static Sign swelling(Swelling swelling) {
        return Sign.of(
                word(swelling),
                swelling == Swelling.UNKNOWN
                        ? Basis.unknown("swelling")
                        : Basis.answered("swelling." + swelling.code()),
                r -> r.swelling(swelling));
    }

    static Sign bruising(Bruising bruising) {
        return Sign.of(
                word(bruising),
                bruising == Bruising.UNKNOWN
                        ? Basis.unknown("bruising")
                        : Basis.answered("bruising." + bruising.code()),
                r -> r.bruising(bruising));
    }

    static Sign limit(ActivityLimit limit) {
        return Sign.of(word(limit), Basis.answered("limit." + limit.code()), r -> r.limit(limit));
    }

    static Sign limitAtMost(ActivityLimit limit) {
        return Sign.of("limit_at_most." + limit.code(), Basis.NOTHING, r -> r.limitAtMost(limit));
    }

    static Sign onset(Onset onset) {
        return Sign.of(
                word(onset),
                Basis.answered("onset." + onset.code()),
                r -> r.answers().onset() == onset);
    }

    static Sign worseOn(AggravatedBy what) {
        return Sign.of(word(what), Basis.answered("aggravated." + what.code()),
                r -> r.answers().aggravatedBy().contains(what));
    }

    static Sign cause(OtherCause cause) {
        return Sign.of(Phrase.of("row.form.cause", word(cause)), Basis.answered("cause." + cause.code()),
                r -> r.answers().otherCauses().contains(cause));
    }

    static Sign benefit(int change) {
        return Sign.of(Phrase.of("row.form.benefit", change), Basis.answered("complaint_worse"),
                r -> r.answers().benefit().isPresent() && r.answers().benefit().getAsInt() == change);
    }

    /** The complaint rose by at least this much since the arrival. */
    static Sign complaintRose(int points) {
        return Sign.of(Phrase.of("row.form.rose", points), Basis.answered("complaint_worse"),
                r -> r.complaintRise().isPresent() && r.complaintRise().getAsInt() >= points);
    }

    static Sign hurts(Region... regions) {
        var set = Set.of(regions);
        return Sign.of(Phrase.of("row.form.sore_at", listed(regions)), FollowUpReading::where, r -> r.inAny(set));
    }

    /** "Not fading" is an answer only if the client gave a course; otherwise the course is unknown. */
    static Basis notFading(FollowUpReading reading) {
        return reading.answers().course() == Course.UNKNOWN ? Basis.unknown("course") : Basis.answered("not_fading");
    }

    static Sign allDenied(Symptom... symptoms) {
        return Sign.of(Phrase.of("row.form.denied", listed(symptoms)), Basis.NOTHING,
                r -> r.denied(symptoms));
    }

    static Sign allDeniedBut(Symptom... some) {
        var left = Set.of(some);
        return Sign.of(Phrase.of("row.form.denied.but", listed(some)), Basis.NOTHING,
                r -> Arrays.stream(Symptom.values()).allMatch(one -> left.contains(one) || r.answer(one).no()))
                .reads(Condition.PREGNANCY);
    }
}
