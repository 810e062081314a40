package org.tenderpoint.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.practice.setup.SamplePractice;
import org.tenderpoint.practice.ui.PracticeNavigation;

/** Says in the rail that the data contain made-up people; takes a manager to the button that removes them. */
class SampleNote extends Div {

    private final transient SamplePractice sample;
    private final Span words = new Span();
    private Optional<Button> open = Optional.empty();

    SampleNote(SamplePractice sample, AuthenticationContext user) {
        this.sample = sample;
        addClassName("rail-sample");
        if (user.hasAnyRole("MANAGER")) {
            open = Optional.of(Buttons.quiet("", event -> PracticeNavigation.openSettings()));
            open.ifPresent(this::add);
        } else {
            add(words);
        }
        refresh();
    }

    final void refresh() {
        setVisible(sample.present());
        boolean whole = !isVisible() || sample.missing().nothing();
        boolean making = isVisible() && sample.unfinished() && sample.progress().isPresent();
        words.setText(Texts.of(making ? "shell.sample.making" : whole ? "shell.sample" : "shell.sample.not_whole"));
        open.ifPresent(button -> {
            button.setText(words.getText());
            button.setAriaLabel(Texts.of(making
                    ? "shell.sample.making.settings"
                    : whole ? "shell.sample.settings" : "shell.sample.not_whole.settings"));
        });
    }
}
