package org.tenderpoint.followup.rules.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.rules.BookResults.choice;
import static org.tenderpoint.followup.rules.BookResults.disciplines;
import static org.tenderpoint.followup.rules.BookResults.items;
import static org.tenderpoint.followup.rules.BookResults.needed;
import static org.tenderpoint.followup.rules.BookResults.refused;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.followup.rules.referral.ReferralStatus.*;
import static org.tenderpoint.vocabulary.Discipline.*;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderpoint.followup.rules.BookResults;
import org.tenderpoint.followup.rules.CasesOfRules;
import org.tenderpoint.followup.rules.adjustment.RuleReason;
import org.tenderpoint.followup.rules.cases.BookExample;
import org.tenderpoint.followup.rules.cases.Scene;
import org.tenderpoint.followup.rules.facts.AskedDiscipline;
import org.tenderpoint.followup.rules.referral.Referrals.Letter;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.say.Say;

/** Which other help fits, and why not. */
@Tag("UC-17")
class ReferralRulesTest {

    private static final RuleSetVersion THEN = new RuleSetVersion("2026-11");
    private static final RuleSetVersion LATER = new RuleSetVersion("2027-03");

    private static Referrals referrals(Scene scene) {
        return BookResults.referrals(scene.facts());
    }

    /** The status with a healthy result, so that only the client's facts decide. */
    private static ReferralStatus status(Scene scene, Discipline discipline) {
        var referrals = ReferralRules.CURRENT.decide(
                scene.stored(facts -> facts.otherHelp(help -> help.withAsked(AskedDiscipline.ANY))).facts(),
                TriageRules.CURRENT.decide(scene().facts()));
        return choice(referrals, discipline).orElseThrow().status();
    }

    static List<BookExample> examples() {
        return BookExample.ofReferrals();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void anExampleFiresOrJustMissesItsRule(BookExample example) {
        var referrals = BookResults.referrals(example.facts());
        var spoken = Stream.of(
                referrals.triggers().stream().map(RuleReason::ruleId),
                referrals.notes().stream()
                        .map(RuleReason::ruleId)
                        .filter(id -> !id.equals("REF-011")),
                referrals.choices().stream().flatMap(choice -> choice.ruleIds().stream()))
                .flatMap(ids -> ids);
        assertThat(spoken.anyMatch(example.ruleId()::equals))
                .as(example.ruleId() + ": " + example.says())
                .isEqualTo(example.fires());
    }

    @Test
    void everyRuleHasACaseThatFiresItAndOneThatJustMisses() {
        var always = Set.of("REF-012", "REF-013", "REF-160", "REF-162", "REF-163", "REF-164", "REF-165");
        CasesOfRules.areComplete(examples(), ReferralRules.CURRENT.entries(), always::contains);
    }

    /** The table of facts against disciplines: N not suitable, C after clearance, P possible, S or a score. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            herniated_disc             |                                               | N | C | C | P | C
            herniated_disc             | doctor_aware=yes                              | N | S | C | P | C
            herniated_disc             | nerve_symptoms_now=no,phase=acute             | C | S | C | P | C
            herniated_disc             | nerve_symptoms_now=no,phase=resolved          | C | S | P | P | S
            osteoporosis               |                                               | N | S | C | P | C
            osteoporosis               | severity=osteopenia,fragility_fracture=no     | C | S | P | P | P
            fibromyalgia               | flare_now=no                                  | N | S | S | S | P
            fibromyalgia               |                                               | N | S | S | S | P
            recent_surgery             |                                               | N | C | C | C | C
            recent_surgery             | cleared_for_massage=yes                       | N | S | C | C | C
            recent_surgery             | spinal=no                                     | C | C | C | C | C
            recent_surgery             | spinal=no,cleared_for_massage=yes,wound_healed=yes | C | S | P | P | P
            arthritis                  | type=osteoarthritis                           | P | S | S | P | S
            arthritis                  | type=rheumatoid,regions=knees,flare_now=no    | C | S | P | P | P
            arthritis                  | type=rheumatoid,regions=neck,flare_now=no     | N | S | P | P | P
            arthritis                  | type=rheumatoid                               | N | S | C | P | C
            arthritis                  | type=ankylosing_spondylitis                   | N | S | C | P | C
            arthritis                  | type=gout                                     | C | C | C | C | C
            arthritis                  | type=gout,flare_now=no                        | P | S | S | P | S
            arthritis                  |                                               | N | C | C | C | C
            arthritis                  | flare_now=no                                  | N | S | C | P | C
            anticoagulant              |                                               | C | S | S | C | S
            bleeding_disorder          |                                               | N | S | P | C | P
            clot_now_or_suspected      |                                               | N | C | N | N | N
            clot_history               |                                               | P | S | S | P | S
            cancer_active              |                                               | N | C | C | C | C
            cancer_history             |                                               | C | S | S | P | S
            pregnancy                  | high_risk=no                                  | C | S | P | C | P
            pregnancy                  |                                               | N | C | C | C | C
            heart_condition            | stable=yes                                    | P | S | P | P | P
            heart_condition            |                                               | C | C | C | C | C
            high_blood_pressure        |                                               | C | S | C | P | C
            high_blood_pressure        | controlled=yes                                | P | S | S | P | S
            stroke_history             |                                               | N | S | C | C | C
            diabetes                   | neuropathy=no                                 | P | S | S | P | S
            diabetes                   |                                               | C | S | P | C | P
            neuropathy                 |                                               | C | S | P | C | P
            epilepsy                   | controlled=yes                                | P | S | P | P | P
            epilepsy                   |                                               | C | S | P | C | P
            long_term_steroids         |                                               | C | S | C | C | C
            implant                    |                                               | N | S | C | C | C
            implant                    | regions=lower_back                            | N | S | C | C | C
            implant                    | regions=knees                                 | P | S | P | P | P
            recent_fracture            |                                               | N | C | C | P | C
            recent_fracture            | regions=wrists_hands                          | C | C | C | P | C
            recent_injury              |                                               | N | C | N | C | N
            recent_injury              | seen_by_doctor=yes                            | C | S | P | P | P
            infection_or_fever_now     |                                               | C | C | C | C | C
            skin_problem               |                                               | P | S | C | C | C
            skin_problem               | contagious=no,regions=knees                   | P | S | P | P | P
            spondylolisthesis          |                                               | C | S | P | P | S
            scoliosis                  |                                               | P | S | S | P | S
            hypermobility              |                                               | C | S | P | P | S
            chronic_pain_other         |                                               | P | S | S | S | S
            low_pain_threshold         |                                               | P | S | S | P | S
            kidney_or_liver_disease    |                                               | P | S | S | P | S
            varicose_veins             |                                               | P | S | S | P | S
            allergy                    | items=latex                                   | P | S | S | P | P
            """)
    void aFactBoundsEveryDiscipline(
            String fact, String details, String chiro, String physio, String yoga, String acupuncture, String pilates) {
        var expected = List.of(chiro, physio, yoga, acupuncture, pilates);
        for (var discipline : Discipline.values()) {
            var letter = expected.get(List.of(CHIROPRACTIC, PHYSIO, YOGA, ACUPUNCTURE, PILATES).indexOf(discipline));
            assertThat(status(withFact(fact, details), discipline))
                    .as(discipline.code())
                    .isIn(switch (letter) {
                        case "N" -> List.of(NOT_SUITABLE);
                        case "C" -> List.of(ONLY_AFTER_CLEARANCE);
                        case "P" -> List.of(POSSIBLE);
                        default -> List.of(SUGGESTED, POSSIBLE);
                    });
            if (letter.equals("S")) {
                var facts = withFact(fact, details)
                        .stored(f -> f.otherHelp(help -> help.withAsked(AskedDiscipline.ANY))).facts();
                var choice = choice(ReferralRules.CURRENT.decide(facts, TriageRules.CURRENT.decide(scene().facts())),
                        discipline).orElseThrow();
                assertThat(choice.score()).as(discipline.code()).isGreaterThanOrEqualTo(50);
                assertThat(choice.letter()).as(discipline.code()).isEqualTo(Referrals.Letter.FREE);
            }
        }
    }

    private static Scene withFact(String fact, String details) {
        var condition = Coded.require(Condition.class, fact);
        var scene = scene().has(condition);
        if (details != null) {
            for (var pair : details.split(",")) {
                var detail = pair.split("=");
                scene.has(condition, Coded.require(Detail.class, detail[0]), detail[1]);
            }
        }
        return scene;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lower_back                           | 44 | 62 | 52 | 42 | 52
            mid_back                             | 42 | 62 | 52 | 42 | 52
            upper_back,hips                      | 44 | 62 | 52 | 42 | 52
            shoulders                            | 36 | 62 | 48 | 50 | 46
            knees                                | 20 | 64 | 42 | 40 | 40
            neck,shoulders,calves,knees,forearms | 10 | 60 | 52 | 50 | 42
            """)
    void theScoreStartsFromThePlaceThatHurts(
            String parts, int chiro, int physio, int yoga, int acupuncture, int pilates) {
        var referrals = referrals(scene().soreAt(parts.split(",")));
        assertThat(List.of(CHIROPRACTIC, PHYSIO, YOGA, ACUPUNCTURE, PILATES))
                .extracting(discipline -> choice(referrals, discipline).orElseThrow().score())
                .containsExactly(chiro, physio, yoga, acupuncture, pilates);
    }

    @Test
    void thePlaceIsTheNamedOneElseThatOfTheComplaintElseTheOneWorked() {
        var none = scene().worked(Modality.SWEDISH, 2, "knees").now(0, 0).soreAt();
        assertThat(ReferralCase.of(none.facts(), TriageRules.CURRENT.decide(none.facts())).mainRegions())
                .containsExactly(Region.KNEES);
        var complaint = none.stored(f -> f.arrival(arrival -> arrival.withRegions(
                Set.of(BodyPart.of(Region.NECK))))).facts();
        assertThat(ReferralCase.of(complaint, TriageRules.CURRENT.decide(complaint)).mainRegions())
                .containsExactly(Region.NECK);
    }

    @Test
    void withoutANeedNothingIsSuggestedAndRefusalsStand() {
        var referrals = referrals(scene().has(Condition.OSTEOPOROSIS));
        assertThat(needed(referrals)).isFalse();
        assertThat(disciplines(referrals, ReferralStatus.SUGGESTED)).isEmpty();
        assertThat(refused(referrals)).contains(CHIROPRACTIC, YOGA, PILATES);
        assertThat(choice(referrals, PHYSIO).orElseThrow().status()).isEqualTo(POSSIBLE);
    }

    @Test
    void atMostThreeAreSuggestedBestFirst() {
        var referrals = referrals(
                scene().stored(facts -> facts.otherHelp(help -> help.withAsked(AskedDiscipline.ACUPUNCTURE))));
        assertThat(disciplines(referrals, ReferralStatus.SUGGESTED)).containsExactly(PHYSIO, YOGA, PILATES);
        assertThat(choice(referrals, ACUPUNCTURE).orElseThrow().ruleIds()).contains("REF-003", "REF-161");
    }

    @Test
    @Tag("fires:REF-162")
    @Tag("misses:REF-162")
    void aTieIsBrokenForPilatesWhereStrengthIsNeeded() {
        var both = scene().has(Condition.SCOLIOSIS).has(Condition.LOW_PAIN_THRESHOLD)
                .stored(facts -> facts.otherHelp(help -> help.withAsked(AskedDiscipline.ANY)));
        var referrals = referrals(both);
        assertThat(choice(referrals, YOGA).orElseThrow().score()).isEqualTo(60);
        assertThat(choice(referrals, PILATES).orElseThrow().score()).isEqualTo(60);
        assertThat(disciplines(referrals, ReferralStatus.SUGGESTED)).containsExactly(PHYSIO, PILATES, YOGA);
        assertThat(disciplines(referrals(scene()), POSSIBLE)).containsSubsequence(PHYSIO, YOGA, PILATES);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
            "FREE, 24, NOT_SUITABLE", "FREE, 25, POSSIBLE", "FREE, 49, POSSIBLE", "FREE, 50, SUGGESTED",
            "P, 100, POSSIBLE", "P, 0, POSSIBLE", "C, 100, ONLY_AFTER_CLEARANCE", "N, 100, NOT_SUITABLE"
    })
    @Tag("fires:REF-160")
    @Tag("misses:REF-160")
    void theWorstLetterDecidesAndWithoutOneTheScore(Letter letter, int score, ReferralStatus status) {
        assertThat(ReferralRules.status(letter, score)).isEqualTo(status);
    }

    @Test
    void littleBenefitIsNotSuitable() {
        var knees = referrals(
                scene().soreAt("knees").stored(facts -> facts.otherHelp(help -> help.withAsked(AskedDiscipline.ANY))));
        var chiropractic = choice(knees, CHIROPRACTIC).orElseThrow();
        assertThat(chiropractic.status()).isEqualTo(NOT_SUITABLE);
        assertThat(chiropractic.lines()).extracting(line -> Say.it(line.words())).contains("Little benefit expected.");
    }

    @Test
    void eachRowJudgesEachDisciplineAndSomeRefuse() {
        var refusing = ReferralRules.CURRENT.matrix().stream()
                .filter(row -> row.worst().containsValue(Letter.N))
                .map(ReferralRules.MatrixRow::id)
                .toList();

        assertThat(refusing).contains("REF-101", "REF-104", "REF-112", "REF-116", "REF-117", "REF-131");
        assertThat(ReferralRules.CURRENT.matrix())
                .allSatisfy(row -> assertThat(row.worst()).hasSize(Discipline.values().length));
    }

    @Test
    @Tag("fires:REF-012")
    @Tag("misses:REF-012")
    void aDeclinedDisciplineIsLeftOut() {
        var referrals = referrals(scene().stored(facts -> facts.otherHelp(help -> help.withDeclined(Set.of(YOGA)))));
        assertThat(choice(referrals, YOGA)).isEmpty();
        assertThat(referrals.choices()).hasSize(4);
    }

    @Test
    void aDoctorFirstHoldsAllFiveAndARefusalStays() {
        var referrals = referrals(scene().now(7, 7).has(Condition.FIBROMYALGIA));
        assertThat(disciplines(referrals, ONLY_AFTER_CLEARANCE)).containsExactlyInAnyOrder(PHYSIO, YOGA, ACUPUNCTURE,
                PILATES);
        assertThat(disciplines(referrals, NOT_SUITABLE)).containsExactly(CHIROPRACTIC);
    }

    @ParameterizedTest
    @MethodSource("mustKnow")
    void aFactThatCouldRefuseIsAskedFirst(Condition condition) {
        for (var discipline : Discipline.values()) {
            boolean couldRefuse = ReferralRules.ROWS.stream()
                    .filter(row -> row.about().contains(condition))
                    .anyMatch(row -> ReferralRow.couldRefuse(row, discipline));
            var status = status(scene().age(50).notAsked(condition), discipline);
            if (couldRefuse) {
                assertThat(status).as(discipline.code()).isEqualTo(ONLY_AFTER_CLEARANCE);
            } else {
                assertThat(status).as(discipline.code()).isIn(SUGGESTED, POSSIBLE);
            }
        }
    }

    static Stream<Condition> mustKnow() {
        return Stream.of(Condition.values());
    }

    @Test
    @Tag("fires:REF-163")
    void everyDisciplineIsListedWithTheRowsThatSpoke() {
        var referrals = referrals(
                scene().has(Condition.ANTICOAGULANT).has(Condition.FIBROMYALGIA, Detail.FLARE_NOW, "no"));
        assertThat(referrals.choices()).hasSize(5);
        assertThat(choice(referrals, ACUPUNCTURE).orElseThrow().ruleIds()).contains("REF-160", "REF-106", "REF-115");
        assertThat(choice(referrals, ACUPUNCTURE).orElseThrow().score()).isEqualTo(57);
    }

    @Test
    @Tag("fires:REF-013")
    @Tag("fires:REF-164")
    void theWordsThatGoWithEveryReferralAreThere() {
        assertThat(referrals(scene()).notes()).extracting(RuleReason::ruleId).contains("REF-011", "REF-013", "REF-164");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "fr"})
    void atEachPlaceEveryKindOfHelpSaysSomethingOfItsOwnInEachLanguage(String language) {
        var said = Stream.concat(ReferralScores.ONE_PLACE.stream(), Stream.of(ReferralScores.MANY_PLACES))
                .flatMap(base -> Stream.of(Discipline.values())
                        .map(discipline -> Say.in(Locale.of(language), base.reason(discipline))))
                .toList();

        assertThat(said).doesNotHaveDuplicates().allSatisfy(words -> assertThat(words).endsWith("."));
        if (!language.equals("en")) {
            assertThat(said).doesNotContainAnyElementsOf(ReferralScores.ONE_PLACE.stream()
                    .flatMap(base -> Stream.of(Discipline.values())
                            .map(discipline -> Say.in(Locale.ENGLISH, base.reason(discipline))))
                    .toList());
        }
    }

    @Test
    void ofManyMissingAnswersAFewAreNamed() {
        var three = scene().age(30).notAsked(Condition.PREGNANCY).notAsked(Condition.EPILEPSY)
                .notAsked(Condition.ANEURYSM);

        assertThat(askedFirst(three)).contains("Epilepsy").doesNotContain("more");
        assertThat(askedFirst(three.notAsked(Condition.CANCER_ACTIVE))).endsWith(" and 1 more.");
    }

    private static String askedFirst(Scene scene) {
        return choice(referrals(scene), CHIROPRACTIC).orElseThrow().lines().stream()
                .filter(line -> line.ruleId().equals("REF-150"))
                .map(line -> Say.it(line.words()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aReferralRowIsThatOfItsVersion() {
        var none = ReferralRow.add(0);
        var rows = List.of(
                ReferralRow.row("REF-900", Condition.DIABETES).until("2027-03")
                        .cells(ReferralRow.N, none, none, none, none).source("C", ""),
                ReferralRow.row("REF-900", Condition.DIABETES).since("2027-03")
                        .cells(none, none, ReferralRow.N, none, none).source("C", ""));
        var facts = scene().has(Condition.DIABETES).facts();
        var triage = TriageRules.CURRENT.decide(facts);

        assertThat(disciplines(ReferralRules.of(THEN, rows).decide(facts, triage), ReferralStatus.NOT_SUITABLE))
                .contains(Discipline.CHIROPRACTIC).doesNotContain(Discipline.YOGA);
        assertThat(disciplines(ReferralRules.of(LATER, rows).decide(facts, triage), ReferralStatus.NOT_SUITABLE))
                .contains(Discipline.YOGA);
    }
}
