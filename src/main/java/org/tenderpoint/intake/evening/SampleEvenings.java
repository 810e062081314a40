package org.tenderpoint.intake.evening;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.platform.Secret;

/** Answers by link of the sample practice, whose clients get no messages. Called inside a transaction. */
@Component
public class SampleEvenings {

    private final EveningLinkRepository links;
    private final EveningReplyRepository replies;

    SampleEvenings(EveningLinkRepository links, EveningReplyRepository replies) {
        this.links = links;
        this.replies = replies;
    }

    public void answered(EveningVisit visit, VisitAnswers told, Instant at) {
        var link = links.save(EveningLink.of(visit, Secret.sha256(Secret.fresh()), Locale.ENGLISH, at));
        var reply = EveningReply.begun(link, Secret.sha256(Secret.fresh()), at);
        Set<String> done = EveningScreen.of(told).stream().map(EveningScreen::code).collect(Collectors.toSet());
        reply.write(told, done, at);
        replies.save(reply);
    }
}
