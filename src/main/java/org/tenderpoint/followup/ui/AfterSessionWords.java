package org.tenderpoint.followup.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.session.ui.SessionNavigation.AfterSession;

/** Shows on the chart of an ended session whether, and from when, its client is asked how it felt. */
@Component
record AfterSessionWords(WorklistService worklist, PracticeTime time) implements AfterSession {

    @Override
    public String sheet(SessionId session) {
        return "sessions/" + session + "/aftercare";
    }

    @Override
    public Optional<String> words(SessionId session) {
        return worklist.planOf(session).map(plan -> Texts.of(
                "followup.after_session." + plan.kind().code(),
                Dates.in(time.zone()).dateTime(plan.answersFrom(), time.now())));
    }
}
