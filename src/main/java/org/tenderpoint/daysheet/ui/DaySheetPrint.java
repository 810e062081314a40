package org.tenderpoint.daysheet.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;
import org.tenderpoint.daysheet.DaySheetService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ComponentWords;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.FileLink;
import org.tenderpoint.platform.ui.MissingLetters;
import org.tenderpoint.practice.account.TooManyTries;

/** Asks for the password; the right one turns into the link to the paper. */
class DaySheetPrint extends Div {

    private final transient DaySheetService sheets;
    private final PasswordField password = ComponentWords.of(new PasswordField(Texts.of("daysheet.print.password")));
    private final Div ask;

    DaySheetPrint(DaySheetService sheets) {
        this.sheets = sheets;
        addClassNames("section", "flat", "stack");
        password.setAutocomplete(Autocomplete.OFF);
        var open = Buttons.primary(Texts.of("daysheet.print.unlock"), _ -> unlock());
        open.addClickShortcut(Key.ENTER).listenOn(password).resetFocusOnActiveElement();
        ask = div("stack", div("form", password), new Div(open));
        add(new H2(Texts.of("daysheet.print.title", Dates.longDay(sheets.next()))), ask);
    }

    private void unlock() {
        try {
            var page = sheets.unlock(password.getValue());
            FieldCheck.right(password, page.isPresent(), Texts.of("daysheet.print.wrong"));
            page.ifPresent(this::offer);
        } catch (TooManyTries slow) {
            FieldCheck.show(password, Optional.of(Texts.of("daysheet.print.slow")));
        }
    }

    private void offer(String page) {
        var paper = FileLink.paper(Texts.of("daysheet.print.paper"), "day.pdf", () -> sheets.print(page));
        remove(ask);
        add(MissingLetters.in(page), new Div(paper));
        paper.focus();
    }
}
