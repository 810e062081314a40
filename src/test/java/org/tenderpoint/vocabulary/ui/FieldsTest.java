package org.tenderpoint.vocabulary.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import tools.jackson.databind.json.JsonMapper;

@ViewPackages(classes = FieldsTest.class)
class FieldsTest extends BrowserlessTest {

    @Test
    void noAnswerIsChosenBeforehandAndAnswersAreRecorded() {
        var field = shown(new AnswerField("Arthritis"));
        var heard = new ArrayList<Recorded>();
        field.addValueChangeListener(event -> heard.add(event.getValue()));

        assertThat(field.getValue()).isEqualTo(Recorded.NOT_ASKED);
        assertThat(field.isEmpty()).isTrue();

        choose("Don\u2019t know");
        choose("No");
        choose("Yes");

        assertThat(heard).containsExactly(Recorded.DONT_KNOW, Recorded.NO, Recorded.YES);
    }

    @Test
    void anAnswerFieldTakesItsValueFromOutsideAndGoesBackToNotAsked() {
        var field = shown(new AnswerField("Arthritis"));

        field.setValue(Recorded.NO);
        assertThat(group().getValue()).isEqualTo(Recorded.NO);

        field.setValue(Recorded.NOT_ASKED);
        assertThat(group().getValue()).isNull();
    }

    @Test
    void anAnswerFieldIsNamedByItsQuestion() {
        shown(new AnswerField("Arthritis"));

        assertThat(group().getAriaLabel()).contains("Arthritis");
    }

    @Test
    void theListOfTheMapDoesWhatATouchDoes() {
        var field = shown(new RegionsField("Where it hurts"));
        var heard = new ArrayList<Set<BodyPart>>();
        field.addValueChangeListener(event -> heard.add(event.getValue()));

        test(find(RadioButtonGroup.class).single()).selectItem("List");
        test(button("Calves, left")).click();
        test(button("Calves, right")).click();

        assertThat(heard).containsExactly(Set.of(BodyPart.left(Region.CALVES)), Set.of(BodyPart.of(Region.CALVES)));
        assertThat(button("Calves, left, selected").getElement().getAttribute("aria-pressed")).isEqualTo("true");
    }

    @Test
    void undoAndClearWorkOnTheField() {
        var field = shown(new RegionsField("Where it hurts"));
        field.setValue(Set.of(BodyPart.of(Region.NECK)));

        test(find(Button.class).withText("Clear").single()).click();
        assertThat(field.getValue()).isEmpty();

        test(find(Button.class).withText("Undo last").single()).click();
        assertThat(field.getValue()).containsExactly(BodyPart.of(Region.NECK));
    }

    @Test
    void paintingInTheListUsesTheBrushAndBothSides() {
        var field = shown(new PressureMapField("Work"));
        var brush = find(PressureField.class).single();
        brush.setValue(4);

        test(find(RadioButtonGroup.class)
                .withPropertyValue(RadioButtonGroup::getAriaLabel, java.util.Optional.of("Show as")).single())
                .selectItem("List");
        test(button("Neck, left")).click();

        assertThat(field.getValue()).isEqualTo(Map.of(BodyPart.of(Region.NECK), 4));
        assertThat(button("Right 4: Neck, right, pressure 4").getText()).isEqualTo("Right 4");
    }

    @Test
    void whatTheBrowserSendsIsCheckedAgainstTheVocabulary() {
        var json = JsonMapper.shared();

        assertThat(BodyMap.read(json.readTree("{\"lower_back:left\": 2, \"sacrum\": 0}")))
                .hasValue(Map.of(BodyPart.left(Region.LOWER_BACK), 2, BodyPart.of(Region.SACRUM), 0));
        for (var wrong : List.of("{\"tail\": 2}", "{\"sacrum\": 6}", "{\"sacrum\": -1}", "{\"sacrum\": \"<b>\"}",
                "{\"sacrum:up\": 1}")) {
            assertThat(BodyMap.read(json.readTree(wrong))).as(wrong).isEmpty();
        }
    }

    private <T extends Component> T shown(T component) {
        UI.getCurrent().add(component);
        return component;
    }

    private RadioButtonGroup<?> group() {
        return find(RadioButtonGroup.class).single();
    }

    private void choose(String answer) {
        test(find(RadioButtonGroup.class).single()).selectItem(answer);
    }

    private Button button(String ariaLabel) {
        return find(Button.class).withPropertyValue(Button::getAriaLabel, java.util.Optional.of(ariaLabel)).single();
    }
}
