package org.tenderpoint.screening.ui;

import java.util.Optional;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.ui.Autosave;
import org.tenderpoint.platform.ui.SaveState;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.screening.PlannedSessionRecord;

/** Keeps a plan as it is typed, and takes it up again. */
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

    /** Whose words tell when the plan was kept. */
    SaveState state() {
        return saved;
    }

    /** Takes up what this person typed of this plan before, unless the session has changed since. */
    void resume(Optional<PlannedSessionRecord> session, Optional<ClientId> client) {
        key = session.map(planned -> "plan:" + planned.id())
                .or(() -> client.map(id -> "plan:new:" + id))
                .orElse("plan:new");
        base = PlanDraft.base(session);
        drafts.load(key, PlanDraft.class)
                .filter(draft -> draft.value().base().equals(base))
                .ifPresent(draft -> {
                    form.resume(draft.value());
                    work.show(draft.value().work(), Optional.empty());
                    autosave().resumed(draft.savedAt());
                });
    }

    void changed() {
        autosave().changed();
    }

    void discard() {
        autosave().discard();
    }

    private Autosave autosave() {
        return new Autosave(drafts, key, saved, time.zone(), () -> form.typed(base, work.work()));
    }
}
