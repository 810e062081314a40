package org.tenderpoint.client.copy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.Client;
import org.tenderpoint.client.ClientRepository;
import org.tenderpoint.client.MergedClients;
import org.tenderpoint.client.RecordClosed;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.client.record.ClientCopy;
import org.tenderpoint.client.record.CopyChapter;
import org.tenderpoint.client.record.CopyForm;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.client.record.CopyRow.CopyValue;
import org.tenderpoint.client.record.RecordKind;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.account.PasswordCheckService;
import org.tenderpoint.practice.account.UserService;

/**
 * The copy that a client may have of all data kept about them: for users to whom the record is open, after they have
 * given their password again.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
public class ClientCopyService {

    /** How long one password entry is valid. */
    public static final int MINUTES = 10;

    private final ClientRepository clients;
    private final MergedClients merged;
    private final Contents contents;
    private final RecordGate gate;
    private final PasswordCheckService passwords;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClientCopyService(
            ClientRepository clients, MergedClients merged, Contents contents, RecordGate gate,
            PasswordCheckService passwords, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.clients = clients;
        this.merged = merged;
        this.contents = contents;
        this.gate = gate;
        this.passwords = passwords;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** What a copy contains, in a few lines. */
    public List<String> holds() {
        return contents.holds();
    }

    /**
     * Lets the caller make this client's copy for {@value #MINUTES} minutes.
     *
     * @return empty if it is not the caller's password
     * @throws RecordClosed if the record is not open to them, or there is no such client
     * @throws org.tenderpoint.practice.account.TooManyTries after several wrong ones
     */
    public Optional<CopyPermit> permit(ClientId client, String password) {
        requireThere(client);
        return passwords.isMine(password)
                ? Optional.of(new CopyPermit(client, user.id(), clock.instant().plus(Duration.ofMinutes(MINUTES))))
                : Optional.empty();
    }

    /**
     * Makes the copy; the trail records it before anything of it leaves.
     *
     * @throws AccessDeniedException if the permit is somebody else's or too old
     * @throws RecordClosed if the record is no longer open to the caller
     */
    @Transactional
    public ClientCopy make(CopyPermit permit, CopyForm form) {
        var copy = unsent(permit, form);
        var client = permit.client();
        events.publishEvent(AuditEvent.of("made_a_copy_as_" + form.code(), "Client", client.value(), client));
        return copy;
    }

    /**
     * The copy of which nothing leaves: to say beforehand what its paper can't show. The trail says nothing of it.
     *
     * @throws AccessDeniedException if the permit is somebody else's or too old
     * @throws RecordClosed if the record is no longer open to the caller
     */
    @Transactional(readOnly = true)
    public ClientCopy unsent(CopyPermit permit, CopyForm form) {
        var now = clock.instant();
        if (!permit.holdsFor(user.id(), now)) {
            throw new AccessDeniedException("The password was given too long ago");
        }
        requireThere(permit.client());
        return contents.copy(permit.client(), merged.parts(permit.client()), form, now)
                .orElseThrow(() -> RecordClosed.of(permit.client()));
    }

    private void requireThere(ClientId client) {
        gate.require(client);
        if (!clients.existsById(client.value())) {
            throw RecordClosed.of(client);
        }
    }

    /** What the features keep about a client, and the staff who are named in it. */
    @Component
    static class Contents {

        private final List<RecordKinds> records;
        private final ClientRepository clients;
        private final PracticeService practice;
        private final UserService users;

        Contents(
                List<RecordKinds> records, ClientRepository clients, PracticeService practice, UserService users) {
            this.records = List.copyOf(records);
            this.clients = clients;
            this.practice = practice;
            this.users = users;
        }

        /**
         * @param parts records that were made part of this one, and still say something of the person
         * @return empty if there is no such client
         */
        Optional<ClientCopy> copy(ClientId client, List<ClientId> parts, CopyForm form, Instant now) {
            var set = practice.require();
            return clients.findById(client.value()).map(Client::details).map(details -> {
                // a person reads their own language; another program reads names that never change
                var language = form == CopyForm.PDF ? Texts.nearest("copy", details.language()) : Locale.ENGLISH;
                var chapters = Texts.speaking(language,
                        () -> of(Stream.concat(Stream.of(client), parts.stream()).toList()));
                return new ClientCopy(
                        client, details.name(), language, set.name(), set.letterhead(language), practice.zone(), now,
                        chapters, people(chapters));
            });
        }

        /** Every chapter that a copy can have, by its key. */
        List<String> chapters() {
            return records.stream()
                    .flatMap(one -> one.kinds().stream())
                    .flatMap(kind -> kind.copied().chapters().stream())
                    .map(RecordKind.CopyPart.Chapter::key)
                    .toList();
        }

        List<String> holds() {
            return records.stream()
                    .filter(one -> one.kinds().stream().anyMatch(kind -> !kind.copied().chapters().isEmpty()))
                    .map(one -> Texts.of("copy.holds." + one.about()))
                    .distinct()
                    .toList();
        }

        /** The chapters with something in them, in the caller's language. */
        private List<CopyChapter> of(List<ClientId> person) {
            return records.stream()
                    .flatMap(one -> one.kinds().stream())
                    .flatMap(kind -> kind.copied().chapters().stream())
                    .map(chapter -> new CopyChapter(chapter.key(),
                            person.stream().flatMap(id -> chapter.rows().apply(id).stream()).toList()))
                    .filter(one -> !one.rows().isEmpty())
                    .toList();
        }

        Map<UserId, String> people(List<CopyChapter> chapters) {
            var people = new HashSet<UserId>();
            chapters.forEach(chapter -> collect(chapter.rows(), people));
            return users.names(people);
        }

        private static void collect(List<CopyRow> rows, Set<UserId> people) {
            for (var row : rows) {
                for (var field : row.fields()) {
                    if (field.value() instanceof CopyValue.Person person) {
                        people.add(person.who());
                    } else if (field.value() instanceof CopyValue.Rows inner) {
                        collect(inner.rows(), people);
                    }
                }
            }
        }
    }

    /**
     * Proves that the user who makes a client's copy has just given their password. Only {@link ClientCopyService}
     * issues one.
     */
    public static final class CopyPermit {

        private final ClientId client;
        private final UserId user;
        private final Instant until;

        CopyPermit(ClientId client, UserId user, Instant until) {
            this.client = client;
            this.user = user;
            this.until = until;
        }

        public ClientId client() {
            return client;
        }

        /** The first moment at which it is no longer valid. */
        public Instant validUntil() {
            return until;
        }

        boolean holdsFor(UserId someone, Instant now) {
            return user.equals(someone) && now.isBefore(until);
        }
    }
}
