package org.tenderpoint.message.phone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.message.phone.PhoneGateway.Login;
import org.tenderpoint.message.phone.PhoneRefused.PhoneTrouble;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.place.MobileNumber;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.PracticeService.PracticeRecord;

/** Sets the practice's own phone up, tries it, and removes it. */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class PhoneService {

    /** How the application shows an address. */
    public static final String EXAMPLE = "http://192.168.1.20:8080";

    public static final int USER_LENGTH = 100;
    public static final int PASSWORD_LENGTH = 200;

    private static final Duration TEST_OF_USE = Duration.ofMinutes(10);

    private final PhoneStore store;
    private final PhoneGateway gateway;
    private final OwnPhone phone;
    private final PracticeService practice;
    private final CurrentUser user;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PhoneService(
            PhoneStore store, PhoneGateway gateway, OwnPhone phone, PracticeService practice, CurrentUser user,
            TransactionOperations transaction, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.gateway = gateway;
        this.phone = phone;
        this.practice = practice;
        this.user = user;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** The phone as the page shows it; empty while none is set up. */
    public Optional<PhoneShown> shown() {
        return store.one().map(one -> new PhoneShown(
                one.address(), one.user(), one.setAt(), one.askedAt(), one.trouble(), one.health()));
    }

    /** What is wrong with an address, in words; nothing is called. */
    public Optional<String> addressProblem(String typed) {
        return PhoneAddress.read(typed).isPresent()
                ? Optional.empty()
                : Optional.of(Texts.of("message.phone.no_address", EXAMPLE));
    }

    /**
     * Calls the phone once, and keeps address, user and password if it knows them. Replaces the one before.
     *
     * @throws PhoneRefused if it does not, or the address is not within the practice's network; nothing is kept then
     */
    public void set(String address, String userName, String password) throws PhoneRefused {
        var at = PhoneAddress.read(address).orElseThrow(() -> new IllegalArgumentException("Not an address"));
        if (userName.isBlank() || userName.length() > USER_LENGTH || userName.contains(":")
                || password.isBlank() || password.length() > PASSWORD_LENGTH) {
            throw new IllegalArgumentException("No user, or no password");
        }
        var login = new Login(at, userName.strip(), password.strip());
        var health = gateway.health(login);
        store.set(login, health, user.id(), clock.instant());
    }

    /** From now on texts wait for people again. */
    public void remove() {
        store.remove();
    }

    /** Asks the phone how it is. @throws PhoneRefused if it does not answer, which the page then shows too */
    public void ask() throws PhoneRefused {
        phone.health();
    }

    /** The number as every network understands it; empty if no text can go to it. */
    public Optional<String> number(String typed) {
        return MobileNumber.of(typed, Formats.here().country()).map(MobileNumber::written);
    }

    /**
     * Sends a text with the practice's name to a number that the manager has typed, past the outbox, at any hour.
     *
     * @return by which {@link #becameOf} knows it
     * @throws PhoneRefused if the phone did not take it
     */
    public String sendTest(String typed) throws PhoneRefused {
        var number = MobileNumber.of(typed, Formats.here().country())
                .orElseThrow(() -> new PhoneRefused(PhoneTrouble.NUMBER_REFUSED));
        var name = practice.current().map(PracticeRecord::name).orElseThrow();
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> events.publishEvent(AuditEvent.of("sent a test text by", "Phone", id)));
        phone.send(id.toString(), number.e164(), TextSize.plain(Texts.of("message.phone.test.words", name)),
                TEST_OF_USE);
        return id.toString();
    }

    /** What became of a test text; empty if the phone does not know it. */
    public Optional<TextState> becameOf(String id) throws PhoneRefused {
        return phone.look(id);
    }

    /**
     * The phone that is set up. Its password is never shown.
     *
     * @param askedAt when it was last called
     * @param trouble what went wrong then; empty if it answered
     */
    public record PhoneShown(
            String address, String user, Instant setAt, Instant askedAt, Optional<PhoneTrouble> trouble,
            PhoneHealth health) {}
}
