package org.tenderpoint.followup.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.answers.AnsweredBy;
import org.tenderpoint.followup.answers.FeedbackRepository;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.PracticeService;

/** How sore a client told that they were after each session, at its worst; what others told for them is left out. */
@Component
record SorenessCourse(FeedbackRepository feedbacks, FollowUpRepository followUps, PracticeService practice) {

    /** More do not fit on a phone. */
    private static final int MOST = 7;

    /** @param day of the session */
    record Sore(LocalDate day, int level) {}

    /** The last sessions of which something is known, the oldest first. */
    List<Sore> of(ClientId client) {
        var worst = new HashMap<SessionId, Integer>();
        feedbacks.given(client.value()).stream()
                .filter(told -> told.answeredBy() == AnsweredBy.CLIENT)
                .forEach(told -> told.sorest().ifPresent(level -> worst.merge(told.session(), level, Math::max)));
        var zone = practice.zone();
        return followUps.findByClientIdOrderBySessionEndDesc(client.value()).stream()
                .flatMap(one -> Stream.ofNullable(worst.get(one.session()))
                        .map(level -> new Sore(LocalDate.ofInstant(one.sessionEnd(), zone), level)))
                .limit(MOST)
                .sorted(Comparator.comparing(Sore::day))
                .toList();
    }
}
