package org.tenderpoint.rulebook;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.rulebook.PacketItem.Part;
import org.tenderpoint.rulebook.PacketReading.Reply;
import org.tenderpoint.rulebook.PacketReading.Signer;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/**
 * The packet as somebody without an account reads and signs it. The ticket alone permits it: it opens rules and the
 * signer's own answers, from whatever device, and nothing of clients.
 */
@Service
@PreAuthorize("permitAll()")
@Transactional
public class PacketReadingService {

    private final PacketLinkRepository packets;
    private final SignOffRepository signOffs;
    private final PracticeTime time;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PacketReadingService(
            PacketLinkRepository packets, SignOffRepository signOffs, PracticeTime time,
            ApplicationEventPublisher events, Clock clock) {
        this.packets = packets;
        this.signOffs = signOffs;
        this.time = time;
        this.events = events;
        this.clock = clock;
    }

    /** Empty if the link does not open; does not distinguish unknown, expired and withdrawn ones. */
    @Transactional(readOnly = true)
    public Optional<PacketReading> open(LinkTicket ticket) {
        return packets.findByTokenHash(ticket.tokenHash()).filter(link -> link.live(clock.instant()))
                .map(PacketLink::reading);
    }

    /** Takes who they are, until they have signed something. */
    public void introduce(LinkTicket ticket, Signer signer) {
        change(ticket, link -> {
            if (link.reading().signed().isEmpty()) {
                link.introduce(signer);
            }
        });
    }

    /**
     * Keeps answers; whatever cannot be answered so changes nothing.
     *
     * @param answers a code each, by the item's fingerprint
     * @param whys the words beside them, by the same
     */
    public void answer(LinkTicket ticket, Map<String, String> answers, Map<String, String> whys) {
        change(ticket, link -> {
            var reading = link.reading();
            var given = new HashMap<String, Reply>();
            for (var item : PacketItem.all()) {
                var said = reading.reply(item);
                var code = answers.getOrDefault(item.print(), said.map(Reply::answer).orElse(""));
                var why = whys.getOrDefault(item.print(), said.map(Reply::why).orElse(""));
                boolean open = item.part() == Part.CASES
                        ? !reading.revealed()
                        : item.part().section().filter(reading.signed()::contains).isEmpty();
                if (open && item.codes().contains(code)) {
                    given.put(item.print(), new Reply(code, item.part() == Part.CASES ? "" : why));
                }
            }
            link.reply(given);
        });
    }

    /** Shows what the program says of the cases, once each has a level; from then on the levels stay. */
    public void reveal(LinkTicket ticket) {
        change(ticket, link -> {
            var reading = link.reading();
            var cases = PacketItem.of(Part.CASES);
            if (!reading.revealed() && reading.answered(cases) == cases.size()) {
                var levels = new HashMap<Integer, String>();
                cases.forEach(item -> reading.reply(item)
                        .ifPresent(reply -> levels.put(Integer.valueOf(item.name()), reply.answer())));
                link.reveal(BlindAnswers.of(levels));
            }
        });
    }

    /**
     * Signs a section: the rows with which they agree, with the list of what they would change and did not read. It
     * counts once a manager has found them in their register, as any other signature.
     */
    public void sign(LinkTicket ticket, SignOffSection section) {
        change(ticket, link -> {
            var reading = link.reading();
            if (reading.mayBeSigned(section)) {
                var signer = reading.signer();
                var request = new SignOffRequest(section, signer.name(), signer.profession(), signer.registration(),
                        time.today(), reading.notRead(section), reading.changes(section), List.of(), reading.blind());
                var made = signOffs.save(SignOff.recorded(
                        RuleSetVersion.CURRENT, request, reading.prints(section), link.madeBy(), clock.instant()));
                link.sign(section);
                events.publishEvent(AuditEvent.of("signed", "RuleSetSignOff", made.toRecord().id().value()));
            }
        });
    }

    private void change(LinkTicket ticket, Consumer<PacketLink> step) {
        packets.lock(ticket.tokenHash()).filter(link -> link.live(clock.instant())).ifPresent(step);
    }
}
