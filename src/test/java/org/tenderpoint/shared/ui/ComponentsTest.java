package org.tenderpoint.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.tenderpoint.shared.BodyPart;
import org.tenderpoint.shared.Recorded;
import org.tenderpoint.shared.Region;
import tools.jackson.databind.json.JsonMapper;

@ViewPackages(classes = ComponentsTest.class)
class ComponentsTest extends BrowserlessTest {

    @Test
    void noAnswerIsChosenBeforehandAndAnswersAreRecorded() {
        var field = shown(new AnswerField("Arthritis"));
        var heard = new ArrayList<Recorded>();
        field.addValueChangeListener(event -> heard.add(event.getValue()));

        assertThat(field.getValue()).isEqualTo(Recorded.NOT_ASKED);
        assertThat(field.isEmpty()).isTrue();

        choose("Don't know");
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
    void aStepperStopsAtItsEnds() {
        var field = shown(new StepperField("Minutes", 1, 12, 5));
        field.setValue(10);

        test(button("More: Minutes")).click();

        assertThat(field.getValue()).isEqualTo(12);
        assertThat(button("More: Minutes").isEnabled()).isFalse();

        test(find(IntegerField.class).single()).setValue(3);
        assertThat(field.getValue()).isEqualTo(3);

        test(button("Less: Minutes")).click();
        assertThat(field.getValue()).isEqualTo(1);
        assertThat(button("Less: Minutes").isEnabled()).isFalse();
    }

    @Test
    void anEmptyStepperBeginsAtItsLeast() {
        var field = shown(new StepperField("Minutes", 5, 60, 5));

        test(button("More: Minutes")).click();

        assertThat(field.getValue()).isEqualTo(5);
    }

    @Test
    void anUndoToastTakesBackAndGoes() {
        var undone = new AtomicReference<>("no");
        Toasts.undo("Follow-up closed", () -> undone.set("yes"));

        test(find(Button.class).withText("Undo").single()).click();

        assertThat(undone.get()).isEqualTo("yes");
        assertThat(find(Notification.class).all()).noneMatch(Notification::isOpened);
    }

    @Test
    void aTooLongTextStaysInItsFieldWithTheReasonBesideIt() {
        var field = shown(TextFields.line("Name"));
        var binder = new Binder<AtomicReference<String>>();
        binder.forField(field).withConverter(TextFields.asLine(5)).bind(AtomicReference::get, AtomicReference::set);
        var kept = new AtomicReference<>("");
        binder.setBean(kept);

        test(find(TextField.class).single()).setValue("far too long");
        assertThat(field.getErrorMessage()).isEqualTo("5 characters at most; this has 12.");
        assertThat(field.getValue()).isEqualTo("far too long");
        assertThat(kept.get()).isEmpty();

        test(find(TextField.class).single()).setValue("Zo\u00eb\u0000\u202e");
        assertThat(kept.get()).isEqualTo("Zo\u00eb");
    }

    @Test
    void headersAndAlertsRefuseMoreActionsThanPeopleCanTakeIn() {
        assertThatThrownBy(() -> new AlertStrip("a", "b", new Button(), new Button(), new Button()))
                .isInstanceOf(IllegalArgumentException.class);
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

        test(find(Button.class).withText("Undo").single()).click();
        assertThat(field.getValue()).containsExactly(BodyPart.of(Region.NECK));
    }

    @Test
    void paintingInTheListUsesTheBrushAndBothSides() {
        var field = shown(new PressureMapField("Work"));
        var brush = find(PressureField.class).single();
        brush.setValue(4);

        test(find(RadioButtonGroup.class).withPropertyValue(RadioButtonGroup::getAriaLabel, java.util.Optional.of("Show as")).single())
                .selectItem("List");
        test(button("Neck, left")).click();

        assertThat(field.getValue()).isEqualTo(Map.of(BodyPart.of(Region.NECK), 4));
        assertThat(button("Neck, right, pressure 4").getText()).isEqualTo("Right 4");
    }

    @Test
    void whatTheBrowserSendsIsCheckedAgainstTheVocabulary() {
        var json = JsonMapper.shared();

        assertThat(BodyMap.read(json.readTree("{\"lower_back:left\": 2, \"sacrum\": 0}")))
                .hasValue(Map.of(BodyPart.left(Region.LOWER_BACK), 2, BodyPart.of(Region.SACRUM), 0));
        for (var wrong : List.of("{\"tail\": 2}", "{\"sacrum\": 6}", "{\"sacrum\": -1}", "{\"sacrum\": \"<b>\"}", "{\"sacrum:up\": 1}")) {
            assertThat(BodyMap.read(json.readTree(wrong))).as(wrong).isEmpty();
        }
    }

    @Test
    void aStateAlwaysHasItsWordAndHidesItsIconFromReaders() {
        for (var state : State.values()) {
            var badge = new StateBadge(state, "Adapt");
            assertThat(badge.text()).isEqualTo("Adapt");
            assertThat(((Span) badge.getComponentAt(0)).getElement().getAttribute("aria-hidden")).isEqualTo("true");
        }
    }

    @Test
    void initialsAreWholeCharacters() {
        assertThat(Avatar.initials("Hannah Lindqvist")).isEqualTo("HL");
        assertThat(Avatar.initials("  ana  maria  de la cruz ")).isEqualTo("AC");
        assertThat(Avatar.initials("\ud83d\ude00mile")).isEqualTo("\ud83d\ude00");
        assertThat(Avatar.initials("")).isEmpty();
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
