package org.tenderpoint.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.vocabulary.RedFlag.*;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.RandomSeed;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.screening.rules.facts.Stage;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * What stops a session, in a second wording, written from the clinical text and not from the rows: no random visit is
 * judged milder, and each row that the tables name speaks by itself. Names are those of the tables.
 */
@Tag("random")
@Tag("UC-09")
class ScreeningTablesTest {

    private static final int VISITS = 3_000;

    @Test
    void noVisitIsJudgedMilderThanTheTablesSay() {
        long first = RandomSeed.of(20261127);
        for (long seed = first; seed < first + VISITS; seed++) {
            var random = new RandomFacts(seed);
            var facts = random.nextOfBoth();
            for (int more = (int) (seed % 3); more > 0; more--) {
                var flag = random.pick(RedFlag.values());
                var answer = random.pick(Recorded.values());
                facts = facts.with(visit -> visit.stage(Stage.ARRIVAL).redFlag(flag, answer));
            }
            if (facts.visit().stage() == Stage.ARRIVAL) {
                notMilder(seed, facts);
            }
        }
    }

    @Test
    void theSignsForTheEmergencyNumberAtOnceAreThoseThatAreAnEmergencyByThemselves() {
        assertThat(Stream.of(RedFlag.values()).filter(flag -> ScreeningRules.CURRENT
                .decide(ExampleFacts.parse(flag.code())).level() == ScreeningLevel.EMERGENCY))
                .containsExactlyInAnyOrderElementsOf(RedFlag.AT_ONCE);
    }

    private static void notMilder(long seed, ScreeningFacts facts) {
        var decision = ScreeningRules.CURRENT.decide(facts);
        new TableCase(facts).rows().forEach((row, level) -> {
            assertThat(decision.level()).as("%s, seed %d", row, seed).isGreaterThanOrEqualTo(level);
            assertThat(decision.findings()).as("%s speaks by itself, seed %d", row, seed)
                    .anyMatch(finding -> finding.id().startsWith("SCR-" + row.substring(0, 3))
                            && finding.level().atLeast(level));
        });
    }

    /** One visit as the tables read it. */
    private static final class TableCase {

        private final ScreeningFacts f;
        private final Map<String, ScreeningLevel> h = new TreeMap<>();
        private final Set<Region> P = EnumSet.noneOf(Region.class);
        private final int pain;
        private final boolean painNull;

        TableCase(ScreeningFacts f) {
            this.f = f;
            for (var p : f.visit().pain().regions()) {
                P.add(p.region());
            }
            painNull = f.visit().pain().now().isEmpty();
            pain = f.visit().pain().now().orElse(-1);
        }

        Recorded r(RedFlag x) {
            return f.visit().redFlags().getOrDefault(x, Recorded.NOT_ASKED);
        }

        boolean Y(RedFlag x) {
            return r(x) == Recorded.YES;
        }

        boolean N(RedFlag x) {
            return r(x) == Recorded.NO;
        }

        boolean DK(RedFlag x) {
            return r(x) == Recorded.DONT_KNOW;
        }

        boolean NA(RedFlag x) {
            return r(x) == Recorded.NOT_ASKED;
        }

        boolean y(Condition c) {
            return f.client().conditionAnswer(c).recorded() == Recorded.YES;
        }

        boolean n(Condition c) {
            return f.client().conditionAnswer(c).recorded() == Recorded.NO;
        }

        boolean nd(Condition c) {
            return !n(c);
        }

        String d(Condition c, Detail x) {
            var v = f.client().conditionAnswer(c).details().getOrDefault(x, "");
            return v.isEmpty() ? "unknown" : v;
        }

        OptionalInt days(Condition c) {
            var v = f.client().conditionAnswer(c).details().getOrDefault(Detail.DATE, "");
            return v.isEmpty()
                    ? OptionalInt.empty()
                    : OptionalInt.of((int) ChronoUnit.DAYS.between(LocalDate.parse(v), f.client().day()));
        }

        boolean fresh(Condition c, int k) {
            return y(c) && (days(c).isEmpty() || days(c).getAsInt() < k);
        }

        boolean upTo(Condition c, int k) {
            return y(c) && (days(c).isEmpty() || days(c).getAsInt() <= k);
        }

        boolean pr(Region... x) {
            for (var i : x)
                if (P.contains(i)) {
                    return true;
                }
            return false;
        }

        boolean spine() {
            return pr(NECK, UPPER_BACK, MID_BACK, LOWER_BACK, SACRUM);
        }

        boolean pain(int k) {
            return !painNull && pain >= k;
        }

        boolean painNotZero() {
            return painNull || pain > 0;
        }

        boolean old(int k) {
            return f.client().age().isEmpty() || f.client().age().getAsInt() >= k;
        }

        boolean ans(String k) {
            return f.visit().asks().answer(k).yes();
        }

        Set<Region> regs(Condition c) {
            var s = EnumSet.noneOf(Region.class);
            for (var p : f.client().regions(c).parts()) {
                s.add(p.region());
            }
            return s;
        }

        boolean noRegs(Condition c) {
            return f.client().conditionAnswer(c).details().getOrDefault(Detail.REGIONS, "").isEmpty();
        }

        boolean at(Condition c, Region... x) {
            if (noRegs(c)) {
                return true;
            }
            var s = regs(c);
            for (var i : x)
                if (s.contains(i)) {
                    return true;
                }
            return false;
        }

        void p(String id, ScreeningLevel l, boolean c) {
            if (c) {
                h.merge(id, l, ScreeningLevel::worst);
            }
        }

        private static final ScreeningLevel E = ScreeningLevel.EMERGENCY, D = ScreeningLevel.DEFER,
                C = ScreeningLevel.CLEARANCE, A = ScreeningLevel.ADAPT;

        Map<String, ScreeningLevel> rows() {
            boolean fev = Y(FEVER_NOW) || y(INFECTION_OR_FEVER_NOW);
            boolean op84 = fresh(RECENT_SURGERY, 84);
            boolean wl = Y(UNEXPLAINED_WEIGHT_LOSS) || DK(UNEXPLAINED_WEIGHT_LOSS),
                    np = Y(NIGHT_PAIN_UNRELENTING) || DK(NIGHT_PAIN_UNRELENTING),
                    dz = Y(NEW_DIZZINESS_OR_NECK_PAIN) || DK(NEW_DIZZINESS_OR_NECK_PAIN);
            p("001", E, Y(SADDLE_NUMBNESS));
            p("002", E, Y(BLADDER_BOWEL_CHANGE));
            p("003", E, Y(LEG_WEAKNESS_PROGRESSIVE));
            p("004", E, Y(CHEST_PAIN_OR_BREATHLESS_NOW));
            p("005", E, Y(SUDDEN_SEVERE_HEADACHE));
            p("017", E, Y(STROKE_SIGNS_NOW));
            p("006", D, Y(CALF_SWELLING_ONE_SIDE));
            p("007", D, y(CLOT_NOW_OR_SUSPECTED));
            p("008", D, fev);
            p("009", D, Y(FEVER_NOW) && (spine() || Y(NIGHT_PAIN_UNRELENTING)));
            p("010", D, Y(RECENT_MAJOR_TRAUMA));
            p("011", E,
                    Y(RECENT_MAJOR_TRAUMA) && nd(RECENT_INJURY)
                            && (days(RECENT_INJURY).isEmpty() || days(RECENT_INJURY).getAsInt() <= 2)
                            && !d(RECENT_INJURY, Detail.SEEN_BY_DOCTOR).equals("yes")
                            && (spine() || pr(HEAD, CHEST, ABDOMEN) || P.isEmpty() && (painNull || pain != 0)));
            p("012", C, wl);
            p("013", C, np);
            p("014", D, wl && np);
            p("015", D, (wl || np) && (nd(CANCER_ACTIVE) || nd(CANCER_HISTORY)));
            p("016", D, Y(NIGHT_PAIN_UNRELENTING) && (y(OSTEOPOROSIS) || y(LONG_TERM_STEROIDS))
                    || DK(NIGHT_PAIN_UNRELENTING) && (nd(OSTEOPOROSIS) || nd(LONG_TERM_STEROIDS)));
            p("018", A, dz);
            p("018y", D, dz && ans("SCR-018"));
            for (var x : RedFlag.values()) {
                boolean three = x == UNEXPLAINED_WEIGHT_LOSS || x == NIGHT_PAIN_UNRELENTING
                        || x == NEW_DIZZINESS_OR_NECK_PAIN;
                if (NA(x) || DK(x) && !three) {
                    p("030 " + x, D, true);
                }
            }
            p("031", D, !y(CLOT_NOW_OR_SUSPECTED) && !n(CLOT_NOW_OR_SUSPECTED)
                    || !y(INFECTION_OR_FEVER_NOW) && !n(INFECTION_OR_FEVER_NOW));
            p("025", D, !N(NEW_DIZZINESS_OR_NECK_PAIN) && pain(4) && pr(ABDOMEN));
            p("025e", E, Y(NEW_DIZZINESS_OR_NECK_PAIN) && pain(4) && pr(ABDOMEN) && nd(PREGNANCY));
            boolean th = y(ANTICOAGULANT);
            boolean head = y(RECENT_INJURY) && at(RECENT_INJURY, HEAD, FACE_JAW);
            p("602", C,
                    th && y(RECENT_INJURY) && (days(RECENT_INJURY).isEmpty() || days(RECENT_INJURY).getAsInt() <= 14));
            p("608", D, th && !d(ANTICOAGULANT, Detail.ASPIRIN_ONLY).equals("yes") && head
                    && (days(RECENT_INJURY).isEmpty() || days(RECENT_INJURY).getAsInt() <= 14));
            p("609", E, th && !d(ANTICOAGULANT, Detail.ASPIRIN_ONLY).equals("yes") && head && upTo(RECENT_INJURY, 2)
                    && !d(RECENT_INJURY, Detail.SEEN_BY_DOCTOR).equals("yes"));
            p("603", C, y(OSTEOPOROSIS) && y(LONG_TERM_STEROIDS) && old(65));
            p("605", D, y(LONG_TERM_STEROIDS) && old(50) && pain(7) && spine());
            p("607", E, y(HERNIATED_DISC)
                    && (Y(SADDLE_NUMBNESS) || Y(BLADDER_BOWEL_CHANGE) || Y(LEG_WEAKNESS_PROGRESSIVE)));
            p("610", E, Y(CALF_SWELLING_ONE_SIDE) && (op84 || y(LONG_JOURNEY) || y(LONG_TRAVEL_OR_IMMOBILISED)
                    || y(CLOT_HISTORY) || y(PREGNANCY) || y(CANCER_ACTIVE) || y(RECENT_FRACTURE)));
            p("611", E, Y(FEVER_NOW) && (spine() || Y(NIGHT_PAIN_UNRELENTING))
                    && (y(LONG_TERM_STEROIDS) || y(DIABETES) || y(CANCER_ACTIVE) || y(IMMUNOSUPPRESSION)));
            p("612", E, fev && y(CANCER_ACTIVE));
            p("613", D, fev && op84);
            p("614", D,
                    y(PREGNANCY) && y(HIGH_BLOOD_PRESSURE) && !d(HIGH_BLOOD_PRESSURE, Detail.CONTROLLED).equals("yes"));
            p("614y", E, y(PREGNANCY) && y(HIGH_BLOOD_PRESSURE)
                    && !d(HIGH_BLOOD_PRESSURE, Detail.CONTROLLED).equals("yes") && ans("SCR-614"));
            p("615", D, (y(CANCER_ACTIVE) || y(CANCER_HISTORY)) && spine()
                    && (pain(7) || pain(4) && y(CANCER_ACTIVE) && !d(CANCER_ACTIVE, Detail.BONE).equals("no")));
            p("615y", D, (y(CANCER_ACTIVE) || y(CANCER_HISTORY)) && spine() && painNotZero() && ans("SCR-615"));
            p("617", C, y(HEART_CONDITION) && y(KIDNEY_OR_LIVER_DISEASE));
            int k = 0;
            for (var c : List.of(ANTICOAGULANT, BLEEDING_DISORDER, OSTEOPOROSIS, CANCER_ACTIVE, HEART_CONDITION,
                    CLOT_HISTORY, KIDNEY_OR_LIVER_DISEASE, STROKE_HISTORY, LONG_TERM_STEROIDS, ANEURYSM,
                    IMMUNOSUPPRESSION))
                if (y(c)) {
                    k++;
                }
            if (fresh(RECENT_SURGERY, 182)) {
                k++;
            }
            if (y(DIABETES) && !d(DIABETES, Detail.NEUROPATHY).equals("no")) {
                k++;
            }
            p("622", C, k >= 3);
            p("624", D, fev && y(IMMUNOSUPPRESSION));
            boolean an = y(ANEURYSM) && painNotZero() && pr(ABDOMEN, CHEST, MID_BACK, LOWER_BACK);
            p("626", E, an && (pain(7) || ans("SCR-626")));
            boolean inj = y(RECENT_INJECTION) && Set.of("epidural_or_nerve_block", "unknown")
                    .contains(d(RECENT_INJECTION, Detail.INJECTION_KIND));
            p("627", E, fev && inj && fresh(RECENT_INJECTION, 15));
            p("628", C, th && inj && fresh(RECENT_INJECTION, 7));
            p("629", C,
                    y(ARTHRITIS)
                            && Set.of("rheumatoid", "ankylosing_spondylitis", "unknown")
                                    .contains(d(ARTHRITIS, Detail.TYPE))
                            && (dz || pr(NECK, HEAD) && painNotZero() && f.visit().pain().known() == Answer.NO));
            p("247", C, inj && fresh(RECENT_INJECTION, 7));
            p("239", C, y(ANEURYSM));
            p("171", C, y(BLEEDING_DISORDER));
            p("172", C, fresh(CLOT_HISTORY, 182));
            p("180", C, y(CANCER_ACTIVE));
            p("204", C, fresh(STROKE_HISTORY, 84));
            p("203", C, y(HIGH_BLOOD_PRESSURE) && !d(HIGH_BLOOD_PRESSURE, Detail.CONTROLLED).equals("yes")
                    && !ans("SCR-203"));
            if (y(OTHER_CONDITION)) {
                var told = d(OTHER_CONDITION, Detail.TOLD_TO_AVOID);
                var bl = d(OTHER_CONDITION, Detail.BLOOD_HEART_BONE_SKIN_FEELING);
                var ho = d(OTHER_CONDITION, Detail.IN_HOSPITAL);
                var nm = d(OTHER_CONDITION, Detail.NEW_MEDICINE);
                var nb = d(OTHER_CONDITION, Detail.NO_BEARING);
                var ol = d(OTHER_CONDITION, Detail.ON_LIST);
                boolean judged = nb.equals("yes") && !told.equals("yes") || ol.equals("yes") && !nb.equals("no")
                        && told.equals("no") && bl.equals("no") && ho.equals("no") && nm.equals("no");
                boolean c = nb.equals("no") || told.equals("yes") || ho.equals("yes")
                        || !ol.equals("yes") && (told.equals("unknown") || bl.equals("unknown") || ho.equals("unknown")
                                || bl.equals("yes") && !nm.equals("no"));
                p("999", c ? C : A, !judged);
            }
            return h;
        }
    }
}
