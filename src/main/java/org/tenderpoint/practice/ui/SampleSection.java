package org.tenderpoint.practice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.tenderpoint.practice.SamplePractice;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.ui.BackgroundProgress;
import org.tenderpoint.shared.ui.Buttons;
import org.tenderpoint.shared.ui.Toasts;

/** Makes the sample practice, or takes it away again. */
class SampleSection extends Div {

    private final transient SamplePractice sample;

    SampleSection(SamplePractice sample) {
        this.sample = sample;
        addClassNames("section", "flat", "stack");
        show();
    }

    private void show() {
        removeAll();
        add(new H2(Texts.of("practice.sample.title")));
        if (sample.progress().isPresent()) {
            add(new BackgroundProgress(Texts.of("practice.sample.making"), sample::progress, this::show));
        } else if (sample.present()) {
            add(new Paragraph(Texts.of("practice.sample.present")), new Div(button(
                    Buttons.danger(Texts.of("practice.sample.remove"), event -> change(sample::startRemoving)))));
        } else {
            add(new Paragraph(Texts.of("practice.sample.absent")), new Div(button(
                    Buttons.plain(Texts.of("practice.sample.create"), event -> change(sample::start)))));
        }
    }

    private static Button button(Button button) {
        button.setDisableOnClick(true);
        return button;
    }

    private void change(Runnable change) {
        try {
            change.run();
        } catch (IllegalStateException somebodyElse) {
            // another window, or another manager, was faster
            Toasts.failed(Texts.of("practice.sample.busy"));
        } finally {
            show();
        }
    }
}
