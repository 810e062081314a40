package org.tenderpoint.daysheet.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;
import java.util.function.Consumer;
import org.tenderpoint.daysheet.DaySheetService;
import org.tenderpoint.daysheet.DaySheetTrouble;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ComponentWords;
import org.tenderpoint.platform.ui.FieldCheck;

/** The password of the sheets, twice: nobody reads it here again. */
class DaySheetPasswordForm extends Div {

    private final transient DaySheetService sheets;
    private final transient Consumer<Optional<DaySheetTrouble>> made;
    private final PasswordField password = field("daysheet.password");
    private final PasswordField again = field("daysheet.again");

    /** @param made called once a sheet was made with a new password, or why it was not */
    DaySheetPasswordForm(DaySheetService sheets, Consumer<Optional<DaySheetTrouble>> made) {
        this.sheets = sheets;
        this.made = made;
        addClassNames("section", "flat", "stack");
        password.setHelperText(Texts.of("daysheet.password.help"));
        add(new H2(Texts.of("daysheet.set")), div("form", password, again),
                new Div(Buttons.soft(Texts.of("daysheet.password.save"), _ -> save())));
    }

    private static PasswordField field(String key) {
        var field = ComponentWords.of(new PasswordField(Texts.of(key)));
        field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        return field;
    }

    private void save() {
        var problem = sheets.problem(password.getValue());
        FieldCheck.show(password, problem);
        boolean same = again.getValue().equals(password.getValue());
        FieldCheck.right(again, problem.isPresent() || same, Texts.of("daysheet.again.differs"));
        if (problem.isPresent() || !same) {
            return;
        }
        var trouble = sheets.set(password.getValue());
        password.clear();
        again.clear();
        made.accept(trouble);
    }
}
