package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.Supplier;
import org.tenderpoint.intake.StandingAtArrival;

/** One screen of an arrival, and what its single button answers when it is pressed. */
record ArrivalStep(
        String title, Supplier<? extends Component> content, Supplier<Optional<String>> atOnce, Runnable answer,
        Supplier<Optional<String>> missing, Supplier<Boolean> empty, Optional<String> confirm) {

    ArrivalStep(
            String title, Supplier<? extends Component> content, Supplier<Optional<String>> atOnce, Runnable answer) {
        this(title, content, atOnce, answer, Optional::empty, () -> false, Optional.empty());
    }

    /** A screen without a button for all, passed over while it is empty. */
    static ArrivalStep unless(Supplier<Boolean> empty, String title, Supplier<? extends Component> content) {
        return new ArrivalStep(
                title, content, Optional::empty, () -> {}, Optional::empty, empty, Optional.empty());
    }

    ArrivalStep missing(Supplier<Optional<String>> lacks) {
        return new ArrivalStep(title, content, atOnce, answer, lacks, empty, confirm);
    }

    /** The same step, skipped while this holds. */
    ArrivalStep unless(Supplier<Boolean> passed) {
        return new ArrivalStep(title, content, atOnce, answer, missing, passed, confirm);
    }

    static ArrivalStep of(StandingAtArrival.Screen screen) {
        return new ArrivalStep(
                screen.title(), screen::content, screen::atOnce, screen::answerAtOnce, screen::missing,
                screen::empty, screen.confirm());
    }
}
