package org.tenderpoint.followup.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;

/** Links by which clients answer: made for one follow-up, and revoked. Therapists make them for their own clients. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
public class CheckInLinkService {

    private final FreshLinks links;
    private final FollowUpRepository followUps;
    private final ClientService clients;
    private final Contacts contacts;
    private final PracticeService practice;
    private final RecordGate gate;
    private final CurrentUser currentUser;
    private final Clock clock;

    CheckInLinkService(
            FreshLinks links,
            FollowUpRepository followUps,
            ClientService clients,
            Contacts contacts,
            PracticeService practice,
            RecordGate gate,
            CurrentUser currentUser,
            Clock clock) {
        this.links = links;
        this.followUps = followUps;
        this.clients = clients;
        this.contacts = contacts;
        this.practice = practice;
        this.gate = gate;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Why no link can be made for this follow-up; empty if one can. */
    @Transactional(readOnly = true)
    public Optional<LinkRefusal> hindrance(FollowUpId id) {
        return hindrance(readable(id));
    }

    /** How many links open this follow-up now. */
    @Transactional(readOnly = true)
    public int live(FollowUpId id) {
        return links.live(readable(id), clock.instant());
    }

    /**
     * A new link; earlier ones keep working until they expire, since the client may have one of them.
     *
     * @throws IllegalStateException if there is a {@link #hindrance}
     */
    @Transactional
    public CheckInAddress make(FollowUpId id) {
        var followUp = readable(id);
        hindrance(followUp).ifPresent(why -> {
            throw new IllegalStateException("No link: " + why.code());
        });
        var contact = clients.contact(followUp.client());
        var link = links.make(followUp, contact.language(), Optional.of(currentUser.id()), clock.instant());
        return new CheckInAddress(
                link.address(), contact.phone(), contact.language(),
                practice.current().map(PracticeRecord::name).orElse(""), practice.emergencyNumber(), link.expiresAt());
    }

    @Transactional
    public void revoke(FollowUpId id) {
        links.revoke(readable(id), clock.instant());
    }

    private Optional<LinkRefusal> hindrance(FollowUp followUp) {
        if (links.publicAddress().isEmpty()) {
            return Optional.of(LinkRefusal.NO_ADDRESS);
        }
        if (followUp.afterEmergency() && followUp.answeredAt().isEmpty()) {
            return Optional.of(LinkRefusal.AFTER_EMERGENCY);
        }
        return contacts.asksNobody(followUp).map(
                why -> why == ClosingReason.DIED ? LinkRefusal.DIED : LinkRefusal.UNWANTED);
    }

    private FollowUp readable(FollowUpId id) {
        var followUp = followUps.findById(id.value()).orElseThrow(() -> new NoSuch("follow-up"));
        if (!currentUser.has(Role.FRONT_DESK) && !currentUser.has(Role.MANAGER)) {
            gate.require(followUp.client());
        }
        return followUp;
    }

    /**
     * A link as handed to a client, once; the program stores only its hash.
     *
     * @param phone of the client, for a message
     * @param language of the client
     */
    public record CheckInAddress(
            String address, String phone, Locale language, String practiceName, String emergencyNumber,
            Instant expiresAt) {

        /** Never the token. */
        @Override
        public String toString() {
            return "CheckInAddress";
        }
    }

    /** Why no link goes to a client. */
    public enum LinkRefusal implements Coded {
        /** The practice has not said where clients reach the program. */
        NO_ADDRESS,
        /** The session was broken off for an emergency: a person rings (FUP-01). */
        AFTER_EMERGENCY,
        /** The client does not want to be contacted (FUP-01). */
        UNWANTED,
        /** The client has died. */
        DIED
    }
}
