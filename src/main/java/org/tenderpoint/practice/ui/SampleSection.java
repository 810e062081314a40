package org.tenderpoint.practice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.BackgroundProgress;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.practice.setup.SamplePractice;

/** Makes the sample practice, or removes it. */
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
            tellWhatIsMissing();
            add(new Paragraph(Texts.of("practice.sample.present")), new Div(button(
                    Buttons.danger(Texts.of("practice.sample.remove"), event -> change(sample::startRemoving)))));
        } else {
            add(new Paragraph(Texts.of("practice.sample.absent")), new Div(button(
                    Buttons.plain(Texts.of("practice.sample.create"), event -> change(sample::start)))));
        }
    }

    /** Says what is missing, and what to do about it. */
    private void tellWhatIsMissing() {
        var missing = sample.missing();
        if (missing.isEmpty()) {
            return;
        }
        var words = missing.brokenOff()
                ? Texts.of("practice.sample.broken_off")
                : Texts.of("practice.sample.left_out", missing.steps(), missing.leftOut().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(part -> Texts.of("practice.sample.left_out.part", Texts.label(part.getKey()),
                                part.getValue()))
                        .collect(Collectors.joining(", ")));
        add(new NoteBox(State.ADAPT, Texts.of("practice.sample.not_whole"), words));
    }

    private static Button button(Button button) {
        button.setDisableOnClick(true);
        return button;
    }

    private void change(Runnable change) {
        try {
            PracticeNavigation.changeSample(change);
        } finally {
            show();
        }
    }
}
