package org.tenderpoint.partner;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;
import org.tenderpoint.partner.PartnerFileService.ImportDone;

/** An import running in the background. */
public final class ImportRun {

    private sealed interface State {
        record Busy(double share) implements State {}

        record Done(ImportDone done) implements State {}

        record Failed(Optional<ImportRefused> why) implements State {}
    }

    private final AtomicReference<State> state = new AtomicReference<>(new State.Busy(0));

    ImportRun() {}

    /** 0 to 1; empty once it is over. */
    public OptionalDouble progress() {
        return state.get() instanceof State.Busy busy ? OptionalDouble.of(busy.share()) : OptionalDouble.empty();
    }

    /** What was done; empty while it runs, and if nothing was. */
    public Optional<ImportDone> done() {
        return state.get() instanceof State.Done over ? Optional.of(over.done()) : Optional.empty();
    }

    /** Why nothing was done, if known. */
    public Optional<ImportRefused> refused() {
        return state.get() instanceof State.Failed failed ? failed.why() : Optional.empty();
    }

    void at(double share) {
        state.set(new State.Busy(Math.clamp(share, 0, 1)));
    }

    void over(ImportDone done) {
        state.set(new State.Done(done));
    }

    void failed(Optional<ImportRefused> why) {
        state.set(new State.Failed(why));
    }
}
