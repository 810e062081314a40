package org.tenderpoint.practice.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.store.start.StartRefused;
import org.tenderpoint.practice.link.CallerAddress;

/**
 * A code that the operator gives the program, for whoever cannot see what it prints. It is worth a set-up link and
 * nothing else; only its hash stays in memory. Guesses are slowed down as at sign-in.
 */
@Component
public class SetUpCode {

    static final int LEAST = 16;
    /** Beside the data, for those who can place a file but no variable. */
    static final String FILE = "setup-code";
    /** As the throttle counts it; nobody can have this sign-in name. */
    private static final String LANE = "set-up code";

    private final Optional<String> hash;
    private final OneTimeLinks links;
    private final SignInThrottle throttle;
    private final TransactionOperations transaction;
    private final Clock clock;

    /**
     * @param given empty if there is none
     * @param data the folder that may hold a file with the code
     */
    SetUpCode(
            @Value("${tenderpoint.setup-code:}") String given,
            @Value("${tenderpoint.data:data}") String data,
            OneTimeLinks links,
            SignInThrottle throttle,
            TransactionOperations transaction,
            Clock clock) {
        this.links = links;
        this.throttle = throttle;
        this.transaction = transaction;
        this.clock = clock;
        hash = (given.isBlank() ? inFile(Path.of(data).resolve(FILE)) : Optional.of(given.strip()))
                .map(SetUpCode::longEnough).map(Secret::sha256);
    }

    /** Whether the operator has given one. */
    public boolean isGiven() {
        return hash.isPresent();
    }

    /**
     * A new token for set-up, beside the printed one; empty if it is another code.
     *
     * @param address of whoever typed it
     * @throws TooManyTries after several wrong ones; the code was not compared
     */
    public Optional<String> exchange(String typed, String address) {
        if (hash.isEmpty()) {
            return Optional.empty();
        }
        var source = CallerAddress.counted(address);
        if (!throttle.mayTry(SignInLane.strangers(LANE), source, clock.instant())) {
            throw new TooManyTries();
        }
        if (!Secret.same(Secret.sha256(typed.strip()), hash.get())) {
            return Optional.empty();
        }
        throttle.succeeded(SignInLane.strangers(LANE), source);
        return Optional.ofNullable(
                transaction.execute(status -> links.addLink(LinkPurpose.SET_UP, clock.instant()).token()));
    }

    /** What strangers have guessed before keeps the operator out no longer than to the next start. */
    @EventListener(ApplicationReadyEvent.class)
    void forgetGuesses() {
        if (isGiven()) {
            transaction.executeWithoutResult(status -> throttle.forget(LANE));
        }
    }

    private static Optional<String> inFile(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read", e);
        }
    }

    private static String longEnough(String code) {
        if (code.codePointCount(0, code.length()) < LEAST) {
            throw new StartRefused(
                    "The set-up code is shorter than " + LEAST + " characters.",
                    "Make TENDERPOINT_SETUP_CODE, or the file " + FILE + " in the data folder, longer, or leave it away"
                            + " and open the link that is printed.");
        }
        return code;
    }
}
