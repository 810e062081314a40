package org.tenderpoint.client;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.record.RecordKind;
import org.tenderpoint.client.record.RecordKind.CopyPart;
import org.tenderpoint.client.record.RecordKind.TimelinePart;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordTable;
import org.tenderpoint.platform.id.Id.ClientId;

/** Who the client is and how to reach them, and what the platform keeps for them: files and drafts of forms. */
@Component
@Order(10)
record PersonRecordKinds(ClientRepository clients, RestrictionRepository restrictions, DeathRepository deaths,
        DeadClients dead, ObjectProvider<EndsWithDeath> ends, JdbcClient jdbc, Clock clock) implements RecordKinds {

    private static final String FILES = "what is in photos and papers is given out one by one; which there are stands with the session";
    private static final String WITH_ITS_ROW = "goes with the row that names it";

    @Override
    public String about() {
        return "contact";
    }

    @Override
    public List<RecordKind> kinds() {
        return List.of(person(), restrictionKind(), deathKind(), files(), drafts());
    }

    private RecordKind person() {
        return new RecordKind(
                List.of(
                        RecordTable.ofClients()
                                .leavesOut("id version", RecordTable.OWN_KEYS)
                                .leavesOut("sort_name", "made from the name, for the order of lists"),
                        RecordTable.of("client_tokens").notCopied("search words made from the name, phone and address")
                                .staysInMerge("made from the name of each"),
                        RecordTable.of("sample_clients").notCopied("made-up people")
                                .staysInMerge("a made-up person stays one"),
                        RecordTable.of("client_merges").notCopied("which records of the program were made one")
                                .staysInMerge("says whom it is about"),
                        RecordTable.under("client_merges", "merged_rows", "merge_id")
                                .notCopied("which rows came from which record"),
                        RecordTable.of("client_distinctions").notCopied("who looks alike and is somebody else")
                                .staysInMerge("says whom it is about")),
                CopyPart.in("contact", client -> clients.findById(client.value()).map(Client::copy).stream().toList()),
                TimelinePart.not("stands beside the timeline"));
    }

    private RecordKind restrictionKind() {
        return new RecordKind(
                List.of(RecordTable.of("client_restrictions").leavesOut("id client_id", RecordTable.OWN_KEYS)),
                CopyPart.in("restrictions",
                        client -> restrictions.findByClientIdOrderBySince(client.value()).stream()
                                .map(Restriction::copy)
                                .toList()),
                TimelinePart.not("stands on the page of the client's rights"));
    }

    private RecordKind deathKind() {
        return new RecordKind(
                List.of(RecordTable.of("client_deaths").leavesOut("id client_id", RecordTable.OWN_KEYS)),
                CopyPart.in("deaths",
                        client -> deaths.findByClientIdOrderByRecordedAt(client.value()).stream()
                                .map(Death::copy)
                                .toList()),
                TimelinePart.not("stands at the top of every page about the client"));
    }

    private static RecordKind files() {
        return new RecordKind(
                List.of(
                        RecordTable.notErased("documents", WITH_ITS_ROW).notCopied(FILES),
                        RecordTable.notErased("document_parts", WITH_ITS_ROW).notCopied(FILES)),
                CopyPart.not(),
                TimelinePart.not("shown with what they belong to"));
    }

    private static RecordKind drafts() {
        return new RecordKind(
                List.of(RecordTable
                        .notErased("drafts",
                                "found by the name of their form, which ends in the id of what it is about")
                        .notCopied("what nobody has confirmed")),
                CopyPart.not(),
                TimelinePart.not("has not happened yet"));
    }

    /** One person died, whichever of their records says so: what came from the other one ends too. */
    @Override
    public void merged(UUID kept, Collection<UUID> keptRows, Collection<UUID> movedRows) {
        dead.markAnew();
        var client = new ClientId(kept);
        if (dead.includes(client)) {
            ends.orderedStream().forEach(one -> one.end(client, clock.instant()));
        }
    }

    @Override
    public void unmerged(Collection<UUID> movedRows) {
        dead.markAnew();
    }

    /** Drafts of forms about these clients and their records. */
    @Override
    public void erasing(List<UUID> clients) {
        RecordErasure.deleteDrafts(jdbc, clients);
    }
}
