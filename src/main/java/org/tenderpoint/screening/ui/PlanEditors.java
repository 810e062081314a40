package org.tenderpoint.screening.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.vocabulary.Work;

/** Names who changed a plan meanwhile: a colleague, or the reader on another page. */
@Component
record PlanEditors(UserService users, CurrentUser user, PracticeTime time) {

    /** The day of a moment in words. */
    String day(Instant moment) {
        return Dates.in(time.zone()).day(moment, time.today());
    }

    String words(EditedByOther edited) {
        var when = Dates.in(time.zone()).dateTime(edited.at(), time.now());
        if (edited.by().filter(user.id()::equals).isPresent()) {
            return Texts.of("screening.plan.edited.by_you", when);
        }
        return edited.by()
                .flatMap(who -> users.names(Set.of(who)).values().stream().findFirst())
                .map(name -> Texts.of("screening.plan.edited.by", name, when))
                .orElseGet(() -> Texts.of("screening.plan.edited_by_other"));
    }

    /** Tells the second of two editors of a plan who saved first, shows both plans, and lets them choose. */
    static class PlanEditedNote extends Div {

        PlanEditedNote() {
            addClassName("plan-edited");
            setVisible(false);
        }

        /**
         * One of the two plans that somebody chooses between.
         *
         * @param when its time in words; empty if both have the same
         */
        record Version(String when, List<Work> work) {}

        /** @param who a sentence saying who changed it and when */
        void show(String who, Version theirs, Version mine, Runnable takeTheirs, Runnable takeMine) {
            removeAll();
            var box = new NoteBox(State.ADAPT, who, Texts.of("screening.plan.edited.kept"));
            box.getElement().setAttribute("role", "alert");
            var buttons = div("row wrap",
                    Buttons.plain(Texts.of("screening.plan.edited.theirs.keep"), event -> {
                        putAway();
                        takeTheirs.run();
                    }),
                    Buttons.plain(Texts.of("screening.plan.edited.mine.take"), event -> {
                        putAway();
                        takeMine.run();
                    }));
            add(box.with(plan("screening.plan.edited.theirs", theirs), plan("screening.plan.edited.mine", mine),
                    buttons));
            setVisible(true);
        }

        void putAway() {
            removeAll();
            setVisible(false);
        }

        private static Div plan(String title, Version version) {
            var work = version.work();
            var name = span("strong",
                    version.when().isEmpty() ? Texts.of(title) : Texts.of(title) + ": " + version.when());
            return div("stack tight", name, lines(work.isEmpty()
                    ? Stream.of(Texts.of("screening.work.none"))
                    : work.stream().map(line -> Texts.of(
                            "screening.plan.edited.line", line.part().label(), Texts.label(line.modality()),
                            line.pressure(), line.minutes()))));
        }
    }
}
