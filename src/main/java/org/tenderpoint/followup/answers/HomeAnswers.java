package org.tenderpoint.followup.answers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.answers.FollowUpQuestion.AnswerLifetime;
import org.tenderpoint.followup.answers.FollowUpQuestion.AskedWhen;
import org.tenderpoint.followup.answers.FollowUpQuestion.Kind;
import org.tenderpoint.followup.answers.FollowUpQuestion.Option;
import org.tenderpoint.followup.answers.FollowUpQuestion.Part;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.home.HomeCare.HomeDone;
import org.tenderpoint.followup.home.HomeCares;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.Answer;

/**
 * Asks clients who were given something to do at home whether they did it, and whether it helped. After the result, so
 * that no warning sign waits for it; never of somebody who is fine. Names nothing that was given: whoever holds the
 * phone may see the question.
 */
@Component
public class HomeAnswers {

    private static final String DONE = "home_done";
    private static final String HELPED = "home_helped";

    private static final List<FollowUpQuestion> ASKED = List.of(
            FollowUpQuestion.of(DONE, Kind.ONE, Part.HOME, AskedWhen.LAST, AnswerLifetime.NEVER)
                    .from(List.of(own(HomeDone.YES), own(HomeDone.SOME), own(HomeDone.NO), unsure()))
                    .after(said -> !said.fine()),
            FollowUpQuestion.of(HELPED, Kind.ONE, Part.HOME, AskedWhen.LAST, AnswerLifetime.NEVER)
                    .from(List.of(own(Answer.YES), own(Answer.NO), unsure()))
                    .after(said -> !said.fine() && said.of(DONE).filter(HomeDone.NO.code()::equals).isEmpty()));

    private final HomeCares cares;

    HomeAnswers(HomeCares cares) {
        this.cares = cares;
    }

    /** Answers with this one among them; it helped whoever did it. */
    public static GivenAnswers with(GivenAnswers said, HomeDone done) {
        return said.with(DONE, done.code())
                .with(HELPED, (done == HomeDone.NO ? Answer.UNKNOWN : Answer.YES).code());
    }

    /** None of them has to be answered. */
    List<FollowUpQuestion> steps(FollowUp followUp) {
        return cares.of(followUp.session()).isPresent() ? ASKED : List.of();
    }

    /** Of these, those that are asked after such answers. */
    Stream<FollowUpQuestion> askedAfter(FollowUp followUp, GivenAnswers said) {
        return steps(followUp).stream().filter(question -> question.asked(said));
    }

    /** What was skipped stays not told. */
    void keep(FollowUp followUp, GivenAnswers said, Optional<UserId> by, Instant now) {
        said.of(DONE).ifPresent(done -> cares.tell(
                followUp.session(), Coded.require(HomeDone.class, done),
                done.equals(HomeDone.NO.code()) ? Answer.UNKNOWN : said.answer(HELPED), by, now));
    }

    /** What others have told of it, if anybody has, is what was told last. */
    void ofAnother(FollowUp followUp, Instant from, Instant to, List<Feedback> left) {
        if (cares.untell(followUp.session(), from, to)) {
            left.forEach(told -> keep(followUp, told.givenAnswers(), told.writtenBy(), told.answeredAt()));
        }
    }

    private static Option own(Coded answer) {
        return new Option(answer.code(), Texts.key(answer));
    }

    private static Option unsure() {
        return new Option(Answer.UNKNOWN.code(), "checkin.answer." + Answer.UNKNOWN.code());
    }
}
