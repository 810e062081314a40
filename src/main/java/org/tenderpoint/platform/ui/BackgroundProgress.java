package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** The progress of background work; the browser asks once a second. */
public class BackgroundProgress extends Div {

    private static final int ASK_EVERY_MS = 1000;

    private final transient Supplier<OptionalDouble> progress;
    private final transient Runnable whenOver;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph said = new Paragraph();
    private transient Supplier<String> how = () -> "";
    private Optional<Registration> poll = Optional.empty();
    /** How often the page asked by itself before. */
    private int askedEvery;

    /**
     * @param what is being done
     * @param progress 0 to 1, 0 as long as nobody knows how far it is; empty once it is over
     */
    public BackgroundProgress(String what, Supplier<OptionalDouble> progress, Runnable whenOver) {
        this.progress = progress;
        this.whenOver = whenOver;
        bar.getElement().setAttribute("aria-label", what);
        addClassName("stack");
        add(new Paragraph(what), bar);
        show();
    }

    /** Shows the progress in words below the bar, queried again each time. */
    public BackgroundProgress telling(Supplier<String> words) {
        how = words;
        said.addClassNames("small", "number");
        add(said);
        show();
        return this;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        askedEvery = event.getUI().getPollInterval();
        event.getUI().setPollInterval(ASK_EVERY_MS);
        poll = Optional.of(event.getUI().addPollListener(asked -> show()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        poll.ifPresent(Registration::remove);
        event.getUI().setPollInterval(askedEvery);
    }

    private void show() {
        var now = progress.get();
        now.ifPresent(share -> {
            bar.setIndeterminate(share <= 0);
            bar.setValue(share);
        });
        said.setText(how.get());
        if (now.isEmpty() && isAttached()) {
            whenOver.run();
        }
    }
}
