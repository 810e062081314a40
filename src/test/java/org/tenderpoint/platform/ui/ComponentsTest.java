package org.tenderpoint.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBoxBase.CustomValueSetEvent;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.tenderpoint.platform.Initials;
import tools.jackson.databind.node.JsonNodeFactory;

@ViewPackages(classes = ComponentsTest.class)
class ComponentsTest extends BrowserlessTest {

    @Test
    void whatIsWrongIsSaidUntilSomethingElseStandsThere() {
        var field = new TextField("What happened");
        FieldCheck.show(field, Optional.of("Say in a line what happened."));
        assertThat(field.isInvalid()).isTrue();

        field.setValue("Slid off");
        assertThat(field.isInvalid()).isFalse();

        FieldCheck.show(field, Optional.of("Longer, please."));
        assertThat(field.getErrorMessage()).isEqualTo("Longer, please.");
        assertThat(field.isInvalid()).isTrue();
    }

    @Test
    void theOneLineThatFitsWhatIsTypedIsChosen() {
        var field = new TypedChoice<String>("Place");
        field.setItems("Berlin, Germany", "Bern, Switzerland", "Bern");
        var byHand = new AtomicReference<>(false);
        field.addValueChangeListener(event -> byHand.set(event.isFromClient()));

        typed(field, " berl");
        assertThat(field.getValue()).isEqualTo("Berlin, Germany");
        assertThat(byHand).as("counts as chosen by hand").hasValue(true);

        typed(field, "bern");
        assertThat(field.getValue()).as("the one that is called so").isEqualTo("Bern");
    }

    @Test
    void whereNoLineOrMoreThanOneFitsNoneIsChosen() {
        var field = new TypedChoice<String>("Place");
        field.setItems("Berlin, Germany", "Bern, Switzerland");
        field.setValue("Berlin, Germany");

        typed(field, "ber");
        assertThat(field.getValue()).as("nor is what was chosen before").isNull();
        assertThat(field.getErrorMessage()).startsWith("More than one fits");

        typed(field, "Rome");
        assertThat(field.getErrorMessage()).startsWith("Nothing in the list fits");

        typed(field, "Berlin");
        assertThat(field.getValue()).isEqualTo("Berlin, Germany");
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void whereSeveralAreChosenTheOneThatFitsIsAdded() {
        var field = new TypedChoice.Several<String>("Languages");
        field.setItems("English", "German", "Swiss German");
        field.select("English");

        typed(field, "german");
        assertThat(field.getValue()).as("the one that is called so").containsExactly("English", "German");

        typed(field, "Latin");
        assertThat(field.getErrorMessage()).startsWith("Nothing in the list fits");
        assertThat(field.getValue()).as("what was chosen stays").containsExactly("English", "German");

        typed(field, "swiss");
        assertThat(field.getValue()).containsExactly("English", "German", "Swiss German");
        assertThat(field.isInvalid()).isFalse();
    }

    private static void typed(MultiSelectComboBox<String> field, String words) {
        var typed = "element.filter.trim()";
        field.getElement().getNode().getFeature(ElementListenerMap.class).fireEvent(
                new DomEvent(field.getElement(), "keydown", JsonNodeFactory.instance.objectNode()
                        .put("event.key === 'Tab' && " + typed + " !== ''", true)
                        .put(typed, words)));
    }

    private static void typed(TypedChoice<String> field, String words) {
        ComponentUtil.fireEvent(field, new CustomValueSetEvent<>(field, true, words));
    }

    @Test
    void howeverOftenAFieldIsRefusedItsChangeIsAwaitedOnce() {
        var waiting = new AtomicInteger();
        var field = new TextField("What happened") {
            @Override
            public Registration addValueChangeListener(
                    ValueChangeListener<? super ComponentValueChangeEvent<TextField, String>> listener) {
                waiting.incrementAndGet();
                return Registration.combine(super.addValueChangeListener(listener), waiting::decrementAndGet);
            }
        };
        waiting.set(0); // but for what the field itself listens to

        FieldCheck.show(field, Optional.of("Say in a line what happened."));
        FieldCheck.show(field, Optional.of("Say in a line what happened."));
        assertThat(waiting).hasValue(1);

        FieldCheck.show(field, Optional.empty());
        assertThat(waiting).hasValue(0);
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
    void aStepperThatIsOnlyReadShowsItsNumberAlone() {
        var field = shown(new StepperField("Minutes", 1, 12, 5));

        field.setReadOnly(true);

        assertThat(find(Button.class).withCondition(one -> one.getAriaLabel().orElse("").endsWith("Minutes")).exists())
                .isFalse();
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

        test(find(TextField.class).single()).setValue("Zo\u00eb\u0000\u202c");
        assertThat(kept.get()).isEqualTo("Zo\u00eb");

        test(find(TextField.class).single()).setValue("\u202eAda");
        assertThat(field.getErrorMessage()).contains("a hidden character that turns letters around");
        assertThat(kept.get()).isEqualTo("Zo\u00eb");
    }

    @Test
    void headersAndAlertsRefuseMoreActionsThanPeopleCanTakeIn() {
        assertThatThrownBy(() -> new AlertStrip("a", "b", new Button(), new Button(), new Button()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStateAlwaysHasItsWordAndHidesItsIconFromReaders() {
        for (var state : State.values()) {
            var badge = new StateBadge(state, "Adapt");
            assertThat(badge.getElement().getTextRecursively()).isEqualTo("Adapt");
            assertThat(((Span) badge.getComponentAt(0)).getElement().getAttribute("aria-hidden")).isEqualTo("true");
        }
    }

    @Test
    void initialsAreWholeCharacters() {
        assertThat(Initials.of("Hannah Lindqvist")).isEqualTo("HL");
        assertThat(Initials.of("  ana  maria  de la cruz ")).isEqualTo("AC");
        assertThat(Initials.of("\ud83d\ude00mile")).isEqualTo("\ud83d\ude00");
        assertThat(Initials.of("")).isEmpty();
    }

    @Test
    void initialsLeaveOutWhatStandsInBrackets() {
        assertThat(Initials.of("Grace Whitmore (sample)")).isEqualTo("GW");
        assertThat(Initials.of("Grace (from Leeds) Whitmore")).isEqualTo("GW");
        assertThat(Initials.of("(sample)")).isEmpty();
    }

    private <T extends Component> T shown(T component) {
        UI.getCurrent().add(component);
        return component;
    }

    private Button button(String ariaLabel) {
        return find(Button.class).withPropertyValue(Button::getAriaLabel, java.util.Optional.of(ariaLabel)).single();
    }
}
