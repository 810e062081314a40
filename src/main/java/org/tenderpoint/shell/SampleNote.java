package org.tenderpoint.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.tenderpoint.practice.SamplePractice;
import org.tenderpoint.practice.ui.PracticeNavigation;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.ui.Buttons;

/** Says in the rail that made-up people are in; takes a manager to the button that removes them. */
class SampleNote extends Div {

    private final transient SamplePractice sample;

    SampleNote(SamplePractice sample, AuthenticationContext user) {
        this.sample = sample;
        addClassName("rail-sample");
        if (user.hasAnyRole("MANAGER")) {
            var open = Buttons.quiet(Texts.of("shell.sample"), event -> PracticeNavigation.openSettings());
            open.setAriaLabel(Texts.of("shell.sample.settings"));
            add(open);
        } else {
            add(new Span(Texts.of("shell.sample")));
        }
        refresh();
    }

    final void refresh() {
        setVisible(sample.present());
    }
}
