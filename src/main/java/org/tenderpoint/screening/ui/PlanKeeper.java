package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Autosave;
import org.tenderpoint.platform.ui.BegunElsewhere;
import org.tenderpoint.platform.ui.SaveState;
import org.tenderpoint.platform.ui.Tab;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.ui.PlanForm.PlanDraft;

/** Saves a plan as it is typed, and restores it. */
class PlanKeeper {

    private final Drafts drafts;
    private final PracticeTime time;
    private final PlanForm form;
    private final PlanPane work;
    private final SaveState saved = new SaveState();
    private String key = "plan:new";
    private String base = PlanDraft.base(Optional.empty());

    PlanKeeper(Drafts drafts, PracticeTime time, PlanForm form, PlanPane work) {
        this.drafts = drafts;
        this.time = time;
        this.form = form;
        this.work = work;
    }

    /** Shows when the plan was last saved. */
    SaveState state() {
        return saved;
    }

    /**
     * Restores what this person typed in this plan before, unless the session has changed since.
     *
     * @return whether there was something
     */
    boolean resume(Optional<PlannedSessionRecord> session, Optional<ClientId> client) {
        key = session.map(planned -> "plan:" + planned.id())
                .or(() -> client.map(id -> "plan:new:" + id))
                .orElse("plan:new");
        base = PlanDraft.base(session);
        var typed = drafts.load(key, tab(), PlanDraft.class).filter(draft -> draft.value().base().equals(base));
        typed.ifPresent(draft -> {
            show(draft.value());
            autosave().resumed(draft.savedAt());
        });
        return typed.isPresent();
    }

    private void show(PlanDraft draft) {
        form.resume(draft);
        work.put(draft.work());
    }

    /** What was begun in other tabs of a new plan. @param names of clients. @param then when one was taken */
    Component begunElsewhere(Function<ClientId, String> names, Runnable then) {
        return new BegunElsewhere<>(
                autosave(), PlanDraft.class,
                draft -> draft.client().map(id -> names.apply(new ClientId(id))).orElse(""),
                time.now(), time.zone(), draft -> {
                    show(draft);
                    then.run();
                });
    }

    void changed() {
        autosave().changed();
    }

    void discard() {
        autosave().discard();
    }

    private Autosave autosave() {
        Supplier<Object> typed = () -> form.typed(base, work.work());
        return base.isEmpty()
                ? Autosave.ofNew(drafts, key, saved, time.zone(), typed)
                : new Autosave(drafts, key, saved, time.zone(), typed);
    }

    /** A planned session's is not of a tab. */
    private String tab() {
        return base.isEmpty() ? Tab.current().id() : "";
    }
}
