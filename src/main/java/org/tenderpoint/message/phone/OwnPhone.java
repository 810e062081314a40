package org.tenderpoint.message.phone;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tenderpoint.message.phone.PhoneRefused.PhoneTrouble;
import org.tenderpoint.message.phone.PhoneStore.StoredPhone;

/** The practice's own phone, as the program uses it: notes each time whether it answered. */
@Component
public class OwnPhone {

    /** How often it is asked how it is, if nothing else is asked. */
    private static final Duration EVERY = Duration.ofMinutes(15);

    /** What says something about one text, not about the phone. */
    private static final Set<PhoneTrouble> OF_THE_TEXT = EnumSet.of(PhoneTrouble.NUMBER_REFUSED);

    private static final Logger LOG = LoggerFactory.getLogger(OwnPhone.class);

    private final PhoneStore store;
    private final PhoneGateway gateway;
    private final Clock clock;

    OwnPhone(PhoneStore store, PhoneGateway gateway, Clock clock) {
        this.store = store;
        this.gateway = gateway;
        this.clock = clock;
    }

    public boolean isSetUp() {
        return store.one().isPresent();
    }

    /**
     * Hands a text over; what became of it is asked later. One that the phone has already, under the same id, is not
     * sent again.
     *
     * @param number as every network understands it
     * @param useful how long the phone may take until it sends it
     * @throws PhoneRefused if it was not taken, or nobody knows whether it was
     */
    public void send(String id, String number, String text, Duration useful) throws PhoneRefused {
        calling(login -> {
            gateway.send(login, id, number, text, useful);
            return true;
        });
    }

    /** What became of a text; empty if the phone does not know it. */
    public Optional<TextState> look(String id) throws PhoneRefused {
        return calling(login -> gateway.look(login, id));
    }

    /** Asks the phone how it is, on one node, if nobody has asked it anything for a while. */
    public void lookAfter() {
        if (!store.takeTurn(clock.instant(), EVERY)) {
            return;
        }
        try {
            health();
        } catch (PhoneRefused e) {
            LOG.info("The practice's phone: {}", e.trouble().code());
        }
    }

    PhoneHealth health() throws PhoneRefused {
        var phone = store.one().orElseThrow(() -> new PhoneRefused(PhoneTrouble.PHONE_AWAY));
        var health = calling(gateway::health);
        store.markReached(phone, health, clock.instant());
        return health;
    }

    private <T> T calling(Call<T> call) throws PhoneRefused {
        // removed a moment ago
        var phone = store.one().orElseThrow(() -> new PhoneRefused(PhoneTrouble.PHONE_AWAY));
        try {
            T answer = call.with(store.login(phone));
            store.markReached(phone, clock.instant());
            return answer;
        } catch (PhoneRefused e) {
            note(phone, e.trouble());
            throw e;
        }
    }

    private void note(StoredPhone phone, PhoneTrouble trouble) {
        if (OF_THE_TEXT.contains(trouble)) {
            store.markReached(phone, clock.instant());
        } else {
            store.failed(phone, trouble, clock.instant());
        }
    }

    @FunctionalInterface
    private interface Call<T> {

        T with(PhoneLogin login) throws PhoneRefused;
    }
}
