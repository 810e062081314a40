package org.tenderpoint.intake.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.tenderpoint.intake.IntakeVersionRecord;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.UserId;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.UserService;

/** Which version the form started from, when and by whom it was confirmed. */
class IntakeOrigin extends Span {

    private final transient UserService users;
    private final transient PracticeTime time;

    IntakeOrigin(UserService users, PracticeTime time) {
        this.users = users;
        this.time = time;
    }

    void show(Optional<IntakeVersionRecord> latest) {
        setText(latest.map(version -> Texts.of(
                        "intake.form.last_confirmed", version.number(), Dates.date(version.toldOn(), time.today()),
                        name(version.confirmedBy())))
                .orElse(Texts.of("intake.form.first")));
    }

    /** The form goes on from this version, which somebody else has confirmed meanwhile. */
    MeanwhileConfirmed meanwhile(IntakeVersionRecord theirs) {
        show(Optional.of(theirs));
        var when = Dates.in(time.zone()).dateTime(theirs.confirmedAt(), time.now());
        return new MeanwhileConfirmed(name(theirs.confirmedBy()), when, theirs);
    }

    private String name(UserId user) {
        return users.byId(user).map(UserRecord::name).orElse(Texts.of("intake.form.somebody"));
    }
}
