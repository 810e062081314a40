package org.tenderpoint.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.intake.Intakes.harmless;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.rulebook.SignOffRequest;
import org.tenderpoint.rulebook.SignOffSection;
import org.tenderpoint.rulebook.SignOffService;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.SignedWords;

@DatabaseTest
@As({Role.MANAGER, Role.THERAPIST})
@Tag("UC-26")
class SignedWordsTest {

    @Autowired
    private SignOffService signOffs;
    @Autowired
    private Visits visits;
    @Autowired
    private ScreeningService screenings;
    @Autowired
    private SignedWords words;
    @Autowired
    private PracticeTime time;
    /** A therapist has one client at a time. */
    private int days;

    @Test
    void aWordCountsOnceItIsSignedAndTheSignerConfirmedUntilItIsWithdrawn() {
        assertThat(found(visit("Migraine, hay fever.", "no"))).contains("SCR-999").doesNotContain("SCR-244");
        var signed = signOffs.record(request("migraine\nhay fever"), Set.of());
        assertThat(found(visit("Migraine, hay fever.", "no"))).contains("SCR-999").doesNotContain("SCR-244");

        signOffs.confirm(signed.id(), "Register of physicians");

        var session = visit("Migraine, hay fever.", "no");
        var screening = screenings.screen(session);
        assertThat(screening.decision().findings()).extracting(Finding::id).contains("SCR-244")
                .doesNotContain("SCR-999");
        assertThat(screening.signed().orElseThrow().name()).isEqualTo("Nora Berg");

        signOffs.withdraw(signed.id(), "Signed in haste");
        assertThat(found(visit("Migraine, hay fever.", "no"))).contains("SCR-999");
    }

    @Test
    void aSignatureCountsForAYearAndNotForWhatWasScreenedBefore() {
        sign("migraine");

        assertThat(words.covering("migraine")).isPresent();
        var signedOn = time.today().atTime(12, 0).atZone(time.zone());
        assertThat(words.covering("migraine", signedOn.plusMonths(12).minusDays(1).toInstant())).isPresent();
        assertThat(words.covering("migraine", signedOn.plusMonths(12).toInstant())).isEmpty();
        assertThat(words.covering("migraine", signedOn.minusDays(1).toInstant())).isEmpty();
    }

    @Test
    void aSignedWordDoesNotOutweighOneOfTheFourAnswers() {
        sign("migraine");

        assertThat(found(visit("migraine", "yes"))).contains("SCR-999").doesNotContain("SCR-244");
        assertThat(found(visit("migraine", ""))).contains("SCR-999").doesNotContain("SCR-244");
    }

    @ParameterizedTest
    @ValueSource(strings = {"migraine", "Migraine.", "Hay fever and migraine", "migraine; HAY FEVER", "migraine,"})
    void aTextIsOnTheListWhenEachPartIsOneOfItsWords(String text) {
        sign("migraine, hay fever");
        assertThat(words.covering(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hemiplegic migraine", "migraine, lupus", "migraine?", "migraine with aura", "", " , "})
    void anythingElseIsNot(String text) {
        sign("migraine, hay fever");
        assertThat(words.covering(text)).isEmpty();
    }

    private void sign(String typed) {
        signOffs.confirm(signOffs.record(request(typed), Set.of()).id(), "Register of physicians");
    }

    private SignOffRequest request(String typed) {
        return new SignOffRequest(SignOffSection.L, "Nora Berg", "physician", "12345", time.today(), "", "",
                SignOffRequest.words(typed));
    }

    private SessionId visit(String words, String newMedicine) {
        var told = ConditionAnswer.of(Recorded.YES).with(Detail.TEXT, words).with(Detail.TOLD_TO_AVOID, "no")
                .with(Detail.BLOOD_HEART_BONE_SKIN_FEELING, "no").with(Detail.IN_HOSPITAL, "no")
                .with(Detail.NEW_MEDICINE, newMedicine);
        var client = visits.client("Ada Listed", harmless().with(Condition.OTHER_CONDITION, told));
        return visits.planned(client, visits.today().plusDays(++days).atTime(9, 0),
                new Work(BodyPart.of(Region.UPPER_BACK), Modality.SWEDISH, 3, 30));
    }

    private List<String> found(SessionId session) {
        return screenings.screen(session).decision().findings().stream().map(Finding::id).toList();
    }
}
