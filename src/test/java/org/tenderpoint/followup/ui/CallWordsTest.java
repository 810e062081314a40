package org.tenderpoint.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenderpoint.followup.CallSheet;
import org.tenderpoint.followup.answers.AnsweredBy;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.vocabulary.say.Phrase;

class CallWordsTest {

    @Test
    void whoDecidesForAMinorIsGreetedAndWhoHasComeOfAgeIsGreetedByName() {
        assertThat(hello("Rosa Lang (mother)", true)).contains("Hello Rosa Lang,").contains("the massage of Mila Lang")
                .doesNotContain("Hello Mila");
        assertThat(hello("Rosa Lang (mother)", false)).contains("Hello Mila Lang").doesNotContain("Rosa");
        assertThat(hello("", true)).contains("Hello Mila Lang");
    }

    private static String hello(String guardian, boolean minor) {
        var sheet = new CallSheet(
                Id.random(FollowUpId::new), Id.random(SessionId::new), "Mila Lang", "", "", guardian, minor, "Maya",
                "Linden Street", "", "", ZoneOffset.UTC, Instant.EPOCH, new OpeningHours(Map.of(), Set.of()),
                Instant.EPOCH, List.of(), GivenAnswers.NONE, Phrase.NOTHING, AnsweredBy.CLIENT, List.of(),
                Optional.empty(), false, false, false, false, false, List.of(), Optional.empty());
        return CallWords.say(CallScript.steps(GivenAnswers.NONE).getFirst(), sheet, GivenAnswers.NONE);
    }
}
