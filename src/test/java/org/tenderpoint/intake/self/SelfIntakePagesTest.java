package org.tenderpoint.intake.self;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.HttpTest;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;

/** The pages of the client's own intake: what they ask, and what becomes of what is typed. */
@HttpTest
@Tag("UC-05")
class SelfIntakePagesTest extends OnSelfIntake {

    @Test
    void whatIsAnsweredYesIsAskedAboutOnTheNextPage() {
        var phone = phoneThrough();
        assertThat(phone.send("spine_joints", Map.of("herniated_disc", List.of("yes"), "go", List.of("none"))))
                .contains("Slipped (herniated) disc").contains("Since when?").contains("Is anything numb");
        phone.send("more_spine_joints", Map.of(
                "herniated_disc.level", List.of("lumbar"), "herniated_disc.since", List.of("subacute"),
                "herniated_disc.doctor_aware", List.of("unknown")));
        submit(phone);

        var told = waiting().answers().of(Condition.HERNIATED_DISC);
        assertThat(told.details()).containsEntry(Detail.LEVEL, "lumbar").containsEntry(Detail.DOCTOR_AWARE, "unknown")
                .containsEntry(Detail.SINCE, "subacute@" + today())
                .doesNotContainKey(Detail.NERVE_SYMPTOMS_NOW);
        assertThat(waiting().answers().of(Condition.SCOLIOSIS)).isEqualTo(ConditionAnswer.DENIED);
    }

    @Test
    void unaskedStaysUnaskedAndIsNotDontKnow() {
        var phone = phoneThrough();
        phone.send("spine_joints", Map.of("scoliosis", List.of("dont_know"), "go", List.of("next")));
        submit(phone);

        var told = waiting().answers();
        assertThat(told.of(Condition.SCOLIOSIS).recorded()).isEqualTo(Recorded.DONT_KNOW);
        assertThat(told.of(Condition.OSTEOPOROSIS).recorded()).isEqualTo(Recorded.NOT_ASKED);
        assertThat(told.of(Condition.EPILEPSY).recorded()).isEqualTo(Recorded.NOT_ASKED);
    }

    @Test
    void whatWasTypedIsShownAgainInThisBrowserAndCanBeChanged() {
        var phone = phoneThrough();
        phone.send("spine_joints", Map.of("scoliosis", List.of("yes"), "go", List.of("none")));
        assertThat(phone.http.get("/self-intake?at=0").body())
                .contains("name=\"scoliosis\" value=\"yes\" checked")
                .doesNotContain("name=\"scoliosis\" value=\"no\" checked");
        phone.send("spine_joints", Map.of("scoliosis", List.of("no"), "go", List.of("next")));
        submit(phone);
        assertThat(waiting().answers().of(Condition.SCOLIOSIS).recorded()).isEqualTo(Recorded.NO);
    }

    @Test
    void whoIsUnderSixteenNeedsSomebodyWhoDecides() {
        client = client(Optional.of(today().minusYears(15)));
        var tablet = new Phone();
        tablet.open(kiosk());
        for (var group : GROUPS) {
            tablet.send(group, Map.of("go", List.of("none")));
        }
        tablet.send("wishes", Map.of());
        tablet.send("body", Map.of());
        var refused = tablet.post("/self-intake", Map.of(
                "screen", List.of("consent"), "treatment", List.of("yes"), "signed_by", List.of("Ana")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("You are under 16");
        tablet.post("/self-intake/send", Map.of());
        assertThat(count("select count(*) from self_intakes where state = 'submitted' and client_id = ?")).isZero();
        tablet.send("consent", Map.of("treatment", List.of("yes"), "guardian", List.of("Eva Berger")));
        submit(tablet);
        assertThat(waiting().guardian()).isEqualTo("Eva Berger");
    }

    @Test
    void whatCannotBeKeptIsSaidBesideItsFieldAndStaysAsTyped() {
        var phone = phoneThrough();
        for (var group : GROUPS) {
            phone.send(group, Map.of("go", List.of("none")));
        }
        var answer = phone.post("/self-intake", Map.of(
                "screen", List.of("wishes"), "massages_elsewhere", List.of("401"), "medicines",
                List.of("x".repeat(2001)),
                "goals", List.of("sleep"), "side_effects_before", List.of("always")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("a number from 0 to 400").contains("value=\"401\"").contains("too long")
                .contains("x".repeat(2001)).contains("sleep");
        phone.send("body", Map.of("pressure.back", List.of("9"), "avoid_regions", List.of("moon", "head")));
        phone.send("spine_joints", Map.of("scoliosis", List.of("perhaps"), "go", List.of("next")));
        phone.send("nowhere", Map.of("scoliosis", List.of("yes")));
        submit(phone);

        var told = waiting().answers();
        assertThat(told.massagesElsewhere()).isEmpty();
        assertThat(told.medicines()).isEmpty();
        assertThat(told.goals()).isEqualTo("sleep");
        assertThat(told.of(Condition.SCOLIOSIS).recorded()).isEqualTo(Recorded.NO);
    }

    @Test
    void hostileTextIsTextAndAnEmptyFormSaysNothing() {
        var phone = phoneThrough();
        for (var group : GROUPS) {
            phone.send(group, Map.of());
        }
        phone.send("wishes", Map.of("goals", List.of("<script>alert(1)</script>\"'&{{x}}")));
        assertThat(phone.http.get("/self-intake?at=5").body()).contains("&lt;script&gt;").doesNotContain("<script>");
        submit(phone);
        assertThat(waiting().answers().openQuestions()).hasSize(Condition.values().length);
    }

    @Test
    void theLastQuestionIsFreeAndWhatIsWrittenIsAYesEvenBesideANo() {
        var phone = phoneThrough();
        GROUPS.stream().limit(5).forEach(group -> phone.send(group, Map.of("go", List.of("none"))));
        phone.send("wishes", Map.of());
        assertThat(phone.send("body", Map.of())).contains("Anything else?").contains("In your own words.")
                .contains("No, nothing else").doesNotContain("None of these");
        assertThat(phone.send("anything_else", Map.of(
                "other_condition", List.of("no"), "other_condition.text", List.of("A hernia\non the left"),
                "go", List.of("none")))).contains("told you to avoid massage").contains("touch your blood")
                .contains("in hospital for it").contains("new medicine for it");
        phone.send("more_anything_else", Map.of(
                "other_condition.told_to_avoid", List.of("no"), "other_condition.in_hospital", List.of("unknown")));
        submit(phone);

        var told = waiting().answers();
        assertThat(told.of(Condition.OTHER_CONDITION).recorded()).isEqualTo(Recorded.YES);
        assertThat(told.of(Condition.OTHER_CONDITION).details()).containsOnly(
                entry(Detail.TEXT, "A hernia\non the left"), entry(Detail.TOLD_TO_AVOID, "no"),
                entry(Detail.IN_HOSPITAL, "unknown"));
        assertThat(told.openQuestions()).isEmpty();
    }

    @Test
    void itIsThereInGermanToo() {
        var phone = phoneThrough();
        phone.http.get("/self-intake?lang=de");
        assertThat(phone.get()).contains("Rücken, Knochen und Gelenke").contains("Nichts davon")
                .contains("lang=\"de\"");
        for (var group : GROUPS) {
            phone.send(group, Map.of("go", List.of("none")));
        }
        phone.send("wishes", Map.of());
        assertThat(phone.send("body", Map.of()))
                .contains("Ich bin damit einverstanden, mit Massage behandelt zu werden.");
        phone.send("consent", Map.of("treatment", List.of("yes"), "signed_by", List.of("Ana Berger")));
        phone.post("/self-intake/send", Map.of());
        assertThat(phone.get()).contains("Danke").contains("Wir gehen es mit Ihnen durch.");
        assertThat(waiting().answers().consents().language()).isEqualTo(Locale.GERMAN);
    }

    @ParameterizedTest
    @CsvSource({"es, Espalda, Nada de esto, Acepto que me traten con masaje., Gracias",
            "fr, Dos, Rien de tout cela, J’accepte un traitement par massage., Merci"})
    void itIsThereInLanguagesThatNobodyHasReadToo(
            String language, String back, String none, String consent, String thanks) {
        var phone = phoneThrough();
        phone.http.get("/self-intake?lang=" + language);
        assertThat(phone.get()).contains("lang=\"" + language + "\"", back, none, "class=\"unread\"")
                .contains("<span class=\"beside\" lang=\"en\">Slipped (herniated) disc</span>");
        for (var group : GROUPS) {
            phone.send(group, Map.of("go", List.of("none")));
        }
        phone.send("wishes", Map.of());
        assertThat(phone.send("body", Map.of())).contains(consent);
        phone.send("consent", Map.of("treatment", List.of("yes"), "signed_by", List.of("Ana Berger")));
        phone.post("/self-intake/send", Map.of());
        assertThat(phone.get()).contains(thanks);
        assertThat(waiting().answers().consents().language()).isEqualTo(Locale.of(language));
    }
}
