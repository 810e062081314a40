package org.tenderpoint.referral;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.referral.PartnerSays.PartnerHelp;

/** What partners of the sample answer by the link of a letter; the newest answers wait for the therapist. */
@Component
record SamplePartnerAnswers(PartnerLinkRepository links, PartnerAnswerRepository answers,
        PartnerAnswerService confirming, PracticeTime time) {

    UUID tell(Referral referral, String words) {
        var link = PartnerLink.of(referral, Id.random(LetterId::new));
        link.renew(Secret.sha256(Secret.fresh()), Locale.ENGLISH, time.now());
        link.sentAt(time.now());
        links.save(link);
        var said = new PartnerSays(Optional.empty(), Optional.empty(), Optional.of(PartnerHelp.NOT_YET), words);
        return answers.save(PartnerAnswer.given(link, said, time.now())).getId();
    }

    void confirm(UUID answer, int version) {
        confirming.confirm(answer, version);
    }
}
