package org.tenderpoint.session.ui;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.session.SessionRecord.DoneElsewhere;

/** Says who saved first, and when. */
@Component
record SavedByWords(UserService users, PracticeTime time) {

    String words(EditedByOther faster) {
        return Texts.of(
                "session.saved_by",
                faster.by().map(this::name).orElse(""),
                Dates.in(time.zone()).dateTime(faster.at(), time.now()));
    }

    String words(DoneElsewhere done) {
        return Texts.of(
                "session.done_elsewhere." + done.step().code(), Dates.in(time.zone()).dateTime(done.at(), time.now()));
    }

    String name(UserId id) {
        return users.names(Set.of(id)).getOrDefault(id, "");
    }
}
