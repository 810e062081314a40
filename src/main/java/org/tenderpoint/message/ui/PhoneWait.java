package org.tenderpoint.message.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Consumer;
import org.tenderpoint.message.phone.PhoneRefused;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.store.schedule.BackgroundRun;
import org.tenderpoint.platform.ui.BackgroundProgress;
import org.tenderpoint.platform.ui.Buttons;

/**
 * The time until the phone has answered. The button that asked shows it and cannot be pressed again; whoever leaves the
 * page stops it.
 */
class PhoneWait extends Div {

    private final Button asks;
    private transient Optional<BackgroundRun<?, ?>> running = Optional.empty();
    private transient Optional<Runnable> onCancel = Optional.empty();

    PhoneWait(Button asks) {
        this.asks = asks;
        addClassName("stack");
        getElement().setAttribute("role", "status");
    }

    /** People may cancel. @param onCancel called once they did */
    PhoneWait cancellable(Runnable onCancel) {
        this.onCancel = Optional.of(onCancel);
        return this;
    }

    /**
     * Waits.
     *
     * @param failed called with the reason, or without one if it was none of the phone's
     */
    <D> void waitFor(BackgroundRun<D, PhoneRefused> run, Consumer<D> answered,
            Consumer<Optional<PhoneRefused>> failed) {
        var said = asks.getText();
        running = Optional.of(run);
        asks.setEnabled(false);
        asks.setText(Texts.of("message.phone.calling.button"));
        add(new BackgroundProgress(Texts.of("message.phone.calling"), run::progress, () -> {
            end(said);
            run.result().ifPresentOrElse(answered, () -> failed.accept(run.refused()));
        }));
        onCancel.ifPresent(cancelled -> add(new Div(Buttons.plain(Texts.of("message.phone.calling.cancel"), _ -> {
            run.stop();
            end(said);
            cancelled.run();
        }))));
    }

    private void end(String said) {
        running = Optional.empty();
        removeAll();
        asks.setText(said);
        asks.setEnabled(true);
    }

    /** Why it failed and what to do. */
    static String words(Optional<PhoneRefused> why) {
        return why.map(PhoneRefused::words).orElseGet(() -> Texts.of("message.phone.calling.failed"));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        running.ifPresent(BackgroundRun::stop);
    }
}
