package gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.PersonRow;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.platform.ui.StepperField;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.platform.ui.Verdict;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.ui.AnswerField;
import org.tenderpoint.vocabulary.ui.PressureField;

@Route("pieces")
@AnonymousAllowed
class PiecesLook extends Page {

    PiecesLook() {
        super("discipline.pilates");
        subtitle("Every piece once");
        actions(
                Buttons.plain("Undo toast",
                        e -> Toasts.undo("Follow-up closed", () -> Toasts.done("It is open again"))),
                Buttons.plain("Failure", e -> Toasts.failed("That did not work. What you typed is still here.")),
                Buttons.primary("Crash", e -> {
                    throw new IllegalStateException("secret");
                }));
        var left = new Pane("Fields").padded();
        var name = TextFields.line("First name");
        var wrong = TextFields.line("Phone");
        wrong.setValue("12");
        wrong.setInvalid(true);
        wrong.setErrorMessage("Please type the whole number, with its country code.");
        var kind = new Select<String>();
        kind.setLabel("Treatment");
        kind.setItems("Swedish", "Sports");
        kind.setValue("Swedish");
        var box = new ComboBox<String>("Therapist", "Maya", "Jonas");
        var helper = TextFields.line("E-mail");
        helper.setHelperText("Only for messages about appointments");
        helper.setPlaceholder("name@example.org");
        var form = new Div(
                name, wrong, helper, new DatePicker("Born"), kind, box, new PasswordField("Password"),
                whole(TextFields.note("What she says")), new Checkbox("Tells me by text message"),
                new AnswerField("Seen by a doctor"));
        form.addClassName("form");
        var pressure = new PressureField("Pressure");
        pressure.setValue(3);
        var minutes = new StepperField("Minutes", 1, 240, 5);
        minutes.setValue(20);
        var answer = new AnswerField("q");
        answer.setValue(Recorded.DONT_KNOW);
        answer.setReadOnly(true);
        left.add(stack(form, new H2("Numbers"), pressure, minutes, answer));
        var right = new Pane("States").quiet().padded();
        var badges = new Div();
        badges.addClassNames("row", "wrap");
        for (var state : State.values()) {
            badges.add(new StateBadge(state, state.name()), new StateBadge(state, state.name()).plain());
        }
        var swatches = new Div();
        swatches.addClassNames("row", "wrap");
        for (int i = 0; i <= 5; i++) {
            swatches.add(PressureField.swatch(i), PressureField.ceiling(i));
        }
        var buttons = new Div(
                Buttons.primary("Primary", e -> {}), Buttons.plain("Plain", e -> {}), Buttons.soft("Soft", e -> {}),
                Buttons.quiet("Quiet", e -> {}), Buttons.danger("Danger", e -> {}),
                off(Buttons.primary("Off", e -> {})),
                off(Buttons.plain("Off", e -> {})), Buttons.with(Icons.PHONE, Buttons.plain("Call", e -> {})),
                Buttons.icon(Icons.SEND, "Send", e -> {}));
        buttons.addClassNames("row", "wrap");
        right.add(stack(
                badges, swatches, buttons, new PersonRow("Hannah Lindqvist", "Deep tissue \u00b7 60 min"),
                new PersonRow("\u738b\u5c0f\u660e", "Swedish"),
                new Verdict(State.OK, "Clear", "Nothing stands against the plan."),
                new Verdict(State.CLEARANCE, "Ask the doctor first", "Two findings."),
                new Verdict(State.STOP, "Not today", "Fever."),
                new Verdict(State.URGENT, "Call the emergency number", "112")));
        panes(Columns.HALVES, left, right);
    }

    private static Component off(com.vaadin.flow.component.button.Button button) {
        button.setEnabled(false);
        return button;
    }

    private static Component whole(Component field) {
        field.getElement().getClassList().add("whole");
        return field;
    }

    private static Div stack(Component... components) {
        var stack = new Div(components);
        stack.addClassName("stack");
        return stack;
    }
}
