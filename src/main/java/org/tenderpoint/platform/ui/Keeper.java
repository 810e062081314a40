package org.tenderpoint.platform.ui;

import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.Texts;

/**
 * Saves what a page takes down as it is typed, painted or heard, straight into its record. Whatever comes of it is said
 * in one place: when it was saved, that it was not and can be tried again, that somebody else was faster, or that it
 * came too late.
 *
 * @param <L> thrown when it came too late: the record takes no more from this page
 */
public final class Keeper<L extends RuntimeException> {

    /** What the page shows when its input was not taken. Each says in words that it was not saved. */
    public interface Page<L> {

        /** Somebody else has saved first: their version stands. Not where one person at a time may write. */
        default String faster(EditedByOther other) {
            throw other;
        }

        /** The record takes no more from this page. */
        String tooLate(L late);
    }

    private final SaveState state;
    private final Supplier<ZonedDateTime> now;
    private final Class<L> late;
    private final Page<L> page;

    public Keeper(SaveState state, Supplier<ZonedDateTime> now, Class<L> late, Page<L> page) {
        this.state = state;
        this.now = now;
        this.late = late;
        this.page = page;
    }

    /** Saves what cannot be wrong. */
    public void save(Runnable change) {
        save(() -> Optional.of(change), "");
    }

    /**
     * Saves what is on the screen now, as does "try again" after a fault.
     *
     * @param input how it is saved; empty while it is invalid
     * @param invalid what is said then
     */
    public void save(Supplier<Optional<Runnable>> input, String invalid) {
        input.get().ifPresentOrElse(
                change -> run(() -> {
                    change.run();
                    var at = now.get();
                    state.saved(at.toInstant(), at.getZone());
                }, () -> state.failed(Texts.of("platform.save.failed"), () -> save(input, invalid))),
                () -> state.failed(invalid));
    }

    /** Takes a step that shows no "saved"; it can come too late as well. */
    public void step(Runnable step) {
        run(step, () -> {});
    }

    private void run(Runnable change, Runnable fault) {
        try {
            change.run();
        } catch (EditedByOther other) {
            state.failed(page.faster(other));
        } catch (NoSuch erased) {
            state.gone();
        } catch (RuntimeException thrown) {
            if (late.isInstance(thrown)) {
                state.failed(page.tooLate(late.cast(thrown)));
            } else {
                fault.run();
                throw thrown;
            }
        }
    }
}
