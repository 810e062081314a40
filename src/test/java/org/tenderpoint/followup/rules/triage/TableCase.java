package org.tenderpoint.followup.rules.triage;

import static org.tenderpoint.followup.rules.facts.Symptom.*;
import static org.tenderpoint.vocabulary.Region.*;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.AsBefore;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.NumbWhere;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.OtherNew;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.ShootingInto;
import org.tenderpoint.followup.rules.facts.Sides;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.SwollenWhere;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.facts.WeakWhere;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * One case as the tables of emergency and today read it, in a wording of their own: written from the clinical text and
 * not from the rows. Names are those of the tables.
 */
final class TableCase {

    private final FollowUpFacts f;
    private final FeedbackAnswers a;
    private final Set<Region> R = EnumSet.noneOf(Region.class);
    private final Set<Region> W = EnumSet.noneOf(Region.class);
    private final Map<String, TriageLevel> hits = new TreeMap<>();
    private final int now;
    private final boolean nowNull;
    private final int worst;

    TableCase(FollowUpFacts f) {
        this.f = f;
        this.a = f.answers();
        for (var w : f.session().work()) {
            W.add(w.part().region());
        }
        for (var p : a.regions()) {
            R.add(p.region());
        }
        if (R.isEmpty()) {
            R.addAll(W);
        }
        nowNull = a.sorenessNow().isEmpty();
        now = a.sorenessNow().orElse(-1);
        worst = a.sorenessWorst().isPresent() ? Math.max(a.sorenessWorst().getAsInt(), now) : -1;
    }

    Answer raw(Symptom s) {
        return a.symptom(s);
    }

    boolean weakYes() {
        return raw(WEAKNESS_ARMS).yes() || raw(WEAKNESS_LEGS).yes() || raw(WEAKNESS_BACK).yes();
    }

    boolean weakAllNo() {
        return raw(WEAKNESS_ARMS) == Answer.NO && raw(WEAKNESS_LEGS) == Answer.NO
                && raw(WEAKNESS_BACK) == Answer.NO;
    }

    boolean asB(AsBefore b) {
        if (!a.details().asBefore().contains(b) || weakYes()) {
            return false;
        }
        return switch (b) {
            case NUMBNESS, TINGLING -> weakAllNo() && !a.numbWhere().isEmpty()
                    && !a.numbWhere().contains(NumbWhere.FACE)
                    && (!a.numbWhere().contains(NumbWhere.BOTH_LEGS) || numbLongAgo());
            case SWELLING ->
                    a.swelling() == Swelling.MILD && a.swollenWhere().equals(Set.of(SwollenWhere.BOTH_LEGS));
            case CANNOT_SLEEP_FOR_PAIN ->
                    !(spine() && (nd(Condition.CANCER_ACTIVE) || nd(Condition.CANCER_HISTORY)));
            default -> true;
        };
    }

    /** Numb feet that are long known. */
    boolean numbLongAgo() {
        return (y(Condition.NEUROPATHY) || f.client().yes(Condition.DIABETES, Detail.NEUROPATHY))
                && !in(LOWER_BACK, SACRUM, GLUTES) && raw(SADDLE_NUMBNESS) == Answer.NO
                && raw(BLADDER_BOWEL_CHANGE) == Answer.NO;
    }

    boolean toolMarks() {
        boolean used = false;
        for (var w : f.session().work())
            if ((w.modality() == Modality.CUPPING || w.modality() == Modality.IASTM)
                    && R.contains(w.part().region())) {
                used = true;
            }
        return a.details().toolMarks().yes() && used && raw(HOT_TENDER) == Answer.NO && raw(FEVER) == Answer.NO
                && raw(CHILLS) == Answer.NO && (a.swelling() == Swelling.NONE || a.swelling() == Swelling.MILD);
    }

    Answer s(Symptom s) {
        Answer r = raw(s);
        if (r.yes())
            for (var b : AsBefore.values())
                if (b.name().equals(s.name()) && asB(b)) {
                    return Answer.NO;
                }
        if (s == REDNESS && r != Answer.NO && toolMarks()) {
            return Answer.NO;
        }
        if ((s == BLEEDING_OR_FLUID_IN_PREGNANCY || s == BABY_MOVING_LESS) && r == Answer.UNKNOWN
                && n(Condition.PREGNANCY)) {
            return Answer.NO;
        }
        return r;
    }

    boolean Y(Symptom x) {
        return s(x).yes();
    }

    boolean U(Symptom x) {
        return s(x) == Answer.UNKNOWN;
    }

    boolean ND(Symptom x) {
        return s(x) != Answer.NO;
    }

    boolean anyY(Symptom... x) {
        for (var i : x)
            if (Y(i)) {
                return true;
            }
        return false;
    }

    boolean anyU(Symptom... x) {
        for (var i : x)
            if (U(i)) {
                return true;
            }
        return false;
    }

    boolean y(Condition c) {
        return f.client().conditionAnswer(c).recorded() == Recorded.YES;
    }

    boolean n(Condition c) {
        return f.client().conditionAnswer(c).recorded() == Recorded.NO;
    }

    boolean u(Condition c) {
        return !y(c) && !n(c);
    }

    boolean nd(Condition c) {
        return !n(c);
    }

    String det(Condition c, Detail d) {
        var v = f.client().conditionAnswer(c).details().getOrDefault(d, "");
        return v.isEmpty() ? "unknown" : v;
    }

    boolean in(Region... r) {
        for (var i : r)
            if (R.contains(i)) {
                return true;
            }
        return false;
    }

    boolean inW(Region... r) {
        for (var i : r)
            if (W.contains(i)) {
                return true;
            }
        return false;
    }

    boolean spine() {
        return in(NECK, UPPER_BACK, MID_BACK, LOWER_BACK, SACRUM);
    }

    boolean neckSetW() {
        return inW(HEAD, NECK_FRONT, NECK);
    }

    boolean neckSetR() {
        return in(HEAD, NECK_FRONT, NECK);
    }

    boolean device() {
        return a.details().neckDevice().yes();
    }

    boolean neckWork() {
        return neckSetW() || neckSetR() || device();
    }

    boolean sore() {
        return nowNull || now >= 1;
    }

    boolean old(int y) {
        return f.client().age().isEmpty() || f.client().age().getAsInt() >= y;
    }

    boolean now(int l) {
        return !nowNull && now >= l;
    }

    Swelling sw() {
        return asB(AsBefore.SWELLING) ? Swelling.NONE : a.swelling();
    }

    boolean swNotNone() {
        return sw() != Swelling.NONE && sw() != Swelling.UNKNOWN;
    } // told
    Course course() {
        Course c = a.course();
        if (c == Course.GONE && now >= 1) {
            return Course.SAME;
        }
        return c;
    }

    boolean fading() {
        return course() == Course.BETTER || (!nowNull && now == 0);
    }

    boolean worse() {
        return course() == Course.WORSE;
    }

    boolean q(Quality x) {
        return a.qualities().contains(x);
    }

    boolean worry(OtherNew k) {
        return Y(OTHER_NEW) && a.details().otherNew().contains(k);
    }

    boolean deficit() {
        return anyY(WEAKNESS_ARMS, WEAKNESS_LEGS, WEAKNESS_BACK, NUMBNESS, TINGLING);
    }

    boolean thinned() {
        return y(Condition.BLEEDING_DISORDER)
                || y(Condition.ANTICOAGULANT) && !det(Condition.ANTICOAGULANT, Detail.ASPIRIN_ONLY).equals("yes");
    }

    boolean bleed() {
        return y(Condition.BLEEDING_DISORDER) || y(Condition.ANTICOAGULANT);
    }

    boolean injured() {
        return a.otherCauses().contains(OtherCause.NEW_INJURY);
    }

    boolean easesNotY() {
        return !a.easesWithMovement().yes();
    }

    boolean spinalNotNo() {
        return y(Condition.RECENT_SURGERY) && !det(Condition.RECENT_SURGERY, Detail.SPINAL).equals("no");
    }

    void e(String id, boolean c) {
        if (c) {
            hits.put(id, TriageLevel.EMERGENCY);
        }
    }

    void g(String id, boolean c) {
        if (c) {
            hits.putIfAbsent(id, TriageLevel.URGENT);
        }
    }

    boolean oneOnly() {
        if (in(LOWER_BACK, MID_BACK, ABDOMEN) && a.sides() == Sides.ONE) {
            return true;
        }
        for (var r : List.of(LOWER_BACK, MID_BACK, ABDOMEN)) {
            var sides = EnumSet.noneOf(BodyPart.Side.class);
            for (var p : a.regions())
                if (p.region() == r) {
                    sides.add(p.side());
                }
            if (sides.equals(EnumSet.of(BodyPart.Side.LEFT)) || sides.equals(EnumSet.of(BodyPart.Side.RIGHT))) {
                return true;
            }
        }
        return false;
    }

    boolean legOne() {
        var legs = List.of(CALVES, SHINS, KNEES, THIGHS_BACK, THIGHS_FRONT);
        boolean any = false;
        for (var r : legs) {
            any |= R.contains(r);
        }
        if (any && a.sides() == Sides.ONE) {
            return true;
        }
        for (var r : legs) {
            var sides = EnumSet.noneOf(BodyPart.Side.class);
            for (var p : a.regions())
                if (p.region() == r) {
                    sides.add(p.side());
                }
            if (sides.equals(EnumSet.of(BodyPart.Side.LEFT)) || sides.equals(EnumSet.of(BodyPart.Side.RIGHT))) {
                return true;
            }
        }
        return false;
    }

    boolean shootsBoth() {
        return q(Quality.SHOOTING) && a.shootingInto().contains(ShootingInto.BOTH_LEGS);
    }

    Map<String, TriageLevel> rows() {
        boolean clot = f.reading().clot();
        e("001", anyY(CHEST_PAIN, BREATHLESS, COUGHING_BLOOD));
        e("001u", U(CHEST_PAIN) && in(CHEST, UPPER_ARMS, FACE_JAW, UPPER_BACK)
                && anyY(NAUSEA, VOMITING, DIZZINESS, FAINTED));
        g("001w", anyU(CHEST_PAIN, BREATHLESS, COUGHING_BLOOD)
                && (legOne() || Y(CALF_SWELLING_ONE_SIDE) || clot || in(CHEST)));
        e("001x",
                !Y(CHEST_PAIN) && sore() && in(CHEST, UPPER_ARMS, FACE_JAW)
                        && anyY(NAUSEA, VOMITING, DIZZINESS, FAINTED) && easesNotY()
                        && (old(45) || y(Condition.HEART_CONDITION) || y(Condition.DIABETES)));
        e("002", anyY(SADDLE_NUMBNESS, BLADDER_BOWEL_CHANGE));
        g("002u",
                anyU(SADDLE_NUMBNESS, BLADDER_BOWEL_CHANGE) && in(LOWER_BACK, SACRUM, GLUTES)
                        && (anyY(NUMBNESS, TINGLING) || q(Quality.SHOOTING) || a.spread() == Spread.BEYOND
                                || a.spread() == Spread.SPREADING));
        e("003", Y(VISION_OR_SPEECH_CHANGE));
        e("003u", U(VISION_OR_SPEECH_CHANGE) && neckWork()
                && anyY(DIZZINESS, SEVERE_HEADACHE, NEW_ONE_SIDED_HEAD_NECK_PAIN));
        g("003v", U(VISION_OR_SPEECH_CHANGE) && old(50) && (neckSetW() || device() || sore() && in(HEAD)));
        e("004", Y(SEVERE_HEADACHE)
                && (neckWork()
                        || anyY(DIZZINESS, NAUSEA, VOMITING, FEVER, FAINTED, NUMBNESS, TINGLING, WEAKNESS_ARMS,
                                WEAKNESS_LEGS, NEW_ONE_SIDED_HEAD_NECK_PAIN, SWALLOWING_OR_BALANCE_TROUBLE)
                        || bleed() || y(Condition.STROKE_HISTORY) || y(Condition.PREGNANCY)
                        || y(Condition.CANCER_ACTIVE)
                        || y(Condition.HIGH_BLOOD_PRESSURE)
                                && !det(Condition.HIGH_BLOOD_PRESSURE, Detail.CONTROLLED).equals("yes")
                        || old(50)));
        g("004a", U(SEVERE_HEADACHE) && neckWork() && anyY(DIZZINESS, NAUSEA, VOMITING));
        e("004b", U(SEVERE_HEADACHE) && neckWork() && Y(VOMITING) && (neckSetW() || device()));
        e("004c", U(SEVERE_HEADACHE) && anyY(FEVER, CHILLS)
                && (Y(VOMITING) || Y(SKIN_REACTION) || sore() && in(NECK)));
        e("005", neckWork() && (Y(SWALLOWING_OR_BALANCE_TROUBLE) || Y(DIZZINESS) && anyY(NAUSEA, VOMITING, NUMBNESS,
                TINGLING, WEAKNESS_ARMS, WEAKNESS_LEGS, FAINTED, NEW_ONE_SIDED_HEAD_NECK_PAIN)));
        g("005u", U(DIZZINESS) && neckWork() && anyY(NAUSEA, VOMITING));
        e("006", Y(WEAKNESS_ARMS) && (Y(WEAKNESS_LEGS) || Y(DIZZINESS) || y(Condition.STROKE_HISTORY)));
        g("006u", U(WEAKNESS_ARMS) && (Y(WEAKNESS_LEGS) || Y(DIZZINESS) || y(Condition.STROKE_HISTORY)));
        e("007", Y(WEAKNESS_LEGS) && (a.weaknessWorse().yes() || worse() || a.spread() == Spread.SPREADING
                || a.activityLimit().filter(l -> l == ActivityLimit.CANNOT_DO_DAILY_THINGS).isPresent()
                || U(SADDLE_NUMBNESS) || U(BLADDER_BOWEL_CHANGE) || Y(FEVER) || spinalNotNo()
                || y(Condition.CANCER_ACTIVE) || y(Condition.CANCER_HISTORY)));
        g("007u", U(WEAKNESS_LEGS) && (q(Quality.SHOOTING) || Y(NUMBNESS)));
        e("008", y(Condition.CANCER_ACTIVE) && spine() && deficit());
        e("009", bleed() && spine() && deficit());
        boolean f10y = Y(CALF_SWELLING_ONE_SIDE) || Y(DARK_URINE) || Y(VOMITING) || y(Condition.HEART_CONDITION)
                || y(Condition.ANEURYSM) || y(Condition.PREGNANCY) || y(Condition.STROKE_HISTORY) || bleed()
                || clot;
        e("010", Y(FAINTED) && f10y);
        g("010u", U(FAINTED) && f10y);
        e("011", a.swollenWhere().contains(SwollenWhere.LIPS_OR_TONGUE) && swNotNone());
        e("011b", Y(SKIN_REACTION) && (anyY(FAINTED, DIZZINESS, VOMITING, BREATHLESS) || swNotNone()
                && (a.swollenWhere().contains(SwollenWhere.FACE) || in(FACE_JAW, HEAD, NECK_FRONT))));
        g("011u", Y(SKIN_REACTION) && (U(BREATHLESS) || swNotNone() && a.swollenWhere().isEmpty()));
        e("012", y(Condition.CANCER_ACTIVE) && anyY(FEVER, CHILLS));
        boolean inj = y(Condition.RECENT_INJECTION) && Set.of("epidural_or_nerve_block", "unknown")
                .contains(det(Condition.RECENT_INJECTION, Detail.INJECTION_KIND));
        boolean risk13 = spinalNotNo() || inj || y(Condition.LONG_TERM_STEROIDS) || y(Condition.DIABETES)
                || y(Condition.IMMUNOSUPPRESSION);
        e("013", anyY(FEVER, CHILLS) && spine()
                && (deficit() || (now(5) || Y(CANNOT_SLEEP_FOR_PAIN) || worse()) && risk13));
        g("013u", anyU(FEVER, CHILLS) && sore() && spine() && (Y(CANNOT_SLEEP_FOR_PAIN) || worse() && now(5))
                && risk13);
        e("014", Y(DARK_URINE) && (anyY(VOMITING, FAINTED) || y(Condition.KIDNEY_OR_LIVER_DISEASE)
                || sw() == Swelling.PRONOUNCED));
        Set<Region> notSpine = EnumSet.copyOf(R);
        notSpine.removeAll(EnumSet.of(NECK, UPPER_BACK, MID_BACK, LOWER_BACK, SACRUM));
        e("015", now(7) && deficit() && !notSpine.isEmpty()
                && (sw() == Swelling.PRONOUNCED || sw() == Swelling.MILD && worse()));
        g("015u", now(7) && !notSpine.isEmpty()
                && (deficit() && sw() == Swelling.UNKNOWN || anyU(NUMBNESS, TINGLING) && sw() != Swelling.NONE));
        e("016", injured() && spine() && deficit());
        g("016u", injured() && spine() && sore() && anyU(NUMBNESS, TINGLING, WEAKNESS_ARMS, WEAKNESS_LEGS));
        boolean rh = y(Condition.ARTHRITIS) && det(Condition.ARTHRITIS, Detail.TYPE).equals("rheumatoid");
        e("017", rh && in(NECK) && deficit());
        g("017u", rh && in(NECK) && sore() && anyU(NUMBNESS, TINGLING, WEAKNESS_ARMS, WEAKNESS_LEGS));
        g("017t", y(Condition.ARTHRITIS) && det(Condition.ARTHRITIS, Detail.TYPE).equals("unknown") && in(NECK)
                && deficit());
        boolean numbY = anyY(NUMBNESS, TINGLING);
        var nw = numbY ? a.numbWhere() : Set.<NumbWhere>of();
        var ww = a.weakWhere();
        boolean weakArm = Y(WEAKNESS_ARMS), weakLeg = Y(WEAKNESS_LEGS);
        boolean noArm = !ww.contains(WeakWhere.ONE_ARM) && !ww.contains(WeakWhere.BOTH_ARMS);
        boolean noLeg = !ww.contains(WeakWhere.ONE_LEG) && !ww.contains(WeakWhere.BOTH_LEGS);
        e("018", Y(FACE_DROOP) || weakArm && (ww.contains(WeakWhere.ONE_ARM) || noArm)
                || nw.contains(NumbWhere.FACE));
        boolean armOne = nw.contains(NumbWhere.ONE_ARM) || weakArm && ww.contains(WeakWhere.ONE_ARM);
        boolean legOne1 = nw.contains(NumbWhere.ONE_LEG) || weakLeg && (ww.contains(WeakWhere.ONE_LEG) || noLeg);
        e("018b", armOne && legOne1);
        g("018u", U(FACE_DROOP) && anyY(NUMBNESS, TINGLING, SEVERE_HEADACHE, DIZZINESS));
        e("019", weakLeg && ww.contains(WeakWhere.BOTH_LEGS));
        e("019b", nw.contains(NumbWhere.BOTH_LEGS) && (in(LOWER_BACK, SACRUM, GLUTES) || q(Quality.SHOOTING)
                || y(Condition.HERNIATED_DISC) || y(Condition.SPONDYLOLISTHESIS)));
        e("019c", shootsBoth() && (deficit() || U(SADDLE_NUMBNESS) || U(BLADDER_BOWEL_CHANGE)));
        e("019d", weakArm && ww.contains(WeakWhere.BOTH_ARMS) && (nw.contains(NumbWhere.BOTH_ARMS) || neckWork()));
        boolean an = y(Condition.ANEURYSM), thr = q(Quality.THROBBING), spot = anyY(FAINTED, DIZZINESS, VOMITING);
        e("120", sore() && (an && in(ABDOMEN, CHEST, MID_BACK, LOWER_BACK)
                && (in(ABDOMEN, CHEST) || thr || now(4) || !fading()) || old(60) && in(ABDOMEN) && thr && now(4)
                || old(60) && in(ABDOMEN, MID_BACK, LOWER_BACK) && thr && spot));
        g("120u", sore() && u(Condition.ANEURYSM) && thr && in(ABDOMEN, LOWER_BACK) && now(4));
        e("121", injured() && a.headHit().yes() && (thinned()
                || anyY(SEVERE_HEADACHE, VOMITING, FAINTED, VISION_OR_SPEECH_CHANGE, SWALLOWING_OR_BALANCE_TROUBLE)
                || deficit() || worry(OtherNew.CONFUSED_OR_DROWSY)));
        boolean hotred = anyY(REDNESS, HOT_TENDER),
                grow = now(7) || a.spread() == Spread.SPREADING || sw() == Swelling.PRONOUNCED;
        e("122", anyY(FEVER, CHILLS) && (hotred && grow || Y(FAINTED) || Y(DIZZINESS) && Y(VOMITING)
                || Y(SKIN_REACTION) && (Y(VOMITING) || ND(SEVERE_HEADACHE)) || worry(OtherNew.CONFUSED_OR_DROWSY)
                || worry(OtherNew.COLD_OR_PALE_LIMB)));
        e("122b", hotred && now(8) && (a.spread() == Spread.SPREADING || worse()));
        g("122u", anyU(FEVER, CHILLS) && hotred && grow);
        e("123", Y(BLEEDING_OR_FLUID_IN_PREGNANCY) && (in(ABDOMEN) && now(6) || anyY(DIZZINESS, FAINTED)));
        g("123u", U(BLEEDING_OR_FLUID_IN_PREGNANCY) && in(ABDOMEN) && now(6));
        boolean agg = false;
        for (var by : a.aggravatedBy())
            if (Set.of("sitting", "standing", "bending", "lifting", "coughing", "touch", "exercise")
                    .contains(by.code())) {
                agg = true;
            }
        boolean ao = sore() && in(CHEST, UPPER_BACK, MID_BACK) && now(7) && easesNotY() && !agg
                && (old(50) || nd(Condition.HIGH_BLOOD_PRESSURE) || an);
        e("124", ao && (q(Quality.SHARP) || thr));
        g("124u", ao && a.qualities().isEmpty());
        boolean gl = Y(VOMITING) && (anyY(FEVER, CHILLS, DIZZINESS, FAINTED) || worry(OtherNew.CONFUSED_OR_DROWSY))
                || anyY(FEVER, CHILLS) && anyY(DIZZINESS, FAINTED);
        e("125", y(Condition.LONG_TERM_STEROIDS) && gl);
        e("126", worry(OtherNew.COLD_OR_PALE_LIMB) && (deficit()
                || anyU(NUMBNESS, TINGLING, WEAKNESS_ARMS, WEAKNESS_LEGS) || now(4) && in(THIGHS_FRONT, THIGHS_BACK,
                        KNEES, SHINS, CALVES, ANKLES_FEET, UPPER_ARMS, FOREARMS, WRISTS_HANDS)));
        e("127", worry(OtherNew.CONFUSED_OR_DROWSY) && (anyY(SEVERE_HEADACHE, VOMITING) || y(Condition.DIABETES)
                || thinned() || y(Condition.PREGNANCY) || old(65)));
        e("128", sore() && in(ABDOMEN, MID_BACK, LOWER_BACK, CHEST) && R.contains(SHOULDERS)
                && !W.contains(SHOULDERS) && now(5) && easesNotY()
                && (Y(DIZZINESS) || ND(FAINTED) || worry(OtherNew.PALE_CLAMMY)));
        e("128b", worry(OtherNew.PALE_CLAMMY)
                && (anyY(DIZZINESS, FAINTED, VOMITING) || U(FAINTED) || now(4) && in(ABDOMEN, MID_BACK, CHEST)));
        g("049", sore() && oneOnly() && easesNotY()
                && (now(7) || now(4) && (ND(DARK_URINE) || U(FEVER) || U(CHILLS))));
        g("130", sore() && old(50) && in(HEAD) && in(FACE_JAW) && (now(3) && !fading() || now(5)));
        g("131", now(8) && worse() && a.easesWithMovement() == Answer.NO
                && in(CALVES, SHINS, THIGHS_FRONT, THIGHS_BACK, FOREARMS, UPPER_ARMS));
        g("132", worry(OtherNew.COLD_OR_PALE_LIMB) || worry(OtherNew.CONFUSED_OR_DROWSY)
                || worry(OtherNew.PAINFUL_EYE) || worry(OtherNew.PALE_CLAMMY));
        g("133", worry(OtherNew.HEART_RACING) && (old(65) || anyY(DIZZINESS, FEVER, VOMITING)
                || nd(Condition.HEART_CONDITION) || nd(Condition.PREGNANCY) || nd(Condition.STROKE_HISTORY)
                || anyU(CHEST_PAIN, BREATHLESS, FAINTED)));
        g("021", weakYes());
        g("022", Y(FEVER) || Y(CHILLS) && !(a.details().overAgain().contains(CHILLS)));
        g("023", Y(REDNESS) && (Y(HOT_TENDER) || U(HOT_TENDER) || ND(FEVER) || ND(CHILLS) || swNotNone()
                || sw() == Swelling.UNKNOWN || a.spread() == Spread.SPREADING || now(4) || nowNull
                || in(THIGHS_FRONT, THIGHS_BACK, KNEES, SHINS, CALVES, ANKLES_FEET) || nd(Condition.DIABETES)
                || nd(Condition.IMMUNOSUPPRESSION) || nd(Condition.LONG_TERM_STEROIDS)
                || nd(Condition.CLOT_NOW_OR_SUSPECTED)));
        boolean short24 = a.details().overAgain().containsAll(over24());
        boolean spell = anyY(NAUSEA, VOMITING, DIZZINESS);
        g("024", spell && (Y(VOMITING) || sore() && neckSetR()));
        g("024b", spell && !short24 && neckWork());
        g("025", Y(HOT_TENDER));
        g("026", sw() == Swelling.PRONOUNCED || sw() == Swelling.MILD && sore() && thr
                && (now(4) || nowNull || in(KNEES, HIPS, NECK_FRONT, ABDOMEN)));
        g("027", Y(CALF_SWELLING_ONE_SIDE) || swNotNone() && a.swollenWhere().contains(SwollenWhere.ONE_LEG)
                || U(CALF_SWELLING_ONE_SIDE) && legOne() && clot);
        g("028", legOne() && sore() && (clot || swNotNone() && in(CALVES, THIGHS_BACK, THIGHS_FRONT)
                || (thr || q(Quality.CRAMPING)) && in(CALVES)) && !calm157(clot));
        g("029", Y(DARK_URINE));
        boolean p4 = false;
        for (var w : f.session().work())
            if (w.pressure() >= 4) {
                p4 = true;
            }
        g("029u",
                U(DARK_URINE) && p4 && worst >= 7
                        && (old(65) || a.activityLimit().isEmpty() || a.activityLimit().get() == ActivityLimit.A_LOT
                                || a.activityLimit().get() == ActivityLimit.CANNOT_DO_DAILY_THINGS
                                || sw() != Swelling.NONE || nd(Condition.KIDNEY_OR_LIVER_DISEASE))
                        && !calm155());
        g("030", Y(SEVERE_HEADACHE));
        g("031", Y(FAINTED));
        boolean marks = toolMarks() && !thinned()
                && !(u(Condition.ANTICOAGULANT) || u(Condition.BLEEDING_DISORDER));
        var br = marks ? Bruising.NONE : a.bruising();
        g("032", bleed() && (br == Bruising.LARGE || sw() == Swelling.PRONOUNCED
                || (br == Bruising.SMALL || sw() == Swelling.MILD) && (worse() || a.spread() == Spread.SPREADING)));
        g("033", bleed()
                && (in(ABDOMEN, HIPS, LOWER_BACK) && now(6) || spine() && now(7) || in(ABDOMEN) && now(4)));
        g("035", (y(Condition.CANCER_ACTIVE) || y(Condition.CANCER_HISTORY)) && spine()
                && (Y(CANNOT_SLEEP_FOR_PAIN) || worse() || a.spread() == Spread.SPREADING));
        g("037", y(Condition.PREGNANCY)
                && (in(ABDOMEN) && sore() || q(Quality.CRAMPING) && in(LOWER_BACK, SACRUM, HIPS)
                        || sw() == Swelling.PRONOUNCED
                        || swNotNone() && (a.swollenWhere().contains(SwollenWhere.FACE)
                                || a.swollenWhere().contains(SwollenWhere.HANDS)))
                || Y(BLEEDING_OR_FLUID_IN_PREGNANCY) || Y(BABY_MOVING_LESS));
        g("038", now(9)
                || now(7) && a.activityLimit().filter(l -> l == ActivityLimit.CANNOT_DO_DAILY_THINGS).isPresent());
        g("041", shootsBoth() && sore());
        g("043", Y(NEW_ONE_SIDED_HEAD_NECK_PAIN) || neckSetW() && a.sides() == Sides.ONE && in(HEAD) && in(NECK)
                && sore() && (course() != Course.BETTER && now(4) || worse()));
        g("043u",
                U(NEW_ONE_SIDED_HEAD_NECK_PAIN) && neckSetW()
                        && (in(HEAD, NECK) && sore() && (worse() || now(5) && !fading()) || ND(FACE_DROOP)
                                || ND(VISION_OR_SPEECH_CHANGE) || ND(SWALLOWING_OR_BALANCE_TROUBLE)
                                || ND(SEVERE_HEADACHE) || ND(DIZZINESS)));
        g("044", injured() && thinned() && a.headHit() != Answer.NO);
        g("045", sore() && (in(ABDOMEN) && now(6) || old(60) && thr && in(ABDOMEN, MID_BACK, LOWER_BACK) && now(4)
                || an && in(ABDOMEN, CHEST, MID_BACK, LOWER_BACK)));
        g("046", sore() && q(Quality.BURNING) && Y(SKIN_REACTION) && a.sides() == Sides.ONE);
        g("047", Y(SWALLOWING_OR_BALANCE_TROUBLE));
        g("048", swNotNone() && a.swollenWhere().contains(SwollenWhere.ONE_ARM));
        boolean allOverNumb = (!Y(NUMBNESS) || a.details().overAgain().contains(NUMBNESS))
                && (!Y(TINGLING) || a.details().overAgain().contains(TINGLING));
        boolean tia = old(50) || nd(Condition.STROKE_HISTORY) || nd(Condition.HIGH_BLOOD_PRESSURE)
                || nd(Condition.DIABETES) || nd(Condition.HEART_CONDITION) || nd(Condition.ANTICOAGULANT);
        g("020", numbY && (!allOverNumb || a.numbWhere().isEmpty() || a.numbWhere().contains(NumbWhere.FACE)
                || a.numbWhere().contains(NumbWhere.BOTH_LEGS) || weakYes() || y(Condition.HERNIATED_DISC)
                || y(Condition.SPONDYLOLISTHESIS)
                || (a.numbWhere().contains(NumbWhere.ONE_ARM) || a.numbWhere().contains(NumbWhere.ONE_LEG)) && tia
                || (a.numbWhere().contains(NumbWhere.ONE_ARM) || a.numbWhere().contains(NumbWhere.ONE_LEG)
                        || a.numbWhere().contains(NumbWhere.BOTH_ARMS)) && neckFirm()));
        return hits;
    }

    boolean neckFirm() {
        for (var w : f.session().work())
            if (Set.of(HEAD, NECK_FRONT, NECK).contains(w.part().region())
                    && (w.pressure() >= 3 || w.modality().sorenessProne() || w.modality() == Modality.CRANIOSACRAL
                            || w.modality() == Modality.ASSISTED_STRETCHING)) {
                return true;
            }
        return sore() && neckSetR() || device();
    }

    Set<Symptom> over24() {
        var s = new HashSet<Symptom>();
        if (Y(NAUSEA)) {
            s.add(NAUSEA);
        }
        if (Y(DIZZINESS)) {
            s.add(DIZZINESS);
        }
        return s;
    }

    boolean effort() {
        return a.otherCauses().contains(OtherCause.EXERCISE) || a.otherCauses().contains(OtherCause.PHYSICAL_WORK);
    }

    boolean allNo(Symptom... except) {
        for (var x : Symptom.values())
            if (!List.of(except).contains(x) && s(x) != Answer.NO) {
                return false;
            }
        return true;
    }

    boolean calm157(boolean clot) {
        return legOne() && effort() && fading() && now >= 1 && now <= 2 && f.elapsed().toMinutes() <= 72 * 60
                && a.easesWithMovement().yes() && sw() == Swelling.NONE && a.bruising() != Bruising.LARGE
                && !q(Quality.THROBBING)
                && a.activityLimit().filter(l -> l == ActivityLimit.NONE || l == ActivityLimit.A_LITTLE).isPresent()
                && allNo() && !clot;
    }

    boolean calm155() {
        return fading() && now <= 5 && worst <= 7 && sw() == Swelling.NONE && effort() && !deficit();
    }
}
