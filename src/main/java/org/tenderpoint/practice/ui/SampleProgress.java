package org.tenderpoint.practice.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import org.tenderpoint.practice.SamplePractice;
import org.tenderpoint.shared.Texts;

/** How far the sample practice is, while it is being made in the background; the browser asks once a second. */
class SampleProgress extends Div {

    private static final int ASK_EVERY_MS = 1000;
    private static final int NEVER = -1;

    private final transient SamplePractice sample;
    private final transient Runnable whenOver;
    private final ProgressBar bar = new ProgressBar();
    private Optional<Registration> poll = Optional.empty();

    SampleProgress(SamplePractice sample, Runnable whenOver) {
        this.sample = sample;
        this.whenOver = whenOver;
        bar.getElement().setAttribute("aria-label", Texts.of("practice.sample.making"));
        addClassName("stack");
        add(new Paragraph(Texts.of("practice.sample.making")), bar);
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(ASK_EVERY_MS);
        poll = Optional.of(event.getUI().addPollListener(asked -> show()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        poll.ifPresent(Registration::remove);
        event.getUI().setPollInterval(NEVER);
    }

    private void show() {
        var progress = sample.progress();
        progress.ifPresent(bar::setValue);
        if (progress.isEmpty() && isAttached()) {
            whenOver.run();
        }
    }
}
