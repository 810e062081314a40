package org.tenderpoint.screening.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.screening.OtherConditionService;
import org.tenderpoint.screening.OverrideRecord;
import org.tenderpoint.screening.ScreeningRecord;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.vocabulary.rule.SignedWords;

/** What therapists have said of words that no rule reads: who, on which day and why. For staff, beside the findings. */
@Component
record ToldNotes(OtherConditionService others, UserService users, PracticeTime time) {

    /** Beside a finding that something has been judged: by whom, when and why. */
    Optional<String> judgement(ScreeningRecord screening, Finding finding) {
        return finding.isAboutJudgedWords()
                ? screening.judgement().map(this::judgement).or(() -> screening.signed().map(ToldNotes::signed))
                : Optional.empty();
    }

    private static String signed(SignedWords.Signature by) {
        return Texts.of("screening.told.signed", by.name(), by.profession(), Dates.date(by.signedOn()));
    }

    /** Which conditions it became, by whom, when and why, oldest first. */
    List<String> named(SessionId session) {
        return others.named(session).stream()
                .map(one -> Texts.of(
                        "screening.told.named", one.words(), Texts.label(one.became()), name(one.by()), day(one.at()),
                        one.reason()))
                .toList();
    }

    private String judgement(OverrideRecord made) {
        return Texts.of("screening.told.judged", name(made.by()), day(made.at()), made.reason());
    }

    private String day(Instant at) {
        return Dates.date(Dates.in(time.zone()).dayOf(at));
    }

    private String name(UserId user) {
        return users.names(Set.of(user)).getOrDefault(user, Texts.of("screening.told.somebody"));
    }
}
