package org.tenderpoint.screening.ui;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.UserId;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.screening.OverrideRecord;
import org.tenderpoint.screening.ScreeningRecords.ScreeningRecord;
import org.tenderpoint.screening.rules.Finding;

/** What therapists have said of words that no rule reads: who, on which day and why. For staff, beside the findings. */
@Component
class ToldNotes {

    private final UserService users;
    private final PracticeTime time;

    ToldNotes(UserService users, PracticeTime time) {
        this.users = users;
        this.time = time;
    }

    /** Beside a finding that something has been judged: by whom, when and why. */
    Optional<String> beside(ScreeningRecord screening, Finding finding) {
        return finding.saysJudged() ? screening.judgement().map(this::judged) : Optional.empty();
    }

    private String judged(OverrideRecord made) {
        return Texts.of("screening.told.judged", name(made.by()), Dates.date(Dates.in(time.zone()).dayOf(made.at())),
                made.reason());
    }

    private String name(UserId user) {
        return users.names(Set.of(user)).getOrDefault(user, Texts.of("screening.told.somebody"));
    }
}
