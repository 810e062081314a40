package org.tenderpoint.client.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientRepository;
import org.tenderpoint.client.RecordErasure;
import org.tenderpoint.client.RecordErasure.Part;
import org.tenderpoint.client.record.ReceiptKind;
import org.tenderpoint.client.record.RightsReceipt;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.PracticeTime;

/** Erases real clients: one who asks for it, and those whose time is over. */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class ClientErasureService {

    private static final int MOST_ROWS = 200;

    private final ClientRepository clients;
    private final ClientErasure erasure;
    private final RecordErasure records;
    private final NotSeen notSeen;
    private final ErasureRun run;
    private final RightsReceipts receipts;
    private final PracticeService practice;
    private final PracticeTime time;

    ClientErasureService(
            ClientRepository clients, ClientErasure erasure, RecordErasure records, NotSeen notSeen, ErasureRun run,
            RightsReceipts receipts, PracticeService practice, PracticeTime time) {
        this.clients = clients;
        this.erasure = erasure;
        this.records = records;
        this.notSeen = notSeen;
        this.run = run;
        this.receipts = receipts;
        this.practice = practice;
        this.time = time;
    }

    /** What erasing this client would do now; empty if there is no such client. Changes nothing. */
    @Transactional(readOnly = true)
    public Optional<Outlook> outlook(ClientId id) {
        return clients.findById(id.value()).map(client -> {
            var until = notSeen.keptUntil(client);
            return new Outlook(
                    client.lastSeen(), practice.retentionYears(), until, time.today().isBefore(until),
                    erasure.disputed(id), records.parts(id));
        });
    }

    /**
     * Erases the client: within the time of retention all that must be kept stays, restricted, with its day; after it
     * everything goes.
     *
     * @return what the client is told on paper
     * @throws IllegalArgumentException if there is no such client
     * @throws IllegalStateException if client and practice are in dispute, or it was done before
     * @throws org.tenderpoint.client.TreatmentUnderWay if a session with the client is under way
     */
    @Transactional
    public RightsReceipt erase(ClientId client) {
        var gone = erasure.erase(client);
        return receipts.of(
                gone.name(), gone.language(),
                gone.keptUntil().isPresent() ? ReceiptKind.KEPT : ReceiptKind.ERASED, gone.keptUntil(), "");
    }

    /** Clients whose last visit is so many years ago that nothing has to be kept, longest ago first. */
    @Transactional(readOnly = true)
    public List<NotSeenRow> notSeen(int offset, int limit) {
        return notSeen.rows(offset, Math.min(limit, MOST_ROWS));
    }

    @Transactional(readOnly = true)
    public int notSeenCount() {
        return notSeen.count();
    }

    /** Erases these in the background, each in a transaction of its own; {@link #progress} says how far it is. */
    public void eraseAll(Set<ClientId> chosen) {
        run.begin(chosen);
    }

    /** 0 to 1; empty when nothing is being erased. */
    public OptionalDouble progress() {
        return run.progress();
    }

    /** How the last {@link #eraseAll} ended. */
    public ErasureCount lastCount() {
        return run.lastCount();
    }

    /**
     * @param keptUntil the first day on which nothing has to be kept
     * @param kept whether that day is still to come
     * @param disputed whether it may not be erased, because client and practice are in dispute
     * @param parts what there is of the client
     */
    public record Outlook(
            LocalDate lastSeen, int years, LocalDate keptUntil, boolean kept, boolean disputed, List<Part> parts) {}
}
