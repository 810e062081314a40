package org.tenderpoint.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.audit.ClientNames;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.vocabulary.say.Phrase;

/** Reads the trail: managers all of it, others their own actions. Nobody edits it. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
@Transactional(readOnly = true)
public class AuditService {

    private static final String USER = "User";

    private final AuditReader reader;
    private final ClientNames clients;
    private final UserService users;
    private final CurrentUser currentUser;

    AuditService(AuditReader reader, ClientNames clients, UserService users, CurrentUser currentUser) {
        this.reader = reader;
        this.clients = clients;
        this.users = users;
        this.currentUser = currentUser;
    }

    /**
     * A page of the matching entries, newest first, with the names in them: four queries, however many entries there
     * are. Looks of one minute by one person into one client's record are one row.
     */
    public List<AuditRow> rows(AuditFilter filter, int offset, int limit) {
        var entries = reader.rows(visible(filter), offset, limit).stream().map(AuditEntry::toRecord).toList();
        var about = clients.names(entries.stream().flatMap(one -> one.client().stream()).collect(Collectors.toSet()));
        var people = users.names(entries.stream()
                .flatMap(one -> Stream.concat(one.who().stream(), user(one).stream()))
                .collect(Collectors.toSet()));
        var looks = looks(entries);
        return entries.stream()
                .map(one -> new AuditRow(
                        one,
                        one.who().map(people::get).orElse(""),
                        one.client().map(about::get).or(() -> somebodyElse(one).map(people::get)).orElse(""),
                        OpenedRecord.of(one).map(looks::get).orElseGet(() -> List.of(one.recordType()))))
                .toList();
    }

    /** What was opened, the first first: one entry of it stands for all of its minute. */
    private record OpenedRecord(UserId who, ClientId client, Instant minute) {

        static Optional<OpenedRecord> of(AuditRecord entry) {
            return entry.action().equals(AuditReader.LOOK) && entry.why().equals(Phrase.NOTHING)
                    ? entry.who().flatMap(who -> entry.client().map(client -> new OpenedRecord(
                            who, client, entry.at().truncatedTo(ChronoUnit.MINUTES))))
                    : Optional.empty();
        }
    }

    private Map<OpenedRecord, List<String>> looks(List<AuditRecord> entries) {
        var shown = entries.stream().flatMap(one -> OpenedRecord.of(one).stream()).toList();
        if (shown.isEmpty()) {
            return Map.of();
        }
        var minutes = shown.stream().map(OpenedRecord::minute).sorted().toList();
        return reader.looks(shown.stream().map(OpenedRecord::who).collect(Collectors.toSet()),
                shown.stream().map(OpenedRecord::client).collect(Collectors.toSet()),
                minutes.getFirst(), minutes.getLast().plus(1, ChronoUnit.MINUTES)).stream()
                .map(AuditEntry::toRecord)
                .collect(Collectors.groupingBy(one -> OpenedRecord.of(one).orElseThrow(),
                        Collectors.mapping(AuditRecord::recordType, Collectors.toList())));
    }

    /** Who opened this client's record, the most recent first; one query for the entries and one for the names. */
    public List<Looker> lookers(ClientId client, AuditFilter within) {
        var looks = reader.lookers(visible(within.about(Optional.of(client)).of(AuditFilter.Kind.LOOKS)));
        var people = users.names(looks.stream()
                .flatMap(one -> Stream.ofNullable(one.user()).map(UserId::new))
                .collect(Collectors.toSet()));
        return looks.stream()
                .map(one -> {
                    var who = Optional.ofNullable(one.user()).map(UserId::new);
                    return new Looker(who.map(people::get).orElse(""), one.times(), one.last());
                })
                .toList();
    }

    private static Optional<UserId> user(AuditRecord entry) {
        return entry.recordType().equals(USER) ? Optional.of(new UserId(entry.recordId())) : Optional.empty();
    }

    /** The user whose record it is, unless it is their own doing, as a sign-in is. */
    private static Optional<UserId> somebodyElse(AuditRecord entry) {
        return user(entry).filter(user -> !entry.who().equals(Optional.of(user)));
    }

    private AuditFilter visible(AuditFilter filter) {
        return currentUser.has(Role.MANAGER) ? filter : filter.by(Optional.of(currentUser.id()));
    }

    /**
     * Somebody who opened a client's record.
     *
     * @param name empty where nobody was signed in
     */
    public record Looker(String name, long times, Instant last) {}

    /**
     * One line of the trail, with names.
     *
     * @param who empty where nobody was signed in
     * @param about the client or user whose record it is; empty where the record is nobody's or that of {@code who}, or
     * the person is no longer known
     * @param records what was opened within the minute, the first first; else the one that the entry is about
     */
    public record AuditRow(AuditRecord entry, String who, String about, List<String> records) {}
}
