package org.tenderpoint.platform.store.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.store.file.DataPlace;
import org.tenderpoint.platform.store.file.OwnerOnly;
import org.tenderpoint.platform.store.start.StartRefused;

/**
 * The key of the trail's chain and of the records' seals, which is not in the database: {@code keys/audit.key}, or
 * {@code TENDERPOINT_AUDIT_KEY} where several nodes share it (docs/decisions/0041-a-trail-in-a-chain.md).
 */
@Component
public class TrailKey {

    public static final String VARIABLE = "TENDERPOINT_AUDIT_KEY";
    public static final String FILE = "audit.key";
    private static final String HASH = "HmacSHA256";
    /** A start option that begins a new chain after the key was lost. */
    private static final String ANEW = "tenderpoint.audit-key";

    private final Optional<String> given;
    /** Empty where the database is in memory, or the key was handed to the program without a folder. */
    private final Optional<Path> folder;
    private final boolean anew;
    /** The key for a database in memory, which ends with the program. */
    private final String forMemory = KeyFile.fresh();

    private volatile @Nullable SecretKeySpec key;

    TrailKey(Environment environment, JdbcTemplate jdbc) {
        given = Optional.ofNullable(environment.getProperty(VARIABLE))
                .map(text -> KeyFile.require(text.strip(), VARIABLE));
        var address = DataPlace.address(jdbc);
        boolean inMemory = address != null && address.startsWith("jdbc:h2:mem:");
        boolean named = environment.containsProperty("tenderpoint.keys");
        folder = inMemory || given.isPresent() && !named && !DataPlace.inFile(address)
                ? Optional.empty()
                : Optional.of(DataPlace.keys(environment));
        anew = "new".equals(environment.getProperty(ANEW));
    }

    /** Whether the database, and so its key, is in memory. */
    public boolean forMemory() {
        return folder.isEmpty() && given.isEmpty();
    }

    /** The value stored beside the key under this name. */
    public Optional<String> kept(String name) {
        return folder.map(keys -> keys.resolve(name)).filter(Files::exists).map(file -> {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException("What lies beside the key cannot be read", e);
            }
        });
    }

    /** Stores a value beside the key, atomically and readable only by its owner. */
    public void keep(String name, String text) {
        folder.ifPresent(keys -> {
            try {
                OwnerOnly.replace(keys.resolve(name), text);
            } catch (IOException e) {
                throw new UncheckedIOException("The folder of the key cannot be written", e);
            }
        });
    }

    /** Whether the operator has asked for a new chain because the key is lost. */
    public boolean beginsAnew() {
        return anew;
    }

    /**
     * Reads the key; must be called before anything is hashed.
     *
     * @param begun whether a chain exists; then no new key is made
     * @throws StartRefused if the key is missing
     */
    public void open(boolean begun) {
        key = new SecretKeySpec(HexFormat.of().parseHex(given.orElseGet(() -> fromFile(begun))), HASH);
    }

    private String fromFile(boolean begun) {
        if (folder.isEmpty()) {
            return forMemory;
        }
        var file = new KeyFile(folder.get().resolve(FILE));
        if (Files.exists(file.path())) {
            return file.read();
        }
        if (begun) {
            throw new StartRefused(
                    "The key of the activity log, " + file.path() + ", is missing. No new one was made.",
                    "Put it back from where you keep it. If it is lost, start once with --" + ANEW
                            + "=new: a new chain begins, and the activity log says so.");
        }
        return file.make();
    }

    /** Starts a keyed hash; hashes of different purposes never match. */
    public Content hash(String purpose) {
        var known = key;
        if (known == null) {
            throw new IllegalStateException("The key of the trail was not opened");
        }
        try {
            var mac = Mac.getInstance(HASH);
            mac.init(known);
            return new Content(mac).add(purpose);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has " + HASH, e);
        }
    }

    /** Collects the values to hash, each with its length, so that none runs into the next. */
    public static final class Content {

        private final Mac mac;

        private Content(Mac mac) {
            this.mac = mac;
        }

        /** @param value hashed as text; null differs from an empty text */
        public Content add(@Nullable Object value) {
            if (value == null) {
                mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(-1).flip());
            } else {
                var bytes = value.toString().getBytes(StandardCharsets.UTF_8);
                mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                mac.update(bytes);
            }
            return this;
        }

        /** Finishes the hash and returns it in hex. */
        public String hex() {
            return HexFormat.of().formatHex(mac.doFinal());
        }
    }
}
