package org.tenderpoint.followup.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.OtherNew;
import org.tenderpoint.followup.rules.facts.Sides;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.say.Phrase;

/** What the check-in asks and takes over plain HTTP, as a phone sends it. */
@Tag("UC-14")
class CheckInHttpTest extends CheckInByPhone {

    @Test
    void whoIsFineIsThroughWithThreeTaps() {
        assertThat(phone.open(token)).contains("How do you feel after your massage?").doesNotContain("Nadia")
                .contains("<b>" + maya.firstName() + ", ");
        assertThat(phone.tap("sore", "sore", "never")).contains("Since the massage, did you get any of these?");
        assertThat(phone.tap("safety", "go", "none")).contains("What you came for is now");
        assertThat(phone.tap("benefit", "benefit", "2")).contains("Thank you", "Good to hear")
                .doesNotContain("Being a bit sore", "Epsom", "class=\"tips\"");

        assertThat(state()).isEqualTo("closed");
        assertThat(feedbacks()).isEqualTo(1);
        assertThat(one("select way from feedbacks where follow_up_id = ?")).isEqualTo("link");
        assertThat(one("select level from follow_ups where id = ?")).isEqualTo("expected");
    }

    @Test
    void anAnswerThatCannotWaitIsSaidAtOnceAndRaisesAnAlert() {
        phone.open(token);
        phone.tap("sore", "sore", "still");
        phone.send("still", still("3", "4"));
        phone.send("safety", Map.of("line", List.of("line_a"), "go", List.of("all")));
        var page = phone.send("line_a",
                Map.of("chest_pain", List.of("yes"), "breathless", List.of("no"), "coughing_blood", List.of("no")));

        assertThat(page).contains("Call 999 now.").contains("phone me").contains("tel:999");
        assertThat(alerts()).isEqualTo(1);
        assertThat(phone.tap("emergency", "emergency", "phone_me"))
                .contains("Tap where it hurts").contains("Do not drive yourself")
                .contains("The practice knows that you ask for a call.");
        assertThat(one("select note from feedbacks where follow_up_id = ?"))
                .isEqualTo(Phrase.of("followup.check_in.note.phone_me").stored());
    }

    @Test
    void everyLanguageIsOneTapAwayUnderItsOwnName() {
        assertThat(phone.open(token))
                .contains("<nav class=\"languages\" aria-label=\"Language\">",
                        "<span aria-current=\"true\">English</span>")
                .contains("href=\"/check-in?lang&#x3D;es\" lang=\"es\" hreflang=\"es\">Español</a>")
                .contains("lang=\"fr\" hreflang=\"fr\">Français</a>", "lang=\"de\" hreflang=\"de\">Deutsch</a>");
        phone.http.get("/check-in?lang=fr");
        assertThat(phone.get()).contains("<html lang=\"fr\">", "Comment vous sentez-vous après le massage ?");
        phone.http.get("/check-in?lang=it");
        assertThat(phone.get()).as("one that it does not speak").contains("<html lang=\"fr\">");
    }

    @Test
    void whatNoNativeSpeakerHasReadSaysSoAndAsksForWarningSignsInThePracticesLanguageToo() {
        phone.open(token);
        phone.http.get("/check-in?lang=es");
        assertThat(phone.get()).contains("Ningún hablante nativo ha leído todavía esta traducción.")
                .contains("<p class=\"unread\" lang=\"en\">This translation has not yet been read");
        assertThat(phone.tap("sore", "sore", "never")).contains("Dolor u opresión en el pecho")
                .contains("<span class=\"beside\" lang=\"en\">Chest pain or tightness");
        assertThat(phone.tap("safety", "go", "none")).contains("Aquello por lo que vino")
                .doesNotContain("What you came for");
        assertThat(phone.tap("benefit", "benefit", "2")).contains("Llame enseguida al 999")
                .contains("<p class=\"beside\" lang=\"en\">Call 999 at once for");
    }

    @Test
    void onceAManagerSaysThatOneHasReadItItStandsAlone() {
        users.as(maya, () -> practice.readByNative(PageLanguage.ES, true));
        phone.open(token);
        phone.http.get("/check-in?lang=es");
        assertThat(phone.tap("sore", "sore", "never")).contains("Dolor u opresión en el pecho")
                .doesNotContain("hablante nativo", "class=\"beside\"", "Chest pain");
        users.as(maya, () -> practice.readByNative(PageLanguage.ES, false));
        assertThat(phone.get()).contains("Chest pain");
        assertThat(phone.http.get("/check-in?at=0").body()).as("said once, where a language is chosen")
                .contains("hablante nativo");
    }

    @Test
    void anEmergencyIsSaidInBothLanguages() {
        phone.open(token);
        phone.http.get("/check-in?lang=fr");
        phone.tap("sore", "sore", "never");
        phone.send("safety", Map.of("line", List.of("line_a"), "go", List.of("all")));
        var page = phone.send("line_a",
                Map.of("chest_pain", List.of("yes"), "breathless", List.of("no"), "coughing_blood", List.of("no")));

        assertThat(page).contains("Appelez maintenant le 999.", "<p lang=\"en\">Call 999 now.</p>", "tel:999");
    }

    @Test
    void whereItIsNumbIsAskedAfterAYesAndAFaceCannotWait() {
        phone.open(token);
        phone.tap("sore", "sore", "never");
        phone.send("safety", Map.of("line", List.of("line_c"), "go", List.of("all")));
        assertThat(phone.send("line_c", Map.of(
                "numbness", List.of("yes"), "tingling", List.of("no"), "weakness_arms", List.of("no"),
                "weakness_legs", List.of("no"), "weakness_back", List.of("no"))))
                .contains("A little more about that", "Where is it numb").doesNotContain("One or both");
        assertThat(phone.send("where_line_c", Map.of("numb_where", List.of("face")))).contains("Call 999 now.");
    }

    @Test
    void whoIsNotPregnantSaysSoWithOneTapForEachAndIsAskedNothingThatIsStored() {
        phone.open(token);
        phone.tap("sore", "sore", "never");
        assertThat(phone.get()).contains("If you are pregnant: bleeding or fluid");
        assertThat(phone.send("safety", Map.of("line", List.of("line_h"), "go", List.of("all"))))
                .contains("No, or does not apply");
        phone.send("line_h", Map.of(
                "bleeding_or_fluid_in_pregnancy", List.of("no"), "baby_moving_less", List.of("yes")));
        assertThat(one("select level_so_far from follow_ups where id = ?")).isEqualTo("urgent");
    }

    @Test
    void whatElseIsNewIsToldInOnesOwnWordsAndReadByAPerson() {
        phone.open(token);
        phone.tap("sore", "sore", "never");
        assertThat(phone.send("safety", Map.of("line", List.of("other_new"), "go", List.of("all"))))
                .contains("So drowsy or muddled that others notice", "Something else");
        assertThat(phone.send("where_other_new", Map.of("other_new_what", List.of("something_else"))))
                .contains("in your own words", "maxlength=\"300\"", "is it over?");
        phone.send("then_other_new", Map.of(
                "other_new_text", List.of("<b>my   stomach</b>\r\nis funny" + "!".repeat(400)),
                "over_other_new", List.of("no")));

        var told = given.findAll().stream().filter(one -> one.followUp().equals(made.id())).findFirst().orElseThrow()
                .answers();
        assertThat(told.symptom(Symptom.OTHER_NEW)).isEqualTo(Answer.YES);
        assertThat(told.details().otherNew()).containsExactly(OtherNew.SOMETHING_ELSE);
        assertThat(told.details().otherNewWords()).startsWith("<b>my stomach</b> is funny!").hasSize(300);
        assertThat(phone.get()).doesNotContain("<b>my stomach");
    }

    @Test
    void aTickCountsWhicheverButtonFollowsAndSilenceIsNoAnswer() {
        phone.open(token);
        phone.tap("sore", "sore", "never");
        assertThat(phone.send("safety", Map.of("go", List.of("all")))).contains("Please tick what you have");
        assertThat(phone.send("safety", Map.of("line", List.of("line_g"), "go", List.of("none"))))
                .contains("Dark brown, red or bloody urine");
    }

    @Test
    void whoIsNotSureIsAskedOnceMoreInOtherWordsAndIsNeverFine() {
        phone.open(token);
        phone.tap("sore", "sore", "never");
        assertThat(phone.tap("safety", "go", "unsure")).contains("Hard to breathe");
        for (var line : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
            var again = phone.send("line_" + line, Map.of());
            assertThat(again).contains("Something is still open");
            phone.send("line_" + line, Map.of());
            phone.send("again_line_" + line, Map.of());
            phone.send("again_line_" + line, Map.of());
        }
        assertThat(phone.send("again_other_new", Map.of())).contains("Something is still open");
        assertThat(phone.send("again_other_new", Map.of())).contains("anything else been done to your neck");
        phone.tap("neck_device", "neck_device", "unknown");
        phone.send("regions", Map.of("regions", List.of("unknown"), "spread", List.of("unknown")));
        phone.send("quality", Map.of("quality", List.of("unknown"), "onset", List.of("unknown")));
        phone.send("eases", Map.of("eases", List.of("unknown"), "activity", List.of("unknown")));
        assertThat(phone.send("cause", Map.of(
                "cause", List.of("unknown"), "pressure", List.of("unknown"), "benefit", List.of("unknown"))))
                .contains("Thank you");

        assertThat(one("select level from follow_ups where id = ?")).isNotEqualTo("expected");
        assertThat(given().symptoms()).doesNotContainValue(Answer.NO);
    }

    @Test
    void whatIsAskedInOtherWordsIsNotAnsweredBeforehand() {
        phone.open(token);
        phone.tap("sore", "sore", "never");
        phone.send("safety", Map.of("line", List.of("line_g"), "go", List.of("all")));
        var again = phone.send("line_g", Map.of(
                "dark_urine", List.of("no"), "skin_reaction", List.of("unknown"), "cannot_sleep_for_pain",
                List.of("no")));

        assertThat(again).contains("Once more, in other words", "value=\"unknown\"").doesNotContain(" checked");
        phone.send("again_line_g", Map.of("skin_reaction", List.of("unknown")));
        assertThat(phone.http.get("/check-in?at=3").body()).as("on the way back").contains("value=\"unknown\" checked");
    }

    @Test
    void aDoubleClickAnswersNoDoubtThatWasNeverShown() {
        phone.open(token);
        phone.tap("sore", "sore", "still");
        phone.post("still", still("7", "3"));
        phone.post("still", still("7", "3"));
        assertThat(phone.get()).contains("At its worst it was less than now");
        assertThat(phone.send("still", still("7", "3"))).contains("None of these");
        phone.post("safety", Map.of("go", List.of("all")));
        phone.post("safety", Map.of("go", List.of("all")));
        assertThat(phone.get()).contains("Please tick what you have");
    }

    @Test
    void theFullWayIsSevenScreensAndReachesItsResult() {
        assertThat(phone.open(token)).contains("Step 1 of 3");
        phone.tap("sore", "sore", "still");
        // the worst less than now is asked once, then taken
        assertThat(phone.send("still", still("4", "3"))).contains("which number is right")
                .doesNotContain("a number for both");
        assertThat(phone.send("still", still("3", "4"))).contains("Step 3 of 7");
        assertThat(phone.tap("safety", "go", "none")).contains("Tap where it hurts");
        var places = phone.get();
        assertThat(places).contains("Shoulders and back").contains("lower_back:left")
                .doesNotContain("<details class=\"area\" open>");
        assertThat(places.split("<fieldset class=\"region\">")).as("every place once")
                .hasSize(Region.values().length + 1);
        assertThat(phone.send("regions", Map.of("spread", List.of("general")))).contains("Something is still open");
        phone.send("regions", Map.of(
                "regions", List.of("lower_back:left", "lower_back:right"), "spread", List.of("general")));
        assertThat(phone.http.get("/check-in?at=3").body().split("<details class=\"area\" open>"))
                .as("what is ticked is in sight").hasSize(2);
        phone.send("quality", Map.of("quality", List.of("dull", "achy"), "onset", List.of("within_24h")));
        phone.send("eases", Map.of("eases", List.of("yes"), "activity", List.of("a_little")));
        var result = phone.send("cause", Map.of(
                "cause", List.of("none"), "pressure", List.of("right"), "benefit", List.of("1")));
        assertThat(result).contains("Thank you").contains("What may help");
        assertThat(result.substring(0, result.indexOf("<details"))).as("before anything that is folded away")
                .contains("Stop what makes it worse. If it is not better by").doesNotContain("maternity");
        assertThat(result).contains("Never heat and cold");

        assertThat(given().regions()).containsExactly(BodyPart.of(Region.LOWER_BACK));
        assertThat(given().sides()).isEqualTo(Sides.BOTH);
    }

    @Test
    void theLastTwoQuestionsStandBelowTheResultAndAreTakenOnce() {
        fine(phone);
        assertThat(phone.send("after", Map.of())).contains("Would you come again?");
        assertThat(feedbacks()).isEqualTo(1);
        assertThat(phone.send("after", Map.of("complaint", List.of("2"), "would_return", List.of("yes"))))
                .contains("Thank you").doesNotContain("Would you come again?");
        phone.send("after", Map.of("complaint", List.of("9"), "would_return", List.of("no")));

        assertThat(feedbacks()).isEqualTo(2);
        assertThat(all()).extracting(FeedbackAnswers::complaintNow).containsExactly(OptionalInt.empty(),
                OptionalInt.of(2));
        assertThat(state()).isEqualTo("closed");
    }

    @Test
    void aDoubleTapAReloadAndAnOldPageMakeOneRecord() throws Exception {
        phone.open(token);
        phone.tap("sore", "sore", "never");
        phone.tap("safety", "go", "none");
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var taps = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < 6; i++) {
                taps.add(pool.submit(() -> phone.post("benefit", Map.of("benefit", List.of("1")))));
            }
            for (var tap : taps) {
                tap.get();
            }
        }
        phone.tap("sore", "sore", "still");
        assertThat(phone.get()).contains("Thank you");

        assertThat(feedbacks()).isEqualTo(1);
        assertThat(one("select count(*) from assessments where follow_up_id = ?")).isEqualTo("1");
    }

    @Test
    void answeringAgainAddsARecordAndOpensTheFollowUpAgain() {
        fine(phone);
        assertThat(state()).isEqualTo("closed");
        assertThat(phone.again()).contains("How do you feel after your massage?");
        phone.tap("sore", "sore", "never");
        phone.send("safety", Map.of("line", List.of("line_c"), "go", List.of("all")));
        phone.send("line_c", Map.of(
                "numbness", List.of("yes"), "tingling", List.of("no"), "weakness_arms", List.of("no"),
                "weakness_legs", List.of("no"), "weakness_back", List.of("no")));
        assertThat(feedbacks()).isEqualTo(2);
        assertThat(one("select count(*) from feedbacks where state = 'given' and follow_up_id = ?")).isEqualTo("1");
    }

    private FeedbackAnswers given() {
        return all().getFirst();
    }

    private int alerts() {
        return Integer.parseInt(one("select count(*) from alerts where follow_up_id = ?"));
    }
}
