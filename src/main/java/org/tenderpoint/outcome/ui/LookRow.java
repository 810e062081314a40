package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;

/** One record behind a figure, and the way to it. Who may not read it yet is asked there why they look. */
abstract class LookRow extends ListItem {

    /**
     * @param who the client, where they may be named, and whose it is
     * @param said what is to be known of it before it is opened
     * @param state where it stands
     * @param openLabel what the button says to who hears it
     */
    LookRow(LocalDate day, String who, Component said, Component state, String openLabel, Runnable open) {
        addClassName("list-row");
        var when = new Span(Dates.shortDate(day));
        when.addClassNames("outcome-day", "number");
        var name = new Span(who);
        name.addClassName("strong");
        var words = new Div(name, said);
        words.addClassNames("grow", "stack", "tight");
        var stands = new Div(state);
        stands.addClassName("list-state");
        var button = Buttons.plain(Texts.of("outcome.behind.open"), _ -> open.run());
        button.setAriaLabel(openLabel);
        var action = new Div(button);
        action.addClassName("list-action");
        add(when, words, stands, action);
    }

    static Span small(String words) {
        var said = new Span(words);
        said.addClassNames("small", "muted", "number");
        return said;
    }
}
