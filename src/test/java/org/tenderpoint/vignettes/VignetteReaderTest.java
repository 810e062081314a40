package org.tenderpoint.vignettes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.StandingScreening;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.screening.rules.EffectOverride;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;

class VignetteReaderTest {

    private static final String CASE = """
            id: T01
            title: A case
            kind: follow_up
            zone: Europe/Berlin
            client:
              age: 40
              massages_last_12_months: 5
              conditions:
                osteoporosis: {severity: osteopenia}
                epilepsy: unknown
              all_other_conditions: no
            history:
              - {days_before: 21, modality: thai, pressure: 4, soreness_worst: 6, sore_hours: 90, adjusted: yes}
            session:
              at: 2026-10-24T10:00
              minutes: 60
              work:
                - {region: "calves:left", modality: swedish, pressure: 3, minutes: 20}
              therapist_credentials: [thai, oncology]
            feedback:
              at: 2026-10-27T10:30
              soreness_now: 0
              soreness_worst: 2
              quality: [dull]
              aggravated_by: [sitting, climbing stairs]
              dizziness: unknown
              all_other_symptoms: no
            expect:
              triage: [watch, therapist]
              pressure_max: {"calves:left": 3}
              why: Because.
            """;

    @Test
    void aCaseIsReadAsItStands() {
        var vignette = VignetteReader.read("T01.yaml", CASE);
        var facts = facts(vignette);
        assertThat(facts.elapsed()).isEqualTo(Duration.ofMinutes(72 * 60 + 30));
        assertThat(facts.client().answer(Condition.OSTEOPOROSIS)).isEqualTo(Answer.YES);
        assertThat(facts.client().answer(Condition.EPILEPSY)).isEqualTo(Answer.UNKNOWN);
        assertThat(facts.client().answer(Condition.DIABETES)).isEqualTo(Answer.NO);
        assertThat(facts.answers().symptom(Symptom.DIZZINESS)).isEqualTo(Answer.UNKNOWN);
        assertThat(facts.answers().symptom(Symptom.FEVER)).isEqualTo(Answer.NO);
        assertThat(facts.answers().aggravatedByWords()).isEqualTo("climbing stairs");
        assertThat(facts.stored().history().sessions()).singleElement()
                .satisfies(past -> assertThat(past.adjusted()).isTrue());
        assertThat(vignette.expect().triage()).containsExactly(TriageLevel.WATCH, TriageLevel.THERAPIST);
    }

    @Test
    void whatTheFileLeavesOutWasNotAskedButPreferencesPainAndHabitsRaisedNothing() {
        var bare = VignetteReader.read("T.yaml", CASE.replace("  all_other_conditions: no\n", "")
                .replace("  all_other_symptoms: no\n", ""));
        var facts = facts(bare);
        assertThat(facts.client().answer(Condition.DIABETES)).isEqualTo(Answer.UNKNOWN);
        assertThat(facts.answers().symptom(Symptom.FEVER)).isEqualTo(Answer.UNKNOWN);
        assertThat(facts.stored().arrival().pain()).hasValue(0);
        assertThat(facts.stored().likes().sideEffects()).isEqualTo(SideEffectsBefore.NEVER);
        assertThat(facts.stored().likes().pressure()).isEqualTo(Map.of(Region.CALVES, 3));
        assertThat(facts.stored().likes().sensitive()).isEqualTo(Set.of());
    }

    @Test
    void soreHoursThatAreLeftOutMeanGoneWithinTwoDaysAndUnknownMeansNotAnswered() {
        assertThat(facts(VignetteReader.read("T.yaml", CASE)).answers().soreHours()).hasValue(48);
        var unknown = CASE.replace("  soreness_now: 0\n", "  soreness_now: 0\n  sore_hours: unknown\n");
        assertThat(facts(VignetteReader.read("T.yaml", unknown)).answers().soreHours()).isEqualTo(OptionalInt.empty());
    }

    @Test
    void aFactThatFollowsFromOthersMayBeGivenDirectly() {
        var clot = VignetteReader.read("T.yaml", CASE.replace("    epilepsy: unknown\n", "    clot_risk: {}\n"));
        assertThat(facts(clot).client().clotRisk()).isEqualTo(Answer.YES);
    }

    @Test
    void holdsDoctorsWordsAndOverridesAreReadAsTheyStand() {
        var vignette = VignetteReader.read("T.yaml", """
                id: T02
                title: A case
                kind: screening
                zone: Europe/Berlin
                client:
                  age: 40
                  conditions: {}
                  awaiting_therapist_talk: yes
                  rest_until: 2026-03-05T10:00
                  medical_clearance:
                    - {date: 2026-03-01, by: surgeon, findings: [SCR-130, arthritis], modalities: [swedish],
                       credential: oncology, limits: {cap: 2, regions: [neck]}, valid_until: 2026-04-01}
                session: {at: 2026-03-02T10:00, minutes: 30}
                overrides:
                  - {finding: SCR-160, effect: "cap:3", regions: ["calves:left"]}
                expect: {screening: defer}
                """);
        var holds = vignette.stored().holds();
        assertThat(holds.awaitingTherapistTalk()).isTrue();
        assertThat(holds.awaitingDoctorAnswer()).isFalse();
        assertThat(holds.restUntil()).hasValue(Instant.parse("2026-03-05T09:00:00Z"));
        assertThat(vignette.stored().clearances()).singleElement().satisfies(clearance -> {
            assertThat(clearance.findings()).containsExactly("SCR-130");
            assertThat(clearance.conditions()).containsExactly(Condition.ARTHRITIS);
            assertThat(clearance.modalities()).containsExactly(Modality.SWEDISH);
            assertThat(clearance.credential()).hasValue(Credential.ONCOLOGY);
            assertThat(clearance.limits().orElseThrow().cap()).hasValue(2);
            assertThat(clearance.validUntil()).hasValue(LocalDate.of(2026, 4, 1));
        });
        assertThat(vignette.overrides())
                .containsExactly(new EffectOverride("SCR-160", "cap:3", Set.of(BodyPart.left(Region.CALVES))));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            zone: Europe/Berlin          | zone: Europe/Nowhere        | T01.yaml:4: 'Europe/Nowhere' is not a value of 'zone'
            age: 40                      | aeg: 40                     | T01.yaml:6: 'aeg' is not a key here
            age: 40                      | age: forty                  | T01.yaml:6: 'forty' is not a value of 'age'
            osteoporosis: {              | osteoporose: {              | T01.yaml:9: 'osteoporose' is not a condition
            severity: osteopenia         | severity: bad               | T01.yaml:9: 'bad' is not a value of 'severity'
            severity: osteopenia         | grade: 2                    | T01.yaml:9: 'grade' is not a key here
            massages_last_12_months: 5 | rest_until: soon       | T01.yaml:7: 'soon' is not a value of 'rest_until'
            epilepsy: unknown            | epilepsy: maybe             | T01.yaml:10: 'maybe' is not a value of 'epilepsy'
            epilepsy: unknown            | osteoporosis: {}            | T01.yaml:10: the key 'osteoporosis' stands twice
            modality: thai               | modality: tai               | T01.yaml:13: 'tai' is not a value of 'modality'
            pressure: 3,                 | pressure: 6,                | T01.yaml:18: '6' is not a value of 'pressure'
            calves:left", mod            | calfs", mod                 | T01.yaml:18: 'calfs' is not a value of 'region'
            [thai, oncology]             | [thai, magic]               | T01.yaml:19: 'magic' is not a value of 'therapist_credentials'
            quality: [dull]              | quality: [dul]              | T01.yaml:24: 'dul' is not a value of 'quality'
            [sitting, climbing stairs]   | [siting]                    | T01.yaml:25: 'siting' is not a value of 'aggravated_by'
            dizziness: unknown           | dizzy: yes                  | T01.yaml:26: 'dizzy' is not a key here
            soreness_now: 0              | soreness_now: 11            | T01.yaml:22: '11' is not a value of 'soreness_now'
            all_other_symptoms: no       | all_other_symptoms: yes     | T01.yaml:27: all other symptoms cannot be yes
            [watch, therapist]           | [watch, panic]              | T01.yaml:29: 'panic' is not a value of 'triage'
            calves:left": 3              | calves:up": 3               | T01.yaml:30: 'calves:up' is not a region
            why: Because.                | because: x                  | T01.yaml:31: 'because' is not a key here
            why: Because.                | avoid_techniques: [heat]    | T01.yaml:31: 'avoid_techniques' is not judged in a follow-up
            why: Because.                | positions: [seated]         | T01.yaml:31: 'positions' is not judged in a follow-up
            why: Because.                | needs_credential: [thai]    | T01.yaml:31: 'needs_credential' is not judged in a follow-up
            why: Because.                | screening: adapt            | T01.yaml:31: 'screening' is not judged in a follow-up
            at: 2026-10-27T10:30         | at: 2026-10-24T10:30        | T01.yaml:20: the feedback is from before the end of the session
            """)
    void whatIsNotInTheVocabularyIsRefusedWithFileAndLine(String stands, String instead, String message) {
        var broken = CASE.replace(stands, instead);
        assertThat(broken).isNotEqualTo(CASE);
        assertThatThrownBy(() -> VignetteReader.read("T01.yaml", broken))
                .isInstanceOf(BadVignette.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "triage: watch", "adjust_include: [keep_plan]", "adjust_exclude: [keep_plan]", "self_care_include: [water]",
            "self_care_exclude: [water]", "referral_suggested: []", "referral_not: [yoga]"
    })
    void whatBelongsAfterASessionIsRefusedInAScreening(String expectation) {
        assertThatThrownBy(() -> VignetteReader.read("T03.yaml", """
                id: T03
                title: A case
                kind: screening
                client: {age: 40, conditions: {}, all_other_conditions: no}
                session: {at: 2026-03-02T10:00, minutes: 30}
                red_flags: {all: no}
                expect:
                  screening: clear
                  %s
                """.formatted(expectation)))
                .isInstanceOf(BadVignette.class)
                .hasMessage("T03.yaml:9: '" + expectation.split(":")[0] + "' is not judged in a screening");
    }

    @Test
    void whatEarlierVisitsLeftIsReadAsItStands() {
        var vignette = VignetteReader.read("T.yaml", CASE
                .replace("  age: 40\n", """
                          age: 40
                          stored_caps: {neck: 2}
                          red_flags_at_last_visit: {all: no, fever_now: yes}
                          red_flags_seen_by_doctor: yes
                          awaiting_doctor_answer: yes
                        """)
                .replace("adjusted: yes}", "adjusted: yes, benefit: -1, pain_regions: [neck]}")
                .replace("  soreness_now: 0\n", "  soreness_now: 0\n  previous_triage: watch\n"));
        var facts = facts(vignette);
        assertThat(facts.stored().history().caps()).isEqualTo(Map.of(Region.NECK, 2));
        assertThat(facts.stored().arrival().redFlags()).containsEntry(RedFlag.FEVER_NOW, Answer.YES)
                .hasSize(RedFlag.values().length);
        assertThat(facts.stored().history().redFlagsSeenByDoctor()).isTrue();
        assertThat(facts.stored().history().doctorAnswerOutstanding()).isTrue();
        assertThat(facts.stored().history().triage()).contains(TriageLevel.WATCH);
        assertThat(facts.stored().history().sessions()).singleElement().satisfies(past -> {
            assertThat(past.benefit()).hasValue(-1);
            assertThat(past.painRegions()).containsExactly(BodyPart.of(Region.NECK));
        });
    }

    /** Only the sore side goes down, so the other allows what it had. */
    @Test
    void aPressureOfOneSideIsJudgedOnThatSide() {
        var oneSide = CASE.replace("    - {region: \"calves:left\", modality: swedish, pressure: 3, minutes: 20}\n", """
                    - {region: "shoulders:left", modality: swedish, pressure: 3, minutes: 20}
                    - {region: "shoulders:right", modality: swedish, pressure: 3, minutes: 20}
                """)
                .replace("  soreness_now: 0\n  soreness_worst: 2\n", """
                          soreness_now: 1
                          soreness_worst: 2
                          regions: ["shoulders:left"]
                          sides: one
                        """)
                .replace("    epilepsy: unknown\n", "")
                .replace("osteoporosis: {severity: osteopenia}", "epilepsy: no")
                .replace("at: 2026-10-27T10:30", "at: 2026-10-25T10:30");
        assertThat(VignetteJudge
                .judge(VignetteReader.read("T.yaml", oneSide.replace("calves:left\": 3", "shoulders:left\": 2")))
                .unmet()).isEmpty();
        assertThat(VignetteJudge
                .judge(VignetteReader.read("T.yaml", oneSide.replace("calves:left\": 3", "shoulders:right\": 2")))
                .unmet()).containsExactly("pressure_max: shoulders:right is 3, expected at most 2");
    }

    @Test
    void aFileThatIsNotYamlIsRefusedWithItsLine() {
        assertThatThrownBy(() -> VignetteReader.read("T01.yaml", "id: T01\ntitle: [\n"))
                .isInstanceOf(BadVignette.class)
                .hasMessageStartingWith("T01.yaml:");
    }

    private static FollowUpFacts facts(Vignette vignette) {
        return VignetteJudge.followUpFacts(vignette, StandingScreening.NONE);
    }
}
