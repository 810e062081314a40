package org.tenderpoint.followup.page;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.assessment.AftercareService;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.session.DoneWorkReader;

/** Hands over pages in the sample practice, whether or not clients reach it. Called inside a transaction. */
@Component
public class SampleHandedPages {

    private final HandedPages pages;
    private final AftercareService aftercare;
    private final DoneWorkReader work;
    private final CurrentUser user;
    private final Clock clock;

    SampleHandedPages(
            HandedPages pages, AftercareService aftercare, DoneWorkReader work, CurrentUser user, Clock clock) {
        this.pages = pages;
        this.aftercare = aftercare;
        this.work = work;
        this.user = user;
        this.clock = clock;
    }

    public void hand(SessionId session) {
        work.of(session).ifPresent(done -> pages.handToNobody(
                done, HandedSheet.all(aftercare.inEveryLanguage(session)), user.id(), clock.instant()));
    }
}
