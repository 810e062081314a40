package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.followup.answers.Feedback;
import org.tenderpoint.followup.answers.FeedbackRepository;
import org.tenderpoint.followup.assessment.AssessmentRepository;
import org.tenderpoint.followup.assessment.StoredAssessment;
import org.tenderpoint.followup.contact.CheckInLink;
import org.tenderpoint.followup.contact.CheckInLinkRepository;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.CurrentUser;

/** Answers that a client begins and leaves, and what became of them. */
@TestComponent
public record LeftAnswers(CheckInService checkIns, CheckInRound round, CheckInLinkRepository links,
        FollowUpRepository followUps, FeedbackRepository feedbacks, AssessmentRepository assessments, CurrentUser user,
        JdbcClient jdbc, EntityManager entities, Clock clock) {

    FollowUp followUp(FollowUpScene.Made made) {
        return followUps.findById(made.id().value()).orElseThrow();
    }

    /** What was assessed, the newest first. */
    List<StoredAssessment> assessed(FollowUpScene.Made made) {
        return assessments.findByFollowUpIdOrderByNumberDesc(made.id().value());
    }

    List<Feedback> in(FollowUpScene.Made made, Feedback.State state) {
        return feedbacks.findByFollowUpIdAndStateOrderByAnsweredAt(made.id().value(), state);
    }

    /** Whoever answers is silent for so long that what there is is assessed. */
    void leave(FollowUpScene.Made made) {
        entities.flush();
        jdbc.sql("update feedbacks set answered_at = ? where follow_up_id = ? and state <> 'given'")
                .params(Timestamp.from(clock.instant().minus(CheckInRound.STOPPED).minusSeconds(1)), made.id().value())
                .update();
        entities.clear();
        round.go();
    }

    LinkTicket ticket(FollowUpScene.Made made) {
        var token = Secret.fresh();
        links.save(CheckInLink.of(made.id(), Secret.sha256(token), Locale.ENGLISH, Optional.of(user.id()),
                clock.instant()));
        return LinkTicket.opened(token, Optional.empty());
    }

    void tap(LinkTicket ticket, String screen, Map<String, List<String>> typed) {
        var round = checkIns.open(ticket).orElseThrow().round();
        assertThat(checkIns.answer(ticket, round, new CheckInTap(screen, typed))).isTrue();
    }

    void tap(LinkTicket ticket, String screen, String field, String value) {
        tap(ticket, screen, Map.of(field, List.of(value)));
    }
}
