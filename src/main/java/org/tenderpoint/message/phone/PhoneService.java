package org.tenderpoint.message.phone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tenderpoint.message.phone.PhoneRefused.PhoneTrouble;
import org.tenderpoint.platform.NotInDemo;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.place.MobileNumber;
import org.tenderpoint.platform.store.schedule.BackgroundRun;
import org.tenderpoint.platform.store.schedule.RunAs;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;

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
    private final Clock clock;
    private final RunAs runAs;

    PhoneService(
            PhoneStore store, PhoneGateway gateway, OwnPhone phone, PracticeService practice, CurrentUser user,
            Clock clock, RunAs runAs) {
        this.store = store;
        this.gateway = gateway;
        this.phone = phone;
        this.practice = practice;
        this.user = user;
        this.clock = clock;
        this.runAs = runAs;
    }

    /** The phone as the page shows it; empty while none is set up. */
    public Optional<PhoneShown> shownPhone() {
        return store.one().map(one -> new PhoneShown(
                one.address(), one.user(), one.askedAt(), one.trouble(), one.health()));
    }

    /** What is wrong with an address, in words; nothing is called. */
    public Optional<String> addressProblem(String typed) {
        return PhoneAddress.read(typed).isPresent()
                ? Optional.empty()
                : Optional.of(Texts.of("message.phone.no_address", EXAMPLE));
    }

    /**
     * Calls the phone once, in the background, and keeps address, user and password if it knows them. Replaces the one
     * before. If the phone does not know them, or the run was stopped meanwhile, nothing is kept.
     */
    @NotInDemo
    public BackgroundRun<ConnectResult, PhoneRefused> connect(String address, String userName, String password) {
        var login = login(address, userName, password);
        return inBackground(run -> connected(login, run::stopping));
    }

    /**
     * The same in the caller's thread.
     *
     * @throws PhoneRefused if it does not, or the address is not within the practice's network; nothing is kept then
     */
    @NotInDemo
    public void set(String address, String userName, String password) throws PhoneRefused {
        connected(login(address, userName, password), () -> false);
    }

    private ConnectResult connected(PhoneLogin login, BooleanSupplier stopped) throws PhoneRefused {
        var health = gateway.health(login);
        if (stopped.getAsBoolean()) {
            return ConnectResult.STOPPED;
        }
        store.set(login, health, user.id(), clock.instant());
        return ConnectResult.SET_UP;
    }

    private static PhoneLogin login(String address, String userName, String password) {
        var at = PhoneAddress.read(address).orElseThrow(() -> new IllegalArgumentException("Not an address"));
        if (userName.isBlank() || userName.length() > USER_LENGTH || userName.contains(":")
                || password.isBlank() || password.length() > PASSWORD_LENGTH) {
            throw new IllegalArgumentException("No user, or no password");
        }
        return new PhoneLogin(at, userName.strip(), password.strip());
    }

    /** What came of connecting with a phone that knows user and password. */
    public enum ConnectResult {
        SET_UP,
        /** Nobody waited for it any more. */
        STOPPED
    }

    /** From now on texts wait for people again. */
    @NotInDemo
    public void remove() {
        store.remove();
    }

    /** Asks the phone how it is, in the background. That it did not answer is what the page then shows. */
    @NotInDemo
    public BackgroundRun<PhoneHealth, PhoneRefused> ask() {
        return inBackground(_ -> phone.health());
    }

    /** The number as every network understands it; empty if no text can go to it. */
    public Optional<String> number(String typed) {
        return MobileNumber.of(typed, Formats.here().country()).map(MobileNumber::international);
    }

    /**
     * Sends a text with the practice's name to a number that the manager has typed, past the outbox, at any hour, in
     * the background. Done: by which {@link #becameOf} knows it.
     *
     * @param typed of which {@link #number} knows how to write it
     */
    @NotInDemo
    public BackgroundRun<String, PhoneRefused> sendTest(String typed) {
        var number = MobileNumber.of(typed, Formats.here().country())
                .orElseThrow(() -> new IllegalArgumentException("No text can go there"));
        var words = TextSize.plain(Texts.of(
                "message.phone.test.words", practice.current().map(PracticeRecord::name).orElseThrow()));
        var id = UUID.randomUUID();
        return inBackground(_ -> {
            store.testSent(id);
            phone.send(id.toString(), number.e164(), words, TEST_OF_USE);
            return id.toString();
        });
    }

    /** What became of a test text, asked in the background; empty if the phone does not know it. */
    public BackgroundRun<Optional<TextState>, PhoneRefused> becameOf(String id) {
        return inBackground(_ -> phone.look(id));
    }

    /** A phone may take a quarter of a minute to answer, and no page waits for that. */
    private <D> BackgroundRun<D, PhoneRefused> inBackground(BackgroundRun.Work<D, PhoneRefused> call) {
        return runAs.inBackground("phone", PhoneRefused.class, call);
    }

    /**
     * The phone that is set up. Its password is never shown.
     *
     * @param askedAt when it was last called
     * @param trouble what went wrong then; empty if it answered
     */
    public record PhoneShown(
            String address, String user, Instant askedAt, Optional<PhoneTrouble> trouble,
            PhoneHealth health) {}
}
