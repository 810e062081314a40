package org.tenderpoint.practice.ui;

import com.vaadin.flow.component.html.Div;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.BackgroundProgress;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.practice.SamplePractice;

/** Says above a list of what is to be done that the sample practice is not in it yet, and how far it is. */
class SampleInTheMaking extends Div {

    private final transient SamplePractice sample;
    private final transient Runnable whole;

    /** @param whole what is done once it is */
    SampleInTheMaking(SamplePractice sample, Runnable whole) {
        this.sample = sample;
        this.whole = whole;
        addClassName("sample-in-the-making");
        show();
    }

    private void show() {
        removeAll();
        setVisible(sample.unfinished());
        if (!isVisible()) {
            return;
        }
        var note = new NoteBox(
                sample.progress().isPresent() ? State.INFO : State.ADAPT,
                Texts.of(sample.progress().isPresent() ? "practice.sample.not_yet" : "practice.sample.not_whole"),
                Texts.of("practice.sample.not_listed"));
        if (sample.progress().isPresent()) {
            note.with(new BackgroundProgress(Texts.of("practice.sample.year"), sample::progress, this::over)
                    .telling(() -> Texts.of("practice.sample.so_far", Math.round(sample.progress().orElse(1) * 100))));
        }
        add(note);
    }

    private void over() {
        show();
        whole.run();
    }
}
