package org.tenderpoint.practice.link;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;

/**
 * Makes links by which clients reach the program without signing in: a new token each time; only its hash is stored.
 */
@Component
public class ClientLinks {

    private final PracticeService practice;

    ClientLinks(PracticeService practice) {
        this.practice = practice;
    }

    /** Where clients reach the program; empty if they do not, and then no link is made. */
    public Optional<String> publicAddress() {
        return practice.current().map(PracticeRecord::publicAddress).filter(address -> !address.isEmpty());
    }

    /**
     * @param path before the token, e.g. {@code /c/}
     * @param keep receives the hash of the token, and returns until when it opens
     * @throws IllegalStateException if clients do not reach the program
     */
    public FreshLink make(String path, Function<String, Instant> keep) {
        var address = publicAddress().orElseThrow(() -> new IllegalStateException("Clients do not reach the program"));
        var token = Secret.fresh();
        return new FreshLink(address + path + token, keep.apply(Secret.sha256(token)));
    }
}
