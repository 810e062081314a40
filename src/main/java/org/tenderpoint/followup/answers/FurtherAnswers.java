package org.tenderpoint.followup.answers;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.answers.CheckInScript.CheckInScreen;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.score.ScoreWay;

/**
 * What is asked once the questionnaire is through: what was given to do at home, the client's own aims, and the
 * practice's scored measures. On the page of the link it stands below the result.
 */
@Component
public class FurtherAnswers {

    private final HomeAnswers home;
    private final AimAnswers aims;
    private final ScoreAnswers scores;
    private final CurrentUser user;

    FurtherAnswers(HomeAnswers home, AimAnswers aims, ScoreAnswers scores, CurrentUser user) {
        this.home = home;
        this.aims = aims;
        this.scores = scores;
        this.user = user;
    }

    /** @param full whether the caller may read the record, and so the client's own words */
    public List<FollowUpQuestion> steps(FollowUp followUp, boolean full) {
        return Stream.of(
                home.steps(followUp).stream(),
                full ? aims.steps(followUp).stream() : Stream.<FollowUpQuestion>of(),
                scores.inCall(followUp).stream()).flatMap(asked -> asked).toList();
    }

    public void keep(FollowUp followUp, GivenAnswers said, Instant now) {
        home.keep(followUp, said, Optional.of(user.id()), now);
        aims.keep(followUp, said);
        scores.keep(followUp, said, ScoreWay.CALL, now);
    }

    /**
     * The last screen of the link as it is for this client.
     *
     * @param language of the page; of whatever was sent, each that it can be asked in
     */
    public CheckInScreen belowResult(FollowUp followUp, GivenAnswers said, Optional<Locale> language) {
        var own = CheckInScript.AFTER;
        return new CheckInScreen(own.code(), own.kind(), Stream.of(
                own.asks().stream(), home.askedAfter(followUp, said), scores.belowResult(followUp, language))
                .flatMap(asked -> asked).toList());
    }

    /**
     * What was told between these moments in that way was another client's.
     *
     * @param left what else was told about the session, the oldest first
     */
    public void ofAnother(FollowUp followUp, AnswerWay way, Instant from, Instant to, List<Feedback> left) {
        home.ofAnother(followUp, from, to, left);
        switch (way) {
            case CALL -> {
                aims.ofAnother(followUp, from, to);
                scores.ofAnother(followUp, ScoreWay.CALL, from, to);
            }
            case LINK -> scores.ofAnother(followUp, ScoreWay.LINK, from, to);
            case ARRIVAL -> {}
        }
    }

    public void keepByLink(FollowUp followUp, GivenAnswers said, Instant now) {
        home.keep(followUp, said, Optional.empty(), now);
        scores.keep(followUp, said, ScoreWay.LINK, now);
    }
}
