package org.tenderpoint.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.tenderpoint.intake.Intakes.harmless;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.bearing.BearingListRequest;
import org.tenderpoint.screening.bearing.BearingListService;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.vocabulary.Answer.Recorded;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.StandingAnswers.ConditionAnswer;

@DatabaseTest
@As({Role.MANAGER, Role.THERAPIST})
@Tag("UC-26")
class BearingListServiceTest {

    @Autowired
    private BearingListService lists;
    @Autowired
    private Visits visits;
    @Autowired
    private ScreeningService screenings;
    @Autowired
    private PracticeTime time;
    @Autowired
    private TestTrail trail;
    /** A therapist has one client at a time. */
    private int days;

    @Test
    void theListIsEmptyUntilItIsSignedAndCountsUntilItIsEnded() {
        assertThat(lists.all()).isEmpty();
        assertThat(found(visit("Migraine, hay fever.", "no"))).contains("SCR-999").doesNotContain("SCR-244");

        var signed = lists.sign(request("migraine\nhay fever"));

        var session = visit("Migraine, hay fever.", "no");
        var screening = screenings.screen(session);
        assertThat(screening.decision().findings()).extracting(Finding::id).contains("SCR-244")
                .doesNotContain("SCR-999");
        assertThat(screening.signed().orElseThrow().name()).isEqualTo("Nora Berg");

        lists.end(signed.id());
        assertThat(found(visit("Migraine, hay fever.", "no"))).contains("SCR-999");
        assertThat(lists.all()).singleElement().satisfies(ended -> assertThat(ended.stands()).isFalse());
        assertThat(trail.about(signed.id().value())).extracting("action").containsExactly("recorded", "ended");
    }

    @Test
    void aSignedWordDoesNotOutweighOneOfTheFourAnswers() {
        lists.sign(request("migraine"));

        assertThat(found(visit("migraine", "yes"))).contains("SCR-999").doesNotContain("SCR-244");
        assertThat(found(visit("migraine", ""))).contains("SCR-999").doesNotContain("SCR-244");
    }

    @ParameterizedTest
    @ValueSource(strings = {"migraine", "Migraine.", "Hay fever and migraine", "migraine; HAY FEVER", "migraine,"})
    void aTextIsOnTheListWhenEachPartIsOneOfItsWords(String text) {
        assertThat(lists.sign(request("migraine, hay fever")).covers(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hemiplegic migraine", "migraine, lupus", "migraine?", "migraine with aura", "", " , "})
    void anythingElseIsNot(String text) {
        assertThat(lists.sign(request("migraine, hay fever")).covers(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'', Nora Berg, physician", "migraine, '', physician", "migraine, Nora Berg, ''"})
    void nothingIsSignedWithoutWordsNameAndProfession(String words, String name, String profession) {
        assertThatIllegalArgumentException().isThrownBy(() -> new BearingListRequest(
                PageLanguage.EN, BearingListRequest.words(words), name, profession, time.today()));
    }

    @Test
    void noListIsSignedOnADayToCome() {
        var tomorrow = new BearingListRequest(
                PageLanguage.EN, List.of("migraine"), "Nora Berg", "physician", time.today().plusDays(1));
        assertThatIllegalArgumentException().isThrownBy(() -> lists.sign(tomorrow));
    }

    private BearingListRequest request(String words) {
        return new BearingListRequest(
                PageLanguage.EN, BearingListRequest.words(words), "Nora Berg", "physician", time.today());
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
