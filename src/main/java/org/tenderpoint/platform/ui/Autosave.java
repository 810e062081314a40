package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.HasValue;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Draft;
import org.tenderpoint.platform.draft.Drafts;

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

    /**
     * @param form the draft's key, e.g. {@code intake:<client id>}
     * @param zone for the time in "draft saved 12:33"
     * @param typed the form's present content, valid or not
     */
    public Autosave(Drafts drafts, String form, SaveState state, ZoneId zone, Supplier<Object> typed) {
        this(drafts, form, state, zone, typed, "");
    }

    /** Of something new: its draft belongs to this tab. */
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

    <T> List<Draft<T>> elsewhere(Class<T> type) {
        return drafts.elsewhere(form, tab, type);
    }

    /** From now on it belongs to this tab. */
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
            field.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    changed();
                }
            });
        }
    }

    /** Saves after a change. */
    public void changed() {
        try {
            state.kept(drafts.save(form, tab, typed.get()), zone);
        } catch (RuntimeException notSaved) {
            state.failed(Texts.of("platform.save.failed"), this::changed);
        }
    }

    /** Shows when the draft that the form was filled from was saved. */
    public void resumed(Instant savedAt) {
        state.kept(savedAt, zone);
    }

    /** Deletes the draft: it was confirmed, or given up. */
    public void discard() {
        drafts.discard(form, tab);
        state.nothing();
    }
}
