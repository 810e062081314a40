package org.tenderpoint.screening.ui;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.account.UserService;

/** Names who changed a plan meanwhile: a colleague, or the reader on another page. */
@Component
class PlanEditors {

    private final UserService users;
    private final CurrentUser user;
    private final PracticeTime time;

    PlanEditors(UserService users, CurrentUser user, PracticeTime time) {
        this.users = users;
        this.user = user;
        this.time = time;
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
}
