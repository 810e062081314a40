package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.plan.Learned;
import org.tenderpoint.screening.plan.SessionBefore;
import org.tenderpoint.vocabulary.Work;

/**
 * What the last session taught, on top of a plan that is being made: applied at once where there is no work yet, else
 * by one tap. Last time's work replaces other work by one tap, too. One tap takes either back.
 */
class LearnedPlan extends LastTimeNote {

    private final PlanScreening screening;
    private final PlanEditors editors;
    private final BiConsumer<List<Work>, Boolean> put;
    private Optional<ClientId> client = Optional.empty();
    private Optional<SessionBefore> last = Optional.empty();
    private Optional<TakenOverPlan> taken = Optional.empty();

    private record TakenOverPlan(List<Work> before, List<Work> after) {}

    /** @param put changes the plan; told whether a person asked for it */
    LearnedPlan(PlanScreening screening, PlanEditors editors, BiConsumer<List<Work>, Boolean> put) {
        this.screening = screening;
        this.editors = editors;
        this.put = put;
    }

    /**
     * @param planned as filled in so far; shows nothing until the client is known
     * @param atOnce whether nobody has decided about this plan's work yet
     */
    void show(Optional<NewSession> planned, boolean atOnce) {
        var whose = planned.map(NewSession::client);
        var work = planned.map(NewSession::work).orElse(List.of());
        if (!client.equals(whose)) {
            client = whose;
            last = whose.flatMap(screening::lastTime).filter(session -> !session.work().isEmpty());
            var others = taken.filter(change -> change.after().equals(work));
            taken = Optional.empty();
            if (others.isPresent()) {
                // what another client's last session taught is of no use here; this comes back with the plan as it was
                put.accept(others.get().before(), false);
                return;
            }
        }
        var learned = last.flatMap(session -> planned.map(plan -> screening.learned(plan, session)));
        if (atOnce && taken.isEmpty() && work.isEmpty()
                && learned.filter(found -> found.changes() && !found.plan().isEmpty()).isPresent()) {
            take(work, learned.get(), false);
            return;
        }
        if (work.isEmpty() && taken.isPresent()) {
            // what is planned from here on comes from nowhere else
            taken = Optional.of(new TakenOverPlan(work, work));
        }
        show(
                learned.flatMap(found -> found.words(found.plan().equals(work))),
                taken.filter(change -> !work.isEmpty() && change.before().isEmpty() && !change.after().isEmpty())
                        .flatMap(_ -> day()),
                learned.map(found -> taps(found, planned.orElseThrow())).orElse(List.of()));
    }

    private List<Button> taps(Learned learned, NewSession planned) {
        var work = planned.work();
        if (taken.filter(change -> change.after().equals(work) && !change.before().equals(work)).isPresent()) {
            return taken.map(change -> undo(() -> takeBack(change))).stream().toList();
        }
        var taps = new ArrayList<Button>();
        if (!work.isEmpty() && !learned.plan().isEmpty() && !learned.plan().equals(work)) {
            taps.add(Buttons.with(Icons.CHECK, Buttons.soft(
                    Texts.of("screening.learned.apply"), click -> take(work, learned, true))));
        }
        if (!work.equals(learned.last().work()) && !(work.isEmpty() && learned.plan().isEmpty())) {
            day().ifPresent(
                    from -> taps.add(start(from, () -> take(work, learnedWork(planned, learned.last()), true))));
        }
        return taps;
    }

    /** Replaces the planned work by last time's work, with what was learned from it. */
    private Learned learnedWork(NewSession planned, SessionBefore before) {
        return screening.learned(
                new NewSession(
                        planned.client(), planned.therapist(), planned.localStart(), planned.minutes(), List.of()),
                before);
    }

    private void take(List<Work> work, Learned learned, boolean asked) {
        taken = Optional.of(new TakenOverPlan(work, learned.plan()));
        put.accept(learned.plan(), asked);
    }

    private void takeBack(TakenOverPlan change) {
        taken = Optional.of(new TakenOverPlan(change.before(), change.before()));
        put.accept(change.before(), true);
    }

    private Optional<String> day() {
        return last.map(session -> editors.day(session.endedAt()));
    }
}
