package org.tenderpoint.practice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.tenderpoint.practice.SamplePractice;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.ui.Buttons;

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
        boolean present = sample.present();
        var button = present
                ? Buttons.danger(Texts.of("practice.sample.remove"), event -> change(sample::remove))
                : Buttons.plain(Texts.of("practice.sample.create"), event -> change(sample::create));
        button.setDisableOnClick(true);
        add(
                new H2(Texts.of("practice.sample.title")),
                new Paragraph(Texts.of(present ? "practice.sample.present" : "practice.sample.absent")),
                new Div(button));
    }

    private void change(Runnable change) {
        try {
            change.run();
        } finally {
            show();
        }
    }
}
