package org.tenderpoint.referral;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.EndsWithDeath;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.practice.link.ClientLinks;

/** Makes the links on letters by which partners answer; none opens once the client has died. */
@Component
@Order(50)
record PartnerLinks(PartnerLinkRepository links, PartnerAnswerRepository answers, ClientLinks clientLinks)
        implements EndsWithDeath {

    /** The address for a letter's file; empty if others do not reach the program. */
    Optional<String> address(Referral referral, LetterId letter, Locale language, Instant now) {
        return clientLinks.publicAddress().map(_ -> clientLinks.make(PartnerReplyService.PATH, hash -> {
            var link = links.findByLetterId(letter.value()).orElseGet(() -> PartnerLink.of(referral, letter));
            link.renew(hash, language, now);
            links.save(link);
            return now;
        }).address());
    }

    /** The letter was sent: its link opens from now on. */
    void sentAt(LetterId letter, Instant at) {
        links.findByLetterId(letter.value()).ifPresent(link -> {
            link.sentAt(at);
            links.save(link);
        });
    }

    /** The letter was not sent after all: its link opens nothing. @return false if it was answered */
    boolean takenBack(LetterId letter) {
        var link = links.findByLetterId(letter.value());
        if (link.stream().anyMatch(one -> !answers.findByLinkIdOrderByGivenAtDescId(one.getId()).isEmpty())) {
            return false;
        }
        link.ifPresent(one -> {
            one.notSent();
            links.save(one);
        });
        return true;
    }

    @Override
    public String about() {
        return "partner_links";
    }

    @Override
    public int waiting(ClientId client, Instant now) {
        return links.live(client.value(), now).size();
    }

    @Override
    public void end(ClientId client, Instant now) {
        links.live(client.value(), now).forEach(link -> {
            link.revoke(now);
            links.save(link);
        });
    }

    /** The letter has left and nobody makes its link anew. */
    @Override
    public void takenBack(ClientId client, Instant since, Instant now) {
        links.findByClientIdAndRevokedAtGreaterThanEqual(client.value(), Moments.stored(since)).forEach(link -> {
            link.openAgain();
            links.save(link);
        });
    }
}
