package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.HasValue;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Draft;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.draft.Drafts.TypedElsewhere;

/**
 * Stores a long form on the server as it is typed: each change that reaches the server saves a draft. Text fields
 * report changes as {@link TextFields#draft} says, choices at once. If a draft cannot be saved, the header says so;
 * what was typed stays on the screen.
 */
public class Autosave {

    private final Drafts drafts;
    private final String form;
    private final SaveState state;
    private final ZoneId zone;
    private final Supplier<Object> typed;
    private final String tab;
    private Optional<Joining<?>> joining = Optional.empty();
    private boolean careful;
    private Optional<Instant> seen = Optional.empty();

    /**
     * @param form the draft's key, e.g. {@code intake:<client id>}
     * @param zone for the time in "draft saved 12:33"
     * @param typed the form's present content, valid or not
     */
    public Autosave(Drafts drafts, String form, SaveState state, ZoneId zone, Supplier<Object> typed) {
        this(drafts, form, state, zone, typed, "");
    }

    /** Saves what is typed into a form for a new record; the draft belongs to this tab. */
    public static Autosave ofNew(Drafts drafts, String form, SaveState state, ZoneId zone, Supplier<Object> typed) {
        return new Autosave(drafts, form, state, zone, typed, Tab.current().id());
    }

    private Autosave(
            Drafts drafts, String form, SaveState state, ZoneId zone, Supplier<Object> typed, String tab) {
        this.drafts = drafts;
        this.form = form;
        this.state = state;
        this.zone = zone;
        this.typed = typed;
        this.tab = tab;
    }

    /** What was typed here before; shows when. */
    public <T> Optional<T> draft(Class<T> type) {
        return drafts.load(form, tab, type).map(this::resumed);
    }

    <T> List<Draft<T>> draftsElsewhere(Class<T> type) {
        return drafts.ofOtherTabs(form, tab, type);
    }

    /** Makes a draft that was begun elsewhere this tab's. */
    <T> T take(Draft<T> begun) {
        drafts.take(form, begun.tab(), tab);
        return resumed(begun);
    }

    void discard(Draft<?> begun) {
        drafts.discard(form, begun.tab());
    }

    private <T> T resumed(Draft<T> draft) {
        resumed(draft.savedAt());
        return draft.value();
    }

    /** Saves whenever the person changes one of these. */
    public void watch(HasValue<?, ?>... fields) {
        for (var field : fields) {
            ByHand.changed(field, _ -> changed());
        }
    }

    /**
     * Where the same person has typed in another tab or on another device since, both are put together before this is
     * saved; else it would be written over what was typed there.
     *
     * @param known the draft that the form was filled from, which was {@link #resumed}
     * @param join takes what both had in common, empty if that was no draft, and what is stored now
     */
    public <T> Autosave joining(Class<T> type, Optional<T> known, BiConsumer<Optional<T>, T> join) {
        joining = Optional.of(new Joining<>(type, known, join));
        return this;
    }

    /**
     * Where that cannot be put together: says that something was typed there, and leaves to the person which stays.
     */
    public Autosave careful() {
        careful = true;
        return this;
    }

    /** @return whether something was typed elsewhere since, which the form shows now */
    public boolean join() {
        return joining.filter(Joining::join).isPresent();
    }

    /** Saves after a change. */
    public void changed() {
        try {
            join();
            var value = typed.get();
            var at = careful ? drafts.saveUnlessElsewhere(form, value, seen) : drafts.save(form, tab, value);
            joining.ifPresent(with -> with.saved(value));
            resumed(at);
        } catch (TypedElsewhere other) {
            state.failed(
                    Texts.of("platform.save.elsewhere", Dates.in(zone).time(other.at())),
                    Texts.of("platform.save.this_one"), () -> {
                        seen = Optional.of(other.at());
                        changed();
                    });
        } catch (NoSuch erased) {
            state.gone();
        } catch (RuntimeException notSaved) {
            state.failed(Texts.of("platform.save.failed"), this::changed);
        }
    }

    /** Shows when the draft that the form was filled from was saved. */
    public void resumed(Instant savedAt) {
        seen = Optional.of(savedAt);
        state.kept(savedAt, zone);
    }

    /** Deletes the draft: it was confirmed, or given up. */
    public void discard() {
        drafts.discard(form, tab);
        seen = Optional.empty();
        state.clear();
    }

    private final class Joining<T> {

        private final Class<T> type;
        private final BiConsumer<Optional<T>, T> with;
        private Optional<T> common;

        Joining(Class<T> type, Optional<T> known, BiConsumer<Optional<T>, T> with) {
            this.type = type;
            this.with = with;
            common = known;
        }

        boolean join() {
            var other = drafts.unseen(form, type, seen);
            other.ifPresent(draft -> {
                var before = common;
                seen = Optional.of(draft.savedAt());
                saved(draft.value());
                with.accept(before, draft.value());
            });
            return other.isPresent();
        }

        void saved(Object value) {
            common = Optional.of(type.cast(value));
        }
    }
}
