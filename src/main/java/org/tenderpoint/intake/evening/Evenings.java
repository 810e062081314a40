package org.tenderpoint.intake.evening;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientReaches;
import org.tenderpoint.intake.BirthGate;
import org.tenderpoint.intake.SelfIntakeTap;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.vocabulary.page.TypedBirth;

/** Stores and reads what clients answer the evening before. Called inside a transaction. */
@Component
record Evenings(EveningLinkRepository links, EveningReplyRepository replies, BirthGate births, ClientReaches reaches,
        PracticeService practice, PracticePlaceService places, ApplicationEventPublisher events) {

    /** A link that opens, with what was answered in this browser. */
    record Access(EveningLink link, Optional<EveningReply> reply, boolean open) {}

    /**
     * Empty if it does not open; does not distinguish unknown, expired and revoked ones, and those of clients whom
     * nobody would ring any more or tell from others.
     */
    Optional<Access> access(LinkTicket ticket, Instant now) {
        return access(links.findByTokenHash(ticket.tokenHash()), ticket, now);
    }

    /** The same, until the transaction ends. */
    Optional<Access> locked(LinkTicket ticket, Instant now) {
        return access(links.lock(ticket.tokenHash()), ticket, now);
    }

    private Optional<Access> access(Optional<EveningLink> found, LinkTicket ticket, Instant now) {
        return found.filter(link -> link.live(now) && isReachable(link)).map(link -> {
            var reply = replies.findByBrowserHash(ticket.browserHash());
            return new Access(link, reply, reply.filter(one -> one.remembered(now)).isPresent());
        });
    }

    private boolean isReachable(EveningLink link) {
        return reaches.of(link.client()).isPresent() && reaches.birthDate(link.client()).isPresent();
    }

    EveningOpened opened(Access access) {
        var reply = access.reply().filter(_ -> access.open());
        var zone = practice.zone();
        return new EveningOpened(
                access.open(),
                places.practiceAt(access.link().visit().place()),
                access.link().language(),
                reply.map(EveningReply::answers).orElse(VisitAnswers.empty()),
                reply.map(one -> EveningScreen.next(one.answers(), one.steps())).orElse(0),
                LocalDateTime.ofInstant(access.link().visit().start(), zone),
                access.link().triesLeft());
    }

    /** @return what is wrong with the birth date, as the last part of a key; empty if it opens the questions */
    Optional<String> recognise(Access access, LinkTicket ticket, TypedBirth typed, Instant now) {
        if (access.open()) {
            return Optional.empty();
        }
        var tried = births.tried(access.link(), Optional.empty(), typed, now);
        if (tried.problem().isPresent()) {
            links.save(access.link());
            return tried.problem();
        }
        var reply = access.reply().orElseGet(() -> EveningReply.begun(access.link(), ticket.browserHash(), now));
        reply.recognised(now);
        replies.save(reply);
        return Optional.empty();
    }

    void answer(Access access, SelfIntakeTap sent, Instant now) {
        var screen = Coded.of(EveningScreen.class, sent.screen());
        access.reply().filter(_ -> access.open() && screen.isPresent()).ifPresent(reply -> {
            var told = new EveningTap(sent).on(screen.get(), reply.answers());
            var done = reply.steps();
            done.add(screen.get().code());
            if (told.painNow().isPresent() && !told.painNow().equals(reply.answers().painNow())) {
                done.remove(EveningScreen.KNOWN.code());
            }
            boolean rings = reply.write(told, done, now);
            replies.save(reply);
            var client = reply.client();
            events.publishEvent(AuditEvent.of("answered", ToldByLinkService.RECORD, reply.getId(), client));
            if (rings) {
                events.publishEvent(
                        AuditEvent.of("asked_for_call_about", ToldByLinkService.RECORD, reply.getId(), client));
            }
        });
    }
}
