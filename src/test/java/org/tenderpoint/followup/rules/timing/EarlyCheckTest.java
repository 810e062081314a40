package org.tenderpoint.followup.rules.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.rules.cases.Scene.scene;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenderpoint.followup.rules.cases.Scene;
import org.tenderpoint.followup.rules.facts.DoneSession;
import org.tenderpoint.followup.rules.words.ToldWords.BasisWords;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.say.Say;

class EarlyCheckTest {

    private static boolean wanted(Scene scene) {
        var facts = scene.facts();
        return EarlyCheck.wanted(facts.client(), facts.session());
    }

    @ParameterizedTest
    @EnumSource(value = Condition.class, names = {
            "HERNIATED_DISC", "OSTEOPOROSIS", "RECENT_SURGERY", "ANTICOAGULANT", "BLEEDING_DISORDER", "CANCER_ACTIVE",
            "PREGNANCY", "ANEURYSM", "IMMUNOSUPPRESSION", "RECENT_INJECTION"})
    @Tag("fires:FUP-04")
    @Tag("misses:FUP-04")
    void aClientAtRiskIsAskedAfterADayToo(Condition condition) {
        assertThat(wanted(scene().has(condition))).isTrue();
        assertThat(wanted(scene().notAsked(condition))).isFalse();
    }

    @Test
    void aHealthyClientAndAResolvedDiscAreNot() {
        assertThat(wanted(scene())).isFalse();
        assertThat(wanted(scene().has(Condition.HERNIATED_DISC, Detail.PHASE, "resolved"))).isFalse();
    }

    @Test
    @Tag("fires:FUP-04")
    @Tag("misses:FUP-04")
    void aMethodWithoutItsTrainingAndPainOfEightAreReasons() {
        var facts = scene().facts();
        var thai = List.of(new Work(BodyPart.of(Region.MID_BACK), Modality.THAI, 3, 20));
        var untrained = DoneSession.of(facts.session().end(), 60, thai, Set.of());
        var trained = DoneSession.of(facts.session().end(), 60, thai, Set.of(Credential.of(Modality.THAI)));
        assertThat(EarlyCheck.reasons(facts.client(), untrained)).containsExactly("credential_missing");
        assertThat(EarlyCheck.wanted(facts.client(), trained)).isFalse();
        assertThat(EarlyCheck.reasons(facts.client(), noted(trained, 8))).containsExactly("pain_noted");
        assertThat(EarlyCheck.wanted(facts.client(), noted(trained, 7))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2, 4, true", "2, 3, false", "3, 4, false", "3, 5, false"})
    @Tag("fires:FUP-04")
    @Tag("misses:FUP-04")
    void someoneNewToMassageIsAskedAfterADayWhereItWasStrong(int massages, int pressure, boolean asked) {
        var strong = scene().massages(massages).worked(Modality.SWEDISH, pressure, "lower_back").facts();
        assertThat(EarlyCheck.reasons(strong.client(), strong.session()))
                .isEqualTo(asked ? List.of("new_and_strong_pressure") : List.of());
    }

    @Test
    void everyReasonHasWords() {
        assertThat(Stream.of("credential_missing", "pain_noted", "new_and_strong_pressure", "condition.pregnancy")
                .map(key -> Say.it(BasisWords.onRecord(key)))).doesNotContain("").doesNotHaveDuplicates();
    }

    private static DoneSession noted(DoneSession session, int pain) {
        return new DoneSession(session.end(), session.minutes(), session.work(), session.credentials(),
                OptionalInt.of(pain), session.adjusted(), session.raised());
    }
}
