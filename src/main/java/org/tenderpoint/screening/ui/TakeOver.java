package org.tenderpoint.screening.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.SampleName;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.plan.PlanRefused;
import org.tenderpoint.screening.plan.PlanService;

/**
 * A colleague's session: only its therapist prepares and starts it, so anyone else who may treat the client takes it
 * over first.
 */
@Component
record TakeOver(PlanService plans, UserService users, CurrentUser user) {

    /** Whether the reader treats clients and somebody else is the therapist of this session, which has not begun. */
    boolean concerns(PlannedSessionRecord session) {
        return user.has(Role.THERAPIST) && session.state().beforeStart() && !session.therapist().equals(user.id());
    }

    /** @param done shows the page again, once the session is the reader's */
    NoteBox note(PlannedSessionRecord session, Runnable done) {
        var name = users.names(Set.of(session.therapist())).getOrDefault(session.therapist(), "");
        var box = styled(new NoteBox(State.INFO, Texts.of("screening.take_over.title", SampleName.inRow(name)),
                Texts.of("screening.take_over.why")), "take-over");
        var row = div("row", Buttons.with(
                Icons.PERSON, Buttons.primary(Texts.of("screening.take_over"), event -> take(session, done))));
        return box.with(row);
    }

    private void take(PlannedSessionRecord session, Runnable done) {
        try {
            plans.takeOver(session.id());
            Toasts.done(Texts.of("screening.take_over.done"));
            done.run();
        } catch (PlanRefused busy) {
            PlanForm.tell(busy, "screening.take_over.busy");
        }
    }
}
