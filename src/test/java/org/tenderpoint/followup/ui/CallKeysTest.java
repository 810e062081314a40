package org.tenderpoint.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.followup.assessment.AssessmentService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.ui.RegionsField;

/** A call that is answered by keys alone. */
@ScreenTest
@ViewPackages(classes = CallView.class)
@As(Role.THERAPIST)
@Tag("UC-13")
class CallKeysTest extends OnCall {

    @Autowired
    AssessmentService assessments;

    @Test
    void anOrdinaryCallNeedsNothingButTheKeyboard() {
        var made = call("Anna Keys", 50);

        assertThat(question()).isEqualTo("A good time");
        keys("y");
        for (int line = 0; line < 9; line++) {
            assertThat(save().isEnabled()).as("advice is locked until line %s was read", line).isFalse();
            keys("n");
        }
        assertThat(save().isEnabled()).isTrue();
        assertThat(question()).isEqualTo("Sore now");
        keys("0", "0");
        assertThat(question()).isEqualTo("The problem now");
        keys("3", "2", "y");
        assertThat(verdict()).isEqualTo("Expected");

        assertThat(question()).isEqualTo("All asked");
        keys("Enter");

        assertThat(texts()).contains("Saved. The follow-up is closed.")
                .anyMatch(line -> line.startsWith("Nothing more to do for Anna Keys.")
                        && line.endsWith("You see it when you plan."));
        assertThat(assessments.newest(made.id())).isPresent();
    }

    @Test
    void tenIsTypedAsTwoDigits() {
        call("Ben Ten", 50);
        toSoreness();

        keys("1");
        assertThat(question()).as("a zero may follow").isEqualTo("Sore now");
        keys("0");

        assertThat(question()).isEqualTo("Sore at the worst");
        assertThat(texts()).contains("10");
        keys("9");
        assertThat(question()).as("a worst below now is asked about once").isEqualTo("Sore at the worst");
        keys("1", "0");
        assertThat(question()).isEqualTo("Began");
    }

    @Test
    void aOneWaitsForEnterAndAnyOtherDigitTakesItsPlace() {
        var made = call("Bea One", 50);
        toSoreness();

        keys("1");
        assertThat(calls.open(made.id()).orElseThrow().said().of("now")).as("saved all the same").contains("1");
        keys("Backspace");
        assertThat(calls.open(made.id()).orElseThrow().said().of("now")).isEmpty();
        keys("1", "Enter");
        assertThat(question()).isEqualTo("Sore at the worst");
        keys("1", "4");

        assertThat(question()).isEqualTo("Began");
        assertThat(calls.open(made.id()).orElseThrow().said().of("worst")).contains("4");
    }

    @Test
    void aPlaceIsFoundByTwoWords() {
        var made = call("Lena Letters", 50);
        toSoreness();
        keys("4", "5", "2", "1");

        keys("l", "o", "w", "e", "r", " ", "b");
        assertThat(texts()).noneMatch(text -> text.startsWith("No place begins"));
        keys("1");

        assertThat(said(made, "regions")).containsExactly("lower_back:left");
    }

    @Test
    void aPlaceIsFoundByItsFirstLettersAndTakenWithItsSide() {
        var made = call("Lola Letters", 50);
        toSoreness();
        keys("4", "5", "2", "1");
        assertThat(question()).isEqualTo("Where");

        keys("l", "Enter");
        assertThat(said(made, "regions")).as("a side that nobody asked for is not both").isEmpty();
        assertThat(texts()).contains("Ask which side of: Lower back. Then press its digit.");
        keys("1");
        assertThat(said(made, "regions")).containsExactly("lower_back:left");
        keys("u", "b", "3", "x", "h", "Enter");
        assertThat(said(made, "regions")).containsExactlyInAnyOrder("lower_back:left", "upper_back", "head");
        keys("h", "i", "Backspace", "Enter");
        assertThat(said(made, "regions")).as("chosen again it goes")
                .containsExactlyInAnyOrder("lower_back:left", "upper_back");
        keys("Enter");

        assertThat(question()).isEqualTo("How far");
    }

    @Test
    void backspaceGoesBackAndTheAnswerCanBeChanged() {
        var made = call("Cleo Back", 50);
        keys("y", "n");
        assertThat(question()).isEqualTo("Face, seeing, speaking, balance, fainted, headache");

        keys("Backspace");
        assertThat(question()).isEqualTo("Chest pain, hard to breathe, coughing blood");
        keys("u");
        assertThat(calls.open(made.id()).orElseThrow().said().of("line_a")).contains("unknown");
        assertThat(question()).as("not sure opens the line item by item").isEqualTo("Chest pain or tightness");
    }

    @Test
    void goingOnNeedsAnAnswer() {
        call("Dan Wait", 50);
        keys("Enter");
        assertThat(question()).isEqualTo("A good time");
        assertThat(texts()).contains("Please answer this first.");
    }

    @Test
    void digitsSwitchSeveralAnswersOnAndOff() {
        var made = call("Gina Feels", 50);
        toSoreness();
        keys("4", "5", "2", "1");
        assertThat(question()).isEqualTo("Where");
        var field = find(RegionsField.class).single();
        field.setValue(
                java.util.Set.of(BodyPart.of(Region.LOWER_BACK)));
        ComponentUtil.fireEvent(find(QuestionCard.class).single(), key("Enter"));
        keys("1");
        assertThat(question()).isEqualTo("Feels like");
        keys("1", "2", "3", "2");
        assertThat(calls.open(made.id()).orElseThrow().said().several("quality")).containsExactlyInAnyOrder("dull",
                "stiff");
    }

    @Test
    void noAnswerIsOneKeyAndProposesTheNextTry() {
        var made = call("Jack Silent", 50);
        test(find(Button.class).withText("No answer").single()).click();
        assertThat(calls.open(made.id()).orElseThrow().tries()).hasSize(1);
        assertThat(getCurrentView()).isInstanceOf(FollowUpsView.class);
    }
}
