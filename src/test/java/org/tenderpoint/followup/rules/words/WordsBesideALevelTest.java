package org.tenderpoint.followup.rules.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.rules.cases.Scene.scene;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenderpoint.followup.rules.cases.Scene;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.triage.Triage;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.vocabulary.facts.Condition;

/** The words that stand beside a level and never change it. */
class WordsBesideALevelTest {

    @ParameterizedTest
    @EnumSource(value = OtherCause.class, names = {"SLEPT_AWKWARDLY", "EXERCISE", "PHYSICAL_WORK", "EXISTING_INJURY"})
    @Tag("fires:TRI-203")
    void aNamedCauseIsSaidAndTheLevelStays(OtherCause cause) {
        says("TRI-203", aDayTooLong().cause(cause), true);
    }

    @ParameterizedTest
    @EnumSource(value = OtherCause.class, names = {"NONE", "UNKNOWN"})
    @Tag("misses:TRI-203")
    void whereNoneIsNamedNoneIsSaid(OtherCause cause) {
        says("TRI-203", aDayTooLong().cause(cause), false);
    }

    @ParameterizedTest
    @EnumSource(value = Condition.class, names = {"FIBROMYALGIA", "LOW_PAIN_THRESHOLD", "HYPERMOBILITY"})
    @Tag("fires:TRI-204")
    @Tag("misses:TRI-204")
    void whoIsMoreSensitiveIsJudgedAsAnybody(Condition condition) {
        says("TRI-204", aDayTooLong().has(condition), true);
        says("TRI-204", aDayTooLong().notAsked(condition), false);
        says("TRI-204", aDayTooLong(), false);
    }

    @ParameterizedTest
    @CsvSource({"2, true", "3, false"})
    @Tag("fires:TRI-204")
    @Tag("misses:TRI-204")
    void soIsWhoIsNewToMassage(int massages, boolean said) {
        says("TRI-204", aDayTooLong().massages(massages), said);
    }

    @Test
    @Tag("fires:TRI-205")
    @Tag("misses:TRI-205")
    void fromADoctorOnItIsSaidWhyItIsChecked() {
        assertThat(decide(scene().now(7, 7)).level()).isEqualTo(TriageLevel.DOCTOR);
        assertThat(notes(scene().now(7, 7))).contains("TRI-205");
        assertThat(notes(aDayTooLong())).doesNotContain("TRI-205");
    }

    /** Sore for over 72 hours: for the therapist. */
    private static Scene aDayTooLong() {
        return scene().now(3, 3).justOver(72);
    }

    private static void says(String rule, Scene scene, boolean said) {
        assertThat(decide(scene).level()).isEqualTo(TriageLevel.THERAPIST);
        assertThat(notes(scene).contains(rule)).isEqualTo(said);
    }

    private static List<String> notes(Scene scene) {
        return decide(scene).notes().stream().map(Triage.Note::id).toList();
    }

    private static Triage decide(Scene scene) {
        return TriageRules.CURRENT.decide(scene.facts());
    }
}
